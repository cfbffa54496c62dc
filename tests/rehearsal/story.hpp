// The story of 12 March 2018, topic 1: who does what, and when. Everything it says is done by a
// client over the wire, and what must come of it is checked on the spot.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "tests/rehearsal/chamber.hpp"

namespace nameplate::tests {

class Story {
 public:
  struct Options {
    std::size_t delegations = 195;
    bool narrate = false;  // say on stdout what happens
  };
  Story(Chamber& chamber, Options options);

  void gather();  // sign-ins, before the list opens
  void morning();
  void afternoon();
  void settle();  // everybody holds the same rows

  [[nodiscard]] Seat& secretary() const { return *secretary_; }
  [[nodiscard]] std::uint32_t list_id() const { return list_; }
  [[nodiscard]] std::int64_t list_opens_ms() const { return opens_ms_; }
  [[nodiscard]] const std::vector<std::uint32_t>& carried() const { return carried_; }

 private:
  struct Delegation {
    std::string code;
    Seat* phone = nullptr;   // nothing: its name is inscribed by the secretary
    Seat* second = nullptr;  // another phone of the same delegation
  };

  // before the meeting
  void plan();
  void list_opens_at_its_second();
  void ask_for_the_floor(std::vector<Delegation*> who, std::int64_t within_ms);
  void press_request(Delegation& who);
  void press_on_two_phones(Delegation& who);
  void speak_for_a_group();
  void secretary_inscribes_those_without_a_phone();
  void plan_closing();

  void carried_stand_ahead(const std::vector<std::uint32_t>& left) const;

  // the floor
  void hear(std::int64_t until_ms, std::size_t leave, bool with_scenes);
  std::uint32_t call_next();
  void statement(std::int64_t until_ms, std::size_t leave);
  void scene(int number);
  void two_consoles_call_at_once();
  void one_withdraws();
  void one_is_absent();
  void one_is_moved();
  void one_loses_its_link();
  void a_slip_is_undone();
  void the_server_is_killed();
  void end_statement();
  void adjourn();

  // reading the rows
  [[nodiscard]] v1::ListRow list() const;
  [[nodiscard]] v1::EntryRow entry(std::uint32_t id) const;
  [[nodiscard]] v1::FloorRow floor() const;
  [[nodiscard]] Delegation* delegation_of(std::uint32_t entry);
  [[nodiscard]] v1::Command request() const;
  void say(const std::string& what) const;
  [[nodiscard]] std::int64_t chance(std::int64_t from, std::int64_t to);

  Chamber& chamber_;
  Options options_;
  Seat* secretary_ = nullptr;
  Seat* chair_ = nullptr;
  std::vector<Delegation> delegations_;
  std::vector<Delegation*> later_;  // will ask in the afternoon
  std::uint32_t topic_ = 0;
  std::uint32_t list_ = 0;
  std::int64_t opens_ms_ = 0;
  v1::Meeting first_, second_;
  std::vector<std::uint32_t> carried_;
  std::uint64_t last_call_ = 0;  // its act number
  std::size_t open_requests_ = 0;
  std::size_t already_ = 0;
  bool late_refused_ = false;
};

}  // namespace nameplate::tests
