// The table of who may do what, over every act the schema knows and every role.
#include "server/proceedings/authority.hpp"

#include <map>

#include "tests/proceedings/given.hpp"
#include "tests/support/generator.hpp"

namespace nameplate::proceedings {
namespace {

constexpr v1::Role kRoles[] = {v1::ROLE_PRESIDING,  v1::ROLE_COFACILITATOR, v1::ROLE_SECRETARY,
                               v1::ROLE_OFFICER,    v1::ROLE_DELEGATION,    v1::ROLE_BOOTH,
                               v1::ROLE_DISPLAY,    v1::ROLE_PUBLIC,        v1::ROLE_SYSTEM,
                               v1::ROLE_UNSPECIFIED};

// P presiding, C co-facilitator not presiding, S secretary, O officer, D delegation, Y system.
const std::map<std::string, std::string>& whose() {
  static const std::map<std::string, std::string> acts = {
      {"tick", "Y"},
      {"note_access", "Y"},
      {"set_round", "S"},
      {"import_participants", "S"},
      {"put_participant", "S"},
      {"remove_participant", "S"},
      {"import_groups", "S"},
      {"put_group", "S"},
      {"remove_group", "S"},
      {"import_programme", "S"},
      {"put_meeting", "S"},
      {"remove_meeting", "S"},
      {"put_topic", "S"},
      {"remove_topic", "S"},
      {"hand_over_chair", "PCS"},
      {"inscribe", "PSOD"},
      {"withdraw", "PSOD"},
      {"ready", "PSOD"},
      {"undo", "PSOD"},
      {"request_reply", "PSOD"},
      {"not_now", "PSD"},
      {"end_statement", "PSD"},
      {"set_mode", "S"},
      {"mark_present", "PSOD"},
      {"propose_swap", "PSD"},
      {"answer_swap", "PSD"},
      {"request_reply", "PSOD"},
      {"raise_point", "PSOD"},
      {"withdraw_point", "PSOD"},
      {"appeal_ruling", "PSD"},
      {"move_motion", "PSD"},
      {"withdraw_motion", "PSD"},
      {"speak_on_motion", "PSD"},
  };
  return acts;
}

char letter(v1::Role role) {
  switch (role) {
    case v1::ROLE_PRESIDING:
      return 'P';
    case v1::ROLE_COFACILITATOR:
      return 'C';
    case v1::ROLE_SECRETARY:
      return 'S';
    case v1::ROLE_OFFICER:
      return 'O';
    case v1::ROLE_DELEGATION:
      return 'D';
    case v1::ROLE_SYSTEM:
      return 'Y';
    default:
      return '-';
  }
}

std::string expected(const std::string& act, v1::Role role) {
  const auto found = whose().find(act);
  const std::string may = found == whose().end() ? "PS" : found->second;
  if (may.find(letter(role)) != std::string::npos) return "may";
  const bool acts_at_all = std::string("PCSOD").find(letter(role)) != std::string::npos;
  if (!acts_at_all || may == "Y") return "ROLE_READ_ONLY";
  return may == "S" ? "NOT_THE_SECRETARIAT" : "NOT_PRESIDING";
}

TEST(Authority, IsThisTableForEveryActAndEveryRole) {
  const auto given = Given::a_round();
  const auto* descriptor = v1::Command::descriptor();
  int cells = 0;
  for (int i = 0; i < descriptor->field_count(); ++i) {
    const std::string act = descriptor->field(i)->name();
    const auto command = support::sample_of(act);
    ASSERT_EQ(static_cast<int>(command.act_case()), descriptor->field(i)->number()) << act;
    for (const auto role : kRoles) {
      const auto decision = decide(given.state(), support::actor_of(role), command, given.now());
      const auto* refusal = std::get_if<v1::Refusal>(&decision);
      const bool of_authority =
          refusal != nullptr && (refusal->code() == v1::REFUSAL_ROLE_READ_ONLY ||
                                 refusal->code() == v1::REFUSAL_NOT_PRESIDING ||
                                 refusal->code() == v1::REFUSAL_NOT_THE_SECRETARIAT);
      const auto told =
          of_authority ? v1::RefusalCode_Name(refusal->code()).substr(8) : std::string("may");
      EXPECT_EQ(told, expected(act, role)) << act << " by " << v1::Role_Name(role);
      ++cells;
    }
  }
  EXPECT_EQ(cells, descriptor->field_count() * 10);
}

TEST(Authority, LetsACofacilitatorPresideExactlyWhileTheRoundSaysSo) {
  auto given = Given::a_round();
  EXPECT_EQ(effective_role(given.state(), cofacilitator("MX")), v1::ROLE_PRESIDING);
  EXPECT_EQ(effective_role(given.state(), cofacilitator("CH")), v1::ROLE_COFACILITATOR);
  given.after(cofacilitator("CH"), "hand_over_chair { to: 'CH' }");
  EXPECT_EQ(effective_role(given.state(), cofacilitator("MX")), v1::ROLE_COFACILITATOR);
  EXPECT_EQ(effective_role(given.state(), cofacilitator("CH")), v1::ROLE_PRESIDING);
}

TEST(Authority, LetsAPresidingSeatAlwaysPreside) {
  EXPECT_EQ(effective_role(State(), presiding()), v1::ROLE_PRESIDING);
}

TEST(Authority, LetsNobodyPresideInARoundWithoutAChair) {
  EXPECT_EQ(effective_role(State(), cofacilitator("")), v1::ROLE_COFACILITATOR);
}

TEST(Authority, TakesARoleItDoesNotKnowForAScreen) {
  auto given = Given::a_meeting({"KE"});
  auto actor = secretary();
  actor.set_role(static_cast<v1::Role>(77));
  EXPECT_EQ(given.told(actor, "call_next { expect_next: 1 }"), "ROLE_READ_ONLY");
}

TEST(Authority, NamesTheRuleOfTheChairsPowers) {
  auto given = Given::a_meeting({"KE"});
  EXPECT_EQ(given.when(delegation("KE"), "call_next { expect_next: 1 }").refusal->rule(), "35/106");
}

}  // namespace
}  // namespace nameplate::proceedings
