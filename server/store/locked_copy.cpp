#include "server/store/locked_copy.hpp"

#include <sodium.h>

#include <algorithm>
#include <charconv>

namespace nameplate::store {
namespace {

constexpr std::string_view kMark = "NAMEPLATE COPY 1\n";
constexpr std::size_t kPiece = 65536;
constexpr std::size_t kSealedKey =
    crypto_box_SEALBYTES + crypto_secretstream_xchacha20poly1305_KEYBYTES;
constexpr std::size_t kStreamHead = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t kPieceMore = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t kBeforeStreamHead = kMark.size() + sizeof(Key) + kSealedKey;
constexpr std::size_t kHead = kBeforeStreamHead + kStreamHead;

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

// Wiped when it goes: whoever reads the memory later must not find it.
struct Wiped {
  Key key{};
  Wiped() = default;
  explicit Wiped(const Key& from) : key(from) {}
  ~Wiped() { sodium_memzero(key.data(), key.size()); }
  Wiped(const Wiped&) = delete;
  Wiped& operator=(const Wiped&) = delete;
};

void start_sodium() {
  if (sodium_init() < 0) throw CopyFault("The cryptographic library could not be started.");
}

[[noreturn]] void damaged() {
  throw CopyFault(
      "The copy is damaged or not whole: something in it was changed, cut off or added. Nothing "
      "was restored; take another copy.");
}

// "log.db 4096\n" and 4096 bytes, one file after the other.
std::string packed(const Files& files) {
  std::string out;
  for (const auto& [name, content] : files)
    out += name + " " + std::to_string(content.size()) + "\n" + content;
  return out;
}

Files unpacked(std::string_view rest) {
  Files files;
  while (!rest.empty()) {
    const auto line = rest.substr(0, rest.find('\n'));
    const auto space = line.find(' ');
    if (line.size() == rest.size() || space == std::string_view::npos || space == 0) damaged();
    std::size_t size = 0;
    const auto* end = line.data() + line.size();
    const auto read = std::from_chars(line.data() + space + 1, end, size);
    rest.remove_prefix(line.size() + 1);
    if (read.ec != std::errc() || read.ptr != end || size > rest.size()) damaged();
    const auto name = line.substr(0, space);
    // It becomes a file in a folder, and only there.
    if (name.find('/') != std::string_view::npos || name.front() == '.') damaged();
    if (!files.emplace(name, rest.substr(0, size)).second) damaged();
    rest.remove_prefix(size);
  }
  return files;
}

}  // namespace

CopyKeys make_copy_keys() {
  start_sodium();
  Key open{};
  Wiped secret;
  crypto_box_keypair(open.data(), secret.key.data());
  return {key_text(kCopyPublicWord, open), key_text(kCopySecretWord, secret.key)};
}

bool is_locked_copy(std::string_view bytes) { return bytes.starts_with(kMark); }

std::string lock_copy(const Files& files, std::string_view public_text) {
  start_sodium();
  const auto recipient = read_key_text(kCopyPublicWord, public_text);
  if (!recipient)
    // Not repeated: it may be the secret key, and this sentence goes into logs.
    throw CopyFault("This is not a public key for copies: it begins with " +
                    std::string(kCopyPublicWord) +
                    "- and 72 digits follow. The command nameplatectl keys makes and prints one.");
  const auto plain = packed(files);
  Wiped stream_key;
  crypto_secretstream_xchacha20poly1305_keygen(stream_key.key.data());
  std::string out(kMark);
  out.append(reinterpret_cast<const char*>(recipient->data()), recipient->size());
  out.resize(kHead);
  crypto_box_seal(bytes_of(out) + kMark.size() + sizeof(Key), stream_key.key.data(),
                  stream_key.key.size(), recipient->data());
  crypto_secretstream_xchacha20poly1305_state stream;
  crypto_secretstream_xchacha20poly1305_init_push(&stream, bytes_of(out) + kBeforeStreamHead,
                                                  stream_key.key.data());
  const std::string head = out;  // the first piece vouches for it
  out.reserve(kHead + plain.size() + (plain.size() / kPiece + 1) * kPieceMore);
  std::size_t at = 0;
  for (bool last = false; !last;) {
    const auto size = std::min(kPiece, plain.size() - at);
    last = at + size == plain.size();
    const auto vouched = at == 0 ? std::string_view(head) : std::string_view();
    const auto place = out.size();
    out.resize(place + size + kPieceMore);
    crypto_secretstream_xchacha20poly1305_push(
        &stream, bytes_of(out) + place, nullptr, bytes_of(plain) + at, size, bytes_of(vouched),
        vouched.size(),
        last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
             : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    at += size;
  }
  sodium_memzero(&stream, sizeof stream);
  return out;
}

Files unlock_copy(std::string_view locked, std::string_view secret_text) {
  start_sodium();
  const auto given = read_key_text(kCopySecretWord, key_line(secret_text));
  if (!given)
    throw CopyFault(
        "This is not the secret key of a copy. Name the file that nameplatectl keys made.");
  const Wiped secret(*given);
  if (!is_locked_copy(locked)) throw CopyFault("This file is not a locked copy of Nameplate.");
  if (locked.size() < kHead) damaged();
  Key open{};
  crypto_scalarmult_base(open.data(), secret.key.data());
  const auto* recipient = bytes_of(locked) + kMark.size();
  if (!std::equal(open.begin(), open.end(), recipient)) {
    Key other{};
    std::copy_n(recipient, other.size(), other.begin());
    throw CopyFault("This copy was made for another key, " + key_text(kCopyPublicWord, other) +
                    ". Nothing was restored; use the secret key that belongs to that one.");
  }
  Wiped stream_key;
  if (crypto_box_seal_open(stream_key.key.data(), recipient + sizeof(Key), kSealedKey, open.data(),
                           secret.key.data()) != 0)
    damaged();
  crypto_secretstream_xchacha20poly1305_state stream;
  if (crypto_secretstream_xchacha20poly1305_init_pull(&stream, bytes_of(locked) + kBeforeStreamHead,
                                                      stream_key.key.data()) != 0)
    damaged();
  const auto head = locked.substr(0, kHead);
  std::string plain;
  plain.reserve(locked.size());
  unsigned char tag = 0;
  bool first = true;
  for (auto rest = locked.substr(kHead); !rest.empty();) {
    if (tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL) damaged();
    const auto size = std::min(kPiece + kPieceMore, rest.size());
    if (size < kPieceMore) damaged();
    const auto vouched = first ? head : std::string_view();
    const auto place = plain.size();
    plain.resize(place + size - kPieceMore);
    if (crypto_secretstream_xchacha20poly1305_pull(&stream, bytes_of(plain) + place, nullptr, &tag,
                                                   bytes_of(rest), size, bytes_of(vouched),
                                                   vouched.size()) != 0)
      damaged();
    first = false;
    rest.remove_prefix(size);
  }
  sodium_memzero(&stream, sizeof stream);
  if (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL) damaged();
  return unpacked(plain);
}

}  // namespace nameplate::store
