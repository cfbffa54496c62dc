// The log without a disk, for tests and the simulator: answers at once, or as scripted.
#pragma once

#include <deque>
#include <vector>

#include "server/store/event_log.hpp"

namespace nameplate::store {

class MemoryLog : public EventLog {
 public:
  explicit MemoryLog(std::uint64_t epoch = 1) : epoch_(epoch) {}

  void read(std::uint64_t after, const std::function<void(const StoredRecord&)>& sink) override;
  [[nodiscard]] Head head() const override;
  // `done` is called before this returns. Each answer in `script` is used up once; `unknown` in the
  // script appends or not as `unknown_happens` says.
  void append(std::vector<std::string> batch,
              std::function<void(AppendStatus, Head, std::int64_t)> done) override;
  [[nodiscard]] std::uint64_t epoch() const override { return epoch_; }

  std::deque<AppendStatus> script;
  bool unknown_happens = false;
  std::vector<StoredRecord> records;

 private:
  std::uint64_t epoch_;
};

}  // namespace nameplate::store
