// What a run of the load generator measured, and the one line that says it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace nameplate::tests {

struct Figures {
  std::size_t clients = 0;
  bool tls = false;
  double machine_load = 0;  // before the run, of the last minute
  std::size_t delegations = 0;
  double sign_in_ms = 0;  // of all delegations, one after the other
  double join_ms = 0;     // until all clients are live with rows and names
  double join_cpu_s = 0;
  double join_bytes = 0;                 // per client
  std::vector<double> call_ms;           // each call: from the press to the last client
  std::vector<double> first_to_last_ms;  // the fan-out alone: decided and committed before
  double commit_ms = 0;                  // mean
  // With --compare-limit, call by call; else empty.
  std::vector<double> fan_out_ms;        // to the last client, without the call's commit
  std::vector<double> limit_ms;          // a send loop of the same bytes to as many sockets
  std::vector<double> durable_limit_ms;  // the same behind a page written and synced
  std::vector<double> fan_out_cpu_ms;    // of the server, from the press to the last arrival
  std::vector<double> limit_cpu_ms;      // of the send loop
  // With --slow: the same calls while some read nothing; else empty.
  std::size_t slow_peers = 0;
  std::vector<double> slow_ms;
  std::vector<double> beside_ms;  // at the same pace, while everybody reads
  std::size_t slow_closed = 0;    // of them, by the server
  double slow_kib = 0;            // what the server grew by
  double call_cpu_ms = 0;         // of the server, per call
  double call_bytes = 0, entry_bytes = 0, move_bytes = 0;  // per client
  int names = 0;                                           // on the list when one entry changed
  double idle_in = 0, idle_out = 0;                        // bytes a second and client
  double idle_cpu = 0;                                     // of the server, cores
  double server_kib_per_client = 0;
  std::uint64_t lost_connections = 0;
  bool all_equal = false;
};

// The smallest value that `q` of all do not exceed; 0 of none.
double quantile(std::vector<double> values, double q);
std::string json_line(const Figures& figures);

}  // namespace nameplate::tests
