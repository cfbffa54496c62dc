#include "proto/cpp/cli/watch.hpp"

#include <fmt/format.h>

#include "proto/cpp/cli/time_text.hpp"
#include "proto/cpp/cli/words.hpp"
#include "proto/cpp/digits.hpp"

namespace nameplate::binding::cli {

namespace {

v1::Row row_of(const ClientSession& session, const std::string& key) {
  return session.replica().row(key).value_or(v1::Row());
}

template <typename Enum>
std::string word(Enum value, const google::protobuf::EnumDescriptor* of) {
  const auto* found = of->FindValueByNumber(value);
  return found == nullptr ? std::to_string(value) : word_of(*found);
}

// The inside of a Row's oneof: the row itself, without its name twice.
std::string row_json(const std::string& bytes) {
  v1::Row row;
  if (!row.ParseFromString(bytes)) return "null";
  const auto* field =
      row.GetReflection()->GetOneofFieldDescriptor(row, v1::Row::descriptor()->oneof_decl(0));
  if (field == nullptr) return "null";
  return json_of(row.GetReflection()->GetMessage(row, field));
}

std::string audience_word(v1::Audience audience) {
  return word(audience, v1::Audience_descriptor());
}

class Table {
 public:
  Table(const ClientSession& session, std::int64_t now_ms, const TableStyle& style)
      : session_(session),
        now_ms_(now_ms),
        style_(style),
        round_(row_of(session, "round").round()) {}

  std::string text() {
    head();
    floor();
    const auto topic = row_of(session_, "topic/" + std::to_string(round_.topic())).topic();
    if (topic.main_list() != 0) list(topic.main_list());
    return out_;
  }

 private:
  void line(const std::string& text) { out_ += text + "\n"; }
  [[nodiscard]] std::string strong(const std::string& text, const char* colour = "") const {
    if (!style_.colour) return text;
    return fmt::format("\x1b[1{}m{}\x1b[0m", colour, text);
  }
  static const char* colour_of(Phase phase) {
    switch (phase) {
      case Phase::kPlain:
        return "";
      case Phase::kGo:
        return ";32";
      case Phase::kConclude:
        return ";33";
      case Phase::kOver:
        return ";31";
    }
    return "";
  }
  [[nodiscard]] v1::EntryRow entry(std::uint32_t id) const {
    return row_of(session_, "entry/" + std::to_string(id)).entry();
  }
  [[nodiscard]] std::string name(const v1::EntryRow& entry) const {
    auto result = participant_name(session_, entry.participant());
    if (!entry.on_behalf_of().empty()) {
      result += " (for " + entry.on_behalf_of() + ")";
    } else if (entry.for_members_size() > 0) {
      result += fmt::format(" (for {} delegations)", entry.for_members_size());
    }
    return result;
  }
  [[nodiscard]] static std::string limit(std::int64_t limit_ms) {
    return limit_ms == 0 ? "no limit" : digits(limit_ms, 0, std::nullopt, 0, 0).text;
  }

  void head() {
    const bool live = session_.link() == Link::kLive;
    const auto& zone = round_.settings().time_zone();
    line(fmt::format("{}  {}  {}{}", live ? strong("LIVE") : strong("NOT LIVE", ";31"),
                     local_text(now_ms_, zone), round_.settings().title().en(),
                     round_.settings().rehearsal() ? "  REHEARSAL" : ""));
    const auto meeting = row_of(session_, "meeting/" + std::to_string(round_.meeting())).meeting();
    const auto topic = row_of(session_, "topic/" + std::to_string(round_.topic())).topic();
    if (round_.meeting() == 0) {
      line("No meeting in session");
    } else {
      line(fmt::format("Meeting {}  {}", meeting.meeting().number(),
                       word(meeting.state(), v1::MeetingState_descriptor())));
    }
    if (round_.topic() != 0)
      line(fmt::format("Topic {}  {}", topic.topic().number(), topic.topic().title().en()));
  }

  void floor() {
    const auto floor = row_of(session_, "floor").floor();
    line("");
    if (floor.entry() == 0) return line(strong("THE CHAIR"));
    const auto shown = digits(floor, now_ms_, round_.settings().conclude_at_ms());
    const bool stands = floor.clock_case() != v1::FloorRow::kRunningSinceMs;
    line(fmt::format("{}  {}  {}  {}{}", strong("HAS THE FLOOR"), name(entry(floor.entry())),
                     strong(shown.text, colour_of(shown.phase)), name_of(shown.phase),
                     stands ? "  paused" : ""));
  }

  void list(std::uint32_t id) {
    const auto list = row_of(session_, "list/" + std::to_string(id)).list();
    line("");
    line(fmt::format("{}  {}  {} waiting, {} heard", strong("LIST OF SPEAKERS"),
                     word(list.state(), v1::ListState_descriptor()), list.order_size(),
                     list.heard()));
    for (int i = 0; i < list.order_size() && i < style_.names; ++i) {
      const auto one = entry(list.order(i));
      line(fmt::format("{:>4}  #{:<5} {:<8} {}{}{}", i + 1, one.id(), limit(one.limit_ms()),
                       name(one), one.ready() ? "  ready" : "",
                       one.carried_from() != 0 ? "  carried over" : ""));
    }
    if (list.order_size() > style_.names)
      line(fmt::format("      + {} more", list.order_size() - style_.names));
  }

  const ClientSession& session_;
  std::int64_t now_ms_;
  TableStyle style_;
  v1::RoundRow round_;
  std::string out_;
};

}  // namespace

std::string participant_name(const ClientSession& session, const std::string& code) {
  for (const auto& each : session.directory().participants())
    if (each.code() == code) return each.name().en().empty() ? code : each.name().en();
  return code;
}

std::string round_zone(const ClientSession& session) {
  return row_of(session, "round").round().settings().time_zone();
}

std::string change_line(const ClientSession& session, const Replica::Change& change,
                        std::int64_t now_ms) {
  auto result = fmt::format(R"({{"at":"{}","audience":"{}","position":{},"key":{})",
                            utc_text(now_ms), audience_word(change.audience),
                            session.replica().position(change.audience), json_string(change.key));
  const auto& rows = session.replica().rows(change.audience);
  const auto found = rows.find(change.key);
  if (change.removed || found == rows.end()) return result + ",\"removed\":true}";
  return result + ",\"row\":" + row_json(found->second.bytes) + "}";
}

std::string all_rows_json(const ClientSession& session) {
  const auto& replica = session.replica();
  std::string positions;
  std::string rows;
  for (const auto audience : replica.audiences()) {
    positions +=
        fmt::format(R"({}"{}":{{"at":{},"hash":"{:08x}"}})", positions.empty() ? "" : ",",
                    audience_word(audience), replica.position(audience), replica.hash(audience));
    for (const auto& [key, held] : replica.rows(audience))
      rows += (rows.empty() ? "" : ",") + json_string(key) + ":" + row_json(held.bytes);
  }
  return fmt::format(R"({{"epoch":"{:016x}","positions":{{{}}},"rows":{{{}}}}})", replica.epoch(),
                     positions, rows);
}

std::string table(const ClientSession& session, std::int64_t now_ms, const TableStyle& style) {
  return Table(session, now_ms, style).text();
}

}  // namespace nameplate::binding::cli
