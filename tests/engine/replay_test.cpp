#include <set>

#include "server/proceedings/invariants.hpp"
#include "tests/engine/meeting.hpp"

namespace nameplate::engine {
namespace {

class Replay : public Meeting {
 protected:
  struct Again {
    Engine engine;
    Screen screen;
    std::vector<Publication> published;
  };
  std::unique_ptr<Again> replayed() {
    auto again = std::make_unique<Again>();
    again->engine.replay(log, [&](const Publication& publication) {
      show(again->screen, publication);
      again->published.push_back(publication);
    });
    return again;
  }
  void expect_same(const Again& again) {
    EXPECT_EQ(again.engine.digest(), engine.digest());
    EXPECT_EQ(again.screen, screen);
    ASSERT_EQ(again.published.size(), published.size());
    for (std::size_t i = 0; i < published.size(); ++i) {
      const auto& here = published[i];
      const auto& there = again.published[i];
      ASSERT_EQ(there.seq, here.seq);
      ASSERT_EQ(there.directory_changed, here.directory_changed);
      ASSERT_EQ(there.rows.size(), here.rows.size());
      for (std::size_t j = 0; j < here.rows.size(); ++j) {
        ASSERT_EQ(there.rows[j].audience, here.rows[j].audience);
        ASSERT_EQ(there.rows[j].key, here.rows[j].key);
        ASSERT_EQ(there.rows[j].bytes, here.rows[j].bytes);
      }
    }
  }

