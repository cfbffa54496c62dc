#include "tests/scenarios/act_words.hpp"

#include <cstdio>

#include "tests/scenarios/phrases.hpp"

namespace nameplate::scenarios {
namespace {

std::vector<Phrase> meeting_phrases() {
  return {
      phrase("call meeting %d to order",
             [](const Context& c, v1::Command& m) {
               m.mutable_call_to_order()->set_meeting(c.number(1));
             }),
      phrase("suspend the meeting(?: until %t)?(?: because (.+?))?(, no objection)?",
             [](const Context& c, v1::Command& m) {
               auto& act = *m.mutable_suspend_meeting();
               act.set_resume_at_ms(c.time(1));
               act.set_reason(c.word(2));
               act.set_no_objection(c.said(3));
             }),
      phrase("resume the meeting",
             [](const Context&, v1::Command& m) { m.mutable_resume_meeting(); }),
      phrase("adjourn the meeting(, no objection)?",
             [](const Context& c, v1::Command& m) {
               m.mutable_adjourn_meeting()->set_no_objection(c.said(1));
             }),
      phrase("conclude the round",
             [](const Context&, v1::Command& m) { m.mutable_conclude_round(); }),
      phrase(
          "hand the chair to %w",
          [](const Context& c, v1::Command& m) { m.mutable_hand_over_chair()->set_to(c.word(1)); }),
      phrase(
          "open topic %d",
          [](const Context& c, v1::Command& m) { m.mutable_open_topic()->set_topic(c.number(1)); }),
      phrase("let topic %d stand over",
             [](const Context& c, v1::Command& m) {
               m.mutable_stand_topic_over()->set_topic(c.number(1));
             }),
      phrase("conclude topic %d",
             [](const Context& c, v1::Command& m) {
               m.mutable_conclude_topic()->set_topic(c.number(1));
             }),
  };
}

std::vector<Phrase> list_phrases() {
  return {
      phrase("open list %d(?: at %t)?",
             [](const Context& c, v1::Command& m) {
               m.mutable_open_list()->set_list(c.number(1));
               m.mutable_open_list()->set_at_ms(c.time(2));
             }),
      phrase("do not open list %d by itself",
             [](const Context& c, v1::Command& m) {
               m.mutable_open_list()->set_list(c.number(1));
               m.mutable_open_list()->set_at_ms(-1);
             }),
      phrase("announce the closing of list %d at %t(, no objection)?",
             [](const Context& c, v1::Command& m) {
               m.mutable_announce_closing()->set_list(c.number(1));
               m.mutable_announce_closing()->set_at_ms(c.time(2));
               m.mutable_announce_closing()->set_no_objection(c.said(3));
             }),
      phrase("close list %d(, no objection)?",
             [](const Context& c, v1::Command& m) {
               m.mutable_close_list()->set_list(c.number(1));
               m.mutable_close_list()->set_no_objection(c.said(2));
             }),
      phrase(
          "reopen list %d",
          [](const Context& c, v1::Command& m) { m.mutable_reopen_list()->set_list(c.number(1)); }),
      phrase("inscribe(?: ([A-Z0-9-]+))? on list %d(?: for %w)?",
             [](const Context& c, v1::Command& m) {
               auto& act = *m.mutable_inscribe();
               act.set_participant(c.word(1));
               act.set_list(c.number(2));
               act.set_capacity(c.said(3) ? v1::CAPACITY_GROUP : v1::CAPACITY_NATIONAL);
               act.set_on_behalf_of(c.word(3));
             }),
      phrase("withdraw %w",
             [](const Context& c, v1::Command& m) { m.mutable_withdraw()->set_entry(c.entry(1)); }),
      phrase("%w is ready",
             [](const Context& c, v1::Command& m) { m.mutable_ready()->set_entry(c.entry(1)); }),
      phrase("move %w before %w because (.+)",
             [](const Context& c, v1::Command& m) {
               auto& act = *m.mutable_move_entry();
               act.set_entry(c.entry(1));
               act.set_before_entry(c.entry(2));
               act.set_reason(c.word(3));
             }),
      phrase("move %w to the end(?: because (.+))?",
             [](const Context& c, v1::Command& m) {
               m.mutable_move_entry()->set_entry(c.entry(1));
               m.mutable_move_entry()->set_reason(c.word(2));
             }),
      phrase("%w not now, after %d more",
             [](const Context& c, v1::Command& m) {
               m.mutable_not_now()->set_entry(c.entry(1));
               m.mutable_not_now()->set_after(c.number(2));
             }),
  };
}

void fill_limit(const Context& c, v1::Command& made) {
  auto& limits = *made.mutable_set_time_limits()->mutable_limits();
  limits.set_basis(v1::LIMIT_BASIS_GUIDELINE);
  auto& limit = *limits.add_limits();
  limit.set_category(c.word(1) == "groups" ? v1::CATEGORY_GROUP : v1::CATEGORY_MEMBER_STATE);
  limit.set_limit_ms(c.number(2) * support::kMinute);
}

std::vector<Phrase> floor_phrases() {
  return {
      phrase("call next",
             [](const Context& c, v1::Command& m) {
               m.mutable_call_next()->set_expect_current(c.state.floor.entry);
               m.mutable_call_next()->set_expect_next(c.next());
             }),
      phrase("call %w after %w",
             [](const Context& c, v1::Command& m) {
               m.mutable_call_next()->set_expect_next(c.entry(1));
               m.mutable_call_next()->set_expect_current(c.entry(2));
             }),
      phrase("give %w the floor because (.+)",
             [](const Context& c, v1::Command& m) {
               auto& act = *m.mutable_give_floor();
               act.set_entry(c.entry(1));
               act.set_expect_current(c.state.floor.entry);
               act.set_reason(c.word(2));
             }),
      phrase(
          "%w is absent",
          [](const Context& c, v1::Command& m) { m.mutable_mark_absent()->set_entry(c.entry(1)); }),
      phrase("end the statement of %w",
             [](const Context& c, v1::Command& m) {
               m.mutable_end_statement()->set_entry(c.entry(1));
             }),
      phrase(
          "pause the clock of %w",
          [](const Context& c, v1::Command& m) { m.mutable_pause_clock()->set_entry(c.entry(1)); }),
      phrase("let the clock of %w run",
             [](const Context& c, v1::Command& m) {
               m.mutable_resume_clock()->set_entry(c.entry(1));
             }),
      phrase("add %d seconds for %w",
             [](const Context& c, v1::Command& m) {
               m.mutable_add_seconds()->set_seconds(static_cast<std::int32_t>(c.number(1)));
               m.mutable_add_seconds()->set_entry(c.entry(2));
             }),
      phrase("limit (members|groups) to %d minutes", fill_limit),
      phrase("limit %w to %d minutes because (.+)",
             [](const Context& c, v1::Command& m) {
               auto& act = *m.mutable_set_entry_limit();
               act.set_entry(c.entry(1));
               act.set_limit_ms(c.number(2) * support::kMinute);
               act.set_reason(c.word(3));
             }),
      phrase("undo",
             [](const Context& c, v1::Command& m) { m.mutable_undo()->set_act(c.undoable()); }),
      phrase("show \"([^\"]*)\"(?: until %t)?",
             [](const Context& c, v1::Command& m) {
               m.mutable_show_message()->mutable_text()->set_en(c.word(1));
               m.mutable_show_message()->set_until_ms(c.time(2));
             }),
      phrase("blank the display(?: until %t)?",
             [](const Context& c, v1::Command& m) {
               m.mutable_blank_display()->set_until_ms(c.time(1));
             }),
  };
}

std::vector<Phrase> setup_phrases() {
  return {
      phrase("open the round", [](const Context&, v1::Command& m) { m.mutable_open_round(); }),
      phrase("enter participant %w, (.+)",
             [](const Context& c, v1::Command& m) {
               auto& one = *m.mutable_put_participant()->mutable_participant();
               one.set_code(c.word(1));
               one.set_category(v1::CATEGORY_MEMBER_STATE);
               one.mutable_name()->set_en(c.word(2));
             }),
      phrase("remove participant %w",
             [](const Context& c, v1::Command& m) {
               m.mutable_remove_participant()->set_code(c.word(1));
             }),
      phrase("enter group %w of %w and %w",
             [](const Context& c, v1::Command& m) {
               auto& one = *m.mutable_put_group()->mutable_group();
               one.set_code(c.word(1));
               one.mutable_name()->set_en(c.word(1));
               one.add_members(c.word(2));
               one.add_members(c.word(3));
             }),
      phrase(
          "remove group %w",
          [](const Context& c, v1::Command& m) { m.mutable_remove_group()->set_code(c.word(1)); }),
      phrase("enter meeting %d from %t to %t on topic %d",
             [](const Context& c, v1::Command& m) {
               auto& one = *m.mutable_put_meeting()->mutable_meeting();
               one.set_number(c.number(1));
               one.set_starts_at_ms(c.time(2));
               one.set_hard_stop_ms(c.time(3));
               one.add_topics(c.number(4));
             }),
      phrase("remove meeting %d",
             [](const Context& c, v1::Command& m) {
               m.mutable_remove_meeting()->set_meeting(c.number(1));
             }),
      phrase("enter topic %d, (.+)",
             [](const Context& c, v1::Command& m) {
               auto& one = *m.mutable_put_topic()->mutable_topic();
               one.set_number(c.number(1));
               one.set_kind(v1::TOPIC_KIND_DISCUSSION);
               one.mutable_title()->set_en(c.word(2));
             }),
      phrase("remove topic %d",
             [](const Context& c, v1::Command& m) {
               m.mutable_remove_topic()->set_topic(c.number(1));
             }),
      phrase("note that the code of %w was replaced",
             [](const Context& c, v1::Command& m) {
               m.mutable_note_access()->set_kind(v1::NoteAccess::CODE_REPLACED);
               m.mutable_note_access()->set_seat(c.word(1));
             }),
      phrase("note that an (.+) signed in to %w",
             [](const Context& c, v1::Command& m) {
               m.mutable_note_access()->set_kind(v1::NoteAccess::DEVICE_SIGNED_IN);
               m.mutable_note_access()->set_client(c.word(1));
               m.mutable_note_access()->set_seat(c.word(2));
               m.mutable_note_access()->set_count(1);
             }),
      phrase("note that the second factor of %w was (set|removed)",
             [](const Context& c, v1::Command& m) {
               m.mutable_note_access()->set_kind(c.word(2) == "set"
                                                     ? v1::NoteAccess::SECOND_FACTOR_SET
                                                     : v1::NoteAccess::SECOND_FACTOR_REMOVED);
               m.mutable_note_access()->set_seat(c.word(1));
               m.mutable_note_access()->set_count(1);
             }),
      phrase("clear the message",
             [](const Context&, v1::Command& m) { m.mutable_clear_message(); }),
      phrase("light the display",
             [](const Context&, v1::Command& m) { m.mutable_unblank_display(); }),
  };
}

v1::Actor actor_named(const std::string& name) {
  if (name == "Chair") return support::presiding();
  if (name == "server") return support::system();
  if (name == "officer") return support::officer();
  if (name == "display") return support::reader(v1::ROLE_DISPLAY);
  if (name.starts_with("secretary")) return support::secretary(name);
  if (name.starts_with("co-facilitator ")) return support::cofacilitator(name.substr(15));
  return support::delegation(name);
}

}  // namespace

std::int64_t time_of_day(const std::string& text) {
  int hours = 0;
  int minutes = 0;
  int seconds = 0;
  if (std::sscanf(text.c_str(), "%d:%d:%d", &hours, &minutes, &seconds) < 2)
    throw std::invalid_argument("not a time of day: " + text);
  return hours * support::kHour + minutes * support::kMinute + seconds * support::kSecond;
}

Spoken spoken(const std::string& line, const State& state, std::int64_t day_ms) {
  static const std::vector<std::vector<Phrase>> kPhrases = {
      meeting_phrases(), list_phrases(),   floor_phrases(), point_phrases(),
      motion_phrases(),  beside_phrases(), order_phrases(), setup_phrases()};
  const auto colon = line.find(": ");
  if (colon == std::string::npos) throw std::invalid_argument("who gives the act? " + line);
  Spoken made;
  made.actor = actor_named(line.substr(0, colon));
  const std::string words = line.substr(colon + 2);
  Context context{state, made.actor, day_ms, {}};
  for (const auto& phrases : kPhrases)
    for (const auto& one : phrases)
      if (std::regex_match(words, context.words, one.pattern)) {
        one.fill(context, made.command);
        return made;
      }
  throw std::invalid_argument("not understood: " + words);
}

}  // namespace nameplate::scenarios
