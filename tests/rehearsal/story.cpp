#include "tests/rehearsal/story.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "proto/cpp/cli/time_text.hpp"

namespace nameplate::tests {

namespace {

constexpr std::int64_t kSecond = 1000;
constexpr std::int64_t kMinute = 60 * kSecond;

bool same(const std::vector<binding::ClientSession*>& sessions, v1::Audience audience) {
  for (const auto* session : sessions) {
    const auto& first = sessions.front()->replica();
    const auto& replica = session->replica();
    if (replica.epoch() != first.epoch() ||
        replica.position(audience) != first.position(audience) ||
        replica.hash(audience) != first.hash(audience))
      return false;
  }
  return true;
}

}  // namespace

Story::Story(Chamber& chamber, Options options) : chamber_(chamber), options_(options) {}

// ------------------------------------------------------------------------------------ reading the
// rows

v1::ListRow Story::list() const { return chamber_.row("list/" + std::to_string(list_)).list(); }
v1::EntryRow Story::entry(std::uint32_t id) const {
  return chamber_.row("entry/" + std::to_string(id)).entry();
}
v1::FloorRow Story::floor() const { return chamber_.row("floor").floor(); }

Story::Delegation* Story::delegation_of(std::uint32_t id) {
  const auto participant = entry(id).participant();
  for (auto& each : delegations_)
    if (each.code == participant) return &each;
  return nullptr;
}

v1::Command Story::request() const {
  v1::Command command;
  auto& act = *command.mutable_inscribe();
  act.set_list(list_);
  act.set_capacity(v1::CAPACITY_NATIONAL);
  act.set_language(v1::LANGUAGE_EN);
  return command;
}

void Story::say(const std::string& what) const {
  if (!options_.narrate) return;
  const auto zone = chamber_.row("round").round().settings().time_zone();
  fmt::print("{}  {}\n", binding::cli::local_text(chamber_.now_ms(), zone).substr(11), what);
  std::fflush(stdout);
}

std::int64_t Story::chance(std::int64_t from, std::int64_t to) {
  return std::uniform_int_distribution<std::int64_t>(from, to)(chamber_.random());
}

// ------------------------------------------------------------------------------------ before the
// meeting

void Story::gather() {
  secretary_ = &chamber_.seat("secretary", "rehearsal/1.0 (console)");
  chair_ = &chamber_.seat("presiding", "rehearsal/1.0 (tablet)");
  chamber_.display("rehearsal/1.0 (display)");
  chamber_.display("rehearsal/1.0 (overflow room)");
  plan();
  // Two delegations have no phone; a tenth of the others have two.
  std::vector<Chamber::Entering> phones;
  for (std::size_t i = 0; i + 2 < delegations_.size(); ++i) {
    const auto seat = "delegation:" + delegations_[i].code;
    phones.push_back({seat, chamber_.sign_in(seat)});
  }
  const auto first_phones = phones.size();
  for (std::size_t i = 0; i < first_phones; i += 10) phones.push_back(phones[i]);
  const auto rate = static_cast<std::int64_t>(chamber_.rate());
  chamber_.jump_to(opens_ms_ - std::max(5 * kMinute, 3 * kSecond * rate));
  const auto joined = chamber_.enter(phones, "rehearsal/1.0 (phone)");
  for (std::size_t i = 0; i < first_phones; ++i) delegations_[i].phone = joined[i];
  for (std::size_t i = first_phones; i < joined.size(); ++i)
    delegations_[(i - first_phones) * 10].second = joined[i];
  say(fmt::format("{} delegations have joined with {} phones", delegations_.size(), joined.size()));
}

void Story::plan() {
  std::vector<std::string> codes;
  for (const auto& each : chamber_.directory().participants()) codes.push_back(each.code());
  expect(codes.size() >= options_.delegations,
         fmt::format("the round has {} participants", options_.delegations));
  std::shuffle(codes.begin(), codes.end(), chamber_.random());
  codes.resize(options_.delegations);
  for (const auto& code : codes) delegations_.push_back({code});

  std::vector<v1::Meeting> meetings;
  const auto& rows = secretary_->client->session().replica().rows(v1::AUDIENCE_PUBLIC);
  for (auto it = rows.lower_bound("meeting/");
       it != rows.end() && it->first.starts_with("meeting/"); ++it)
    meetings.push_back(chamber_.row(it->first).meeting().meeting());
  std::sort(meetings.begin(), meetings.end(),
            [](const auto& a, const auto& b) { return a.starts_at_ms() < b.starts_at_ms(); });
  expect(meetings.size() >= 2 && meetings[0].topics_size() > 0, "the programme has two meetings");
  first_ = meetings[0];
  second_ = meetings[1];
  topic_ = first_.topics(0);
  const auto topic = chamber_.row("topic/" + std::to_string(topic_)).topic();
  list_ = topic.main_list();
  opens_ms_ = topic.topic().list_opens_at_ms();
  expect(list_ != 0 && opens_ms_ != 0 && opens_ms_ < first_.starts_at_ms(),
         "the list of the first topic opens at an announced time before the meeting");
}

void Story::list_opens_at_its_second() {
  expect(chamber_.now_ms() < opens_ms_ - kSecond,
         "everybody has joined before the list opens (else: a lower --speed)");
  const auto no = chamber_.refused(*delegations_[0].phone, request());
  expect(no.code() == v1::REFUSAL_LIST_NOT_OPEN && no.seconds() > 0,
         "a press before the second is refused with the seconds left");
  say(fmt::format("{} asks too early: {} s to wait", delegations_[0].code, no.seconds()));
  chamber_.wait_until(opens_ms_);
  chamber_.wait_for([&] { return list().state() == v1::LIST_STATE_OPEN; }, "the list is open", 3);
  say("The list is open");
}

void Story::press_request(Delegation& who) {
  if (who.phone == nullptr) return;
  ++open_requests_;
  chamber_.press(*who.phone, request(), [this, &who](const binding::Outcome& outcome) {
    --open_requests_;
    const bool taken = outcome.reply && outcome.reply->has_accepted();
    const bool stood = outcome.reply && outcome.reply->has_refused() &&
                       outcome.reply->refused().code() == v1::REFUSAL_ALREADY_INSCRIBED;
    if (stood) ++already_;
    expect(taken || stood, who.code + " is inscribed");
  });
}

void Story::ask_for_the_floor(std::vector<Delegation*> who, std::int64_t within_ms) {
  for (auto* one : who) {
    // Many at once when the list opens, then fewer and fewer.
    const auto part = static_cast<double>(chance(0, 1000)) / 1000;
    const auto delay_ms = static_cast<std::int64_t>(part * part * static_cast<double>(within_ms));
    chamber_.after_meeting_ms(delay_ms, [this, one] { press_request(*one); });
  }
}

// Two thumbs of one delegation in the same second: one name on the list, and a place said to the
// other.
void Story::press_on_two_phones(Delegation& who) {
  std::vector<v1::Reply> replies;
  for (auto* phone : {who.phone, who.second})
    chamber_.press(*phone, request(), [&replies](const binding::Outcome& outcome) {
      if (outcome.reply) replies.push_back(*outcome.reply);
    });
  chamber_.wait_for([&] { return replies.size() == 2; }, "both phones are answered");
  const bool first_won = replies[0].has_accepted();
  const auto& other = replies[first_won ? 1 : 0];
  expect(replies[first_won ? 0 : 1].has_accepted() && other.has_refused() &&
             other.refused().code() == v1::REFUSAL_ALREADY_INSCRIBED && other.refused().place() > 0,
         "two phones of one delegation make one name on the list");
  say(who.code + " presses on two phones: one name on the list");
}

void Story::speak_for_a_group() {
  for (const auto& group : chamber_.directory().groups()) {
    for (auto& each : delegations_) {
      const auto& members = group.members();
      if (each.phone == nullptr ||
          std::find(members.begin(), members.end(), each.code) == members.end())
        continue;
      auto command = request();
      command.mutable_inscribe()->set_capacity(v1::CAPACITY_GROUP);
      command.mutable_inscribe()->set_on_behalf_of(group.code());
      const auto taken = chamber_.accepted(*each.phone, command);
      say(fmt::format("{} will speak for {} and stands at {}", each.code, group.name().en(),
                      taken.place()));
      const auto on_the_list = [&] {
        const auto now = list();
        return std::find(now.order().begin(), now.order().end(), taken.entry()) !=
               now.order().end();
      };
      chamber_.wait_for(on_the_list, "the console shows the group's name");
      // The European Union's own name counts among the groups.
      const auto now = list();
      for (std::uint32_t i = 0; i + 1 < taken.place(); ++i)
        expect(entry(now.order(static_cast<int>(i))).category() == v1::CATEGORY_GROUP,
               "a group stands before all delegations");
      return;
    }
  }
}

void Story::secretary_inscribes_those_without_a_phone() {
  for (const auto& each : delegations_) {
    if (each.phone != nullptr) continue;
    auto command = request();
    command.mutable_inscribe()->set_participant(each.code);
    chamber_.accepted(*secretary_, command);
    say("The secretary inscribes " + each.code);
  }
}

// In the last hour but one: announced at half past, closed on the hour by the clock, and then
// somebody comes late.
void Story::plan_closing() {
  const auto closes_ms = first_.hard_stop_ms() - 60 * kMinute;
  const auto now_ms = chamber_.now_ms();
  chamber_.after_meeting_ms(closes_ms - 30 * kMinute - now_ms, [this, closes_ms] {
    v1::Command command;
    command.mutable_announce_closing()->set_list(list_);
    command.mutable_announce_closing()->set_at_ms(closes_ms);
    chamber_.press(*secretary_, command, [this](const binding::Outcome& outcome) {
      expect(outcome.reply && outcome.reply->has_accepted(), "the closing is announced");
      say("The list will close on the hour");
    });
  });
  // A minute of real time at any speed would be long; ten meeting minutes are 1 s at a rate of 600.
  chamber_.after_meeting_ms(closes_ms + 10 * kMinute - now_ms, [this] {
    chamber_.press(*later_.back()->phone, request(), [this](const binding::Outcome& outcome) {
      expect(outcome.reply && outcome.reply->has_refused() &&
                 outcome.reply->refused().code() == v1::REFUSAL_LIST_CLOSED,
             "a request after the closing is refused with the rule");
      late_refused_ = true;
      say("A late request is refused: the list is closed, rule " + outcome.reply->refused().rule());
    });
  });
}

// ------------------------------------------------------------------------------------ the morning

void Story::morning() {
  list_opens_at_its_second();
  std::vector<Delegation*> askers;
  const auto wanted = std::min<std::size_t>(58, options_.delegations * 3 / 4);
  for (auto& each : delegations_)
    if (each.phone != nullptr) (askers.size() < wanted ? askers : later_).push_back(&each);
  press_on_two_phones(*askers.front());
  ask_for_the_floor({askers.begin() + 1, askers.end()}, 20 * kMinute);
  chamber_.wait_until(first_.starts_at_ms() - 9 * kMinute);
  chamber_.wait_for([&] { return open_requests_ == 0; }, "all requests are answered");
  speak_for_a_group();
  secretary_inscribes_those_without_a_phone();
  plan_closing();

  chamber_.wait_until(first_.starts_at_ms());
  v1::Command call;
  call.mutable_call_to_order()->set_meeting(first_.id());
  chamber_.accepted(*chair_, call);
  v1::Command open;
  open.mutable_open_topic()->set_topic(topic_);
  chamber_.accepted(*secretary_, open);
  say(fmt::format("The meeting is called to order; {} names on the list", list().order_size()));

  hear(first_.hard_stop_ms(), std::min<std::size_t>(7, wanted / 4), true);
  chamber_.wait_until(first_.hard_stop_ms());
  expect(late_refused_, "the closing was announced, came, and was held");
  const auto unheard = list();
  carried_.assign(unheard.order().begin(), unheard.order().end());
  expect(!carried_.empty(), "some names are unheard at the end of the morning");
  adjourn();
  for (const auto id : carried_)
    chamber_.wait_for([&] { return entry(id).state() == v1::ENTRY_STATE_CARRIED_OVER; },
                      "unheard names are carried over");
  say(fmt::format("The meeting is adjourned; {} names unheard", carried_.size()));
}

void Story::adjourn() {
  if (floor().entry() != 0) end_statement();
  v1::Command command;
  command.mutable_adjourn_meeting();
  chamber_.accepted(*chair_, command);
}

// ------------------------------------------------------------------------------------ the
// afternoon

void Story::afternoon() {
  chamber_.wait_until(second_.starts_at_ms());
  v1::Command call;
  call.mutable_call_to_order()->set_meeting(second_.id());
  chamber_.accepted(*chair_, call);
  v1::Command open;
  open.mutable_open_topic()->set_topic(topic_);
  chamber_.accepted(*secretary_, open);
  v1::Command reopen;
  reopen.mutable_reopen_list()->set_list(list_);
  chamber_.accepted(*secretary_, reopen);
  later_.resize(std::min<std::size_t>(later_.size(), 45));
  ask_for_the_floor(later_, 20 * kMinute);

  const auto now = list();
  expect(std::vector<std::uint32_t>(now.order().begin(), now.order().end()) == carried_,
         "names unheard in the morning stand first, in order");
  // They are called in their order, and nobody new of their category before them.
  auto left = carried_;
  while (!left.empty()) {
    const auto called = call_next();
    expect(entry(called).carried_from() == (called == left.front() ? first_.id() : 0),
           "the screens say who comes from the morning");
    if (called == left.front()) left.erase(left.begin());
    statement(second_.hard_stop_ms(), 0);
    carried_stand_ahead(left);
  }
  hear(second_.hard_stop_ms(), 0, false);
  chamber_.wait_for([&] { return open_requests_ == 0; }, "all requests are answered");
  chamber_.wait_until(second_.hard_stop_ms());
  adjourn();
  say(fmt::format("The day ends; {} statements heard", list().heard()));
}

// `left`: the names of the morning that still wait.
void Story::carried_stand_ahead(const std::vector<std::uint32_t>& left) const {
  const auto now = list();
  std::vector<std::uint32_t> carried;
  std::set<v1::Category> new_names;
  for (const auto id : now.order()) {
    const auto one = entry(id);
    if (std::find(left.begin(), left.end(), id) == left.end()) {
      new_names.insert(one.category());
      continue;
    }
    carried.push_back(id);
    expect(!new_names.contains(one.category()),
           "a name of the morning stands ahead of new names of its category");
  }
  expect(carried == left, "names of the morning keep their order");
}

// Quiet: every client at the rows of the others that see the same.
void Story::settle() {
  const auto equal = [&] {
    std::map<std::string, std::vector<binding::ClientSession*>> seeing;
    for (const auto& seat : chamber_.everybody()) {
      auto* session = const_cast<binding::ClientSession*>(&seat->client->session());
      seeing["public"].push_back(session);
      if (seat.get() == secretary_ || seat.get() == chair_)
        for (const char* both : {"podium", "chair"}) seeing[both].push_back(session);
      if (!seat->participant.empty()) seeing[seat->seat].push_back(session);
    }
    for (const auto& [who, sessions] : seeing) {
      const auto audience = who == "public"   ? v1::AUDIENCE_PUBLIC
                            : who == "podium" ? v1::AUDIENCE_PODIUM
                            : who == "chair"  ? v1::AUDIENCE_CHAIR
                                              : v1::AUDIENCE_DELEGATION;
      if (!same(sessions, audience)) return false;
    }
    return chamber_.everybody_live() && chamber_.unanswered() == 0;
  };
  chamber_.wait_for(equal, "every client holds the same rows, and every command is answered", 20);
}

}  // namespace nameplate::tests
