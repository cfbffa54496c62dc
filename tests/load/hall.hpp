// What every scenario of the load generator has in common: a server on a temporary round, a
// secretary at the console, the cookies of the delegations and their phones.
//
// It does what the chamber does (sign in, join, ask for the floor, call the next) and says whether
// all screens ended equal. It measures nothing but how long an act takes to the last screen.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "proto/cpp/http_client.hpp"
#include "proto/cpp/ws_client.hpp"
#include "tests/load/load.hpp"
#include "tests/load/server_process.hpp"
#include "tests/load/swarm.hpp"

namespace nameplate::tests {

inline double ms(std::int64_t ns) { return static_cast<double>(ns) * 1e-6; }

// A temporary folder, gone with this.
struct OwnFolder {
  OwnFolder();  // throws std::runtime_error
  ~OwnFolder();
  OwnFolder(const OwnFolder&) = delete;
  OwnFolder& operator=(const OwnFolder&) = delete;

  std::filesystem::path path;
};

class Hall {
 public:
  // Starts the server (unless one runs already) and signs in the secretary and `wishes.delegations`
  // delegations; the phones of one share its cookie.
  explicit Hall(Wishes wishes);
  Hall(const Hall&) = delete;
  Hall& operator=(const Hall&) = delete;

  ServerProcess& server() { return *server_; }
  Swarm& swarm() { return *swarm_; }
  Peer& secretary() { return *secretary_; }
  // Participant and cookie.
  [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& cookies() const {
    return cookies_;
  }
  [[nodiscard]] double sign_in_ms() const { return sign_in_ms_; }  // all, one after the other
  [[nodiscard]] const Wishes& wishes() const { return wishes_; }
  // Signs a further device in. Throws with what the server said.
  [[nodiscard]] std::string cookie_for(const std::string& seat) const;

  // Calls the first meeting to order, opens the first topic and, if it is not, its list.
  void open_floor();
  void open_list();
  // Everybody live, with rows and names. `phones` more, of all delegations in turn.
  void join(std::size_t phones);
  [[nodiscard]] bool all_live() const;
  // Each delegation asks for the floor from one of its phones. Throws unless all are taken.
  void fill_list();

  v1::Reply act(Peer& peer, const v1::Command& command);
  v1::Accepted accepted(Peer& peer, const v1::Command& command);  // throws when it is not
  v1::Row row(const std::string& key);                            // as the secretary sees it
  std::uint32_t main_list();
  v1::Command inscribe();
  v1::Command next_call();
  // One act of the secretary's, to the last of all peers that read (herself among them), in
  // milliseconds.
  double act_to_last(const v1::Command& command);
  // From the first arrival of the last such act to its last.
  [[nodiscard]] double spread_ms() const { return spread_ms_; }
  // What the server used for the last act, from the press to the last arrival.
  [[nodiscard]] double act_cpu_ms() const { return act_cpu_ms_; }
  // Calls as a meeting makes them, one each `every_s`: milliseconds to the last, each. Fewer when
  // the list ends.
  std::vector<double> calls(int most, double every_s);
  void pass(double seconds);  // everybody goes on reading

  // Waits until everybody is at the secretary's position.
  void settle();
  // Every client's (epoch, position, hash), audience by audience; a delegation's phones among
  // themselves. Says on stderr what differs.
  bool all_equal();
  // Bytes of WebSocket to all but the secretary.
  std::uint64_t phone_bytes();

 private:
  void serve();
  void sign_in();

  Wishes wishes_;
  std::optional<OwnFolder> own_folder_;  // before the server that writes in it: gone after it
  binding::Trust trust_;
  std::optional<ServerProcess> server_;
  std::optional<Swarm> swarm_;
  binding::ServerAddress address_;
  Peer* secretary_ = nullptr;
  std::vector<std::pair<std::string, std::string>> cookies_;
  double sign_in_ms_ = 0;
  double spread_ms_ = 0;
  double act_cpu_ms_ = 0;
};

}  // namespace nameplate::tests
