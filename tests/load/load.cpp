#include "tests/load/load.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>
#include <optional>
#include <stdexcept>

#include "proto/cpp/ws_client.hpp"
#include "tests/load/figures.hpp"
#include "tests/load/limit.hpp"
#include "tests/load/server_process.hpp"
#include "tests/load/swarm.hpp"

namespace nameplate::tests {
namespace {

double ms(std::int64_t ns) { return static_cast<double>(ns) * 1e-6; }

class Load {
 public:
  explicit Load(Wishes wishes) : wishes_(std::move(wishes)) {}

  int run() {
    serve();
    sign_in();
    prepare();
    join();
    fill_list();
    idle();
    measure_one_entry();
    if (wishes_.compare_limit) limit_.emplace(wishes_.clients, wishes_.data + "-limit");
    measure_calls();
    if (wishes_.slow > 0) measure_beside_slow_ones();
    const bool equal = all_equal();
    report(equal);
    return equal && swarm_->lost() == figures_.slow_closed ? 0 : 1;
  }

 private:
  void serve() {
    if (wishes_.data.empty()) {
      own_folder_ = std::filesystem::temp_directory_path() /
                    fmt::format("nameplate-load-{}", static_cast<long>(::getpid()));
      std::filesystem::create_directory(*own_folder_);
      wishes_.data = *own_folder_ / "round";
    }
    ServerProcess::Options options;
    options.server_bin = wishes_.server_bin;
    options.ctl_bin = wishes_.ctl_bin;
    options.data = wishes_.data;
    options.pages = wishes_.pages;
    server_.emplace(options);
    if (!wishes_.server.empty()) {
      address_ = *binding::parse_server(wishes_.server);
      return;
    }
    // A rehearsal, so that the lists of the programme are open at a known time.
    server_->init(wishes_.round,
                  {"--rehearsal", "--clock-rate", "1", "--base-time", "2018-03-12T09:59"});
    server_->start();
    address_ = *binding::parse_server(server_->url());
  }

 public:
  ~Load() {
    limit_.reset();
    swarm_.reset();
    server_.reset();
    std::error_code ignored;
    if (own_folder_) std::filesystem::remove_all(*own_folder_, ignored);
  }

 private:
  std::string cookie_for(const std::string& seat) {
    const auto link = server_->link(seat);
    const auto answer = binding::join(address_, {}, link.substr(link.find('#') + 1));
    if (!answer.ok()) throw std::runtime_error("cannot sign in " + seat + ": " + answer.body);
    return answer.cookie;
  }

  // One sign-in for each delegation; its phones share the cookie.
  void sign_in() {
    swarm_.emplace(static_cast<std::uint16_t>(std::stoi(address_.port)), wishes_.at_once);
    secretary_ = &swarm_->add(cookie_for("secretary"), {"load/1.0 (secretary)", {}, true});
    if (!swarm_->run_until([&] { return !secretary_->session.directory().participants().empty(); },
                           10))
      throw std::runtime_error("the secretary got no names");
    const auto began_ns = steady_ns();
    for (const auto& participant : secretary_->session.directory().participants()) {
      if (cookies_.size() == wishes_.delegations) break;
      cookies_.emplace_back(participant.code(), cookie_for("delegation:" + participant.code()));
    }
    if (cookies_.size() < wishes_.delegations)
      throw std::runtime_error(fmt::format("the round has only {} delegations", cookies_.size()));
    figures_.sign_in_ms = ms(steady_ns() - began_ns);
  }

  v1::Reply act(Peer& peer, const v1::Command& command) {
    peer.outcomes.clear();
    swarm_->submit(peer, command, binding::new_command_id());
    swarm_->run_until([&] { return !peer.outcomes.empty(); }, 12);
    if (peer.outcomes.empty() || !peer.outcomes[0].reply)
      throw std::runtime_error("no answer to " + command.ShortDebugString());
    return *peer.outcomes[0].reply;
  }
  v1::Accepted accepted(Peer& peer, const v1::Command& command) {
    const auto reply = act(peer, command);
    if (!reply.has_accepted())
      throw std::runtime_error(command.ShortDebugString() + " was answered " +
                               reply.ShortDebugString());
    return reply.accepted();
  }

  v1::Row row(const std::string& key) {
    return secretary_->session.replica().row(key).value_or(v1::Row());
  }
  std::uint32_t main_list() {
    return row("topic/" + std::to_string(row("round").round().topic())).topic().main_list();
  }

