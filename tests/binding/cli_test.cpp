// The parts of the terminal clients that need no server: words, times, flags, sentences, what rows
// fill in.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "nameplate/v1/command.pb.h"
#include "nameplate/v1/row.pb.h"
#include "proto/cpp/cli/act_flags.hpp"
#include "proto/cpp/cli/gaps.hpp"
#include "proto/cpp/cli/sentences.hpp"
#include "proto/cpp/cli/time_text.hpp"
#include "proto/cpp/cli/watch.hpp"
#include "proto/cpp/cli/words.hpp"
#include "proto/cpp/ws_client.hpp"

namespace nameplate::binding::cli {
namespace {

TEST(Words, AreTheSchemasWithoutWhatTheyShare) {
  EXPECT_EQ(word_of(*v1::Category_descriptor()->FindValueByNumber(v1::CATEGORY_MEMBER_STATE)),
            "member-state");
  EXPECT_EQ(word_of(*v1::RefusalCode_descriptor()->FindValueByNumber(v1::REFUSAL_LIST_CLOSED)),
            "list-closed");
  EXPECT_EQ(word_of(*v1::Placement::Reason_descriptor()->FindValueByNumber(1)), "as-requested");
  EXPECT_EQ(value_of(*v1::Language_descriptor(), "FR")->number(), v1::LANGUAGE_FR);
  EXPECT_EQ(value_of(*v1::Language_descriptor(), "unspecified"), nullptr);
}

TEST(Json, LeavesOutWhatIsNotSetAndEscapesTheRest) {
  v1::FloorRow floor;
  floor.set_state(v1::FLOOR_STATE_HELD);
  floor.set_running_since_ms(1'520'850'000'000);
  EXPECT_EQ(json_of(floor), R"({"state":"held","running_since_ms":1520850000000})");
  v1::SuspendMeeting suspend;
  suspend.set_reason("a \"break\"\n");
  EXPECT_EQ(json_of(suspend), R"({"reason":"a \"break\"\u000a"})");
  v1::ListRow list;
  list.add_order(17);
  list.add_order(3);
  EXPECT_EQ(json_of(list), R"({"order":[17,3]})");
}

TEST(Durations, AreReadAsPeopleWriteThem) {
  EXPECT_EQ(parse_duration_ms("3:00"), 180'000);
  EXPECT_EQ(parse_duration_ms("90s"), 90'000);
  EXPECT_EQ(parse_duration_ms("1h2m3s4ms"), 3'723'004);
  EXPECT_EQ(parse_duration_ms("-30s"), -30'000);
  EXPECT_EQ(parse_duration_ms("0"), 0);
  for (const char* wrong : {"", "3", "3:60", "3:", "s", "3x", "3m1", "--3s", "1e3s"})
    EXPECT_FALSE(parse_duration_ms(wrong)) << wrong;
}

constexpr std::int64_t kTenInNewYork = 1'520'863'200'000;  // 2018-03-12 10:00 EDT

std::int64_t moment(const char* text) {
  return resolve(*parse_time(text), kTenInNewYork, "America/New_York");
}

TEST(Times, AreOfTheRoundsPlace) {
  EXPECT_EQ(moment("+30s"), kTenInNewYork + 30'000);
  EXPECT_EQ(moment("13:00"), kTenInNewYork + 3 * 3'600'000);
  EXPECT_EQ(moment("2018-03-12T10:00"), kTenInNewYork);
  EXPECT_EQ(moment("2018-03-12 10:00:05"), kTenInNewYork + 5'000);
  EXPECT_EQ(moment("2018-03-12T14:00:00Z"), kTenInNewYork);
  EXPECT_EQ(moment("2018-03-10T10:00"), kTenInNewYork - 2 * 86'400'000 + 3'600'000)
      << "winter time";
  EXPECT_EQ(moment("1520863200000"), kTenInNewYork);
  EXPECT_EQ(moment("now"), 0);
  EXPECT_EQ(moment("never"), -1);
  for (const char* wrong : {"", "10", "25:00", "10:60", "2018-13-01T10:00", "2018-03-12", "+", "+3",
                            "10:00x", "2018-03-12T10:00:00+01:00"})
    EXPECT_FALSE(parse_time(wrong) && parse_time(wrong)->kind != TimeText::Kind::kAbsolute)
        << wrong;
}

TEST(Times, AreShownAtTheRoundsPlace) {
  EXPECT_EQ(local_text(kTenInNewYork, "America/New_York"), "2018-03-12 10:00:00");
  EXPECT_EQ(utc_text(kTenInNewYork + 7), "2018-03-12T14:00:00.007Z");
}

// What the shell would pass, read into a command.
v1::Command typed(std::vector<std::string> words) {
  CLI::App app("", "test");
  app.require_subcommand(1);
  const ActFlags acts(app, [](const std::string& act) { return act != "tick"; });
  std::reverse(words.begin(), words.end());
  app.parse(words);
  v1::Command command;
  acts.apply(command, {kTenInNewYork, "America/New_York"});
  return command;
}

TEST(Acts, AllOfTheSchemaAreOffered) {
  CLI::App app("", "test");
  const ActFlags acts(app, [](const std::string&) { return true; });
  const auto* schema = v1::Command::descriptor()->oneof_decl(0);
  for (int i = 0; i < schema->field_count(); ++i)
    EXPECT_NO_THROW((void)app.get_subcommand(kebab(schema->field(i)->name())));
}

TEST(Acts, TakeTheirFieldsAsFlags) {
  const auto command = typed({"call-next", "--expect-current", "0", "--expect-next", "17"});
  EXPECT_EQ(command.call_next().expect_next(), 17U);
  EXPECT_EQ(typed({"clear-message"}).act_case(), v1::Command::kClearMessage);
  EXPECT_TRUE(typed({"close-list", "1", "--no-objection"}).close_list().no_objection());
}

TEST(Acts, TakeWhatTheyAreAboutWithoutAFlag) {
  EXPECT_EQ(typed({"withdraw", "17"}).withdraw().entry(), 17U);
  EXPECT_EQ(typed({"withdraw", "--entry", "17"}).withdraw().entry(), 17U);
}

TEST(Acts, TakeWordsTimesAndTexts) {
  const auto inscribe = typed({"inscribe", "--list", "2", "--for-members", "FJ,TO", "--language",
                               "other", "--capacity", "group"})
                            .inscribe();
  EXPECT_EQ(inscribe.for_members_size(), 2);
  EXPECT_EQ(inscribe.language(), v1::LANGUAGE_OTHER);
  EXPECT_EQ(typed({"announce-closing", "1", "--at", "10:30"}).announce_closing().at_ms(),
            kTenInNewYork + 30 * 60'000);
  const auto message =
      typed({"show-message", "--text-en", "Back soon", "--text-fr", "A bientôt", "--until", "+5m"})
          .show_message();
  EXPECT_EQ(message.text().fr(), "A bientôt");
  EXPECT_EQ(message.until_ms(), kTenInNewYork + 300'000);
  EXPECT_EQ(typed({"add-seconds", "17", "--seconds", "-30"}).add_seconds().seconds(), -30);
}

TEST(Acts, TakeLimitsByCategory) {
  const auto limits =
      typed({"set-time-limits", "--limits", "member-state=3:00,group=5:00", "--basis", "guideline"})
          .set_time_limits()
          .limits();
  ASSERT_EQ(limits.limits_size(), 2);
  EXPECT_EQ(limits.limits(1).category(), v1::CATEGORY_GROUP);
  EXPECT_EQ(limits.limits(1).limit_ms(), 300'000);
  EXPECT_EQ(limits.basis(), v1::LIMIT_BASIS_GUIDELINE);
}

TEST(Acts, TakeListsOfThingsAsJson) {
  const auto groups =
      typed({"import-groups", "--groups", R"([{"code":"CANZ","members":["CA","AU","NZ"]}])"})
          .import_groups();
  ASSERT_EQ(groups.groups_size(), 1);
  EXPECT_EQ(groups.groups(0).members(2), "NZ");
}

TEST(Acts, RefuseWhatMeansNothing) {
  EXPECT_THROW(typed({"call-next", "--expect-next", "seventeen"}), CLI::ValidationError);
  EXPECT_THROW(typed({"withdraw", "-1"}), CLI::ParseError);
  EXPECT_THROW(typed({"inscribe", "--language", "latin"}), CLI::ValidationError);
  EXPECT_THROW(typed({"open-list", "--at", "soon"}), CLI::ValidationError);
  EXPECT_THROW(typed({"import-groups", "--groups", "[{"}), CLI::ValidationError);
}

TEST(Sentences, FillInVariablesAndPlurals) {
  const Catalogue catalogue(R"(# A catalogue.
-product = Nameplate
closed = The list was closed at { $time }.
long = One line
    and another.
seconds = { $n ->
    [one] In one second
   *[other] In { $n } seconds
  }, by { -product }.
literal = { "{" }{ closed }
    .title = not a text
)");
  EXPECT_EQ(catalogue.text("closed", {{"time", "15:40"}}), "The list was closed at 15:40.");
  EXPECT_EQ(catalogue.text("long", {}), "One line and another.");
  EXPECT_EQ(catalogue.text("seconds", {{"n", "1"}}), "In one second, by Nameplate.");
  EXPECT_EQ(catalogue.text("seconds", {{"n", "12"}}), "In 12 seconds, by Nameplate.");
  EXPECT_EQ(catalogue.text("closed", {}), "The list was closed at {$time}.");
  EXPECT_EQ(catalogue.text("none", {}), "");
}

TEST(Sentences, AlwaysSaySomethingAndTheRule) {
  v1::Refusal refusal;
  refusal.set_code(v1::REFUSAL_LIST_CLOSED);
  refusal.set_rule("73/115");
  EXPECT_THAT(sentence(refusal, "", "UTC"), ::testing::HasSubstr("73/115"));
}

TEST(Sentences, ExistForEveryRefusal) {
  const auto* codes = v1::RefusalCode_descriptor();
  for (int i = 0; i < codes->value_count(); ++i) {
    if (codes->value(i)->number() == 0) continue;
    v1::Refusal refusal;
    refusal.set_code(static_cast<v1::RefusalCode>(codes->value(i)->number()));
    const auto said = sentence(refusal, "Kenya", "UTC");
    EXPECT_THAT(said, ::testing::Not(::testing::StartsWith("Refused:")));
    EXPECT_EQ(said.find_first_of("{}$*["), std::string::npos) << said;
  }
}

TEST(Sentences, SayWhenTheListWasClosed) {
  v1::Refusal refusal;
  refusal.set_code(v1::REFUSAL_LIST_CLOSED);
  refusal.set_at_ms(kTenInNewYork);
  EXPECT_THAT(sentence(refusal, "", "America/New_York"), ::testing::HasSubstr("10:00"));
}

// A session that has heard a round with a meeting, a topic, a list of two and a speaker.
class AtTheTable : public ::testing::Test {
 protected:
  AtTheTable() : session({"test", v1::ROLE_UNSPECIFIED, true}) {
    session.start(0);
    session.opened(0);
    v1::ServerFrame welcome;
    welcome.mutable_welcome()->set_epoch(1);
    welcome.mutable_welcome()->set_participant("MX");
    welcome.mutable_welcome()->set_now_ms(kTenInNewYork + 46'000);
    welcome.mutable_welcome()->add_audiences(v1::AUDIENCE_PUBLIC);
    hear(welcome);
    v1::Row round, topic, list, floor, kenya, mexico;
    round.mutable_round()->set_topic(4);
    round.mutable_round()->mutable_settings()->set_conclude_at_ms(30'000);
    round.mutable_round()->mutable_settings()->set_time_zone("America/New_York");
    topic.mutable_topic()->set_main_list(9);
    list.mutable_list()->set_id(9);
    list.mutable_list()->add_order(18);
    floor.mutable_floor()->set_entry(17);
    floor.mutable_floor()->set_limit_ms(180'000);
    floor.mutable_floor()->set_running_since_ms(kTenInNewYork);
    kenya.mutable_entry()->set_id(17);
    kenya.mutable_entry()->set_participant("KE");
    mexico.mutable_entry()->set_id(18);
    mexico.mutable_entry()->set_participant("MX");
    mexico.mutable_entry()->set_state(v1::ENTRY_STATE_INSCRIBED);
    put("round", round);
    put("topic/4", topic);
    put("list/9", list);
    put("floor", floor);
    put("entry/17", kenya);
    put("entry/18", mexico);
    v1::ServerFrame rows;
    *rows.mutable_changes() = changes;
    hear(rows);
    v1::ServerFrame names;
    auto& one = *names.mutable_directory()->add_participants();
    one.set_code("KE");
    one.mutable_name()->set_en("Kenya");
    hear(names);
  }
  void hear(const v1::ServerFrame& frame) { session.received(encode(frame), 0.5, 0); }
  void put(const std::string& key, const v1::Row& row) {
    changes.set_audience(v1::AUDIENCE_PUBLIC);
    changes.set_to(3);
    auto& one = *changes.add_put();
    one.set_key(key);
    one.set_row(row.SerializeAsString());
    changes.set_hash(changes.hash() + row_hash(key, one.row()));
  }
  v1::Changes changes;
  ClientSession session;
};

bool nothing_said(const std::string&) { return false; }

TEST_F(AtTheTable, AnActTakesFromTheRowsWhatWasNotSaid) {
  ASSERT_EQ(session.link(), Link::kLive);
  v1::Command next;
  next.mutable_call_next();
  fill_gaps(next, session, nothing_said);
  EXPECT_EQ(next.call_next().expect_current(), 17U);
  EXPECT_EQ(next.call_next().expect_next(), 18U);
  v1::Command withdraw;
  withdraw.mutable_withdraw();
  fill_gaps(withdraw, session, nothing_said);
  EXPECT_EQ(withdraw.withdraw().entry(), 18U) << "its own name";
  v1::Command inscribe;
  inscribe.mutable_inscribe()->set_on_behalf_of("G77");
  fill_gaps(inscribe, session, nothing_said);
  EXPECT_EQ(inscribe.inscribe().list(), 9U);
  EXPECT_EQ(inscribe.inscribe().capacity(), v1::CAPACITY_GROUP);
}

TEST_F(AtTheTable, WhatWasSaidStays) {
  v1::Command next;
  next.mutable_call_next()->set_expect_next(99);
  fill_gaps(next, session, [](const std::string&) { return true; });
  EXPECT_EQ(next.call_next().expect_next(), 99U);
  EXPECT_EQ(next.call_next().expect_current(), 0U) << "the floor was said to be vacant";
}

TEST_F(AtTheTable, TheTableShowsTheSpeakerTheDigitsAndTheList) {
  const auto text = table(session, kTenInNewYork + 46'000, {});
  EXPECT_THAT(text, ::testing::HasSubstr("LIVE  2018-03-12 10:00:46"));
  EXPECT_THAT(text, ::testing::HasSubstr("HAS THE FLOOR  Kenya  2:14  go"));
  EXPECT_THAT(text, ::testing::HasSubstr("#18"));
  EXPECT_THAT(text, ::testing::Not(::testing::HasSubstr("\x1b")));
}

TEST_F(AtTheTable, AChangeIsOneLineOfJson) {
  EXPECT_EQ(change_line(session, {v1::AUDIENCE_PUBLIC, "entry/17", false}, kTenInNewYork),
            R"({"at":"2018-03-12T14:00:00.000Z","audience":"public","position":3,)"
            R"("key":"entry/17","row":{"id":17,"participant":"KE"}})");
  EXPECT_THAT(change_line(session, {v1::AUDIENCE_PUBLIC, "entry/7", true}, 0),
              ::testing::EndsWith(R"("key":"entry/7","removed":true})"));
}

TEST(Server, IsReadFromWhatPeopleWrite) {
  const auto plain = parse_server("http://localhost:8080/j#TOKEN");
  ASSERT_TRUE(plain);
  EXPECT_EQ(plain->host, "localhost");
  EXPECT_EQ(plain->port, "8080");
  EXPECT_FALSE(plain->tls);
  EXPECT_EQ(parse_server("https://chamber.example")->port, "443");
  EXPECT_TRUE(parse_server("wss://10.0.0.1:8443")->tls);
  EXPECT_EQ(parse_server("http://[::1]:8080")->host, "::1");
  EXPECT_EQ(parse_server("localhost:8080")->port, "8080");
  for (const char* wrong :
       {"", "ftp://x", "http://", "http://x:", "http://x:99999999", "http://[::1"})
    EXPECT_FALSE(parse_server(wrong)) << wrong;
}

}  // namespace
}  // namespace nameplate::binding::cli
