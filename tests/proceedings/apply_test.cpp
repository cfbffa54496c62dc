// How facts change the state, and what is a fault of the log.
#include "server/proceedings/apply.hpp"

#include "server/proceedings/limits.hpp"
#include "tests/proceedings/given.hpp"

namespace nameplate::proceedings {
namespace {

v1::LogRecord record_with(const v1::Event& event) {
  v1::LogRecord record;
  record.set_at_ms(kNineOClock);
  *record.add_events() = event;
  return record;
}

template <class Fill>
void expect_fault(State state, Fill fill) {
  v1::Event event;
  fill(event);
  Touched touched;
  EXPECT_THROW(apply(state, state.last_act + 1, record_with(event), touched), ApplyFault)
      << event.ShortDebugString();
}

TEST(Apply, TakesTheActsInTheirOrderOnly) {
  State state;
  Touched touched;
  EXPECT_THROW(apply(state, 2, v1::LogRecord(), touched), ApplyFault);
  apply(state, 1, v1::LogRecord(), touched);
  EXPECT_THROW(apply(state, 1, v1::LogRecord(), touched), ApplyFault);
  EXPECT_EQ(state.last_act, 1U);
}

TEST(Apply, SaysWhenAFactDoesNotFitTheState) {
  const auto given = Given::a_meeting({"KE", "BR"});
  const auto& state = given.state();
  expect_fault(state, [](auto&) {});  // a fact of a newer version
  expect_fault(state, [](auto& e) { e.mutable_list_state_changed()->set_list(9); });
  expect_fault(state, [](auto& e) { e.mutable_entry_ready()->set_entry(9); });
  expect_fault(state, [](auto& e) { e.mutable_topic_state_changed()->set_topic(9); });
  expect_fault(state, [](auto& e) { e.mutable_meeting_state_changed()->set_meeting(9); });
  expect_fault(state, [](auto& e) { e.mutable_entry_inscribed()->set_entry(1); });
  expect_fault(state, [](auto& e) {
    e.mutable_entry_moved()->set_entry(1);
    e.mutable_entry_moved()->set_before_entry(9);
  });
  expect_fault(state, [](auto& e) {
    e.mutable_ordering_set()->set_list(1);
    e.mutable_ordering_set()->add_order(1);
  });
  expect_fault(state, [](auto& e) { e.mutable_floor_ended()->set_entry(1); });
  expect_fault(state, [](auto& e) { e.mutable_clock_paused()->set_entry(1); });
}

TEST(Apply, NeverGivesTheFloorTwice) {
  auto given = Given::a_meeting({"KE", "BR"});
  given.after_next();
  expect_fault(given.state(), [](auto& e) { e.mutable_floor_given()->set_entry(2); });
}

TEST(Apply, KeepsTheLastFortyActsAndTouchesTheRowsOfThoseThatGo) {
  auto given = Given::a_round();
  Outcome outcome;
  for (int i = 0; i < 30; ++i) {
    outcome = given.when(secretary(), "blank_display {}");
    outcome = given.when(secretary(), "unblank_display {}");
  }
  EXPECT_EQ(given.state().acts.size(), limits::kActLines);
  EXPECT_EQ(given.state().acts.begin()->first, outcome.act - limits::kActLines + 1);
  EXPECT_TRUE(outcome.touched.contains({RowKind::act, outcome.act}));
  EXPECT_TRUE(outcome.touched.contains({RowKind::act, outcome.act - limits::kActLines}));
}

TEST(Apply, WritesALineThatSaysWhatHappened) {
  auto given = Given::a_meeting({"KE", "BR"});
  given.after_next();
  const auto outcome =
      given.when(secretary("secretary-2"), "call_next { expect_current: 1 expect_next: 2 }");
  const auto& line = given.state().acts.at(outcome.act);
  EXPECT_EQ(line.act_name, "call_next");
  EXPECT_EQ(line.entry, 2U);
  EXPECT_EQ(line.previous, 1U);
  EXPECT_EQ(line.participant, "BR");
  EXPECT_EQ(line.actor.device(), "secretary-2");
  EXPECT_EQ(touched(outcome), "list/1 entry/1 entry/2 floor receipt/1 receipt/2 undo act/" +
                                  std::to_string(outcome.act) + " care/1 care/2");
  const auto ended = given.when(secretary(), "end_statement { entry: 2 }");
  EXPECT_EQ(given.state().acts.at(ended.act).entry, 2U);
  EXPECT_EQ(given.state().acts.at(ended.act).previous, 0U);
  const auto adjourned = given.when(secretary(), "adjourn_meeting {}");
  EXPECT_EQ(given.state().acts.at(adjourned.act).meeting, 1U);
  EXPECT_EQ(given.state().acts.at(adjourned.act).entry, 0U);
}

TEST(Apply, TouchesOnlyTheDisplayForADisplayAct) {
  auto given = Given::a_meeting({"KE"});
  const auto outcome = given.when(secretary(), "blank_display {}");
  EXPECT_EQ(touched(outcome), "notice act/" + std::to_string(outcome.act));
}

TEST(Apply, NotesThatTheClockWasSetRight) {
  State state;
  Touched touched;
  v1::Event event;
  event.mutable_clock_reanchored()->set_by_ms(-2500);
  apply(state, 1, record_with(event), touched);
  EXPECT_EQ(state.acts.at(1).value, -2500);
}

TEST(Apply, AClockThatWasSetTakesNoTimeFromTheSpeakerNorFromTheUndo) {
  auto given = Given::a_meeting({"KE", "BR"});
  given.after_next();
  given.pass(30 * kSecond);
  State state = given.state();
  const auto now_ms = state.last_at_ms + 30 * kSecond;
  const auto used_ms = state.floor.used_at(now_ms);
  const auto undo_at_ms = state.undoable->at_ms;
  v1::Event event;
  event.mutable_clock_reanchored()->set_by_ms(3600 * kSecond);
  Touched touched;
  apply(state, state.last_act + 1, record_with(event), touched);
  EXPECT_EQ(state.floor.used_at(now_ms + 3600 * kSecond), used_ms);
  EXPECT_EQ(state.undoable->at_ms, undo_at_ms + 3600 * kSecond);
}

// Nobody was longer on the way to the lectern, and who was just called can still be absent.
TEST(Apply, AClockThatWasSetIsNoTimeBetweenTwoCallsNorSinceTheLast) {
  auto given = Given::a_meeting({"KE", "BR"});
  given.after_next();
  State state = given.state();
  const auto began_at_ms = state.floor.began_at_ms;
  const auto& list = state.lists.at(state.entries.at(state.floor.entry).list);
  const auto called_at_ms = list.last_call_ms;
  v1::Event event;
  event.mutable_clock_reanchored()->set_by_ms(3600 * kSecond);
  Touched touched;
  apply(state, state.last_act + 1, record_with(event), touched);
  EXPECT_EQ(state.floor.began_at_ms, began_at_ms + 3600 * kSecond);
  EXPECT_EQ(state.entries.at(state.floor.entry).began_at_ms, state.floor.began_at_ms);
  EXPECT_EQ(list.last_call_ms, called_at_ms + 3600 * kSecond);
}

TEST(Replay, OfTheLogGivesTheSameState) {
  auto given = Given::a_meeting({"KE", "BR", "EU"});
  given.after_next();
  given.pass(30 * kSecond);
  given.after(presiding(), "mark_absent { entry: 3 }");
  given.after_next();
  EXPECT_EQ(support::described(support::replayed(given.round().log())),
            support::described(given.state()));
}

}  // namespace
}  // namespace nameplate::proceedings
