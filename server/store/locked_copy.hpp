// A copy of the round's files that only the holder of a secret key can read.
//
// The machine that makes copies knows the public key alone, so that whoever steals the copies, or
// the whole machine's backups, reads nothing. It says nothing about who made a copy: anybody who
// knows the public key can make one. That a record is the right one is shown by its seals.
//
// One file: 17 bytes "NAMEPLATE COPY 1\n"; the public key it is for; a key of its own, sealed for
// that one (X25519); the head of a secretstream (XChaCha20-Poly1305); and the stream in pieces of
// 64 KiB, the last one marked as the last. Whatever is cut off, put on, swapped or changed is
// found.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "server/store/event_log.hpp"
#include "server/store/key_text.hpp"

namespace nameplate::store {

inline constexpr std::string_view kCopyPublicWord = "copies-for";
inline constexpr std::string_view kCopySecretWord = "copies-secret";

struct CopyFault : LogFault {  // not to be opened: a sentence with what to do
  using LogFault::LogFault;
};

struct CopyKeys {
  std::string public_text, secret_text;  // as key_text writes them
};
CopyKeys make_copy_keys();

// Names and contents. Names are plain: no slash, no line break.
using Files = std::map<std::string, std::string>;

// Throws CopyFault when `public_text` is no key for copies.
std::string lock_copy(const Files& files, std::string_view public_text);
// All of it or nothing: no byte is given out before the last piece has proved to be the last.
// Throws CopyFault.
Files unlock_copy(std::string_view locked, std::string_view secret_text);
// Whether it begins as a locked copy does.
bool is_locked_copy(std::string_view bytes);

}  // namespace nameplate::store
