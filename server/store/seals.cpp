#include "server/store/seals.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <utility>

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

// Closes what it holds.
struct File {
  int fd = -1;
  explicit File(int opened) : fd(opened) {}
  ~File() {
    if (fd >= 0) ::close(fd);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
};

// The first `size` bytes, or nothing: part of a file must not pass for the whole.
std::optional<std::string> read_all(int file, off_t size) {
  std::string text(static_cast<std::size_t>(size), '\0');
  for (std::size_t at = 0; at < text.size();) {
    const auto got = ::pread(file, text.data() + at, text.size() - at, static_cast<off_t>(at));
    if (got < 0 && errno == EINTR) continue;
    if (got == 0) errno = EIO;  // shorter than it just was
    if (got <= 0) return std::nullopt;
    at += static_cast<std::size_t>(got);
  }
  return text;
}

// Nothing for what is not there. Throws LogFault for what is there and cannot be read: it is not an
// empty file. A device is none that could be read: it could go on for ever.
std::string text_of(const std::string& path) {
  struct stat facts {};
  const auto fault = [&path](const std::string& why) {
    // Without its folder, for the sentence is also printed with the record.
    return LogFault("The file " + path.substr(path.rfind('/') + 1) + " cannot be read (" + why +
                    ").");
  };
  if (::stat(path.c_str(), &facts) != 0) {
    if (errno == ENOENT) return {};
    throw fault(std::strerror(errno));
  }
  if (!S_ISREG(facts.st_mode)) throw fault("it is no file");
  const File file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  auto text = file.fd < 0 ? std::nullopt : read_all(file.fd, facts.st_size);
  if (!text) throw fault(std::strerror(errno));
  return std::move(*text);
}

// A key that a full disk did not take left a file without one: that is none.
bool holds_key(const std::string& path) {
  struct stat facts {};
  if (::stat(path.c_str(), &facts) != 0) return false;
  return !S_ISREG(facts.st_mode) || facts.st_size != 0;
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
// Whole or not at all, and after the last line that was finished. No finished line is ever cut off:
// where the file cannot be read it is left alone. `errno` says why not.
bool append_line(const std::string& path, const std::string& line) {
  const File file(::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, S_IRUSR | S_IWUSR));
  struct stat facts {};
  if (file.fd < 0 || ::fstat(file.fd, &facts) != 0) return false;
  off_t end = facts.st_size;
  if (S_ISREG(facts.st_mode)) {
    const auto before = read_all(file.fd, end);
    if (!before) return false;
    const auto finished = static_cast<off_t>(before->rfind('\n') + 1);
    if (finished != end && ::ftruncate(file.fd, finished) != 0) return false;
    end = finished;
  }
  if (write_all(file.fd, line + "\n")) return true;
  const int why = errno;
  (void)!::ftruncate(file.fd, end);
  errno = why;
  return false;
}

// Names are on the disk when their folder is.
bool sync_folder(const std::string& folder) {
  const File opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return opened.fd >= 0 && ::fsync(opened.fd) == 0;
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
                                   const SealedLog& log) {
  std::vector<SealCheck> checks;
  for (const auto& seal : seals) {
    SealFault fault = SealFault::none;
    // Act 0 has the same hash in every log; the epoch says which one was empty then. From act 1 on
    // the hash says more than the epoch, which a restore changes.
    const bool fits = seal.seq == 0
                          ? seal.hash == Hash{} && seal.epoch == log.epoch
                          : seal.seq <= log.hashes.size() && log.hashes[seal.seq - 1] == seal.hash;
    if (!is_signed(seal))
      fault = SealFault::not_signed;
    else if (!keys.empty() && std::find(keys.begin(), keys.end(), seal.key) == keys.end())
      fault = SealFault::foreign_key;
    else if (!fits || seal.round != log.round)
      fault = SealFault::other_record;
    else if (keys.empty())
      fault = SealFault::not_compared;
    checks.push_back({seal, fault});
  }
  return checks;
}

std::vector<Seal> SealBook::seals_in(const std::string& folder) {
  return read_seals(text_of(seals_path(folder)));
}

std::vector<Key> SealBook::keys_in(const std::string& folder) {
  return read_seal_keys(text_of(public_path(folder)));
}

SealBook::SealBook(std::string folder) : folder_(std::move(folder)) {
  if (sodium_init() < 0) throw LogFault("The cryptographic library could not be started.");
  seals_ = seals_in(folder_);
  const auto path = secret_path(folder_);
  if (!holds_key(path)) {
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
  // Beside and renamed, so that a disk that is full leaves no key behind that is none. The public
  // one has its place first: a key that signs and that nobody can check would be worse than none.
  const auto path = secret_path(folder_);
  const auto part = path + ".part";
  ::unlink(part.c_str());
  const bool kept = append_line(part, key_text(kSealSecretWord, seed)) &&
                    append_line(public_path(folder_), public_text()) &&
                    ::rename(part.c_str(), path.c_str()) == 0 && sync_folder(folder_);
  sodium_memzero(seed.data(), seed.size());
  if (!kept) {
    const int why = errno;
    ::unlink(part.c_str());
    throw LogFault("A key for seals could not be kept in " + folder_ + " (" + std::strerror(why) +
                   ").");
  }
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
