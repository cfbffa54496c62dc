#include "server/auth/access.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <thread>
#include <tuple>

#include "server/auth/access_file.hpp"

namespace nameplate::auth {

std::optional<SeatName> read_seat(std::string_view seat) {
  const auto colon = seat.find(':');
  SeatName name{std::string(seat.substr(0, colon)), {}};
  if (colon != std::string_view::npos) name.participant = std::string(seat.substr(colon + 1));
  const bool named = name.role == "delegation" || name.role == "cofacilitator";
  static const std::set<std::string> plain = {"presiding", "secretary", "officer",
                                              "booth",     "display",   "public"};
  const auto good = [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  };
  if (named) {
    if (name.participant.empty() || name.participant.size() > 16 ||
        !std::all_of(name.participant.begin(), name.participant.end(), good))
      return std::nullopt;
    return name;
  }
  if (colon != std::string_view::npos || !plain.contains(name.role)) return std::nullopt;
  return name;
}

Access::Access(const std::string& path, Random random) : random_(std::move(random)) {
  if (sodium_init() < 0) throw AccessFault("The cryptographic library could not be started.");
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  if (sqlite3_open_v2(path.c_str(), &db_, flags, nullptr) != SQLITE_OK) {
    const std::string words = db_ == nullptr ? "out of memory" : sqlite3_errmsg(db_);
    sqlite3_close_v2(db_);
    throw AccessFault("Cannot open the file of access codes " + path + " (" + words +
                      "). It must belong to the user who starts this.");
  }
  ::chmod(path.c_str(), S_IRUSR | S_IWUSR);
  try {
    execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
    each_row(db_, "PRAGMA user_version", [&](sqlite3_stmt* row) {
      if (sqlite3_column_int64(row, 0) > kAccessFormat)
        throw AccessFault("The file of access codes " + path +
                          " was written by a newer program. Use that one.");
    });
    // Format 1 had no second factors: what is missing is made, what is there stays.
    execute(
        "CREATE TABLE IF NOT EXISTS seat(seat TEXT PRIMARY KEY, made_at_ms INTEGER NOT NULL,"
        " selector TEXT NOT NULL UNIQUE, code_hash TEXT NOT NULL, token_hash BLOB NOT NULL);"
        "CREATE TABLE IF NOT EXISTS device(cookie_hash BLOB PRIMARY KEY, seat TEXT NOT NULL,"
        " device TEXT NOT NULL UNIQUE, client TEXT NOT NULL, since_ms INTEGER NOT NULL);"
        "CREATE TABLE IF NOT EXISTS counter(seat TEXT PRIMARY KEY, used INTEGER NOT NULL);"
        "CREATE TABLE IF NOT EXISTS factor(seat TEXT PRIMARY KEY, key BLOB NOT NULL,"
        " since_ms INTEGER NOT NULL, last_step INTEGER NOT NULL);"
        "PRAGMA user_version = 2;");
    static_assert(kAccessFormat == 2);
    load();
    factors_ = std::make_unique<SecondFactors>(db_, random_);
  } catch (...) {
    sqlite3_close_v2(db_);
    throw;
  }
}

Access::~Access() { sqlite3_close_v2(db_); }

void Access::execute(const char* sql) {
  if (sqlite3_exec(db_, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
    fail(db_, "The file of access codes could not be prepared");
}

void Access::load() {
  each_row(db_, "SELECT seat, made_at_ms, selector, code_hash, token_hash FROM seat",
           [this](sqlite3_stmt* row) {
             Seat seat{sqlite3_column_int64(row, 1), text(row, 2), text(row, 3), hash(row, 4)};
             const std::string name = text(row, 0);
             by_selector_[seat.selector] = name;
             by_token_[seat.token] = name;
             seats_[name] = std::move(seat);
           });
  each_row(db_, "SELECT cookie_hash, seat, device, client, since_ms FROM device",
           [this](sqlite3_stmt* row) {
             devices_[hash(row, 0)] = {text(row, 1), text(row, 2), text(row, 3),
                                       sqlite3_column_int64(row, 4)};
           });
  each_row(db_, "SELECT seat, used FROM counter", [this](sqlite3_stmt* row) {
    counters_[text(row, 0)] = static_cast<std::uint32_t>(sqlite3_column_int64(row, 1));
  });
}

// A selector belongs to one seat, so that one hash is checked for one attempt.
Secret Access::fresh_code(const std::set<std::string>& taken) {
  for (;;) {
    auto code = make_code(random_);
    const auto selector = selector_of(code);
    if (!taken.contains(selector) && !by_selector_.contains(selector)) return code;
  }
}

std::vector<Draft> Access::think_up(const std::vector<std::string>& seats) {
  const std::set<std::string> unique(seats.begin(), seats.end());
  std::vector<Draft> drafts;
  std::set<std::string> taken;
  for (const auto& seat : unique) {
    if (!read_seat(seat)) throw AccessFault("There is no seat \"" + seat + "\".");
    auto code = fresh_code(taken);
    taken.insert(selector_of(code));
    drafts.push_back({{seat, std::move(code), make_token(random_)}, {}});
  }
  return drafts;
}

void Access::hash_code(Draft& draft) {
  draft.code_hash = slow_hash(*read_code(draft.card.code.reveal()));
}

std::vector<Card> Access::put_codes(std::vector<Draft> drafts, std::int64_t now_ms) {
  std::vector<Card> cards;
  std::vector<Seat> seats;
  write_so(db_, Durable::at_once);
  Transaction transaction(db_);
  for (auto& draft : drafts) {
    const auto& name = draft.card.seat;
    Seat seat{now_ms, selector_of(draft.card.code), std::move(draft.code_hash),
              *hash_token(draft.card.token.reveal())};
    run(db_,
        "INSERT OR REPLACE INTO seat(seat, made_at_ms, selector, code_hash, token_hash)"
        " VALUES(?, ?, ?, ?, ?)",
        name, seat.made_at_ms, seat.selector, seat.code_hash, seat.token);
    run(db_, "DELETE FROM device WHERE seat = ?", name);
    seats.push_back(std::move(seat));
    cards.push_back(std::move(draft.card));
  }
  transaction.commit();
  for (std::size_t i = 0; i < cards.size(); ++i) {
    const auto& name = cards[i].seat;
    if (const auto old = seats_.find(name); old != seats_.end()) {
      by_selector_.erase(old->second.selector);
      by_token_.erase(old->second.token);
    }
    by_selector_[seats[i].selector] = name;
    by_token_[seats[i].token] = name;
    seats_[name] = std::move(seats[i]);
    std::erase_if(devices_, [&](const auto& item) { return item.second.seat == name; });
    std::erase_if(links_, [&](const auto& item) { return item.second.seat == name; });
  }
  return cards;
}

std::vector<Card> Access::make_codes(const std::vector<std::string>& seats, std::int64_t now_ms,
                                     int workers,
                                     const std::function<void(std::size_t)>& progress) {
  auto drafts = think_up(seats);
  std::atomic<std::size_t> next{0};
  std::atomic<std::size_t> done{0};
  std::atomic<bool> failed{false};
  const auto work = [&](bool tell) {
    for (std::size_t i = next++; i < drafts.size() && !failed; i = next++) {
      try {
        hash_code(drafts[i]);
      } catch (const std::exception&) {
        failed = true;
      }
      ++done;
      if (tell && progress) progress(done);
    }
  };
  std::vector<std::thread> others;
  for (int i = 1; i < workers; ++i) others.emplace_back(work, false);
  work(true);
  for (auto& other : others) other.join();
  if (progress) progress(done);
  if (failed) throw AccessFault("No memory to hash the access codes: 19 MiB a worker are needed.");
  return put_codes(std::move(drafts), now_ms);
}

std::vector<SeatFacts> Access::list() const {
  std::map<std::string, SeatFacts> facts;
  for (const auto& [name, seat] : seats_) facts[name] = {name, seat.made_at_ms, {}};
  for (const auto& [cookie, device] : devices_) {
    auto& at = facts[device.seat];
    at.seat = device.seat;
    at.devices.push_back(device);
  }
  std::vector<SeatFacts> out;
  for (auto& [name, at] : facts) {
    std::sort(at.devices.begin(), at.devices.end(), [](const Device& a, const Device& b) {
      return std::tie(a.since_ms, a.device) < std::tie(b.since_ms, b.device);
    });
    out.push_back(std::move(at));
  }
  return out;
}

std::optional<Candidate> Access::candidate(std::string_view typed) const {
  auto code = read_code(typed);
  if (!code) return std::nullopt;
  const auto found = by_selector_.find(selector_of(*code));
  if (found == by_selector_.end()) return std::nullopt;
  return Candidate{found->second, seats_.at(found->second).code_hash, std::move(*code)};
}

std::optional<SignIn> Access::sign_in_by_token(std::string_view token, const std::string& client,
                                               std::int64_t now_ms, const std::string& replaced) {
  const auto wanted = hash_token(token);
  if (!wanted) return std::nullopt;
  if (const auto seat = by_token_.find(*wanted); seat != by_token_.end())
    return sign_in(seat->second, client, now_ms, replaced);
  std::erase_if(links_, [&](const auto& item) { return item.second.until_ms < now_ms; });
  const auto link = links_.find(*wanted);
  if (link == links_.end()) return std::nullopt;
  auto signed_in = sign_in(link->second.seat, client, now_ms, replaced);
  links_.erase(*wanted);  // only now: when nobody could be signed in, it is good for another try
  return signed_in;
}

// The device that gives way when a seat has too many; empty when none has to.
std::string Access::oldest_of(const std::string& seat) const {
  const Device* oldest = nullptr;
  std::size_t devices = 0;
  for (const auto& [cookie, device] : devices_) {
    if (device.seat != seat) continue;
    ++devices;
    if (oldest == nullptr || device.since_ms < oldest->since_ms) oldest = &device;
  }
  return devices >= kDevicesPerSeat ? oldest->device : std::string();
}

SignIn Access::sign_in(const std::string& seat, const std::string& client, std::int64_t now_ms,
                       const std::string& replaced) {
  if (!read_seat(seat)) throw AccessFault("There is no seat \"" + seat + "\".");
  const std::string oldest = oldest_of(seat);
  const std::uint32_t count = counters_[seat] + 1;
  auto cookie = make_token(random_);
  Device device{seat, seat + "-" + std::to_string(count), client.substr(0, 64), now_ms};
  const auto key = *hash_token(cookie.reveal());
  write_so(db_, Durable::with_the_next);
  Transaction transaction(db_);
  run(db_, "INSERT OR REPLACE INTO counter(seat, used) VALUES(?, ?)", seat,
      static_cast<std::int64_t>(count));
  run(db_, "INSERT INTO device(cookie_hash, seat, device, client, since_ms) VALUES(?, ?, ?, ?, ?)",
      key, device.seat, device.device, device.client, device.since_ms);
  // In the same unsynced transaction: who signs in must not make the disk's patience everybody's.
  for (const auto& gone : {oldest, replaced})
    if (!gone.empty()) run(db_, "DELETE FROM device WHERE device = ?", gone);
  transaction.commit();
  std::erase_if(devices_, [&](const auto& item) {
    const auto& held = item.second.device;
    return !held.empty() && (held == oldest || held == replaced);
  });
  counters_[seat] = count;
  devices_[key] = device;
  return {std::move(cookie), std::move(device)};
}

Secret Access::make_link(const std::string& seat, std::int64_t now_ms) {
  if (!read_seat(seat)) throw AccessFault("There is no seat \"" + seat + "\".");
  auto token = make_token(random_);
  links_[*hash_token(token.reveal())] = {seat, now_ms + kLinkLifeMs};
  return token;
}

std::optional<Device> Access::who(std::string_view cookie) const {
  const auto wanted = hash_token(cookie);
  if (!wanted) return std::nullopt;
  const auto found = devices_.find(*wanted);
  return found == devices_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Access::TokenOwner> Access::owner_of_token(std::string_view token) const {
  const auto wanted = hash_token(token);
  if (!wanted) return std::nullopt;
  if (const auto seat = by_token_.find(*wanted); seat != by_token_.end())
    return TokenOwner{seat->second, false};
  const auto link = links_.find(*wanted);
  if (link == links_.end()) return std::nullopt;
  return TokenOwner{link->second.seat, true};
}

bool Access::has_device(const std::string& device) const {
  return std::any_of(devices_.begin(), devices_.end(),
                     [&](const auto& item) { return item.second.device == device; });
}

bool Access::sign_out_device(const std::string& device) {
  write_so(db_, Durable::at_once);
  run(db_, "DELETE FROM device WHERE device = ?", device);
  return std::erase_if(devices_, [&](const auto& item) { return item.second.device == device; }) >
         0;
}

std::size_t Access::sign_out_seat(const std::string& seat, const std::string& but_device) {
  write_so(db_, Durable::at_once);
  run(db_, "DELETE FROM device WHERE seat = ? AND device <> ?", seat, but_device);
  std::erase_if(links_, [&](const auto& item) { return item.second.seat == seat; });
  return std::erase_if(devices_, [&](const auto& item) {
    return item.second.seat == seat && item.second.device != but_device;
  });
}

void Access::backup(const std::string& source, const std::string& target) {
  struct stat facts {};
  if (::stat(target.c_str(), &facts) == 0)
    throw AccessFault("There is a file already: " + target + ". Name another target.");
  sqlite3* db = nullptr;
  const int opened = sqlite3_open_v2(source.c_str(), &db, SQLITE_OPEN_READONLY, nullptr);
  const std::unique_ptr<sqlite3, decltype(&sqlite3_close_v2)> owner(db, &sqlite3_close_v2);
  if (opened != SQLITE_OK) fail(db, "The file of access codes could not be read");
  const auto statement = prepare(db, "VACUUM INTO ?");
  bind(statement.get(), 1, target);
  if (sqlite3_step(statement.get()) != SQLITE_DONE) {
    ::unlink(target.c_str());  // half a copy would pass for one
    fail(db, "The backup to " + target + " failed");
  }
  ::chmod(target.c_str(), S_IRUSR | S_IWUSR);
}

}  // namespace nameplate::auth
