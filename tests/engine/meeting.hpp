// A small round with an engine and a log in memory: what the tests of engine and publish play on.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "server/engine/engine.hpp"
#include "server/store/memory_log.hpp"

namespace nameplate::engine {

inline v1::Actor actor(v1::Role role, const std::string& seat,
                       const std::string& participant = "") {
  v1::Actor who;
  who.set_role(role);
  who.set_seat(seat);
  who.set_device(seat + "-1");
  who.set_participant(participant);
  return who;
}
inline v1::Actor secretary() { return actor(v1::ROLE_SECRETARY, "secretary"); }
inline v1::Actor delegate(const std::string& code) {
  return actor(v1::ROLE_DELEGATION, "delegation:" + code, code);
}

inline CommandId id_number(std::uint64_t n) {
  CommandId id{};
  for (std::size_t i = 0; i < 8; ++i) id[i] = static_cast<std::uint8_t>(n >> (8 * i));
  id[15] = 1;
  return id;
}

inline v1::Command inscribe(std::uint32_t list, const std::string& participant = "") {
  v1::Command command;
  auto& act = *command.mutable_inscribe();
  act.set_list(list);
  act.set_participant(participant);
  act.set_capacity(v1::CAPACITY_NATIONAL);
  act.set_language(v1::LANGUAGE_EN);
  return command;
}
inline v1::Command call_next(std::uint32_t current, std::uint32_t next) {
  v1::Command command;
  command.mutable_call_next()->set_expect_current(current);
  command.mutable_call_next()->set_expect_next(next);
  return command;
}

inline v1::Command set_round(std::uint32_t clock_rate = 1) {
  v1::Command command;
  auto& settings = *command.mutable_set_round()->mutable_settings();
  settings.set_id("test");
  settings.mutable_title()->set_en("A round");
  settings.set_time_zone("America/New_York");
  settings.set_mode(v1::MODE_INFORMAL);
  settings.set_clock_rate(clock_rate);
  settings.set_rehearsal(clock_rate != 1);
  settings.add_presiding_seats()->set_code("MX");
  settings.add_presiding_seats()->set_code("CH");
  auto& limit = *settings.mutable_limits()->add_limits();
  limit.set_category(v1::CATEGORY_MEMBER_STATE);
  limit.set_limit_ms(180'000);
  settings.mutable_limits()->set_basis(v1::LIMIT_BASIS_GUIDELINE);
  return command;
}

inline const std::vector<std::string>& codes() {
  static const std::vector<std::string> all{"CH", "FJ", "KE", "MX", "NG", "NO", "PS", "TO", "WS"};
  return all;
}

inline v1::Command import_participants() {
  v1::Command command;
  for (const auto& code : codes()) {
    auto& one = *command.mutable_import_participants()->add_participants();
    one.set_code(code);
    one.set_category(code == "PS" ? v1::CATEGORY_OBSERVER_STATE : v1::CATEGORY_MEMBER_STATE);
    one.mutable_name()->set_en("State of " + code);
  }
  return command;
}

inline v1::Command import_programme() {
  v1::Command command;
  auto& programme = *command.mutable_import_programme();
  for (std::uint32_t id = 1; id <= 2; ++id) {
    auto& topic = *programme.add_topics();
    topic.set_id(id);
    topic.set_number(id);
    topic.set_kind(v1::TOPIC_KIND_DISCUSSION);
    topic.mutable_title()->set_en("Topic");
    topic.set_ordering(v1::ORDERING_POLICY_AS_REQUESTED);
    auto& meeting = *programme.add_meetings();
    meeting.set_id(id);
    meeting.set_number(id);
    meeting.set_starts_at_ms(1'520'850'000'000);
    meeting.set_hard_stop_ms(1'520'860'800'000);
    meeting.add_topics(id);
  }
  return command;
}

// What a screen that sees every audience would hold: rows by audience and key.
using Screen = std::map<std::pair<publish::AudienceId, std::string>, std::string>;

inline void show(Screen& screen, const Publication& publication) {
  for (const auto& row : publication.rows) {
    if (row.bytes) {
      auto& held = screen[{row.audience, row.key}];
      EXPECT_NE(held, *row.bytes) << row.key << " did not change";
      held = *row.bytes;
    } else {
      EXPECT_EQ(screen.erase({row.audience, row.key}), 1U) << row.key << " was not there";
    }
  }
}

inline Screen screen_of(const proceedings::State& state) {
  Screen screen;
  for (const auto& row : publish::all_rows(state)) screen[{row.audience, row.key}] = *row.bytes;
  return screen;
}

class Meeting : public testing::Test {
 protected:
  // One turn, made durable, as app does it.
  Turn turn(const std::vector<Submission>& submissions) {
    auto result = engine.turn(now_ms, submissions);
    if (!result.records.empty())
      log.append(result.records,
                 [](auto status, auto, auto) { ASSERT_EQ(status, store::AppendStatus::ok); });
    EXPECT_EQ(result.records.size(), result.publications.size());
    for (const auto& publication : result.publications) show(screen, publication);
    published.insert(published.end(), result.publications.begin(), result.publications.end());
    return result;
  }
  v1::Reply submit(const v1::Actor& who, const v1::Command& command, std::uint64_t id = 0) {
    if (id == 0) id = ++last_id;
    const auto result = turn({{id_number(id), who, command, 9}});
    EXPECT_EQ(result.answers.size(), 1U);
    return result.answers.at(0).reply;
  }
  v1::Accepted accepted(const v1::Actor& who, const v1::Command& command) {
    const auto reply = submit(who, command);
    EXPECT_TRUE(reply.has_accepted()) << command.ShortDebugString() << reply.ShortDebugString();
    return reply.accepted();
  }

  void set_up_round(std::uint32_t clock_rate = 1) {
    accepted(secretary(), set_round(clock_rate));
    accepted(secretary(), import_participants());
    accepted(secretary(), import_programme());
  }
  // In session, topic 1 open; its list as the opening of the topic left it.
  void open_topic() {
    set_up_round();
    v1::Command command;
    command.mutable_call_to_order()->set_meeting(1);
    accepted(secretary(), command);
    command.mutable_open_topic()->set_topic(1);
    accepted(secretary(), command);
    list = engine.state().topics.at(1).main_list;
  }
  void open_meeting() {
    open_topic();
    if (engine.state().lists.at(list).state == v1::LIST_STATE_OPEN) return;
    v1::Command command;
    command.mutable_open_list()->set_list(list);
    accepted(secretary(), command);
  }
  [[nodiscard]] const std::string* row(const publish::AudienceId& audience,
                                       const std::string& key) const {
    const auto found = screen.find({audience, key});
    return found == screen.end() ? nullptr : &found->second;
  }
  [[nodiscard]] v1::Row parsed(const publish::AudienceId& audience, const std::string& key) const {
    v1::Row result;
    const auto* bytes = row(audience, key);
    EXPECT_NE(bytes, nullptr) << key;
    EXPECT_TRUE(bytes != nullptr && result.ParseFromString(*bytes));
    return result;
  }

  const publish::AudienceId everybody{v1::AUDIENCE_PUBLIC, {}};
  const publish::AudienceId podium{v1::AUDIENCE_PODIUM, {}};
  const publish::AudienceId the_chair{v1::AUDIENCE_CHAIR, {}};
  const publish::AudienceId kenya{v1::AUDIENCE_DELEGATION, "KE"};
  std::int64_t now_ms = 1'520'850'000'000;
  std::uint64_t last_id = 0;
  std::uint32_t list = 0;
  store::MemoryLog log;
  Engine engine;
  Screen screen;
  std::vector<Publication> published;
};

}  // namespace nameplate::engine
