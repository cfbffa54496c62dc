// The opening second: the list opens before everybody's eyes, and each delegation asks for the
// floor within a second.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "tests/load/figures.hpp"
#include "tests/load/hall.hpp"

namespace nameplate::tests {
namespace {

// Of the watchers; the rest are half phones of delegations and half of the public.
constexpr std::size_t kDisplays = 20;
constexpr double kQuietS = 0.3;

class Opening {
 public:
  explicit Opening(const Wishes& wishes) : hall_(wishes), watchers_(wishes.clients) {}

  int run() {
    hall_.open_floor();
    join();
    v1::Command open;
    open.mutable_open_list()->set_list(hall_.main_list());
    hall_.act_to_last(open);
    press();
    const bool equal = hall_.all_equal();
    const bool whole = examine();
    report(equal, whole);
    return equal && whole && hall_.swarm().lost() == 0 && refused_ == 0 && limited_ == 0 ? 0 : 1;
  }

 private:
  // First one phone of each delegation, which will press; then those who watch.
  void join() {
    for (std::size_t i = 0; i < watchers_; ++i) {
      const bool display = i < kDisplays;
      const bool phone = !display && i % 2 == 0;
      const auto wish = display ? v1::ROLE_DISPLAY : v1::ROLE_PUBLIC;
      hall_.swarm().add(phone ? hall_.cookies()[i % hall_.cookies().size()].second : "",
                        {"load/1.0 (watcher)", phone ? v1::ROLE_UNSPECIFIED : wish, true});
    }
    pressing_ = hall_.swarm().peers().size();
    hall_.join(hall_.cookies().size());
    hall_.pass(1.5);  // the pings of the beginning are over
  }

  Peer& phone(std::size_t i) { return *hall_.swarm().peers()[pressing_ + i]; }

  // Presses spread over the second at random; the same seconds in every run.
  void press() {
    const auto delegations = hall_.cookies().size();
    std::mt19937 random(1);
    std::vector<std::int64_t> at_ns(delegations);
    for (auto& at : at_ns)
      at = static_cast<std::int64_t>(static_cast<double>(random()) / 0x1p32 *
                                     hall_.wishes().within_s * 1e9);
    std::sort(at_ns.begin(), at_ns.end());
    const auto command = hall_.inscribe();
    const auto bytes_before = hall_.phone_bytes();
    const double cpu_before = hall_.server().cpu_s();
    const double limited_before = limited();
    std::vector<std::int64_t> pressed_ns(delegations);
    const auto began_ns = steady_ns();
    std::size_t next = 0;
    const auto turn = [&] {
      while (next < delegations && steady_ns() - began_ns >= at_ns[next]) {
        pressed_ns[next] = steady_ns();
        hall_.swarm().submit(phone(next), command, binding::new_command_id());
        ++next;
      }
    };
    std::size_t answered = 0;
    const auto quiet = [&] {
      while (answered < next && phone(answered).last_reply_ns > 0) ++answered;
      return answered == delegations &&
             static_cast<double>(steady_ns() - last_change_ns()) > kQuietS * 1e9;
    };
    hall_.swarm().run_dating(turn, quiet, hall_.wishes().within_s + 15);
    std::int64_t last_ack_ns = began_ns;
    for (std::size_t i = 0; i < delegations; ++i) {
      last_ack_ns = std::max(last_ack_ns, phone(i).last_reply_ns);
      if (phone(i).last_reply_ns > 0) ack_ms_.push_back(ms(phone(i).last_reply_ns - pressed_ns[i]));
    }
    last_press_ms_ = ms(pressed_ns.back() - began_ns);
    last_ack_ms_ = ms(last_ack_ns - began_ns);
    last_watcher_ms_ = ms(last_change_ns() - began_ns);
    cpu_s_ = hall_.server().cpu_s() - cpu_before;
    limited_ = limited() - limited_before;
    bytes_ = static_cast<double>(hall_.phone_bytes() - bytes_before) /
             static_cast<double>(hall_.swarm().peers().size() - 1);
  }

