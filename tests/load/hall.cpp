#include "tests/load/hall.hpp"

#include <fmt/format.h>
#include <stdlib.h>

#include <algorithm>
#include <map>
#include <stdexcept>

namespace nameplate::tests {

Hall::Hall(Wishes wishes) : wishes_(std::move(wishes)) {
  serve();
  sign_in();
}

OwnFolder::OwnFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "nameplate-load-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make a folder");
  path = name;
}

OwnFolder::~OwnFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path, ignored);
}

void Hall::serve() {
  if (wishes_.data.empty()) wishes_.data = own_folder_.emplace().path / "round";
  ServerProcess::Options options;
  options.server_bin = wishes_.server_bin;
  options.ctl_bin = wishes_.ctl_bin;
  options.data = wishes_.data;
  options.pages = wishes_.pages;
  if (wishes_.tls) {
    const auto made =
        run_program({wishes_.certificate_bin, wishes_.data + "-certificate", "127.0.0.1"});
    if (made.exit_code != 0) throw std::runtime_error("no certificate could be made");
    trust_.ca_file = wishes_.data + "-certificate/cert.pem";
    options.more = {"--tls-cert", trust_.ca_file, "--tls-key",
                    wishes_.data + "-certificate/key.pem"};
  }
  server_.emplace(options);
  if (!wishes_.server.empty()) {
    address_ = *binding::parse_server(wishes_.server);
    return;
  }
  // A rehearsal, so that the lists of the programme are open (or not yet) at a known time.
  server_->init(wishes_.round,
                {"--rehearsal", "--clock-rate", "1", "--base-time", wishes_.base_time});
  server_->start();
  address_ = *binding::parse_server(server_->url());
  address_.tls = wishes_.tls;
}

std::string Hall::cookie_for(const std::string& seat) const {
  const auto link = server_->link(seat);
  const auto answer = binding::join(address_, trust_, link.substr(link.find('#') + 1));
  if (!answer.ok()) throw std::runtime_error("cannot sign in " + seat + ": " + answer.body);
  return answer.cookie;
}

