#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <stdexcept>
#include <vector>

#include "nameplate/v1/event.pb.h"
#include "proto/cpp/ws_client.hpp"
#include "server/store/sqlite_log.hpp"
#include "tests/crash/crash.hpp"
#include "tests/load/server_process.hpp"

namespace nameplate::crash {
namespace {

using std::chrono::milliseconds;

// Each start reads the whole log: a round of more acts than a chamber ever makes would only be
// slow.
constexpr int kKillsOfARound = 200;

// One person who presses again as soon as the last press was answered. The session is the real one:
// it comes back, resumes and sends again what was not answered.
class Presser {
 public:
  Presser(binding::Loop& loop, binding::ServerAddress server, const std::string& cookie) {
    binding::WsClient::Options options;
    options.server = std::move(server);
    options.cookie = cookie;
    options.session.client = "crash/1.0";
    client_ = std::make_unique<binding::WsClient>(
        loop, options, [this](const binding::Event& event) { heard(event); });
    client_->start();
  }
  virtual ~Presser() = default;

  void stop() { stopping_ = true; }
  [[nodiscard]] bool idle() const { return !waiting_; }
  [[nodiscard]] bool live() const { return client_->session().link() == binding::Link::kLive; }
  [[nodiscard]] const binding::ClientSession& session() const { return client_->session(); }
  void hurry() { client_->hurry(); }
  void press() {
    if (stopping_ || waiting_) return;
    waiting_ = true;
    client_->submit(next());
  }

  std::map<std::string, v1::Reply> answered;
  std::uint64_t unsure = 0;

 protected:
  virtual v1::Command next() = 0;
  virtual void accepted(const v1::Accepted& /*outcome*/) {}

 private:
  void heard(const binding::Event& event) {
    const auto* outcome = std::get_if<binding::Outcome>(&event);
    if (outcome == nullptr) return;
    waiting_ = false;
    if (!outcome->reply || outcome->reply->has_not_taken()) {
      ++unsure;
    } else {
      answered[outcome->id] = *outcome->reply;
      if (outcome->reply->has_accepted()) accepted(outcome->reply->accepted());
    }
    press();
  }

  std::unique_ptr<binding::WsClient> client_;
  bool waiting_ = false;
  bool stopping_ = false;
};

// A delegation that asks for the floor and withdraws, over and over.
class Delegate : public Presser {
 public:
  using Presser::Presser;
  std::uint32_t list = 0;

 protected:
  v1::Command next() override {
    v1::Command command;
    if (entry_ == 0) {
      command.mutable_inscribe()->set_list(list);
      command.mutable_inscribe()->set_capacity(v1::CAPACITY_NATIONAL);
      inscribes_ = true;
    } else {
      command.mutable_withdraw()->set_entry(entry_);
      inscribes_ = false;
    }
    return command;
  }
  void accepted(const v1::Accepted& outcome) override { entry_ = inscribes_ ? outcome.entry() : 0; }

 private:
  std::uint32_t entry_ = 0;
  bool inscribes_ = false;
};

// The secretary shows a message and clears it.
class Secretary : public Presser {
 public:
  using Presser::Presser;

 protected:
  v1::Command next() override {
    v1::Command command;
    if (std::exchange(shows_, !shows_)) {
      command.mutable_clear_message();
    } else {
      command.mutable_show_message()->set_template_id("silence");
    }
    return command;
  }

