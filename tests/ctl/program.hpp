// nameplatectl as somebody at a terminal has it: arguments in, exit code and text out. And a small
// round to use it on.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace nameplate::ctl {

struct Finished {
  int code = -1;
  std::string out;
  std::string err;
};

// Runs the program to its end. `stdout_to`: a file for its output instead.
Finished run(const std::vector<std::string>& arguments, const std::string& stdout_to = {});

std::string slurp(const std::string& path);
void spit(const std::string& path, const std::string& text);
std::size_t count(const std::string& text, const std::string& part);

// A folder of its own with the files of a small round: three participants, one group, one meeting
// with one topic.
class CtlTest : public ::testing::Test {
 protected:
  CtlTest();
  ~CtlTest() override;

  [[nodiscard]] std::string path(const std::string& name) const { return folder_ + "/" + name; }
  // A data folder made of the round; without codes, which take longest.
  std::string made(const std::string& name = "data");
  [[nodiscard]] std::string digest(const std::string& data) const;

  std::string folder_;
  std::string round_;
};

// One clear sentence, after the program's name; several lines only for several faults.
void expect_one_sentence(const Finished& finished);

}  // namespace nameplate::ctl
