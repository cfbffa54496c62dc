// The drawing of lots: reproducible by anybody, once, before the first call.
#include "server/proceedings/lots.hpp"

#include "server/proceedings/limits.hpp"
#include "tests/proceedings/given.hpp"

namespace nameplate::proceedings {
namespace {

constexpr auto kDraw = "draw_lots { list: 1 seed: '4f1c2a9b00d37e58' }";

void ask(Given& given, const char* code) {
  given.after(delegation(code), "inscribe { list: 1 capacity: CAPACITY_NATIONAL }");
}

// Kenya, Brazil and Fiji for themselves, Nigeria for the African Group.
Given four() {
  auto given = Given::names({"KE", "BR", "FJ"});
  given.after(delegation("NG"),
              "inscribe { list: 1 capacity: CAPACITY_GROUP on_behalf_of: 'AFRICA' }");
  return given;
}

// The worked example of server/proceedings/README.md: whoever changes one changes a draw that is on
// a record.
TEST(Lots, AreThoseOfTheWorkedExample) {
  auto given = four();
  const auto lot = [&](const char* code) { return lot_of("4f1c2a9b00d37e58", given.entry(code)); };
  EXPECT_EQ(lot("FJ"), 0x888070149b9cfe1d);
  EXPECT_EQ(lot("NG"), 0x95b22f8f018a737e);
  EXPECT_EQ(lot("KE"), 0xb72887f038180f57);
  EXPECT_EQ(lot("BR"), 0xbb7898b99cfda0ef);
  given.after(secretary(), kDraw);
  EXPECT_EQ(given.order(), "FJ NG KE BR");
}

TEST(Lots, AreFairEnough) {
  auto given = four();
  const auto entries = given.list().order;
  std::map<EntryId, int> first;
  for (int i = 0; i < 4000; ++i)
    ++first[drawn(given.state(), entries, "seed " + std::to_string(i)).front()];
  for (const EntryId id : entries) EXPECT_NEAR(first[id], 1000, 120) << id;
}

TEST(DrawLots, OrdersAllWhoWaitWithTheSeedOnTheRecord) {
  auto given = four();
  const auto outcome = given.when(secretary(), kDraw);
  EXPECT_EQ(facts(outcome), "lots_drawn");
  EXPECT_EQ(given.list().ordering, v1::ORDERING_POLICY_LOT);
  EXPECT_EQ(given.list().draw_seed, "4f1c2a9b00d37e58");
  EXPECT_EQ(given.list().ordering_set_at_ms, given.now());
  EXPECT_EQ(given.state().topics.at(1).topic.ordering(), v1::ORDERING_POLICY_LOT);
  EXPECT_EQ(given.entry("KE").placement.reason(), v1::Placement::BY_LOT);
  EXPECT_EQ(given.told(secretary(), kDraw), "ALREADY_SO");
  ask(given, "JP");
  ask(given, "DE");
  EXPECT_EQ(given.order(), "FJ NG KE BR JP DE");
  EXPECT_EQ(given.entry("DE").placement.reason(), v1::Placement::BEHIND_THE_DRAWN);
  EXPECT_EQ(given.entry("DE").placement.ahead(), 4U);
}

TEST(DrawLots, LeavesTheOrderAsRequestedUntilTheDraw) {
  auto given = Given::an_open_list();
  given.after(secretary(), "set_ordering { list: 1 ordering: ORDERING_POLICY_LOT }");
  ask(given, "KE");
  given.after(delegation("EU"), "inscribe { list: 1 capacity: CAPACITY_GROUP on_behalf_of: 'EU' }");
  EXPECT_EQ(given.order(), "KE EU");
  EXPECT_EQ(given.entry("EU").placement.reason(), v1::Placement::AS_REQUESTED);
}

TEST(DrawLots, IsFoundAgainAfterAnotherOrderWasTried) {
  auto given = four();
  given.after(secretary(), kDraw);
  ask(given, "JP");
  given.after(secretary(), "set_ordering { list: 1 ordering: ORDERING_POLICY_AS_REQUESTED }");
  EXPECT_EQ(given.order(), "KE BR FJ NG JP");
  given.after(secretary(), "set_ordering { list: 1 ordering: ORDERING_POLICY_LOT }");
  EXPECT_EQ(given.order(), "FJ NG KE BR JP");
}

TEST(DrawLots, IsRefused) {
  auto given = Given::an_open_list();
  EXPECT_EQ(given.told(secretary(), "draw_lots { list: 1 }"), "FIELD_MISSING")
      << "chance comes from outside the rules";
  EXPECT_EQ(given.told(secretary(), "draw_lots { seed: 'x' }"), "FIELD_MISSING");
  EXPECT_EQ(given.told(secretary(), "draw_lots { list: 1 seed: '" + std::string(65, 'x') + "' }"),
            "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(secretary(), "draw_lots { list: 1 seed: 'a\\nb' }"), "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(secretary(), "draw_lots { list: 9 seed: 'x' }"), "NOT_FOUND");
  EXPECT_EQ(given.told(secretary(), kDraw), "LIST_EMPTY");
  EXPECT_EQ(given.told(delegation("KE"), kDraw), "NOT_PRESIDING");
  auto begun = Given::a_meeting({"KE", "BR"});
  begun.after_next();
  EXPECT_EQ(begun.told(secretary(), kDraw), "LIST_HAS_BEGUN");
}

TEST(DrawLots, EndsTheChanceToUndoAMove) {
  auto given = four();
  given.after(secretary(), "move_entry { entry: 3 before_entry: 1 reason: 'agreed' }");
  const auto moved = given.state().last_act;
  given.after(secretary(), kDraw);
  EXPECT_EQ(given.told(secretary(), "undo { act: " + std::to_string(moved) + " }"),
            "NOTHING_TO_UNDO");
}

std::string announce(std::int64_t at_ms) {
  return "announce_draw { list: 1 at_ms: " + std::to_string(at_ms) + " }";
}

TEST(AnnounceDraw, DrawsAtItsSecondWithTheClocksSeed) {
  auto given = four();
  const auto at_ms = given.now() + 15 * kMinute;
  EXPECT_EQ(facts(given.when(secretary(), announce(at_ms))), "draw_announced");
  EXPECT_EQ(given.list().draw_at_ms, at_ms);
  EXPECT_EQ(given.told(secretary(), announce(at_ms)), "ALREADY_SO");
  given.pass(15 * kMinute - 1);
  EXPECT_TRUE(given.list().draw_seed.empty());
  given.pass(1);
  EXPECT_EQ(given.list().draw_seed, "00000000000c0ffe-1");
  EXPECT_EQ(given.list().draw_at_ms, 0);
  auto order = given.list().order;
  EXPECT_EQ(order, drawn(given.state(), {1, 2, 3, 4}, "00000000000c0ffe-1"));
}

TEST(AnnounceDraw, CanBeCancelled) {
  auto given = four();
  EXPECT_EQ(given.told(secretary(), announce(-1)), "ALREADY_SO");
  given.after(secretary(), announce(given.now() + kMinute));
  given.after(secretary(), announce(-1));
  given.pass(kHour);
  EXPECT_EQ(given.order(), "NG KE BR FJ");
  EXPECT_TRUE(given.list().draw_seed.empty());
}

TEST(AnnounceDraw, IsOverWhenThereIsNothingToDraw) {
  auto empty = Given::an_open_list();
  empty.after(secretary(), announce(empty.now() + kMinute));
  empty.pass(kMinute);
  EXPECT_EQ(empty.list().draw_at_ms, 0);
  EXPECT_TRUE(empty.list().draw_seed.empty());
  auto begun = Given::a_meeting({"KE", "BR"});
  begun.after(secretary(), announce(begun.now() + kMinute));
  begun.after_next();
  begun.pass(kMinute);
  EXPECT_EQ(begun.list().draw_at_ms, 0);
  EXPECT_TRUE(begun.list().draw_seed.empty());
  auto concluded = four();
  concluded.after(secretary(), announce(concluded.now() + kMinute));
  concluded.after(secretary(), "conclude_topic { topic: 1 }");
  EXPECT_EQ(concluded.list().draw_at_ms, 0);
}

TEST(AnnounceDraw, IsRefused) {
  auto given = four();
  EXPECT_EQ(given.told(secretary(), "announce_draw { list: 1 }"), "FIELD_MISSING");
  EXPECT_EQ(given.told(secretary(), announce(given.now())), "FIELD_OUT_OF_RANGE");
  EXPECT_EQ(given.told(secretary(), "announce_draw { list: 9 at_ms: -1 }"), "NOT_FOUND");
  given.after(secretary(), kDraw);
  EXPECT_EQ(given.told(secretary(), announce(given.now() + kMinute)), "ALREADY_SO");
}

TEST(Tick, WithoutASeedDoesNotDraw) {
  auto given = four();
  given.after(secretary(), announce(given.now() + kMinute));
  const auto decision =
      decide(given.state(), support::system(), support::command("tick {}"), given.now() + kMinute);
  ASSERT_TRUE(std::holds_alternative<v1::Refusal>(decision));
  EXPECT_EQ(std::get<v1::Refusal>(decision).field(), "seed");
}

}  // namespace
}  // namespace nameplate::proceedings
