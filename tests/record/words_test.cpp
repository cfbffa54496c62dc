// What a reader of the record is told of each act.
#include "server/record/words.hpp"

#include <algorithm>

#include "tests/record/sitting.hpp"

namespace nameplate::record {
namespace {

class WordsTest : public Sitting {
 protected:
  std::string last() { return record().acts.back().words; }
};

TEST(Ordinal, FollowsTheTeens) {
  EXPECT_EQ(ordinal(1), "1st");
  EXPECT_EQ(ordinal(2), "2nd");
  EXPECT_EQ(ordinal(3), "3rd");
  EXPECT_EQ(ordinal(4), "4th");
  EXPECT_EQ(ordinal(11), "11th");
  EXPECT_EQ(ordinal(12), "12th");
  EXPECT_EQ(ordinal(13), "13th");
  EXPECT_EQ(ordinal(21), "21st");
  EXPECT_EQ(ordinal(111), "111th");
  EXPECT_EQ(ordinal(122), "122nd");
}

TEST(Duration, HasHoursOnlyWhenThereAreSome) {
  EXPECT_EQ(duration_words(0), "0:00");
  EXPECT_EQ(duration_words(59'999), "0:59");
  EXPECT_EQ(duration_words(180'000), "3:00");
  EXPECT_EQ(duration_words(3'723'000), "1:02:03");
}

TEST_F(WordsTest, SayWhoWasHeardAndWhoWasCalled) {
  open_meeting();
  const auto of_kenya = ask("KE");
  const auto norway = ask("NO");
  call(0, of_kenya);
  EXPECT_EQ(last(), "Floor given to State of KE, limit 3:00");
  wait_s(175);
  call(of_kenya, norway);
  EXPECT_EQ(last(),
            "Statement of State of KE ended after 2:55; floor given to State of NO, limit 3:00");
}

TEST_F(WordsTest, SayHowAMeetingBeginsAndEnds) {
  open_meeting();
  for (const auto* code : {"KE", "NO", "FJ", "TO"}) ask(code);
  v1::Command adjourn;
  adjourn.mutable_adjourn_meeting();
  podium_act(adjourn);
  const auto words = last();
  EXPECT_NE(words.find("1st meeting adjourned"), std::string::npos) << words;
  EXPECT_NE(words.find("4 names carried over, unheard"), std::string::npos) << words;
}

TEST_F(WordsTest, SayWhichActWasUndone) {
  open_meeting();
  const auto of_kenya = ask("KE");
  const auto called = call(0, of_kenya);
  undo(called.act());
  const auto words = last();
  EXPECT_NE(words.find("all of State of KE void"), std::string::npos) << words;
  EXPECT_NE(words.find("act " + std::to_string(called.act()) + " undone"), std::string::npos)
      << words;
}

TEST_F(WordsTest, SayWhatWasSetUp) {
  set_up_round();
  const auto round = record();
  EXPECT_TRUE(round.acts[0].words.starts_with("Settings of the round set")) << round.acts[0].words;
  EXPECT_EQ(round.acts[1].words, "9 participants imported");
  EXPECT_NE(round.acts[2].words.find("opic 1 entered in the programme: Topic"), std::string::npos);
}

TEST_F(WordsTest, AreNeverEmptyForAnAct) {
  open_meeting();
  const auto of_kenya = ask("KE");
  call(0, of_kenya);
  end(of_kenya);
  for (const auto& act : record().acts) EXPECT_FALSE(act.words.empty()) << act.name;
}

// A fact without words would be a blank line on the record. Facts that others speak for are named
// here, so that a new one is thought about.
TEST(Words, AreThereForEveryKindOfFact) {
  const proceedings::State nothing;
  const auto* facts = v1::Event::descriptor()->oneof_decl(0);
  ASSERT_GT(facts->field_count(), 40);
  const std::vector<std::string> spoken_for = {"list_created", "point_state_changed",
                                               "motion_state_changed", "vote_opened"};
  for (int i = 0; i < facts->field_count(); ++i) {
    v1::LogRecord record;
    auto& event = *record.add_events();
    v1::Event::GetReflection()->MutableMessage(&event, facts->field(i));
    const auto words = act_words(nothing, record);
    const bool silent = std::find(spoken_for.begin(), spoken_for.end(), facts->field(i)->name()) !=
                        spoken_for.end();
    EXPECT_EQ(words.empty(), silent) << facts->field(i)->name() << ": " << words;
  }
}

TEST(Words, CountAProgrammeThatIsTooLongToSpellOut) {
  v1::LogRecord record;
  for (std::uint32_t i = 1; i <= 4; ++i)
    record.add_events()->mutable_topic_put()->mutable_topic()->set_number(i);
  for (std::uint32_t i = 1; i <= 3; ++i)
    record.add_events()->mutable_meeting_put()->mutable_meeting()->set_number(i);
  EXPECT_EQ(act_words({}, record),
            "4 topics entered in the programme; 1st meeting entered in the programme; "
            "2nd meeting entered in the programme; 3rd meeting entered in the programme");
}

TEST(Officer, IsNamedByRoleAndDelegation) {
  proceedings::State state;
  state.participants["MX"].mutable_name()->set_en("Mexico");
  v1::Actor actor;
  actor.set_role(v1::ROLE_COFACILITATOR);
  actor.set_participant("MX");
  EXPECT_EQ(officer_words(state, actor), "Co-facilitator (Mexico)");
  actor.set_role(v1::ROLE_DELEGATION);
  EXPECT_EQ(officer_words(state, actor), "Delegation of Mexico");
  actor.set_participant("ZZ");
  EXPECT_EQ(officer_words(state, actor), "Delegation of ZZ");
  actor.set_role(v1::ROLE_SYSTEM);
  EXPECT_EQ(officer_words(state, actor), "The clock");
  actor.set_seat("system");
  EXPECT_EQ(officer_words(state, actor), "The clock");
  actor.set_seat("secretary");
  EXPECT_EQ(officer_words(state, actor), "Secretary");
  actor.set_seat("presiding");
  EXPECT_EQ(officer_words(state, actor), "Chair");
}

}  // namespace
}  // namespace nameplate::record
