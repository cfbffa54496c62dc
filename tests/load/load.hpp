// What a run of the load generator is asked for, and the scenarios it can play.
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
  bool compare_limit = false;  // beside it the same bytes without a server
  bool tls = false;
  double within_s = 1;      // of the opening: all press within so long
  double hold_s = 0;        // of holding
  std::size_t silent = 0;   // sockets that connect and say nothing
  std::size_t records = 0;  // of the log to start with
  // The list of the first topic is open then, unless a scenario says an earlier hour.
  std::string base_time = "2018-03-12T09:59";
  double machine_load = 0;  // load average before the run
  std::string server_bin, ctl_bin, certificate_bin, round, data, pages;
  std::string server;  // an already running server's address; then `data` is its folder
};

// Each prints its figures as one line of JSON and returns 0 when all clients ended equal, none was
// lost and what the scenario promises was kept, else 1. They throw std::runtime_error when the
// server does not do what a run needs.
int run_calls(const Wishes& wishes);
int run_opening(const Wishes& wishes);
int run_reconnect(const Wishes& wishes);
int run_hold(const Wishes& wishes);
int run_silent(const Wishes& wishes);
int run_flood(const Wishes& wishes);
int run_start_up(const Wishes& wishes);

}  // namespace nameplate::tests
