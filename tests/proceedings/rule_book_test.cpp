// The table of rules is whole: every act the schema has, and no choice that an act does not have.
#include "server/proceedings/rule_book.hpp"

#include <gmock/gmock.h>
#include <google/protobuf/descriptor.h>

#include <set>

#include "tests/support/generator.hpp"
#include "tests/support/sample_round.hpp"

namespace nameplate::proceedings {
namespace {

TEST(RuleBook, HasEveryAct) {
  std::set<int> known;
  for (const auto& line : rule_book()) known.insert(static_cast<int>(line.act));
  std::vector<std::string> missing;
  const auto* acts = v1::Command::descriptor();
  for (int i = 0; i < acts->field_count(); ++i)
    if (!known.contains(acts->field(i)->number())) missing.push_back(acts->field(i)->name());
  EXPECT_THAT(missing, testing::IsEmpty());
}

TEST(RuleBook, NamesOnlyChoicesThatAnActHas) {
  for (const auto& line : rule_book()) {
    if (line.variant.empty()) continue;
    const auto* field = v1::Command::descriptor()->FindFieldByNumber(static_cast<int>(line.act));
    bool found = false;
    for (int i = 0; i < field->message_type()->field_count(); ++i) {
      const auto* choice = field->message_type()->field(i)->enum_type();
      for (int k = 0; choice != nullptr && k < choice->value_count(); ++k)
        found = found || choice->value(k)->name().ends_with(line.variant);
    }
    EXPECT_TRUE(found) << key_of(line);
  }
}

TEST(RuleBook, SaysWhoMayAndWhatItDoes) {
  for (const auto& line : rule_book()) {
    EXPECT_NE(who_may(line.act), "") << key_of(line);
    EXPECT_NE(line.effect, "") << key_of(line);
    EXPECT_NE(line.rule, "") << key_of(line);
  }
}

TEST(RuleBook, FindsACommandByItsActAndItsChoice) {
  EXPECT_THAT(keys_of(support::command("move_motion { kind: MOTION_KIND_CLOSE_DEBATE }")),
              testing::ElementsAre("move_motion", "move_motion:CLOSE_DEBATE"));
  EXPECT_THAT(keys_of(support::command("answer_swap { swap: 1 answer: VETO }")),
              testing::ElementsAre("answer_swap", "answer_swap:VETO"));
  EXPECT_THAT(keys_of(v1::Command()), testing::IsEmpty());
}

}  // namespace
}  // namespace nameplate::proceedings
