#include "server/auth/code_checker.hpp"

namespace nameplate::auth {

CodeChecker::CodeChecker() : thread_([this] { loop(); }) {}

CodeChecker::~CodeChecker() {
  {
    const std::lock_guard guard(mutex_);
    stopping_ = true;
    queue_.clear();
  }
  wake_.notify_one();
  thread_.join();
}

bool CodeChecker::check(Candidate candidate, std::function<void(bool)> done) {
  {
    const std::lock_guard guard(mutex_);
    if (queue_.size() >= kQueue) return false;
    queue_.push_back({std::move(candidate), std::move(done)});
  }
  wake_.notify_one();
  return true;
}

void CodeChecker::loop() {
  for (;;) {
    Work work;
    {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
      if (stopping_) return;
      work = std::move(queue_.front());
      queue_.pop_front();
    }
    work.done(slow_verify(work.candidate.hash, work.candidate.code));
  }
}

}  // namespace nameplate::auth
