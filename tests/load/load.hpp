// One run of the load generator: serve, sign in, join, fill the list, be silent, call, compare.
#pragma once

#include <cstddef>
#include <string>

namespace nameplate::tests {

struct Wishes {
  std::size_t clients = 1000;
  std::size_t delegations = 195;
  int acts = 80;
  std::size_t slow = 0;  // phones that stop reading, after the calls
  double slow_s = 60;    // for so long
  double idle_s = 20;
  std::size_t at_once = 200;
  bool compare_limit = false;  // beside each call the same bytes without a server
  std::string server_bin, ctl_bin, round, data, pages;
  std::string server;  // an already running server's address; then `data` is its folder
};

// Prints the figures as one line of JSON. 0 when all clients ended equal and none was lost, else 1.
// Throws std::runtime_error when the server does not do what a run needs.
int run_load(const Wishes& wishes);

}  // namespace nameplate::tests
