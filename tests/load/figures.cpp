#include "tests/load/figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace nameplate::tests {

double quantile(std::vector<double> values, double q) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const auto rank = std::ceil(q * static_cast<double>(values.size()));
  return values[static_cast<std::size_t>(std::max(rank, 1.0)) - 1];
}

namespace {

// On a machine that others use too, what the fastest tenth took is nearest to what a program needs.
constexpr double kUndisturbed = 0.1;

// Of the rounds' ratios, not the ratio of medians: what disturbs a round disturbs both of its
// parts.
double median_ratio(const std::vector<double>& ours, const std::vector<double>& limit) {
  std::vector<double> ratios;
  for (std::size_t i = 0; i < std::min(ours.size(), limit.size()); ++i)
    ratios.push_back(ours[i] / limit[i]);
  return quantile(ratios, 0.5);
}

std::string limit_line(const Figures& f) {
  if (f.limit_ms.empty()) return {};
  return fmt::format(
      R"("fan_out_ms":{{"p50":{:.2f},"p99":{:.2f}}},"limit_ms":{{"p50":{:.2f},"p99":{:.2f}}},)"
      R"("durable_limit_ms":{{"p50":{:.2f},"p99":{:.2f}}},"ratio_to_limit":{:.2f},)"
      R"("fastest_tenth_ratio":{:.2f},"durable_ratio_to_limit":{:.2f},)"
      R"("fan_out_cpu_ms":{:.2f},"limit_cpu_ms":{:.2f},"cpu_ratio_to_limit":{:.2f},)",
      quantile(f.fan_out_ms, 0.5), quantile(f.fan_out_ms, 0.99), quantile(f.limit_ms, 0.5),
      quantile(f.limit_ms, 0.99), quantile(f.durable_limit_ms, 0.5),
      quantile(f.durable_limit_ms, 0.99), median_ratio(f.fan_out_ms, f.limit_ms),
      quantile(f.fan_out_ms, kUndisturbed) / quantile(f.limit_ms, kUndisturbed),
      median_ratio(f.call_ms, f.durable_limit_ms), quantile(f.fan_out_cpu_ms, 0.5),
      quantile(f.limit_cpu_ms, 0.5), median_ratio(f.fan_out_cpu_ms, f.limit_cpu_ms));
}

}  // namespace

std::string slow_line(const Figures& f) {
  if (f.slow_ms.empty()) return {};
  const double usual = quantile(f.beside_ms, 0.99);
  return fmt::format(
      R"("slow":{{"peers":{},"p50":{:.2f},"p99":{:.2f},"usual_p50":{:.2f},"usual_p99":{:.2f},"p99_to_usual":{:.2f},"closed":{},"server_grew_kib":{:.0f}}},)",
      f.slow_peers, quantile(f.slow_ms, 0.5), quantile(f.slow_ms, 0.99), quantile(f.beside_ms, 0.5),
      usual, usual > 0 ? quantile(f.slow_ms, 0.99) / usual : 0, f.slow_closed, f.slow_kib);
}

std::string json_line(const Figures& f) {
  auto line = fmt::format(
      R"({{"clients":{},"tls":{},"load_average":{:.1f},"delegations":{},"sign_in_ms":{:.0f},"join_all_ms":{:.0f},"join_cpu_s":{:.3f},)"
      R"("join_bytes_per_client":{:.0f},)",
      f.clients, f.tls, f.machine_load, f.delegations, f.sign_in_ms, f.join_ms, f.join_cpu_s,
      f.join_bytes);
  line +=
      fmt::format(R"("call_next_to_last_ms":{{"acts":{},"p50":{:.2f},"p99":{:.2f},"max":{:.2f}}},)"
                  R"("first_to_last_ms":{{"p50":{:.2f},"p99":{:.2f}}},"commit_mean_ms":{:.2f},)"
                  R"("server_cpu_ms_per_call":{:.2f},"call_bytes_per_client":{:.0f},)",
                  f.call_ms.size(), quantile(f.call_ms, 0.5), quantile(f.call_ms, 0.99),
                  quantile(f.call_ms, 1), quantile(f.first_to_last_ms, 0.5),
                  quantile(f.first_to_last_ms, 0.99), f.commit_ms, f.call_cpu_ms, f.call_bytes);
  line += limit_line(f);
  line += slow_line(f);
  line += fmt::format(
      R"("names_on_list":{},"one_entry_bytes_per_client":{:.0f},"one_move_bytes_per_client":{:.0f},)",
      f.names, f.entry_bytes, f.move_bytes);
  line += fmt::format(
      R"("idle_bytes_per_s_received":{:.1f},"idle_bytes_per_s_sent":{:.1f},"idle_server_cpu_percent":{:.1f},)"
      R"("server_kib_per_client":{:.1f},"lost_connections":{},"all_equal":{}}})",
      f.idle_in, f.idle_out, 100 * f.idle_cpu, f.server_kib_per_client, f.lost_connections,
      f.all_equal);
  return line;
}

}  // namespace nameplate::tests
