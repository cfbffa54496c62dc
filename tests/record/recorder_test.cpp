// Which statements and acts a log gives: one line a call, and nothing lost that was undone.
#include "tests/record/sitting.hpp"

namespace nameplate::record {
namespace {

using RecorderTest = Sitting;

TEST_F(RecorderTest, HasOneStatementForEachCallWithItsTimes) {
  open_meeting();
  const auto of_kenya = ask("KE");
  const auto norway = ask("NO");
  const auto began = now_ms;
  call(0, of_kenya);
  wait_s(200);
  call(of_kenya, norway);
  wait_s(60);
  end(norway);
  const auto round = record();
  ASSERT_EQ(round.statements.size(), 2U);
  const auto& first = round.statements[0];
  EXPECT_EQ(first.participant, "KE");
  EXPECT_EQ(first.name, "State of KE");
  EXPECT_EQ(first.topic, 1U);
  EXPECT_EQ(first.meeting, 1U);
  EXPECT_EQ(first.number, 1U);
  EXPECT_EQ(first.began_at_ms, began);
  EXPECT_EQ(first.ended_at_ms, began + 200'000);
  EXPECT_EQ(first.used_ms, 200'000);
  EXPECT_EQ(first.limit_ms, 180'000);
  EXPECT_EQ(first.over_ms(), 20'000);
  EXPECT_EQ(first.outcome, Outcome::heard);
  EXPECT_EQ(round.statements[1].number, 2U);
  EXPECT_EQ(round.statements[1].over_ms(), 0);
}

TEST_F(RecorderTest, ShowsWhoStillHasTheFloor) {
  open_meeting();
  call(0, ask("KE"));
  const auto round = record();
  ASSERT_EQ(round.statements.size(), 1U);
  EXPECT_EQ(round.statements[0].outcome, Outcome::speaking);
  EXPECT_EQ(round.statements[0].ended_at_ms, 0);
}

TEST_F(RecorderTest, LeavesAPauseOutOfTheTimeUsed) {
  open_meeting();
  const auto of_kenya = ask("KE");
  call(0, of_kenya);
  wait_s(30);
  v1::Command pause;
  pause.mutable_pause_clock()->set_entry(of_kenya);
  podium_act(pause);
  wait_s(100);
  v1::Command resume;
  resume.mutable_resume_clock()->set_entry(of_kenya);
  podium_act(resume);
  wait_s(15);
  end(of_kenya);
  const auto round = record();
  EXPECT_EQ(round.statements[0].used_ms, 45'000);
  EXPECT_EQ(round.statements[0].ended_at_ms - round.statements[0].began_at_ms, 145'000);
}

TEST_F(RecorderTest, KeepsACallThatNobodyAnsweredAndTheLaterOne) {
  open_meeting();
  const auto of_kenya = ask("KE");
  call(0, of_kenya);
  wait_s(5);
  absent(of_kenya);
  call(0, of_kenya);
  wait_s(90);
  end(of_kenya);
  const auto round = record();
  ASSERT_EQ(round.statements.size(), 2U);
  EXPECT_EQ(round.statements[0].outcome, Outcome::absent);
  EXPECT_EQ(round.statements[0].number, 0U);
  EXPECT_EQ(round.statements[0].used_ms, 0);
  EXPECT_EQ(round.statements[1].outcome, Outcome::heard);
  EXPECT_EQ(round.statements[1].number, 1U);
}

TEST_F(RecorderTest, KeepsACallThatWasUndoneAndGivesTheFloorBackToTheOneBefore) {
  open_meeting();
  const auto of_kenya = ask("KE");
  const auto norway = ask("NO");
  call(0, of_kenya);
  wait_s(60);
  const auto slip = call(of_kenya, norway);
  wait_s(4);
  const auto undoing = undo(slip.act());
  wait_s(30);
  end(of_kenya);
  const auto round = record();
  ASSERT_EQ(round.statements.size(), 2U);
  EXPECT_EQ(round.statements[0].participant, "KE");
  EXPECT_EQ(round.statements[0].outcome, Outcome::heard);
  EXPECT_EQ(round.statements[0].used_ms, 90'000);  // not the four seconds of the slip
  EXPECT_EQ(round.statements[1].outcome, Outcome::undone);
  EXPECT_EQ(round.statements[1].number, 0U);
  EXPECT_EQ(round.acts.at(slip.act() - 1).undone_by, undoing.act());
  EXPECT_EQ(round.acts.at(undoing.act() - 1).undone_by, 0U);
}

TEST_F(RecorderTest, TakesAnUndoneAbsenceBack) {
  open_meeting();
  const auto of_kenya = ask("KE");
  call(0, of_kenya);
  wait_s(5);
  const auto slip = absent(of_kenya);
  wait_s(2);
  undo(slip.act());
  wait_s(60);
  end(of_kenya);
  const auto round = record();
  ASSERT_EQ(round.statements.size(), 1U);
  EXPECT_EQ(round.statements[0].outcome, Outcome::heard);
}

TEST_F(RecorderTest, SaysOnWhoseBehalfAStatementWasMade) {
  open_meeting();
  v1::Command group;
  auto& put = *group.mutable_put_group()->mutable_group();
  put.set_code("PIF");
  put.mutable_name()->set_en("Pacific Islands Forum");
  for (const auto* code : {"FJ", "TO", "WS"}) put.add_members(code);
  podium_act(group);
  auto named = engine::inscribe(list);
  named.mutable_inscribe()->set_capacity(v1::CAPACITY_GROUP);
  named.mutable_inscribe()->set_on_behalf_of("PIF");
  auto ad_hoc = engine::inscribe(list);
  ad_hoc.mutable_inscribe()->set_capacity(v1::CAPACITY_GROUP);
  ad_hoc.mutable_inscribe()->add_for_members("NO");
  ad_hoc.mutable_inscribe()->add_for_members("NG");
  const auto forum = accepted(engine::delegate("FJ"), named).entry();
  const auto several = accepted(engine::delegate("KE"), ad_hoc).entry();
  call(0, forum);
  call(forum, several);
  const auto round = record();
  ASSERT_EQ(round.statements.size(), 2U);
  EXPECT_EQ(round.statements[0].on_behalf_of, "Pacific Islands Forum");
  EXPECT_EQ(round.statements[0].capacity, v1::CAPACITY_GROUP);
  EXPECT_EQ(round.statements[1].on_behalf_of, "State of NO, State of NG");
}

TEST_F(RecorderTest, HasEveryActWithItsOfficerInTheOrderOfTheLog) {
  open_meeting();
  const auto of_kenya = ask("KE");
  ask("NO");
  move_to_end(of_kenya, "The Minister is on her way");
  const auto round = record();
  ASSERT_EQ(round.acts.size(), log.records.size());
  for (std::size_t i = 0; i < round.acts.size(); ++i) EXPECT_EQ(round.acts[i].number, i + 1);
  const auto& move = round.acts.back();
  EXPECT_EQ(move.name, "move_entry");
  EXPECT_EQ(move.officer, "Secretary");
  EXPECT_EQ(move.reason, "The Minister is on her way");
  EXPECT_FALSE(move.routine);
  EXPECT_EQ(round.acts[round.acts.size() - 2].officer, "Delegation of State of NO");
}

TEST_F(RecorderTest, NamesTheLogItWasMadeFrom) {
  open_meeting();
  const auto round = record();
  EXPECT_EQ(round.last_act, log.head().seq);
  EXPECT_EQ(round.log_hash.size(), 64U);
  EXPECT_EQ(std::stoul(round.log_hash.substr(0, 2), nullptr, 16), log.head().hash[0]);
  EXPECT_EQ(std::stoul(round.log_hash.substr(62, 2), nullptr, 16), log.head().hash[31]);
}

TEST_F(RecorderTest, ComesToTheSameStateAsTheRules) {
  open_meeting();
  const auto of_kenya = ask("KE");
  call(0, of_kenya);
  wait_s(10);
  end(of_kenya);
  const auto round = record();
  EXPECT_EQ(round.state.last_act, engine.state().last_act);
  EXPECT_EQ(round.state.entries.size(), engine.state().entries.size());
  EXPECT_EQ(round.state.lists.at(list).heard, engine.state().lists.at(list).heard);
}

TEST_F(RecorderTest, RefusesALogWithAHole) {
  open_meeting();
  Recorder recorder;
  v1::LogRecord second;
  ASSERT_TRUE(second.ParseFromString(log.records[1].bytes));
  EXPECT_THROW(recorder.add(2, second, {}), proceedings::ApplyFault);
}

TEST_F(RecorderTest, KeepsStatementsOutsideTheListWithoutANumber) {
  open_meeting();
  v1::Command guest;
  guest.mutable_give_floor_outside()->set_capacity(v1::CAPACITY_GUEST);
  guest.mutable_give_floor_outside()->mutable_speaker()->set_en("The Mayor");
  podium_act(guest);
  const auto mayor = engine.state().floor.entry;
  wait_s(60);
  end(mayor);
  call(0, ask("KE"));
  const auto round = record();
  ASSERT_EQ(round.statements.size(), 2U);
  EXPECT_EQ(round.statements[0].name, "The Mayor");
  EXPECT_EQ(round.statements[0].number, 0U);
  EXPECT_EQ(spoken_as(round.statements[0]), "guest");
  EXPECT_EQ(round.statements[1].number, 1U);
  EXPECT_NE(to_html(round).find("Outside the list of speakers"), std::string::npos);
}

TEST_F(RecorderTest, SaysThatAStatementIsAReply) {
  open_meeting();
  const auto of_kenya = ask("KE");
  call(0, of_kenya);
  v1::Command request;
  request.mutable_request_reply()->set_to_entry(of_kenya);
  accepted(engine::delegate("NO"), request);
  const auto reply = engine.state().entries.rbegin()->first;
  v1::Command accord;
  accord.mutable_decide_reply()->set_entry(reply);
  accord.mutable_decide_reply()->set_accord(true);
  podium_act(accord);
  wait_s(30);
  call(of_kenya, reply);
  wait_s(30);
  end(reply);
  const auto round = record();
  ASSERT_EQ(round.statements.size(), 2U);
  EXPECT_EQ(round.statements[1].reply_number, 1U);
  EXPECT_EQ(spoken_as(round.statements[1]), "reply");
  EXPECT_NE(to_html(round).find("in exercise of the right of reply (1st reply)"),
            std::string::npos);
}

TEST_F(RecorderTest, KeepsWhatWasCorrectedAndAFloorTakenBack) {
  open_meeting();
  const auto of_kenya = ask("KE");
  const auto of_norway = ask("NO");
  call(0, of_kenya);
  wait_s(60);
  call(of_kenya, of_norway);
  wait_s(200);
  v1::Command back;
  back.mutable_withdraw_floor()->set_entry(of_norway);
  back.mutable_withdraw_floor()->set_reason("time");
  podium_act(back);
  const auto correct = [&](std::uint32_t entry, v1::Correct::Kind kind) {
    v1::Command command;
    command.mutable_correct()->set_entry(entry);
    command.mutable_correct()->set_kind(kind);
    command.mutable_correct()->set_used_ms(90'000);
    command.mutable_correct()->set_reason("the wrong name");
    podium_act(command);
  };
  correct(of_kenya, v1::Correct::NOT_HEARD);
  correct(of_norway, v1::Correct::TIME_USED);
  const auto round = record();
  EXPECT_EQ(round.statements[0].outcome, Outcome::corrected);
  EXPECT_EQ(round.statements[0].number, 0U);
  EXPECT_EQ(round.statements[1].number, 1U);
  EXPECT_EQ(round.statements[1].used_ms, 90'000);
  EXPECT_EQ(round.statements[1].withdrawn_reason, "time");
}

}  // namespace
}  // namespace nameplate::record
