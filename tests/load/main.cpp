// nameplate-load: N phones and one secretary against a real server; the figures of README.md as one
// line of JSON.
#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <map>
#include <optional>
#include <stdexcept>

#include "proto/cpp/ws_client.hpp"
#include "tests/load/server_process.hpp"
#include "tests/load/swarm.hpp"

namespace nameplate::tests {
namespace {

struct Wishes {
  std::size_t clients = 1000;
  std::size_t delegations = 195;
  int acts = 80;
  double idle_s = 20;
  std::size_t at_once = 200;
  std::string server_bin, ctl_bin, round, data, pages;
  std::string server;  // an already running server's address; then `data` is its folder
};

double ms(std::int64_t ns) { return static_cast<double>(ns) * 1e-6; }

double quantile(std::vector<double> values, double q) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const auto rank = std::ceil(q * static_cast<double>(values.size()));
  return values[static_cast<std::size_t>(std::max(rank, 1.0)) - 1];
}

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
    measure_calls();
    const bool equal = all_equal();
    report(equal);
    return equal && swarm_->lost() == 0 ? 0 : 1;
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
    sign_in_ms_ = ms(steady_ns() - began_ns);
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
    join_ms_ = ms(steady_ns() - began_ns);
    join_cpu_s_ = server_->cpu_s() - cpu_before;
    join_bytes_ =
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
        if (peer->session.replica().position(v1::AUDIENCE_PUBLIC) != at) return false;
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
    idle_in_ = static_cast<double>(in) / per;
    idle_out_ = static_cast<double>(out) / per;
    idle_cpu_ = (server_->cpu_s() - cpu_before) / wishes_.idle_s;
  }

  // One act of the secretary's, to the last of all peers (herself among them). Returns
  // milliseconds.
  double act_to_last(const v1::Command& command) {
    secretary_->outcomes.clear();
    const auto began_ns = steady_ns();
    swarm_->submit(*secretary_, command, binding::new_command_id());
    if (!swarm_->run_fan_out(began_ns, swarm_->peers().size(), 10))
      throw std::runtime_error("an act did not reach everybody within 10 s: " +
                               command.ShortDebugString());
    std::int64_t first_ns = swarm_->peers().front()->last_change_ns;
    std::int64_t last_ns = first_ns;
    for (const auto& peer : swarm_->peers()) {
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
      v1::Command command;
      auto& next = *command.mutable_call_next();
      next.set_expect_current(row("floor").floor().entry());
      const auto list = row("list/" + std::to_string(main_list())).list();
      if (list.order_size() == 0) throw std::runtime_error("the list is too short for --acts");
      next.set_expect_next(list.order(0));
      const auto before = public_bytes();
      const auto took_ms = act_to_last(command);
      bytes += public_bytes() - before;
      call_ms_.push_back(took_ms);
      first_to_last_ms_.push_back(spread_ms_);
      swarm_->run_until([] { return false; }, pace_s);
    }
    const auto after = commits();
    commit_ms_ = 1e3 * (after.sum_s - commits_before.sum_s) / (after.count - commits_before.count);
    call_cpu_ms_ = 1e3 * (server_->cpu_s() - cpu_before) / wishes_.acts;
    call_bytes_ = static_cast<double>(bytes) / static_cast<double>(wishes_.clients) / wishes_.acts;
  }

  // The last name of the list gets another limit, then moves to the front: what the others receive
  // of it.
  void measure_one_entry() {
    const auto list = row("list/" + std::to_string(main_list())).list();
    names_ = list.order_size();
    const auto bytes_of = [&](const v1::Command& command) {
      const auto before = public_bytes();
      act_to_last(command);
      const auto result =
          static_cast<double>(public_bytes() - before) / static_cast<double>(wishes_.clients);
      swarm_->run_until([] { return false; }, 0.3);
      return result;
    };
    v1::Command limit;
    limit.mutable_set_entry_limit()->set_entry(list.order(names_ - 1));
    limit.mutable_set_entry_limit()->set_limit_ms(120'000);
    limit.mutable_set_entry_limit()->set_reason("Agreed with the delegation");
    entry_bytes_ = bytes_of(limit);
    v1::Command move;
    move.mutable_move_entry()->set_entry(list.order(names_ - 1));
    move.mutable_move_entry()->set_before_entry(list.order(0));
    move.mutable_move_entry()->set_reason("Must leave for the airport");
    move_bytes_ = bytes_of(move);
  }

  // Every client's (epoch, position, hash), audience by audience; a delegation's phones among
  // themselves.
  bool all_equal() {
    settle();
    bool equal = true;
    std::map<std::string, std::string> first;
    for (const auto& peer : swarm_->peers()) {
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
    const auto per_client_kib = [&](std::int64_t kib) {
      return static_cast<double>(kib - resident_before_kib_) / static_cast<double>(wishes_.clients);
    };
    fmt::print(
        "{{\"clients\":{},\"delegations\":{},\"sign_in_ms\":{:.0f},\"join_all_ms\":{:.0f},"
        "\"join_cpu_s\":{:.3f},\"join_bytes_per_client\":{:.0f},"
        "\"call_next_to_last_ms\":{{\"acts\":{},\"p50\":{:.2f},\"p99\":{:.2f},\"max\":{:.2f}}},"
        "\"first_to_last_ms\":{{\"p50\":{:.2f},\"p99\":{:.2f}}},"
        "\"commit_mean_ms\":{:.2f},\"server_cpu_ms_per_call\":{:.2f},\"call_bytes_per_client\":{:."
        "0f},"
        "\"names_on_list\":{},\"one_entry_bytes_per_client\":{:.0f},\"one_move_bytes_per_client\":{"
        ":.0f},"
        "\"idle_bytes_per_s_received\":{:.1f},\"idle_bytes_per_s_sent\":{:.1f},"
        "\"idle_server_cpu_percent\":{:.1f},\"server_kib_per_client\":{:.1f},"
        "\"lost_connections\":{},\"all_equal\":{}}}\n",
        wishes_.clients, cookies_.size(), sign_in_ms_, join_ms_, join_cpu_s_, join_bytes_,
        call_ms_.size(), quantile(call_ms_, 0.5), quantile(call_ms_, 0.99), quantile(call_ms_, 1),
        quantile(first_to_last_ms_, 0.5), quantile(first_to_last_ms_, 0.99), commit_ms_,
        call_cpu_ms_, call_bytes_, names_, entry_bytes_, move_bytes_, idle_in_, idle_out_,
        100 * idle_cpu_, per_client_kib(resident_idle_kib_), swarm_->lost(), equal);
  }

  Wishes wishes_;
  std::optional<std::filesystem::path> own_folder_;
  std::optional<ServerProcess> server_;
  std::optional<Swarm> swarm_;
  binding::ServerAddress address_;
  Peer* secretary_ = nullptr;
  std::vector<std::pair<std::string, std::string>> cookies_;  // participant, cookie

  std::vector<double> call_ms_;
  std::vector<double> first_to_last_ms_;  // the fan-out alone: decided and committed before
  std::int64_t resident_before_kib_ = 0;
  std::int64_t resident_idle_kib_ = 0;
  int names_ = 0;
  double spread_ms_ = 0;  // of the last act
  double sign_in_ms_ = 0, join_ms_ = 0, join_cpu_s_ = 0, join_bytes_ = 0;
  double idle_in_ = 0, idle_out_ = 0, idle_cpu_ = 0;
  double commit_ms_ = 0, call_cpu_ms_ = 0, call_bytes_ = 0, entry_bytes_ = 0, move_bytes_ = 0;
};

// Both ends of every connection are on this machine.
void raise_open_files(std::size_t clients) {
  rlimit limit{};
  ::getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &limit);
  if (limit.rlim_cur < clients + 100)
    throw std::runtime_error(
        fmt::format("the limit of open files, {}, is too low", limit.rlim_cur));
}

