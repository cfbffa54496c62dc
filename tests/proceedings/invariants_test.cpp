// The invariants notice what they are for: each is broken once by hand.
#include "server/proceedings/invariants.hpp"

#include "tests/proceedings/given.hpp"

namespace nameplate::proceedings {
namespace {

template <class Break>
std::vector<std::string> broken_by(Break change) {
  auto given = Given::a_meeting({"KE", "BR", "FJ"});
  given.after_next();
  State state = given.state();
  EXPECT_THAT(broken_invariants(state), testing::IsEmpty());
  change(state);
  return broken_invariants(state);
}

TEST(Invariants, NoticeTwoSpeakers) {
  EXPECT_THAT(broken_by([](State& s) { s.entries.at(2).state = v1::ENTRY_STATE_SPEAKING; }),
              testing::Contains("at most one has the floor"));
}
TEST(Invariants, NoticeALostHolder) {
  EXPECT_THAT(broken_by([](State& s) { s.entries.erase(1); }),
              testing::Contains("the holder of the floor is never lost"));
}
TEST(Invariants, NoticeAVacantFloorWithARunningClock) {
  EXPECT_THAT(broken_by([](State& s) { s.floor.state = v1::FLOOR_STATE_VACANT; }),
              testing::Contains("a vacant floor has neither a holder nor a clock"));
}
TEST(Invariants, NoticeAHeldFloorWhoseClockStands) {
  EXPECT_THAT(broken_by([](State& s) { s.floor.since_ms = 0; }),
              testing::Contains("the clock runs exactly while the floor is held"));
}
TEST(Invariants, NoticeAClockThatRunsWhileTheMeetingIsSuspended) {
  EXPECT_THAT(broken_by([](State& s) { s.meetings.at(1).state = v1::MEETING_STATE_SUSPENDED; }),
              testing::Contains("no clock runs while the meeting is suspended"));
}
TEST(Invariants, NoticeASecondMeeting) {
  EXPECT_THAT(broken_by([](State& s) { s.meetings.at(2).state = v1::MEETING_STATE_IN_SESSION; }),
              testing::Contains("at most one meeting is under way"));
}
TEST(Invariants, NoticeASecondOpenTopic) {
  EXPECT_THAT(broken_by([](State& s) { s.topics.at(2).state = v1::TOPIC_STATE_OPEN; }),
              testing::Contains("the open topic is open, and no other"));
}
TEST(Invariants, NoticeAPlaceTakenTwice) {
  EXPECT_THAT(broken_by([](State& s) { s.lists.at(1).order.push_back(2); }),
              testing::Contains("whoever waits has one place, whoever does not has none"));
}
TEST(Invariants, NoticeALostPlace) {
  EXPECT_THAT(broken_by([](State& s) { s.lists.at(1).order.clear(); }),
              testing::Contains("whoever waits has one place, whoever does not has none"));
}
TEST(Invariants, NoticeADelegationThatWaitsTwice) {
  EXPECT_THAT(broken_by([](State& s) { s.entries.at(3).participant = "BR"; }),
              testing::Contains("nobody waits twice in one capacity on one list"));
}
TEST(Invariants, NoticeAWrongCountOfThoseHeard) {
  EXPECT_THAT(broken_by([](State& s) { s.lists.at(1).heard = 3; }),
              testing::Contains("as many were heard as are counted"));
}
TEST(Invariants, NoticeATopicWithoutItsList) {
  EXPECT_THAT(broken_by([](State& s) { s.lists.erase(2); }),
              testing::Contains("every topic has its list of speakers"));
}
TEST(Invariants, NoticeAChairThatHasNoSeat) {
  EXPECT_THAT(broken_by([](State& s) { s.presiding = "KE"; }),
              testing::Contains("whoever presides has a presiding seat"));
}

}  // namespace
}  // namespace nameplate::proceedings
