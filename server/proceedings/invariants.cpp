#include "server/proceedings/invariants.hpp"

#include <map>
#include <set>
#include <tuple>

#include "server/proceedings/limits.hpp"
#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

class Checker {
 public:
  explicit Checker(const State& state) : state_(state) {}

  std::vector<std::string> run() {
    meetings();
    topics();
    floor();
    points();
    motions();
    for (const auto& [id, list] : state_.lists) the_list(list);
    entries();
    swaps();
    undoing();
    return std::move(broken_);
  }

 private:
  void must(bool holds, const char* sentence) {
    if (!holds) broken_.emplace_back(sentence);
  }

  void meetings() {
    int under_way = 0;
    for (const auto& [id, meeting] : state_.meetings) {
      must(meeting.meeting.id() == id, "a meeting stands under another number");
      const bool is_under_way = meeting.state == v1::MEETING_STATE_IN_SESSION ||
                                meeting.state == v1::MEETING_STATE_SUSPENDED;
      must(is_under_way == (state_.current_meeting == id),
           "the meeting under way is the current one, and no other");
      under_way += is_under_way ? 1 : 0;
      must(id < state_.next_meeting, "a meeting has a number that was not given out");
    }
    must(under_way <= 1, "at most one meeting is under way");
    must(state_.current_meeting == 0 || under_way == 1, "the current meeting is there");
    must(under_way == 0 || state_.round_state == v1::ROUND_STATE_RUNNING,
         "a meeting is under way only while the round runs");
    must(state_.presiding.empty() || is_presiding_seat(state_.settings, state_.presiding),
         "whoever presides has a presiding seat");
  }

  void topics() {
    int open = 0;
    for (const auto& [id, topic] : state_.topics) {
      must(topic.topic.id() == id, "a topic stands under another number");
      must(id < state_.next_topic, "a topic has a number that was not given out");
      const auto* list = main_list(state_, topic);
      must(list != nullptr && list->topic == id, "every topic has its list of speakers");
      open += topic.state == v1::TOPIC_STATE_OPEN ? 1 : 0;
      const auto of_unit = topic.unit_lists.find(topic.unit);
      must(topic.unit == 0 ||
               (of_unit != topic.unit_lists.end() && of_unit->second == topic.main_list),
           "of a reading, the present unit's list is the topic's");
      if (topic.state == v1::TOPIC_STATE_CONCLUDED && list != nullptr)
        must(list->order.empty() && !takes_names(list->state) && list->opens_at_ms == 0,
             "on a concluded topic nobody waits and no name is taken");
    }
    must(open == (state_.open_topic == 0 ? 0 : 1), "the open topic is open, and no other");
    must(state_.open_topic == 0 || state_.current_meeting != 0,
         "a topic is open in a meeting only");
  }

  void floor() {
    const auto& floor = state_.floor;
    int holders = 0;
    for (const auto& [id, entry] : state_.entries) {
      const bool holds =
          entry.state == v1::ENTRY_STATE_SPEAKING || entry.state == v1::ENTRY_STATE_INTERRUPTED;
      holders += holds ? 1 : 0;
      must(!holds || floor.entry == id, "whoever speaks has the floor");
    }
    must(holders <= 1, "at most one has the floor");
    if (floor.state == v1::FLOOR_STATE_VACANT) {
      must(holders == 0 && floor.entry == 0 && floor.since_ms == 0 && floor.used_ms == 0 &&
               floor.limit_ms == 0 && floor.began_at_ms == 0,
           "a vacant floor has neither a holder nor a clock");
      return;
    }
    const auto* holder = find_entry(state_, floor.entry);
    must(holder != nullptr && holders == 1, "the holder of the floor is never lost");
    if (holder == nullptr) return;
    const bool held = floor.state == v1::FLOOR_STATE_HELD;
    must(held == (floor.since_ms != 0), "the clock runs exactly while the floor is held");
    must(held == (holder->state == v1::ENTRY_STATE_SPEAKING), "the holder and the floor agree");
    must(floor.limit_ms == holder->limit_ms && floor.began_at_ms == holder->began_at_ms,
         "the holder's limit and beginning are the floor's");
    must(floor.used_ms >= 0 && floor.limit_ms >= 0, "no time is negative");
    const auto* meeting = find_meeting(state_, state_.current_meeting);
    must(meeting != nullptr, "somebody speaks in a meeting only");
    must(meeting == nullptr || meeting->state == v1::MEETING_STATE_IN_SESSION || !held,
         "no clock runs while the meeting is suspended");
    const auto* list = find_list(state_, holder->list);
    const auto* topic = list == nullptr ? nullptr : find_topic(state_, list->topic);
    const bool replies = topic != nullptr && list->kind == v1::LIST_KIND_REPLY &&
                         topic->state == v1::TOPIC_STATE_DEBATE_CLOSED;
    must(list != nullptr && (is_outside(*list) || replies || list->topic == state_.open_topic),
         "whoever speaks, speaks to the topic");
  }

