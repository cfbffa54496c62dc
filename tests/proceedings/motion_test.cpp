// Procedural motions and votes (74-77/116-119, 80/122, 85-88/125-128).
#include "tests/proceedings/given.hpp"

namespace nameplate::proceedings {
namespace {

constexpr auto kSuspend = "move_motion { kind: MOTION_KIND_SUSPEND_MEETING }";
constexpr auto kAdjourn = "move_motion { kind: MOTION_KIND_ADJOURN_MEETING }";
constexpr auto kAdjournDebate = "move_motion { kind: MOTION_KIND_ADJOURN_DEBATE }";
constexpr auto kCloseDebate = "move_motion { kind: MOTION_KIND_CLOSE_DEBATE }";
constexpr auto kTake = "take_motion { motion: 1 }";
constexpr auto kVote = "put_to_vote { motion: 1 }";
constexpr auto kAdopt = "record_vote { tally { yes: 5 no: 3 abstain: 1 } }";
constexpr auto kFor = "speak_on_motion { motion: 1 side: SIDE_FOR }";
constexpr auto kAgainst = "speak_on_motion { motion: 1 side: SIDE_AGAINST }";

// KE, BR and FJ wait, nobody has the floor.
Given a_formal_meeting() { return Given::a_meeting({"KE", "BR", "FJ"}, v1::MODE_FORMAL); }

// JP has moved it and it is before the body: motion 1.
Given taken(const char* motion) {
  auto given = a_formal_meeting();
  given.after(delegation("JP"), motion);
  given.after(presiding(), kTake);
  return given;
}

// The vote on it has begun.
Given voting(const char* motion) {
  auto given = taken(motion);
  if (given.state().floor.voting == v1::VOTING_NONE) given.after(presiding(), kVote);
  return given;
}

const MotionFacts& motion(const Given& given, MotionId id = 1) {
  return given.state().motions.at(id);
}

TEST(Motion, IsMovedByAMemberOfAFormalMeetingWithoutAPlaceOnTheList) {
  auto given = a_formal_meeting();
  EXPECT_EQ(facts(given.when(delegation("JP"), kCloseDebate)), "motion_moved");
  EXPECT_EQ(motion(given).participant, "JP");
  EXPECT_EQ(motion(given).topic, 1U);
  EXPECT_EQ(given.told(delegation("PS"), kSuspend), "NOT_A_MEMBER");
  EXPECT_EQ(given.told(delegation("EU"), kSuspend), "NOT_A_MEMBER");
  EXPECT_EQ(given.told(secretary(), kSuspend), "FIELD_MISSING");
  auto informal = Given::a_meeting({});
  EXPECT_EQ(informal.told(delegation("JP"), kSuspend), "INFORMAL_MODE");
}

TEST(Motion, NamesItsRule) {
  auto given = a_formal_meeting();
  given.after(delegation("JP"), kCloseDebate);
  EXPECT_EQ(given.when(delegation("FR"), kCloseDebate).refusal->rule(), "75/117");
  EXPECT_EQ(given.when(delegation("PS"), kAdjournDebate).refusal->rule(), "74/116");
  EXPECT_EQ(given.when(delegation("PS"), kAdjourn).refusal->rule(), "76/118");
}

TEST(Motion, OnTheDebateNeedsATopicUnderDiscussion) {
  auto given = a_formal_meeting();
  given.after(presiding(), "stand_topic_over { topic: 1 }");
  EXPECT_EQ(given.told(delegation("JP"), kCloseDebate), "TOPIC_NOT_OPEN");
  EXPECT_EQ(given.told(delegation("JP"), kSuspend), "accepted");
}

TEST(Motion, HasNoTwin) {
  auto given = a_formal_meeting();
  given.after(delegation("JP"), kSuspend);
  const auto again = given.when(delegation("FR"), kSuspend);
  EXPECT_EQ(code(again), "MOTION_PENDING");
  EXPECT_EQ(again.refusal->entry(), 1U);
  EXPECT_EQ(given.told(delegation("FR"), kAdjourn), "accepted");
  EXPECT_EQ(given.told(delegation("FR"),
                       "move_motion { kind: MOTION_KIND_ADJOURN_MEETING "
                       "resume_at_ms: 1 }"),
            "FIELD_OUT_OF_RANGE");
}

TEST(Motion, KeepsItsTopicUnderDiscussionUntilItIsDecided) {
  auto given = a_formal_meeting();
  given.after(delegation("JP"), kCloseDebate);
  EXPECT_EQ(given.told(presiding(), "open_topic { topic: 2 }"), "MOTION_PENDING");
  EXPECT_EQ(given.told(presiding(), "stand_topic_over { topic: 1 }"), "MOTION_PENDING");
  EXPECT_EQ(given.told(presiding(), "conclude_topic { topic: 1 }"), "MOTION_PENDING");
  EXPECT_EQ(given.told(presiding(), "call_next { expect_next: 1 }"), "accepted");
}

TEST(Motion, WaitsForTheFloorToBeFree) {
  auto given = a_formal_meeting();
  given.after_next();
  given.after(delegation("JP"), kSuspend);
  EXPECT_EQ(given.told(presiding(), kTake), "FLOOR_HELD");
  given.after(presiding(), "end_statement { entry: 1 }");
  EXPECT_EQ(given.told(presiding(), kTake), "accepted");
}

TEST(Motion, IsTakenInTheOrderOfTheRulesWhateverTheOrderMoved) {
  auto given = a_formal_meeting();
  given.after(delegation("JP"), kCloseDebate);
  given.after(delegation("FR"), kAdjournDebate);
  given.after(delegation("DE"), kAdjourn);
  given.after(delegation("NG"), kSuspend);
  for (const auto& [taken_first, then] : {std::pair(1, 4), std::pair(2, 4), std::pair(3, 4)}) {
    const auto refused =
        given.when(presiding(), "take_motion { motion: " + std::to_string(taken_first) + " }");
    EXPECT_EQ(code(refused), "MOTION_LOWER_PRECEDENCE");
    EXPECT_EQ(refused.refusal->entry(), static_cast<unsigned>(then));
    EXPECT_EQ(refused.refusal->rule(), "77/119");
  }
  for (const char* next : {"4", "3", "2", "1"}) {
    given.after(presiding(), "take_motion { motion: " + std::string(next) + " }");
    if (given.state().floor.voting == v1::VOTING_NONE)
      given.after(presiding(), "put_to_vote { motion: " + std::string(next) + " }");
    given.after(secretary(), "record_vote { tally { yes: 1 no: 8 } }");
  }
  EXPECT_EQ(motion(given, 1).state, v1::MOTION_STATE_REJECTED);
  EXPECT_EQ(given.order(), "KE BR FJ");
}

TEST(Motion, GivesWayToOneOfHigherPrecedenceMovedWhileSpeakersAreHeard) {
  auto given = taken(kAdjournDebate);
  given.after(delegation("FR"), kFor);
  given.after(presiding(), "hear_on_motion { motion: 1 }");
  given.after(delegation("NG"), kSuspend);
  EXPECT_EQ(facts(given.when(presiding(), "take_motion { motion: 2 }")),
            "motion_state_changed motion_state_changed vote_opened");
  given.after(secretary(), "record_vote { tally { yes: 1 no: 2 } }");
  given.after(presiding(), kTake);
  EXPECT_TRUE(motion(given).speakers.at(0).heard);
  EXPECT_EQ(given.told(presiding(), "hear_on_motion { motion: 1 }"), "MOTION_SPEAKERS_EXHAUSTED");
}

TEST(Motion, OnTheMeetingIsVotedOnWithoutDebate) {
  for (const char* on_meeting : {kSuspend, kAdjourn}) {
    auto given = a_formal_meeting();
    given.after(delegation("JP"), on_meeting);
    EXPECT_EQ(given.told(delegation("FR"), kAgainst), "MOTION_NOT_DEBATABLE");
    EXPECT_EQ(facts(given.when(presiding(), kTake)), "motion_state_changed vote_opened");
    EXPECT_EQ(given.state().floor.voting, v1::VOTING_MOTION);
  }
}

TEST(Motion, ToAdjournTheDebateHearsTwoForAndTwoAgainstBesideTheMover) {
  auto given = taken(kAdjournDebate);
  EXPECT_EQ(given.told(delegation("JP"), kFor), "ALREADY_SO");
  given.after(delegation("FR"), kFor);
  given.after(delegation("DE"), kAgainst);
  EXPECT_EQ(given.told(delegation("FR"), kAgainst), "ALREADY_SO");
  given.after(delegation("NG"), kFor);
  EXPECT_EQ(given.told(delegation("CH"), kFor), "MOTION_SPEAKERS_EXHAUSTED");
  given.after(delegation("CH"), kAgainst);
  EXPECT_EQ(given.told(delegation("MX"), kAgainst), "MOTION_SPEAKERS_EXHAUSTED");
  EXPECT_EQ(given.told(delegation("VA"), kAgainst), "NOT_A_MEMBER");
  for (std::uint32_t i = 1; i <= 4; ++i) {
    EXPECT_EQ(facts(given.when(presiding(), "hear_on_motion { motion: 1 }")),
              "motion_speaker_heard");
    EXPECT_EQ(motion(given).speaking, i);
  }
  EXPECT_EQ(given.told(presiding(), "hear_on_motion { motion: 1 }"), "MOTION_SPEAKERS_EXHAUSTED");
  given.after(presiding(), kVote);
  EXPECT_EQ(motion(given).speaking, 0U);
}

TEST(Motion, ToCloseTheDebateHearsTwoAgainstAndNobodyFor) {
  auto given = taken(kCloseDebate);
  const auto in_favour = given.when(delegation("FR"), kFor);
  EXPECT_EQ(code(in_favour), "MOTION_SPEAKER_SIDE_NOT_ALLOWED");
  EXPECT_EQ(in_favour.refusal->rule(), "75/117");
  given.after(delegation("FR"), kAgainst);
  given.after(delegation("DE"), kAgainst);
  EXPECT_EQ(given.told(delegation("NG"), kAgainst), "MOTION_SPEAKERS_EXHAUSTED");
}

TEST(Motion, BeforeTheBodyLetsNobodyOnTheListSpeak) {
  auto given = taken(kCloseDebate);
  const auto refused = given.when(presiding(), "call_next { expect_next: 1 }");
  EXPECT_EQ(code(refused), "MOTION_PENDING");
  EXPECT_EQ(refused.refusal->entry(), 1U);
  EXPECT_EQ(given.told(presiding(), "give_floor { entry: 2 reason: 'agreed' }"), "MOTION_PENDING");
  EXPECT_EQ(given.told(presiding(), "adjourn_meeting { no_objection: true }"), "MOTION_PENDING");
  EXPECT_EQ(given.told(presiding(), kTake), "ALREADY_SO");
  EXPECT_EQ(given.told(delegation("NG"), "inscribe { list: 1 capacity: CAPACITY_NATIONAL }"),
            "accepted");
}

TEST(Motion, IsInterruptedByAPointOfOrder) {
  auto given = taken(kCloseDebate);
  given.after(delegation("FR"), "raise_point { kind: POINT_KIND_ORDER }");
  given.after(presiding(), "recognise_point { point: 1 }");
  EXPECT_EQ(given.told(presiding(), kVote), "POINT_OF_ORDER_PENDING");
  EXPECT_EQ(given.told(presiding(), "hear_on_motion { motion: 1 }"), "POINT_OF_ORDER_PENDING");
  given.after(presiding(), "rule_on_point { point: 1 ruling: RULING_WELL_TAKEN }");
  given.after(presiding(), "dispose_point { point: 1 }");
  EXPECT_EQ(given.told(presiding(), kVote), "accepted");
}

TEST(Motion, CanBeWithdrawnByItsMoverBeforeTheVote) {
  auto given = taken(kCloseDebate);
  const auto other = given.when(delegation("FR"), "withdraw_motion { motion: 1 }");
  EXPECT_EQ(code(other), "MOTION_NOT_YOURS");
  EXPECT_EQ(other.refusal->rule(), "80/122");
  EXPECT_EQ(facts(given.when(delegation("JP"), "withdraw_motion { motion: 1 }")),
            "motion_state_changed");
  EXPECT_EQ(given.state().floor.motion, 0U);
  EXPECT_EQ(given.told(delegation("JP"), "withdraw_motion { motion: 1 }"), "NO_MOTION");
  EXPECT_EQ(given.told(presiding(), kTake), "NO_MOTION");
  EXPECT_EQ(given.told(delegation("FR"), kCloseDebate), "accepted");  // anybody may move it again
  auto begun = voting(kCloseDebate);
  EXPECT_EQ(begun.told(delegation("JP"), "withdraw_motion { motion: 1 }"), "MOTION_VOTE_BEGUN");
}

TEST(Motion, EndsTheChanceToUndoTheStatementBeforeIt) {
  auto given = a_formal_meeting();
  given.after_next();
  given.after(delegation("JP"), kCloseDebate);
  given.after(presiding(), "end_statement { entry: 1 }");
  const auto end = std::to_string(given.state().last_act);
  given.after(presiding(), kTake);
  EXPECT_EQ(given.told(presiding(), "undo { act: " + end + " }"), "NOTHING_TO_UNDO");
}

TEST(Motion, IsHeardAndVotedOnOnlyWhenItIsBeforeTheBody) {
  auto given = a_formal_meeting();
  EXPECT_EQ(given.told(presiding(), kTake), "NOT_FOUND");
  given.after(delegation("JP"), kCloseDebate);
  EXPECT_EQ(given.told(presiding(), kVote), "NO_MOTION");
  EXPECT_EQ(given.told(presiding(), "hear_on_motion { motion: 1 }"), "NO_MOTION");
  EXPECT_EQ(given.told(secretary(), kAdopt), "NO_VOTE");
}

TEST(Vote, LetsNothingElseBeAskedFor) {
  auto given = voting(kCloseDebate);
  for (const char* act :
       {"call_next { expect_next: 1 }", "give_floor { entry: 2 reason: 'agreed' }",
        "open_topic { topic: 2 }", "stand_topic_over { topic: 1 }", "conclude_topic { topic: 1 }",
        "suspend_meeting { no_objection: true }", "adjourn_meeting { no_objection: true }"}) {
    const auto outcome = given.when(presiding(), act);
    EXPECT_EQ(code(outcome), "VOTING_IN_PROGRESS") << act;
    EXPECT_EQ(outcome.refusal->rule(), "88/128");
  }
  for (const char* act : {"inscribe { list: 1 capacity: CAPACITY_NATIONAL }",
                          "raise_point { kind: POINT_KIND_ORDER }", kSuspend, kAgainst})
    EXPECT_EQ(given.told(delegation("NG"), act), "VOTING_IN_PROGRESS") << act;
  EXPECT_EQ(given.told(delegation("BR"), "withdraw { entry: 2 }"), "accepted");
  EXPECT_EQ(given.told(secretary(), "blank_display {}"), "accepted");
}

TEST(Vote, IsInterruptedByAPointOnItsConductOnly) {
  auto given = voting(kCloseDebate);
  constexpr auto kConduct = "raise_point { kind: POINT_KIND_ORDER about_voting: true }";
  given.after(delegation("NG"), kConduct);
  given.after(presiding(), "recognise_point { point: 1 }");
  EXPECT_EQ(given.told(secretary(), kAdopt), "POINT_OF_ORDER_PENDING");
  given.after(presiding(), "rule_on_point { point: 1 ruling: RULING_NOT_WELL_TAKEN }");
  given.after(delegation("NG"), "appeal_ruling { point: 1 }");
  EXPECT_EQ(given.state().floor.voting, v1::VOTING_APPEAL);
  given.after(secretary(), "record_vote { tally { yes: 4 no: 4 } }");
  EXPECT_FALSE(given.state().points.at(1).overruled);
  EXPECT_EQ(given.state().floor.voting, v1::VOTING_MOTION);
  given.after(presiding(), "dispose_point { point: 1 }");
  EXPECT_EQ(given.told(secretary(), kAdopt), "accepted");
  EXPECT_EQ(given.told(delegation("BR"), kConduct), "NO_VOTE");
  EXPECT_EQ(
      given.told(delegation("BR"), "raise_point { kind: POINT_KIND_MOTION about_voting: true }"),
      "FIELD_OUT_OF_RANGE");
}

TEST(Vote, LeavesAPointRaisedBeforeItWaiting) {
  auto given = taken(kCloseDebate);
  given.after(delegation("NG"), "raise_point { kind: POINT_KIND_ORDER }");
  given.after(presiding(), kVote);
  EXPECT_EQ(given.told(presiding(), "recognise_point { point: 1 }"), "VOTING_IN_PROGRESS");
  given.after(secretary(), "record_vote { tally { no: 1 } }");
  EXPECT_EQ(given.told(presiding(), "recognise_point { point: 1 }"), "accepted");
}

TEST(Vote, AdoptsByAMajorityOfThoseVotingAndRejectsATie) {
  struct Case {
    const char* tally;
    v1::MotionState state;
  };
  for (const auto& [tally, state] : {Case{"yes: 2 no: 1 abstain: 6", v1::MOTION_STATE_ADOPTED},
                                     Case{"no_objection: true", v1::MOTION_STATE_ADOPTED},
                                     Case{"yes: 4 no: 4", v1::MOTION_STATE_REJECTED},
                                     Case{"yes: 1 no: 2", v1::MOTION_STATE_REJECTED},
                                     Case{"abstain: 9", v1::MOTION_STATE_REJECTED}}) {
    auto given = voting(kSuspend);
    given.after(secretary(), "record_vote { tally { " + std::string(tally) + " } }");
    EXPECT_EQ(motion(given).state, state) << tally;
    EXPECT_EQ(given.state().floor.voting, v1::VOTING_NONE);
  }
}

TEST(Vote, CountsNoMoreThanTheMembers) {
  auto given = voting(kSuspend);
  EXPECT_EQ(given.told(secretary(), "record_vote { tally { yes: 9 no: 1 } }"),
            "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(secretary(), "record_vote { tally { yes: 4294967295 no: 2 } }"),
            "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(secretary(), "record_vote { tally { yes: 1 no_objection: true } }"),
            "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(secretary(), "record_vote {}"), "FIELD_MISSING");
}

// The four effects, and closing the list, which is none of them.

TEST(Effect, OfClosingTheListRemovesNobody) {
  auto given = a_formal_meeting();
  given.after(presiding(), "close_list { list: 1 no_objection: true }");
  EXPECT_EQ(given.order(), "KE BR FJ");
  EXPECT_EQ(given.told(presiding(), "call_next { expect_next: 1 }"), "accepted");
}

TEST(Effect, OfClosingTheDebateLapsesEverybodyWhoWaits) {
  auto given = voting(kCloseDebate);
  EXPECT_EQ(facts(given.when(secretary(), kAdopt)),
            "vote_recorded motion_state_changed entry_state_changed entry_state_changed "
            "entry_state_changed list_state_changed topic_state_changed");
  EXPECT_EQ(given.order(), "");
  EXPECT_EQ(given.entry("KE").state, v1::ENTRY_STATE_LAPSED);
  EXPECT_EQ(given.state().topics.at(1).state, v1::TOPIC_STATE_DEBATE_CLOSED);
  EXPECT_EQ(given.state().open_topic, 0U);
  EXPECT_EQ(given.told(delegation("NG"), "inscribe { list: 1 capacity: CAPACITY_NATIONAL }"),
            "DEBATE_CLOSED");
  EXPECT_EQ(given.told(presiding(), "open_topic { topic: 1 }"), "DEBATE_CLOSED");
}

TEST(Effect, OfAdjourningTheDebateFreezesTheNamesAndBarsADecision) {
  auto given = voting(kAdjournDebate);
  given.after(secretary(), kAdopt);
  EXPECT_EQ(given.order(), "KE BR FJ");
  EXPECT_EQ(given.entry("KE").state, v1::ENTRY_STATE_FROZEN);
  EXPECT_EQ(given.state().topics.at(1).state, v1::TOPIC_STATE_DEBATE_ADJOURNED);
  EXPECT_EQ(given.told(delegation("NG"), "inscribe { list: 1 capacity: CAPACITY_NATIONAL }"),
            "DEBATE_ADJOURNED");
  EXPECT_EQ(given.told(presiding(), "open_topic { topic: 1 }"), "DEBATE_ADJOURNED");
  EXPECT_EQ(given.told(presiding(), "reopen_list { list: 1 }"), "DEBATE_ADJOURNED");
  EXPECT_EQ(given.told(delegation("NG"), kCloseDebate), "TOPIC_NOT_OPEN");  // no vote on it
  EXPECT_EQ(given.told(delegation("BR"), "withdraw { entry: 2 }"), "accepted");
}

TEST(Effect, OnTheDebateLapsesTheOtherMotionOnIt) {
  auto given = a_formal_meeting();
  given.after(delegation("FR"), kCloseDebate);
  given.after(delegation("JP"), kAdjournDebate);
  given.after(presiding(), "take_motion { motion: 2 }");
  given.after(delegation("NG"), kAdjourn);
  given.after(presiding(), "put_to_vote { motion: 2 }");
  given.after(secretary(), kAdopt);
  EXPECT_EQ(motion(given, 1).state, v1::MOTION_STATE_LAPSED);
  EXPECT_EQ(motion(given, 3).state, v1::MOTION_STATE_MOVED);
}

TEST(Effect, OfSuspendingTheMeetingKeepsTheListAndTheFloor) {
  auto given = a_formal_meeting();
  given.after(delegation("JP"), "move_motion { kind: MOTION_KIND_SUSPEND_MEETING resume_at_ms: " +
                                    std::to_string(given.now() + 15 * kMinute) + " }");
  given.after(presiding(), kTake);
  EXPECT_EQ(facts(given.when(secretary(), kAdopt)),
            "vote_recorded motion_state_changed meeting_state_changed");
  EXPECT_EQ(given.state().meetings.at(1).state, v1::MEETING_STATE_SUSPENDED);
  EXPECT_EQ(given.state().meetings.at(1).resume_at_ms, given.now() + 15 * kMinute);
  EXPECT_EQ(given.order(), "KE BR FJ");
  given.after(presiding(), "resume_meeting {}");
  EXPECT_EQ(given.told(presiding(), "call_next { expect_next: 1 }"), "accepted");
}

TEST(Effect, OfSuspendingTheMeetingNamesNoHourThatHasPassed) {
  auto given = a_formal_meeting();
  given.after(delegation("JP"), "move_motion { kind: MOTION_KIND_SUSPEND_MEETING resume_at_ms: " +
                                    std::to_string(given.now() + kMinute) + " }");
  given.after(presiding(), kTake);
  given.pass(2 * kMinute);
  given.after(secretary(), kAdopt);
  EXPECT_EQ(given.state().meetings.at(1).resume_at_ms, 0);
}

TEST(Effect, OfAdjourningTheMeetingCarriesTheNamesOverAndLapsesTheOtherMotions) {
  auto given = a_formal_meeting();
  given.after(delegation("FR"), kCloseDebate);
  given.after(delegation("JP"), kAdjourn);
  given.after(delegation("NG"), "raise_point { kind: POINT_KIND_ORDER }");
  given.after(presiding(), "take_motion { motion: 2 }");
  EXPECT_EQ(facts(given.when(secretary(), kAdopt)),
            "vote_recorded motion_state_changed point_state_changed motion_state_changed "
            "entry_state_changed entry_state_changed entry_state_changed topic_state_changed "
            "meeting_state_changed");
  EXPECT_EQ(given.order(), "KE BR FJ");
  EXPECT_EQ(given.entry("KE").state, v1::ENTRY_STATE_CARRIED_OVER);
  EXPECT_TRUE(given.state().motions.empty());
  EXPECT_TRUE(given.state().points.empty());
  EXPECT_EQ(given.state().current_meeting, 0U);
  given.after(presiding(), "call_to_order { meeting: 2 }");
  given.after(presiding(), "open_topic { topic: 1 }");
  EXPECT_EQ(given.order(), "KE BR FJ");
}

}  // namespace
}  // namespace nameplate::proceedings
