#include "server/sync/frames.hpp"

#include "tests/sync/chamber.hpp"

namespace nameplate::sync {
namespace {

TEST(Frames, CarryTheirLengthInTheShortestForm) {
  EXPECT_EQ(*make_frame(""), std::string("\x82\x00", 2));
  EXPECT_EQ(*make_frame("ab"),
            "\x82\x02"
            "ab");
  for (const std::size_t size : {125U, 126U, 127U, 65535U, 65536U, 200000U}) {
    const std::string payload(size, 'x');
    const auto frame = make_frame(payload);
    ASSERT_TRUE(payload_of(*frame)) << size;
    EXPECT_EQ(*payload_of(*frame), payload);
    EXPECT_EQ(frame->size() - size, size < 126 ? 2U : size < 65536 ? 4U : 10U);
  }
}

TEST(Frames, AreTheSameFromAMessageAndFromItsBytes) {
  v1::ServerFrame frame;
  frame.mutable_directory()->set_version(7);
  for (int i = 0; i < 40; ++i) frame.mutable_directory()->add_participants()->set_code("KE");
  EXPECT_EQ(*encode(frame), *make_frame(frame.SerializeAsString()));
}

}  // namespace
}  // namespace nameplate::sync
