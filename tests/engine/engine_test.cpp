#include "tests/engine/meeting.hpp"

namespace nameplate::engine {
namespace {

using EngineTest = Meeting;

v1::LogRecord parse(const std::string& bytes) {
  v1::LogRecord record;
  EXPECT_TRUE(record.ParseFromString(bytes));
  return record;
}

TEST_F(EngineTest, WritesOneRecordPerAcceptedCommandAndAnswersWithItsNumber) {
  open_meeting();
  const auto before = engine.state().last_act;
  now_ms += 1234;
  const auto result = turn({{id_number(500), delegate("KE"), inscribe(list), 7},
                            {id_number(501), delegate("NO"), inscribe(list), 8}});
  ASSERT_EQ(result.records.size(), 2U);
  ASSERT_EQ(result.answers.size(), 2U);
  EXPECT_EQ(result.answers[0].peer, 7U);
  EXPECT_EQ(result.answers[0].reply.accepted().act(), before + 1);
  EXPECT_EQ(result.answers[0].reply.accepted().place(), 1U);
  EXPECT_EQ(result.answers[1].reply.accepted().act(), before + 2);
  EXPECT_EQ(result.answers[1].reply.accepted().place(), 2U);
  EXPECT_EQ(result.publications[0].seq, before + 1);
  const auto record = parse(result.records[0]);
  EXPECT_EQ(record.at_ms(), now_ms);
  EXPECT_EQ(record.format(), 1U);
  EXPECT_EQ(record.actor().seat(), "delegation:KE");
  const auto id = id_number(500);
  EXPECT_EQ(record.command_id(), std::string(id.begin(), id.end()));
  EXPECT_EQ(result.answers[0].reply.id(), record.command_id());
  EXPECT_TRUE(record.command().has_inscribe());
  EXPECT_GT(record.events_size(), 0);
}

TEST_F(EngineTest, ARefusalWritesNothing) {
  open_meeting();
  const auto reply = submit(delegate("KE"), call_next(0, 1));
  EXPECT_TRUE(reply.has_refused());
  EXPECT_EQ(log.head().seq, engine.state().last_act);
  const auto result = turn({{id_number(600), delegate("KE"), call_next(0, 1), 1}});
  EXPECT_TRUE(result.records.empty());
  EXPECT_TRUE(result.publications.empty());
}

TEST_F(EngineTest, TheSameIdAgainGivesTheFirstOutcomeAndNoRecord) {
  open_meeting();
  const auto first = submit(delegate("KE"), inscribe(list), 700);
  submit(delegate("NO"), inscribe(list));
  const auto seq = log.head().seq;
  EXPECT_EQ(submit(delegate("KE"), inscribe(list), 700).SerializeAsString(),
            first.SerializeAsString());
  EXPECT_EQ(log.head().seq, seq);
  const auto anew = submit(delegate("KE"), inscribe(list), 701);
  EXPECT_EQ(anew.refused().code(), v1::REFUSAL_ALREADY_INSCRIBED);
  // And what was refused stays refused under its id, although it would be accepted now.
  v1::Command withdraw;
  withdraw.mutable_withdraw()->set_entry(first.accepted().entry());
  accepted(delegate("KE"), withdraw);
  EXPECT_EQ(submit(delegate("KE"), inscribe(list), 701).refused().code(),
            v1::REFUSAL_ALREADY_INSCRIBED);
  EXPECT_TRUE(submit(delegate("KE"), inscribe(list), 702).has_accepted());
}

TEST_F(EngineTest, TheSameIdTwiceInOneTurnIsDecidedOnce) {
  open_meeting();
  const Submission press{id_number(800), delegate("KE"), inscribe(list), 3};
  const auto result = turn({press, press});
  EXPECT_EQ(result.records.size(), 1U);
  ASSERT_EQ(result.answers.size(), 2U);
  EXPECT_EQ(result.answers[0].reply.SerializeAsString(),
            result.answers[1].reply.SerializeAsString());
}

TEST_F(EngineTest, RefusalsAreForgottenOnlyAfterThousandsOfOthers) {
  open_meeting();
  const auto early = submit(delegate("KE"), call_next(0, 1), 10'000);
  ASSERT_TRUE(early.has_refused());
  for (std::uint64_t i = 1; i < 4096; ++i) submit(delegate("KE"), call_next(0, 1), 10'000 + i);
  EXPECT_EQ(submit(secretary(), inscribe(list, "KE"), 10'000).SerializeAsString(),
            early.SerializeAsString());
  submit(delegate("KE"), call_next(0, 1), 20'000);
  EXPECT_TRUE(submit(secretary(), inscribe(list, "KE"), 10'000).has_accepted());
}

TEST_F(EngineTest, TwoConsolesThatCallNextTogetherGiveTheFloorOnce) {
  open_meeting();
  const auto kenya_entry = accepted(delegate("KE"), inscribe(list)).entry();
  const auto norway_entry = accepted(delegate("NO"), inscribe(list)).entry();
  const auto chair = actor(v1::ROLE_PRESIDING, "cofacilitator:MX", "MX");
  const auto result = turn({{id_number(900), secretary(), call_next(0, kenya_entry), 1},
                            {id_number(901), chair, call_next(0, kenya_entry), 2}});
  EXPECT_EQ(result.records.size(), 1U);
  EXPECT_TRUE(result.answers[0].reply.has_accepted());
  EXPECT_EQ(result.answers[1].reply.refused().code(), v1::REFUSAL_STALE);
  EXPECT_EQ(engine.state().floor.entry, kenya_entry);
  EXPECT_EQ(engine.state().lists.at(list).order, std::vector<std::uint32_t>{norway_entry});
}

TEST_F(EngineTest, TheClockComesFirstInItsTurn) {
  open_topic();
  v1::Command command;
  command.mutable_open_list()->set_list(list);
  command.mutable_open_list()->set_at_ms(now_ms + 5'000);
  accepted(secretary(), command);
  ASSERT_EQ(engine.next_deadline(), now_ms + 5'000);
  now_ms += 4'999;
  const auto early = submit(delegate("KE"), inscribe(list));
  EXPECT_EQ(early.refused().code(), v1::REFUSAL_LIST_NOT_OPEN);
  now_ms += 1;
  const auto result = turn({{id_number(950), delegate("KE"), inscribe(list), 1}});
  ASSERT_EQ(result.records.size(), 2U);
  const auto tick = parse(result.records[0]);
  EXPECT_TRUE(tick.command().has_tick());
  EXPECT_EQ(tick.actor().role(), v1::ROLE_SYSTEM);
  EXPECT_EQ(tick.command_id(), "");
  EXPECT_TRUE(result.answers[0].reply.has_accepted());
  EXPECT_TRUE(turn({}).records.empty()) << "nothing more is due";
}

TEST_F(EngineTest, TheClockDrawsLotsWithTheSeedItIsGiven) {
  open_meeting();
  for (const char* code : {"KE", "NO", "FJ"}) accepted(delegate(code), inscribe(list));
  v1::Command command;
  command.mutable_announce_draw()->set_list(list);
  command.mutable_announce_draw()->set_at_ms(now_ms + 5'000);
  accepted(secretary(), command);
  ASSERT_EQ(engine.next_deadline(), now_ms + 5'000);
  now_ms += 5'000;
  const auto result = engine.turn(now_ms, {}, 0, "00112233aabbccdd");
  ASSERT_EQ(result.records.size(), 1U);
  const auto tick = parse(result.records[0]);
  EXPECT_EQ(tick.command().tick().seed(), "00112233aabbccdd");
  const auto seed = "00112233aabbccdd-" + std::to_string(list);
  EXPECT_EQ(tick.events(0).lots_drawn().seed(), seed);
  EXPECT_EQ(engine.state().lists.at(list).draw_seed, seed);
}

TEST_F(EngineTest, ATickThatDrawsNothingKeepsNoSeed) {
  open_meeting();
  v1::Command command;
  command.mutable_announce_closing()->set_list(list);
  command.mutable_announce_closing()->set_at_ms(now_ms + 5'000);
  accepted(secretary(), command);
  now_ms += 5'000;
  const auto result = engine.turn(now_ms, {}, 0, "00112233aabbccdd");
  EXPECT_EQ(parse(result.records.at(0)).command().tick().seed(), "");
}

TEST_F(EngineTest, ASwapIsOnTheScreensOfTheTwoAndThePodiumAlone) {
  open_meeting();
  const auto of_kenya = accepted(delegate("KE"), inscribe(list)).entry();
  const auto of_norway = accepted(delegate("NO"), inscribe(list)).entry();
  v1::Command command;
  command.mutable_propose_swap()->set_entry(of_kenya);
  command.mutable_propose_swap()->set_with_entry(of_norway);
  accepted(delegate("KE"), command);
  const auto rows = [&] {
    std::string keys;
    for (const auto& [at, bytes] : screen)
      if (at.second == "swap/1" || at.second == "talk/1")
        keys += at.second + (at.first.participant.empty() ? "" : " ") + at.first.participant + ";";
    return keys;
  };
  const auto both = rows();
  EXPECT_NE(both.find("swap/1 KE;"), std::string::npos) << both;
  EXPECT_NE(both.find("swap/1 NO;"), std::string::npos) << both;
  EXPECT_NE(both.find("talk/1;"), std::string::npos) << both;
  command.mutable_answer_swap()->set_swap(1);
  command.mutable_answer_swap()->set_answer(v1::AnswerSwap::ACCEPT);
  accepted(delegate("NO"), command);
  EXPECT_EQ(screen, screen_of(engine.state()));
  EXPECT_EQ(engine.state().lists.at(list).order, (std::vector<std::uint32_t>{of_norway, of_kenya}));
}

TEST_F(EngineTest, TimeNeverGoesBack) {
  open_meeting();
  now_ms += 10'000;
  accepted(delegate("KE"), inscribe(list));
  const auto late = now_ms;
  now_ms -= 60'000;
  const auto result = turn({{id_number(960), delegate("NO"), inscribe(list), 1}});
  EXPECT_EQ(parse(result.records.at(0)).at_ms(), late);
}

TEST_F(EngineTest, AClockSetRightGoesOnTheRecordFirst) {
  open_meeting();
  auto result = engine.turn(now_ms, {{id_number(970), delegate("KE"), inscribe(list), 1}}, -2'500);
  ASSERT_EQ(result.records.size(), 2U);
  EXPECT_EQ(parse(result.records[0]).events(0).clock_reanchored().by_ms(), -2'500);
  EXPECT_TRUE(parse(result.records[1]).command().has_inscribe());
}

TEST_F(EngineTest, NobodyIsAnsweredForASubmissionWithoutAPeer) {
  open_meeting();
  const auto result = turn({{id_number(980), delegate("KE"), inscribe(list), 0}});
  EXPECT_EQ(result.records.size(), 1U);
  EXPECT_TRUE(result.answers.empty());
}

TEST_F(EngineTest, PublishesOnlyRowsWhoseBytesChanged) {
  open_meeting();
  accepted(delegate("KE"), inscribe(list));
  for (const auto& publication : published) EXPECT_FALSE(publication.rows.empty());
  const auto before = screen;
  const auto result = turn({{id_number(990), delegate("NO"), inscribe(list), 1}});
  for (const auto& row : result.publications.at(0).rows) {
    const auto held = before.find({row.audience, row.key});
    EXPECT_TRUE(held == before.end() || !row.bytes || held->second != *row.bytes) << row.key;
  }
}

TEST_F(EngineTest, SaysWhenTheNamesChanged) {
  const auto changed = [&](const v1::Command& command) {
    accepted(secretary(), command);
    return published.back().directory_changed;
  };
  EXPECT_TRUE(changed(set_round())) << "from nothing to no names yet";
  EXPECT_TRUE(changed(import_participants()));
  EXPECT_FALSE(changed(import_programme()));
  EXPECT_FALSE(changed(import_participants()));
  v1::Command command;
  command.mutable_put_participant()->mutable_participant()->set_code("FR");
  command.mutable_put_participant()->mutable_participant()->set_category(v1::CATEGORY_MEMBER_STATE);
  command.mutable_put_participant()->mutable_participant()->mutable_name()->set_en("France");
  EXPECT_TRUE(changed(command));
  EXPECT_EQ(parsed(everybody, "round").round().directory_version(),
            publish::directory(engine.state()).version());
}

}  // namespace
}  // namespace nameplate::engine
