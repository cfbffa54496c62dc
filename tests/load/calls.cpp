// The usual run: everybody joins, the list fills, silence, then calls one after the other, each
// timed to the last client; beside them what the machine itself needs, or phones that stop reading.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "tests/load/figures.hpp"
#include "tests/load/hall.hpp"
#include "tests/load/limit.hpp"

namespace nameplate::tests {
namespace {

class Calls {
 public:
  explicit Calls(const Wishes& wishes) : hall_(wishes) {}

  int run() {
    if (hall_.wishes().compare_limit)
      limit_.emplace(hall_.wishes().clients, hall_.wishes().data + "-limit");
    hall_.open_floor();
    hall_.open_list();
    join();
    hall_.fill_list();
    idle();
    measure_one_entry();
    measure_calls();
    if (hall_.wishes().slow > 0) measure_beside_slow_ones();
    const bool equal = hall_.all_equal();
    report(equal);
    return equal && hall_.swarm().lost() == figures_.slow_closed ? 0 : 1;
  }

 private:
  void join() {
    resident_before_kib_ = hall_.server().resident_kib();
    const double cpu_before = hall_.server().cpu_s();
    const auto began_ns = steady_ns();
    hall_.join(hall_.wishes().clients);
    figures_.join_ms = ms(steady_ns() - began_ns);
    figures_.join_cpu_s = hall_.server().cpu_s() - cpu_before;
    figures_.join_bytes =
        static_cast<double>(hall_.phone_bytes()) / static_cast<double>(hall_.wishes().clients);
  }

  void idle() {
    hall_.pass(1.5);  // the pings of the beginning are over
    resident_idle_kib_ = hall_.server().resident_kib();
    std::uint64_t in = 0;
    std::uint64_t out = 0;
    const auto add = [&](std::uint64_t sign) {
      for (const auto& peer : hall_.swarm().peers()) {
        if (peer.get() == &hall_.secretary()) continue;
        in += sign * peer->bytes_in;
        out += sign * peer->bytes_out;
      }
    };
    add(static_cast<std::uint64_t>(-1));
    const double cpu_before = hall_.server().cpu_s();
    hall_.pass(hall_.wishes().idle_s);
    add(1);
    const auto per = static_cast<double>(hall_.wishes().clients) * hall_.wishes().idle_s;
    figures_.idle_in = static_cast<double>(in) / per;
    figures_.idle_out = static_cast<double>(out) / per;
    figures_.idle_cpu = (hall_.server().cpu_s() - cpu_before) / hall_.wishes().idle_s;
  }

  struct Commits {
    double count = 0;
    double sum_s = 0;
  };
  Commits commits() {
    return {hall_.server().metric("nameplate_commit_seconds_count").value_or(0),
            hall_.server().metric("nameplate_commit_seconds_sum").value_or(0)};
  }

  void measure_calls() {
    const auto commits_before = commits();
    const double cpu_before = hall_.server().cpu_s();
    std::uint64_t bytes = 0;
    double pace_s = 0.12;  // the server takes ten commands a second from one connection
    for (int i = 0; i < hall_.wishes().acts; ++i) {
      const auto command = hall_.next_call();
      const auto commits_then = limit_ ? commits() : Commits();
      const auto before = hall_.phone_bytes();
      const auto took_ms = hall_.act_to_last(command);
      const auto sent = hall_.phone_bytes() - before;
      bytes += sent;
      figures_.call_ms.push_back(took_ms);
      figures_.first_to_last_ms.push_back(hall_.spread_ms());
      if (limit_) compare(took_ms, hall_.act_cpu_ms(), commits_then, sent / hall_.wishes().clients);
      hall_.pass(pace_s);
    }
    const auto after = commits();
    figures_.commit_ms =
        1e3 * (after.sum_s - commits_before.sum_s) / (after.count - commits_before.count);
    figures_.call_cpu_ms = 1e3 * (hall_.server().cpu_s() - cpu_before) / hall_.wishes().acts;
    figures_.call_bytes = static_cast<double>(bytes) / static_cast<double>(hall_.wishes().clients) /
                          hall_.wishes().acts;
  }

