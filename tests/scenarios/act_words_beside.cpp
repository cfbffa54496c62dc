// Acts beside the list in words: replies, guests, readings, corrections, limits of a meeting.
#include <sstream>

#include "tests/scenarios/phrases.hpp"
#include "tests/support/sample_round.hpp"

namespace nameplate::scenarios {
namespace {

// "Preamble, Vision" -> units 1 and 2 of the topic as it is.
void fill_reading(const Context& c, v1::Command& made) {
  auto& topic = *made.mutable_put_topic()->mutable_topic();
  topic = c.state.topics.at(c.number(1)).topic;
  topic.set_kind(v1::TOPIC_KIND_READING);
  topic.clear_units();
  std::istringstream labels(c.word(2));
  for (std::string label; std::getline(labels >> std::ws, label, ',');) {
    auto& unit = *topic.add_units();
    unit.set_number(static_cast<std::uint32_t>(topic.units_size()));
    unit.set_label(label);
  }
}

void fill_outside(const Context& c, v1::Command& made) {
  auto& act = *made.mutable_give_floor_outside();
  act.set_capacity(c.word(1) == "the Secretariat"  ? v1::CAPACITY_SECRETARIAT
                   : c.word(1) == "the Rapporteur" ? v1::CAPACITY_PRECEDENCE
                                                   : v1::CAPACITY_GUEST);
  act.mutable_speaker()->set_en(c.word(2));
}

void fill_correction(const Context& c, v1::Command& made) {
  auto& act = *made.mutable_correct();
  act.set_entry(c.entry(1));
  act.set_reason(c.word(4));
  if (c.said(3)) {
    act.set_kind(v1::Correct::TIME_USED);
    act.set_used_ms(time_of_day("0:" + c.word(3)));
  } else {
    act.set_kind(c.word(2) == "was there" ? v1::Correct::NOT_PRESENT : v1::Correct::NOT_HEARD);
  }
}

}  // namespace

std::vector<Phrase> beside_phrases() {
  return {
      phrase("request a reply(?: of ([A-Z0-9-]+))? to %w",
             [](const Context& c, v1::Command& m) {
               m.mutable_request_reply()->set_participant(c.word(1));
               m.mutable_request_reply()->set_to_entry(c.entry(2));
             }),
      phrase("(accord|decline) the reply of %w(?: because (.+))?",
             [](const Context& c, v1::Command& m) {
               m.mutable_decide_reply()->set_accord(c.word(1) == "accord");
               m.mutable_decide_reply()->set_entry(c.entry(2));
               m.mutable_decide_reply()->set_reason(c.word(3));
             }),
      phrase("give the floor to (the Secretariat|the Rapporteur|a guest): (.+)", fill_outside),
      phrase("remind %w of the (time|subject)",
             [](const Context& c, v1::Command& m) {
               m.mutable_remind_speaker()->set_entry(c.entry(1));
               m.mutable_remind_speaker()->set_kind(
                   c.word(2) == "time" ? v1::RemindSpeaker::TIME : v1::RemindSpeaker::RELEVANCE);
             }),
      phrase("withdraw the floor from %w because (.+)",
             [](const Context& c, v1::Command& m) {
               m.mutable_withdraw_floor()->set_entry(c.entry(1));
               m.mutable_withdraw_floor()->set_reason(c.word(2));
             }),
      phrase("give ([A-Z0-9-]+) %d minutes more whenever it speaks",
             [](const Context& c, v1::Command& m) {
               m.mutable_set_accommodation()->set_participant(c.word(1));
               m.mutable_set_accommodation()->set_extra_ms(c.number(2) * support::kMinute);
             }),
      phrase("limit members to %d minutes in meeting %d",
             [](const Context& c, v1::Command& m) {
               auto& act = *m.mutable_set_time_limits();
               act.set_meeting(c.number(2));
               act.mutable_limits()->set_basis(v1::LIMIT_BASIS_GUIDELINE);
               auto& limit = *act.mutable_limits()->add_limits();
               limit.set_category(v1::CATEGORY_MEMBER_STATE);
               limit.set_limit_ms(c.number(1) * support::kMinute);
             }),
      phrase("read topic %d by units: (.+)", fill_reading),
      phrase("go to unit %d of topic %d(?:, names (carry|lapse))?",
             [](const Context& c, v1::Command& m) {
               auto& act = *m.mutable_go_to_unit();
               act.set_unit(c.number(1));
               act.set_topic(c.number(2));
               if (c.said(3))
                 act.set_leftover(c.word(3) == "carry" ? v1::LEFTOVER_CARRY : v1::LEFTOVER_LAPSE);
             }),
      phrase("take topic %d out of meeting %d",
             [](const Context& c, v1::Command& m) {
               auto& meeting = *m.mutable_put_meeting()->mutable_meeting();
               meeting = c.state.meetings.at(c.number(2)).meeting;
               meeting.clear_topics();
               for (const auto topic : c.state.meetings.at(c.number(2)).meeting.topics())
                 if (topic != c.number(1)) meeting.add_topics(topic);
             }),
      phrase("correct: %w (was not heard|was there|spoke (\\d+:\\d\\d)) because (.+)",
             fill_correction),
  };
}

}  // namespace nameplate::scenarios