int main_of(int argc, char** argv) {
  const auto here = std::filesystem::canonical("/proc/self/exe").parent_path();
  Wishes wishes;
  wishes.server_bin = here / "nameplate-server";
  wishes.ctl_bin = here / "nameplatectl";
  wishes.round = here / "../../deploy/rounds/gcm-2018-03";
  CLI::App app("Phones by the thousand against a real server; prints one line of JSON.",
               "nameplate-load");
  app.add_option("--clients", wishes.clients, "phones")
      ->check(CLI::Range(1, 50000))
      ->capture_default_str();
  app.add_option("--delegations", wishes.delegations,
                 "that share the phones, and names on the list")
      ->capture_default_str();
  app.add_option("--acts", wishes.acts, "calls to measure")
      ->check(CLI::Range(1, 10000))
      ->capture_default_str();
  app.add_option("--idle", wishes.idle_s, "seconds of silence to measure")->capture_default_str();
  app.add_option("--at-once", wishes.at_once, "connections being opened at a time")
      ->capture_default_str();
  app.add_option("--server-bin", wishes.server_bin, "nameplate-server")->capture_default_str();
  app.add_option("--ctl-bin", wishes.ctl_bin, "nameplatectl")->capture_default_str();
  app.add_option("--round", wishes.round, "folder of the round")->capture_default_str();
  app.add_option("--data", wishes.data, "folder to make; a temporary one if not said");
  app.add_option("--pages", wishes.pages, "the built pages, if they are to be served too");
  app.add_option("--server", wishes.server,
                 "a running server; --data is then its folder, in a fresh round");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 64;
  }
  try {
    raise_open_files(wishes.clients);
    return Load(wishes).run();
  } catch (const std::exception& fault) {
    fmt::print(stderr, "nameplate-load: {}\n", fault.what());
    return 1;
  }
}

}  // namespace
}  // namespace nameplate::tests

int main(int argc, char** argv) { return nameplate::tests::main_of(argc, argv); }