  // 71/113: one at a time, and the clock of whoever it interrupted stands.
  void points() {
    const auto& floor = state_.floor;
    int live = 0;
    bool appealed = false;
    for (const auto& [id, point] : state_.points) {
      must(point.id == id && id < state_.next_point,
           "a point of order has the number it was given");
      must(state_.participants.contains(point.participant), "every point is a participant's");
      must(is_live(point) == (floor.point == id), "the point that is live has the floor");
      live += is_live(point) ? 1 : 0;
      appealed = appealed || point.state == v1::POINT_STATE_APPEALED;
    }
    must(live <= 1, "at most one point of order is live");
    must((floor.point != 0) == (live == 1), "the point that has the floor is there");
    must(floor.point == 0 || floor.since_ms == 0, "no clock runs while a point of order is live");
    must(appealed == (floor.voting == v1::VOTING_APPEAL),
         "an appeal is voted on at once, and nothing else then");
    must(state_.points.empty() || state_.current_meeting != 0, "points are of a meeting");
    must(state_.present.empty() || !state_.meetings.empty(), "presence is at a meeting");
  }

  // 77/119, 88/128
  void motions() {
    const auto& floor = state_.floor;
    bool voting = false;
    for (const auto& [id, motion] : state_.motions) {
      must(motion.id == id && id < state_.next_motion, "a motion has the number it was given");
      const bool before_the_body =
          motion.state == v1::MOTION_STATE_SPEAKING || motion.state == v1::MOTION_STATE_VOTING;
      must(before_the_body == (floor.motion == id), "one motion is before the body, and no other");
      must(motion.speaking <= motion.speakers.size(), "whoever speaks on a motion asked to");
      must(motion.topic == 0 || !is_pending(motion) || motion.topic == state_.open_topic,
           "a motion on the debate is pending only while its topic is discussed");
      voting = voting || motion.state == v1::MOTION_STATE_VOTING;
    }
    must(floor.motion == 0 || state_.motions.contains(floor.motion),
         "the motion before the body is there");
    must(floor.motion == 0 || floor.state == v1::FLOOR_STATE_VACANT,
         "nobody on the list speaks while a motion is before the body");
    must(voting ? floor.voting != v1::VOTING_NONE : floor.voting != v1::VOTING_MOTION,
         "a motion is voted on from the beginning of the vote to its result");
    must(state_.motions.empty() || state_.current_meeting != 0, "motions are of a meeting");
  }

