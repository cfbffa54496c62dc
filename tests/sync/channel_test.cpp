#include "server/sync/channel.hpp"

#include <random>

#include "tests/sync/chamber.hpp"

namespace nameplate::sync {
namespace {

v1::Changes changes_of(const Frame& frame) {
  v1::ServerFrame decoded;
  const auto payload = payload_of(*frame);
  EXPECT_TRUE(payload &&
              decoded.ParseFromArray(payload->data(), static_cast<int>(payload->size())));
  return decoded.changes();
}

publish::RowNow row(const std::string& key, const std::string& bytes) {
  return {kPublic, key, bytes};
}
publish::RowNow no_row(const std::string& key) { return {kPublic, key, std::nullopt}; }

class ChannelTest : public testing::Test {
 protected:
  void act(const std::vector<publish::RowNow>& rows) {
    ++record_;
    for (const auto& one : rows) channel_->change(record_, one, 0);
  }
  std::unique_ptr<Channel> channel_ = std::make_unique<Channel>(v1::AUDIENCE_PUBLIC, 20);
  std::uint64_t record_ = 0;
};

TEST_F(ChannelTest, MovesByOneForEachRecordThatChangedItsRows) {
  act({row("floor", "a"), row("round", "b")});
  EXPECT_EQ(channel_->at(), 1U);
  act({row("floor", "a")});
  EXPECT_EQ(channel_->at(), 1U) << "the same bytes are no change";
  act({no_row("entry/1")});
  EXPECT_EQ(channel_->at(), 1U) << "what was never there cannot go";
  act({no_row("floor")});
  EXPECT_EQ(channel_->at(), 2U);
  act({no_row("floor"), row("floor", "a")});
  EXPECT_EQ(channel_->at(), 3U);
}

TEST_F(ChannelTest, HashIsTheSumOverTheRowsAndZeroWhenNoneAreLeft) {
  EXPECT_EQ(channel_->hash(), 0U);
  act({row("floor", "a"), row("round", "b")});
  EXPECT_EQ(channel_->hash(), publish::row_hash("floor", "a") + publish::row_hash("round", "b"));
  act({row("floor", "c")});
  EXPECT_EQ(channel_->hash(), publish::row_hash("floor", "c") + publish::row_hash("round", "b"));
  act({no_row("floor"), no_row("round")});
  EXPECT_EQ(channel_->hash(), 0U);
}

TEST_F(ChannelTest, ChangesHoldOnlyWhatChangedSince) {
  act({row("a", "1"), row("b", "1")});
  act({row("c", "1")});
  act({row("a", "2"), no_row("b")});
  const auto changes = changes_of(channel_->changes_since(2));
  EXPECT_EQ(changes.from(), 2U);
  EXPECT_EQ(changes.to(), 3U);
  ASSERT_EQ(changes.put_size(), 1);
  EXPECT_EQ(changes.put(0).key(), "a");
  EXPECT_EQ(changes.put(0).row(), "2");
  ASSERT_EQ(changes.removed_size(), 1);
  EXPECT_EQ(changes.removed(0), "b");
  const auto snapshot = changes_of(channel_->changes_since(0));
  EXPECT_EQ(snapshot.put_size(), 2);
  EXPECT_EQ(snapshot.removed_size(), 0) << "a snapshot forgets what is held: nothing to remove";
}

TEST_F(ChannelTest, APeerThatLacksNothingIsToldSoWithTheHash) {
  act({row("a", "1")});
  const auto changes = changes_of(channel_->changes_since(1));
  EXPECT_EQ(changes.from(), 1U);
  EXPECT_EQ(changes.to(), 1U);
  EXPECT_EQ(changes.put_size() + changes.removed_size(), 0);
  EXPECT_EQ(changes.hash(), channel_->hash());
}

TEST_F(ChannelTest, TheSameFrameServesEveryPeerAtOnePosition) {
  act({row("a", "1")});
  act({row("b", "1")});
  EXPECT_EQ(channel_->changes_since(1), channel_->changes_since(1));
  EXPECT_EQ(channel_->changes_since(0), channel_->changes_since(0));
  EXPECT_EQ(channel_->encoded(), 2U);
  EXPECT_EQ(channel_->snapshots(), 1U);
  const auto before = channel_->changes_since(0);
  act({row("b", "2")});
  EXPECT_NE(channel_->changes_since(0), before);
}

TEST_F(ChannelTest, ARemovalTooLongAgoIsAnsweredWithASnapshot) {
  std::vector<publish::RowNow> rows;
  for (int i = 0; i < 30; ++i) rows.push_back(row("entry/" + std::to_string(i), "x"));
  act(rows);
  for (int i = 0; i < 21; ++i) act({no_row("entry/" + std::to_string(i))});  // positions 2 to 22
  EXPECT_EQ(channel_->tombstones(), 20U);
  EXPECT_EQ(changes_of(channel_->changes_since(1)).from(), 0U) << "the first removal is forgotten";
  EXPECT_EQ(changes_of(channel_->changes_since(2)).from(), 2U);
  EXPECT_EQ(changes_of(channel_->changes_since(2)).removed_size(), 20);
}

TEST_F(ChannelTest, ARowThatComesBackIsNoTombstone) {
  act({row("a", "1")});
  act({no_row("a")});
  act({row("a", "1")});
  EXPECT_EQ(channel_->tombstones(), 0U);
  const auto changes = changes_of(channel_->changes_since(1));
  EXPECT_EQ(changes.removed_size(), 0);
  EXPECT_EQ(changes.put_size(), 1);
}

TEST_F(ChannelTest, APositionBeyondOursIsForeignAndGetsASnapshot) {
  act({row("a", "1")});
  EXPECT_EQ(changes_of(channel_->changes_since(9)).from(), 0U);
  v1::Position claim;
  claim.set_at(9);
  EXPECT_EQ(channel_->examine(claim, 0), Channel::Claim::foreign);
}

TEST_F(ChannelTest, AClaimIsHeldAgainstWhatWasSoAtThatPosition) {
  act({row("a", "1")});
  v1::Position claim;
  claim.set_at(1);
  claim.set_hash(channel_->hash());
  EXPECT_EQ(channel_->examine(claim, 0), Channel::Claim::equal);
  act({row("a", "2")});  // at 0 ms
  EXPECT_EQ(channel_->examine(claim, 3'000), Channel::Claim::late);
  EXPECT_EQ(channel_->examine(claim, 3'001), Channel::Claim::behind);
  claim.set_hash(claim.hash() + 1);
  EXPECT_EQ(channel_->examine(claim, 0), Channel::Claim::unequal);
  claim.set_at(2);
  EXPECT_EQ(channel_->examine(claim, 0), Channel::Claim::unequal);
}

// The property all others serve: whoever stood anywhere and gets one frame holds what a newcomer
// holds.
TEST_F(ChannelTest, ResumingFromEveryPositionGivesTheSnapshot) {
  std::mt19937 random(20180312);
  for (int round = 0; round < 20; ++round) {
    SetUp();
    channel_ = std::make_unique<Channel>(v1::AUDIENCE_PUBLIC, random() % 12);
    binding::Replica live;
    std::vector<binding::Replica> held{live};  // by position
    for (int i = 0; i < 120; ++i) {
      std::vector<publish::RowNow> rows;
      std::set<std::string> keys;
      for (auto n = random() % 4; n > 0; --n) {
        const std::string key = "entry/" + std::to_string(random() % 15);
        if (!keys.insert(key).second) continue;
        rows.push_back(random() % 3 == 0 ? no_row(key) : row(key, std::to_string(random() % 3)));
      }
      const auto from = channel_->at();
      act(rows);
      if (channel_->at() == from) continue;
      ASSERT_EQ(channel_->at(), from + 1);
      ASSERT_EQ(live.apply(changes_of(channel_->changes_since(from))),
                binding::Replica::Applied::kDone);
      held.push_back(live);
    }
    binding::Replica fresh;
    fresh.apply(changes_of(channel_->changes_since(0)));
    ASSERT_EQ(fresh.hash(v1::AUDIENCE_PUBLIC), channel_->hash());
    for (auto& one : held) {
      const auto from = one.position(v1::AUDIENCE_PUBLIC);
      const auto changes = changes_of(channel_->changes_since(from));
      const auto applied = one.apply(changes);
      ASSERT_TRUE(applied == binding::Replica::Applied::kDone ||
                  (applied == binding::Replica::Applied::kOld && from == channel_->at()))
          << "from " << from;
      ASSERT_EQ(one.hash(v1::AUDIENCE_PUBLIC), channel_->hash());
      ASSERT_EQ(one.rows(v1::AUDIENCE_PUBLIC).size(), fresh.rows(v1::AUDIENCE_PUBLIC).size());
      for (const auto& [key, row] : fresh.rows(v1::AUDIENCE_PUBLIC))
        ASSERT_EQ(one.rows(v1::AUDIENCE_PUBLIC).at(key).bytes, row.bytes);
    }
  }
}

}  // namespace
}  // namespace nameplate::sync
