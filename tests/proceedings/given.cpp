#include "tests/proceedings/given.hpp"

#include "server/proceedings/invariants.hpp"

namespace nameplate::proceedings {

Given Given::a_round(v1::Mode mode) {
  Given given;
  for (const auto& act : support::sample_round(mode)) {
    const auto outcome = given.when(secretary(), act);
    EXPECT_TRUE(outcome.accepted()) << act.ShortDebugString() << "\n" << code(outcome);
  }
  return given;
}

Given Given::an_open_list(v1::Mode mode) {
  auto given = a_round(mode);
  given.pass(30 * kMinute);
  EXPECT_EQ(given.list().state, v1::LIST_STATE_OPEN);
  return given;
}

Given Given::names(std::initializer_list<const char*> codes, v1::Mode mode) {
  auto given = an_open_list(mode);
  for (const char* one : codes)
    given.after(delegation(one), "inscribe { list: 1 capacity: CAPACITY_NATIONAL }");
  return given;
}

Given Given::a_meeting(std::initializer_list<const char*> codes, v1::Mode mode) {
  auto given = names(codes, mode);
  given.pass(30 * kMinute);
  given.after(presiding(), "call_to_order { meeting: 1 }");
  given.after(presiding(), "open_topic { topic: 1 }");
  return given;
}

Outcome Given::when(const v1::Actor& actor, const v1::Command& command) {
  auto outcome = round_.give(actor, command);
  EXPECT_THAT(broken_invariants(state()), testing::IsEmpty()) << command.ShortDebugString();
  return outcome;
}

Outcome Given::when(const v1::Actor& actor, std::string_view text) {
  return when(actor, support::command(text));
}

std::string Given::told(const v1::Actor& actor, std::string_view text) {
  return code(when(actor, text));
}

void Given::after(const v1::Actor& actor, std::string_view text) {
  EXPECT_EQ(told(actor, text), "accepted") << text;
}

void Given::after_next() {
  v1::Command command;
  auto& act = *command.mutable_call_next();
  act.set_expect_current(state().floor.entry);
  act.set_expect_next(list(state().topics.at(state().open_topic).main_list).order.front());
  EXPECT_EQ(code(when(presiding(), command)), "accepted");
}

std::string Given::order(ListId id) const {
  std::string codes;
  for (const EntryId waiting : list(id).order) {
    if (!codes.empty()) codes += ' ';
    codes += state().entries.at(waiting).participant;
  }
  return codes;
}

std::string Given::floor() const {
  if (state().floor.state == v1::FLOOR_STATE_VACANT) return "nobody";
  std::string who = state().entries.at(state().floor.entry).participant;
  return state().floor.since_ms == 0 ? who.append(", clock stands") : who;
}

const EntryFacts& Given::entry(std::string_view participant) const {
  const auto& entries = state().entries;
  for (auto found = entries.rbegin(); found != entries.rend(); ++found)
    if (found->second.participant == participant) return found->second;
  throw std::out_of_range("no entry of that participant");
}

std::string Given::of(std::string text, std::string_view participant) const {
  const auto number = std::to_string(entry(participant).id);
  for (auto at = text.find('%'); at != std::string::npos; at = text.find('%'))
    text.replace(at, 1, number);
  return text;
}

std::string facts(const Outcome& outcome) {
  std::string names;
  for (const auto& event : outcome.events) {
    if (!names.empty()) names += ' ';
    names +=
        v1::Event::descriptor()->FindFieldByNumber(static_cast<int>(event.fact_case()))->name();
  }
  return names;
}

std::string code(const Outcome& outcome) {
  if (outcome.accepted()) return "accepted";
  return v1::RefusalCode_Name(outcome.refusal->code()).substr(std::string_view("REFUSAL_").size());
}

std::string touched(const Outcome& outcome) {
  static const char* const kKinds[] = {"round",  "meeting", "topic",    "list",  "entry", "floor",
                                       "notice", "receipt", "undo",     "act",   "care",  "point",
                                       "motion", "quorum",  "reply",    "asked", "own",   "note",
                                       "swap",   "talk",    "presence", "extra"};
  std::string names;
  for (const auto& row : outcome.touched) {
    if (!names.empty()) names += ' ';
    names += kKinds[static_cast<int>(row.kind)];
    if (row.id != 0) names.append("/").append(std::to_string(row.id));
    if (!row.who.empty()) names.append(" of ").append(row.who);
  }
  return names;
}

}  // namespace nameplate::proceedings
