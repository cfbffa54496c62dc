#include "proto/cpp/cli/gaps.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace nameplate::binding::cli {

namespace {

using Given = std::function<bool(const std::string& field)>;

class Seen {
 public:
  Seen(const ClientSession& session, Given given) : session_(session), given_(std::move(given)) {}

  [[nodiscard]] bool missing(const char* field) const { return !given_(field); }

  [[nodiscard]] v1::RoundRow round() const { return row("round").round(); }
  [[nodiscard]] v1::FloorRow floor() const { return row("floor").floor(); }
  [[nodiscard]] std::uint64_t undo_act() const { return row("undo").undo().act(); }
  [[nodiscard]] v1::TopicRow topic(std::uint32_t id) const {
    return row("topic/" + std::to_string(id)).topic();
  }
  [[nodiscard]] v1::MeetingRow meeting(std::uint32_t id) const {
    return row("meeting/" + std::to_string(id)).meeting();
  }
  [[nodiscard]] v1::ListRow list(std::uint32_t id) const {
    return row("list/" + std::to_string(id)).list();
  }
  [[nodiscard]] std::uint32_t open_list() const { return topic(round().topic()).main_list(); }
  [[nodiscard]] std::uint32_t next_entry() const {
    const auto open = list(open_list());
    return open.order_size() > 0 ? open.order(0) : 0;
  }

  // The sender's only waiting name; 0 when it has none or several.
  [[nodiscard]] std::uint32_t own_entry() const {
    const auto& welcome = session_.welcome();
    std::uint32_t found = 0;
    for (const auto& each : all_of("entry/")) {
      const auto& entry = each.entry();
      if (!welcome || welcome->participant().empty() ||
          entry.participant() != welcome->participant() ||
          (entry.state() != v1::ENTRY_STATE_INSCRIBED &&
           entry.state() != v1::ENTRY_STATE_CARRIED_OVER))
        continue;
      if (found != 0) return 0;
      found = entry.id();
    }
    return found;
  }

  // The earliest meeting that has not begun.
  [[nodiscard]] std::uint32_t next_meeting() const {
    std::uint32_t found = 0;
    std::int64_t earliest_ms = 0;
    for (const auto& each : all_of("meeting/")) {
      const auto& meeting = each.meeting();
      if (meeting.state() != v1::MEETING_STATE_SCHEDULED) continue;
      if (found != 0 && meeting.meeting().starts_at_ms() >= earliest_ms) continue;
      found = meeting.meeting().id();
      earliest_ms = meeting.meeting().starts_at_ms();
    }
    return found;
  }

 private:
  [[nodiscard]] v1::Row row(const std::string& key) const {
    return session_.replica().row(key).value_or(v1::Row());
  }
  [[nodiscard]] std::vector<v1::Row> all_of(const std::string& prefix) const {
    std::vector<v1::Row> result;
    const auto& rows = session_.replica().rows(v1::AUDIENCE_PUBLIC);
    for (auto it = rows.lower_bound(prefix); it != rows.end() && it->first.starts_with(prefix);
         ++it)
      if (v1::Row each; each.ParseFromString(it->second.bytes)) result.push_back(each);
    return result;
  }
  const ClientSession& session_;
  Given given_;
};

template <typename Act>
void fill_list(Act& act, const Seen& seen) {
  if (seen.missing("list")) act.set_list(seen.open_list());
}
template <typename Act>
void fill_floor_entry(Act& act, const Seen& seen) {
  if (seen.missing("entry")) act.set_entry(seen.floor().entry());
}
template <typename Act>
void fill_own_entry(Act& act, const Seen& seen) {
  if (seen.missing("entry")) act.set_entry(seen.own_entry());
}
template <typename Act>
void fill_topic(Act& act, const Seen& seen) {
  if (seen.missing("topic")) act.set_topic(seen.round().topic());
}

void fill_inscribe(v1::Inscribe& act, const Seen& seen) {
  fill_list(act, seen);
  if (!seen.missing("capacity")) return;
  const bool group = !act.on_behalf_of().empty() || act.for_members_size() > 0;
  act.set_capacity(group ? v1::CAPACITY_GROUP : v1::CAPACITY_NATIONAL);
}

void fill_call_next(v1::CallNext& act, const Seen& seen) {
  if (seen.missing("expect_current")) act.set_expect_current(seen.floor().entry());
  if (seen.missing("expect_next")) act.set_expect_next(seen.next_entry());
}

}  // namespace

