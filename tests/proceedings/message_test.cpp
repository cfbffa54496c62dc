// What is wrong with a message by itself comes before who sends it and what it finds.
#include "server/proceedings/message.hpp"

#include "tests/proceedings/given.hpp"
#include "tests/support/generator.hpp"

namespace nameplate::proceedings {
namespace {

TEST(Message, WithoutAnActIsUnknown) {
  auto given = Given::a_round();
  EXPECT_EQ(code(given.when(secretary(), v1::Command())), "UNKNOWN_ACT");
}

TEST(Message, OfANewerVersionIsUnknownNotDropped) {
  // Field 999, length-delimited, empty: an act of a later version.
  v1::Command newer;
  ASSERT_TRUE(newer.ParseFromString(std::string("\xBA\x3E\x00", 3)));
  auto given = Given::a_round();
  EXPECT_EQ(code(given.when(secretary(), newer)), "UNKNOWN_ACT");
}

TEST(Message, IsJudgedBeforeItsSender) {
  auto given = Given::a_round();
  EXPECT_EQ(given.told(support::reader(v1::ROLE_PUBLIC), "close_list {}"), "FIELD_MISSING");
  EXPECT_EQ(given.told(support::reader(v1::ROLE_PUBLIC), "close_list { list: 9 }"),
            "ROLE_READ_ONLY");
}

TEST(Message, SenderIsJudgedBeforeWhatItFindsAndThatBeforeTheMeeting) {
  auto given = Given::a_round();
  EXPECT_EQ(given.told(delegation("KE"), "open_topic { topic: 9 }"), "NOT_PRESIDING");
  EXPECT_EQ(given.told(presiding(), "open_topic { topic: 9 }"), "NOT_FOUND");
  EXPECT_EQ(given.told(presiding(), "open_topic { topic: 1 }"), "MEETING_NOT_IN_SESSION");
}

TEST(Message, SamplesOfEveryActHaveNoFault) {
  const auto* descriptor = v1::Command::descriptor();
  for (int i = 0; i < descriptor->field_count(); ++i) {
    const auto sample = support::sample_of(descriptor->field(i)->name());
    const auto fault = fault_of_message(delegation("KE"), sample, kNineOClock);
    EXPECT_FALSE(fault) << sample.ShortDebugString() << fault->ShortDebugString();
  }
}

}  // namespace
}  // namespace nameplate::proceedings