  // One press of anybody on anything, sensible or not. The list of acts is the point: each must
  // touch the rows it changes, live and again.
  Submission any_press(std::mt19937& random) {
    const auto pick = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
    const auto& state = engine.state();
    const std::uint32_t some_list = pick(3);
    const std::uint32_t entry = state.next_entry <= 1 ? 1 : 1 + pick(state.next_entry);
    const auto& order =
        state.lists.contains(1) ? state.lists.at(1).order : std::vector<std::uint32_t>{};
    const auto first = order.empty() ? 0 : order.front();
    v1::Command c;
    switch (pick(36)) {
      case 0:
        c.mutable_call_to_order()->set_meeting(1 + pick(2));
        break;
      case 1:
        c.mutable_open_topic()->set_topic(1 + pick(2));
        break;
      case 2:
        c.mutable_open_list()->set_list(some_list);
        if (pick(3) == 0) c.mutable_open_list()->set_at_ms(now_ms + pick(20'000));
        break;
      case 3:
        c.mutable_announce_closing()->set_list(some_list);
        c.mutable_announce_closing()->set_at_ms(now_ms + pick(20'000));
        break;
      case 4:
        c.mutable_close_list()->set_list(some_list);
        break;
      case 5:
        c.mutable_reopen_list()->set_list(some_list);
        break;
      case 6:
        c.mutable_set_ordering()->set_list(some_list);
        c.mutable_set_ordering()->set_ordering(
            static_cast<v1::OrderingPolicy>(1 + pick(v1::OrderingPolicy_ARRAYSIZE - 1)));
        break;
      case 7:
        c.mutable_withdraw()->set_entry(entry);
        break;
      case 8:
        c.mutable_move_entry()->set_entry(entry);
        c.mutable_move_entry()->set_before_entry(pick(2) == 0 ? 0 : first);
        c.mutable_move_entry()->set_reason("Must catch a flight");
        break;
      case 9:
        c.mutable_not_now()->set_entry(entry);
        c.mutable_not_now()->set_after(1 + pick(3));
        break;
      case 10:
        c.mutable_ready()->set_entry(entry);
        break;
      case 11:
        c.mutable_give_floor()->set_entry(entry);
        c.mutable_give_floor()->set_expect_current(state.floor.entry);
        c.mutable_give_floor()->set_reason("A right of reply");
        break;
      case 12:
        c.mutable_mark_absent()->set_entry(state.floor.entry);
        break;
      case 13:
      case 14:
        c.mutable_end_statement()->set_entry(state.floor.entry);
        break;
      case 15:
        c.mutable_pause_clock()->set_entry(state.floor.entry);
        break;
      case 16:
        c.mutable_resume_clock()->set_entry(state.floor.entry);
        break;
      case 17:
        c.mutable_add_seconds()->set_entry(state.floor.entry);
        c.mutable_add_seconds()->set_seconds(30);
        break;
      case 18: {
        c.mutable_set_time_limits()->set_topic(pick(3));
        auto& limit = *c.mutable_set_time_limits()->mutable_limits()->add_limits();
        limit.set_category(v1::CATEGORY_MEMBER_STATE);
        limit.set_limit_ms(60'000 * (1 + pick(4)));
        c.mutable_set_time_limits()->mutable_limits()->set_basis(v1::LIMIT_BASIS_DECIDED);
        break;
      }
      case 19:
        c.mutable_set_entry_limit()->set_entry(entry);
        c.mutable_set_entry_limit()->set_limit_ms(90'000);
        c.mutable_set_entry_limit()->set_reason("Agreed");
        break;
      case 20:
        c.mutable_show_message()->mutable_text()->set_en("The meeting resumes at 3 p.m.");
        if (pick(2) == 0) c.mutable_show_message()->set_until_ms(now_ms + 1 + pick(9'000));
        break;
      case 21:
        c.mutable_clear_message();
        break;
      case 22:
        c.mutable_blank_display();
        break;
      case 23:
        c.mutable_unblank_display();
        break;
      case 24:
        c.mutable_undo()->set_act(state.undoable ? state.undoable->act : pick(50));
        break;
      case 25:
        c.mutable_suspend_meeting()->set_reason("Lunch");
        break;
      case 26:
        c.mutable_resume_meeting();
        break;
      case 27:
        if (pick(4) == 0) c.mutable_adjourn_meeting();
        break;
      case 28:
        if (pick(3) == 0) c.mutable_stand_topic_over()->set_topic(1 + pick(2));
        break;
      case 29:
        if (pick(9) == 0) c.mutable_conclude_topic()->set_topic(1 + pick(2));
        break;
      case 30:
        c.mutable_hand_over_chair()->set_to(pick(2) == 0 ? "MX" : "CH");
        break;
      case 31:
        c = pick(2) == 0 ? import_participants() : import_programme();
        break;
      case 32:
      case 33:
      case 34:
        c = call_next(state.floor.entry, first);
        break;
      default:
        c = inscribe(1 + pick(2), codes()[pick(static_cast<std::uint32_t>(codes().size()))]);
        break;
    }
    const auto& code = codes()[pick(static_cast<std::uint32_t>(codes().size()))];
    const auto who = pick(5) == 0 ? delegate(code) : secretary();
    return {id_number(++last_id), who, c, 1};
  }
};

TEST_F(Replay, ARetryAfterARestartGivesTheFirstOutcome) {
  open_meeting();
  const auto first = submit(delegate("KE"), inscribe(list), 700);
  const auto second = submit(delegate("NO"), inscribe(list), 701);
  ASSERT_EQ(second.accepted().place(), 2U);
  accepted(secretary(), call_next(0, first.accepted().entry()));  // Norway stands first now
  const auto again = replayed();
  const auto turn =
      again->engine.turn(now_ms, {{id_number(700), delegate("KE"), inscribe(list), 1},
                                  {id_number(701), delegate("NO"), inscribe(list), 1}});
  EXPECT_TRUE(turn.records.empty());
  EXPECT_EQ(turn.answers.at(0).reply.SerializeAsString(), first.SerializeAsString());
  EXPECT_EQ(turn.answers.at(1).reply.SerializeAsString(), second.SerializeAsString());
}

TEST_F(Replay, GivesTheSameDigestAndTheSamePublications) {
  open_meeting();
  for (const auto& code : codes()) accepted(delegate(code), inscribe(list));
  std::uint32_t current = 0;
  for (int i = 0; i < 7; ++i) {
    now_ms += 60'000;
    const auto next = engine.state().lists.at(list).order.front();
    accepted(secretary(), call_next(current, next));
    current = next;
  }
  expect_same(*replayed());
}

// Whatever is pressed: what was published act by act is what the state shows, the invariants hold,
// and a replay publishes the same. A rule that changes a row without touching it fails here.
TEST_F(Replay, AnyPressesLeaveScreensReplayAndStateAgreed) {
  std::set<std::string> acts;  // that were accepted at least once
  for (unsigned seed = 1; seed <= 40; ++seed) {
    std::mt19937 random(seed);
    log = store::MemoryLog();
    engine.reset();
    screen.clear();
    published.clear();
    open_meeting();
    for (int i = 0; i < 300; ++i) {
      now_ms += random() % 4'000;
      std::vector<Submission> presses;
      for (auto n = random() % 3; n > 0; --n) presses.push_back(any_press(random));
      turn(presses);
      acts.insert(engine.state().acts.rbegin()->second.act_name);
      ASSERT_EQ(screen, screen_of(engine.state()))
          << "seed " << seed << ", after act " << engine.state().last_act << ": "
          << engine.state().acts.rbegin()->second.act_name;
      const auto broken = proceedings::broken_invariants(engine.state());
      ASSERT_EQ(broken, std::vector<std::string>()) << "seed " << seed;
    }
    expect_same(*replayed());
    ASSERT_FALSE(HasFatalFailure());
  }
  EXPECT_EQ(acts.size(), 35U) << "an act that is never accepted proves nothing: "
                              << testing::PrintToString(acts);
}

TEST_F(Replay, ABatchThatFoundNoSpaceIsAsIfItHadNeverBeen) {
  open_meeting();
  accepted(delegate("KE"), inscribe(list));
  const auto digest = engine.digest();
  const auto lost = engine.turn(now_ms, {{id_number(700), delegate("NO"), inscribe(list), 1}});
  log.script.push_back(store::AppendStatus::no_space);
  log.append(lost.records,
             [](auto status, auto, auto) { ASSERT_EQ(status, store::AppendStatus::no_space); });
  ASSERT_NE(engine.digest(), digest);
  engine.reset();
  engine.replay(log, nullptr);
  EXPECT_EQ(engine.digest(), digest);
  EXPECT_EQ(engine.state().last_act, log.head().seq);
  const auto again = submit(delegate("NO"), inscribe(list), 700);
  EXPECT_EQ(again.accepted().act(), lost.answers.at(0).reply.accepted().act());
  expect_same(*replayed());
}

// A second copy of a refused command may still be on its way when the disk is full.
TEST_F(Replay, ARefusalThatWasToldStandsAfterABatchThatFoundNoSpace) {
  open_meeting();
  const auto told = submit(delegate("KE"), call_next(0, 0), 600);
  ASSERT_TRUE(told.has_refused());
  engine.turn(now_ms, {{id_number(700), delegate("NO"), call_next(0, 0), 1},
                       {id_number(701), delegate("NO"), inscribe(list), 1}});
  engine.reset();
  engine.replay(log, nullptr);
  EXPECT_EQ(submit(delegate("KE"), inscribe(list), 600).refused().code(), told.refused().code());
  EXPECT_TRUE(submit(delegate("NO"), inscribe(list), 700).has_accepted())
      << "of the lost batch nobody was told anything";
}

TEST_F(Replay, ADigestTellsStatesApart) {
  open_meeting();
  const auto before = engine.digest();
  EXPECT_EQ(before.size(), 32U);
  accepted(delegate("KE"), inscribe(list));
  EXPECT_NE(engine.digest(), before);
}

TEST_F(Replay, SaysWhichRecordCannotBeRead) {
  open_meeting();
  const auto fault_of = [&](const std::string& bytes) -> std::string {
    store::MemoryLog damaged;
    damaged.append({log.records[0].bytes, bytes}, [](auto, auto, auto) {});
    try {
      Engine().replay(damaged, nullptr);
    } catch (const store::LogFault& fault) {
      return fault.what();
    }
    return "no fault";
  };
  EXPECT_NE(fault_of("\xff\xff").find("record 2"), std::string::npos);
  v1::LogRecord record;
  ASSERT_TRUE(record.ParseFromString(log.records[1].bytes));
  record.set_format(2);
  EXPECT_NE(fault_of(record.SerializeAsString()).find("format is 2"), std::string::npos);
  record.set_format(1);
  record.add_events()->mutable_entry_ready()->set_entry(99);
  EXPECT_NE(fault_of(record.SerializeAsString()).find("record 2"), std::string::npos);
  record.mutable_events()->RemoveLast();
  record.add_events();  // a fact this version does not know
  EXPECT_NE(fault_of(record.SerializeAsString()).find("record 2"), std::string::npos);
  EXPECT_EQ(fault_of(log.records[1].bytes), "no fault");
}

}  // namespace
}  // namespace nameplate::engine
