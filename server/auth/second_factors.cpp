#include "server/auth/second_factors.hpp"

#include <utility>

#include "server/auth/access_file.hpp"
#include "server/auth/totp.hpp"

namespace nameplate::auth {

SecondFactors::SecondFactors(sqlite3* db, Random random) : db_(db), random_(std::move(random)) {
  each_row(db_, "SELECT seat, key, since_ms, last_step FROM factor", [this](sqlite3_stmt* row) {
    factors_[text(row, 0)] = {key(row, 1), sqlite3_column_int64(row, 2),
                              sqlite3_column_int64(row, 3)};
  });
}

std::optional<std::int64_t> SecondFactors::since_ms(const std::string& seat) const {
  const auto found = factors_.find(seat);
  return found == factors_.end() ? std::nullopt : std::optional(found->second.since_ms);
}

std::optional<Secret> SecondFactors::begin(const std::string& seat, std::int64_t now_ms) {
  if (!read_seat(seat)) throw AccessFault("There is no seat \"" + seat + "\".");
  if (factors_.contains(seat)) return std::nullopt;
  auto& begun = begun_[seat];
  begun = {make_key(random_), now_ms + kEnrolLifeMs};
  return begun.key;
}

bool SecondFactors::confirm(const std::string& seat, std::string_view digits, std::int64_t now_ms) {
  std::erase_if(begun_, [&](const auto& item) { return item.second.until_ms < now_ms; });
  const auto begun = begun_.find(seat);
  if (begun == begun_.end() || factors_.contains(seat)) return false;
  const auto step = step_of(begun->second.key, digits, now_ms, 0);
  if (!step) return false;
  // Its step counts as used: the digits typed here in sight of others do not sign anybody in.
  write_so(db_, Durable::at_once);
  run(db_, "INSERT INTO factor(seat, key, since_ms, last_step) VALUES(?, ?, ?, ?)", seat,
      begun->second.key, now_ms, *step);
  factors_[seat] = {std::move(begun->second.key), now_ms, *step};
  begun_.erase(begun);
  return true;
}

bool SecondFactors::accept(const std::string& seat, std::string_view digits, std::int64_t now_ms) {
  const auto found = factors_.find(seat);
  if (found == factors_.end()) return false;
  auto& factor = found->second;
  const auto step = step_of(factor.key, digits, now_ms, factor.last_step);
  if (!step) return false;
  write_so(db_, Durable::at_once);
  run(db_, "UPDATE factor SET last_step = ? WHERE seat = ?", *step, seat);
  factor.last_step = *step;
  return true;
}

bool SecondFactors::remove(const std::string& seat) {
  if (!factors_.contains(seat)) return false;
  write_so(db_, Durable::at_once);
  run(db_, "DELETE FROM factor WHERE seat = ?", seat);
  factors_.erase(seat);
  return true;
}

}  // namespace nameplate::auth
