#include "tests/rehearsal/chamber.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fstream>
#include <utility>

namespace nameplate::tests {

namespace {

using std::chrono::milliseconds;

volatile std::sig_atomic_t asked_to_stop = 0;

// No list has it: a command that names it is refused and changes nothing.
constexpr std::uint32_t kNoEntry = 0xFFFFFFFF;

milliseconds real(double seconds) { return milliseconds(static_cast<std::int64_t>(seconds * 1e3)); }

}  // namespace

void expect(bool so, const std::string& what) {
  if (!so) throw StoryFault("not so: " + what);
}

Chamber::Chamber(Options options)
    : options_(std::move(options)), random_(options_.seed), server_(options_.server) {}

void Chamber::note_signals() {
  const auto note = [](int) { asked_to_stop = 1; };
  std::signal(SIGINT, note);
  std::signal(SIGTERM, note);
}

void Chamber::stop_if_asked() const {
  if (asked_to_stop != 0) throw Interrupted();
  if (fault_) throw StoryFault(*fault_);
}

void Chamber::open() {
  server_.init(options_.round, {"--rehearsal", "--clock-rate", std::to_string(options_.rate),
                                "--base-time", options_.base_time});
  server_.start();
  address_ = *binding::parse_server(server_.url());
}

std::string Chamber::sign_in(const std::string& seat) {
  stop_if_asked();
  const auto link = server_.link(seat);
  const auto answer = binding::join(address_, {}, link.substr(link.find('#') + 1));
  expect(answer.ok() && !answer.cookie.empty(),
         fmt::format("{} signs in by its link ({} {})", seat, answer.status, answer.body));
  return answer.cookie;
}

Seat& Chamber::connect(const std::string& seat, const std::string& participant,
                       const std::string& cookie, const std::string& client, v1::Role wish) {
  auto& added = *seats_.emplace_back(std::make_unique<Seat>());
  added.seat = seat;
  added.participant = participant;
  binding::WsClient::Options options;
  options.server = address_;
  options.cookie = cookie;
  options.session = {client, wish, true};
  added.client = std::make_unique<binding::WsClient>(
      loop_, options, [this](const binding::Event& event) { on_event(event); });
  added.client->start();
  return added;
}

std::vector<Seat*> Chamber::enter(const std::vector<Entering>& who, const std::string& client) {
  std::vector<Seat*> added;
  for (const auto& [seat, cookie] : who) {
    const auto colon = seat.find(':');
    const auto participant = colon == std::string::npos ? "" : seat.substr(colon + 1);
    added.push_back(&connect(seat, participant, cookie, client, v1::ROLE_UNSPECIFIED));
  }
  wait_for([&] { return everybody_live(); }, "everybody who entered is live", 30);
  return added;
}

Seat& Chamber::seat(const std::string& seat, const std::string& client) {
  const auto cookie = sign_in(seat);
  auto& added = *enter({{seat, cookie}}, client).front();
  if (seat == "secretary" && secretary_ == nullptr) {
    secretary_ = &added;
    secretary_cookie_ = cookie;
  }
  wait_for([&] { return added.client->session().directory().version() != 0; },
           seat + " has the names");
  return added;
}

Seat& Chamber::display(const std::string& client) {
  auto& added = connect("display", "", "", client, v1::ROLE_DISPLAY);
  wait_for([&] { return everybody_live(); }, "the display is live");
  return added;
}

void Chamber::on_event(const binding::Event& event) {
  if (std::holds_alternative<binding::HashFault>(event)) ++hash_faults_;
  const auto* outcome = std::get_if<binding::Outcome>(&event);
  if (outcome == nullptr) return;
  if (!outcome->reply) ++not_sent_;
  if (outcome->reply && outcome->reply->has_accepted())
    acknowledged_.push_back({outcome->id, outcome->reply->accepted().act()});
  const auto found = answers_.find(outcome->id);
  if (found == answers_.end()) return;
  const auto answered = std::move(found->second);
  answers_.erase(found);
  // A fault must not unwind through the transport: it is kept, and whoever waits throws it.
  try {
    if (answered) answered(*outcome);
  } catch (const StoryFault& fault) {
    if (!fault_) fault_ = fault;
  }
}

void Chamber::press(Seat& by, const v1::Command& command, Answered answered) {
  auto id = binding::new_command_id();
  answers_[id] = std::move(answered);
  by.client->submit(command, id);
}

v1::Reply Chamber::give(Seat& by, const v1::Command& command) {
  std::optional<binding::Outcome> outcome;
  press(by, command, [&outcome](const binding::Outcome& one) { outcome = one; });
  wait_for([&] { return outcome.has_value(); }, "an answer to " + command.ShortDebugString(), 12);
  expect(outcome->reply.has_value(), "sent within 10 s: " + command.ShortDebugString());
  return *outcome->reply;
}

v1::Accepted Chamber::accepted(Seat& by, const v1::Command& command) {
  const auto reply = give(by, command);
  expect(reply.has_accepted(),
         fmt::format("{} of {} is accepted; it was answered {}", command.ShortDebugString(),
                     by.seat, reply.ShortDebugString()));
  // A reply stands behind its act's rows on the actor's own link only. The story looks through the
  // secretary's: an answer that is asked for there now stands behind those rows there too.
  if (secretary_ != nullptr && &by != secretary_) {
    v1::Command nothing;
    nothing.mutable_withdraw()->set_entry(kNoEntry);
    refused(*secretary_, nothing);
  }
  return reply.accepted();
}

v1::Refusal Chamber::refused(Seat& by, const v1::Command& command) {
  const auto reply = give(by, command);
  expect(reply.has_refused(),
         fmt::format("{} of {} is refused; it was answered {}", command.ShortDebugString(), by.seat,
                     reply.ShortDebugString()));
  return reply.refused();
}

std::int64_t Chamber::now_ms() const { return secretary_->client->meeting_now_ms(); }

void Chamber::wait_until(std::int64_t meeting_ms) {
  const auto left_ms = [&] { return (meeting_ms - now_ms()) / static_cast<std::int64_t>(rate()); };
  while (now_ms() < meeting_ms) {
    stop_if_asked();
    loop_.run_for(milliseconds(std::clamp<std::int64_t>(left_ms(), 1, 200)));
  }
}

void Chamber::wait_for(const std::function<bool()>& so, const std::string& what, double seconds) {
  const auto until = std::chrono::steady_clock::now() + real(seconds);
  while (!loop_.run_until([&] { return fault_ || so(); }, milliseconds(200)) || fault_) {
    stop_if_asked();
    if (std::chrono::steady_clock::now() >= until)
      throw StoryFault(fmt::format("waited {:.0f} s for this: {}", seconds, what));
  }
}

void Chamber::after_meeting_ms(std::int64_t delay_ms, std::function<void()> act) {
  loop_.after(milliseconds(std::max<std::int64_t>(delay_ms, 0) / rate()), std::move(act));
}

v1::Row Chamber::row(const std::string& key) const {
  return secretary_->client->session().replica().row(key).value_or(v1::Row());
}

const v1::Directory& Chamber::directory() const {
  return secretary_->client->session().directory();
}

bool Chamber::everybody_live() const {
  return std::all_of(seats_.begin(), seats_.end(), [](const auto& seat) {
    return seat->client->session().link() == binding::Link::kLive;
  });
}

void Chamber::jump_to(std::int64_t meeting_ms) {
  expect(server_.stop() == 0, "the server stops in order");
  // Where a rehearsal's clock begins, as nameplatectl init writes it.
  std::ofstream(options_.server.data + "/rehearsal-clock", std::ios::trunc) << meeting_ms << "\n";
  server_.start();
  wait_for([&] { return everybody_live(); }, "everybody is back", 30);
}

void Chamber::kill_and_restart() {
  server_.kill9();
  server_.start();
}

}  // namespace nameplate::tests
