#include "server/net/frame_meter.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/net/harness.hpp"

namespace nameplate::net {
namespace {

using testing::binary_message;
using testing::client_frame;

TEST(FrameMeter, CountsTheSameWhateverTheBytesArriveIn) {
  std::string stream;
  for (const std::size_t size : {0U, 1U, 125U, 126U, 300U, 65'535U, 65'536U}) {
    stream += binary_message(std::string(size, 'x'));
    stream += client_frame(0x8A, "pong");
  }
  stream += client_frame(0x02, "a") + client_frame(0x80, "b");
  for (const std::size_t step :
       {std::size_t{1}, std::size_t{2}, std::size_t{7}, std::size_t{1000}, stream.size()}) {
    Limits limits;
    FrameMeter meter(limits);
    for (std::size_t at = 0; at < stream.size(); at += step) {
      ASSERT_EQ(meter.take(std::string_view(stream).substr(at, step), 0), 0) << step << " " << at;
    }
    EXPECT_FALSE(meter.overdue(1'000'000)) << "nothing is under way";
  }
}

TEST(FrameMeter, FindsAMessageOverdueFromItsFirstByte) {
  Limits limits;
  FrameMeter meter(limits);
  meter.take("\x82", 1000);
  EXPECT_FALSE(meter.overdue(1000 + limits.message_ms));
  EXPECT_TRUE(meter.overdue(1001 + limits.message_ms));
}

TEST(FrameMeter, DoesNotRestartTheTimeForAPingAmidAMessage) {
  Limits limits;
  FrameMeter meter(limits);
  meter.take(client_frame(0x02, "a"), 1000);
  meter.take(client_frame(0x89, "ping"), 4000);
  EXPECT_TRUE(meter.overdue(1001 + limits.message_ms));
}

TEST(FrameMeter, AllowsFourPingsASecondForEver) {
  Limits limits;
  FrameMeter meter(limits);
  for (std::int64_t second = 0; second < 100; ++second) {
    for (int i = 0; i < 4; ++i) ASSERT_EQ(meter.take(client_frame(0x89, ""), second * 1000), 0);
  }
}

TEST(FrameMeter, EndsMoreThanTheBurst) {
  Limits limits;
  FrameMeter meter(limits);
  for (std::uint32_t i = 0; i < limits.ping_burst; ++i)
    ASSERT_EQ(meter.take(client_frame(0x89, ""), 5000), 0);
  EXPECT_EQ(meter.take(client_frame(0x89, ""), 5000), 4529);
  EXPECT_EQ(meter.fault(), 4529);
}

}  // namespace
}  // namespace nameplate::net
