#include "tests/support/generator.hpp"

#include <iterator>

#include "server/proceedings/decide.hpp"
#include "tests/support/sample_round.hpp"

namespace nameplate::support {

using proceedings::State;

std::uint32_t Generator::below(std::uint32_t bound) {
  return static_cast<std::uint32_t>(random_() % bound);
}

std::string Generator::participant(const State& state) {
  if (state.participants.empty() || one_in(100)) return "ZZ";
  const auto steps = below(static_cast<std::uint32_t>(state.participants.size()));
  return std::next(state.participants.begin(), steps)->first;
}

proceedings::EntryId Generator::entry(const State& state) {
  return 1 + below(state.next_entry + 1);
}

proceedings::EntryId Generator::waiting(const State& state) {
  const auto found = state.lists.find(list(state));
  if (found == state.lists.end() || found->second.order.empty() || one_in(20)) return entry(state);
  const auto& order = found->second.order;
  return order[below(static_cast<std::uint32_t>(order.size()))];
}

proceedings::ListId Generator::list(const State& state) {
  // Most of it happens on the list of the first topic.
  const auto first = state.topics.find(1);
  const bool anywhere = one_in(3) || first == state.topics.end();
  return anywhere ? 1 + below(state.next_list) : first->second.main_list;
}
proceedings::TopicId Generator::topic(const State& state) {
  return one_in(2) ? 1 + below(state.next_topic) : 1;
}
proceedings::MeetingId Generator::meeting(const State& state) {
  return 1 + below(state.next_meeting);
}

std::int64_t Generator::ahead(std::int64_t now_ms) {
  return now_ms + static_cast<std::int64_t>(below(20)) * 15 * kSecond;
}

v1::Command Generator::list_act(const State& state, std::int64_t now_ms) {
  v1::Command made;
  switch (below(8)) {
    case 0:
    case 1:
      made.mutable_open_list()->set_list(list(state));
      if (one_in(3)) made.mutable_open_list()->set_at_ms(one_in(4) ? -1 : ahead(now_ms));
      break;
    case 2:
      made.mutable_announce_closing()->set_list(list(state));
      made.mutable_announce_closing()->set_at_ms(ahead(now_ms));
      made.mutable_announce_closing()->set_no_objection(one_in(2));
      break;
    case 3:
      made.mutable_close_list()->set_list(list(state));
      made.mutable_close_list()->set_no_objection(one_in(2));
      break;
    case 4:
    case 5:
      made.mutable_reopen_list()->set_list(list(state));
      break;
    default:
      made.mutable_set_ordering()->set_list(list(state));
      made.mutable_set_ordering()->set_ordering(static_cast<v1::OrderingPolicy>(below(7)));
  }
  return made;
}

v1::Command Generator::name_act(const State& state) {
  v1::Command made;
  switch (below(12)) {
    case 0:
      made.mutable_withdraw()->set_entry(waiting(state));
      break;
    case 1:
    case 2: {
      auto& act = *made.mutable_move_entry();
      act.set_entry(waiting(state));
      act.set_before_entry(one_in(4) ? 0 : waiting(state));
      act.set_reason("agreed");
      break;
    }
    case 3:
      made.mutable_not_now()->set_entry(waiting(state));
      made.mutable_not_now()->set_after(1 + below(4));
      break;
    case 4:
      made.mutable_ready()->set_entry(waiting(state));
      break;
    default: {
      auto& act = *made.mutable_inscribe();
      act.set_list(list(state));
      act.set_participant(participant(state));
      act.set_level(static_cast<v1::Level>(below(6)));
      if (one_in(8)) act.set_type(static_cast<v1::StatementType>(below(3)));
      const bool for_group = one_in(5) && !state.groups.empty();
      act.set_capacity(for_group ? v1::CAPACITY_GROUP : v1::CAPACITY_NATIONAL);
      if (!for_group) break;
      if (one_in(3)) {
        for (int i = 0; i < 3; ++i) act.add_for_members(participant(state));
      } else {
        const auto steps = below(static_cast<std::uint32_t>(state.groups.size()));
        act.set_on_behalf_of(std::next(state.groups.begin(), steps)->first);
      }
    }
  }
  return made;
}

v1::Command Generator::floor_act(const State& state) {
  v1::Command made;
  const auto current = one_in(15) ? entry(state) : state.floor.entry;
  switch (below(12)) {
    case 0: {
      auto& act = *made.mutable_give_floor();
      act.set_entry(waiting(state));
      act.set_expect_current(current);
      act.set_reason("agreed");
      break;
    }
    case 1:
      made.mutable_mark_absent()->set_entry(current);
      break;
    case 2:
      made.mutable_end_statement()->set_entry(current);
      break;
    case 3:
      made.mutable_pause_clock()->set_entry(current);
      break;
    case 4:
      made.mutable_resume_clock()->set_entry(current);
      break;
    case 5:
      made.mutable_add_seconds()->set_entry(current);
      made.mutable_add_seconds()->set_seconds(static_cast<std::int32_t>(below(1300)) - 650);
      break;
    case 6:
      made.mutable_set_entry_limit()->set_entry(waiting(state));
      made.mutable_set_entry_limit()->set_limit_ms(below(300) * kSecond);
      made.mutable_set_entry_limit()->set_reason("agreed");
      break;
    case 7: {
      auto& act = *made.mutable_set_time_limits();
      act.set_topic(one_in(2) ? 0 : topic(state));
      act.mutable_limits()->set_basis(v1::LIMIT_BASIS_GUIDELINE);
      auto& limit = *act.mutable_limits()->add_limits();
      limit.set_category(v1::CATEGORY_MEMBER_STATE);
      limit.set_limit_ms(below(400) * kSecond);
      break;
    }
    case 8:
      made.mutable_undo()->set_act(state.last_act - below(2) * below(4));
      if (state.undoable && !one_in(4)) made.mutable_undo()->set_act(state.undoable->act);
      break;
    default: {
      auto& act = *made.mutable_call_next();
      act.set_expect_current(current);
      const auto found = state.topics.find(state.open_topic);
      if (found == state.topics.end()) break;
      const auto& order = state.lists.at(proceedings::calls_from(state, found->first)).order;
      act.set_expect_next(order.empty() ? 0 : one_in(20) ? order.back() : order.front());
    }
  }
  return made;
}

v1::Command Generator::meeting_act(const State& state, std::int64_t now_ms) {
  v1::Command made;
  switch (below(16)) {
    case 0:
    case 1:
    case 2:
    case 3:
      made.mutable_call_to_order()->set_meeting(meeting(state));
      break;
    case 4:
      made.mutable_suspend_meeting()->set_no_objection(one_in(2));
      made.mutable_suspend_meeting()->set_resume_at_ms(one_in(2) ? 0 : ahead(now_ms));
      break;
    case 5:
    case 6:
      made.mutable_resume_meeting();
      break;
    case 7:
      made.mutable_adjourn_meeting()->set_no_objection(one_in(2));
      break;
    case 8:
      made.mutable_hand_over_chair()->set_to(one_in(2) ? "MX" : "CH");
      break;
    case 9:
      made.mutable_stand_topic_over()->set_topic(topic(state));
      break;
    case 10:
      if (one_in(4))
        made.mutable_conclude_topic()->set_topic(topic(state));
      else
        made.mutable_open_round();
      break;
    case 11:
      if (one_in(20))
        made.mutable_conclude_round();
      else
        made.mutable_open_topic()->set_topic(topic(state));
      break;
    default:
      made.mutable_open_topic()->set_topic(topic(state));
  }
  return made;
}

v1::Command Generator::setup_act(const State& state, std::int64_t now_ms) {
  switch (below(11)) {
    case 10: {
      auto made = sample_of("remove_group");
      const auto steps = below(static_cast<std::uint32_t>(state.groups.size()) + 1);
      if (steps < state.groups.size())
        made.mutable_remove_group()->set_code(std::next(state.groups.begin(), steps)->first);
      return made;
    }
    case 0: {
      auto made = sample_of("put_topic");
      auto& put = *made.mutable_put_topic()->mutable_topic();
      put.set_id(one_in(2) ? 0 : topic(state));
      put.set_number(1 + below(12));
      put.set_list_opens_at_ms(one_in(2) ? 0 : ahead(now_ms));
      put.set_ordering(static_cast<v1::OrderingPolicy>(below(6)));
      if (!one_in(3)) return made;
      put.set_kind(v1::TOPIC_KIND_READING);
      for (std::uint32_t unit = 1; unit <= 3; ++unit) {
        if (one_in(8)) continue;
        put.add_units()->set_number(unit);
        put.mutable_units()->rbegin()->set_label("Unit");
      }
      return made;
    }
    case 1: {
      auto made = sample_of("put_meeting");
      auto& put = *made.mutable_put_meeting()->mutable_meeting();
      put.set_id(one_in(2) ? 0 : meeting(state));
      put.set_number(1 + below(12));
      put.add_topics(topic(state));
      return made;
    }
    case 2: {
      v1::Command made;
      made.mutable_remove_topic()->set_topic(topic(state));
      return made;
    }
    case 3: {
      v1::Command made;
      made.mutable_remove_meeting()->set_meeting(meeting(state));
      return made;
    }
    case 4: {
      v1::Command made;
      made.mutable_remove_participant()->set_code(participant(state));
      return made;
    }
    case 5: {
      // The programme as it is, with one topic or one meeting left out.
      v1::Command made;
      auto& act = *made.mutable_import_programme();
      const auto left_out = topic(state);
      for (const auto& [id, facts] : state.topics)
        if (id != left_out) *act.add_topics() = facts.topic;
      for (const auto& [id, facts] : state.meetings) {
        auto& kept = *act.add_meetings();
        kept = facts.meeting;
        if (one_in(3)) kept.clear_topics();
      }
      return made;
    }
    case 6: {
      v1::Command made;
      *made.mutable_set_round()->mutable_settings() = state.settings;
      if (one_in(4)) made.mutable_set_round()->mutable_settings()->set_mode(v1::MODE_FORMAL);
      return made;
    }
    default: {
      const auto* descriptor = v1::Command::descriptor();
      const auto index = below(static_cast<std::uint32_t>(descriptor->field_count()));
      const auto& name = descriptor->field(static_cast<int>(index))->name();
      // One set of participants, and one end of the round, is enough.
      return sample_of(name == "import_participants" || name == "conclude_round" ? "put_group"
                                                                                 : name);
    }
  }
}

v1::Command Generator::display_act(std::int64_t now_ms) {
  v1::Command made;
  switch (below(4)) {
    case 0:
      made.mutable_show_message()->set_template_id("please-be-seated");
      made.mutable_show_message()->set_until_ms(one_in(2) ? 0 : ahead(now_ms));
      break;
    case 1:
      made.mutable_clear_message();
      break;
    case 2:
      made.mutable_blank_display()->set_until_ms(one_in(2) ? 0 : ahead(now_ms));
      break;
    default:
      made.mutable_unblank_display();
  }
  return made;
}

v1::Command Generator::command(const State& state, std::int64_t now_ms) {
  if (is_busy(state) ? one_in(2) : one_in(7)) return matter_act(state);
  const auto pick = below(125);
  if (pick >= 115) return order_act(state, now_ms);
  if (pick >= 109) return beside_act(state);
  if (pick >= 100) return reply_act(state);
  if (pick < 40) return name_act(state);
  if (pick < 70) return floor_act(state);
  if (pick < 82) return meeting_act(state, now_ms);
  if (pick < 91) return list_act(state, now_ms);
  if (pick < 95) return display_act(now_ms);
  return setup_act(state, now_ms);
}

v1::Actor Generator::actor_for(const State& state, const v1::Command& command) {
  if (one_in(12)) return actor_of(static_cast<v1::Role>(below(10)));
  if (command.has_inscribe() && !one_in(3)) return delegation(command.inscribe().participant());
  const auto by = mover(state, command);
  if (!by.empty() && !one_in(3)) return delegation(by);
  if (command.has_request_reply() && !one_in(3))
    return delegation(command.request_reply().participant());
  const proceedings::EntryId own = command.has_withdraw()        ? command.withdraw().entry()
                                   : command.has_propose_swap()  ? command.propose_swap().entry()
                                   : command.has_answer_swap()   ? answerer(state, command)
                                   : command.has_not_now()       ? command.not_now().entry()
                                   : command.has_ready()         ? command.ready().entry()
                                   : command.has_end_statement() ? command.end_statement().entry()
                                                                 : 0;
  const auto found = state.entries.find(own);
  if (found != state.entries.end() && !one_in(3)) return delegation(found->second.participant);
  if (command.has_undo()) {
    const auto undone = state.withdrawals.find(command.undo().act());
    if (undone != state.withdrawals.end())
      return delegation(state.entries.at(undone->second.called).participant);
  }
  if (command.has_tick() || command.has_note_access()) return system();
  return one_in(4) ? presiding() : secretary();
}

Generator::Act Generator::next(const State& state, std::int64_t now_ms) {
  static constexpr std::int64_t kPauses[] = {0, 0, 40, 900, 2'500, 9'999, 30'000, 70'000};
  Act act;
  act.after_ms = kPauses[below(std::size(kPauses))];
  act.command = command(state, now_ms + act.after_ms);
  act.actor = actor_for(state, act.command);
  return act;
}

}  // namespace nameplate::support
