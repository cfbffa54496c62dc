// The order by lot, places exchanged, the reading, corrections and reminders in English words. What
// is private at the podium stays so: no accommodation.
#include <fmt/format.h>

#include "server/record/terms.hpp"
#include "server/record/words.hpp"

namespace nameplate::record {
namespace {

std::string became(v1::SwapState swap) {
  switch (swap) {
    case v1::SWAP_STATE_DONE:
      return "places exchanged";
    case v1::SWAP_STATE_DECLINED:
      return "exchange of places declined";
    case v1::SWAP_STATE_WITHDRAWN:
      return "offer to exchange places withdrawn";
    case v1::SWAP_STATE_VETOED:
      return "exchange of places not allowed by the podium";
    default:
      return "offer to exchange places void";
  }
}

std::string swap_words(const State& state, std::uint32_t id) {
  const auto found = state.swaps.find(id);
  if (found == state.swaps.end()) return {};
  return fmt::format(" ({}, {})", entry_words(state, found->second.entry),
                     entry_words(state, found->second.with_entry));
}

std::string unit_words(const State& state, const v1::UnitOpened& fact) {
  const auto topic = state.topics.find(fact.topic());
  if (topic != state.topics.end())
    for (const auto& unit : topic->second.topic.units())
      if (unit.number() == fact.unit()) return fmt::format("reading of {}", unit.label());
  return fmt::format("reading of unit {}", fact.unit());
}

std::string correction_words(const State& state, const v1::StatementCorrected& fact) {
  const auto who = entry_words(state, fact.entry());
  switch (fact.kind()) {
    case v1::Correct::TIME_USED:
      return fmt::format("correction: statement of {} took {}", who,
                         duration_words(fact.used_ms()));
    case v1::Correct::NOT_PRESENT:
      return fmt::format("correction: an absence of {} does not count", who);
    default:
      return fmt::format("correction: {} was not heard", who);
  }
}

}  // namespace

std::string beside_words(const State& state, const v1::Event& event) {
  switch (event.fact_case()) {
    case v1::Event::kUnitOpened:
      return unit_words(state, event.unit_opened());
    case v1::Event::kMostTimesSet:
      return event.most_times_set().times() == 0
                 ? fmt::format("{}: no bound on the number of statements",
                               topic_words(state, event.most_times_set().topic()))
                 : fmt::format("{}: at most {} statements of a delegation",
                               topic_words(state, event.most_times_set().topic()),
                               event.most_times_set().times());
    case v1::Event::kLotsDrawn:
      return fmt::format("order of {} drawn by lot, seed \"{}\"",
                         list_words(state, event.lots_drawn().list()), event.lots_drawn().seed());
    case v1::Event::kDrawAnnounced:
      return list_words(state, event.draw_announced().list()) + (event.draw_announced().at_ms() == 0
                                                                     ? ": draw no longer announced"
                                                                     : ": draw announced");
    case v1::Event::kEntryPassedOn:
      return fmt::format("{} passed on to {}", entry_words(state, event.entry_passed_on().entry()),
                         list_words(state, event.entry_passed_on().list()));
    case v1::Event::kStatementCorrected:
      return correction_words(state, event.statement_corrected());
    case v1::Event::kSpeakerReminded:
      return fmt::format(
          "{} reminded of the {}", entry_words(state, event.speaker_reminded().entry()),
          event.speaker_reminded().kind() == v1::RemindSpeaker::TIME ? "time"
                                                                     : "item under discussion");
    case v1::Event::kAccommodationSet:
      return "an accommodation set";
    case v1::Event::kSwapProposed:
      return fmt::format("{} offers {} to exchange places",
                         entry_words(state, event.swap_proposed().entry()),
                         entry_words(state, event.swap_proposed().with_entry()));
    case v1::Event::kSwapStateChanged:
      return became(event.swap_state_changed().state()) +
             swap_words(state, event.swap_state_changed().swap());
    default:
      return {};
  }
}

}  // namespace nameplate::record
