#include "server/proceedings/authority.hpp"

namespace nameplate::proceedings {
namespace {

// Whose an act is.
enum class Owner {
  system,       // the server
  secretariat,  // set-up, by the secretary
  podium,       // the Chair, and the secretary as the Chair's hand
  chair,        // as podium, and the co-facilitator who takes over
  anyone,       // officers, and a delegation for itself
};

Owner owner_of(v1::Command::ActCase act) {
  switch (act) {
    case v1::Command::kTick:
    case v1::Command::kNoteAccess:
      return Owner::system;
    case v1::Command::kSetRound:
    case v1::Command::kImportParticipants:
    case v1::Command::kPutParticipant:
    case v1::Command::kRemoveParticipant:
    case v1::Command::kImportGroups:
    case v1::Command::kPutGroup:
    case v1::Command::kRemoveGroup:
    case v1::Command::kImportProgramme:
    case v1::Command::kPutMeeting:
    case v1::Command::kRemoveMeeting:
    case v1::Command::kPutTopic:
    case v1::Command::kRemoveTopic:
      return Owner::secretariat;
    case v1::Command::kHandOverChair:
      return Owner::chair;
    case v1::Command::kInscribe:
    case v1::Command::kWithdraw:
    case v1::Command::kNotNow:
    case v1::Command::kReady:
    case v1::Command::kEndStatement:
    case v1::Command::kUndo:
      return Owner::anyone;
    case v1::Command::kOpenRound:
    case v1::Command::kConcludeRound:
    case v1::Command::kCallToOrder:
    case v1::Command::kSuspendMeeting:
    case v1::Command::kResumeMeeting:
    case v1::Command::kAdjournMeeting:
    case v1::Command::kOpenTopic:
    case v1::Command::kStandTopicOver:
    case v1::Command::kConcludeTopic:
    case v1::Command::kOpenList:
    case v1::Command::kAnnounceClosing:
    case v1::Command::kCloseList:
    case v1::Command::kReopenList:
    case v1::Command::kSetOrdering:
    case v1::Command::kMoveEntry:
    case v1::Command::kCallNext:
    case v1::Command::kGiveFloor:
    case v1::Command::kMarkAbsent:
    case v1::Command::kPauseClock:
    case v1::Command::kResumeClock:
    case v1::Command::kAddSeconds:
    case v1::Command::kSetTimeLimits:
    case v1::Command::kSetEntryLimit:
    case v1::Command::kShowMessage:
    case v1::Command::kClearMessage:
    case v1::Command::kBlankDisplay:
    case v1::Command::kUnblankDisplay:
    case v1::Command::ACT_NOT_SET:
      return Owner::podium;
  }
  return Owner::system;
}

}  // namespace

v1::Role effective_role(const State& state, const v1::Actor& actor) {
  if (actor.role() != v1::ROLE_COFACILITATOR) return actor.role();
  return !state.presiding.empty() && state.presiding == actor.participant()
             ? v1::ROLE_PRESIDING
             : v1::ROLE_COFACILITATOR;
}

bool at_the_podium(v1::Role role) {
  return role == v1::ROLE_PRESIDING || role == v1::ROLE_SECRETARY;
}

std::optional<v1::RefusalCode> may_not(v1::Role role, v1::Command::ActCase act) {
  switch (role) {
    case v1::ROLE_BOOTH:
    case v1::ROLE_DISPLAY:
    case v1::ROLE_PUBLIC:
      return v1::REFUSAL_ROLE_READ_ONLY;
    default:
      break;
  }
  const bool podium = at_the_podium(role);
  switch (owner_of(act)) {
    case Owner::system:
      return role == v1::ROLE_SYSTEM ? std::nullopt : std::optional(v1::REFUSAL_ROLE_READ_ONLY);
    case Owner::secretariat:
      return role == v1::ROLE_SECRETARY ? std::nullopt
                                        : std::optional(v1::REFUSAL_NOT_THE_SECRETARIAT);
    case Owner::podium:
      return podium ? std::nullopt : std::optional(v1::REFUSAL_NOT_PRESIDING);
    case Owner::chair:
      return podium || role == v1::ROLE_COFACILITATOR ? std::nullopt
                                                      : std::optional(v1::REFUSAL_NOT_PRESIDING);
    case Owner::anyone:
      return podium || role == v1::ROLE_OFFICER || role == v1::ROLE_DELEGATION
                 ? std::nullopt
                 : std::optional(v1::REFUSAL_NOT_PRESIDING);
  }
  return v1::REFUSAL_ROLE_READ_ONLY;
}

}  // namespace nameplate::proceedings
