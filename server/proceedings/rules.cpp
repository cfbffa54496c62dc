// What several subjects share: look-ups, conditions, facts.
#include "server/proceedings/rules.hpp"

#include <algorithm>

#include "server/proceedings/limits.hpp"

namespace nameplate::proceedings {
namespace {

template <class Map, class Key>
const typename Map::mapped_type* find_in(const Map& map, const Key& key) {
  const auto found = map.find(key);
  return found == map.end() ? nullptr : &found->second;
}

bool same_name(const EntryFacts& left, const EntryFacts& right) {
  return left.participant == right.participant && left.capacity == right.capacity &&
         left.on_behalf_of == right.on_behalf_of && left.list == right.list &&
         left.reply_number == right.reply_number;
}

// 34/401: replies are taken at the end of the day when another meeting of the day is on the topic.
bool is_last_of_the_day(const State& state, TopicId topic) {
  const auto* now = find_meeting(state, state.current_meeting);
  if (now == nullptr) return false;
  return std::none_of(state.meetings.begin(), state.meetings.end(), [&](const auto& item) {
    const auto& [id, other] = item;
    const auto& topics = other.meeting.topics();
    const auto after_ms = other.meeting.starts_at_ms() - now->meeting.starts_at_ms();
    return id != state.current_meeting && other.state != v1::MEETING_STATE_ADJOURNED &&
           after_ms > 0 && after_ms <= limits::kSameDayMs &&
           std::find(topics.begin(), topics.end(), topic) != topics.end();
  });
}

}  // namespace

v1::Refusal refuse(v1::RefusalCode code, std::string_view rule) {
  v1::Refusal refusal;
  refusal.set_code(code);
  refusal.set_rule(std::string(rule));
  return refusal;
}

v1::Refusal refuse_field(v1::RefusalCode code, std::string_view field) {
  auto refusal = refuse(code);
  refusal.set_field(std::string(field));
  return refusal;
}

v1::Refusal refuse_entry(v1::RefusalCode code, const EntryFacts& entry, std::string_view rule) {
  auto refusal = refuse(code, rule);
  refusal.set_entry(entry.id);
  refusal.set_participant(entry.participant);
  return refusal;
}

v1::Refusal refuse_motion(v1::RefusalCode code, const MotionFacts& motion, std::string_view rule) {
  auto refusal = refuse(code, rule);
  refusal.set_entry(motion.id);
  refusal.set_participant(motion.participant);
  return refusal;
}

const ListFacts* find_list(const State& state, ListId id) { return find_in(state.lists, id); }
const EntryFacts* find_entry(const State& state, EntryId id) { return find_in(state.entries, id); }
const TopicFacts* find_topic(const State& state, TopicId id) { return find_in(state.topics, id); }
const MeetingFacts* find_meeting(const State& state, MeetingId id) {
  return find_in(state.meetings, id);
}
const ListFacts* main_list(const State& state, const TopicFacts& topic) {
  return find_list(state, topic.main_list);
}

const ListFacts* find_speakers(const State& state, ListId id) {
  const auto* list = find_list(state, id);
  return list != nullptr && list->kind == v1::LIST_KIND_MAIN ? list : nullptr;
}

bool is_outside(const ListFacts& list) { return list.kind == v1::LIST_KIND_OUTSIDE; }

bool is_waiting(const EntryFacts& entry) {
  return entry.state == v1::ENTRY_STATE_INSCRIBED || entry.state == v1::ENTRY_STATE_CARRIED_OVER ||
         entry.state == v1::ENTRY_STATE_FROZEN;
}

bool is_live(const PointFacts& point) {
  return point.state == v1::POINT_STATE_RECOGNISED || point.state == v1::POINT_STATE_RULED ||
         point.state == v1::POINT_STATE_APPEALED;
}

bool is_pending(const MotionFacts& motion) {
  return motion.state == v1::MOTION_STATE_MOVED || motion.state == v1::MOTION_STATE_SPEAKING ||
         motion.state == v1::MOTION_STATE_VOTING;
}

bool takes_names(v1::ListState state) {
  return state == v1::LIST_STATE_OPEN || state == v1::LIST_STATE_CLOSING_ANNOUNCED;
}

bool is_presiding_seat(const v1::RoundSettings& settings, std::string_view code) {
  const auto& seats = settings.presiding_seats();
  return std::any_of(seats.begin(), seats.end(),
                     [&](const v1::PresidingSeat& seat) { return seat.code() == code; });
}

std::int64_t in_meeting_time(const State& state, std::int64_t real_ms) {
  return real_ms * std::max<std::int64_t>(state.settings.clock_rate(), 1);
}

v1::Mode mode_in(const State& state, const MeetingFacts& meeting) {
  const auto said = meeting.meeting.mode();
  return said == v1::MODE_UNSPECIFIED ? state.settings.mode() : said;
}

v1::Mode mode_of(const State& state) {
  const auto* meeting = find_meeting(state, state.current_meeting);
  return meeting == nullptr ? state.settings.mode() : mode_in(state, *meeting);
}

// Replies come when the list is exhausted, at the last meeting of the day on the topic (34/401).
ListId calls_from(const State& state, TopicId id) {
  const auto* topic = find_topic(state, id);
  if (topic == nullptr) return 0;
  const auto* speakers = main_list(state, *topic);
  const bool exhausted = speakers == nullptr || speakers->order.empty();
  if (exhausted && !topic->reply_lists.empty() && is_last_of_the_day(state, id))
    for (const ListId replies : topic->reply_lists)
      if (!state.lists.at(replies).order.empty()) return replies;
  return topic->main_list;
}

// A third in plenary (67), a quarter in committee (108), rounded up; a majority to decide.
Quorum quorum_of(const State& state) {
  Quorum quorum;
  for (const auto& [code, participant] : state.participants) {
    if (participant.category() != v1::CATEGORY_MEMBER_STATE) continue;
    ++quorum.members;
    if (state.present.contains(code)) ++quorum.present;
  }
  const std::uint32_t part = state.settings.plenary() ? 3 : 4;
  quorum.to_debate = (quorum.members + part - 1) / part;
  quorum.to_decide = quorum.members / 2 + 1;
  return quorum;
}

Verdict need_round(const State& state) {
  if (state.round_state == v1::ROUND_STATE_CONCLUDED) return refuse(v1::REFUSAL_ROUND_CONCLUDED);
  return {};
}

Verdict need_session(const State& state) {
  if (auto no = need_round(state)) return no;
  const auto* meeting = find_meeting(state, state.current_meeting);
  if (meeting == nullptr) return refuse(v1::REFUSAL_MEETING_NOT_IN_SESSION, "68/109");
  if (meeting->state == v1::MEETING_STATE_SUSPENDED)
    return refuse(v1::REFUSAL_MEETING_SUSPENDED, "76/118");
  return {};
}

Verdict need_formal(const State& state) {
  return mode_of(state) == v1::MODE_FORMAL ? std::nullopt
                                           : Verdict(refuse(v1::REFUSAL_INFORMAL_MODE));
}

const std::string& acted_for(const Asked& asked, const std::string& named) {
  return named.empty() ? asked.actor.participant() : named;
}

Verdict need_acting_for(const Asked& asked, const std::string& participant) {
  if (asked.role == v1::ROLE_DELEGATION && participant != asked.actor.participant())
    return refuse(v1::REFUSAL_NOT_YOUR_DELEGATION);
  if (asked.state.participants.contains(participant)) return {};
  auto refusal = refuse(v1::REFUSAL_NOT_FOUND);
  refusal.set_participant(participant);
  return refusal;
}

Verdict need_no_objection(const State& state, bool recorded, std::string_view rule) {
  if (mode_of(state) == v1::MODE_FORMAL && !recorded)
    return refuse(v1::REFUSAL_NO_OBJECTION_NOT_RECORDED, rule);
  return {};
}

Verdict need_debate(const State& state, TopicId id) {
  const auto* topic = find_topic(state, id);
  if (topic == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  switch (topic->state) {
    case v1::TOPIC_STATE_DEBATE_ADJOURNED:
      return refuse(v1::REFUSAL_DEBATE_ADJOURNED, "74/116");
    case v1::TOPIC_STATE_DEBATE_CLOSED:
      return refuse(v1::REFUSAL_DEBATE_CLOSED, "75/117");
    case v1::TOPIC_STATE_CONCLUDED:
      return refuse(v1::REFUSAL_TOPIC_CONCLUDED);
    default:
      return {};
  }
}

Verdict need_no_vote(const State& state) {
  if (state.floor.voting != v1::VOTING_NONE)
    return refuse(v1::REFUSAL_VOTING_IN_PROGRESS, "88/128");
  return {};
}

Verdict need_no_vote_to_speak(const State& state) {
  if (state.floor.voting == v1::VOTING_APPEAL)
    return refuse(v1::REFUSAL_APPEAL_NOT_DEBATABLE, "71/113");
  return need_no_vote(state);
}

Verdict need_no_live_point(const State& state) {
  if (state.floor.point == 0) return {};
  auto refusal = refuse(v1::REFUSAL_POINT_OF_ORDER_PENDING, "71/113");
  refusal.set_participant(state.points.at(state.floor.point).participant);
  return refusal;
}

Verdict need_no_point(const State& state) {
  auto refusal = need_no_live_point(state);
  if (refusal && state.floor.state != v1::FLOOR_STATE_VACANT)
    refusal->set_code(v1::REFUSAL_FLOOR_INTERRUPTED);
  return refusal;
}

Verdict need_floor_for_the_list(const State& state) {
  if (auto no = need_no_vote_to_speak(state)) return no;
  if (auto no = need_no_point(state)) return no;
  if (state.floor.motion == 0) return {};
  return refuse_motion(v1::REFUSAL_MOTION_PENDING, state.motions.at(state.floor.motion), "77/119");
}

Verdict need_nobody_speaking(const State& state) {
  if (auto no = need_no_vote(state)) return no;
  if (auto no = need_no_point(state)) return no;
  if (state.floor.state != v1::FLOOR_STATE_VACANT)
    return refuse_entry(v1::REFUSAL_FLOOR_HELD, state.entries.at(state.floor.entry));
  return {};
}

Verdict need_vacant_floor(const State& state) {
  if (auto no = need_nobody_speaking(state)) return no;
  return need_floor_for_the_list(state);
}

Verdict need_no_motion_on(const State& state, TopicId topic) {
  for (const auto& [id, motion] : state.motions)
    if (is_pending(motion) && motion.topic == topic)
      return refuse_motion(v1::REFUSAL_MOTION_PENDING, motion, "77/119");
  return {};
}

Verdict need_speaker(const State& state, EntryId meant) {
  if (find_entry(state, meant) == nullptr) return refuse(v1::REFUSAL_NOT_FOUND);
  if (state.floor.state == v1::FLOOR_STATE_VACANT)
    return refuse(v1::REFUSAL_NO_FLOOR_HOLDER, "68/109");
  if (state.floor.entry != meant)
    return refuse_entry(v1::REFUSAL_NOT_THE_SPEAKER, state.entries.at(state.floor.entry), "68/109");
  return {};
}

Verdict need_replies(const State& state, TopicId id) {
  const auto* topic = find_topic(state, id);
  if (topic != nullptr && topic->state == v1::TOPIC_STATE_DEBATE_CLOSED) return {};
  return need_debate(state, id);
}

Verdict need_own(const Asked& asked, const EntryFacts& entry) {
  if (asked.role == v1::ROLE_DELEGATION && entry.participant != asked.actor.participant())
    return refuse(v1::REFUSAL_NOT_YOUR_DELEGATION);
  return {};
}

// Only the list and the floor are looked at: a list is short, the entries of a whole round are not.
Verdict need_single(const State& state, const ListFacts& list, const EntryFacts& like,
                    EntryId except) {
  std::uint32_t place = 0;
  for (const EntryId id : list.order) {
    ++place;
    const auto& entry = state.entries.at(id);
    if (id == except || !same_name(entry, like)) continue;
    auto refusal = refuse_entry(v1::REFUSAL_ALREADY_INSCRIBED, entry);
    refusal.set_place(place);
    return refusal;
  }
  const auto* speaker = find_entry(state, state.floor.entry);
  if (speaker != nullptr && speaker->id != except && same_name(*speaker, like))
    return refuse_entry(v1::REFUSAL_ALREADY_INSCRIBED, *speaker);
  return {};
}

void add_no_objection(const Asked& asked, bool recorded, v1::Proposal proposal) {
  if (recorded) asked.add().mutable_no_objection_recorded()->set_proposal(proposal);
}

void add_round_running(const Asked& asked) {
  if (asked.state.round_state != v1::ROUND_STATE_PLANNED) return;
  asked.add().mutable_round_state_changed()->set_state(v1::ROUND_STATE_RUNNING);
}

void add_list_state(const Asked& asked, ListId list, v1::ListState state,
                    std::int64_t closes_at_ms) {
  auto& fact = *asked.add().mutable_list_state_changed();
  fact.set_list(list);
  fact.set_state(state);
  fact.set_closes_at_ms(closes_at_ms);
}

void add_list_scheduled(const Asked& asked, ListId list, std::int64_t opens_at_ms) {
  auto& fact = *asked.add().mutable_list_scheduled();
  fact.set_list(list);
  fact.set_opens_at_ms(opens_at_ms);
}

void add_topic_state(const Asked& asked, TopicId topic, v1::TopicState state) {
  auto& fact = *asked.add().mutable_topic_state_changed();
  fact.set_topic(topic);
  fact.set_state(state);
}

void add_entry_state(const Asked& asked, EntryId entry, v1::EntryState state) {
  auto& fact = *asked.add().mutable_entry_state_changed();
  fact.set_entry(entry);
  fact.set_state(state);
  const bool stays = state == v1::ENTRY_STATE_INSCRIBED || state == v1::ENTRY_STATE_CARRIED_OVER;
  if (!stays) add_swap_void(asked, entry);
}

void add_list_over(const Asked& asked, const ListFacts& list) {
  for (const EntryId id : list.order) add_entry_state(asked, id, v1::ENTRY_STATE_LAPSED);
  add_list_takes_no_names(asked, list);
}

void add_list_takes_no_names(const Asked& asked, const ListFacts& list) {
  if (takes_names(list.state)) add_list_state(asked, list.id, v1::LIST_STATE_CLOSED);
  if (list.opens_at_ms != 0) add_list_scheduled(asked, list.id, 0);
  if (list.draw_at_ms != 0) add_draw_announced(asked, list.id, 0);
}

void add_lists_over(const Asked& asked, TopicId topic) {
  const auto& state = asked.state;
  bool replies = false;
  for (const auto& [id, list] : state.lists) {
    if (list.topic != topic) continue;
    add_list_over(asked, list);
    replies = replies || list.kind == v1::LIST_KIND_REPLY;
  }
  if (!replies) return;
  for (const auto& [id, entry] : state.entries)
    if (entry.state == v1::ENTRY_STATE_REQUESTED && state.lists.at(entry.list).topic == topic)
      add_entry_state(asked, id, v1::ENTRY_STATE_LAPSED);
}

void add_clock_paused(const Asked& asked) {
  auto& fact = *asked.add().mutable_clock_paused();
  fact.set_entry(asked.state.floor.entry);
  fact.set_used_ms(asked.state.floor.used_at(asked.now_ms));
}

void add_clock_resumed(const Asked& asked) {
  auto& fact = *asked.add().mutable_clock_resumed();
  fact.set_entry(asked.state.floor.entry);
  fact.set_since_ms(asked.now_ms);
}

void add_floor_ended(const Asked& asked, std::string_view withdrawn_reason) {
  const auto& floor = asked.state.floor;
  if (floor.state == v1::FLOOR_STATE_VACANT) return;
  auto& fact = *asked.add().mutable_floor_ended();
  fact.set_entry(floor.entry);
  fact.set_used_ms(floor.used_at(asked.now_ms));
  fact.set_at_ms(asked.now_ms);
  fact.set_withdrawn_reason(std::string(withdrawn_reason));
}

void add_floor_given(const Asked& asked, const EntryFacts& entry, std::string_view reason) {
  auto& fact = *asked.add().mutable_floor_given();
  fact.set_entry(entry.id);
  fact.set_limit_ms(limit_for(asked.state, entry));
  fact.set_at_ms(asked.now_ms);
  fact.set_out_of_order_reason(std::string(reason));
  add_swap_void(asked, entry.id);
}

void add_call_clears_display(const Asked& asked) {
  const auto& notice = asked.state.notice;
  if (notice.shown && notice.until_ms == 0) asked.add().mutable_message_cleared();
  if (notice.blank && notice.blank_until_ms == 0) asked.add().mutable_display_unblanked();
}

}  // namespace nameplate::proceedings
