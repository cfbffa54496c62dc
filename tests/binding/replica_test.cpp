#include "proto/cpp/replica.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>
#include <vector>

namespace nameplate::binding {
namespace {

constexpr auto kPublic = v1::AUDIENCE_PUBLIC;

// A server as small as can be: one audience, its rows at every position there ever was.
class Audience {
 public:
  Audience() : history_(1) {}
  void put(const std::string& key, const std::string& row) {
    auto rows = history_.back();
    rows[key] = row;
    history_.push_back(rows);
  }
  void remove(const std::string& key) {
    auto rows = history_.back();
    rows.erase(key);
    history_.push_back(rows);
  }
  [[nodiscard]] std::uint64_t at() const { return history_.size() - 1; }
  [[nodiscard]] const std::map<std::string, std::string>& rows(std::uint64_t at) const {
    return history_.at(at);
  }
  [[nodiscard]] std::uint32_t hash(std::uint64_t at) const {
    std::uint32_t sum = 0;
    for (const auto& [key, row] : history_.at(at)) sum += row_hash(key, row);
    return sum;
  }
  // What a server would send to one who stands at `from`: 0 = a snapshot.
  [[nodiscard]] v1::Changes changes(std::uint64_t from, std::uint64_t to) const {
    v1::Changes result;
    result.set_audience(kPublic);
    result.set_from(from);
    result.set_to(to);
    result.set_hash(hash(to));
    std::map<std::string, bool> touched;
    for (auto at = from; at <= to; ++at)
      for (const auto& [key, row] : history_.at(at)) touched[key] = true;
    for (const auto& [key, yes] : touched) {
      const auto now = history_.at(to).find(key);
      if (now == history_.at(to).end()) {
        if (from != 0) result.add_removed(key);
      } else {
        auto& put = *result.add_put();
        put.set_key(key);
        put.set_row(now->second);
      }
    }
    return result;
  }

