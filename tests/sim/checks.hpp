// What must hold, whatever happens: looked at while the world runs, and once more when it has come
// to rest.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "nameplate/v1/frame.pb.h"
#include "server/engine/engine.hpp"
#include "server/store/memory_log.hpp"
#include "server/sync/hub.hpp"

namespace nameplate::sim {

class ServerEnd;
class ClientEnd;

class Watch {
 public:
  // What the rules' independent checks need of the state before a turn.
  struct Before {
    explicit Before(const proceedings::State& state);
    proceedings::Floor floor;
    std::map<proceedings::ListId, v1::ListState> lists;
    proceedings::PointId first_point = 0;  // raised and not taken; 0 = none
  };

  // The first fault stands; later ones follow from it.
  void fail(std::string what) {
    if (fault_.empty()) fault_ = std::move(what);
  }
  [[nodiscard]] bool failed() const { return !fault_.empty(); }
  [[nodiscard]] const std::string& fault() const { return fault_; }

  // After a turn was decided: the invariants, and what one act alone may do to the floor and the
  // lists.
  void decided(const Before& before, const engine::Turn& turn, const proceedings::State& after);
  // After a start: nobody holds more than the disk does (durable before visible).
  void restarted(ServerEnd& server);
  // A frame on its way to a seat: no secret that is not its business.
  void sent(const sync::Seat& seat, const std::string& bytes);
  // A client's command was answered.
  void answered(const std::string& id, const v1::Reply& reply);
  // At rest: everybody shows the same, all of it, and the disk proves it.
  void at_rest(ServerEnd& server, store::MemoryLog& disk);

  std::vector<ClientEnd*> clients;
  std::string secret;
  std::uint64_t acknowledged = 0;
  std::uint64_t refused = 0;

 private:
  void check_log(const store::MemoryLog& disk);
  void check_rows(ServerEnd& server, const ClientEnd& client);

  std::string fault_;
  std::map<std::string, v1::Reply> answers_;  // by command id
};

// Private texts carry it; whoever may see them is said by `may_know`.
std::string note_of(const std::string& secret);
std::string reply_reason_of(const std::string& participant);

}  // namespace nameplate::sim
