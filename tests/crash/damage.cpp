#include <fmt/format.h>
#include <sqlite3.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <random>
#include <stdexcept>
#include <vector>

#include "server/store/sqlite_log.hpp"
#include "tests/crash/crash.hpp"
#include "tests/load/server_process.hpp"

namespace nameplate::crash {
namespace {

namespace fs = std::filesystem;
constexpr int kRecords = 400;
constexpr int kEditsOfEach = 10;

// The records as a reader finds them, one after the other; nothing when it says that something is
// wrong.
std::optional<std::string> records_of(const fs::path& folder) {
  try {
    store::SqliteLog log(folder / "log.db", store::SqliteLog::Mode::read_only);
    std::string all;
    log.read(0, [&](const store::StoredRecord& record) {
      all.append(reinterpret_cast<const char*>(&record.seq), sizeof record.seq);
      all.append(reinterpret_cast<const char*>(record.hash.data()), record.hash.size());
      all += record.bytes;
    });
    return all;
  } catch (const store::LogFault&) {
    return std::nullopt;
  }
}

void edit(const fs::path& path, const std::string& sql) {
  sqlite3* db = nullptr;
  const bool good = sqlite3_open(path.c_str(), &db) == SQLITE_OK &&
                    sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
  const std::string why = good ? "" : sqlite3_errmsg(db);
  sqlite3_close(db);
  if (!good) throw std::runtime_error("the log cannot be edited: " + why);
}

class Bench {
 public:
  Bench()
      : folder_(fs::temp_directory_path() / ("nameplate-damage-" + std::to_string(::getpid()))) {
    fs::create_directories(folder_ / "sound");
    store::make_log(folder_ / "sound/log.db", 7, 1);
    store::SqliteLog log(folder_ / "sound/log.db", store::SqliteLog::Mode::read_write);
    for (int i = 0; i < kRecords; ++i) {
      bool done = false;
      std::mutex mutex;
      std::condition_variable wake;
      log.append(
          {fmt::format("record {} {}", i, std::string(60 + static_cast<std::size_t>(i % 90), 'r'))},
          [&](store::AppendStatus, const store::Head&, std::int64_t) {
            const std::lock_guard lock(mutex);
            done = true;
            wake.notify_one();
          });
      std::unique_lock lock(mutex);
      wake.wait(lock, [&] { return done; });
      if (i == kRecords / 2) {
        fs::create_directories(folder_ / "old");
        store::SqliteLog::backup(folder_ / "sound/log.db", folder_ / "old/log.db");
      }
    }
  }
  ~Bench() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }

  fs::path copy() {
    auto to = folder_ / "hurt";
    fs::remove_all(to);
    fs::copy(folder_ / "sound", to, fs::copy_options::recursive);
    return to;
  }
  [[nodiscard]] fs::path sound() const { return folder_ / "sound"; }
  [[nodiscard]] fs::path old() const { return folder_ / "old"; }

 private:
  fs::path folder_;
};

}  // namespace

Damage damage_loop(const Programs& /*programs*/, int flips, std::uint32_t seed) {
  Damage result;
  Bench bench;
  const auto truth = records_of(bench.sound());
  if (!truth) throw std::runtime_error("the sound log cannot be read");
  std::mt19937 random(seed);
  const auto below = [&](std::uint64_t bound) { return random() % bound; };
  // One byte of one of the files, anywhere.
  for (; result.flips < flips; ++result.flips) {
    const auto hurt = bench.copy();
    std::vector<fs::path> files;
    for (const auto& file : fs::directory_iterator(hurt))
      if (file.file_size() > 0) files.push_back(file.path());
    std::sort(files.begin(), files.end());
    const auto& file = files[below(files.size())];
    const auto at = static_cast<std::streamoff>(below(fs::file_size(file)));
    std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
    bytes.seekg(at);
    const int was = bytes.get();
    bytes.seekp(at);
    bytes.put(static_cast<char>(was ^ (1 << below(8))));
    bytes.close();
    const auto now = records_of(hurt);
    ++(!now ? result.found : *now == *truth ? result.harmless : result.missed);
  }
  // What somebody with a database program might do.
  const auto any = [&] { return 1 + below(kRecords); };
  const std::vector<std::function<std::string()>> edits = {
      [&] { return fmt::format("DELETE FROM record WHERE seq = {}", any()); },
      [&] { return fmt::format("DELETE FROM record WHERE seq > {}", any() - 1); },
      [&] {
        return fmt::format("UPDATE record SET bytes = CAST('other' AS BLOB) WHERE seq = {}", any());
      },
      [&] {
        const auto one = 1 + below(kRecords - 1);
        return fmt::format(
            "UPDATE record SET bytes = (SELECT bytes FROM record WHERE seq = {}) WHERE seq = {}",
            one, one + 1);
      },
      [&] {
        return fmt::format("INSERT INTO record SELECT {}, bytes, hash FROM record WHERE seq = {}",
                           kRecords + 1, any());
      },
  };
  for (const auto& each : edits) {
    for (int i = 0; i < kEditsOfEach; ++i) {
      const auto hurt = bench.copy();
      edit(hurt / "log.db", each());
      ++result.edits;
      result.edits_found += records_of(hurt) ? 0 : 1;
    }
  }
  // An old copy of the database put back, the other files as they are.
  {
    const auto hurt = bench.copy();
    for (const char* name : {"log.db", "log.db-wal", "log.db-shm"}) fs::remove(hurt / name);
    fs::copy(bench.old() / "log.db", hurt / "log.db");
    ++result.edits;
    result.edits_found += records_of(hurt) ? 0 : 1;
  }
  return result;
}

}  // namespace nameplate::crash
