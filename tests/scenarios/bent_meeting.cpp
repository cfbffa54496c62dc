#include "tests/scenarios/bent_meeting.hpp"

#include <google/protobuf/message.h>

#include <algorithm>
#include <regex>
#include <sstream>
#include <stdexcept>

#include "server/app/clock.hpp"
#include "server/engine/engine.hpp"
#include "server/proceedings/invariants.hpp"
#include "server/store/memory_log.hpp"
#include "tests/scenarios/act_words.hpp"
#include "tests/scenarios/fact_words.hpp"
#include "tests/support/sample_round.hpp"

namespace nameplate::scenarios {
namespace {

constexpr std::int64_t kMidnight = support::kNineOClock - 9 * support::kHour;
constexpr std::int64_t kCheckMs = 2000;          // as often as the server looks at its clock
constexpr std::int64_t kLookFor = 5 * kCheckMs;  // after the leap; later looks change nothing
constexpr const char* kSeed = "00000000000c0ffe";

struct Step {
  std::int64_t at_ms = 0, day_ms = 0;
  std::string words;
};

std::vector<Step> steps(const std::string& text) {
  static const std::regex kDay("(\\d+) March");
  static const std::regex kAct("(\\d\\d:\\d\\d:\\d\\d) +(.+)");
  std::vector<Step> found;
  std::int64_t day_ms = kMidnight;
  std::istringstream in(text);
  std::smatch parts;
  for (std::string line; std::getline(in, line);) {
    if (std::regex_match(line, parts, kDay)) {
      day_ms = kMidnight + (std::stoi(parts[1]) - 12) * 24 * support::kHour;
    } else if (std::regex_match(line, parts, kAct)) {
      found.push_back({day_ms + time_of_day(parts[1]), day_ms, parts[2]});
    }
  }
  return found;
}

// Every moment in the message, a field named ..._ms that is no length of time.
void shift_times(google::protobuf::Message& message, std::int64_t by_ms) {
  using Field = google::protobuf::FieldDescriptor;
  constexpr std::int64_t kNoDuration = 1'000'000'000'000;
  const auto& reflection = *message.GetReflection();
  std::vector<const Field*> fields;
  reflection.ListFields(message, &fields);
  for (const auto* field : fields) {
    if (field->cpp_type() == Field::CPPTYPE_MESSAGE) {
      const int count = field->is_repeated() ? reflection.FieldSize(message, field) : 1;
      for (int i = 0; i < count; ++i)
        shift_times(*(field->is_repeated() ? reflection.MutableRepeatedMessage(&message, field, i)
                                           : reflection.MutableMessage(&message, field)),
                    by_ms);
    } else if (field->cpp_type() == Field::CPPTYPE_INT64 && !field->is_repeated()) {
      const auto value = reflection.GetInt64(message, field);
      if (value > kNoDuration) reflection.SetInt64(&message, field, value + by_ms);
    }
  }
}

class BentMeeting {
 public:
  BentMeeting(const std::string& text, const std::optional<Leap>& leap, std::size_t at,
              std::int64_t later_ms)
      : leap_(leap), at_(at), later_ms_(later_ms), steps_(steps(text)) {
    wall_us_ = (support::kNineOClock + later_ms) * 1000;
    start();
    const auto mode =
        text.find("# Formal mode.") != std::string::npos ? v1::MODE_FORMAL : v1::MODE_INFORMAL;
    for (auto act : support::sample_round(mode)) {
      shift_times(act, later_ms);
      give(support::secretary(), act);
    }
  }

  Played play() {
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      const Step& step = steps_[i];
      pass_until((step.at_ms - support::kNineOClock) * 1000);
      if (leap_ && i == at_) begin_leap();
      try {
        played_.steps.push_back(one(step));
      } catch (const std::invalid_argument& unsaid) {
        // Who was to be named never came on the list: once the meeting goes another way, that may
        // be.
        if (played_.comparable) played_.faults.emplace_back(unsaid.what());
        break;
      }
      for (const auto& broken : proceedings::broken_invariants(engine_->state()))
        played_.faults.push_back(step.words + ": " + broken);
    }
    played_.ending = ending();
    for (const auto& stored : log_.records)
      played_.records.push_back(as_if_not_later(stored.bytes));
    return std::move(played_);
  }

 private:
  // --- the machine's clocks

  void advance(std::int64_t us) {
    steady_us_ += us;
    if (leaping_ && leap_->frozen) return;
    wall_us_ += us - (leaping_ && leap_->slow_by > 0 ? us / leap_->slow_by : 0);
  }
  void begin_leap() {
    leaping_ = true;
    wall_us_ += leap_->by_ms * 1000;
    leapt_at_us_ = steady_us_;
  }

