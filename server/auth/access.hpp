// Who sits where: the seats of a round, their codes, and the devices signed in to them.
//
// Kept in a file of its own beside the log (the record must not hold hashes of codes). Only hashes
// are stored. Not thread-safe: the server calls it from one thread; the slow part of a typed code
// is `slow_verify`.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "server/auth/codes.hpp"
#include "server/auth/second_factors.hpp"
#include "server/auth/secret.hpp"

namespace nameplate::auth {

// "delegation:KE" -> {"delegation", "KE"}; "secretary" -> {"secretary", ""}. Nothing for what is no
// seat.
struct SeatName {
  std::string role;  // presiding cofacilitator secretary officer booth display public delegation
  std::string participant;
};
std::optional<SeatName> read_seat(std::string_view seat);

struct Card {  // the only moment at which a code is readable
  std::string seat;
  Secret code;
  Secret token;  // for the QR code
};

// A card that is not in force yet, with the hash that will be kept.
struct Draft {
  Card card;
  std::string code_hash;
};

struct Device {
  std::string seat;
  std::string device;  // "delegation:KE-2"
  std::string client;
  std::int64_t since_ms = 0;
};

struct SignIn {
  Secret cookie;
  Device device;
};

struct SeatFacts {
  std::string seat;
  std::int64_t made_at_ms = 0;
  std::vector<Device> devices;  // signed in
};

// A typed code on its way to the slow check.
struct Candidate {
  std::string seat;
  std::string hash;
  Secret code;
};

inline constexpr std::int64_t kLinkLifeMs = 3'600'000;  // a one-time link: an hour of real time
// Signed in to one seat at a time; above it the oldest is signed out. Far more than a delegation
// has, so that only a flood meets it.
inline constexpr std::size_t kDevicesPerSeat = 2000;
inline constexpr int kAccessFormat = 2;  // 1: without second factors

class Access {
 public:
  // Opens or makes the file (0600). Throws AccessFault.
  explicit Access(const std::string& path, Random random = system_random());
  ~Access();
  Access(const Access&) = delete;
  Access& operator=(const Access&) = delete;

  // New codes for these seats; old codes and sign-ins of the seats end. Slow: `workers` threads
  // hash, up to 40 ms a seat. `progress` is told how many are done. Throws AccessFault for what is
  // no seat.
  std::vector<Card> make_codes(const std::vector<std::string>& seats, std::int64_t now_ms,
                               int workers = 2,
                               const std::function<void(std::size_t)>& progress = {});
  // The same in three steps, for whom it must not stop: `think_up` and `put_codes` are quick and
  // belong to the owner's thread; `hash_code` is slow and may run on any. Drafts must be put before
  // the next are thought up.
  std::vector<Draft> think_up(const std::vector<std::string>& seats);
  static void hash_code(Draft& draft);
  // After a fault the old codes are in force; when the disk did not say whether it took the new
  // ones, a restart may find those in force, all of them: make them once more.
  std::vector<Card> put_codes(std::vector<Draft> drafts, std::int64_t now_ms);

  // Seats with a code. Sorted.
  [[nodiscard]] std::vector<SeatFacts> list() const;
  [[nodiscard]] bool has_code(const std::string& seat) const { return seats_.contains(seat); }

  // The seat a typed code may belong to: then `slow_verify(candidate.hash, candidate.code)`
  // decides.
  [[nodiscard]] std::optional<Candidate> candidate(std::string_view typed) const;
  // A QR code's token, or a one-time link's (used up by this). Nothing when it is neither.
  // `replaced`: a device that ends with it, since a browser has one cookie.
  std::optional<SignIn> sign_in_by_token(std::string_view token, const std::string& client,
                                         std::int64_t now_ms, const std::string& replaced = {});
  SignIn sign_in(const std::string& seat, const std::string& client, std::int64_t now_ms,
                 const std::string& replaced = {});

  // A token that signs one device in to the seat, once, within an hour.
  Secret make_link(const std::string& seat, std::int64_t now_ms);

  [[nodiscard]] std::optional<Device> who(std::string_view cookie) const;
  struct TokenOwner {
    std::string seat;
    bool once = false;  // a one-time link, not a card
  };
  [[nodiscard]] std::optional<TokenOwner> owner_of_token(std::string_view token) const;
  [[nodiscard]] bool has_device(const std::string& device) const;
  // False when there was nothing to end.
  bool sign_out_device(const std::string& device);
  // How many ended, `but_device` not among them; one-time links of the seat end as well.
  std::size_t sign_out_seat(const std::string& seat, const std::string& but_device = {});

  // What a card alone does not open. Whoever signs somebody in asks it first.
  [[nodiscard]] SecondFactors& second_factors() { return *factors_; }

  // An online copy. Throws AccessFault.
  static void backup(const std::string& source, const std::string& target);

 private:
  struct Seat {
    std::int64_t made_at_ms = 0;
    std::string selector;
    std::string code_hash;
    TokenHash token{};
  };
  struct Link {
    std::string seat;
    std::int64_t until_ms = 0;
  };

  Random random_;
  sqlite3* db_ = nullptr;
  std::map<std::string, Seat> seats_;
  std::map<std::string, std::string> by_selector_;  // selector -> seat
  std::map<TokenHash, std::string> by_token_;       // QR token -> seat
  std::map<TokenHash, Device> devices_;             // cookie -> device
  std::map<TokenHash, Link> links_;                 // not kept over a restart
  std::map<std::string, std::uint32_t> counters_;   // devices ever signed in, per seat
  std::unique_ptr<SecondFactors> factors_;

  void load();
  void execute(const char* sql);
  Secret fresh_code(const std::set<std::string>& taken);
  [[nodiscard]] std::string oldest_of(const std::string& seat) const;
};

}  // namespace nameplate::auth
