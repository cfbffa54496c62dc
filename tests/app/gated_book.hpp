// A book of seals on a disk that the test holds back.
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>

#include "server/store/seals.hpp"

namespace nameplate::app::testing {

// A book whose disk answers when the test lets it. It knows who touched it.
class GatedBook : public store::SealBook {
 public:
  using SealBook::SealBook;
  std::optional<store::Seal> seal(const std::string& round, std::uint64_t epoch,
                                  const store::Head& head, std::int64_t at_ms) override {
    {
      std::unique_lock lock(guard_);
      ++calls_;
      threads_.insert(std::this_thread::get_id());
      changed_.notify_all();
      changed_.wait(lock, [this] { return open_; });
    }
    if (breaks) throw std::runtime_error("want of memory");
    return SealBook::seal(round, epoch, head, at_ms);
  }
  void shut() { set(false); }
  void open() { set(true); }
  int calls() {
    const std::lock_guard lock(guard_);
    return calls_;
  }
  void wait_for_call() {
    std::unique_lock lock(guard_);
    changed_.wait(lock, [this] { return calls_ > 0; });
  }
  std::set<std::thread::id> threads() {
    const std::lock_guard lock(guard_);
    return threads_;
  }
  std::atomic<bool> breaks = false;

 private:
  void set(bool open) {
    const std::lock_guard lock(guard_);
    open_ = open;
    changed_.notify_all();
  }
  std::mutex guard_;
  std::condition_variable changed_;
  bool open_ = true;
  int calls_ = 0;
  std::set<std::thread::id> threads_;
};

}  // namespace nameplate::app::testing