  void pass_until(std::int64_t steady_us) {
    while (steady_us_ < steady_us) {
      auto next = steady_us;
      const auto in_step = [&](std::int64_t at_us) {
        if (at_us > steady_us_) next = std::min(next, at_us);
      };
      in_step((steady_us_ / (kCheckMs * 1000) + 1) * kCheckMs * 1000);
      const bool looks = leaping_ && steady_us_ - leapt_at_us_ < kLookFor * 1000;
      if (!looks) next = steady_us;
      if (const auto due = engine_->next_deadline())
        in_step(steady_us_ + clock_->real_ms_until(*due) * 1000);
      if (leaping_ && leap_->back_after_ms > 0) in_step(leapt_at_us_ + leap_->back_after_ms * 1000);
      advance(next - steady_us_);
      if (leaping_ && leap_->back_after_ms > 0 &&
          steady_us_ == leapt_at_us_ + leap_->back_after_ms * 1000)
        wall_us_ -= leap_->by_ms * 1000;
      if (looks && steady_us_ % (kCheckMs * 1000) == 0) look();
      const auto due = engine_->next_deadline();
      if (due && *due <= clock_->now_ms()) turn({});
    }
  }
  void look() {
    const auto by_ms = watch_.look(*clock_).set_by_ms;
    if (by_ms == 0) return;
    // What is announced for a time of day comes sooner when the time of day is later.
    if (engine_->next_deadline()) played_.comparable = false;
    set_by_ms_ += by_ms;
    turn({}, by_ms);
  }

  // --- the server

  void start() {
    engine_ = std::make_unique<engine::Engine>();
    engine_->replay(log_, {});
    clock_ = std::make_unique<app::MeetingClock>(
        app::ClockReaders{[this] { return wall_us_; }, [this] { return steady_us_; }},
        app::MeetingClock::Start{engine_->state().last_at_ms, false, 1});
  }
  engine::Turn turn(const std::vector<engine::Submission>& submissions, std::int64_t by_ms = 0) {
    const auto now_ms = clock_->now_ms();
    if (now_ms < last_ms_) played_.faults.push_back("the meeting clock went back");
    last_ms_ = now_ms;
    auto decided = engine_->turn(now_ms, submissions, by_ms, kSeed);
    log_.append(decided.records, [](auto, auto, auto) {});
    return decided;
  }
  std::string give(const v1::Actor& actor, const v1::Command& command) {
    engine::Submission one;
    ++number_;
    for (std::size_t i = 0; i < 8; ++i) one.id[i] = static_cast<std::uint8_t>(number_ >> (8 * i));
    one.actor = actor;
    one.command = command;
    one.peer = 1;
    const auto decided = turn({one});
    const auto& reply = decided.answers.at(0).reply;
    if (reply.has_refused()) return v1::RefusalCode_Name(reply.refused().code());
    v1::LogRecord record;
    record.ParseFromString(decided.records.back());
    std::string facts = "accepted:";
    for (const auto& event : record.events())
      facts += " " + event.GetDescriptor()->FindFieldByNumber(event.fact_case())->name();
    return facts;
  }
  std::string one(const Step& step) {
    if (step.words == "look") {
      std::string all;
      for (const auto& line : shown(engine_->state(), clock_->now_ms())) all += line + "\n";
      return all;
    }
    if (step.words == "the server is killed and started again") {
      if (leaping_) played_.comparable = false;  // it begins with the wall's time
      start();
      return step.words;
    }
    // Who names a time of day reads it from the meeting's clock.
    const auto act = spoken(step.words, engine_->state(), step.day_ms + later_ms_ + set_by_ms_);
    return give(act.actor, act.command);
  }

  // --- what came of it

  std::string as_if_not_later(const std::string& bytes) const {
    v1::LogRecord record;
    record.ParseFromString(bytes);
    shift_times(record, -later_ms_);
    return record.SerializeAsString();
  }
  [[nodiscard]] std::string ending() const {
    const auto& state = engine_->state();
    std::ostringstream out;
    for (const auto& line : shown(state, clock_->now_ms())) out << line << '\n';
    for (const auto& [id, entry] : state.entries)
      out << "entry " << id << ": " << v1::EntryState_Name(entry.state) << ", used "
          << entry.used_ms << " of " << entry.limit_ms << ", absent " << entry.absent << '\n';
    for (const auto& [id, list] : state.lists) {
      out << "list " << id << ": " << v1::ListState_Name(list.state) << ", order";
      for (const auto entry : list.order) out << ' ' << entry;
      for (const auto& [category, turnover] : list.turnovers)
        out << ", " << v1::Category_Name(category) << ' ' << turnover.count << " in "
            << turnover.sum_ms;
      out << '\n';
    }
    for (const auto& [id, meeting] : state.meetings)
      out << "meeting " << id << ": " << v1::MeetingState_Name(meeting.state) << '\n';
    for (const auto& [id, topic] : state.topics)
      out << "topic " << id << ": " << v1::TopicState_Name(topic.state) << '\n';
    return out.str();
  }

  std::optional<Leap> leap_;
  std::size_t at_;
  std::int64_t later_ms_;
  std::vector<Step> steps_;
  std::int64_t wall_us_ = 0, steady_us_ = 0, leapt_at_us_ = 0, last_ms_ = 0, set_by_ms_ = 0;
  std::uint64_t number_ = 0;
  bool leaping_ = false;
  store::MemoryLog log_;
  std::unique_ptr<engine::Engine> engine_;
  std::unique_ptr<app::MeetingClock> clock_;
  app::DriftWatch watch_;
  Played played_;
};

}  // namespace

std::size_t steps_of(const std::string& text) { return steps(text).size(); }
std::int64_t time_of_step(const std::string& text, std::size_t at) {
  return steps(text).at(at).at_ms;
}
Played played(const std::string& text, const std::optional<Leap>& leap, std::size_t at,
              std::int64_t later_ms) {
  return BentMeeting(text, leap, at, later_ms).play();
}

}  // namespace nameplate::scenarios