  std::int64_t last_change_ns() {
    std::int64_t last_ns = 0;
    for (const auto& peer : hall_.swarm().peers())
      last_ns = std::max(last_ns, peer->last_change_ns);
    return last_ns;
  }

  double limited() { return hall_.server().metric("nameplate_rate_limited_total").value_or(-1); }

  // Nobody lost, nobody twice, and within each category of the list the order of acceptance.
  bool examine() {
    std::map<std::uint32_t, std::uint64_t> act_of;  // entry, act
    for (std::size_t i = 0; i < hall_.cookies().size(); ++i) {
      const auto& outcomes = phone(i).outcomes;
      if (outcomes.size() == 1 && outcomes[0].reply && outcomes[0].reply->has_accepted()) {
        const auto& accepted = outcomes[0].reply->accepted();
        act_of[accepted.entry()] = accepted.act();
      } else {
        ++refused_;
      }
    }
    std::map<std::string, int> category_of;
    for (const auto& one : hall_.secretary().session.directory().participants())
      category_of[one.code()] = one.category();
    const auto list = hall_.row("list/" + std::to_string(hall_.main_list())).list();
    std::set<std::string> names;
    std::map<int, std::uint64_t> last_act;
    for (const auto id : list.order()) {
      const auto name = hall_.row("entry/" + std::to_string(id)).entry().participant();
      if (!names.insert(name).second) ++twice_;
      const auto act = act_of.find(id);
      if (act == act_of.end()) continue;
      auto& before = last_act[category_of[name]];
      if (act->second <= before) ++out_of_order_;
      before = act->second;
      act_of.erase(act);
    }
    lost_names_ = act_of.size();
    on_list_ = names.size();
    return lost_names_ == 0 && twice_ == 0 && out_of_order_ == 0 &&
           on_list_ == hall_.cookies().size();
  }

  void report(bool equal, bool whole) {
    fmt::print(
        R"({{"scenario":"opening","watchers":{},"delegations":{},"tls":{},"load_average":{:.1f},)"
        R"("within_s":{},"last_press_ms":{:.0f},"press_to_ack_ms":{{"p50":{:.2f},"p99":{:.2f},"max":{:.2f}}},)"
        R"("last_ack_ms":{:.0f},"last_watcher_ms":{:.0f},"bytes_per_watcher":{:.0f},"server_cpu_s":{:.3f},)"
        R"("on_list":{},"refused":{},"rate_limited":{:.0f},"names_lost":{},"names_twice":{},"out_of_order":{},)"
        R"("whole":{},"lost_connections":{},"all_equal":{}}})"
        "\n",
        watchers_, hall_.cookies().size(), hall_.wishes().tls, hall_.wishes().machine_load,
        hall_.wishes().within_s, last_press_ms_, quantile(ack_ms_, 0.5), quantile(ack_ms_, 0.99),
        quantile(ack_ms_, 1), last_ack_ms_, last_watcher_ms_, bytes_, cpu_s_, on_list_, refused_,
        limited_, lost_names_, twice_, out_of_order_, whole, hall_.swarm().lost(), equal);
  }

  Hall hall_;
  std::size_t watchers_;
  std::size_t pressing_ = 0;  // the first peer that presses
  std::vector<double> ack_ms_;
  double last_press_ms_ = 0, last_ack_ms_ = 0, last_watcher_ms_ = 0;
  double bytes_ = 0, cpu_s_ = 0, limited_ = 0;
  std::size_t on_list_ = 0, refused_ = 0, lost_names_ = 0, twice_ = 0, out_of_order_ = 0;
};

}  // namespace

int run_opening(const Wishes& wishes) {
  Wishes early = wishes;
  early.base_time = "2018-03-12T09:00";  // the programme opens the list at half past
  return Opening(early).run();
}

}  // namespace nameplate::tests
