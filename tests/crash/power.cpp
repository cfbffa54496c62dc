#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <random>
#include <stdexcept>
#include <thread>

#include "server/store/sqlite_log.hpp"
#include "tests/crash/crash.hpp"
#include "tests/load/server_process.hpp"

namespace nameplate::crash {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t kRecordBytes = 200;
// Not in everybody's PATH.
constexpr const char* kMakeFileSystem = "/usr/sbin/mkfs.ext4";
constexpr const char* kCheckFileSystem = "/usr/sbin/e2fsck";

int run(const std::vector<std::string>& command) { return tests::run_program(command).exit_code; }
void must(bool good, const std::string& what) {
  if (!good) throw std::runtime_error(what);
}

void acknowledge(std::uint64_t number) {
  // Eight bytes are written whole or not at all into a pipe.
  std::array<char, sizeof number> bytes{};
  std::memcpy(bytes.data(), &number, sizeof number);
  if (::write(STDOUT_FILENO, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
    ::_exit(1);
}

[[noreturn]] void write_durably(const std::string& path) {
  store::SqliteLog log(path, store::SqliteLog::Mode::read_write);
  std::mutex mutex;
  std::condition_variable wake;
  for (;;) {
    std::optional<store::AppendStatus> done;
    log.append({std::string(kRecordBytes, 'x')},
               [&](store::AppendStatus status, const store::Head& head, std::int64_t) {
                 if (status == store::AppendStatus::ok) acknowledge(head.seq);
                 const std::lock_guard lock(mutex);
                 done = status;
                 wake.notify_one();
               });
    std::unique_lock lock(mutex);
    wake.wait(lock, [&] { return done.has_value(); });
    if (*done != store::AppendStatus::ok) ::_exit(2);
  }
}

// The same table under the setting that promises nothing at a power cut.
[[noreturn]] void write_loosely(const std::string& path) {
  sqlite3* db = nullptr;
  const auto run = [&](const char* sql) {
    if (sqlite3_exec(db, sql, nullptr, nullptr, nullptr) != SQLITE_OK) ::_exit(2);
  };
  if (sqlite3_open(path.c_str(), &db) != SQLITE_OK) ::_exit(2);
  run("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; CREATE TABLE IF NOT EXISTS log(seq "
      "INTEGER PRIMARY KEY, bytes BLOB)");
  for (;;) {
    run("INSERT INTO log(bytes) VALUES(zeroblob(200))");
    acknowledge(static_cast<std::uint64_t>(sqlite3_last_insert_rowid(db)));
  }
}

// How many records are there after the cut; nothing when the log says that it is damaged.
std::optional<std::uint64_t> kept(const std::string& folder, bool durable) {
  if (durable) {
    try {
      store::SqliteLog log(folder + "/log.db", store::SqliteLog::Mode::read_write);
      std::uint64_t last = 0;
      log.read(0, [&](const store::StoredRecord& record) { last = record.seq; });
      return last;
    } catch (const store::LogFault& fault) {
      fmt::print(stderr, "{}\n", fault.what());
      return std::nullopt;
    }
  }
  sqlite3* db = nullptr;
  std::uint64_t last = 0;
  const bool good = sqlite3_open((folder + "/loose.db").c_str(), &db) == SQLITE_OK &&
                    sqlite3_exec(
                        db, "SELECT max(seq) FROM log",
                        [](void* to, int, char** values, char**) {
                          if (values[0] != nullptr)
                            *static_cast<std::uint64_t*>(to) = std::stoull(values[0]);
                          return 0;
                        },
                        &last, nullptr) == SQLITE_OK;
  sqlite3_close(db);
  // Without a sync even the table may not be there yet, or half a page: then nothing is.
  return good ? last : 0;
}

class Bench {
 public:
  Bench(const Programs& programs, bool durable, std::uint32_t seed)
      : programs_(programs),
        durable_(durable),
        random_(seed),
        folder_(fs::temp_directory_path() / ("nameplate-power-" + std::to_string(::getpid()))) {
    fs::create_directories(folder_ / "mount");
  }
  ~Bench() {
    unmount();
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }

  // Empty when it can be done here.
  std::string prepare() {
    if (::geteuid() != 0) return "mounting needs root";
    if (!fs::exists(kMakeFileSystem)) return "there is no " + std::string(kMakeFileSystem);
    std::error_code failed;
    {
      const int made = ::open((folder_ / "image").c_str(), O_CREAT | O_WRONLY, 0600);
      ::close(made);
    }
    fs::resize_file(folder_ / "image", 64 << 20, failed);
    if (failed || run({kMakeFileSystem, "-q", folder_ / "image"}) != 0)
      return "mkfs.ext4 is not there";
    if (!mount()) return "loop mounts are not allowed here";
    if (durable_) store::make_log(folder_ / "mount/log.db", 1, 1);
    return {};
  }

  void cut(Power& result) {
    std::array<int, 2> pipe{};
    must(::pipe2(pipe.data(), O_CLOEXEC) == 0, "no pipe");
    const pid_t writer = ::fork();
    if (writer == 0) {
      ::dup2(pipe[1], STDOUT_FILENO);
      const std::string mounted = folder_ / "mount";
      ::execl(programs_.self.c_str(), programs_.self.c_str(), "--writer", mounted.c_str(),
              durable_ ? "--durable" : "--loose", nullptr);
      ::_exit(127);
    }
    ::close(pipe[1]);
    std::this_thread::sleep_for(
        std::chrono::milliseconds(std::uniform_int_distribution(30, 250)(random_)));
    ::kill(writer, SIGSTOP);
    std::uint64_t acknowledged = 0;
    std::uint64_t count = 0;
    ::fcntl(pipe[0], F_SETFL, O_NONBLOCK);
    // Stopped: what is in the pipe now is what was acknowledged before the cut.
    for (std::uint64_t number = 0; ::read(pipe[0], &number, sizeof number) == sizeof number;
         ++count)
      acknowledged = number;
    must(run({"/usr/bin/cp", "--sparse=always", folder_ / "image", folder_ / "cut"}) == 0,
         "the image cannot be copied");
    ::kill(writer, SIGKILL);
    ::waitpid(writer, nullptr, 0);
    ::close(pipe[0]);
    unmount();
    fs::rename(folder_ / "cut", folder_ / "image");
    run({kCheckFileSystem, "-p", folder_ / "image"});
    must(mount(), "the file system does not mount after the cut");
    const auto there = kept(folder_ / "mount", durable_);
    ++result.cuts;
    result.acknowledged += count;
    if (!there) {
      ++result.damaged;
    } else if (*there < acknowledged) {
      result.lost += acknowledged - *there;
    }
  }

 private:
  bool mount() {
    mounted_ = run({"/usr/bin/mount", "-o", "loop", folder_ / "image", folder_ / "mount"}) == 0;
    return mounted_;
  }
  void unmount() {
    if (mounted_) run({"/usr/bin/umount", folder_ / "mount"});
    mounted_ = false;
  }

  const Programs& programs_;
  bool durable_;
  std::mt19937 random_;
  fs::path folder_;
  bool mounted_ = false;
};

}  // namespace

Power power_cuts(const Programs& programs, int cuts, bool durable, std::uint32_t seed) {
  Power result;
  Bench bench(programs, durable, seed);
  result.skipped = bench.prepare();
  if (!result.skipped.empty()) return result;
  while (result.cuts < cuts && result.damaged == 0) bench.cut(result);
  return result;
}

int write_until_killed(const std::string& folder, bool durable) {
  if (durable) write_durably(folder + "/log.db");
  write_loosely(folder + "/loose.db");
}

}  // namespace nameplate::crash
