// nameplate-load: N phones and one secretary against a real server; the figures of README.md as one
// line of JSON.
#include <fmt/format.h>
#include <stdlib.h>
#include <sys/auxv.h>
#include <sys/resource.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <stdexcept>

#include "tests/load/load.hpp"

namespace nameplate::tests {
namespace {

// Both ends of every connection are on this machine.
void raise_open_files(std::size_t clients) {
  rlimit limit{};
  ::getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &limit);
  if (limit.rlim_cur < clients + 100)
    throw std::runtime_error(
        fmt::format("the limit of open files, {}, is too low", limit.rlim_cur));
}

// Where malloc asks for large pages, as the unit has the server do (deploy/nameplate.service): for
// the server, which inherits it, and for the phones here, whose memory is not what is measured. The
// C library looks at it only when a program begins. What is set already stays, also to nothing.
void begin_with_large_pages(char** argv) {
  constexpr auto kName = "GLIBC_TUNABLES";
  // Where rights are added at the start the C library takes the variable away: for ever, then.
  if (::getenv(kName) != nullptr || ::getauxval(AT_SECURE) != 0) return;
  ::setenv(kName, "glibc.malloc.hugetlb=1", 1);
  ::execv(std::filesystem::canonical("/proc/self/exe").c_str(), argv);
}

struct Scenario {
  bool opening = false;
  bool reconnect = false;
  bool flood = false;
};

void add_scenarios(CLI::App& app, Wishes& wishes, Scenario& scenario) {
  auto* one = app.add_option_group("scenarios", "instead of the calls, one of");
  one->add_flag("--opening", scenario.opening,
                "the list opens and every delegation asks for the floor within a second");
  one->add_flag("--reconnect", scenario.reconnect, "all are cut off at once and come back");
  one->add_option("--hold", wishes.hold_s,
                  "connections held for so many seconds, a call every five")
      ->check(CLI::Range(1.0, 86400.0));
  one->add_option("--silent", wishes.silent,
                  "sockets that connect and say nothing, while delegates join")
      ->check(CLI::Range(1, 20000));
  one->add_flag("--flood", scenario.flood,
                "a flood by one client, by one delegation, by one address");
  one->add_option("--start-up", wishes.records, "the server starts on a log of so many records")
      ->check(CLI::Range(1, 1000000));
  one->require_option(0, 1);
  app.add_option("--within", wishes.within_s, "seconds in which all press (--opening)")
      ->capture_default_str();
}

int run(const Wishes& wishes, const Scenario& scenario) {
  if (scenario.opening) return run_opening(wishes);
  if (scenario.reconnect) return run_reconnect(wishes);
  if (scenario.flood) return run_flood(wishes);
  if (wishes.hold_s > 0) return run_hold(wishes);
  if (wishes.silent > 0) return run_silent(wishes);
  if (wishes.records > 0) return run_start_up(wishes);
  return run_calls(wishes);
}

int main_of(int argc, char** argv) {
  begin_with_large_pages(argv);
  const auto here = std::filesystem::canonical("/proc/self/exe").parent_path();
  Wishes wishes;
  Scenario scenario;
  wishes.server_bin = here / "nameplate-server";
  wishes.ctl_bin = here / "nameplatectl";
  wishes.certificate_bin = here / "../../deploy/certificate";
  wishes.round = here / "../../deploy/rounds/gcm-2018-03";
  CLI::App app("Phones by the thousand against a real server; prints one line of JSON.",
               "nameplate-load");
  app.add_option("--clients", wishes.clients, "phones")
      ->check(CLI::Range(1, 50000))
      ->capture_default_str();
  app.add_option("--delegations", wishes.delegations,
                 "that share the phones, and names on the list")
      ->capture_default_str();
  app.add_option("--acts", wishes.acts, "calls to measure")
      ->check(CLI::Range(1, 10000))
      ->capture_default_str();
  app.add_option("--slow", wishes.slow,
                 "phones that then stop reading, while as many calls are made again");
  app.add_option("--slow-for", wishes.slow_s, "seconds")->capture_default_str();
  app.add_option("--idle", wishes.idle_s, "seconds of silence to measure")->capture_default_str();
  app.add_option("--at-once", wishes.at_once, "connections being opened at a time")
      ->capture_default_str();
  app.add_flag("--tls", wishes.tls, "over TLS, with a certificate of the run's own");
  app.add_flag("--compare-limit", wishes.compare_limit,
               "beside it the same bytes to as many sockets by a bare loop of system calls");
  add_scenarios(app, wishes, scenario);
  app.add_option("--server-bin", wishes.server_bin, "nameplate-server")->capture_default_str();
  app.add_option("--ctl-bin", wishes.ctl_bin, "nameplatectl")->capture_default_str();
  app.add_option("--certificate-bin", wishes.certificate_bin, "deploy/certificate")
      ->capture_default_str();
  app.add_option("--round", wishes.round, "folder of the round")->capture_default_str();
  app.add_option("--data", wishes.data, "folder to make; a temporary one if not said");
  app.add_option("--pages", wishes.pages, "the built pages, if they are to be served too");
  app.add_option("--server", wishes.server,
                 "a running server; --data is then its folder, in a fresh round");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 64;
  }
  std::signal(SIGPIPE, SIG_IGN);  // OpenSSL writes to a connection that the server has just ended
  try {
    raise_open_files(wishes.silent + (wishes.compare_limit ? 2 : 1) * wishes.clients);
    ::getloadavg(&wishes.machine_load, 1);
    return run(wishes, scenario);
  } catch (const std::exception& fault) {
    fmt::print(stderr, "nameplate-load: {}\n", fault.what());
    return 1;
  }
}

}  // namespace
}  // namespace nameplate::tests

int main(int argc, char** argv) { return nameplate::tests::main_of(argc, argv); }
