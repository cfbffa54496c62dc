// Which faults of a suite ever struck. A loop ends when its call does not come: one that never
// comes would pass, and show nothing.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace nameplate::store {

class Strikes {
 public:
  void note(const std::string& fault, bool struck) { struck_[fault] += struck ? 1 : 0; }
  // Of the suite that ends (TearDownTestSuite), over all its tests; when only some of them were run
  // there is nothing to hold against it.
  void require_each() const {
    const auto* suite = ::testing::UnitTest::GetInstance()->current_test_suite();
    if (suite->test_to_run_count() < suite->total_test_count()) return;
    for (const auto& [fault, count] : struck_)
      EXPECT_GT(count, 0) << fault << ": no such call in any test, so nothing was shown";
  }

 private:
  std::map<std::string, int> struck_;
};

}  // namespace nameplate::store
