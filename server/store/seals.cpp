#include "server/store/seals.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <iterator>

namespace nameplate::store {
namespace {

constexpr std::string_view kMark = "nameplate-seal-1";

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

// What is signed: the line up to the signature.
std::string statement(const Seal& seal) {
  return std::string(kMark) + " " + seal.round + " " + std::to_string(seal.epoch) + " " +
         std::to_string(seal.seq) + " " + hex_text(seal.hash.data(), seal.hash.size()) + " " +
         std::to_string(seal.at_ms) + " " + hex_text(seal.key.data(), seal.key.size());
}

template <class Number>
bool read_number(std::string_view word, Number& number) {
  const auto* end = word.data() + word.size();
  const auto read = std::from_chars(word.data(), end, number);
  return read.ec == std::errc() && read.ptr == end;
}

template <std::size_t kSize>
bool read_hex(std::string_view word, std::array<std::uint8_t, kSize>& bytes) {
  std::size_t read = 0;
  return word.size() == 2 * kSize &&
         sodium_hex2bin(bytes.data(), bytes.size(), word.data(), word.size(), nullptr, &read,
                        nullptr) == 0 &&
         read == kSize;
}

// The lines that were finished.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t end = 0; (end = text.find('\n')) != std::string_view::npos;) {
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  return lines;
}

// Nothing for what is no file; a device could go on for ever.
std::string text_of(const std::string& path) {
  struct stat facts {};
  if (::stat(path.c_str(), &facts) != 0 || !S_ISREG(facts.st_mode)) return {};
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

bool is_there(const std::string& path) {
  struct stat facts {};
  return ::stat(path.c_str(), &facts) == 0;
}

bool write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const auto wrote = ::write(file, text.data(), text.size());
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(wrote));
  }
  return ::fsync(file) == 0;
}

// At the end of a file, which it makes when there is none (0600), on the disk when it returns.
// Whole or not at all, and after the last line that was finished. `errno` says why not.
bool append_line(const std::string& path, const std::string& line) {
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file < 0) return false;
  const auto before = text_of(path);
  const auto end = static_cast<off_t>(before.rfind('\n') + 1);
  if (static_cast<std::size_t>(end) != before.size()) (void)!::ftruncate(file, end);
  const bool good = write_all(file, line + "\n");
  const int why = errno;
  if (!good) (void)!::ftruncate(file, end);
  ::close(file);
  errno = why;
  return good;
}

}  // namespace

std::string fingerprint(const Hash& hash) {
  std::string out;
  for (std::size_t i = 0; i < 10; i += 2)
    out += (out.empty() ? "" : " ") + hex_text(hash.data() + i, 2);
  return out;
}

std::string seal_line(const Seal& seal) {
  return statement(seal) + " " + hex_text(seal.signature.data(), seal.signature.size());
}

std::optional<Seal> read_seal_line(std::string_view line) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at <= line.size();) {
    const auto end = std::min(line.find(' ', at), line.size());
    words.push_back(line.substr(at, end - at));
    at = end + 1;
  }
  Seal seal;
  if (words.size() != 8 || words[0] != kMark || !read_number(words[2], seal.epoch) ||
      !read_number(words[3], seal.seq) || !read_hex(words[4], seal.hash) ||
      !read_number(words[5], seal.at_ms) || !read_hex(words[6], seal.key) ||
      !read_hex(words[7], seal.signature))
    return std::nullopt;
  seal.round = words[1];
  // One statement has one form, so that a line is what was signed.
  return seal_line(seal) == line ? std::optional(seal) : std::nullopt;
}

bool is_signed(const Seal& seal) {
  const auto said = statement(seal);
  return crypto_sign_verify_detached(seal.signature.data(), bytes_of(said), said.size(),
                                     seal.key.data()) == 0;
}

std::vector<Seal> read_seals(std::string_view text) {
  std::vector<Seal> seals;
  for (const auto line : lines_of(text)) {
    const auto seal = read_seal_line(line);
    if (!seal)
      throw LogFault("The seals are damaged: line " + std::to_string(seals.size() + 1) +
                     " is no seal. Take them from a copy.");
    seals.push_back(*seal);
  }
  return seals;
}

std::vector<Key> read_seal_keys(std::string_view text) {
  std::vector<Key> keys;
  const auto ended = std::string(text) + "\n";
  for (const auto line : lines_of(ended)) {
    if (key_line(line).empty()) continue;
    const auto key = read_key_text(kSealPublicWord, line);
    if (!key)
      throw LogFault("This is not a public key of seals: it begins with " +
                     std::string(kSealPublicWord) + "- and 72 digits follow.");
    keys.push_back(*key);
  }
  return keys;
}

std::vector<SealCheck> check_seals(const std::vector<Seal>& seals, const std::vector<Key>& keys,
                                   const std::vector<Hash>& hashes) {
  std::vector<SealCheck> checks;
  for (const auto& seal : seals) {
    SealFault fault = SealFault::none;
    const bool fits = seal.seq == 0
                          ? seal.hash == Hash{}
                          : seal.seq <= hashes.size() && hashes[seal.seq - 1] == seal.hash;
    if (!is_signed(seal))
      fault = SealFault::not_signed;
    else if (!keys.empty() && std::find(keys.begin(), keys.end(), seal.key) == keys.end())
      fault = SealFault::foreign_key;
    else if (!fits)
      fault = SealFault::other_record;
    checks.push_back({seal, fault});
  }
  return checks;
}

SealBook::SealBook(std::string folder) : folder_(std::move(folder)) {
  if (sodium_init() < 0) throw LogFault("The cryptographic library could not be started.");
  seals_ = read_seals(text_of(seals_path(folder_)));
  const auto path = secret_path(folder_);
  if (!is_there(path)) {
    make_key();
    return;
  }
  auto text = text_of(path);
  auto seed = read_key_text(kSealSecretWord, key_line(text));
  sodium_memzero(text.data(), text.size());
  if (!seed)
    throw LogFault(
        "The key of the seals, " + path +
        ", is damaged. Take it from a locked copy, or move it away: the next start makes "
        "another.");
  crypto_sign_seed_keypair(public_.data(), secret_.data(), seed->data());
  sodium_memzero(seed->data(), seed->size());
}

SealBook::~SealBook() { sodium_memzero(secret_.data(), secret_.size()); }

void SealBook::make_key() {
  Key seed{};
  randombytes_buf(seed.data(), seed.size());
  crypto_sign_seed_keypair(public_.data(), secret_.data(), seed.data());
  // The public one first: a key that signs and that nobody can check would be worse than none.
  const bool kept = append_line(public_path(folder_), public_text()) &&
                    append_line(secret_path(folder_), key_text(kSealSecretWord, seed));
  sodium_memzero(seed.data(), seed.size());
  if (!kept)
    throw LogFault("A key for seals could not be kept in " + folder_ + " (" + std::strerror(errno) +
                   ").");
  made_key_ = true;
}

std::string SealBook::public_text() const { return key_text(kSealPublicWord, public_); }

std::optional<Seal> SealBook::seal(const std::string& round, std::uint64_t epoch, const Head& head,
                                   std::int64_t at_ms) {
  Seal seal{round, epoch, head.seq, head.hash, at_ms, public_, {}};
  const auto said = statement(seal);
  crypto_sign_detached(seal.signature.data(), nullptr, bytes_of(said), said.size(), secret_.data());
  if (!append_line(seals_path(folder_), seal_line(seal))) {
    why_ = std::strerror(errno);
    return std::nullopt;
  }
  why_.clear();
  seals_.push_back(seal);
  return seal;
}

}  // namespace nameplate::store