 private:
  bool shows_ = false;
};

void must(bool good, const std::string& what) {
  if (!good) throw std::runtime_error(what);
}

class Loop {
 public:
  Loop(const Programs& programs, std::uint32_t seed)
      : random_(seed),
        folder_(std::filesystem::temp_directory_path() /
                ("nameplate-crash-" + std::to_string(::getpid()))),
        server_({programs.server_bin,
                 programs.ctl_bin,
                 folder_ / "round",
                 "",
                 "127.0.0.1:0",
                 "127.0.0.1:0",
                 {}}) {
    std::filesystem::create_directories(folder_);
    server_.init(programs.round,
                 {"--rehearsal", "--clock-rate", "1", "--base-time", "2018-03-12T09:59"});
    server_.start();
    address_ = *binding::parse_server(server_.url());
  }
  ~Loop() {
    people_.clear();
    server_.stop();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  Kills run(int kills) {
    begin();
    for (auto& person : people_) person->press();
    for (; result_.kills < kills; ++result_.kills) {
      loop_.run_for(milliseconds(std::uniform_int_distribution(2, 120)(random_)));
      const auto before = floor();
      server_.kill9();
      const auto began = std::chrono::steady_clock::now();
      server_.start();
      const auto took =
          std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now() - began);
      result_.slowest_start_ms = std::max<std::int64_t>(result_.slowest_start_ms, took.count());
      come_back();
      if (floor() != before) ++result_.clocks;
    }
    for (auto& person : people_) person->stop();
    must(loop_.run_until(
             [this] {
               return std::all_of(people_.begin(), people_.end(),
                                  [](const auto& one) { return one->idle(); });
             },
             milliseconds(20'000)),
         "a press was never answered");
    compare();
    return result_;
  }

 private:
  std::string cookie(const std::string& seat) {
    const auto link = server_.link(seat);
    const auto answer = binding::join(address_, {}, link.substr(link.find('#') + 1));
    must(!answer.cookie.empty(), "cannot sign in as " + seat);
    return answer.cookie;
  }
  bool everybody_live() {
    return std::all_of(people_.begin(), people_.end(), [](const auto& one) { return one->live(); });
  }
  // The row as every screen has it: began, limit, running since.
  std::string floor() {
    const auto row = people_.front()->session().replica().row("floor");
    return row ? row->SerializeAsString() : std::string();
  }

  // Everybody has seen the connection end, and is there again. Nobody waits out its back-off.
  void come_back() {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(15);
    do {
      loop_.run_for(milliseconds(4));
      for (auto& person : people_)
        if (!person->live()) person->hurry();
      must(std::chrono::steady_clock::now() < until, "a client did not come back");
    } while (!everybody_live());
  }

  // A statement under way, and four who press.
  void begin() {
    auto chair = std::make_unique<Secretary>(loop_, address_, cookie("secretary"));
    must(loop_.run_until([&] { return chair->live(); }, milliseconds(5000)),
         "the secretary does not come in");
    const auto order = [&](v1::Command command) {
      command_ = std::move(command);
      One one(loop_, address_, cookie("secretary"), command_);
      must(loop_.run_until([&] { return one.live(); }, milliseconds(5000)), "no connection");
      one.press();
      must(loop_.run_until([&] { return !one.answered.empty(); }, milliseconds(5000)),
           "not answered");
      const auto reply = one.answered.begin()->second;
      must(reply.has_accepted(),
           "refused: " + command_.ShortDebugString() + " " + reply.ShortDebugString());
      merge(one);
      return reply.accepted();
    };
    v1::Command command;
    command.mutable_call_to_order()->set_meeting(1);
    order(command);
    command.mutable_open_topic()->set_topic(1);
    order(command);
    const auto list = chair->session().replica().row("topic/1");
    must(list.has_value(), "no topic 1");
    const auto main_list = list->topic().main_list();
    const auto row = chair->session().replica().row("list/" + std::to_string(main_list));
    if (!row || row->list().state() != v1::LIST_STATE_OPEN) {
      command.mutable_open_list()->set_list(main_list);
      order(command);
    }
    command.mutable_inscribe()->set_list(main_list);
    command.mutable_inscribe()->set_participant("MX");
    command.mutable_inscribe()->set_capacity(v1::CAPACITY_NATIONAL);
    const auto entry = order(command).entry();
    command.mutable_call_next()->set_expect_next(entry);
    order(command);
    must(loop_.run_until(
             [&] {
               const auto now = chair->session().replica().row("floor");
               return now && now->floor().entry() == entry;
             },
             milliseconds(5000)),
         "nobody has the floor");
    people_.push_back(std::move(chair));
    for (const char* code : {"KE", "BR", "NG"}) {
      auto delegate =
          std::make_unique<Delegate>(loop_, address_, cookie("delegation:" + std::string(code)));
      delegate->list = main_list;
      people_.push_back(std::move(delegate));
    }
    must(loop_.run_until([this] { return everybody_live(); }, milliseconds(5000)),
         "a delegate does not come in");
  }

  // One act, then gone.
  struct One : Presser {
    One(binding::Loop& loop, const binding::ServerAddress& server, const std::string& cookie,
        v1::Command command)
        : Presser(loop, server, cookie), command_(std::move(command)) {}
    v1::Command next() override {
      stop();
      return command_;
    }
    v1::Command command_;
  };

  void merge(const Presser& person) {
    answered_.insert(person.answered.begin(), person.answered.end());
    result_.unsure += person.unsure;
  }

  void compare() {
    for (const auto& person : people_) merge(*person);
    store::SqliteLog log(folder_ / "round/log.db", store::SqliteLog::Mode::read_only);
    std::map<std::string, std::uint64_t> acts;
    log.read(0, [&](const store::StoredRecord& stored) {
      v1::LogRecord record;
      if (!record.ParseFromString(stored.bytes) || record.command_id().empty()) return;
      if (!acts.emplace(record.command_id(), stored.seq).second) ++result_.twice;
    });
    for (const auto& [id, reply] : answered_) {
      const auto found = acts.find(id);
      if (reply.has_accepted()) {
        ++result_.acknowledged;
        if (found == acts.end() || found->second != reply.accepted().act()) ++result_.lost;
      } else {
        ++result_.refused;
        if (found != acts.end()) ++result_.twice;
      }
    }
  }

  std::mt19937 random_;
  std::filesystem::path folder_;
  tests::ServerProcess server_;
  binding::ServerAddress address_;
  binding::Loop loop_;
  std::vector<std::unique_ptr<Presser>> people_;
  std::map<std::string, v1::Reply> answered_;
  v1::Command command_;
  Kills result_;
};

}  // namespace

Kills kill_loop(const Programs& programs, int kills, std::uint32_t seed) {
  Kills all;
  while (all.kills < kills) {
    const auto round = Loop(programs, seed++).run(std::min(kills - all.kills, kKillsOfARound));
    all.kills += round.kills;
    all.acknowledged += round.acknowledged;
    all.refused += round.refused;
    all.lost += round.lost;
    all.twice += round.twice;
    all.unsure += round.unsure;
    all.clocks += round.clocks;
    all.slowest_start_ms = std::max(all.slowest_start_ms, round.slowest_start_ms);
  }
  return all;
}

}  // namespace nameplate::crash