  // The same calls once while everybody reads and once while some phones read nothing.
  void measure_beside_slow_ones() {
    auto& peers = hall_.swarm().peers();
    const auto list = hall_.row("list/" + std::to_string(hall_.main_list())).list();
    const int calls = std::min(hall_.wishes().acts, list.order_size() / 2);
    const double every_s = std::max(0.12, hall_.wishes().slow_s / calls);
    figures_.beside_ms = hall_.calls(calls, every_s);
    const auto resident_before = hall_.server().resident_kib();
    figures_.slow_peers = std::min(hall_.wishes().slow, peers.size() - 1);
    for (std::size_t i = peers.size() - figures_.slow_peers; i < peers.size(); ++i)
      hall_.swarm().set_deaf(*peers[i], true);
    figures_.slow_ms = hall_.calls(calls, every_s);
    figures_.slow_kib = static_cast<double>(hall_.server().resident_kib() - resident_before);
    const auto lost_before = hall_.swarm().lost();
    for (std::size_t i = peers.size() - figures_.slow_peers; i < peers.size(); ++i)
      hall_.swarm().set_deaf(*peers[i], false);
    hall_.settle();
    figures_.slow_closed = hall_.swarm().lost() - lost_before;
  }

  // In turns with the server, so that what disturbs the machine disturbs both.
  void compare(double took_ms, double cpu_ms, const Commits& before, std::size_t bytes) {
    const auto after = commits();
    figures_.fan_out_ms.push_back(took_ms - 1e3 * (after.sum_s - before.sum_s));
    figures_.fan_out_cpu_ms.push_back(cpu_ms);
    hall_.pass(0.05);
    const double cpu_before_ms = limit_->cpu_ms();
    figures_.limit_ms.push_back(limit_->fan_out_ms(bytes, false));
    figures_.limit_cpu_ms.push_back(limit_->cpu_ms() - cpu_before_ms);
    hall_.pass(0.05);
    figures_.durable_limit_ms.push_back(limit_->fan_out_ms(bytes, true));
  }

  // The last name of the list gets another limit, then moves to the front: what the others receive
  // of it.
  void measure_one_entry() {
    const auto list = hall_.row("list/" + std::to_string(hall_.main_list())).list();
    figures_.names = list.order_size();
    const auto bytes_of = [&](const v1::Command& command) {
      const auto before = hall_.phone_bytes();
      hall_.act_to_last(command);
      const auto result = static_cast<double>(hall_.phone_bytes() - before) /
                          static_cast<double>(hall_.wishes().clients);
      hall_.pass(0.3);
      return result;
    };
    v1::Command limit;
    limit.mutable_set_entry_limit()->set_entry(list.order(figures_.names - 1));
    limit.mutable_set_entry_limit()->set_limit_ms(120'000);
    limit.mutable_set_entry_limit()->set_reason("Agreed with the delegation");
    figures_.entry_bytes = bytes_of(limit);
    v1::Command move;
    move.mutable_move_entry()->set_entry(list.order(figures_.names - 1));
    move.mutable_move_entry()->set_before_entry(list.order(0));
    move.mutable_move_entry()->set_reason("Must leave for the airport");
    figures_.move_bytes = bytes_of(move);
  }

  void report(bool equal) {
    figures_.clients = hall_.wishes().clients;
    figures_.tls = hall_.wishes().tls;
    figures_.machine_load = hall_.wishes().machine_load;
    figures_.sign_in_ms = hall_.sign_in_ms();
    figures_.delegations = hall_.cookies().size();
    figures_.lost_connections = hall_.swarm().lost();
    figures_.all_equal = equal;
    const auto grown_kib = resident_idle_kib_ - resident_before_kib_;
    figures_.server_kib_per_client =
        static_cast<double>(grown_kib) / static_cast<double>(hall_.wishes().clients);
    fmt::print("{}\n", json_line(figures_));
  }

  Hall hall_;
  std::optional<Limit> limit_;
  Figures figures_;
  std::int64_t resident_before_kib_ = 0;
  std::int64_t resident_idle_kib_ = 0;
};

}  // namespace

int run_calls(const Wishes& wishes) { return Calls(wishes).run(); }

}  // namespace nameplate::tests
