#include "server/proceedings/rule_book.hpp"

#include <google/protobuf/descriptor.h>

#include "server/proceedings/authority.hpp"

namespace nameplate::proceedings {
namespace {

using C = v1::Command;

std::string name_of(C::ActCase act) {
  const auto* field = C::descriptor()->FindFieldByNumber(static_cast<int>(act));
  return field == nullptr ? std::string() : field->name();
}

// "MOTION_KIND_CLOSE_DEBATE" without the enum's own name in front.
std::string short_name(const google::protobuf::EnumValueDescriptor& value) {
  std::string prefix;
  for (const char c : value.type()->name()) {
    if (c >= 'A' && c <= 'Z' && !prefix.empty()) prefix += '_';
    prefix += static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  }
  prefix += '_';
  const auto& name = value.name();
  return name.starts_with(prefix) ? name.substr(prefix.size()) : name;
}

}  // namespace

const std::vector<RuleLine>& rule_book() {
  static const std::vector<RuleLine> lines = {
      // --- set-up
      {"-", C::kSetRound, "", "sets title, place, mode, limits, rights and who may preside"},
      {"-", C::kImportParticipants, "", "replaces all participants; none with a name may vanish"},
      {"-", C::kPutParticipant, "", "enters or changes a participant"},
      {"-", C::kRemoveParticipant, "", "removes a participant that never had a name on a list"},
      {"-", C::kImportGroups, "", "replaces all groups"},
      {"-", C::kPutGroup, "", "enters or changes a group and its members"},
      {"-", C::kRemoveGroup, "", "removes a group nobody spoke for"},
      {"-", C::kImportProgramme, "", "replaces meetings and topics; what has begun must stay"},
      {"-", C::kPutMeeting, "", "enters or changes a meeting"},
      {"-", C::kRemoveMeeting, "", "removes a meeting that was not held"},
      {"-", C::kPutTopic, "", "enters or changes a topic and its units"},
      {"-", C::kRemoveTopic, "", "removes a topic without names"},
      {"-", C::kNoteAccess, "",
       "puts on record new codes and second factors, sign-ins at the podium, sign-outs"},
      {"-", C::kTick, "", "what falls due by the server's clock: lists, draws, messages"},
      // --- the round and the meeting
      {"-", C::kOpenRound, "", "the round runs"},
      {"-", C::kConcludeRound, "", "the round is over; waiting names lapse"},
      {"35/106", C::kCallToOrder, "", "the meeting is in session; one at a time"},
      {"76/118", C::kSuspendMeeting, "", "the meeting rests; list, floor and clock are kept"},
      {"76/118", C::kResumeMeeting, "", "the meeting goes on where it stopped"},
      {"76/118", C::kAdjournMeeting, "", "the meeting ends; unheard names carry over in order"},
      {"35/106", C::kHandOverChair, "", "another presides; floor and clock untouched"},
      {"161", C::kSetMode, "FORMAL", "motions, votes, appeals and consent apply"},
      {"161", C::kSetMode, "INFORMAL", "decisions are taken without objection"},
      {"67/108", C::kMarkPresent, "", "counts towards the quorum shown; bars nothing"},
      // --- the topic
      {"-", C::kOpenTopic, "", "under discussion; the one before stands over"},
      {"-", C::kStandTopicOver, "", "left for later; its names wait"},
      {"-", C::kConcludeTopic, "", "finished; waiting names lapse"},
      {"-", C::kGoToUnit, "", "the reading goes to another unit and its own list"},
      {"-", C::kGoToUnit, "CARRY", "names left over stand on the next unit's list"},
      {"-", C::kGoToUnit, "LAPSE", "names left over lapse"},
      // --- the list
      {"68/109", C::kOpenList, "", "takes names, now or at an announced second"},
      {"73/115", C::kAnnounceClosing, "", "closes at an announced second"},
      {"73/115", C::kCloseList, "",
       "no new names, with the consent of the body; nobody is removed"},
      {"73/115", C::kReopenList, "", "takes names again"},
      {"68/109", C::kSetOrdering, "AS_REQUESTED", "in the order of asking"},
      {"68/109", C::kSetOrdering, "GROUPS_FIRST",
       "groups, Members, observers, others; then as asked"},
      {"68/109", C::kSetOrdering, "PROTOCOL", "by level of representation; then as asked"},
      {"68/109", C::kSetOrdering, "NOT_YET_SPOKEN_FIRST", "who spoke less stands first"},
      {"68/109", C::kDrawLots, "", "the waiting by lot, from a published seed"},
      {"68/109", C::kAnnounceDraw, "", "all who ask until then take part in the draw"},
      {"68/109", C::kInscribe, "NATIONAL", "one place per delegation, capacity and list"},
      {"68/109", C::kInscribe, "GROUP",
       "for a group; its members' own names are marked, not barred"},
      {"34/401", C::kInscribe, "EXPLANATION_OF_VOTE", "ten minutes unless set otherwise"},
      {"34/401", C::kInscribe, "EXPLANATION_OF_POSITION", "ten minutes unless set otherwise"},
      {"68/109", C::kWithdraw, "", "the name is off the list, also a closed one"},
      {"68/109", C::kMoveEntry, "", "another place, with a reason on the record"},
      {"-", C::kNotNow, "", "the delegation lets others pass"},
      {"-", C::kReady, "", "the delegation is in its seat"},
      {"-", C::kProposeSwap, "", "one delegation offers another to exchange places"},
      {"-", C::kAnswerSwap, "ACCEPT", "the two places are exchanged at once"},
      {"-", C::kAnswerSwap, "DECLINE", "both keep their places"},
      {"-", C::kAnswerSwap, "WITHDRAW", "the offer is taken back"},
      {"35/106", C::kAnswerSwap, "VETO", "the podium bars the exchange"},
      // --- the floor
      {"68/109", C::kCallNext, "", "ends the statement and gives the floor to the first name"},
      {"68/109", C::kGiveFloor, "", "gives the floor out of order, with a reason"},
      {"-", C::kMarkAbsent, "",
       "next slot of its category, then its end, then the secretary decides"},
      {"68/109", C::kEndStatement, "", "the statement is heard; nobody is called"},
      {"-", C::kPauseClock, "", "the clock stands"},
      {"-", C::kResumeClock, "", "the clock runs on"},
      {"72/114", C::kAddSeconds, "", "more or less time for the running statement"},
      {"72/114", C::kSetTimeLimits, "", "for those called later; the running clock is untouched"},
      {"72/114", C::kSetEntryLimit, "", "another limit for one name, with a reason"},
      {"72/114", C::kSetMostTimes, "", "how often a delegation may speak on the topic"},
      {"-", C::kSetAccommodation, "",
       "more time for a delegation, seen by it and the podium alone"},
      {"70/112", C::kGiveFloorOutside, "SECRETARIAT",
       "the Secretariat, at any time, outside the list"},
      {"-", C::kGiveFloorOutside, "GUEST", "a guest of the Chair, outside list and limits"},
      {"69/111", C::kGiveFloorOutside, "PRECEDENCE", "the Chair or Rapporteur of a body"},
      {"72/114", C::kRemindSpeaker, "TIME", "a word to the speaker; nothing is cut off"},
      {"68/109", C::kRemindSpeaker, "RELEVANCE", "the speaker is called to order"},
      {"35/106", C::kWithdrawFloor, "", "the Chair takes the floor back, with a reason"},
      // --- right of reply
      {"73/115", C::kRequestReply, "",
       "asks to answer a statement; two a meeting and topic, the EU one"},
      {"73/115", C::kDecideReply, "",
       "accorded: after the list, first replies first; declined: unseen"},
      // --- points of order
      {"71/113", C::kRaisePoint, "ORDER", "waits, first in, first out; needs no place on the list"},
      {"71/113", C::kRaisePoint, "INFORMATION", "a question; interrupts nobody"},
      {"71/113", C::kRaisePoint, "MOTION", "wishes to move something"},
      {"71/113", C::kWithdrawPoint, "", "the nameplate is down; the speaker goes on"},
      {"71/113", C::kReclassifyPoint, "", "the Chair takes it for what it is"},
      {"71/113", C::kRecognisePoint, "", "interrupts the speaker; the clock stands; one at a time"},
      {"71/113", C::kRuleOnPoint, "WELL_TAKEN", "the Chair rules at once, without debate"},
      {"71/113", C::kRuleOnPoint, "NOT_WELL_TAKEN", "the Chair rules at once, without debate"},
      {"71/113", C::kAppealRuling, "", "voted on at once, without debate; a tie upholds the Chair"},
      {"71/113", C::kDisposePoint, "", "the speaker resumes with the time left"},
      // --- motions and votes
      {"76/118", C::kMoveMotion, "SUSPEND_MEETING", "first in precedence; not debated"},
      {"76/118", C::kMoveMotion, "ADJOURN_MEETING", "second in precedence; not debated"},
      {"74/116", C::kMoveMotion, "ADJOURN_DEBATE", "third; two for, two against; freezes the list"},
      {"75/117", C::kMoveMotion, "CLOSE_DEBATE", "fourth; two against; waiting names lapse"},
      {"80/122", C::kWithdrawMotion, "", "by its mover, before the voting"},
      {"77/119", C::kTakeMotion, "", "the one of highest precedence, whatever was moved first"},
      {"74/116", C::kSpeakOnMotion, "FOR",
       "two in favour of adjourning the debate, none of closing it"},
      {"74/116", C::kSpeakOnMotion, "AGAINST", "two against"},
      {"74/116", C::kHearOnMotion, "", "the next of those who asked has the word"},
      {"74/116", C::kPutToVote, "", "immediately put to the vote"},
      {"86/126", C::kRecordVote, "", "of those present and voting; a tie rejects"},
      // --- the display and corrections
      {"-", C::kShowMessage, "", "a message on the display, with an end"},
      {"-", C::kClearMessage, "", "the message is gone"},
      {"-", C::kBlankDisplay, "", "the display is dark, with an end"},
      {"-", C::kUnblankDisplay, "", "the display shows the floor again"},
      {"-", C::kUndo, "", "the last floor act, within ten seconds, as if it had not been"},
      {"-", C::kCorrect, "NOT_HEARD", "back on its list, with a reason; the record keeps both"},
      {"-", C::kCorrect, "TIME_USED", "the time a statement took, with a reason"},
      {"-", C::kCorrect, "NOT_PRESENT", "one absence fewer, with a reason"},
  };
  return lines;
}

std::string who_may(C::ActCase act) {
  std::string who;
  const auto add = [&](v1::Role role, std::string_view word) {
    if (may_not(role, act)) return;
    who += who.empty() ? "" : ", ";
    who += word;
  };
  add(v1::ROLE_PRESIDING, "presiding");
  add(v1::ROLE_SECRETARY, "secretary");
  add(v1::ROLE_COFACILITATOR, "co-facilitator");
  add(v1::ROLE_OFFICER, "officer");
  add(v1::ROLE_DELEGATION, "delegation");
  add(v1::ROLE_SYSTEM, "the server");
  return who;
}

std::string key_of(const RuleLine& line) {
  const auto act = name_of(line.act);
  return line.variant.empty() ? act : act + ":" + std::string(line.variant);
}

std::vector<std::string> keys_of(const C& command) {
  std::vector<std::string> keys = {name_of(command.act_case())};
  const auto* field = C::descriptor()->FindFieldByName(keys.front());
  if (field == nullptr) return {};
  const auto& act = command.GetReflection()->GetMessage(command, field);
  const auto* reflection = act.GetReflection();
  for (int i = 0; i < act.GetDescriptor()->field_count(); ++i) {
    const auto* choice = act.GetDescriptor()->field(i);
    if (choice->is_repeated() || choice->enum_type() == nullptr) continue;
    const auto* value = reflection->GetEnum(act, choice);
    if (value->number() != 0) keys.push_back(keys.front() + ":" + short_name(*value));
  }
  return keys;
}

}  // namespace nameplate::proceedings
