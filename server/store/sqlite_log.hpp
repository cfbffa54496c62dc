// The log in SQLite: WAL, synchronous=FULL, one read-write connection on one writer thread.
//
// A write-ahead log that keeps its length makes a lone commit three times faster than one that
// grows, so it is lengthened once and never truncated. SQLite of this Debian can corrupt a file
// when two connections checkpoint at once: everybody else opens it read-only.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "server/store/event_log.hpp"
#include "server/store/head_witness.hpp"
#include "server/store/sqlite.hpp"

namespace nameplate::store {

inline constexpr int kLogFormat = 1;

// Writes an empty log. Throws LogFault when there is one already.
void make_log(const std::string& path, std::uint64_t epoch, std::int64_t made_at_ms);

// A restored copy is another life of the round: screens that saw more must forget it.
void set_epoch(const std::string& path, std::uint64_t epoch);

// Steady microseconds, for the duration of a commit: handed in, because rooms do not read clocks.
using SteadyMicros = std::int64_t (*)();

class SqliteLog : public EventLog {
 public:
  enum class Mode { read_only, read_write };

  // Throws LogFault: not there, damaged, shorter than it was, of a newer format. `steady` may be
  // null (durations are then 0). `most_pages` bounds the file, for tests of a full disk; 0 = no
  // bound.
  SqliteLog(const std::string& path, Mode mode, SteadyMicros steady = nullptr, int most_pages = 0);
  // The bytes of a log's file, as `image_of` gives them, to read only. Throws LogFault.
  explicit SqliteLog(const std::string& image);
  ~SqliteLog() override;

  // Any thread, also while an append is under way: a log open for writing reads through a
  // connection of its own, and sees what was committed when it began.
  void read(std::uint64_t after, const std::function<void(const StoredRecord&)>& sink) override;
  [[nodiscard]] Head head() const override;
  void append(std::vector<std::string> batch,
              std::function<void(AppendStatus, Head, std::int64_t)> done) override;
  [[nodiscard]] std::uint64_t epoch() const override { return epoch_; }

  // An online copy (VACUUM INTO, from a read-only connection). Throws LogFault when `target`
  // exists.
  static void backup(const std::string& source, const std::string& target);

 private:
  struct Work {
    std::vector<std::string> batch;
    std::function<void(AppendStatus, Head, std::int64_t)> done;
  };

  std::string path_;
  Mode mode_;
  SteadyMicros steady_;
  Database db_;
  Statement begin_, insert_, commit_, rollback_;
  std::optional<HeadWitness> witness_;
  std::uint64_t epoch_ = 0;

  mutable std::mutex mutex_;  // guards all below
  Head head_;
  std::condition_variable wake_;
  std::optional<Work> work_;
  bool stopping_ = false;
  std::thread writer_;

  void check_format();
  void open_for_writing(int most_pages);
  void find_head();
  void check_witness(const Head& witnessed) const;
  void write_loop();
  AppendStatus write(const std::vector<std::string>& batch, Head& head);
  AppendStatus give_up(int code);
};

}  // namespace nameplate::store
