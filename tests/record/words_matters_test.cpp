// What a reader of the record is told of points of order, motions and votes.
#include <google/protobuf/text_format.h>

#include "server/record/words.hpp"
#include "tests/record/sitting.hpp"

namespace nameplate::record {
namespace {

class MattersTest : public Sitting {
 protected:
  void SetUp() override {
    open_meeting();
    said("set_mode { meeting: 1 mode: MODE_FORMAL }");
  }
  // What the record says of the secretary's act.
  std::string said(const std::string& text) {
    v1::Command command;
    EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &command)) << text;
    podium_act(command);
    return record().acts.back().words;
  }
};

TEST_F(MattersTest, SayTheModeAndWhoIsPresent) {
  EXPECT_EQ(record().acts.back().words, "The 1st meeting is formal");
  EXPECT_EQ(said("mark_present { participant: 'KE' present: true }"), "State of KE present");
  EXPECT_EQ(said("mark_present { participant: 'KE' }"), "State of KE no longer present");
}

TEST_F(MattersTest, TellAPointOfOrderFromItsRaisingToItsEndWithoutTheNote) {
  const auto of_norway = ask("NO");
  call(0, of_norway);
  wait_s(40);
  EXPECT_EQ(said("raise_point { participant: 'KE' kind: POINT_KIND_ORDER note: 'secret' }"),
            "Point of order raised by State of KE");
  EXPECT_EQ(said("recognise_point { point: 1 }"),
            "Point of order of State of KE heard; clock stopped at 0:40");
  EXPECT_EQ(said("rule_on_point { point: 1 ruling: RULING_NOT_WELL_TAKEN text: 'it is none' }"),
            "Point of order of State of KE ruled not well taken");
  EXPECT_EQ(record().acts.back().reason, "it is none");
  EXPECT_EQ(said("appeal_ruling { point: 1 participant: 'FJ' }"),
            "State of FJ appeals against the ruling on the point of order of State of KE");
  EXPECT_EQ(said("record_vote { tally { yes: 2 no: 2 } }"),
            "Appeal against the ruling on the point of order of State of KE: 2 in favour, 2 "
            "against, 0 abstaining, the ruling stands");
  EXPECT_EQ(said("dispose_point { point: 1 }"),
            "Point of order of State of KE disposed of; clock running again");
  EXPECT_EQ(said("raise_point { participant: 'FJ' kind: POINT_KIND_ORDER }"),
            "Point of order raised by State of FJ");
  EXPECT_EQ(said("reclassify_point { point: 2 kind: POINT_KIND_INFORMATION }"),
            "Taken by the Chair for a request for information of State of FJ");
  for (const auto& act : record().acts) EXPECT_EQ(act.words.find("secret"), std::string::npos);
}

TEST_F(MattersTest, TellAMotionOnTheDebate) {
  EXPECT_EQ(said("move_motion { participant: 'KE' kind: MOTION_KIND_ADJOURN_DEBATE }"),
            "Motion to adjourn the debate moved by State of KE (topic 1)");
  EXPECT_EQ(said("take_motion { motion: 1 }"),
            "Motion to adjourn the debate by State of KE taken up");
  EXPECT_EQ(said("speak_on_motion { motion: 1 participant: 'FJ' side: SIDE_AGAINST }"),
            "State of FJ asks to speak against the motion to adjourn the debate by State of KE");
  EXPECT_EQ(said("hear_on_motion { motion: 1 }"),
            "State of FJ speaks against the motion to adjourn the debate by State of KE");
  EXPECT_EQ(said("put_to_vote { motion: 1 }"),
            "Motion to adjourn the debate by State of KE put to the vote");
  EXPECT_EQ(said("record_vote { tally { yes: 1 no: 2 abstain: 1 } }"),
            "Motion to adjourn the debate by State of KE rejected: 1 in favour, 2 against, 1 "
            "abstaining");
}

TEST_F(MattersTest, TellTheMotionThatEndedTheMeetingAndWhatLapsedWithIt) {
  said("move_motion { participant: 'FJ' kind: MOTION_KIND_CLOSE_DEBATE }");
  said("move_motion { participant: 'KE' kind: MOTION_KIND_ADJOURN_MEETING }");
  said("take_motion { motion: 2 }");
  const auto words = said("record_vote { tally { no_objection: true } }");
  EXPECT_TRUE(
      words.starts_with("Motion to adjourn the meeting adopted: without objection; "
                        "a motion lapsed; topic 1 stands over; "))
      << words;
}

}  // namespace
}  // namespace nameplate::record
