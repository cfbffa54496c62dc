// Points of order (71/113): raised, recognised, ruled on, appealed against, disposed of.
#include "tests/proceedings/given.hpp"

namespace nameplate::proceedings {
namespace {

constexpr auto kOrder = "raise_point { kind: POINT_KIND_ORDER }";

// At 10:00:30 KE has spoken for 30 seconds, BR, FJ and JP wait.
Given somebody_speaking(v1::Mode mode = v1::MODE_FORMAL) {
  auto given = Given::a_meeting({"KE", "BR", "FJ", "JP"}, mode);
  given.after_next();
  given.pass(30 * kSecond);
  return given;
}

// NG has risen to a point of order and is heard on it: point 1.
Given a_live_point(v1::Mode mode = v1::MODE_FORMAL) {
  auto given = somebody_speaking(mode);
  given.after(delegation("NG"), kOrder);
  given.after(presiding(), "recognise_point { point: 1 }");
  return given;
}

Given a_ruling(v1::Mode mode = v1::MODE_FORMAL) {
  auto given = a_live_point(mode);
  given.after(presiding(), "rule_on_point { point: 1 ruling: RULING_NOT_WELL_TAKEN text: 'no' }");
  return given;
}

const PointFacts& point(const Given& given, PointId id = 1) { return given.state().points.at(id); }

TEST(PointOfOrder, WaitsUntilTheChairRecognisesItAndTouchesNobodysClock) {
  auto given = somebody_speaking();
  const auto before = given.state().floor;
  EXPECT_EQ(facts(given.when(delegation("NG"), kOrder)), "point_raised");
  EXPECT_EQ(given.state().floor, before);
  EXPECT_EQ(point(given).state, v1::POINT_STATE_RAISED);
  EXPECT_EQ(point(given).at_ms, given.now());
}

TEST(PointOfOrder, StopsTheClockOfTheSpeakerItInterrupts) {
  auto given = somebody_speaking();
  given.after(delegation("NG"), kOrder);
  const auto outcome = given.when(presiding(), "recognise_point { point: 1 }");
  EXPECT_EQ(facts(outcome), "point_state_changed clock_paused");
  EXPECT_EQ(given.floor(), "KE, clock stands");
  EXPECT_EQ(given.state().floor.point, 1U);
  EXPECT_EQ(given.state().floor.used_ms, 30 * kSecond);
}

TEST(PointOfOrder, GivesTheFloorBackWithTheTimeLeftThoughTheListChanged) {
  auto given = a_ruling();
  given.pass(5 * kMinute);
  given.after(secretary(), "move_entry { entry: 4 before_entry: 2 reason: 'agreed' }");
  given.after(delegation("FJ"), "withdraw { entry: 3 }");
  given.after(delegation("DE"), "inscribe { list: 1 capacity: CAPACITY_NATIONAL }");
  EXPECT_EQ(facts(given.when(presiding(), "dispose_point { point: 1 }")),
            "point_state_changed clock_resumed");
  EXPECT_EQ(given.floor(), "KE");
  EXPECT_EQ(given.order(), "JP BR DE");
  given.pass(10 * kSecond);
  given.after(presiding(), "end_statement { entry: 1 }");
  EXPECT_EQ(given.entry("KE").used_ms, 40 * kSecond);
}

TEST(PointOfOrder, LeavesAVacantFloorVacant) {
  auto given = Given::a_meeting({"KE"}, v1::MODE_FORMAL);
  given.after(delegation("NG"), kOrder);
  EXPECT_EQ(facts(given.when(presiding(), "recognise_point { point: 1 }")), "point_state_changed");
  EXPECT_EQ(given.floor(), "nobody");
  EXPECT_EQ(given.told(presiding(), "call_next { expect_next: 1 }"), "POINT_OF_ORDER_PENDING");
  given.after(presiding(), "rule_on_point { point: 1 ruling: RULING_WELL_TAKEN }");
  EXPECT_EQ(facts(given.when(presiding(), "dispose_point { point: 1 }")), "point_state_changed");
  given.after_next();
  EXPECT_EQ(given.floor(), "KE");
}

TEST(PointOfOrder, LeavesAClockThatStoodStanding) {
  auto given = somebody_speaking();
  given.after(presiding(), "pause_clock { entry: 1 }");
  given.after(delegation("NG"), kOrder);
  EXPECT_EQ(facts(given.when(presiding(), "recognise_point { point: 1 }")), "point_state_changed");
  given.after(presiding(), "rule_on_point { point: 1 ruling: RULING_WELL_TAKEN }");
  EXPECT_EQ(facts(given.when(presiding(), "dispose_point { point: 1 }")), "point_state_changed");
  EXPECT_EQ(given.floor(), "KE, clock stands");
}

TEST(PointOfOrder, WaitsInItsTurnOneAtATime) {
  auto given = a_live_point();
  given.after(delegation("FR"), kOrder);
  given.after(delegation("DE"), kOrder);
  const auto second = given.when(presiding(), "recognise_point { point: 2 }");
  EXPECT_EQ(code(second), "POINT_OF_ORDER_PENDING");
  EXPECT_EQ(second.refusal->participant(), "NG");
  EXPECT_EQ(second.refusal->rule(), "71/113");
  given.after(presiding(), "rule_on_point { point: 1 ruling: RULING_WELL_TAKEN }");
  given.after(presiding(), "dispose_point { point: 1 }");
  const auto out_of_turn = given.when(presiding(), "recognise_point { point: 3 }");
  EXPECT_EQ(code(out_of_turn), "STALE");
  EXPECT_EQ(out_of_turn.refusal->participant(), "FR");
  given.after(presiding(), "recognise_point { point: 2 }");
  EXPECT_EQ(given.told(presiding(), "recognise_point { point: 2 }"), "ALREADY_SO");
  EXPECT_EQ(given.told(presiding(), "recognise_point { point: 9 }"), "NOT_FOUND");
}

TEST(PointOfOrder, LetsNobodyElseHaveTheFloorWhileItIsLive) {
  auto given = a_live_point();
  for (const char* act :
       {"call_next { expect_current: 1 expect_next: 2 }",
        "give_floor { entry: 3 expect_current: 1 reason: 'agreed' }", "end_statement { entry: 1 }",
        "mark_absent { entry: 1 }", "pause_clock { entry: 1 }", "resume_clock { entry: 1 }",
        "open_topic { topic: 2 }", "adjourn_meeting { no_objection: true }"})
    EXPECT_EQ(given.told(presiding(), act), "FLOOR_INTERRUPTED") << act;
  EXPECT_EQ(given.told(delegation("BR"), "move_motion { kind: MOTION_KIND_CLOSE_DEBATE }"),
            "POINT_OF_ORDER_PENDING");
  EXPECT_EQ(given.floor(), "KE, clock stands");
}

TEST(PointOfOrder, LetsTheInterruptedSpeakerFinishByItself) {
  auto given = a_live_point();
  given.after(delegation("KE"), "end_statement { entry: 1 }");
  EXPECT_EQ(given.entry("KE").used_ms, 30 * kSecond);
  EXPECT_EQ(given.state().floor.point, 1U);
  given.after(presiding(), "rule_on_point { point: 1 ruling: RULING_WELL_TAKEN }");
  EXPECT_EQ(facts(given.when(presiding(), "dispose_point { point: 1 }")), "point_state_changed");
  EXPECT_EQ(given.floor(), "nobody");
}

TEST(PointOfOrder, GivesAStatementThatIsTakenBackItsInterruptedPlace) {
  auto given = a_live_point();
  given.after(delegation("KE"), "end_statement { entry: 1 }");
  given.after(presiding(), "undo { act: " + std::to_string(given.state().last_act) + " }");
  EXPECT_EQ(given.floor(), "KE, clock stands");
  EXPECT_EQ(given.state().floor.point, 1U);
  given.after(presiding(), "rule_on_point { point: 1 ruling: RULING_WELL_TAKEN }");
  given.after(presiding(), "dispose_point { point: 1 }");
  EXPECT_EQ(given.floor(), "KE");
}

TEST(PointOfOrder, EndsTheChanceToUndoTheCall) {
  auto given = Given::a_meeting({"KE"}, v1::MODE_FORMAL);
  given.after_next();
  const auto call = std::to_string(given.state().last_act);
  given.after(delegation("NG"), kOrder);
  given.after(presiding(), "recognise_point { point: 1 }");
  EXPECT_EQ(given.told(presiding(), "undo { act: " + call + " }"), "NOTHING_TO_UNDO");
}

TEST(PointOfOrder, LeavesTheChanceToUndoAMove) {
  auto given = somebody_speaking();
  given.after(presiding(), "move_entry { entry: 4 before_entry: 2 reason: 'agreed' }");
  const auto move = std::to_string(given.state().last_act);
  given.after(delegation("NG"), kOrder);
  given.after(presiding(), "recognise_point { point: 1 }");
  EXPECT_EQ(given.told(presiding(), "undo { act: " + move + " }"), "accepted");
  EXPECT_EQ(given.order(), "BR FJ JP");
}

TEST(PointOfOrder, DoesNotStartTheClockWhenTheMeetingIsSuspendedAndResumed) {
  auto given = a_live_point();
  given.after(presiding(), "suspend_meeting { no_objection: true }");
  EXPECT_EQ(given.told(delegation("FR"), kOrder), "MEETING_SUSPENDED");
  EXPECT_EQ(given.told(delegation("NG"), "withdraw_point { point: 1 }"), "MEETING_SUSPENDED");
  given.pass(10 * kMinute);
  EXPECT_EQ(facts(given.when(presiding(), "resume_meeting {}")), "meeting_state_changed");
  EXPECT_EQ(given.floor(), "KE, clock stands");
  given.after(presiding(), "rule_on_point { point: 1 ruling: RULING_WELL_TAKEN }");
  given.after(presiding(), "dispose_point { point: 1 }");
  EXPECT_EQ(given.floor(), "KE");
  EXPECT_EQ(given.state().floor.used_ms, 30 * kSecond);
}

TEST(PointOfOrder, CanBeWithdrawnByItsRaiserUntilTheRuling) {
  auto given = a_live_point();
  given.after(delegation("FR"), kOrder);
  EXPECT_EQ(given.told(delegation("FR"), "withdraw_point { point: 1 }"), "NOT_YOUR_DELEGATION");
  EXPECT_EQ(facts(given.when(delegation("FR"), "withdraw_point { point: 2 }")),
            "point_state_changed");
  EXPECT_EQ(given.floor(), "KE, clock stands");
  EXPECT_EQ(facts(given.when(delegation("NG"), "withdraw_point { point: 1 }")),
            "point_state_changed clock_resumed");
  EXPECT_EQ(given.floor(), "KE");
  EXPECT_EQ(given.told(delegation("NG"), "withdraw_point { point: 1 }"), "STALE");
  EXPECT_EQ(given.told(delegation("NG"), "withdraw_point { point: 7 }"), "NOT_FOUND");
  auto ruled = a_ruling();
  EXPECT_EQ(ruled.told(delegation("NG"), "withdraw_point { point: 1 }"), "STALE");
}

TEST(PointOfOrder, IsReclassifiedByTheChairWhenItIsNone) {
  auto given = a_live_point();
  EXPECT_EQ(
      facts(given.when(presiding(), "reclassify_point { point: 1 kind: POINT_KIND_INFORMATION }")),
      "point_reclassified point_state_changed clock_resumed");
  EXPECT_EQ(point(given).state, v1::POINT_STATE_RECLASSIFIED);
  EXPECT_EQ(point(given).kind, v1::POINT_KIND_INFORMATION);
  EXPECT_EQ(given.floor(), "KE");
  EXPECT_EQ(given.told(presiding(), "reclassify_point { point: 1 kind: POINT_KIND_ORDER }"),
            "STALE");
}

TEST(PointOfOrder, CanComeOfARequestForInformation) {
  auto given = somebody_speaking();
  given.after(delegation("NG"), "raise_point { kind: POINT_KIND_INFORMATION }");
  EXPECT_EQ(given.told(presiding(), "recognise_point { point: 1 }"), "STALE");
  EXPECT_EQ(facts(given.when(presiding(), "reclassify_point { point: 1 kind: POINT_KIND_ORDER }")),
            "point_reclassified");
  EXPECT_EQ(given.told(presiding(), "reclassify_point { point: 1 kind: POINT_KIND_ORDER }"),
            "ALREADY_SO");
  given.after(presiding(), "recognise_point { point: 1 }");
  EXPECT_EQ(given.floor(), "KE, clock stands");
}

TEST(PointOfOrder, LetsARequestForInformationBeAnsweredWithoutInterruptingAnybody) {
  auto given = somebody_speaking();
  given.after(delegation("X-NGO"), "raise_point { kind: POINT_KIND_INFORMATION }");
  given.after(presiding(), "reclassify_point { point: 1 kind: POINT_KIND_INFORMATION }");
  EXPECT_EQ(point(given).state, v1::POINT_STATE_RECLASSIFIED);
  EXPECT_EQ(given.floor(), "KE");
}

TEST(PointOfOrder, IsForMembersAndForObserverStatesOnTheirOwnMatters) {
  auto given = somebody_speaking();
  EXPECT_EQ(given.told(delegation("EU"), kOrder), "OUTSIDE_OBSERVER_SCOPE");
  EXPECT_EQ(given.told(delegation("X-AU"), kOrder), "OUTSIDE_OBSERVER_SCOPE");
  EXPECT_EQ(given.told(delegation("VA"), kOrder), "OUTSIDE_OBSERVER_SCOPE");
  EXPECT_EQ(given.told(delegation("VA"), "raise_point { kind: POINT_KIND_MOTION }"),
            "NOT_A_MEMBER");
  EXPECT_EQ(given.told(delegation("VA"), "raise_point { kind: POINT_KIND_ORDER own_matter: true }"),
            "accepted");
  given.after(delegation("EU"), "raise_point { kind: POINT_KIND_INFORMATION }");
  EXPECT_EQ(given.told(presiding(), "reclassify_point { point: 2 kind: POINT_KIND_ORDER }"),
            "OUTSIDE_OBSERVER_SCOPE");
}

TEST(PointOfOrder, HasItsScopeFromTheSettingsWhereTheySaySo) {
  auto given = Given::a_round(v1::MODE_FORMAL);
  auto settings = support::sample_round(v1::MODE_FORMAL).front();
  auto& round = *settings.mutable_set_round()->mutable_settings();
  auto& eu = *round.add_rights();
  eu.set_participant("EU");
  eu.set_points_of_order(v1::POINT_SCOPE_ALL);
  auto& brazil = *round.add_rights();
  brazil.set_participant("BR");
  brazil.set_points_of_order(v1::POINT_SCOPE_NONE);
  EXPECT_EQ(code(given.when(secretary(), settings)), "accepted");
  given.after(presiding(), "call_to_order { meeting: 1 }");
  EXPECT_EQ(given.told(delegation("EU"), kOrder), "accepted");
  EXPECT_EQ(given.told(delegation("BR"), kOrder), "OUTSIDE_OBSERVER_SCOPE");
  *round.add_rights() = brazil;
  EXPECT_EQ(code(given.when(secretary(), settings)), "FIELD_OUT_OF_RANGE");
}

TEST(PointOfOrder, IsRaisedForADelegationByThePodiumAndTheOfficer) {
  auto given = somebody_speaking();
  EXPECT_EQ(given.told(officer(), kOrder), "FIELD_MISSING");
  EXPECT_EQ(given.told(officer(), "raise_point { kind: POINT_KIND_ORDER participant: 'NG' }"),
            "accepted");
  EXPECT_EQ(given.told(secretary(), "raise_point { kind: POINT_KIND_ORDER participant: 'ZZ' }"),
            "NOT_FOUND");
  EXPECT_EQ(
      given.told(delegation("BR"), "raise_point { kind: POINT_KIND_ORDER participant: 'NG' }"),
      "NOT_YOUR_DELEGATION");
}

TEST(PointOfOrder, IsOneNameplateForEachDelegation) {
  auto given = a_live_point();
  EXPECT_EQ(given.told(delegation("NG"), kOrder), "ALREADY_SO");
  given.after(delegation("NG"), "withdraw_point { point: 1 }");
  EXPECT_EQ(given.told(delegation("NG"), kOrder), "accepted");
}

TEST(PointOfOrder, HasANoteOfAFewWords) {
  auto given = somebody_speaking();
  const std::string fits(240, 'x');
  EXPECT_EQ(
      given.told(delegation("NG"), "raise_point { kind: POINT_KIND_ORDER note: '" + fits + "x' }"),
      "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(
      given.told(delegation("NG"), "raise_point { kind: POINT_KIND_ORDER note: '" + fits + "' }"),
      "accepted");
  EXPECT_EQ(given.told(delegation("FR"), "raise_point {}"), "FIELD_MISSING");
  EXPECT_EQ(given.told(delegation("FR"), "raise_point { kind: 9 }"), "FIELD_OUT_OF_RANGE");
}

TEST(PointOfOrder, LapsesWithTheMeeting) {
  auto given = Given::a_meeting({}, v1::MODE_FORMAL);
  given.after(delegation("NG"), kOrder);
  EXPECT_EQ(facts(given.when(presiding(), "adjourn_meeting { no_objection: true }")),
            "no_objection_recorded point_state_changed topic_state_changed meeting_state_changed");
  EXPECT_TRUE(given.state().points.empty());
}

TEST(PointOfOrder, KeepsADelegationFromVanishing) {
  auto given = somebody_speaking();
  given.after(delegation("NG"), kOrder);
  EXPECT_EQ(given.told(secretary(), "remove_participant { code: 'NG' }"), "PARTICIPANT_IN_USE");
}

TEST(PointOfOrder, MakesRoomForNewOnesOnceItIsOver) {
  auto given = somebody_speaking();
  given.after(delegation("FR"), kOrder);
  for (int i = 0; i < 60; ++i) {
    given.after(delegation("NG"), kOrder);
    given.after(delegation("NG"),
                "withdraw_point { point: " + std::to_string(given.state().next_point - 1) + " }");
  }
  EXPECT_EQ(given.state().points.size(), 40U);
  EXPECT_EQ(point(given).state, v1::POINT_STATE_RAISED);
}

TEST(Ruling, IsGivenOnce) {
  auto given = somebody_speaking();
  given.after(delegation("NG"), kOrder);
  EXPECT_EQ(given.told(presiding(), "rule_on_point { point: 1 ruling: RULING_WELL_TAKEN }"),
            "STALE");
  given.after(presiding(), "recognise_point { point: 1 }");
  EXPECT_EQ(given.told(presiding(), "rule_on_point { point: 1 }"), "FIELD_MISSING");
  EXPECT_EQ(given.told(presiding(), "dispose_point { point: 1 }"), "POINT_OF_ORDER_NOT_RULED");
  EXPECT_EQ(given.told(delegation("BR"), "appeal_ruling { point: 1 }"), "POINT_OF_ORDER_NOT_RULED");
  given.after(presiding(), "rule_on_point { point: 1 ruling: RULING_WELL_TAKEN text: 'granted' }");
  EXPECT_EQ(point(given).ruling, v1::RULING_WELL_TAKEN);
  EXPECT_EQ(point(given).ruling_text, "granted");
  EXPECT_EQ(given.told(presiding(), "rule_on_point { point: 1 ruling: RULING_NOT_WELL_TAKEN }"),
            "ALREADY_SO");
  given.after(presiding(), "dispose_point { point: 1 }");
  EXPECT_EQ(given.told(presiding(), "dispose_point { point: 1 }"), "STALE");
  EXPECT_EQ(given.told(delegation("BR"), "appeal_ruling { point: 1 }"), "STALE");
}

TEST(Appeal, IsPutToTheVoteAtOnce) {
  auto given = a_ruling();
  EXPECT_EQ(facts(given.when(delegation("BR"), "appeal_ruling { point: 1 }")),
            "ruling_appealed vote_opened");
  EXPECT_EQ(given.state().floor.voting, v1::VOTING_APPEAL);
  EXPECT_EQ(point(given).appealed_by, "BR");
  EXPECT_EQ(given.floor(), "KE, clock stands");
}

TEST(Appeal, IsForMembersOfAFormalMeeting) {
  auto given = a_ruling();
  EXPECT_EQ(given.told(delegation("EU"), "appeal_ruling { point: 1 }"), "NOT_A_MEMBER");
  EXPECT_EQ(given.told(delegation("PS"), "appeal_ruling { point: 1 }"), "NOT_A_MEMBER");
  auto informal = a_ruling(v1::MODE_INFORMAL);
  EXPECT_EQ(informal.told(delegation("BR"), "appeal_ruling { point: 1 }"), "INFORMAL_MODE");
}

TEST(Appeal, IsNotDebated) {
  auto given = a_ruling();
  given.after(delegation("BR"), "appeal_ruling { point: 1 }");
  EXPECT_EQ(given.told(delegation("DE"), "inscribe { list: 1 capacity: CAPACITY_NATIONAL }"),
            "APPEAL_NOT_DEBATABLE");
  EXPECT_EQ(given.told(presiding(), "call_next { expect_current: 1 expect_next: 2 }"),
            "APPEAL_NOT_DEBATABLE");
  EXPECT_EQ(given.told(delegation("FR"), kOrder), "VOTING_IN_PROGRESS");
  EXPECT_EQ(given.told(presiding(), "dispose_point { point: 1 }"), "VOTING_IN_PROGRESS");
  EXPECT_EQ(given.told(presiding(), "suspend_meeting { no_objection: true }"),
            "VOTING_IN_PROGRESS");
  EXPECT_EQ(given.told(delegation("KE"), "end_statement { entry: 1 }"), "VOTING_IN_PROGRESS");
  EXPECT_EQ(given.told(delegation("BR"), "withdraw { entry: 2 }"), "accepted");
}

TEST(Appeal, OverrulesTheChairByAMajorityOnly) {
  struct Case {
    const char* tally;
    bool overruled;
  };
  for (const auto& [tally, overruled] :
       {Case{"yes: 4 no: 3 abstain: 2", true}, Case{"yes: 3 no: 3", false},
        Case{"yes: 1 no: 8", false}, Case{"abstain: 9", false}}) {
    auto given = a_ruling();
    given.after(delegation("BR"), "appeal_ruling { point: 1 }");
    const auto outcome =
        given.when(secretary(), "record_vote { tally { " + std::string(tally) + " } }");
    EXPECT_EQ(facts(outcome), "vote_recorded point_state_changed") << tally;
    EXPECT_EQ(point(given).overruled, overruled) << tally;
    EXPECT_EQ(given.state().floor.voting, v1::VOTING_NONE);
    EXPECT_EQ(given.told(delegation("FR"), "appeal_ruling { point: 1 }"), "ALREADY_SO");
    given.after(presiding(), "dispose_point { point: 1 }");
    EXPECT_EQ(given.floor(), "KE");
  }
}

TEST(Appeal, IsDecidedByVotesAndNeverWithoutThem) {
  auto given = a_ruling();
  given.after(delegation("BR"), "appeal_ruling { point: 1 }");
  EXPECT_EQ(given.told(secretary(), "record_vote { tally { no_objection: true } }"),
            "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(secretary(), "record_vote { tally { yes: 9 no: 1 } }"),
            "FIELD_OUT_OF_RANGE");
}

}  // namespace
}  // namespace nameplate::proceedings
