// Phrases for the order of a list: policies, lots, swaps, the number of times.
#include <map>

#include "tests/scenarios/phrases.hpp"

namespace nameplate::scenarios {
namespace {

v1::OrderingPolicy policy(const std::string& word) {
  static const std::map<std::string, v1::OrderingPolicy> kPolicies = {
      {"as requested", v1::ORDERING_POLICY_AS_REQUESTED},
      {"groups first", v1::ORDERING_POLICY_GROUPS_FIRST},
      {"by level", v1::ORDERING_POLICY_PROTOCOL},
      {"by lot", v1::ORDERING_POLICY_LOT},
      {"not yet spoken first", v1::ORDERING_POLICY_NOT_YET_SPOKEN_FIRST}};
  return kPolicies.at(word);
}

v1::Level level(const std::string& word) {
  static const std::map<std::string, v1::Level> kLevels = {
      {"head of State", v1::LEVEL_HEAD},
      {"minister", v1::LEVEL_MINISTER},
      {"vice-minister", v1::LEVEL_VICE_MINISTER},
      {"chair of delegation", v1::LEVEL_CHAIR_OF_DELEGATION},
      {"charge d'affaires", v1::LEVEL_CHARGE_DAFFAIRES}};
  return kLevels.at(word);
}

void inscribe(const Context& c, v1::Command& m) {
  auto& act = *m.mutable_inscribe();
  act.set_participant(c.word(1));
  act.set_list(c.number(2));
  act.set_capacity(v1::CAPACITY_NATIONAL);
}

// The latest that was proposed.
void answer(const Context& c, v1::Command& m, v1::AnswerSwap::Answer what) {
  m.mutable_answer_swap()->set_swap(c.state.next_swap - 1);
  m.mutable_answer_swap()->set_answer(what);
}

std::vector<Phrase> list_order_phrases() {
  return {
      phrase("order list %d (as requested|groups first|by level|by lot|not yet spoken first)",
             [](const Context& c, v1::Command& m) {
               m.mutable_set_ordering()->set_list(c.number(1));
               m.mutable_set_ordering()->set_ordering(policy(c.word(2)));
             }),
      phrase("inscribe(?: ([A-Z0-9-]+))? on list %d as (.+)",
             [](const Context& c, v1::Command& m) {
               inscribe(c, m);
               m.mutable_inscribe()->set_level(level(c.word(3)));
             }),
      phrase("inscribe(?: ([A-Z0-9-]+))? on list %d to explain its (vote|position)",
             [](const Context& c, v1::Command& m) {
               inscribe(c, m);
               m.mutable_inscribe()->set_type(c.word(3) == "vote"
                                                  ? v1::STATEMENT_TYPE_EXPLANATION_OF_VOTE
                                                  : v1::STATEMENT_TYPE_EXPLANATION_OF_POSITION);
             }),
      phrase("inscribe on list %d for %w and %w",
             [](const Context& c, v1::Command& m) {
               auto& act = *m.mutable_inscribe();
               act.set_list(c.number(1));
               act.set_capacity(v1::CAPACITY_GROUP);
               act.add_for_members(c.word(2));
               act.add_for_members(c.word(3));
             }),
      phrase("draw lots for list %d(?: with the seed (.+))?",
             [](const Context& c, v1::Command& m) {
               m.mutable_draw_lots()->set_list(c.number(1));
               m.mutable_draw_lots()->set_seed(c.word(2));
             }),
      phrase("announce the draw for list %d at %t",
             [](const Context& c, v1::Command& m) {
               m.mutable_announce_draw()->set_list(c.number(1));
               m.mutable_announce_draw()->set_at_ms(c.time(2));
             }),
      phrase("call off the draw for list %d",
             [](const Context& c, v1::Command& m) {
               m.mutable_announce_draw()->set_list(c.number(1));
               m.mutable_announce_draw()->set_at_ms(-1);
             }),
      phrase("let nobody speak more than %d times on topic %d(, no objection)?",
             [](const Context& c, v1::Command& m) {
               m.mutable_set_most_times()->set_times(c.number(1));
               m.mutable_set_most_times()->set_topic(c.number(2));
               m.mutable_set_most_times()->set_no_objection(c.said(3));
             }),
  };
}

}  // namespace

std::vector<Phrase> order_phrases() {
  auto phrases = list_order_phrases();
  std::vector<Phrase> swaps = {
      phrase("propose to swap %w with %w",
             [](const Context& c, v1::Command& m) {
               m.mutable_propose_swap()->set_entry(c.entry(1));
               m.mutable_propose_swap()->set_with_entry(c.entry(2));
             }),
      phrase("accept the swap",
             [](const Context& c, v1::Command& m) { answer(c, m, v1::AnswerSwap::ACCEPT); }),
      phrase("decline the swap",
             [](const Context& c, v1::Command& m) { answer(c, m, v1::AnswerSwap::DECLINE); }),
      phrase("take back the swap",
             [](const Context& c, v1::Command& m) { answer(c, m, v1::AnswerSwap::WITHDRAW); }),
      phrase("veto the swap because (.+)",
             [](const Context& c, v1::Command& m) {
               answer(c, m, v1::AnswerSwap::VETO);
               m.mutable_answer_swap()->set_reason(c.word(1));
             }),
  };
  phrases.insert(phrases.end(), swaps.begin(), swaps.end());
  return phrases;
}

}  // namespace nameplate::scenarios
