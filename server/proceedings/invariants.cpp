#include "server/proceedings/invariants.hpp"

#include <map>
#include <set>
#include <tuple>

#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

class Checker {
 public:
  explicit Checker(const State& state) : state_(state) {}

  std::vector<std::string> run() {
    meetings();
    floor();
    for (const auto& [id, list] : state_.lists) order(list);
    entries();
    return std::move(broken_);
  }

 private:
  const State& state_;
  std::vector<std::string> broken_;
  std::map<EntryId, int> stands_;  // in how many orders, how often

  void must(bool holds, const std::string& sentence) {
    if (!holds) broken_.push_back(sentence);
  }

  void meetings() {
    int under_way = 0;
    for (const auto& [id, meeting] : state_.meetings)
      if (meeting.state == v1::MEETING_STATE_IN_SESSION ||
          meeting.state == v1::MEETING_STATE_SUSPENDED) {
        ++under_way;
        must(state_.current_meeting == id, "the meeting under way is not the current one");
      }
    must(under_way <= 1, "more than one meeting is under way");
    must(under_way == (state_.current_meeting == 0 ? 0 : 1),
         "the current meeting is not under way");
    int open = 0;
    for (const auto& [id, topic] : state_.topics) open += topic.state == v1::TOPIC_STATE_OPEN;
    must(open == (state_.open_topic == 0 ? 0 : 1), "not exactly the open topic is open");
    must(state_.open_topic == 0 || state_.current_meeting != 0,
         "a topic is open outside a meeting");
    must(state_.open_topic == 0 || find_topic(state_, state_.open_topic) != nullptr,
         "the open topic does not exist");
  }

  void floor() {
    int holders = 0;
    for (const auto& [id, entry] : state_.entries)
      if (entry.state == v1::ENTRY_STATE_SPEAKING || entry.state == v1::ENTRY_STATE_INTERRUPTED) {
        ++holders;
        must(state_.floor.entry == id, "an entry speaks that does not have the floor");
      }
    must(holders <= 1, "two have the floor");
    const auto& floor = state_.floor;
    if (floor.state == v1::FLOOR_STATE_VACANT) {
      must(holders == 0 && floor == Floor{}, "the floor is vacant and yet held");
      return;
    }
    must(holders == 1, "the holder of the floor was lost");
    must(state_.current_meeting != 0, "somebody speaks outside a meeting");
    must((floor.state == v1::FLOOR_STATE_HELD) == (floor.since_ms != 0),
         "the clock runs exactly while the floor is held and not interrupted");
    must(floor.used_ms >= 0 && floor.limit_ms >= 0, "a time is negative");
  }

  void order(const ListFacts& list) {
    using Key = std::tuple<std::string, int, std::string, std::vector<std::string>>;
    std::set<Key> seen;
    for (const EntryId id : list.order) {
      ++stands_[id];
      const auto* entry = find_entry(state_, id);
      must(entry != nullptr, "a list names an entry that does not exist");
      if (entry == nullptr) continue;
      must(entry->list == list.id, "an entry stands on another list than its own");
      must(is_waiting(*entry), "an entry stands on a list and does not wait");
      must(seen.insert(
                   {entry->participant, entry->capacity, entry->on_behalf_of, entry->for_members})
               .second,
           "a delegation waits twice in one capacity on one list");
    }
  }

  void entries() {
    for (const auto& [id, entry] : state_.entries) {
      const auto found = stands_.find(id);
      const int times = found == stands_.end() ? 0 : found->second;
      must(times == (is_waiting(entry) ? 1 : 0), "a waiting entry lost its place, or has two");
      must(entry.used_ms >= 0, "an entry used a negative time");
    }
  }
};

}  // namespace

std::vector<std::string> broken_invariants(const State& state) { return Checker(state).run(); }

}  // namespace nameplate::proceedings
