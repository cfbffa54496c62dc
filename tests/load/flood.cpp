// Floods, one after the other: one phone with ten thousand commands a second, one delegation with
// twenty such phones, one address that guesses codes. What the others pay, and what becomes of the
// flooder.
#include <fmt/format.h>

#include <algorithm>

#include "tests/load/figures.hpp"
#include "tests/load/hall.hpp"
#include "tests/load/strangers.hpp"

namespace nameplate::tests {
namespace {

constexpr int kRate = 10'000;
constexpr std::size_t kPhones = 20;
constexpr double kCallEveryS = 0.12;

class Floods {
 public:
  explicit Floods(const Wishes& wishes)
      : hall_(wishes),
        calls_(std::min(wishes.acts, static_cast<int>(hall_.cookies().size()) / 4)) {}

  int run() {
    hall_.open_floor();
    hall_.open_list();
    hall_.join(hall_.wishes().clients);
    hall_.fill_list();
    hall_.pass(1.5);
    usual_ = hall_.calls(calls_, kCallEveryS);
    const auto port = hall_.server().port();
    // From a delegation that is on the list already, and whose turn is not near.
    const auto cookie = hall_.cookie_for("delegation:" + hall_.cookies().back().first);
    // Each must have met what is there to stop it, else it was no flood.
    const auto curbed = [](const Stranger::Counts& counts, double rate_limited) {
      return counts.closed_4529 > 0 || rate_limited > 0;
    };
    std::string floods = flood(
        "client", [&](Stranger& stranger) { Stranger::commands(stranger, port, cookie, 1, kRate); },
        curbed);
    floods += flood(
        "delegation",
        [&](Stranger& stranger) { Stranger::commands(stranger, port, cookie, kPhones, kRate); },
        curbed);
    floods += flood(
        "address", [&](Stranger& stranger) { Stranger::guesses(stranger, port); },
        [](const Stranger::Counts& counts, double) { return counts.told_429 > 0; });
    const bool equal = hall_.all_equal();
    fmt::print(
        R"({{"scenario":"flood","clients":{},"tls":{},"load_average":{:.1f},"usual_p50":{:.2f},"usual_p99":{:.2f},{})"
        R"("lost_connections":{},"all_equal":{}}})"
        "\n",
        hall_.wishes().clients, hall_.wishes().tls, hall_.wishes().machine_load,
        quantile(usual_, 0.5), quantile(usual_, 0.99), floods, hall_.swarm().lost(), equal);
    return equal && !broke_in_ && !unhindered_ && hall_.swarm().lost() == 0 ? 0 : 1;
  }

 private:
  template <typename Begin, typename Met>
  std::string flood(const char* name, Begin begin, Met met) {
    const double limited_before = limited();
    const double cpu_before = hall_.server().cpu_s();
    const auto began_ns = steady_ns();
    Stranger stranger;
    begin(stranger);
    hall_.pass(0.2);
    const auto honest_ns = steady_ns();
    static_cast<void>(hall_.cookie_for("delegation:" + hall_.cookies().front().first));
    const double honest_ms = ms(steady_ns() - honest_ns);
    const auto took_ms = hall_.calls(calls_, kCallEveryS);
    const double lasted_s = ms(steady_ns() - began_ns) / 1e3;
    const auto& counts = stranger.counts();
    if (counts.welcome != 0) broke_in_ = true;
    const double rate_limited = limited() - limited_before;
    if (!met(counts, rate_limited)) {
      unhindered_ = true;
      fmt::print(stderr, "the flood by one {} met no limit\n", name);
    }
    return fmt::format(
        R"("{}":{{"p50":{:.2f},"p99":{:.2f},"p99_to_usual":{:.2f},"sent_per_s":{:.0f},"connections":{},"closed":{},)"
        R"("closed_4529":{},"first_close_ms":{:.0f},"rate_limited":{:.0f},"told_429":{},"guessed":{},"honest_sign_in_ms":{:.1f},)"
        R"("server_cpu_percent":{:.0f}}},)",
        name, quantile(took_ms, 0.5), quantile(took_ms, 0.99),
        quantile(took_ms, 0.99) / quantile(usual_, 0.99),
        static_cast<double>(counts.sent) / lasted_s, counts.opened.load(), counts.closed.load(),
        counts.closed_4529.load(), static_cast<double>(counts.first_close_us) / 1e3, rate_limited,
        counts.told_429.load(), counts.welcome.load(), honest_ms,
        100 * (hall_.server().cpu_s() - cpu_before) / lasted_s);
  }

  double limited() { return hall_.server().metric("nameplate_rate_limited_total").value_or(-1); }

  Hall hall_;
  int calls_;
  std::vector<double> usual_;
  bool broke_in_ = false;
  bool unhindered_ = false;
};

}  // namespace

int run_flood(const Wishes& wishes) {
  if (wishes.tls) throw std::runtime_error("--flood speaks plain: leave --tls out");
  return Floods(wishes).run();
}

}  // namespace nameplate::tests
