#include "server/app/log.hpp"

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>

namespace nameplate::app {
namespace {

TEST(Log, WritesOneJsonObjectALine) {
  ::testing::internal::CaptureStderr();
  Log log("info", [] { return std::int64_t{0}; });
  log.info(
      "first",
      {{"text", std::string("a \"quote\"\nand a line")}, {"n", std::int64_t{-3}}, {"yes", true}});
  log.write(Level::debug, "hidden");
  const std::string written = ::testing::internal::GetCapturedStderr();
  ASSERT_EQ(std::count(written.begin(), written.end(), '\n'), 1) << written;
  boost::system::error_code failed;
  const auto parsed = boost::json::parse(written.substr(0, written.size() - 1), failed);
  ASSERT_FALSE(failed) << written;
  EXPECT_EQ(parsed.at("event").as_string(), "first");
  EXPECT_EQ(parsed.at("level").as_string(), "info");
  EXPECT_EQ(parsed.at("text").as_string(), "a \"quote\"\nand a line");
  EXPECT_EQ(parsed.at("n").as_int64(), -3);
  EXPECT_EQ(parsed.at("yes").as_bool(), true);
}

TEST(Log, HoldsBackAFloodOfOneKindAndSaysHowManyLater) {
  std::int64_t now_ms = 1'000'000;
  ::testing::internal::CaptureStderr();
  Log log("info", [&] { return now_ms; });
  for (int i = 0; i < 1000; ++i) log.warning("flood");
  log.warning("other");
  now_ms += 10'001;
  log.warning("flood");
  const std::string written = ::testing::internal::GetCapturedStderr();
  EXPECT_EQ(std::count(written.begin(), written.end(), '\n'), 22)
      << "20, the other one, and one later";
  EXPECT_NE(written.find("\"held_back\":980"), std::string::npos) << written;
}

}  // namespace
}  // namespace nameplate::app
