// nameplate-server: settings, folder, log, pages, and then serving. Every way to fail before that
// ends in one sentence on stderr, and an exit code of sysexits.h.
#include <fmt/format.h>
#include <google/protobuf/stubs/logging.h>
#include <sys/resource.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "server/app/clock.hpp"
#include "server/app/config.hpp"
#include "server/app/log.hpp"
#include "server/app/pages.hpp"
#include "server/app/server.hpp"
#include "server/auth/access.hpp"
#include "server/net/memory_reserve.hpp"
#include "server/store/data_folder.hpp"
#include "server/store/seals.hpp"
#include "server/store/sqlite_log.hpp"
#include "server/store/sqlite_memory.hpp"

namespace {

using namespace nameplate;

constexpr int kUsage = 64;      // EX_USAGE: wrong settings
constexpr int kDamaged = 65;    // EX_DATAERR: the log does not verify
constexpr int kSoftware = 70;   // EX_SOFTWARE
constexpr int kCannotUse = 73;  // EX_CANTCREAT: folder, port, certificate or pages

int fail(int exit_code, const std::string& sentence) {
  fmt::print(stderr, "nameplate-server: {}\n", sentence);
  return exit_code;
}

// The soft limit of descriptors is often 1024: less than a chamber has sockets.
void raise_descriptors() {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &limit);
}

// The meeting is held without seals rather than not at all.
std::unique_ptr<store::SealBook> open_seals(const std::string& folder, app::Log& journal) {
  try {
    return std::make_unique<store::SealBook>(folder);
  } catch (const store::LogFault& fault) {
    journal.error("no_seals", {{"fault", fault.what()}});
    return nullptr;
  }
}

// For the acts of those who are in: one costs some kilobytes, a record that is downloaded some
// megabytes, which then waits.
constexpr std::size_t kReserve = 4 << 20;

int serve(const app::Config& config) {
  const app::ClockReaders clocks = app::machine_clocks();
  app::Log journal(config.log_level, [] { return app::machine_steady_us() / 1000; });
  std::unique_ptr<store::DataFolder> folder;
  try {
    folder = std::make_unique<store::DataFolder>(config.data, false);
  } catch (const store::LogFault& fault) {
    return fail(kCannotUse, fault.what());
  }
  try {
    const std::string path = folder->file("log.db");
    store::SqliteLog log(path, store::SqliteLog::Mode::read_write, app::machine_steady_us);
    const auto open_log = [path] {
      return std::make_unique<store::SqliteLog>(path, store::SqliteLog::Mode::read_only);
    };
    auth::Access access(folder->file("access.db"));
    const app::Pages pages = config.pages.empty() ? app::Pages() : app::Pages(config.pages);
    const auto seals = open_seals(folder->path(), journal);
    app::Server server({config, clocks, journal, log, open_log, access, pages, {}, seals.get()});
    server.run(true);
    return EXIT_SUCCESS;
  } catch (const store::LogFault& fault) {
    return fail(kDamaged, fault.what());
  } catch (const std::runtime_error& fault) {  // a port, a certificate, the pages
    return fail(kCannotUse, fault.what());
  }
}

}  // namespace

int main(int argc, char** argv) {
  // What a peer sends must not fill the log: the hub counts and closes malformed frames itself.
  google::protobuf::SetLogHandler(nullptr);
  // A peer that goes away must be an error of a call, never the end of the process.
  std::signal(SIGPIPE, SIG_IGN);
  raise_descriptors();
  // Before there is a second thread, and before SQLite is asked for anything.
  store::let_sqlite_use_new();
  const net::MemoryReserve reserve(kReserve);
  const auto read_file = [](const std::string& path) -> std::optional<std::string> {
    std::ifstream in(path);
    if (!in) return std::nullopt;
    return std::string{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  };
  try {
    const auto result = app::read_config(
        {argv + 1, argv + argc}, [](const char* name) { return std::getenv(name); }, read_file);
    if (const auto* shown = std::get_if<app::ShowText>(&result)) {
      fmt::print("{}", shown->text);
      return EXIT_SUCCESS;
    }
    if (const auto* faults = std::get_if<app::Faults>(&result)) {
      for (const auto& fault : *faults) fail(kUsage, fault);
      return kUsage;
    }
    return serve(std::get<app::Config>(result));
  } catch (const std::exception& fault) {
    return fail(kSoftware, fault.what());
  }
}
