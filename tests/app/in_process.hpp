// The server in this process, over a log that answers what the test says and clocks that the test
// bends.
#pragma once

#include <gtest/gtest.h>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "server/app/server.hpp"
#include "server/auth/access.hpp"
#include "server/store/memory_log.hpp"
#include "server/store/sqlite_log.hpp"
#include "tests/app/http_client.hpp"
#include "tests/app/round_folder.hpp"
#include "tests/app/server_process.hpp"

namespace nameplate::app::testing {

using store::AppendStatus;

// A log in memory whose next answers are scripted, from any thread.
class ScriptedLog : public store::MemoryLog {
 public:
  void append(std::vector<std::string> batch,
              std::function<void(AppendStatus, store::Head, std::int64_t)> done) override {
    const int left = no_space.load();
    if (left > 0) {
      no_space = left - 1;
      script.push_back(AppendStatus::no_space);
    } else if (fails.load() != AppendStatus::ok) {
      script.push_back(fails.load());
    }
    const std::lock_guard lock(guard_);
    MemoryLog::append(std::move(batch), std::move(done));
  }
  void read(std::uint64_t after,
            const std::function<void(const store::StoredRecord&)>& sink) override {
    if (begins) begins();
    MemoryLog::read(after, [&](const store::StoredRecord& record) {
      if (each) each();
      sink(record);
    });
    if (ends) ends();
  }
  [[nodiscard]] std::vector<store::StoredRecord> kept() {
    const std::lock_guard lock(guard_);
    return records;
  }
  std::atomic<int> no_space{0};  // so many batches find no space
  std::atomic<AppendStatus> fails{AppendStatus::ok};
  // Called on the server's thread when it reads the log: set them before it starts.
  std::function<void()> begins, each, ends;

 private:
  std::mutex guard_;  // of the records: the server's thread appends
};

class InProcess : public ::testing::Test {
 protected:
  RoundFolder folder;
  ScriptedLog log;
  std::atomic<std::int64_t> wall_ahead_us{0};
  std::atomic<std::int64_t> steady_ahead_us{0};
  std::atomic<int> exit_code{0};
  std::atomic<bool> ended{false};
  Config config;
  ClockReaders clocks = machine_clocks();
  Log journal{"error", [] { return machine_steady_us() / 1000; }};
  Pages pages;
  std::unique_ptr<auth::Access> access;
  std::unique_ptr<store::SealBook> book;
  std::unique_ptr<Server> server;
  std::thread thread;

  // By default no seals are made.
  virtual std::unique_ptr<store::SealBook> make_book() { return nullptr; }

  void SetUp() override {
    folder.make();
    book = make_book();
    store::SqliteLog made(folder.file("log.db"), store::SqliteLog::Mode::read_only);
    made.read(0, [this](const store::StoredRecord& record) { log.records.push_back(record); });
    access = std::make_unique<auth::Access>(folder.file("access.db"));
    config.data = folder.path();
    config.listen.port = 0;
    config.metrics->port = 0;
    config.drain_ms = 200;
    clocks.wall_us = [this, wall = clocks.wall_us] { return wall() + wall_ahead_us.load(); };
    clocks.steady_us = [this, steady = clocks.steady_us] {
      return steady() + steady_ahead_us.load();
    };
    server = std::make_unique<Server>(
        Server::Parts{config, clocks, journal, log,
                      [this] {
                        auto copy = std::make_unique<store::MemoryLog>();
                        copy->records = log.kept();
                        return copy;
                      },
                      *access, pages, [this](int code) { exit_code = code; }, book.get()});
    thread = std::thread([this] {
      server->run(false);
      ended = true;
    });
  }
  void TearDown() override {
    server->stop();
    thread.join();
    server.reset();
  }
  std::string sign_in(const std::string& seat) {
    const std::string answer = ask_control(folder.path(), "link " + seat);
    const std::string token = answer.substr(answer.find('#') + 1);
    return http(server->port(), {"POST", "/api/join", "{\"token\":\"" + token + "\"}"}).cookie();
  }
  int ready() { return http(server->metrics_port(), {"GET", "/readyz"}).status; }
  bool eventually(const std::function<bool()>& done) {
    for (int i = 0; i < 800; ++i) {
      if (done()) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
  }
};

}  // namespace nameplate::app::testing
