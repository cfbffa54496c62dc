#include "tests/sim/world.hpp"

#include <array>
#include <utility>
#include <vector>

#include "server/proceedings/canary.hpp"
#include "tests/sim/checks.hpp"
#include "tests/sim/client_end.hpp"
#include "tests/sim/server_end.hpp"
#include "tests/support/generator.hpp"
#include "tests/support/sample_round.hpp"

namespace nameplate::sim {
namespace {

constexpr std::int64_t kSecondUs = 1'000'000;
constexpr std::int64_t kRestUs = 150 * kSecondUs;  // every watchdog and back-off has had its turn

constexpr int kLooks = 12;

enum Part : std::uint64_t { kNetwork = 1, kFaults, kWorkload, kIds, kSetting };

class World {
 public:
  explicit World(const Wishes& wishes)
      : wishes_(wishes),
        faults_(wishes.seed, kFaults),
        ids_(wishes.seed, kIds),
        setting_(wishes.seed, kSetting),
        generator_(wishes.seed * 31 + kWorkload),
        server_(agenda_, Random(wishes.seed, kFaults + 100), disk_, watch_) {
    canary::bug = wishes.bug;
    watch_.secret = wishes.secret;
    server_.on_death = [this] { died(); };
  }

  Result run() {
    set_up();
    while (result_.acts < wishes_.acts && !watch_.failed()) {
      mischief();
      act();
    }
    rest();
    result_.fault = watch_.fault();
    result_.acknowledged = watch_.acknowledged;
    result_.refused = watch_.refused;
    for (const auto& client : clients_) {
      result_.retries += client->retries;
      if (!sync::is_podium(client->seat().role))
        result_.heard[client->seat().device] = client->heard;
    }
    canary::bug = 0;
    return result_;
  }

 private:
  void pass(std::int64_t us) {
    agenda_.run_until(agenda_.now_us() + us, [this] { return watch_.failed(); });
  }

  void add(const v1::Actor& actor, const std::string& device, bool signed_in = true,
           v1::Role wish = v1::ROLE_UNSPECIFIED) {
    const sync::Seat seat{actor.role(), actor.participant(), signed_in ? actor.seat() : "", device,
                          signed_in};
    // One in five programs is older than the server.
    clients_.push_back(std::make_unique<ClientEnd>(
        agenda_, Random(wishes_.seed, kNetwork + 1000 * clients_.size()), server_, watch_, seat,
        wish, setting_.one_in(5)));
    watch_.clients.push_back(clients_.back().get());
  }

  // A meeting at real speed, under a wall clock that somebody sets; or days of it, sixty times as
  // fast.
  void set_up() {
    server_.start();
    const bool fast = setting_.one_in(2);
    odd_clock_ = !fast && setting_.one_in(2);
    for (auto command :
         support::sample_round(setting_.one_in(2) ? v1::MODE_FORMAL : v1::MODE_INFORMAL)) {
      if (command.has_set_round()) {
        command.mutable_set_round()->mutable_settings()->set_rehearsal(fast);
        command.mutable_set_round()->mutable_settings()->set_clock_rate(fast ? 60 : 1);
        command.mutable_set_round()->mutable_settings()->set_open_displays(true);
      }
      server_.give(support::secretary(), command);
    }
    pass(kSecondUs);
    if (!server_.up()) server_.start();
    for (const char* device : {"secretary-1", "secretary-2"}) add(support::secretary(), device);
    add(support::presiding(), "presiding-1");
    add(support::cofacilitator("CH"), "cofacilitator:CH-1");
    add(support::cofacilitator("MX"), "cofacilitator:MX-1");
    add(support::officer(), "officer-1");
    for (const char* code : {"KE", "BR", "JP", "NG", "EU", "VA"})
      add(support::delegation(code), "delegation:" + std::string(code) + "-1");
    add(support::delegation("KE"), "delegation:KE-2");
    for (int i = 1; i <= 2; ++i)
      add(support::reader(v1::ROLE_DISPLAY), "display-" + std::to_string(i), false,
          v1::ROLE_DISPLAY);
    add(support::reader(v1::ROLE_PUBLIC), "public-1", false, v1::ROLE_PUBLIC);
    // The opening second: all at once.
    for (const auto& client : clients_) client->start();
    pass(2 * kSecondUs);
  }

  ClientEnd* whose(const v1::Actor& actor) {
    std::vector<ClientEnd*> fitting;
    for (const auto& client : clients_)
      if (client->seat().signed_in && client->seat().role == actor.role() &&
          client->seat().participant == actor.participant())
        fitting.push_back(client.get());
    return fitting.empty() ? nullptr : fitting[ids_.below(fitting.size())];
  }

