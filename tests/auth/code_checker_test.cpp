// The slow check, away from the thread that serves the meeting.
#include "server/auth/code_checker.hpp"

#include <gtest/gtest.h>

#include <future>
#include <thread>

namespace nameplate::auth {
namespace {

const std::string& hash_of_right() {
  static const std::string hash = slow_hash(*read_code("7K3QX-9M2PD"));
  return hash;
}

Candidate typed(std::string_view code) {
  return {"delegation:KE", hash_of_right(), *read_code(code)};
}

bool answer(CodeChecker& checker, std::string_view code) {
  std::promise<bool> promise;
  EXPECT_TRUE(checker.check(typed(code), [&](bool good) { promise.set_value(good); }));
  return promise.get_future().get();
}

TEST(CodeChecker, TellsARightCodeFromAWrongOne) {
  CodeChecker checker;
  EXPECT_TRUE(answer(checker, "7K3QX-9M2PD"));
  EXPECT_FALSE(answer(checker, "7K3QX-9M2PE"));
}

TEST(CodeChecker, AnswersOnAThreadOfItsOwn) {
  CodeChecker checker;
  std::promise<std::thread::id> promise;
  checker.check(typed("7K3QX-9M2PD"), [&](bool) { promise.set_value(std::this_thread::get_id()); });
  EXPECT_NE(promise.get_future().get(), std::this_thread::get_id());
}

TEST(CodeChecker, SaysThatItIsBusyRatherThanQueueWithoutEnd) {
  std::promise<void> gate;
  std::promise<void> at_gate;
  int answered = 0;
  {
    CodeChecker checker;
    checker.check(typed("7K3QX-9M2PD"), [&](bool) {
      at_gate.set_value();
      gate.get_future().wait();
    });
    at_gate.get_future().wait();
    for (std::size_t i = 0; i < CodeChecker::kQueue; ++i)
      EXPECT_TRUE(checker.check(typed("7K3QX-9M2PE"), [&](bool) { ++answered; })) << i;
    EXPECT_FALSE(checker.check(typed("7K3QX-9M2PE"), [&](bool) { ++answered; }));
    gate.set_value();
  }
  // What still waited when it ended is dropped, not worked off while the server wants to stop.
  EXPECT_LE(answered, static_cast<int>(CodeChecker::kQueue));
}

}  // namespace
}  // namespace nameplate::auth