 private:
  std::vector<std::map<std::string, std::string>> history_;
};

void expect_equal(const Replica& replica, const Audience& server, std::uint64_t at) {
  EXPECT_EQ(replica.position(kPublic), at);
  EXPECT_EQ(replica.hash(kPublic), server.hash(at));
  const auto& rows = replica.rows(kPublic);
  ASSERT_EQ(rows.size(), server.rows(at).size());
  for (const auto& [key, row] : server.rows(at)) EXPECT_EQ(rows.at(key).bytes, row);
}

TEST(Replica, TakesASnapshotAndThenWhatChanged) {
  Audience server;
  server.put("floor", "vacant");
  server.put("entry/1", "KE");
  Replica replica;
  EXPECT_EQ(replica.apply(server.changes(0, 2)), Replica::Applied::kDone);
  server.remove("entry/1");
  server.put("floor", "held");
  std::vector<Replica::Change> changed;
  EXPECT_EQ(replica.apply(server.changes(2, 4), &changed), Replica::Applied::kDone);
  expect_equal(replica, server, 4);
  ASSERT_EQ(changed.size(), 2U);
  EXPECT_EQ(changed[0].key, "floor");
  EXPECT_TRUE(changed[1].removed);
}

TEST(Replica, IgnoresWhatIsNotAboveItsPosition) {
  Audience server;
  server.put("floor", "a");
  server.put("floor", "b");
  Replica replica;
  server.put("floor", "c");
  replica.apply(server.changes(0, 3));
  EXPECT_EQ(replica.apply(server.changes(1, 2)), Replica::Applied::kOld);
  EXPECT_EQ(replica.apply(server.changes(2, 3)), Replica::Applied::kOld);
  EXPECT_EQ(replica.apply(server.changes(0, 3)), Replica::Applied::kOld);
  expect_equal(replica, server, 3);
}

TEST(Replica, FollowsAServerThatLostTheEndOfItsLog) {
  Audience server;
  for (const char* row : {"a", "b", "c"}) server.put("floor", row);
  Replica replica;
  replica.apply(server.changes(0, 3));
  v1::Position behind;
  behind.set_audience(kPublic);
  behind.set_at(2);
  behind.set_hash(server.hash(2));
  EXPECT_FALSE(replica.agrees(behind)) << "a server is never behind what it sent";
  EXPECT_EQ(replica.apply(server.changes(0, 2)), Replica::Applied::kDone);
  expect_equal(replica, server, 2);
}

TEST(Replica, SeesAHoleAndStaysAsItWas) {
  Audience server;
  for (const char* row : {"a", "b", "c", "d"}) server.put("floor", row);
  Replica replica;
  replica.apply(server.changes(0, 1));
  EXPECT_EQ(replica.apply(server.changes(3, 4)), Replica::Applied::kHole);
  expect_equal(replica, server, 1);
}

TEST(Replica, ASnapshotForgetsRowsThatAreNotInIt) {
  Audience server;
  server.put("entry/1", "KE");
  server.put("entry/2", "MX");
  Replica replica;
  replica.apply(server.changes(0, 2));
  server.remove("entry/1");
  std::vector<Replica::Change> changed;
  EXPECT_EQ(replica.apply(server.changes(0, 3), &changed), Replica::Applied::kDone);
  expect_equal(replica, server, 3);
  ASSERT_EQ(changed.size(), 1U) << "the row that stayed did not change";
  EXPECT_EQ(changed[0].key, "entry/1");
  EXPECT_TRUE(changed[0].removed);
}

TEST(Replica, SaysWhenTheServersHashIsAnother) {
  Audience server;
  server.put("floor", "a");
  Replica replica;
  auto wrong = server.changes(0, 1);
  wrong.set_hash(wrong.hash() + 1);
  EXPECT_EQ(replica.apply(wrong), Replica::Applied::kUnequal);
  v1::Position heartbeat;
  heartbeat.set_audience(kPublic);
  heartbeat.set_at(1);
  heartbeat.set_hash(server.hash(1));
  EXPECT_TRUE(replica.agrees(heartbeat)) << "its own rows are the right ones";
  heartbeat.set_hash(server.hash(1) + 1);
  EXPECT_FALSE(replica.agrees(heartbeat));
  heartbeat.set_at(2);
  EXPECT_TRUE(replica.agrees(heartbeat)) << "a later position proves nothing";
}

TEST(Replica, AnotherEpochForgetsEverythingAndTheSameOneNothing) {
  Audience server;
  server.put("floor", "a");
  Replica replica;
  EXPECT_FALSE(replica.enter_epoch(7));
  replica.apply(server.changes(0, 1));
  EXPECT_FALSE(replica.enter_epoch(7));
  EXPECT_EQ(replica.position(kPublic), 1U);
  EXPECT_TRUE(replica.enter_epoch(8));
  EXPECT_EQ(replica.position(kPublic), 0U);
  EXPECT_EQ(replica.hash(kPublic), 0U);
  EXPECT_EQ(replica.epoch(), 8U);
}

// Whatever is lost, merged, repeated or sent as a snapshot: a replica is either exactly at a
// position of the server's, or asks; and once told, it is at the end.
TEST(Replica, EndsEqualWhateverArrivesInWhateverPieces) {
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    std::mt19937 random(seed);
    const auto below = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random()) % n; };
    Audience server;
    for (int i = 0; i < 60; ++i) {
      const auto key = "entry/" + std::to_string(below(12));
      if (below(4) == 0) {
        server.remove(key);
      } else {
        server.put(key, std::string(below(40), static_cast<char>(below(256))));
      }
    }
    Replica replica;
    for (int frame = 0; frame < 80; ++frame) {
      const auto to = 1 + below(static_cast<std::uint32_t>(server.at()));
      const auto from = below(3) == 0 ? 0 : below(to);
      const auto before = replica.position(kPublic);
      const auto applied = replica.apply(server.changes(from, to));
      ASSERT_NE(applied, Replica::Applied::kUnequal) << "seed " << seed;
      EXPECT_EQ(applied == Replica::Applied::kHole, to > before && from > before);
      expect_equal(replica, server, applied == Replica::Applied::kDone ? to : before);
      if (HasFailure()) FAIL() << "seed " << seed;
    }
    replica.apply(server.changes(replica.position(kPublic), server.at()));
    expect_equal(replica, server, server.at());
  }
}

}  // namespace
}  // namespace nameplate::binding