  std::string new_id() {
    std::string id(16, '\0');
    for (auto& byte : id) byte = static_cast<char>(ids_.below(256));
    return id;
  }

  // The private texts of whoever has some.
  void hide_secrets(v1::Command& command) {
    if (command.has_raise_point()) command.mutable_raise_point()->set_note(note_of(wishes_.secret));
    if (!command.has_decide_reply() || command.decide_reply().accord()) return;
    const auto& entries = server_.engine().state().entries;
    const auto entry = entries.find(command.decide_reply().entry());
    if (entry == entries.end()) return;
    command.mutable_decide_reply()->set_reason(reply_reason_of(entry->second.participant));
  }

  void act() {
    ++result_.acts;
    if (!server_.up()) return pass(100'000);
    auto wanted = generator_.next(server_.engine().state(), server_.clock().now_ms());
    hide_secrets(wanted.command);
    auto* client = whose(wanted.actor);
    if (client != nullptr) {
      client->press(new_id(), wanted.command);
      // Two consoles press together now and then.
      if (auto* other = whose(wanted.actor); other != client && ids_.one_in(3))
        other->press(new_id(), wanted.command);
    } else if (wanted.actor.role() == v1::ROLE_DELEGATION && !ids_.one_in(4)) {
      // Its nameplate is up: the secretary does it for a delegation without a phone.
      clients_.front()->press(new_id(), wanted.command);
    }
    const auto rate = server_.clock().rate();
    const std::int64_t after_us = wanted.after_ms * 1000 / rate;
    pass(std::min<std::int64_t>(after_us, 4 * kSecondUs) + ids_.between(0, 300'000));
  }

  void mischief() {
    if (faults_.one_in(40) && server_.up()) server_.die();
    if (faults_.one_in(12)) one().cut(), ++result_.cuts;
    if (faults_.one_in(12)) one().clog(faults_.between(100'000, 8 * kSecondUs));
    if (faults_.one_in(60))
      for (const auto& client : clients_) client->cut();  // an access point restarts
    if (odd_clock_ && faults_.one_in(25)) {
      constexpr std::array<std::int64_t, 5> kLeaps = {3600, -3600, 61, -1, 5};
      wall_us_ += kLeaps[faults_.below(kLeaps.size())] * kSecondUs;
      server_.set_wall(wall_us_);
    }
  }

  ClientEnd& one() { return *clients_[faults_.below(clients_.size())]; }

  void died() {
    ++result_.crashes;
    for (const auto& client : clients_) client->server_died();
    agenda_.in(faults_.between(100'000, 1'500'000), [this] { server_.start(); });
  }

  void rest() {
    server_.calm();
    for (const auto& client : clients_) client->calm();
    pass(kRestUs);
    // The clock may have caused an act a moment ago: its rows are still on their way.
    for (int again = 0; again < kLooks && !watch_.failed(); ++again) {
      Watch look = watch_;
      look.at_rest(server_, disk_);
      if (!look.failed()) return;
      if (again + 1 == kLooks) watch_ = look;
      pass(700'000);
    }
  }

  Wishes wishes_;
  Agenda agenda_;
  store::MemoryLog disk_{77};
  Watch watch_;
  Random faults_;
  Random ids_;
  Random setting_;
  support::Generator generator_;
  ServerEnd server_;
  std::vector<std::unique_ptr<ClientEnd>> clients_;
  Result result_;
  bool odd_clock_ = false;
  std::int64_t wall_us_ = 0;
};

}  // namespace

std::string name_of_canary(int bug) {
  static const std::array<const char*, kCanaries> kNames = {
      "a row is not published",
      "a repeated command is decided anew",
      "rows are shown before they are on the disk",
      "a private note goes to everybody",
      "a peer resumes one position too far",
      "the last point of order goes first",
      "a move touches the running clock",
      "a closed list lets a name in",
      "a removed row is not taken off the screens",
      "a declined right of reply is shown to everybody"};
  return kNames.at(static_cast<std::size_t>(bug - 1));
}

Result play(const Wishes& wishes) { return World(wishes).run(); }

std::string interference(const Wishes& wishes) {
  auto other = wishes;
  other.secret = std::string(wishes.secret.rbegin(), wishes.secret.rend());
  const auto first = play(wishes);
  const auto second = play(other);
  if (!first.fault.empty()) return first.fault;
  for (const auto& [device, hash] : first.heard)
    if (second.heard.at(device) != hash)
      return device + " was sent other bytes when only secrets differed";
  return {};
}

}  // namespace nameplate::sim