  void prepare() {
    v1::Command call;
    call.mutable_call_to_order()->set_meeting(1);
    accepted(*secretary_, call);
    v1::Command topic;
    topic.mutable_open_topic()->set_topic(1);
    const auto reply = act(*secretary_, topic);
    if (reply.has_refused() && reply.refused().code() != v1::REFUSAL_ALREADY_SO)
      throw std::runtime_error("the topic cannot be opened: " + reply.ShortDebugString());
    const auto list = row("list/" + std::to_string(main_list())).list();
    if (list.state() == v1::LIST_STATE_OPEN) return;
    v1::Command open;
    open.mutable_open_list()->set_list(list.id());
    accepted(*secretary_, open);
  }

  void join() {
    resident_before_kib_ = server_->resident_kib();
    const double cpu_before = server_->cpu_s();
    const auto bytes = [&] {
      std::uint64_t total = 0;
      for (const auto& peer : swarm_->peers()) total += peer->bytes_in;
      return total;
    };
    const auto bytes_before = bytes();
    const auto began_ns = steady_ns();
    for (std::size_t i = 0; i < wishes_.clients; ++i)
      swarm_->add(cookies_[i % cookies_.size()].second, {"load/1.0 (phone)", {}, true});
    const auto all = [&] {
      for (const auto& peer : swarm_->peers())
        if (peer->session.link() != binding::Link::kLive ||
            peer->session.directory().version() == 0)
          return false;
      return true;
    };
    if (!swarm_->run_until(all, 60))
      throw std::runtime_error(
          fmt::format("only {} of {} are live after 60 s", swarm_->live(), swarm_->peers().size()));
    figures_.join_ms = ms(steady_ns() - began_ns);
    figures_.join_cpu_s = server_->cpu_s() - cpu_before;
    figures_.join_bytes =
        static_cast<double>(bytes() - bytes_before) / static_cast<double>(wishes_.clients);
  }

  // Each delegation asks for the floor from one of its phones.
  void fill_list() {
    v1::Command inscribe;
    inscribe.mutable_inscribe()->set_list(main_list());
    inscribe.mutable_inscribe()->set_capacity(v1::CAPACITY_NATIONAL);
    inscribe.mutable_inscribe()->set_language(v1::LANGUAGE_EN);
    const auto phones = std::min(cookies_.size(), wishes_.clients);
    for (std::size_t i = 0; i < phones; ++i)
      swarm_->submit(*swarm_->peers()[i + 1], inscribe, binding::new_command_id());
    const auto answered = [&] {
      for (std::size_t i = 0; i < phones; ++i)
        if (swarm_->peers()[i + 1]->outcomes.empty()) return false;
      return true;
    };
    if (!swarm_->run_until(answered, 15)) throw std::runtime_error("requests were not answered");
    for (std::size_t i = 0; i < phones; ++i) {
      const auto& outcome = swarm_->peers()[i + 1]->outcomes[0];
      if (!outcome.reply || !outcome.reply->has_accepted())
        throw std::runtime_error("a request was not taken: " +
                                 (outcome.reply ? outcome.reply->ShortDebugString() : "not sent"));
    }
    settle();
  }

  // Everybody at the secretary's position.
  void settle() {
    const auto equal = [&] {
      const auto at = secretary_->session.replica().position(v1::AUDIENCE_PUBLIC);
      for (const auto& peer : swarm_->peers())
        if (peer->fd >= 0 && peer->session.replica().position(v1::AUDIENCE_PUBLIC) != at)
          return false;
      return true;
    };
    swarm_->run_until(equal, 10);
  }

  void idle() {
    swarm_->run_until([] { return false; }, 1.5);  // the pings of the beginning are over
    resident_idle_kib_ = server_->resident_kib();
    std::uint64_t in = 0;
    std::uint64_t out = 0;
    const auto add = [&](std::uint64_t sign) {
      for (const auto& peer : swarm_->peers()) {
        if (peer.get() == secretary_) continue;
        in += sign * peer->bytes_in;
        out += sign * peer->bytes_out;
      }
    };
    add(static_cast<std::uint64_t>(-1));
    const double cpu_before = server_->cpu_s();
    swarm_->run_until([] { return false; }, wishes_.idle_s);
    add(1);
    const auto per = static_cast<double>(wishes_.clients) * wishes_.idle_s;
    figures_.idle_in = static_cast<double>(in) / per;
    figures_.idle_out = static_cast<double>(out) / per;
    figures_.idle_cpu = (server_->cpu_s() - cpu_before) / wishes_.idle_s;
  }