  void the_list(const ListFacts& list) {
    must(is_outside(list) || find_topic(state_, list.topic) != nullptr,
         "a list belongs to a topic");
    must(list.kind == v1::LIST_KIND_MAIN || list.state == v1::LIST_STATE_NOT_OPEN,
         "names are asked for on lists of speakers only");
    must(list.id < state_.next_list, "a list has a number that was not given out");
    must((list.state == v1::LIST_STATE_CLOSING_ANNOUNCED) == (list.closes_at_ms != 0),
         "a closing is announced for a time, and only then");
    must(list.opens_at_ms == 0 || list.state == v1::LIST_STATE_NOT_OPEN,
         "only a list that is not open is going to open");
    must(list.draw_at_ms == 0 || list.draw_seed.empty(), "lots are drawn once");
    std::uint32_t times = 0;
    for (const auto& [who, heard] : list.heard_by) times += heard;
    must(times == list.heard, "every statement heard is somebody's");
    must(list.recent.size() <= limits::kRecentHeard && list.recent.size() <= list.heard,
         "of those heard the last few are remembered");
    for (const EntryId id : list.recent) {
      const auto* entry = find_entry(state_, id);
      must(entry != nullptr && entry->state == v1::ENTRY_STATE_HEARD, "whoever was heard is heard");
    }
    std::set<std::tuple<std::string, int, std::string, std::uint32_t>> names;
    for (const EntryId id : list.order) {
      stands_[id] += 1;
      const auto* entry = find_entry(state_, id);
      must(entry != nullptr && entry->list == list.id, "an entry stands on its own list");
      if (entry == nullptr) continue;
      const auto name =
          std::tuple(entry->participant, entry->capacity, entry->on_behalf_of, entry->reply_number);
      must(names.insert(name).second, "nobody waits twice in one capacity on one list");
    }
  }

  void entries() {
    std::map<ListId, std::uint32_t> heard;
    for (const auto& [id, entry] : state_.entries) {
      must(entry.id == id && id < state_.next_entry, "an entry has the number it was given");
      const auto found = stands_.find(id);
      const int places = found == stands_.end() ? 0 : found->second;
      must(places == (is_waiting(entry) ? 1 : 0),
           "whoever waits has one place, whoever does not has none");
      must(entry.used_ms >= 0, "no time is negative");
      const auto* list = find_list(state_, entry.list);
      const bool outside = list != nullptr && is_outside(*list);
      heard[entry.list] += entry.state == v1::ENTRY_STATE_HEARD && !outside ? 1U : 0U;
      must(state_.participants.contains(entry.participant) || outside,
           "every entry is a participant's");
    }
    for (const auto& [id, list] : state_.lists)
      must(list.heard == heard[id], "as many were heard as are counted");
  }

  void swaps() {
    std::size_t ended = 0;
    std::map<EntryId, SwapId> proposed;
    for (const auto& [id, swap] : state_.swaps) {
      must(swap.id == id && id < state_.next_swap, "a swap has the number it was given");
      if (swap.state != v1::SWAP_STATE_PROPOSED) {
        ++ended;
        continue;
      }
      const auto* one = find_entry(state_, swap.entry);
      const auto* other = find_entry(state_, swap.with_entry);
      must(one != nullptr && other != nullptr && is_waiting(*one) && is_waiting(*other) &&
               one->list == other->list,
           "a swap is proposed between two who wait on one list");
      proposed[swap.entry] = id;
      proposed[swap.with_entry] = id;
    }
    must(ended <= limits::kEndedSwaps, "of the swaps that ended the last few are kept");
    for (const auto& [id, entry] : state_.entries) {
      const auto found = proposed.find(id);
      must(entry.swap == (found == proposed.end() ? 0 : found->second),
           "an entry knows its proposed swap, and has one at most");
    }
  }

  void undoing() {
    must(state_.acts.size() <= limits::kActLines + limits::kAlarmLines,
         "the console keeps the last acts and the last alarms only");
    for (const auto& [act, line] : state_.acts)
      must(act + limits::kActLines > state_.last_act || line.access.has_value(),
           "what stays longer is about access");
    must(state_.withdrawals.size() <= limits::kWithdrawalsKept, "withdrawals are kept briefly");
    must(!state_.undoable || state_.undoable->act <= state_.last_act,
         "what can be undone has been done");
  }

  const State& state_;
  std::vector<std::string> broken_;
  std::map<EntryId, int> stands_;  // on how many lists, how often
};

}  // namespace

std::vector<std::string> broken_invariants(const State& state) { return Checker(state).run(); }

}  // namespace nameplate::proceedings