void Hall::sign_in() {
  swarm_.emplace(static_cast<std::uint16_t>(std::stoi(address_.port)), wishes_.at_once,
                 trust_.ca_file);
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

v1::Reply Hall::act(Peer& peer, const v1::Command& command) {
  peer.outcomes.clear();
  swarm_->submit(peer, command, binding::new_command_id());
  swarm_->run_until([&] { return !peer.outcomes.empty(); }, 12);
  if (peer.outcomes.empty() || !peer.outcomes[0].reply)
    throw std::runtime_error("no answer to " + command.ShortDebugString());
  return *peer.outcomes[0].reply;
}

v1::Accepted Hall::accepted(Peer& peer, const v1::Command& command) {
  const auto reply = act(peer, command);
  if (!reply.has_accepted())
    throw std::runtime_error(command.ShortDebugString() + " was answered " +
                             reply.ShortDebugString());
  return reply.accepted();
}

v1::Row Hall::row(const std::string& key) {
  return secretary_->session.replica().row(key).value_or(v1::Row());
}

std::uint32_t Hall::main_list() {
  return row("topic/" + std::to_string(row("round").round().topic())).topic().main_list();
}

void Hall::open_floor() {
  v1::Command call;
  call.mutable_call_to_order()->set_meeting(1);
  accepted(*secretary_, call);
  v1::Command topic;
  topic.mutable_open_topic()->set_topic(1);
  const auto reply = act(*secretary_, topic);
  if (reply.has_refused() && reply.refused().code() != v1::REFUSAL_ALREADY_SO)
    throw std::runtime_error("the topic cannot be opened: " + reply.ShortDebugString());
}

void Hall::open_list() {
  const auto list = row("list/" + std::to_string(main_list())).list();
  if (list.state() == v1::LIST_STATE_OPEN) return;
  v1::Command open;
  open.mutable_open_list()->set_list(list.id());
  accepted(*secretary_, open);
}

bool Hall::all_live() const {
  for (const auto& peer : swarm_->peers())
    if (peer->fd < 0 || peer->session.link() != binding::Link::kLive ||
        peer->session.directory().version() == 0)
      return false;
  return true;
}

void Hall::join(std::size_t phones) {
  for (std::size_t i = 0; i < phones; ++i)
    swarm_->add(cookies_[i % cookies_.size()].second, {"load/1.0 (phone)", {}, true});
  // Of a busy machine; a quiet one needs half a millisecond for each.
  const double patience_s = 60 + 0.02 * static_cast<double>(swarm_->peers().size());
  if (!swarm_->run_until([&] { return all_live(); }, patience_s))
    throw std::runtime_error(fmt::format("only {} of {} are live after {:.0f} s", swarm_->live(),
                                         swarm_->peers().size(), patience_s));
}

v1::Command Hall::inscribe() {
  v1::Command command;
  command.mutable_inscribe()->set_list(main_list());
  command.mutable_inscribe()->set_capacity(v1::CAPACITY_NATIONAL);
  command.mutable_inscribe()->set_language(v1::LANGUAGE_EN);
  return command;
}

void Hall::fill_list() {
  const auto& peers = swarm_->peers();
  const auto command = inscribe();
  const auto phones = std::min(cookies_.size(), peers.size() - 1);
  for (std::size_t i = 1; i <= phones; ++i)
    swarm_->submit(*peers[i], command, binding::new_command_id());
  const auto answered = [&] {
    for (std::size_t i = 1; i <= phones; ++i)
      if (peers[i]->outcomes.empty()) return false;
    return true;
  };
  if (!swarm_->run_until(answered, 15)) throw std::runtime_error("requests were not answered");
  for (std::size_t i = 1; i <= phones; ++i) {
    const auto& outcome = peers[i]->outcomes[0];
    if (!outcome.reply || !outcome.reply->has_accepted())
      throw std::runtime_error("a request was not taken: " +
                               (outcome.reply ? outcome.reply->ShortDebugString() : "not sent"));
  }
  settle();
}

v1::Command Hall::next_call() {
  v1::Command command;
  auto& next = *command.mutable_call_next();
  next.set_expect_current(row("floor").floor().entry());
  const auto list = row("list/" + std::to_string(main_list())).list();
  if (list.order_size() == 0) throw std::runtime_error("the list is too short for --acts");
  next.set_expect_next(list.order(0));
  return command;
}

double Hall::act_to_last(const v1::Command& command) {
  secretary_->outcomes.clear();
  const auto reads = [](const auto& peer) { return !peer->deaf && peer->fd >= 0; };
  const auto& peers = swarm_->peers();
  const auto readers = static_cast<std::size_t>(std::count_if(peers.begin(), peers.end(), reads));
  const auto began_ns = steady_ns();
  const double cpu_before_s = server_->cpu_s();
  swarm_->submit(*secretary_, command, binding::new_command_id());
  const auto heard = [&] { act_cpu_ms_ = 1e3 * (server_->cpu_s() - cpu_before_s); };
  if (!swarm_->run_fan_out(began_ns, readers, 30, heard))
    throw std::runtime_error(fmt::format("an act did not reach everybody within 30 s ({} lost): {}",
                                         swarm_->lost(), command.ShortDebugString()));
  std::int64_t first_ns = secretary_->last_change_ns;
  std::int64_t last_ns = first_ns;
  for (const auto& peer : peers) {
    if (!reads(peer)) continue;
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

std::vector<double> Hall::calls(int most, double every_s) {
  std::vector<double> took_ms;
  const int waiting = row("list/" + std::to_string(main_list())).list().order_size();
  for (int i = 0; i < std::min(most, waiting); ++i) {
    took_ms.push_back(act_to_last(next_call()));
    pass(every_s);
  }
  return took_ms;
}

void Hall::pass(double seconds) {
  swarm_->run_until([] { return false; }, seconds);
}

void Hall::settle() {
  const auto equal = [&] {
    const auto at = secretary_->session.replica().position(v1::AUDIENCE_PUBLIC);
    for (const auto& peer : swarm_->peers())
      if (peer->fd >= 0 && peer->session.replica().position(v1::AUDIENCE_PUBLIC) != at)
        return false;
    return true;
  };
  swarm_->run_until(equal, 10);
}

bool Hall::all_equal() {
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

std::uint64_t Hall::phone_bytes() {
  std::uint64_t total = 0;
  for (const auto& peer : swarm_->peers())
    if (peer.get() != secretary_) total += peer->bytes_in;
  return total;
}

}  // namespace nameplate::tests
