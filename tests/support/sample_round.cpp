#include "tests/support/sample_round.hpp"

#include <google/protobuf/text_format.h>

#include <cstdlib>
#include <iostream>
#include <utility>

namespace nameplate::support {
namespace {

v1::Actor actor(v1::Role role, std::string_view participant, std::string seat,
                std::string_view device = {}) {
  v1::Actor made;
  made.set_role(role);
  made.set_participant(std::string(participant));
  made.set_device(device.empty() ? seat + "-1" : std::string(device));
  made.set_seat(std::move(seat));
  return made;
}

std::string with_code(const char* kind, std::string_view code) {
  std::string seat = kind;
  return seat.append(":").append(code);
}

void add_participant(v1::ImportParticipants& act, const char* code, v1::Category category,
                     const char* name) {
  auto& added = *act.add_participants();
  added.set_code(code);
  added.set_category(category);
  added.mutable_name()->set_en(name);
}

v1::Command participants() {
  v1::Command command;
  auto& act = *command.mutable_import_participants();
  for (const auto& [code, name] :
       {std::pair("BR", "Brazil"), std::pair("CH", "Switzerland"), std::pair("DE", "Germany"),
        std::pair("FJ", "Fiji"), std::pair("FR", "France"), std::pair("JP", "Japan"),
        std::pair("KE", "Kenya"), std::pair("MX", "Mexico"), std::pair("NG", "Nigeria")})
    add_participant(act, code, v1::CATEGORY_MEMBER_STATE, name);
  add_participant(act, "EU", v1::CATEGORY_GROUP, "European Union");
  add_participant(act, "PS", v1::CATEGORY_OBSERVER_STATE, "State of Palestine");
  add_participant(act, "VA", v1::CATEGORY_OBSERVER_STATE, "Holy See");
  add_participant(act, "X-AU", v1::CATEGORY_IGO, "African Union");
  add_participant(act, "X-ICRC", v1::CATEGORY_ENTITY, "International Committee of the Red Cross");
  add_participant(act, "X-NGO", v1::CATEGORY_STAKEHOLDER, "Civil society");
  return command;
}

}  // namespace

v1::Actor secretary(std::string_view device) {
  return actor(v1::ROLE_SECRETARY, {}, "secretary", device);
}
v1::Actor presiding() { return actor(v1::ROLE_PRESIDING, {}, "presiding"); }
v1::Actor cofacilitator(std::string_view code) {
  return actor(v1::ROLE_COFACILITATOR, code, with_code("cofacilitator", code));
}
v1::Actor officer() { return actor(v1::ROLE_OFFICER, {}, "officer"); }
v1::Actor delegation(std::string_view code) {
  return actor(v1::ROLE_DELEGATION, code, with_code("delegation", code));
}
v1::Actor system() { return actor(v1::ROLE_SYSTEM, {}, "system"); }
v1::Actor reader(v1::Role role) {
  const char* seat = role == v1::ROLE_BOOTH     ? "booth"
                     : role == v1::ROLE_DISPLAY ? "display"
                                                : "public";
  return actor(role, {}, seat);
}

v1::Actor actor_of(v1::Role role) {
  switch (role) {
    case v1::ROLE_PRESIDING:
      return presiding();
    case v1::ROLE_COFACILITATOR:
      return cofacilitator("CH");
    case v1::ROLE_SECRETARY:
      return secretary();
    case v1::ROLE_OFFICER:
      return officer();
    case v1::ROLE_DELEGATION:
      return delegation("KE");
    case v1::ROLE_SYSTEM:
      return system();
    default:
      return reader(role);
  }
}

v1::Command command(std::string_view text) {
  v1::Command parsed;
  if (google::protobuf::TextFormat::ParseFromString(std::string(text), &parsed)) return parsed;
  std::cerr << "not a command: " << text << '\n';
  std::abort();
}

std::vector<v1::Command> sample_round(v1::Mode mode) {
  auto round = command(R"(set_round { settings {
    id: "sample" title { en: "Second round" } place { en: "Trusteeship Council Chamber" }
    time_zone: "America/New_York" conclude_at_ms: 30000 clock_rate: 1
    presiding_seats { code: "MX" } presiding_seats { code: "CH" }
    limits { basis: LIMIT_BASIS_GUIDELINE
      limits { category: CATEGORY_GROUP limit_ms: 300000 }
      limits { category: CATEGORY_MEMBER_STATE limit_ms: 180000 }
      limits { category: CATEGORY_OBSERVER_STATE limit_ms: 180000 }
      limits { category: CATEGORY_IGO limit_ms: 180000 }
      limits { category: CATEGORY_ENTITY limit_ms: 180000 } } } })");
  round.mutable_set_round()->mutable_settings()->set_mode(mode);
  auto groups = command(R"(import_groups {
    groups { code: "EU" name { en: "European Union" } members: ["DE", "FR"] }
    groups { code: "AFRICA" name { en: "African Group" } members: ["KE", "NG"] }
    groups { code: "G77" name { en: "Group of 77 and China" } members: ["BR", "FJ", "KE", "NG"] } })");
  auto programme = command(R"(import_programme {
    topics { id: 1 number: 1 kind: TOPIC_KIND_DISCUSSION title { en: "Irregular and regular" } }
    topics { id: 2 number: 2 kind: TOPIC_KIND_DISCUSSION title { en: "Migrants and refugees" } }
    topics { id: 3 number: 3 kind: TOPIC_KIND_DISCUSSION title { en: "Implementation" }
             ordering: ORDERING_POLICY_AS_REQUESTED }
    meetings { id: 1 number: 1 topics: [1] }
    meetings { id: 2 number: 2 topics: [1, 2] }
    meetings { id: 3 number: 3 topics: [3] } })");
  auto& planned = *programme.mutable_import_programme();
  planned.mutable_topics(0)->set_list_opens_at_ms(kNineOClock + 30 * kMinute);
  const std::int64_t begins[] = {kHour, 6 * kHour, 25 * kHour};
  for (int i = 0; i < 3; ++i) {
    planned.mutable_meetings(i)->set_starts_at_ms(kNineOClock + begins[i]);
    planned.mutable_meetings(i)->set_hard_stop_ms(kNineOClock + begins[i] + 3 * kHour);
  }
  return {round, participants(), groups, programme};
}

}  // namespace nameplate::support
