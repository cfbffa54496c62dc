#include "tests/bench/floor.hpp"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <string>
#include <variant>

#include "server/proceedings/decide.hpp"
#include "tests/support/sample_round.hpp"

namespace nameplate::support {
namespace {

constexpr std::uint32_t kTopics = 5;
constexpr std::uint32_t kTopicsOfTheSample = 3;
constexpr std::int64_t kStatementMs = 100'000;

}  // namespace

std::string code_of(int number) { return "N" + std::to_string(number); }

void furnish(int names, int heard, const proceedings::State& state, std::int64_t& now_ms,
             const std::function<void(const v1::Command&)>& give) {
  for (const auto& act : sample_round(v1::MODE_INFORMAL)) give(act);
  for (int i = 0; i < std::max(names, 1); ++i)
    give(command("put_participant { participant { code: '" + code_of(i) +
                 "' category: CATEGORY_MEMBER_STATE name { en: 'State " + code_of(i) + "' } } }"));
  const std::uint32_t topics = names > 0 ? kTopics : kTopicsOfTheSample;
  for (std::uint32_t topic = kTopicsOfTheSample + 1; topic <= topics; ++topic)
    give(command("put_topic { topic { number: " + std::to_string(topic) +
                 " kind: TOPIC_KIND_DISCUSSION title { en: 'Topic' } } }"));
  give(command("call_to_order { meeting: 1 }"));
  std::vector<std::uint32_t> unopened;
  for (const auto& [id, list] : state.lists)
    if (list.state == v1::LIST_STATE_NOT_OPEN) unopened.push_back(id);
  for (const auto id : unopened) give(command("open_list { list: " + std::to_string(id) + " }"));
  const auto take_up = [&](std::uint32_t topic) {
    if (state.open_topic != topic)
      give(command("open_topic { topic: " + std::to_string(topic) + " }"));
  };
  for (int i = 0; i < heard; ++i) {
    const auto topic = static_cast<std::uint32_t>(i) % topics + 1;
    take_up(topic);
    give(request(state.topics.at(topic).main_list, i % std::max(names, 1)));
    give(call_next(state));
    now_ms += kStatementMs;
    give(command("end_statement { entry: " + std::to_string(state.floor.entry) + " }"));
  }
  take_up(1);
  for (int i = 0; i < names; ++i) give(request(1, i));
}

v1::Command call_next(const proceedings::State& state) {
  v1::Command act;
  const auto list = state.topics.at(state.open_topic).main_list;
  act.mutable_call_next()->set_expect_current(state.floor.entry);
  act.mutable_call_next()->set_expect_next(state.lists.at(list).order.front());
  return act;
}

v1::Command undo(const proceedings::State& state) {
  v1::Command act;
  act.mutable_undo()->set_act(state.last_act);
  return act;
}

v1::Command request(std::uint32_t list, int who) {
  v1::Command act;
  act.mutable_inscribe()->set_list(list);
  act.mutable_inscribe()->set_participant(code_of(who));
  act.mutable_inscribe()->set_capacity(v1::CAPACITY_NATIONAL);
  return act;
}

v1::Command withdrawal_of_the_last(const proceedings::State& state) {
  v1::Command act;
  act.mutable_withdraw()->set_entry(state.lists.at(1).order.back());
  return act;
}

v1::Command move(const proceedings::State& state, std::size_t from, std::size_t before) {
  const auto& order = state.lists.at(1).order;
  v1::Command act;
  act.mutable_move_entry()->set_entry(order.at(from));
  act.mutable_move_entry()->set_before_entry(order.at(before));
  act.mutable_move_entry()->set_reason("measured");
  return act;
}

Floor::Floor(int names, int heard) : now_ms_(kNineOClock + kHour) {
  furnish(names, heard, state_, now_ms_, [this](const v1::Command& act) { give(act); });
}

std::vector<publish::RowNow> Floor::turn(const v1::Actor& actor, const v1::Command& act) {
  const auto decision = proceedings::decide(state_, actor, act, now_ms_);
  const auto* events = std::get_if<proceedings::Events>(&decision);
  if (events == nullptr) {
    std::cerr << "refused: " << act.ShortDebugString() << ": "
              << std::get<v1::Refusal>(decision).ShortDebugString() << '\n';
    std::abort();
  }
  v1::LogRecord record;
  record.set_at_ms(now_ms_);
  *record.mutable_actor() = actor;
  *record.mutable_command() = act;
  for (const auto& event : *events) *record.add_events() = event;
  touched_.clear();
  proceedings::apply(state_, state_.last_act + 1, record, touched_);
  return publish::rows_now(state_, touched_);
}

void Floor::give(const v1::Command& act) { turn(secretary(), act); }

}  // namespace nameplate::support
