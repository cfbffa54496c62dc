// The floor in the story: calls, statements, and what goes wrong in them.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "proto/cpp/digits.hpp"
#include "tests/rehearsal/story.hpp"

namespace nameplate::tests {

namespace {

constexpr std::int64_t kSecond = 1000;

binding::Link link_of(const Seat& seat) { return seat.client->session().link(); }

}  // namespace

void Story::hear(std::int64_t until_ms, std::size_t leave, bool with_scenes) {
  for (int number = 1; chamber_.now_ms() < until_ms; ++number) {
    if (static_cast<std::size_t>(list().order_size()) <= leave) break;
    call_next();
    if (with_scenes) scene(number);
    if (floor().entry() != 0) statement(until_ms, leave);
  }
  if (floor().entry() != 0) end_statement();
}

// As the rows show it; when somebody else was quicker, as they show it then. Returns who has the
// floor.
std::uint32_t Story::call_next() {
  for (int tries = 0; tries < 5; ++tries) {
    const auto now = list();
    expect(now.order_size() > 0, "there is a name to call");
    v1::Command command;
    command.mutable_call_next()->set_expect_current(floor().entry());
    command.mutable_call_next()->set_expect_next(now.order(0));
    const auto reply = chamber_.give(*chair_, command);
    if (reply.has_accepted()) {
      last_call_ = reply.accepted().act();
      // The rows come before the reply, but to each console by its own wire.
      chamber_.wait_for([&] { return floor().entry() == now.order(0); },
                        "the console shows the call");
      say(fmt::format("{} has the floor; {} wait", entry(now.order(0)).participant(),
                      now.order_size() - 1));
      return now.order(0);
    }
    expect(reply.has_refused() && reply.refused().code() == v1::REFUSAL_STALE,
           "a call is accepted, or somebody was quicker: " + reply.ShortDebugString());
    chamber_.loop().run_for(std::chrono::milliseconds(20));
  }
  throw StoryFault("five calls in a row were not so");
}

void Story::end_statement() {
  v1::Command command;
  command.mutable_end_statement()->set_entry(floor().entry());
  chamber_.accepted(*secretary_, command);
  chamber_.wait_for([&] { return floor().entry() == 0; }, "the floor is vacant");
}

// As long as the time left for the names left allows, a little more or less than the limit.
void Story::statement(std::int64_t until_ms, std::size_t leave) {
  const auto now_ms = chamber_.now_ms();
  const auto names =
      static_cast<std::int64_t>(list().order_size()) - static_cast<std::int64_t>(leave) + 1;
  const auto fair_ms = (until_ms - now_ms) / std::max<std::int64_t>(names, 1);
  const auto limit_ms = std::max<std::int64_t>(floor().limit_ms(), 60 * kSecond);
  const auto length_ms =
      std::clamp(fair_ms, limit_ms / 3, limit_ms * 5 / 4) * chance(70, 125) / 100;
  const auto speaking = floor().entry();
  const auto next = list().order_size() > 0 ? list().order(0) : 0;
  chamber_.wait_until(std::min(now_ms + length_ms, until_ms));

  auto* after = next == 0 ? nullptr : delegation_of(next);
  if (after != nullptr && after->phone != nullptr && chance(1, 3) == 1 && !entry(next).ready()) {
    v1::Command ready;
    ready.mutable_ready()->set_entry(next);
    chamber_.accepted(*after->phone, ready);
  }
  // Half of the speakers say themselves that they have finished; the Chair then thanks them.
  auto* speaker = delegation_of(speaking);
  if (speaker == nullptr || speaker->phone == nullptr || chance(0, 1) == 0) return;
  v1::Command finished;
  finished.mutable_end_statement()->set_entry(speaking);
  chamber_.accepted(*speaker->phone, finished);
  chamber_.wait_for([&] { return floor().entry() == 0; }, "the floor is vacant");
  chamber_.wait_until(chamber_.now_ms() + chance(5, 20) * kSecond);
}

void Story::scene(int number) {
  switch (number) {
    case 1:
      return two_consoles_call_at_once();
    case 2:
      return one_withdraws();
    case 3:
      return one_is_absent();
    case 4:
      return one_is_moved();
    case 5:
      return one_loses_its_link();
    case 6:
      return a_slip_is_undone();
    case 7:
      return the_server_is_killed();
    default:
      return;
  }
}

void Story::two_consoles_call_at_once() {
  const auto now = list();
  v1::Command command;
  command.mutable_call_next()->set_expect_current(floor().entry());
  command.mutable_call_next()->set_expect_next(now.order(0));
  std::vector<v1::Reply> replies;
  for (auto* console : {chair_, secretary_})
    chamber_.press(*console, command, [&replies](const binding::Outcome& outcome) {
      if (outcome.reply) replies.push_back(*outcome.reply);
    });
  chamber_.wait_for([&] { return replies.size() == 2; }, "both consoles are answered");
  const auto taken = std::count_if(replies.begin(), replies.end(),
                                   [](const auto& reply) { return reply.has_accepted(); });
  const auto stale = std::count_if(replies.begin(), replies.end(), [](const auto& reply) {
    return reply.has_refused() && reply.refused().code() == v1::REFUSAL_STALE;
  });
  expect(taken == 1 && stale == 1, "two consoles that call together change once");
  chamber_.wait_for([&] { return floor().entry() == now.order(0); }, "one speaker has the floor");
  say("Two consoles call at once: one speaker");
}

void Story::one_withdraws() {
  const auto now = list();
  for (int i = now.order_size() / 2; i < now.order_size(); ++i) {
    auto* who = delegation_of(now.order(i));
    if (who == nullptr || who->phone == nullptr) continue;
    const auto running = floor().SerializeAsString();
    v1::Command command;
    command.mutable_withdraw()->set_entry(now.order(i));
    chamber_.accepted(*who->phone, command);
    chamber_.wait_for([&] { return list().order_size() == now.order_size() - 1; },
                      "the name is gone");
    expect(floor().SerializeAsString() == running, "the running clock is byte-equal");
    return say(who->code + " withdraws");
  }
}

void Story::one_is_absent() {
  const auto absent = floor().entry();
  v1::Command command;
  command.mutable_mark_absent()->set_entry(absent);
  chamber_.accepted(*chair_, command);
  chamber_.wait_for([&] { return floor().entry() == 0 && entry(absent).absent() == 1; },
                    "the absent speaker is back on the list, and no time was used");
  const auto now = list();
  expect(std::find(now.order().begin(), now.order().end(), absent) != now.order().end(),
         "the absent name waits again");
  say(entry(absent).participant() + " is absent when called");
}

void Story::one_is_moved() {
  const auto now = list();
  const auto moved = now.order(now.order_size() - 1);
  const auto running = floor().SerializeAsString();
  v1::Command command;
  auto& act = *command.mutable_move_entry();
  act.set_entry(moved);
  act.set_before_entry(now.order(0));
  expect(chamber_.refused(*secretary_, command).code() == v1::REFUSAL_REASON_REQUIRED,
         "a move without a reason is refused");
  act.set_reason("Must leave for the airport");
  chamber_.accepted(*secretary_, command);
  chamber_.wait_for([&] { return list().order(0) == moved; }, "the moved name stands first");
  expect(entry(moved).moved_reason() == act.reason(), "the reason is on the screens");
  expect(floor().SerializeAsString() == running, "the running clock is byte-equal");
  say(entry(moved).participant() + " is moved to the front, with a reason");
}

void Story::one_loses_its_link() {
  const auto now = list();
  for (const auto id : now.order()) {
    auto* who = delegation_of(id);
    if (who == nullptr || who->phone == nullptr) continue;
    who->phone->client->cut();
    expect(link_of(*who->phone) != binding::Link::kLive, "the link is lost");
    // What it misses meanwhile it is told on coming back.
    v1::Command command;
    command.mutable_show_message()->mutable_text()->set_en("Documents are at the back of the room");
    chamber_.accepted(*secretary_, command);
    chamber_.wait_for([&] { return link_of(*who->phone) == binding::Link::kLive; },
                      "the phone is back");
    const auto notice = who->phone->client->session().replica().row("notice");
    expect(notice && notice->notice().message_shown(), "the phone knows what it missed");
    return say(who->code + " loses its link and comes back");
  }
}

void Story::a_slip_is_undone() {
  const auto before = floor();
  const auto slip = call_next();
  v1::Command command;
  command.mutable_undo()->set_act(last_call_);
  chamber_.accepted(*chair_, command);
  chamber_.wait_for([&] { return floor().entry() == before.entry(); }, "the speaker is back");
  expect(list().order_size() > 0 && list().order(0) == slip,
         "the name called by a slip stands first again");
  expect(floor().limit_ms() == before.limit_ms() && floor().used_ms() >= before.used_ms(),
         "the speaker has the time it had");
  say("A call by a slip is undone");
}

// kill -9 in the middle of a statement, with requests on their way.
void Story::the_server_is_killed() {
  chamber_.wait_until(chamber_.now_ms() + 40 * kSecond);
  const auto before = floor();
  const auto epoch = secretary_->client->session().replica().epoch();
  for (int i = 0; i < 3 && later_.size() > 4; ++i) {
    press_request(*later_.front());
    later_.erase(later_.begin());
  }
  chamber_.loop().run_for(std::chrono::milliseconds(chance(0, 3)));
  const auto killed_us = binding::steady_us();
  const auto killed_ms = chamber_.now_ms();
  chamber_.kill_and_restart();
  chamber_.wait_for([&] { return chamber_.everybody_live(); },
                    "everybody is back after the restart", 30);
  chamber_.wait_for([&] { return open_requests_ == 0; }, "what was on its way is answered");
  const auto away_ms = (binding::steady_us() - killed_us) / 1000 * chamber_.rate();
  const auto after = floor();
  expect(secretary_->client->session().replica().epoch() == epoch, "a restart keeps the epoch");
  expect(after.entry() == before.entry() && after.used_ms() == before.used_ms() &&
             after.running_since_ms() == before.running_since_ms(),
         "the statement goes on");
  // The clock reads as if the server had never been away, but for some milliseconds of real time.
  const auto expected_ms = killed_ms + away_ms;
  const auto off_ms = std::abs(chamber_.now_ms() - expected_ms) / chamber_.rate();
  expect(off_ms < 250, fmt::format("the seconds the server was away count ({} ms off)", off_ms));
  const auto shown = binding::digits(after, chamber_.now_ms(), 0);
  say(fmt::format("The server is killed and restarted; the clock goes on at {}", shown.text));
}

}  // namespace nameplate::tests
