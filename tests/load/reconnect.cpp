// The storm: everybody is cut off at once and comes back at once, four ways.
//
// `resumed` keeps its rows (and TLS ticket) and asks for what changed since; `fresh` comes as a new
// phone, with a full handshake, for a whole snapshot. `drained` and `killed` end the server, by
// SIGTERM and by kill -9, start it again, and let each session come back by its own rules.
#include <fmt/format.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/load/cpu_time.hpp"
#include "tests/load/figures.hpp"
#include "tests/load/hall.hpp"
#include "tests/load/join_limit.hpp"

namespace nameplate::tests {
namespace {

constexpr double kPatienceS = 60;
constexpr int kTimes = 3;                   // each of the cuts; the median is said
constexpr std::size_t kUpgradeBytes = 170;  // the server's answer to an upgrade, about

struct Storm {
  double in_sync_ms = 0;  // all live again with equal rows, from the cut
  double cpu_ms = 0;      // of the server, per join
  double own_cpu_ms = 0;  // of all the clients, per join: what they cost the same two cores
  double bytes = 0;       // to one phone
};

double own_cpu_s() { return 1e-3 * cpu_ms_of(::getpid()); }

Storm median(const std::vector<Storm>& storms) {
  const auto of = [&](double Storm::*part) {
    std::vector<double> values;
    for (const auto& storm : storms) values.push_back(storm.*part);
    return quantile(values, 0.5);
  };
  return {of(&Storm::in_sync_ms), of(&Storm::cpu_ms), of(&Storm::own_cpu_ms), of(&Storm::bytes)};
}

// The bare process in turns with the storms of new phones; the medians are said.
struct Beside {
  std::vector<double> ms, cpu_ms, ratio, cpu_ratio;
  void of(const Storm& fresh, const JoinLimit::Joined& bare) {
    ms.push_back(bare.all_ms);
    cpu_ms.push_back(bare.cpu_ms);
    ratio.push_back(fresh.in_sync_ms / bare.all_ms);
    cpu_ratio.push_back(fresh.cpu_ms / bare.cpu_ms);
  }
  [[nodiscard]] std::string line(const char* prefix) const {
    return fmt::format(
        R"("{0}limit_ms":{1:.0f},"{0}limit_cpu_ms_per_join":{2:.3f},"{0}ratio_to_limit":{3:.2f},"{0}cpu_ratio_to_limit":{4:.2f},)",
        prefix, quantile(ms, 0.5), quantile(cpu_ms, 0.5), quantile(ratio, 0.5),
        quantile(cpu_ratio, 0.5));
  }
};

class Reconnect {
 public:
  explicit Reconnect(const Wishes& wishes) : hall_(wishes) {}

  int run() {
    if (hall_.wishes().compare_limit) bare_.emplace(hall_.wishes().clients);
    hall_.open_floor();
    hall_.open_list();
    const auto empty_kib = hall_.server().resident_kib();
    hall_.join(hall_.wishes().clients);
    hall_.fill_list();
    hall_.pass(1.5);
    before_kib_ = hall_.server().resident_kib();
    kib_per_client_ =
        static_cast<double>(before_kib_ - empty_kib) / static_cast<double>(hall_.wishes().clients);
    hall_.swarm().set_at_once(hall_.swarm().peers().size());
    hall_.swarm().set_returning(true);
    std::vector<Storm> resumed;
    std::vector<Storm> fresh;
    for (int i = 0; i < kTimes; ++i) {
      resumed.push_back(cut(false));
      fresh.push_back(cut(true));
      if (bare_) beside(fresh.back(), i % 2 == 0);
    }
    resumed_ = median(resumed);
    fresh_ = median(fresh);
    hall_.pass(1.5);
    after_kib_ = hall_.server().resident_kib();
    const bool equal_after_cuts = hall_.all_equal();
    gave_way_ = hall_.server().metric("nameplate_gave_way_total").value_or(-1);
    drained_ = restarted([&] { drain(); });
    killed_ = restarted([&] { hall_.server().kill9(); });
    const bool equal = hall_.all_equal() && equal_after_cuts;
    report(equal);
    return equal && not_resumed_ == 0 ? 0 : 1;
  }

 private:
  [[nodiscard]] std::string storm_line(const char* name, const Storm& storm) const {
    return fmt::format(
        R"("{}":{{"in_sync_ms":{:.0f},"server_cpu_ms_per_join":{:.3f},"clients_cpu_ms_per_join":{:.3f},"bytes_per_client":{:.0f}}},)",
        name, storm.in_sync_ms, storm.cpu_ms, storm.own_cpu_ms, storm.bytes);
  }

  [[nodiscard]] double joins() { return static_cast<double>(hall_.swarm().peers().size()); }

