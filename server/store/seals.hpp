// Seals: signed statements of how far the record had come, made at the end of each meeting.
//
// A chain shows that a log fits together, not that it is the one that was written: whoever owns the
// machine can write another one from its beginning. A seal that was shown in the room, printed, or
// checked against a public key that was given out beforehand cannot be taken back. The secret key
// is on the server; a forger who has it can sign, but not unsay what others hold.
//
// One line of text a seal, in "seals" beside the log: only ever appended to.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/store/event_log.hpp"
#include "server/store/key_text.hpp"

namespace nameplate::store {

inline constexpr std::string_view kSealPublicWord = "seals-by";
inline constexpr std::string_view kSealSecretWord = "seals-secret";

struct Seal {
  std::string round;  // the round's id: a word without spaces
  std::uint64_t epoch = 0;
  std::uint64_t seq = 0;
  Hash hash{};  // of record `seq`, and so of all before it
  std::int64_t at_ms = 0;
  Key key{};  // who signed: the public key
  std::array<std::uint8_t, 64> signature{};
};

// "a3f1 99c0 12de 77ab 0c4d": the first 80 bits of a hash, to compare by eye. Nobody finds another
// log with the same.
std::string fingerprint(const Hash& hash);

// "nameplate-seal-1 ROUND EPOCH SEQ HASH AT KEY SIGNATURE"; nothing for what is none. Whether it is
// rightly signed is `is_signed`.
std::string seal_line(const Seal& seal);
std::optional<Seal> read_seal_line(std::string_view line);
bool is_signed(const Seal& seal);

// The seals of a file's text. A last line without its end was never finished: it is left out.
// Throws LogFault for another line that is no seal.
std::vector<Seal> read_seals(std::string_view text);
// Public keys, one a line; lines that begin with # are remarks. Throws LogFault.
std::vector<Key> read_seal_keys(std::string_view text);

enum class SealFault {
  none,
  not_signed,    // the signature is not of this statement
  foreign_key,   // signed, by a key that is not among those given
  other_record,  // the log has another record there, or ends before it, or is of another round
  not_compared   // fits and is signed, but no key is known to hold the signer against
};
struct SealCheck {
  Seal seal;
  SealFault fault = SealFault::none;
};
// What the seals are held against.
struct SealedLog {
  std::string round;  // its id
  std::uint64_t epoch = 0;
  std::vector<Hash> hashes;  // of its records, from the first
};
// Holds each seal against the log. `keys`: whose seals count; where none is known no seal is more
// than `not_compared`, for anybody could have signed it.
std::vector<SealCheck> check_seals(const std::vector<Seal>& seals, const std::vector<Key>& keys,
                                   const SealedLog& log);

// The seals and the key of a data folder. One process holds it, as it does the folder; one thread
// at a time touches it.
class SealBook {
 public:
  static std::string seals_path(const std::string& folder) { return folder + "/seals"; }
  static std::string secret_path(const std::string& folder) { return folder + "/seals-key"; }
  static std::string public_path(const std::string& folder) { return folder + "/seals-by"; }

  // What a folder holds, for whoever may read it; none where there is no such file. Throws
  // LogFault, also for a file that cannot be read.
  static std::vector<Seal> seals_in(const std::string& folder);
  static std::vector<Key> keys_in(const std::string& folder);

  // Makes a key where there is none (`made_key`), and adds it to the public ones. An empty file is
  // none. Throws LogFault.
  explicit SealBook(std::string folder);
  virtual ~SealBook();
  SealBook(const SealBook&) = delete;
  SealBook& operator=(const SealBook&) = delete;

  // Signs and keeps, on the disk when it returns. Nothing when it could not be kept (`why`); then
  // the file is as before. Waits for the disk.
  virtual std::optional<Seal> seal(const std::string& round, std::uint64_t epoch, const Head& head,
                                   std::int64_t at_ms);
  [[nodiscard]] const std::vector<Seal>& seals() const { return seals_; }
  [[nodiscard]] std::string public_text() const;
  [[nodiscard]] bool made_key() const { return made_key_; }
  [[nodiscard]] const std::string& why() const { return why_; }

 private:
  std::string folder_;
  Key public_{};
  std::array<std::uint8_t, 64> secret_{};
  std::vector<Seal> seals_;
  bool made_key_ = false;
  std::string why_;

  void make_key();
};

}  // namespace nameplate::store
