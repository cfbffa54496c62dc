// The record as JSON: the statements as in the CSV, and each act with its whole log record.
#include <fmt/format.h>

#include "server/record/local_time.hpp"
#include "server/record/record.hpp"
#include "server/record/words.hpp"

namespace nameplate::record {
namespace {

// RFC 8259, section 7; < is escaped as well, so that the text may stand inside a page.
std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20 || c == '<') {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      out += c;
    }
  }
  return out + '"';
}

// One object of name and value pairs, in the order they were added.
class Object {
 public:
  Object& text(const char* name, const std::string& value) { return raw(name, quoted(value)); }
  Object& number(const char* name, std::int64_t value) { return raw(name, std::to_string(value)); }
  Object& raw(const char* name, const std::string& json) {
    body_ += fmt::format("{}{}:{}", body_.empty() ? "" : ",", quoted(name), json);
    return *this;
  }
  [[nodiscard]] std::string end() const { return "{" + body_ + "}"; }

 private:
  std::string body_;
};

template <class Items, class Write>
std::string array(const Items& items, Write write) {
  std::string out = "[";
  for (const auto& item : items) out += (out.size() == 1 ? "\n" : ",\n") + write(item);
  return out + "]";
}

std::string statement_json(const Statement& one, const LocalTime& time) {
  Object object;
  object.number("act", static_cast<std::int64_t>(one.act))
      .number("entry", one.entry)
      .number("topic", one.topic)
      .number("meeting", one.meeting)
      .number("no", one.number)
      .text("participant", one.participant)
      .text("name", one.name)
      .text("capacity", spoken_as(one))
      .text("on_behalf_of", one.on_behalf_of)
      .text("outcome", outcome_word(one.outcome))
      .text("began", time.iso(one.began_at_ms))
      .number("began_at_ms", one.began_at_ms)
      .text("ended", time.iso(one.ended_at_ms))
      .number("ended_at_ms", one.ended_at_ms)
      .number("limit_ms", one.limit_ms)
      .number("used_ms", one.used_ms)
      .number("over_ms", one.over_ms())
      .text("out_of_order_reason", one.out_of_order_reason)
      .number("reply", one.reply_number)
      .text("unit", one.unit)
      .text("floor_withdrawn_reason", one.withdrawn_reason);
  return object.end();
}

std::string act_json(const Act& act, const LocalTime& time) {
  Object object;
  object.number("act", static_cast<std::int64_t>(act.number))
      .text("at", time.iso(act.at_ms))
      .text("name", act.name)
      .text("officer", act.officer)
      .text("seat", act.actor.seat())
      .text("device", act.actor.device())
      .text("what", act.words)
      .text("reason", act.reason)
      .number("undone_by", static_cast<std::int64_t>(act.undone_by))
      .raw("record", act.json);
  return object.end();
}

std::string seal_json(const Seal& seal, const LocalTime& time) {
  Object object;
  object.number("act", static_cast<std::int64_t>(seal.act))
      .text("at", time.iso(seal.at_ms))
      .text("fingerprint", seal.fingerprint)
      .text("statement", seal.statement)
      .raw("fits", seal.fits ? "true" : "false")
      .raw("compared", seal.compared ? "true" : "false")
      .text("signed_by", seal.signed_by);
  return object.end();
}

}  // namespace

std::string to_json(const Round& round) {
  const auto& state = round.state;
  const LocalTime time(state.settings.time_zone());
  Object about;
  about.text("id", state.settings.id())
      .text("title", state.settings.title().en())
      .text("place", state.settings.place().en())
      .text("time_zone", state.settings.time_zone())
      .raw("rehearsal", state.settings.rehearsal() ? "true" : "false");
  Object log;
  log.number("acts", static_cast<std::int64_t>(round.last_act)).text("hash", round.log_hash);
  const auto topics = array(state.topics, [](const auto& item) {
    Object object;
    object.number("id", item.first)
        .number("number", item.second.topic.number())
        .text("title", item.second.topic.title().en());
    return object.end();
  });
  const auto meetings = array(state.meetings, [&](const auto& item) {
    Object object;
    object.number("id", item.first)
        .number("number", item.second.meeting.number())
        .text("opened", time.iso(item.second.opened_at_ms))
        .text("adjourned", time.iso(item.second.adjourned_at_ms));
    return object.end();
  });
  Object all;
  all.number("format", 1)
      .raw("round", about.end())
      .raw("log", log.end())
      .raw("seals", array(round.seals, [&](const auto& seal) { return seal_json(seal, time); }))
      .text("seals_fault", round.seals_fault)
      .raw("topics", topics)
      .raw("meetings", meetings)
      .raw("statements",
           array(round.statements, [&](const auto& one) { return statement_json(one, time); }))
      .raw("acts", array(round.acts, [&](const auto& act) { return act_json(act, time); }));
  return all.end() + "\n";
}

}  // namespace nameplate::record
