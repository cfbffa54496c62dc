// Connections held for as long as is wished, while the meeting goes on slowly: does anything grow,
// does anybody fall off?
#include <fmt/format.h>

#include <algorithm>

#include "tests/load/figures.hpp"
#include "tests/load/hall.hpp"

namespace nameplate::tests {

namespace {
constexpr double kCallEveryS = 5;
}  // namespace

int run_hold(const Wishes& wishes) {
  Hall hall(wishes);
  hall.open_floor();
  hall.open_list();
  const auto empty_kib = hall.server().resident_kib();
  const auto began_ns = steady_ns();
  hall.join(wishes.clients);
  const double join_ms = ms(steady_ns() - began_ns);
  hall.fill_list();
  hall.pass(2);
  const auto start_kib = hall.server().resident_kib();
  const double cpu_before = hall.server().cpu_s();
  const auto bytes_before = hall.phone_bytes();
  const auto held_since_ns = steady_ns();
  const auto held_for_s = [&] { return ms(steady_ns() - held_since_ns) / 1e3; };
  // As many names as there are must last until the end.
  const auto names = static_cast<double>(std::min(hall.cookies().size(), wishes.clients));
  const double every_s = std::max(kCallEveryS, wishes.hold_s / names);
  std::vector<double> call_ms;
  do {  // one call at least: of none there is nothing to tell
    const auto one = hall.calls(1, every_s);
    if (one.empty()) hall.pass(every_s);  // no name is left: everybody goes on reading
    call_ms.insert(call_ms.end(), one.begin(), one.end());
  } while (held_for_s() + every_s <= wishes.hold_s);
  hall.pass(wishes.hold_s - held_for_s());
  const double held_s = held_for_s();
  const auto end_kib = hall.server().resident_kib();
  const double cpu_percent = 100 * (hall.server().cpu_s() - cpu_before) / held_s;
  const auto clients = static_cast<double>(wishes.clients);
  const double bytes_per_s =
      static_cast<double>(hall.phone_bytes() - bytes_before) / clients / held_s;
  const bool equal = hall.all_equal();
  fmt::print(
      R"({{"scenario":"hold","clients":{},"tls":{},"load_average":{:.1f},"join_all_ms":{:.0f},"held_s":{:.0f},)"
      R"("call_next_to_last_ms":{{"acts":{},"p50":{:.2f},"p99":{:.2f},"max":{:.2f}}},)"
      R"("server_kib_start":{},"server_kib_end":{},"server_kib_per_client":{:.1f},)"
      R"("server_cpu_percent":{:.1f},"bytes_per_s_and_client":{:.1f},"lost_connections":{},"all_equal":{}}})"
      "\n",
      wishes.clients, wishes.tls, wishes.machine_load, join_ms, held_s, call_ms.size(),
      quantile(call_ms, 0.5), quantile(call_ms, 0.99), quantile(call_ms, 1), start_kib, end_kib,
      static_cast<double>(start_kib - empty_kib) / clients, cpu_percent, bytes_per_s,
      hall.swarm().lost(), equal);
  return equal && !call_ms.empty() && hall.swarm().lost() == 0 ? 0 : 1;
}

}  // namespace nameplate::tests
