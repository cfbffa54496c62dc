// One good command of each kind: for tests of who may do what, and for acts at random.
#include <map>

#include "tests/support/generator.hpp"
#include "tests/support/sample_round.hpp"

namespace nameplate::support {
namespace {

const std::map<std::string_view, const char*>& samples() {
  static const std::map<std::string_view, const char*> texts = {
      {"announce_closing", "list: 1 at_ms: 1520949600000"},
      {"open_list", "list: 1"},
      {"close_list", "list: 1"},
      {"reopen_list", "list: 1"},
      {"set_ordering", "list: 1 ordering: ORDERING_POLICY_AS_REQUESTED"},
      {"set_most_times", "topic: 1 times: 2"},
      {"draw_lots", "list: 1 seed: 'f00d'"},
      {"announce_draw", "list: 1 at_ms: 1520949600000"},
      {"propose_swap", "entry: 1 with_entry: 2"},
      {"answer_swap", "swap: 1 answer: ACCEPT"},
      {"inscribe", "list: 1 participant: 'KE' capacity: CAPACITY_NATIONAL"},
      {"withdraw", "entry: 1"},
      {"move_entry", "entry: 1 reason: 'agreed'"},
      {"not_now", "entry: 1 after: 1"},
      {"ready", "entry: 1"},
      {"give_floor", "entry: 1 reason: 'agreed'"},
      {"mark_absent", "entry: 1"},
      {"end_statement", "entry: 1"},
      {"pause_clock", "entry: 1"},
      {"resume_clock", "entry: 1"},
      {"add_seconds", "entry: 1 seconds: 30"},
      {"set_entry_limit", "entry: 1 limit_ms: 60000 reason: 'agreed'"},
      {"call_to_order", "meeting: 1"},
      {"hand_over_chair", "to: 'CH'"},
      {"open_topic", "topic: 1"},
      {"stand_topic_over", "topic: 1"},
      {"conclude_topic", "topic: 1"},
      {"show_message", "template_id: 'please-be-seated'"},
      {"undo", "act: 1"},
      {"set_mode", "meeting: 1 mode: MODE_FORMAL"},
      {"mark_present", "participant: 'KE' present: true"},
      {"raise_point", "participant: 'KE' kind: POINT_KIND_ORDER"},
      {"withdraw_point", "point: 1"},
      {"reclassify_point", "point: 1 kind: POINT_KIND_INFORMATION"},
      {"recognise_point", "point: 1"},
      {"rule_on_point", "point: 1 ruling: RULING_WELL_TAKEN"},
      {"appeal_ruling", "point: 1 participant: 'KE'"},
      {"dispose_point", "point: 1"},
      {"move_motion", "participant: 'KE' kind: MOTION_KIND_CLOSE_DEBATE"},
      {"withdraw_motion", "motion: 1"},
      {"take_motion", "motion: 1"},
      {"speak_on_motion", "motion: 1 participant: 'KE' side: SIDE_AGAINST"},
      {"hear_on_motion", "motion: 1"},
      {"put_to_vote", "motion: 1"},
      {"record_vote", "tally { yes: 3 no: 2 abstain: 1 }"},
      {"go_to_unit", "topic: 1 unit: 1"},
      {"request_reply", "to_entry: 1 participant: 'KE'"},
      {"decide_reply", "entry: 1 accord: true"},
      {"give_floor_outside", "capacity: CAPACITY_GUEST speaker { en: 'A guest' }"},
      {"remind_speaker", "entry: 1 kind: TIME"},
      {"withdraw_floor", "entry: 1 reason: 'agreed'"},
      {"set_accommodation", "participant: 'KE' extra_ms: 60000"},
      {"correct", "entry: 1 kind: NOT_HEARD reason: 'agreed'"},
      {"note_access", "kind: CODES_MADE seat: 'delegation:KE' count: 1"},
      {"put_participant", "participant { code: 'KE' category: CATEGORY_IGO name { en: 'K' } }"},
      {"remove_participant", "code: 'KE'"},
      {"import_participants",
       "participants { code: 'KE' category: CATEGORY_IGO name { en: 'K' } }"},
      {"put_group", "group { code: 'G' name { en: 'G' } members: 'KE' }"},
      {"remove_group", "code: 'G'"},
      {"put_meeting", "meeting { number: 9 starts_at_ms: 1520949600000 }"},
      {"remove_meeting", "meeting: 1"},
      {"put_topic", "topic { number: 9 kind: TOPIC_KIND_DISCUSSION title { en: 'T' } }"},
      {"remove_topic", "topic: 1"},
  };
  return texts;
}

}  // namespace

v1::Command sample_of(std::string_view act) {
  if (act == "set_round") return sample_round().front();
  const auto found = samples().find(act);
  std::string text(act);
  text.append(" { ").append(found == samples().end() ? "" : found->second).append(" }");
  return command(text);
}

}  // namespace nameplate::support
