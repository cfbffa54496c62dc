// nameplate-rehearsal: one day of the chamber, played on a real server by simulated delegations.
#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "tests/rehearsal/ending.hpp"
#include "tests/rehearsal/story.hpp"

namespace nameplate::tests {
namespace {

namespace fs = std::filesystem;

struct Wishes {
  std::string server_bin, ctl_bin, round, data, pages;
  std::string listen = "127.0.0.1:0";
  std::string metrics = "127.0.0.1:0";
  std::size_t delegations = 195;
  std::uint32_t speed = 20;
  std::uint32_t seed = 1;
  bool headless = false;
};

// Without anybody watching, a day takes less than a minute.
constexpr std::uint32_t kHeadlessSpeed = 600;

// The day before its first deadline: everybody signs in, then the clock jumps to just before the
// list opens.
constexpr const char* kBaseTime = "2018-03-12T00:05";

// A folder of an earlier rehearsal is made anew; anything else is somebody's and stays.
void make_room(const std::string& data) {
  if (!fs::exists(data)) {
    if (const auto above = fs::path(data).parent_path(); !above.empty())
      fs::create_directories(above);
    return;
  }
  if (!fs::exists(data + "/rehearsal-clock") && !fs::is_empty(data))
    throw std::runtime_error(data + " is not the folder of a rehearsal; name another with --data.");
  fs::remove_all(data);
}

void print_links(const Chamber& chamber, const ServerProcess& server) {
  const auto console = server.link("secretary");
  const auto phone = chamber.directory().participants(0).code();
  fmt::print(
      "\nOpen these; each link signs in once.\n"
      "  console   {}\n"
      "  a phone   {}\n"
      "  display   {}/display\n\n",
      console, server.link("delegation:" + phone), console.substr(0, console.find("/j#")));
  std::fflush(stdout);
}

int play(const Wishes& wishes) {
  make_room(wishes.data);
  Chamber::Options options;
  options.server = {wishes.server_bin, wishes.ctl_bin, wishes.data, wishes.pages,
                    wishes.listen,     wishes.metrics, {}};
  options.round = wishes.round;
  options.rate = wishes.headless ? std::max(wishes.speed, kHeadlessSpeed) : wishes.speed;
  options.base_time = kBaseTime;
  options.seed = wishes.seed;
  Chamber chamber(options);
  try {
    chamber.open();
    Story story(chamber, {wishes.delegations, !wishes.headless});
    story.gather();
    if (!wishes.headless) print_links(chamber, chamber.server());
    story.morning();
    story.afternoon();
    const auto ending = end_of_the_day(chamber, story, wishes.ctl_bin, wishes.data);
    fmt::print("rehearsal: statements heard {}, acts {}, clients {} in sync {}, lost {}\n",
               ending.heard, ending.acts, ending.clients, ending.in_sync, ending.lost);
    return ending.in_sync == ending.clients && ending.lost == 0 ? 0 : 1;
  } catch (const Chamber::Interrupted&) {
    fmt::print("\nThe rehearsal was ended before its time.\n");
    return wishes.headless ? 1 : 0;
  }
}

int main_of(int argc, char** argv) {
  const auto here = fs::canonical("/proc/self/exe").parent_path();
  Wishes wishes;
  wishes.server_bin = here / "nameplate-server";
  wishes.ctl_bin = here / "nameplatectl";
  wishes.round = here / "../../deploy/rounds/gcm-2018-03";
  CLI::App app("Plays 12 March 2018 on a real server, with simulated delegations.",
               "nameplate-rehearsal");
  app.add_option("--server-bin", wishes.server_bin, "nameplate-server")->capture_default_str();
  app.add_option("--ctl-bin", wishes.ctl_bin, "nameplatectl")->capture_default_str();
  app.add_option("--round", wishes.round, "folder of the round")->capture_default_str();
  app.add_option("--data", wishes.data,
                 "folder of the rehearsal, made anew; a temporary one if not said");
  app.add_option("--pages", wishes.pages, "the built pages");
  app.add_option("--listen", wishes.listen, "address and port")->capture_default_str();
  app.add_option("--metrics", wishes.metrics, "address and port of health and metrics")
      ->capture_default_str();
  app.add_option("--delegations", wishes.delegations, "how many take part")
      ->check(CLI::Range(20, 1000))
      ->capture_default_str();
  app.add_option("--speed", wishes.speed, "meeting seconds in a real one")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  app.add_option("--seed", wishes.seed, "of who asks when, and speaks how long")
      ->capture_default_str();
  app.add_flag("--headless", wishes.headless,
               fmt::format("nobody watches: at least {} times real time, one line at the end",
                           kHeadlessSpeed));
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 64;
  }
  Chamber::note_signals();
  const bool own_folder = wishes.data.empty();
  const auto folder = fs::temp_directory_path() / fmt::format("nameplate-rehearsal-{}", ::getpid());
  if (own_folder) wishes.data = folder / "round";
  int exit_code = 1;
  try {
    exit_code = play(wishes);
  } catch (const std::exception& fault) {
    fmt::print(stderr, "rehearsal: {}\n", fault.what());
  }
  std::error_code ignored;
  if (own_folder && exit_code == 0) fs::remove_all(folder, ignored);
  if (own_folder && exit_code != 0)
    fmt::print(stderr, "rehearsal: what it left is in {}\n", folder.string());
  return exit_code;
}

}  // namespace
}  // namespace nameplate::tests

int main(int argc, char** argv) { return nameplate::tests::main_of(argc, argv); }
