#include "server/proceedings/authority.hpp"

namespace nameplate::proceedings {
namespace {

// The roles that may give an act, as a set of bits.
using Roles = unsigned;

constexpr Roles bit(v1::Role role) { return 1U << static_cast<unsigned>(role); }

constexpr Roles kSystem = bit(v1::ROLE_SYSTEM);
constexpr Roles kSecretariat = bit(v1::ROLE_SECRETARY);
// The Chair, and the secretary as the Chair's hand.
constexpr Roles kPodium = kSecretariat | bit(v1::ROLE_PRESIDING);
constexpr Roles kChairs = kPodium | bit(v1::ROLE_COFACILITATOR);
constexpr Roles kDelegation = kPodium | bit(v1::ROLE_DELEGATION);
constexpr Roles kOfficer = kDelegation | bit(v1::ROLE_OFFICER);

// No default: a new act does not compile until it is said whose it is.
constexpr Roles roles_for(v1::Command::ActCase act) {
  switch (act) {
    case v1::Command::kTick:
      return kSystem;
    case v1::Command::kNoteAccess:
      return kSystem;
    case v1::Command::kSetRound:
      return kSecretariat;
    case v1::Command::kImportParticipants:
      return kSecretariat;
    case v1::Command::kPutParticipant:
      return kSecretariat;
    case v1::Command::kRemoveParticipant:
      return kSecretariat;
    case v1::Command::kImportGroups:
      return kSecretariat;
    case v1::Command::kPutGroup:
      return kSecretariat;
    case v1::Command::kRemoveGroup:
      return kSecretariat;
    case v1::Command::kImportProgramme:
      return kSecretariat;
    case v1::Command::kPutMeeting:
      return kSecretariat;
    case v1::Command::kRemoveMeeting:
      return kSecretariat;
    case v1::Command::kPutTopic:
      return kSecretariat;
    case v1::Command::kRemoveTopic:
      return kSecretariat;
    case v1::Command::kOpenRound:
      return kPodium;
    case v1::Command::kConcludeRound:
      return kPodium;
    case v1::Command::kCallToOrder:
      return kPodium;
    case v1::Command::kSuspendMeeting:
      return kPodium;
    case v1::Command::kResumeMeeting:
      return kPodium;
    case v1::Command::kAdjournMeeting:
      return kPodium;
    case v1::Command::kHandOverChair:
      return kChairs;
    case v1::Command::kOpenTopic:
      return kPodium;
    case v1::Command::kStandTopicOver:
      return kPodium;
    case v1::Command::kConcludeTopic:
      return kPodium;
    case v1::Command::kOpenList:
      return kPodium;
    case v1::Command::kAnnounceClosing:
      return kPodium;
    case v1::Command::kCloseList:
      return kPodium;
    case v1::Command::kReopenList:
      return kPodium;
    case v1::Command::kSetOrdering:
      return kPodium;
    case v1::Command::kInscribe:
      return kOfficer;
    case v1::Command::kWithdraw:
      return kOfficer;
    case v1::Command::kMoveEntry:
      return kPodium;
    case v1::Command::kNotNow:
      return kDelegation;
    case v1::Command::kReady:
      return kOfficer;  // the officer on the floor marks presence
    case v1::Command::kCallNext:
      return kPodium;
    case v1::Command::kGiveFloor:
      return kPodium;
    case v1::Command::kMarkAbsent:
      return kPodium;
    case v1::Command::kEndStatement:
      return kDelegation;
    case v1::Command::kPauseClock:
      return kPodium;
    case v1::Command::kResumeClock:
      return kPodium;
    case v1::Command::kAddSeconds:
      return kPodium;
    case v1::Command::kSetTimeLimits:
      return kPodium;
    case v1::Command::kSetEntryLimit:
      return kPodium;
    case v1::Command::kShowMessage:
      return kPodium;
    case v1::Command::kClearMessage:
      return kPodium;
    case v1::Command::kBlankDisplay:
      return kPodium;
    case v1::Command::kUnblankDisplay:
      return kPodium;
    case v1::Command::kSetMode:
      return kSecretariat;
    case v1::Command::kMarkPresent:
      return kOfficer;
    case v1::Command::kGoToUnit:
      return kPodium;
    case v1::Command::kSetMostTimes:
      return kPodium;
    case v1::Command::kDrawLots:
      return kPodium;
    case v1::Command::kAnnounceDraw:
      return kPodium;
    case v1::Command::kProposeSwap:
      return kDelegation;
    case v1::Command::kAnswerSwap:
      return kDelegation;
    case v1::Command::kRequestReply:
      return kOfficer;
    case v1::Command::kDecideReply:
      return kPodium;
    case v1::Command::kGiveFloorOutside:
      return kPodium;
    case v1::Command::kRemindSpeaker:
      return kPodium;
    case v1::Command::kWithdrawFloor:
      return kPodium;
    case v1::Command::kSetAccommodation:
      return kPodium;
    case v1::Command::kCorrect:
      return kPodium;
    case v1::Command::kRaisePoint:
      return kOfficer;
    case v1::Command::kWithdrawPoint:
      return kOfficer;
    case v1::Command::kReclassifyPoint:
      return kPodium;
    case v1::Command::kRecognisePoint:
      return kPodium;
    case v1::Command::kRuleOnPoint:
      return kPodium;
    case v1::Command::kAppealRuling:
      return kDelegation;
    case v1::Command::kDisposePoint:
      return kPodium;
    case v1::Command::kMoveMotion:
      return kDelegation;
    case v1::Command::kWithdrawMotion:
      return kDelegation;
    case v1::Command::kTakeMotion:
      return kPodium;
    case v1::Command::kSpeakOnMotion:
      return kDelegation;
    case v1::Command::kHearOnMotion:
      return kPodium;
    case v1::Command::kPutToVote:
      return kPodium;
    case v1::Command::kRecordVote:
      return kPodium;
    case v1::Command::kUndo:
      return kOfficer;  // own withdrawals; the rule sees to it
    case v1::Command::ACT_NOT_SET:
      return 0;
  }
  return 0;
}

// Roles that act at all. A role this server does not know is a screen, not a person.
constexpr Roles kActing = kOfficer | kChairs;

}  // namespace

v1::Role effective_role(const State& state, const v1::Actor& actor) {
  const bool presides = actor.role() == v1::ROLE_COFACILITATOR && !state.presiding.empty() &&
                        state.presiding == actor.participant();
  return presides ? v1::ROLE_PRESIDING : actor.role();
}

bool at_the_podium(v1::Role role) {
  return role == v1::ROLE_PRESIDING || role == v1::ROLE_SECRETARY;
}

std::optional<v1::RefusalCode> may_not(v1::Role role, v1::Command::ActCase act) {
  const Roles may = roles_for(act);
  const bool known = v1::Role_IsValid(role);
  if (known && (may & bit(role)) != 0) return {};
  if (!known || (kActing & bit(role)) == 0 || may == kSystem) return v1::REFUSAL_ROLE_READ_ONLY;
  if (may == kSecretariat) return v1::REFUSAL_NOT_THE_SECRETARIAT;
  return v1::REFUSAL_NOT_PRESIDING;
}

}  // namespace nameplate::proceedings
