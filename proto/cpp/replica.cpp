#include "proto/cpp/replica.hpp"

namespace nameplate::binding {

namespace {
constexpr std::uint32_t kFnvOffset = 0x811c9dc5;
constexpr std::uint32_t kFnvPrime = 0x01000193;

std::uint32_t fnv1a(std::uint32_t hash, std::string_view bytes) {
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * kFnvPrime;
  return hash;
}
}  // namespace

std::uint32_t row_hash(std::string_view key, std::string_view row) {
  auto h = fnv1a(fnv1a(fnv1a(kFnvOffset, key), std::string_view("\0", 1)), row);
  h ^= h >> 16;
  h *= 0x85ebca6b;
  h ^= h >> 13;
  h *= 0xc2b2ae35;
  h ^= h >> 16;
  return h;
}

void Replica::put(Table& table, const std::string& key, const std::string& bytes) {
  auto& held = table.rows[key];
  table.hash -= held.hash;  // a new row's is 0
  held = {bytes, row_hash(key, bytes)};
  table.hash += held.hash;
}

bool Replica::remove(Table& table, const std::string& key) {
  const auto found = table.rows.find(key);
  if (found == table.rows.end()) return false;
  table.hash -= found->second.hash;
  table.rows.erase(found);
  return true;
}

Replica::Applied Replica::apply(const v1::Changes& changes, std::vector<Change>* changed) {
  auto& table = tables_[changes.audience()];
  // A snapshot holds whatever was held: a server that lost the end of its log stands before us.
  const bool snapshot = changes.from() == 0;
  if (changes.to() < table.at && !snapshot) return Applied::kOld;
  if (changes.to() == table.at && changes.hash() == table.hash) return Applied::kOld;
  if (changes.to() == table.at && !snapshot) return Applied::kUnequal;
  if (changes.from() > table.at) return Applied::kHole;
  const auto note = [&](const std::string& key, bool removed) {
    if (changed != nullptr) changed->push_back({changes.audience(), key, removed});
  };
  Rows before;
  if (snapshot) {
    before.swap(table.rows);
    table.hash = 0;
  }
  for (const auto& put_row : changes.put()) {
    put(table, put_row.key(), put_row.row());
    const auto was = before.find(put_row.key());
    if (was == before.end() || was->second.bytes != put_row.row()) note(put_row.key(), false);
  }
  for (const auto& key : changes.removed())
    if (remove(table, key)) note(key, true);
  for (const auto& [key, held] : before)
    if (!table.rows.contains(key)) note(key, true);
  table.at = changes.to();
  return table.hash == changes.hash() ? Applied::kDone : Applied::kUnequal;
}

bool Replica::agrees(const v1::Position& servers) const {
  const auto found = tables_.find(servers.audience());
  if (found == tables_.end() || found->second.at < servers.at()) return true;
  return found->second.at == servers.at() && found->second.hash == servers.hash();
}

bool Replica::enter_epoch(std::uint64_t epoch) {
  const bool other = epoch_ != 0 && epoch_ != epoch;
  if (other) forget_all();
  epoch_ = epoch;
  return other;
}

void Replica::forget(v1::Audience audience) { tables_[audience] = Table{}; }
void Replica::forget_all() {
  tables_.clear();
  epoch_ = 0;
}

std::uint64_t Replica::position(v1::Audience audience) const {
  const auto found = tables_.find(audience);
  return found == tables_.end() ? 0 : found->second.at;
}

std::uint32_t Replica::hash(v1::Audience audience) const {
  const auto found = tables_.find(audience);
  return found == tables_.end() ? 0 : found->second.hash;
}

std::vector<v1::Position> Replica::positions() const {
  std::vector<v1::Position> result;
  for (const auto& [audience, table] : tables_) {
    v1::Position position;
    position.set_audience(audience);
    position.set_at(table.at);
    position.set_hash(table.hash);
    result.push_back(position);
  }
  return result;
}

std::vector<v1::Audience> Replica::audiences() const {
  std::vector<v1::Audience> result;
  for (const auto& [audience, table] : tables_) result.push_back(audience);
  return result;
}

const Replica::Rows& Replica::rows(v1::Audience audience) const {
  static const Rows none;
  const auto found = tables_.find(audience);
  return found == tables_.end() ? none : found->second.rows;
}

std::optional<v1::Row> Replica::row(std::string_view key) const {
  for (const auto& [audience, table] : tables_) {
    const auto found = table.rows.find(key);
    if (found == table.rows.end()) continue;
    v1::Row row;
    if (row.ParseFromString(found->second.bytes)) return row;
  }
  return std::nullopt;
}

}  // namespace nameplate::binding
