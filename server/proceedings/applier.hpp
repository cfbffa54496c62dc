// One record being applied. Its events share the act's number, time and actor.
//
// Inside the room only. Each fact has one function; none of them decides anything: a fact that does
// not fit is a fault, never a different fact.
#pragma once

#include <cstdint>
#include <string>

#include "nameplate/v1/event.pb.h"
#include "server/proceedings/apply.hpp"
#include "server/proceedings/state.hpp"

namespace nameplate::proceedings {

class Applier {
 public:
  Applier(State& state, ActNumber act, const v1::LogRecord& record, Touched& touched)
      : state_(state), act_(act), record_(record), touched_(touched) {}

  void run();

 private:
  void one(const v1::Event& event);

  // apply_setup.cpp
  void one(const v1::RoundSet& fact);
  void one(const v1::ParticipantsReplaced& fact);
  void one(const v1::ParticipantPut& fact);
  void one(const v1::ParticipantRemoved& fact);
  void one(const v1::GroupsReplaced& fact);
  void one(const v1::GroupPut& fact);
  void one(const v1::GroupRemoved& fact);
  void one(const v1::MeetingPut& fact);
  void one(const v1::MeetingRemoved& fact);
  void one(const v1::TopicPut& fact);
  void one(const v1::TopicRemoved& fact);
  void one(const v1::RoundStateChanged& fact);
  void one(const v1::MeetingStateChanged& fact);
  void one(const v1::ChairHandedOver& fact);
  void one(const v1::TopicStateChanged& fact);
  void one(const v1::TimeLimitsSet& fact);
  void begin_sitting(TopicId topic);

  // apply_list.cpp
  void one(const v1::ListCreated& fact);
  void one(const v1::ListStateChanged& fact);
  void one(const v1::ListScheduled& fact);
  void one(const v1::EntryInscribed& fact);
  void one(const v1::EntryStateChanged& fact);
  void one(const v1::EntryMoved& fact);
  void one(const v1::EntryReady& fact);
  void one(const v1::EntryLimitSet& fact);
  void one(const v1::EntryReturned& fact);
  void one(const v1::EntryAbsent& fact);
  void take_from_order(EntryFacts& facts);
  void put_in_order(EntryFacts& facts, EntryId before);
  void touch_calls_from(const ListFacts& facts);

  // apply_floor.cpp
  void one(const v1::FloorGiven& fact);
  void one(const v1::FloorEnded& fact);
  void one(const v1::FloorVoided& fact);
  void one(const v1::FloorRestored& fact);
  void one(const v1::ClockPaused& fact);
  void one(const v1::ClockResumed& fact);
  void one(const v1::LimitChanged& fact);
  void one(const v1::ClockReanchored& fact);
  void one(const v1::MessageShown& fact);
  void one(const v1::MessageCleared& fact);
  void one(const v1::DisplayBlanked& fact);
  void one(const v1::DisplayUnblanked& fact);
  EntryFacts& speaker(EntryId named);
  // One statement more, or (-1) the same one taken back.
  static void count_heard(ListFacts& list, const EntryFacts& entry, int by);

  // apply_point.cpp
  void one(const v1::ModeSet& fact);
  void one(const v1::PresenceMarked& fact);
  void one(const v1::PointRaised& fact);
  void one(const v1::PointStateChanged& fact);
  void one(const v1::PointReclassified& fact);
  void one(const v1::PointRuled& fact);
  void one(const v1::RulingAppealed& fact);
  void one(const v1::MotionMoved& fact);
  void one(const v1::MotionStateChanged& fact);
  void one(const v1::MotionSpeakerAdded& fact);
  void one(const v1::MotionSpeakerHeard& fact);
  void one(const v1::VoteOpened& fact);
  void one(const v1::VoteRecorded& fact);
  PointFacts& point(PointId id);
  MotionFacts& motion(MotionId id);
  void touch_point(PointId id);
  void touch_present(const std::string& participant);
  void forget_present();
  void forget_matters();

  // apply_order.cpp
  void one(const v1::OrderingSet& fact);
  void one(const v1::MostTimesSet& fact);
  void one(const v1::LotsDrawn& fact);
  void one(const v1::DrawAnnounced& fact);
  void one(const v1::SwapProposed& fact);
  void one(const v1::SwapStateChanged& fact);
  void set_order(ListFacts& facts, v1::OrderingPolicy ordering,
                 const google::protobuf::RepeatedField<std::uint32_t>& order,
                 v1::Placement::Reason reason);
  void exchange_places(EntryFacts& one, EntryFacts& other);
  void touch_swap(const SwapFacts& facts);
  void forget_old_swaps();

  // apply_beside.cpp
  void one(const v1::UnitOpened& fact);
  void one(const v1::EntryPassedOn& fact);
  void one(const v1::StatementCorrected& fact);
  void one(const v1::SpeakerReminded& fact);
  void one(const v1::AccommodationSet& fact);
  void not_heard(const EntryFacts& facts);

  // undoing.cpp
  void note_what_was();
  void note_where_it_stood(EntryId entry);
  void forget_what_cannot_be_undone();
  void forget_because_of(const v1::Event& event);
  void forget_all();
  void keep_undoable();

  // act_line.cpp
  using ActLines = std::map<ActNumber, ActLine>;
  void write_line();
  void forget_line(ActLines::iterator line);
  [[nodiscard]] bool stays(ActLines::iterator line) const;
  void name_subject(ActLine& line, const v1::Event& event) const;
  void name_raiser(ActLine& line, PointId id) const;
  void name_mover(ActLine& line, MotionId id) const;

  [[noreturn]] static void fault(const std::string& what) { throw ApplyFault(what); }
  EntryFacts& entry(EntryId id);
  ListFacts& list(ListId id);
  TopicFacts& topic(TopicId id);
  MeetingFacts& meeting(MeetingId id);

  void touch(RowKind kind, std::uint64_t id = 0) { touched_.insert({kind, id}); }
  void touch_entry(EntryId id);  // and what delegations and the podium see of it
  void touch_heard_since(std::int64_t at_ms);
  void touch_waiting(ListId list);  // their limit is derived
  void touch_all_waiting();
  void touch_where_replies_wait();  // whether they are due depends on the programme

  State& state_;
  ActNumber act_;
  const v1::LogRecord& record_;
  Touched& touched_;
  Undoable undo_;  // what this act changed, if it can be undone
};

}  // namespace nameplate::proceedings