v1::Command present_form(const v1::Command& said, const ClientSession& session) {
  const Seen seen(session, {});
  v1::Command result;
  if (said.has_set_round()) {
    *result.mutable_set_round()->mutable_settings() = seen.round().settings();
  } else if (said.has_put_meeting()) {
    if (const auto id = said.put_meeting().meeting().id())
      *result.mutable_put_meeting()->mutable_meeting() = seen.meeting(id).meeting();
  } else if (said.has_put_topic()) {
    if (const auto id = said.put_topic().topic().id())
      *result.mutable_put_topic()->mutable_topic() = seen.topic(id).topic();
  } else if (said.has_put_participant()) {
    for (const auto& each : session.directory().participants())
      if (each.code() == said.put_participant().participant().code())
        *result.mutable_put_participant()->mutable_participant() = each;
  } else if (said.has_put_group()) {
    for (const auto& each : session.directory().groups())
      if (each.code() == said.put_group().group().code())
        *result.mutable_put_group()->mutable_group() = each;
  } else if (said.has_set_time_limits()) {
    const auto rounds = seen.round().settings().limits();
    const auto topic = said.set_time_limits().topic();
    const auto own = topic == 0 ? rounds : seen.topic(topic).topic().limits();
    auto& limits = *result.mutable_set_time_limits()->mutable_limits();
    limits = own;
    // A topic without limits of its own follows the round's; new ones of its own have at least its
    // basis.
    if (limits.basis() == v1::LIMIT_BASIS_UNSPECIFIED) limits.set_basis(rounds.basis());
  }
  return result;
}

// No switch: an act without a line here has nothing the rows could add.
void fill_gaps(v1::Command& command, const ClientSession& session, const Given& given) {
  const Seen seen(session, given);
  if (command.has_call_next()) fill_call_next(*command.mutable_call_next(), seen);
  if (command.has_inscribe()) fill_inscribe(*command.mutable_inscribe(), seen);
  if (command.has_open_list()) fill_list(*command.mutable_open_list(), seen);
  if (command.has_announce_closing()) fill_list(*command.mutable_announce_closing(), seen);
  if (command.has_close_list()) fill_list(*command.mutable_close_list(), seen);
  if (command.has_reopen_list()) fill_list(*command.mutable_reopen_list(), seen);
  if (command.has_set_ordering()) fill_list(*command.mutable_set_ordering(), seen);
  if (command.has_withdraw()) fill_own_entry(*command.mutable_withdraw(), seen);
  if (command.has_not_now()) fill_own_entry(*command.mutable_not_now(), seen);
  if (command.has_ready()) fill_own_entry(*command.mutable_ready(), seen);
  if (command.has_mark_absent()) fill_floor_entry(*command.mutable_mark_absent(), seen);
  if (command.has_end_statement()) fill_floor_entry(*command.mutable_end_statement(), seen);
  if (command.has_pause_clock()) fill_floor_entry(*command.mutable_pause_clock(), seen);
  if (command.has_resume_clock()) fill_floor_entry(*command.mutable_resume_clock(), seen);
  if (command.has_add_seconds()) fill_floor_entry(*command.mutable_add_seconds(), seen);
  if (command.has_conclude_topic()) fill_topic(*command.mutable_conclude_topic(), seen);
  if (command.has_stand_topic_over()) fill_topic(*command.mutable_stand_topic_over(), seen);
  if (command.has_give_floor() && seen.missing("expect_current"))
    command.mutable_give_floor()->set_expect_current(seen.floor().entry());
  if (command.has_call_to_order() && seen.missing("meeting"))
    command.mutable_call_to_order()->set_meeting(seen.next_meeting());
  if (command.has_undo() && seen.missing("act")) command.mutable_undo()->set_act(seen.undo_act());
}

}  // namespace nameplate::binding::cli
