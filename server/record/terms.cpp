#include "server/record/terms.hpp"

#include <fmt/format.h>

#include "server/record/words.hpp"

namespace nameplate::record {

std::string entry_words(const State& state, std::uint32_t id) {
  const auto found = state.entries.find(id);
  if (found == state.entries.end()) return fmt::format("entry {}", id);
  if (!found->second.speaker.en().empty()) return found->second.speaker.en();
  const auto behalf = on_behalf_words(state, found->second);
  const auto name = participant_name(state, found->second.participant);
  return behalf.empty() ? name : fmt::format("{} on behalf of {}", name, behalf);
}

std::string topic_words(const State& state, std::uint32_t id) {
  const auto found = state.topics.find(id);
  if (id == 0) return "the round";
  return found == state.topics.end() ? std::string("a topic")
                                     : fmt::format("topic {}", found->second.topic.number());
}

std::string list_words(const State& state, std::uint32_t id) {
  const auto found = state.lists.find(id);
  if (found == state.lists.end()) return "the list";
  const auto topic = topic_words(state, found->second.topic);
  return found->second.kind == v1::LIST_KIND_REPLY ? fmt::format("the replies on {}", topic)
                                                   : fmt::format("the list for {}", topic);
}

std::string meeting_words(const State& state, std::uint32_t id) {
  const auto found = state.meetings.find(id);
  return found == state.meetings.end()
             ? std::string("a meeting")
             : fmt::format("the {} meeting", ordinal(found->second.meeting.number()));
}

std::string limit_words(std::int64_t ms) {
  return ms == 0 ? std::string("no limit") : "limit " + duration_words(ms);
}

std::string category_words(v1::Category category) {
  switch (category) {
    case v1::CATEGORY_GROUP:
      return "groups";
    case v1::CATEGORY_MEMBER_STATE:
      return "Member States";
    case v1::CATEGORY_OBSERVER_STATE:
      return "observer States";
    case v1::CATEGORY_IGO:
      return "intergovernmental organizations";
    case v1::CATEGORY_ENTITY:
      return "other entities";
    case v1::CATEGORY_STAKEHOLDER:
      return "stakeholders";
    default:
      return "others";
  }
}

std::string limits_words(const v1::TimeLimits& limits) {
  std::string words;
  for (const auto& one : limits.limits()) {
    words += words.empty() ? "" : ", ";
    words += fmt::format("{} {}", category_words(one.category()),
                         one.limit_ms() == 0 ? "none" : duration_words(one.limit_ms()));
  }
  if (words.empty()) words = "as for the round";
  return words + (limits.basis() == v1::LIMIT_BASIS_DECIDED ? " (decided)" : "");
}

std::string ordering_words(v1::OrderingPolicy ordering) {
  switch (ordering) {
    case v1::ORDERING_POLICY_AS_REQUESTED:
      return "as requested";
    case v1::ORDERING_POLICY_GROUPS_FIRST:
      return "groups first";
    case v1::ORDERING_POLICY_PROTOCOL:
      return "by level of representation";
    case v1::ORDERING_POLICY_LOT:
      return "by lot";
    case v1::ORDERING_POLICY_NOT_YET_SPOKEN_FIRST:
      return "not yet heard first";
    default:
      return "not said";
  }
}

std::string state_words(const State& state, const v1::MeetingStateChanged& fact) {
  const auto meeting = meeting_words(state, fact.meeting());
  switch (fact.state()) {
    case v1::MEETING_STATE_IN_SESSION:
      return meeting + " in session";
    case v1::MEETING_STATE_SUSPENDED:
      return meeting + " suspended";
    case v1::MEETING_STATE_ADJOURNED:
      return meeting + " adjourned";
    default:
      return meeting + " scheduled";
  }
}

std::string state_words(const State& state, const v1::TopicStateChanged& fact) {
  const auto topic = topic_words(state, fact.topic());
  switch (fact.state()) {
    case v1::TOPIC_STATE_OPEN:
      return topic + " taken up";
    case v1::TOPIC_STATE_STANDING_OVER:
      return topic + " stands over";
    case v1::TOPIC_STATE_DEBATE_ADJOURNED:
      return topic + ": debate adjourned";
    case v1::TOPIC_STATE_DEBATE_CLOSED:
      return topic + ": debate closed";
    case v1::TOPIC_STATE_CONCLUDED:
      return topic + " concluded";
    default:
      return topic + " not opened";
  }
}

std::string state_words(const State& state, const v1::ListStateChanged& fact) {
  const auto list = list_words(state, fact.list());
  switch (fact.state()) {
    case v1::LIST_STATE_OPEN:
      return list + " open";
    case v1::LIST_STATE_CLOSING_ANNOUNCED:
      return list + ": closing announced";
    case v1::LIST_STATE_CLOSED:
      return list + " closed";
    default:
      return list + " not open";
  }
}

std::string state_words(v1::RoundState round) {
  switch (round) {
    case v1::ROUND_STATE_RUNNING:
      return "round opened";
    case v1::ROUND_STATE_CONCLUDED:
      return "round concluded";
    default:
      return "round planned";
  }
}

std::string became(v1::EntryState entry) {
  switch (entry) {
    case v1::ENTRY_STATE_WITHDRAWN:
      return "withdrawn";
    case v1::ENTRY_STATE_LAPSED:
      return "lapsed";
    case v1::ENTRY_STATE_FROZEN:
      return "frozen";
    case v1::ENTRY_STATE_CARRIED_OVER:
      return "carried over, unheard";
    case v1::ENTRY_STATE_REQUESTED:
      return "requested";
    case v1::ENTRY_STATE_DECLINED:
      return "declined";
    case v1::ENTRY_STATE_HEARD:
      return "heard";
    default:
      return "waiting again";
  }
}

std::string access_words(const v1::NoteAccess& note) {
  const auto about = note.seat().empty() ? fmt::format("{} seats", note.count()) : note.seat();
  switch (note.kind()) {
    case v1::NoteAccess::CODES_MADE:
      return "access codes made for " + about;
    case v1::NoteAccess::CODE_REPLACED:
      return "access code replaced for " + about;
    case v1::NoteAccess::DEVICES_SIGNED_OUT:
      return "devices signed out of " + about;
    case v1::NoteAccess::DEVICE_SIGNED_IN:
      return fmt::format("a device signed in to {}{}", about,
                         note.client().empty() ? "" : " (" + note.client() + ")");
    case v1::NoteAccess::SECOND_FACTOR_SET:
      return "second factor set for " + about;
    case v1::NoteAccess::SECOND_FACTOR_REMOVED:
      return "second factor removed for " + about;
    default:
      return "access noted for " + about;
  }
}

}  // namespace nameplate::record
