// The set-up by the secretariat: settings, participants, groups, codes.
#include "tests/proceedings/given.hpp"

namespace nameplate::proceedings {
namespace {

// The settings as they are, with a change.
template <class Change>
v1::Command with_settings(const Given& given, Change change) {
  v1::Command command;
  auto& settings = *command.mutable_set_round()->mutable_settings();
  settings = given.state().settings;
  change(settings);
  return command;
}

TEST(SetRound, LetsTheFirstPresidingSeatPreside) {
  auto given = Given::a_round();
  EXPECT_EQ(given.state().presiding, "MX");
  EXPECT_EQ(given.state().settings.clock_rate(), 1U);
  EXPECT_EQ(given.state().settings.limits().set_by(), "secretary");
}

TEST(SetRound, HandsTheChairOverWhenTheSeatThatPresidesIsGone) {
  auto given = Given::a_round();
  const auto outcome = given.when(secretary(), with_settings(given, [](auto& settings) {
                                    settings.mutable_presiding_seats()->DeleteSubrange(0, 1);
                                  }));
  EXPECT_EQ(facts(outcome), "round_set chair_handed_over");
  EXPECT_EQ(given.state().presiding, "CH");
}

TEST(SetRound, KeepsModeAndChairWhileAMeetingIsUnderWay) {
  auto given = Given::a_meeting({});
  EXPECT_EQ(code(given.when(secretary(),
                            with_settings(given, [](auto& s) { s.set_mode(v1::MODE_FORMAL); }))),
            "MEETING_UNDER_WAY");
  EXPECT_EQ(code(given.when(
                secretary(),
                with_settings(given,
                              [](auto& s) { s.mutable_presiding_seats()->DeleteSubrange(0, 1); }))),
            "MEETING_UNDER_WAY");
  EXPECT_EQ(
      code(given.when(secretary(),
                      with_settings(given, [](auto& s) { s.mutable_title()->set_en("New"); }))),
      "accepted");
}

TEST(SetRound, NeverTurnsAMeetingIntoARehearsal) {
  auto given = Given::a_round();
  EXPECT_EQ(
      code(given.when(secretary(), with_settings(given, [](auto& s) { s.set_rehearsal(true); }))),
      "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(
      code(given.when(secretary(), with_settings(given, [](auto& s) { s.set_clock_rate(20); }))),
      "FIELD_OUT_OF_RANGE");
}

TEST(SetRound, IsRefusedWithAFieldMissingOrOutOfRange) {
  auto given = Given::a_round();
  const auto field = [&](auto change) {
    const auto outcome = given.when(secretary(), with_settings(given, change));
    return outcome.refusal ? outcome.refusal->field() : "accepted";
  };
  EXPECT_EQ(field([](auto& s) { s.clear_id(); }), "id");
  EXPECT_EQ(field([](auto& s) { s.set_id("a b"); }), "id");
  EXPECT_EQ(field([](auto& s) { s.clear_title(); }), "title");
  EXPECT_EQ(field([](auto& s) { s.mutable_place()->set_zh("\xFF"); }), "place");
  EXPECT_EQ(field([](auto& s) { s.clear_time_zone(); }), "time_zone");
  EXPECT_EQ(field([](auto& s) { s.set_time_zone("New York"); }), "time_zone");
  EXPECT_EQ(field([](auto& s) { s.clear_mode(); }), "mode");
  EXPECT_EQ(field([](auto& s) { s.set_conclude_at_ms(300'001); }), "conclude_at_ms");
  EXPECT_EQ(field([](auto& s) { s.set_conclude_at_ms(-1); }), "conclude_at_ms");
  EXPECT_EQ(field([](auto& s) { s.add_display_languages("en us"); }), "display_languages");
  EXPECT_EQ(field([](auto& s) { s.clear_presiding_seats(); }), "presiding_seats");
  EXPECT_EQ(field([](auto& s) { s.add_presiding_seats()->set_code("MX"); }), "presiding_seats");
  EXPECT_EQ(field([](auto& s) { s.mutable_limits()->clear_basis(); }), "basis");
}

TEST(ImportParticipants, ReplacesTheWholeSet) {
  auto given = Given::a_round();
  const auto outcome = given.when(secretary(), R"(import_participants {
    participants { code: 'MX' category: CATEGORY_MEMBER_STATE name { en: 'Mexico' } }
    participants { code: 'CH' category: CATEGORY_MEMBER_STATE name { en: 'Switzerland' } } })");
  EXPECT_EQ(facts(outcome), "participants_replaced");
  EXPECT_EQ(given.state().participants.size(), 2U);
}

TEST(ImportParticipants, IsRefusedWhenANameOnAListWouldVanishOrAPresidingSeat) {
  const auto* const only_mexico =
      "import_participants { participants { code: 'MX' category: CATEGORY_MEMBER_STATE name { en: "
      "'Mexico' } } }";
  auto given = Given::names({"KE"});
  auto outcome = given.when(secretary(), only_mexico);
  EXPECT_EQ(code(outcome), "PARTICIPANT_IN_USE");
  EXPECT_EQ(outcome.refusal->participant(), "CH");
  outcome = given.when(secretary(), "remove_participant { code: 'KE' }");
  EXPECT_EQ(code(outcome), "PARTICIPANT_IN_USE");
  EXPECT_EQ(outcome.refusal->entry(), 1U);
}

TEST(ImportParticipants, IsRefusedAsAWholeForOneFault) {
  auto given = Given::a_round();
  EXPECT_EQ(given.told(secretary(), "import_participants {}"), "FIELD_MISSING");
  EXPECT_EQ(given.told(secretary(), R"(import_participants {
    participants { code: 'AA' category: CATEGORY_IGO name { en: 'A' } }
    participants { code: 'AA' category: CATEGORY_IGO name { en: 'A' } } })"),
            "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.state().participants.size(), 15U);
  v1::Command many;
  for (int i = 0; i < 1001; ++i) many.mutable_import_participants()->add_participants();
  EXPECT_EQ(code(given.when(secretary(), many)), "TOO_MANY");
}

TEST(PutParticipant, AddsOrChangesOne) {
  auto given = Given::a_round();
  given.after(secretary(),
              "put_participant { participant { code: 'KE' category: CATEGORY_MEMBER_STATE name { "
              "en: 'Republic of Kenya' } } }");
  EXPECT_EQ(given.state().participants.at("KE").name().en(), "Republic of Kenya");
  given.after(
      secretary(),
      "put_participant { participant { code: 'ZZ' category: CATEGORY_ENTITY name { en: 'Z' } } }");
  given.after(secretary(), "remove_participant { code: 'ZZ' }");
  EXPECT_EQ(given.told(secretary(), "remove_participant { code: 'ZZ' }"), "NOT_FOUND");
  EXPECT_EQ(given.told(secretary(), "remove_participant {}"), "FIELD_MISSING");
}

TEST(PutParticipant, IsRefusedWithABadCodeCategoryOrName) {
  auto given = Given::a_round();
  const auto told = [&](const char* participant) {
    return given.told(secretary(),
                      std::string("put_participant { participant { ") + participant + " } }");
  };
  EXPECT_EQ(told("category: CATEGORY_IGO name { en: 'A' }"), "FIELD_MISSING");
  EXPECT_EQ(told("code: 'ke' category: CATEGORY_IGO name { en: 'A' }"), "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(told("code: 'ABCDEFGHIJKLMNOPQ' category: CATEGORY_IGO name { en: 'A' }"),
            "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(told("code: 'KE' name { en: 'A' }"), "FIELD_MISSING");
  EXPECT_EQ(told("code: 'KE' category: CATEGORY_IGO name { fr: 'A' }"), "FIELD_MISSING");
  EXPECT_EQ(told("code: 'KE' category: CATEGORY_IGO name { en: 'A\\x07' }"), "FIELD_OUT_OF_RANGE");
}

TEST(PutParticipant, IsRefusedBeyondAThousand) {
  auto given = Given::a_round();
  v1::Command many;
  auto& act = *many.mutable_import_participants();
  for (const auto& [code, participant] : given.state().participants)
    *act.add_participants() = participant;
  for (int i = act.participants_size(); i < 1000; ++i) {
    auto& added = *act.add_participants();
    added.set_code("Z-" + std::to_string(i));
    added.set_category(v1::CATEGORY_ENTITY);
    added.mutable_name()->set_en("Z");
  }
  EXPECT_EQ(code(given.when(secretary(), many)), "accepted");
  EXPECT_EQ(
      given.told(
          secretary(),
          "put_participant { participant { code: 'ZZ' category: CATEGORY_IGO name { en: 'Z' } } }"),
      "TOO_MANY");
}

TEST(Groups, MayNameStatesThatTakeNoPart) {
  auto given = Given::a_round();
  given.after(secretary(),
              "put_group { group { code: 'NORDIC' name { en: 'Nordic' } members: ['DK', 'FI'] } }");
  EXPECT_EQ(given.state().groups.size(), 4U);
  given.after(secretary(), "remove_group { code: 'NORDIC' }");
  EXPECT_EQ(given.told(secretary(), "remove_group { code: 'NORDIC' }"), "NOT_FOUND");
  EXPECT_EQ(given.told(secretary(), "put_group { group { code: 'X' } }"), "FIELD_MISSING");
  EXPECT_EQ(given.told(secretary(),
                       "put_group { group { code: 'X' name { en: 'X' } members: ['A', 'A'] } }"),
            "FIELD_OUT_OF_RANGE");
}

TEST(Groups, CannotVanishOnceSpokenFor) {
  auto given = Given::an_open_list();
  given.after(delegation("KE"),
              "inscribe { list: 1 capacity: CAPACITY_GROUP on_behalf_of: 'AFRICA' }");
  EXPECT_EQ(given.told(secretary(), "remove_group { code: 'AFRICA' }"), "PARTICIPANT_IN_USE");
  const auto outcome = given.when(secretary(), "import_groups {}");
  EXPECT_EQ(code(outcome), "PARTICIPANT_IN_USE");
  EXPECT_EQ(outcome.refusal->participant(), "AFRICA");
  EXPECT_EQ(given.told(secretary(), "import_groups { groups { code: 'AFRICA' name { en: 'A' } } }"),
            "accepted");
  EXPECT_EQ(given.state().groups.size(), 1U);
}

TEST(NoteAccess, IsGivenByTheServerAndChangesNothingButTheRecord) {
  auto given = Given::a_round();
  const auto* const note = "note_access { kind: CODES_MADE seat: 'delegation:KE' count: 3 }";
  EXPECT_EQ(given.told(secretary(), note), "ROLE_READ_ONLY");
  const auto outcome = given.when(support::system(), note);
  EXPECT_EQ(facts(outcome), "access_noted");
  EXPECT_EQ(touched(outcome), "act/" + std::to_string(outcome.act));
  EXPECT_EQ(given.state().acts.rbegin()->second.value, 3);
  EXPECT_EQ(given.state().acts.rbegin()->second.access->kind(), v1::NoteAccess::CODES_MADE);
  EXPECT_EQ(given.told(support::system(), "note_access {}"), "FIELD_MISSING");
  EXPECT_EQ(given.told(support::system(), "note_access { kind: CODES_MADE seat: 'a b' }"),
            "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(support::system(),
                       "note_access { kind: DEVICE_SIGNED_IN seat: 'officer' client: 'a\\nb' }"),
            "FIELD_OUT_OF_RANGE");
}

// Whoever signs in at the podium must not take its last chance away from whoever just called.
TEST(NoteAccess, LeavesTheFloorAndTheUndoOfACallAsTheyAre) {
  auto given = Given::a_meeting({"KE", "MX"});
  given.after_next();
  const auto call = given.state().last_act;
  const auto outcome = given.when(
      support::system(), "note_access { kind: DEVICE_SIGNED_IN seat: 'officer' client: 'iPad' }");
  EXPECT_EQ(touched(outcome), "act/" + std::to_string(outcome.act));
  EXPECT_EQ(given.state().floor.entry, 1U);
  EXPECT_EQ(given.told(presiding(), "undo { act: " + std::to_string(call) + " }"), "accepted");
}

}  // namespace
}  // namespace nameplate::proceedings