  // One act of the secretary's, to the last of all peers (herself among them). Returns
  // milliseconds.
  double act_to_last(const v1::Command& command) {
    secretary_->outcomes.clear();
    const auto began_ns = steady_ns();
    swarm_->submit(*secretary_, command, binding::new_command_id());
    if (!swarm_->run_fan_out(began_ns, swarm_->peers().size() - figures_.slow_peers, 10))
      throw std::runtime_error("an act did not reach everybody within 10 s: " +
                               command.ShortDebugString());
    std::int64_t first_ns = swarm_->peers().front()->last_change_ns;
    std::int64_t last_ns = first_ns;
    for (const auto& peer : swarm_->peers()) {
      if (peer->deaf) continue;
      first_ns = std::min(first_ns, peer->last_change_ns);
      last_ns = std::max(last_ns, peer->last_change_ns);
    }
    spread_ms_ = ms(last_ns - first_ns);
    swarm_->run_until([&] { return !secretary_->outcomes.empty(); }, 5);
    if (secretary_->outcomes.empty() || !secretary_->outcomes[0].reply ||
        !secretary_->outcomes[0].reply->has_accepted())
      throw std::runtime_error("refused: " + command.ShortDebugString());
    return ms(last_ns - began_ns);
  }

  struct Commits {
    double count = 0;
    double sum_s = 0;
  };
  Commits commits() {
    return {server_->metric("nameplate_commit_seconds_count").value_or(0),
            server_->metric("nameplate_commit_seconds_sum").value_or(0)};
  }

  std::uint64_t public_bytes() {
    std::uint64_t total = 0;
    for (const auto& peer : swarm_->peers())
      if (peer.get() != secretary_) total += peer->bytes_in;
    return total;
  }

  void measure_calls() {
    const auto commits_before = commits();
    const double cpu_before = server_->cpu_s();
    std::uint64_t bytes = 0;
    double pace_s = 0.12;  // the server takes ten commands a second from one connection
    for (int i = 0; i < wishes_.acts; ++i) {
      const auto command = next_call();
      const auto commits_then = limit_ ? commits() : Commits();
      const auto before = public_bytes();
      const auto took_ms = act_to_last(command);
      const auto sent = public_bytes() - before;
      bytes += sent;
      figures_.call_ms.push_back(took_ms);
      figures_.first_to_last_ms.push_back(spread_ms_);
      if (limit_) compare(took_ms, commits_then, sent / wishes_.clients);
      swarm_->run_until([] { return false; }, pace_s);
    }
    const auto after = commits();
    figures_.commit_ms =
        1e3 * (after.sum_s - commits_before.sum_s) / (after.count - commits_before.count);
    figures_.call_cpu_ms = 1e3 * (server_->cpu_s() - cpu_before) / wishes_.acts;
    figures_.call_bytes =
        static_cast<double>(bytes) / static_cast<double>(wishes_.clients) / wishes_.acts;
  }

  // A call as often, while some phones read nothing: what the others have of it.
  void measure_beside_slow_ones() {
    auto& peers = swarm_->peers();
    const int waiting = row("list/" + std::to_string(main_list())).list().order_size();
    const int calls = std::min(wishes_.acts, waiting / 2);
    const auto some_calls = [&](std::vector<double>& took_ms) {
      for (int i = 0; i < calls; ++i) {
        took_ms.push_back(act_to_last(next_call()));
        swarm_->run_until([] { return false; }, std::max(0.12, wishes_.slow_s / calls));
      }
    };
    some_calls(figures_.beside_ms);  // at the same pace, while everybody reads
    const auto resident_before = server_->resident_kib();
    figures_.slow_peers = std::min(wishes_.slow, peers.size() - 1);
    for (std::size_t i = peers.size() - figures_.slow_peers; i < peers.size(); ++i)
      swarm_->set_deaf(*peers[i], true);
    some_calls(figures_.slow_ms);
    figures_.slow_kib = static_cast<double>(server_->resident_kib() - resident_before);
    const auto lost_before = swarm_->lost();
    for (std::size_t i = peers.size() - figures_.slow_peers; i < peers.size(); ++i)
      swarm_->set_deaf(*peers[i], false);
    settle();
    figures_.slow_closed = swarm_->lost() - lost_before;
  }

