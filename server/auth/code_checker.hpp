// Checks typed codes on one thread of its own: a slow hash on the network thread would stop the
// meeting.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

#include "server/auth/access.hpp"

namespace nameplate::auth {

class CodeChecker {
 public:
  static constexpr std::size_t kQueue = 64;  // 64 x 40 ms: nobody waits longer than three seconds

  CodeChecker();
  ~CodeChecker();
  CodeChecker(const CodeChecker&) = delete;
  CodeChecker& operator=(const CodeChecker&) = delete;

  // False = busy, try again in a few seconds. `done` is called on the checker's thread.
  bool check(Candidate candidate, std::function<void(bool good)> done);

 private:
  struct Work {
    Candidate candidate;
    std::function<void(bool)> done;
  };
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Work> queue_;
  bool stopping_ = false;
  std::thread thread_;

  void loop();
};

}  // namespace nameplate::auth