  // What comes is only dated and read afterwards, so that it is the server that is measured.
  Storm cut(bool afresh) {
    const auto& peers = hall_.swarm().peers();
    if (afresh) hall_.swarm().forget_all();
    const auto bytes_before = hall_.phone_bytes();
    const double cpu_before = hall_.server().cpu_s();
    const double own_cpu_before = own_cpu_s();
    const auto began_ns = steady_ns();
    hall_.swarm().cut_all();
    std::size_t back = 0;
    const auto all_back = [&] {
      while (back < peers.size() && peers[back]->last_change_ns > began_ns &&
             (!afresh || peers[back]->last_names_ns > began_ns))
        ++back;
      return back == peers.size();
    };
    double cpu_s = 0, own_s = 0;
    const auto all_back_now = [&] {
      if (!all_back()) return false;
      cpu_s = hall_.server().cpu_s() - cpu_before;
      own_s = own_cpu_s() - own_cpu_before;
      return true;
    };
    if (!hall_.swarm().run_dating([] {}, all_back_now, kPatienceS)) give_up(back);
    Storm storm;
    for (const auto& peer : peers)
      storm.in_sync_ms =
          std::max(storm.in_sync_ms,
                   ms(std::max(peer->last_change_ns, afresh ? peer->last_names_ns : 0) - began_ns));
    storm.cpu_ms = 1e3 * cpu_s / joins();
    storm.own_cpu_ms = 1e3 * own_s / joins();
    storm.bytes = static_cast<double>(hall_.phone_bytes() - bytes_before) / joins();
    hall_.swarm().run_until([&] { return hall_.all_live(); }, 10);
    if (hall_.wishes().tls) count_resumed(afresh);
    hall_.pass(1);
    return storm;
  }

  [[noreturn]] void give_up(std::size_t back) {
    throw std::runtime_error(fmt::format(
        "only {} came back within {} s; {} connections were ended, {} gave way", back, kPatienceS,
        hall_.swarm().lost(), hall_.server().metric("nameplate_gave_way_total").value_or(-1)));
  }

  void count_resumed(bool afresh) {
    for (const auto& peer : hall_.swarm().peers())
      if (peer->tls.resumed() == afresh) ++not_resumed_;
  }

  // The bare process beside the storm of new phones, which get as many bytes each: at once, and in
  // the two round trips of a join, the upgrade and Hello.
  void beside(const Storm& fresh, bool in_one_first) {
    const auto bytes = static_cast<std::size_t>(fresh.bytes);
    const auto in_one = [&] { limit_.of(fresh, bare_->join_ms({bytes})); };
    if (in_one_first) in_one();
    two_trips_limit_.of(fresh, bare_->join_ms({kUpgradeBytes, bytes}));
    if (!in_one_first) in_one();
  }

  // SIGTERM, and the swarm goes on reading while the server says goodbye.
  void drain() {
    ::kill(hall_.server().pid(), SIGTERM);
    hall_.swarm().run_until([&] { return !hall_.server().running(); }, 12);
    hall_.server().stop();
  }

  template <typename End>
  Storm restarted(End end) {
    const auto bytes_before = hall_.phone_bytes();
    const auto began_ns = steady_ns();
    end();
    hall_.swarm().run_until([&] { return hall_.swarm().live() == 0; }, 2);
    hall_.server().start();
    const double cpu_before = hall_.server().cpu_s();
    const double own_cpu_before = own_cpu_s();
    if (!hall_.swarm().run_until([&] { return hall_.all_live(); }, kPatienceS))
      give_up(hall_.swarm().live());
    Storm storm;
    storm.own_cpu_ms = 1e3 * (own_cpu_s() - own_cpu_before) / joins();
    storm.in_sync_ms = ms(steady_ns() - began_ns);
    storm.cpu_ms = 1e3 * (hall_.server().cpu_s() - cpu_before) / joins();
    storm.bytes = static_cast<double>(hall_.phone_bytes() - bytes_before) / joins();
    hall_.pass(0.5);
    return storm;
  }

  void report(bool equal) {
    std::string line = fmt::format(
        R"({{"scenario":"reconnect","clients":{},"tls":{},"load_average":{:.1f},)"
        R"("server_kib_per_client":{:.1f},"server_kib_before":{},"server_kib_after":{},)",
        hall_.wishes().clients, hall_.wishes().tls, hall_.wishes().machine_load, kib_per_client_,
        before_kib_, after_kib_);
    line += storm_line("resumed", resumed_) + storm_line("fresh", fresh_) +
            storm_line("drained", drained_) + storm_line("killed", killed_);
    if (bare_) line += limit_.line("") + two_trips_limit_.line("two_trips_");
    if (hall_.wishes().tls) line += fmt::format(R"("tickets_not_taken":{},)", not_resumed_);
    fmt::print("{}\"gave_way\":{:.0f},\"all_equal\":{}}}\n", line, gave_way_, equal);
  }

  Hall hall_;
  std::optional<JoinLimit> bare_;
  std::int64_t before_kib_ = 0, after_kib_ = 0;
  double kib_per_client_ = 0, gave_way_ = 0;
  Storm resumed_, fresh_, drained_, killed_;
  std::size_t not_resumed_ = 0;
  Beside limit_, two_trips_limit_;
};

}  // namespace

int run_reconnect(const Wishes& wishes) { return Reconnect(wishes).run(); }

}  // namespace nameplate::tests