  v1::Command next_call() {
    v1::Command command;
    auto& next = *command.mutable_call_next();
    next.set_expect_current(row("floor").floor().entry());
    const auto list = row("list/" + std::to_string(main_list())).list();
    if (list.order_size() == 0) throw std::runtime_error("the list is too short for --acts");
    next.set_expect_next(list.order(0));
    return command;
  }

  // In turns with the server, so that what disturbs the machine disturbs both.
  void compare(double took_ms, const Commits& before, std::size_t bytes) {
    const auto after = commits();
    figures_.fan_out_ms.push_back(took_ms - 1e3 * (after.sum_s - before.sum_s));
    swarm_->run_until([] { return false; }, 0.05);
    figures_.limit_ms.push_back(limit_->fan_out_ms(bytes, false));
    swarm_->run_until([] { return false; }, 0.05);
    figures_.durable_limit_ms.push_back(limit_->fan_out_ms(bytes, true));
  }

  // The last name of the list gets another limit, then moves to the front: what the others receive
  // of it.
  void measure_one_entry() {
    const auto list = row("list/" + std::to_string(main_list())).list();
    figures_.names = list.order_size();
    const auto bytes_of = [&](const v1::Command& command) {
      const auto before = public_bytes();
      act_to_last(command);
      const auto result =
          static_cast<double>(public_bytes() - before) / static_cast<double>(wishes_.clients);
      swarm_->run_until([] { return false; }, 0.3);
      return result;
    };
    v1::Command limit;
    limit.mutable_set_entry_limit()->set_entry(list.order(figures_.names - 1));
    limit.mutable_set_entry_limit()->set_limit_ms(120'000);
    limit.mutable_set_entry_limit()->set_reason("Agreed with the delegation");
    figures_.entry_bytes = bytes_of(limit);
    v1::Command move;
    move.mutable_move_entry()->set_entry(list.order(figures_.names - 1));
    move.mutable_move_entry()->set_before_entry(list.order(0));
    move.mutable_move_entry()->set_reason("Must leave for the airport");
    figures_.move_bytes = bytes_of(move);
  }

  // Every client's (epoch, position, hash), audience by audience; a delegation's phones among
  // themselves.
  bool all_equal() {
    settle();
    bool equal = true;
    std::map<std::string, std::string> first;
    for (const auto& peer : swarm_->peers()) {
      if (peer->fd < 0) continue;  // counted as lost
      const auto& replica = peer->session.replica();
      for (const auto& position : replica.positions()) {
        auto whose = std::to_string(position.audience());
        if (position.audience() == v1::AUDIENCE_DELEGATION)
          whose += peer->session.welcome()->participant();
        const auto shown =
            fmt::format("{:016x} {} {:08x}", replica.epoch(), position.at(), position.hash());
        const auto& expected = first.try_emplace(whose, shown).first->second;
        if (expected != shown) {
          fmt::print(stderr, "audience {}: {} and {}\n", whose, expected, shown);
          equal = false;
        }
      }
    }
    return equal;
  }

  void report(bool equal) {
    figures_.clients = wishes_.clients;
    figures_.delegations = cookies_.size();
    figures_.lost_connections = swarm_->lost();
    figures_.all_equal = equal;
    const auto grown_kib = resident_idle_kib_ - resident_before_kib_;
    figures_.server_kib_per_client =
        static_cast<double>(grown_kib) / static_cast<double>(wishes_.clients);
    fmt::print("{}\n", json_line(figures_));
  }

  Wishes wishes_;
  std::optional<std::filesystem::path> own_folder_;
  std::optional<ServerProcess> server_;
  std::optional<Swarm> swarm_;
  std::optional<Limit> limit_;
  binding::ServerAddress address_;
  Peer* secretary_ = nullptr;
  std::vector<std::pair<std::string, std::string>> cookies_;  // participant, cookie

  Figures figures_;
  std::int64_t resident_before_kib_ = 0;
  std::int64_t resident_idle_kib_ = 0;
  double spread_ms_ = 0;  // of the last act: from its first arrival to its last
};

}  // namespace

int run_load(const Wishes& wishes) { return Load(wishes).run(); }

}  // namespace nameplate::tests
