// HTTP beside the WebSocket: the table of proto/README.md, one function a row.
//
// It checks who asks and in what form, and hands the matter to the room it belongs to: auth,
// rounds, record, or a command for the rules. It decides nothing of a meeting.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "server/app/clock.hpp"
#include "server/app/log.hpp"
#include "server/app/loop.hpp"
#include "server/app/pages.hpp"
#include "server/auth/guess_limiter.hpp"
#include "server/engine/engine.hpp"
#include "server/net/http.hpp"
#include "server/rounds/fault.hpp"
#include "server/rounds/odd_names.hpp"
#include "server/store/event_log.hpp"
#include "server/sync/hub.hpp"
#include "server/sync/pace.hpp"

namespace nameplate::auth {
class Access;
struct Draft;
class CodeChecker;
struct SignIn;
}  // namespace nameplate::auth

namespace nameplate::record {
struct Round;
}

namespace nameplate::app {

class RecordDesk;
class Sealing;

class Api : public net::HttpHandler {
 public:
  struct Parts {
    MeetingClock& clock;
    engine::Engine& engine;
    store::EventLog& log;
    sync::Hub& hub;
    Loop& loop;
    auth::Access& access;
    auth::CodeChecker& checker;
    RecordDesk& desk;
    Sealing& sealing;
    const Pages& pages;
    Log& journal;
    std::string public_url;
    boost::asio::io_context& io;  // where answers of auth's worker thread come back
  };
  explicit Api(Parts parts);
  ~Api() override;

  void handle(net::HttpRequest request, net::Respond respond) override;
  // For the upgrade on /ws: the seat of the cookie, a seat without a sign-in, or 403.
  std::variant<sync::Seat, unsigned> admit(const net::HttpRequest& request) const;
  // The program ends: from now on nothing that belongs on the record is done at the door.
  void drain() { draining_ = true; }
  // Notes the sign-ins at the podium that are in force and not among these, the devices whose
  // sign-in is in the log: the program ended between the two.
  void note_missing(const std::set<std::string>& noted);
  // A line that the operator's program wrote into the control socket; the reply is "ok ..." or
  // "error words". `url` is the server's own, as far as it knows; empty = unknown. Throws nothing.
  using Reply = std::function<void(const std::string& line)>;
  void operate(const std::string& line, const std::string& url, const Reply& reply);

  // Answers by status, for metrics.
  [[nodiscard]] const std::map<unsigned, std::uint64_t>& answered() const { return answered_; }

 private:
  // --- what an operator asks for
  // A one-time sign-in link for a seat: "ok URL".
  std::string link(const std::string& seat, const std::string& url);
  // The way back when a phone is lost: "ok in force", "ok none", "ok removed".
  std::string second_factor(const std::string& seat) const;
  std::string remove_second_factor(const std::string& seat);
  // Signs how far the record has come: "ok LINE".
  void seal_now(const Reply& reply);

  using Handler = void (Api::*)(const net::HttpRequest&, const sync::Seat&, const net::Respond&);
  enum class Who { anybody, signed_in, podium, secretary };
  enum class Body { none, json, csv };
  struct Route {
    Who who;
    Body body;
    Handler handler;
  };
  using Routes = std::map<std::pair<std::string, std::string>, Route>;  // method and path
  static const Routes& routes();

  // A disk that refuses, or want of memory, must not end the server: who asked is told to try
  // again.
  void or_unavailable(const net::Respond& respond, const std::function<void()>& act);
  void route(const net::HttpRequest& request, const net::Respond& respond);
  [[nodiscard]] std::optional<sync::Seat> seat_of(const net::HttpRequest& request) const;

  // --- api_sign_in.cpp
  void sign_in(const net::HttpRequest&, const sync::Seat&, const net::Respond&);
  void join(const net::HttpRequest&, const sync::Seat&, const net::Respond&);
  void me(const net::HttpRequest&, const sync::Seat&, const net::Respond&);
  void sign_out(const net::HttpRequest&, const sync::Seat&, const net::Respond&);
  [[nodiscard]] bool secure(const net::HttpRequest& request) const;
  net::HttpResponse signed_in(const net::HttpRequest& request,
                              const std::optional<sync::Seat>& before, const auth::SignIn& sign_in);
  // A new cookie for who asked, after its own seat's codes were replaced: noted as a sign-in.
  struct Renewed {
    std::string device;
    std::string set_cookie;
  };
  Renewed renew(const net::HttpRequest& request, const sync::Seat& seat);
  // --- api_access.cpp
  struct Making;
  void hash_drafts();
  void put_made(const std::string& fault);
  void access_seats(const net::HttpRequest&, const sync::Seat&, const net::Respond&);
  void access_make(const net::HttpRequest&, const sync::Seat&, const net::Respond&);
  void access_sign_out(const net::HttpRequest&, const sync::Seat&, const net::Respond&);
  // --- api_second_factor.cpp
  void factor_begin(const net::HttpRequest&, const sync::Seat&, const net::Respond&);
  void factor_confirm(const net::HttpRequest&, const sync::Seat&, const net::Respond&);
  void factor_remove(const net::HttpRequest&, const sync::Seat&, const net::Respond&);
  // What stands between a right card and its seat: nothing, or the answer that asks for digits,
  // refuses them or lets them wait. `key`: under which its guesses are counted.
  std::optional<net::HttpResponse> factor_refusal(const std::string& key, const std::string& seat,
                                                  const std::optional<std::string>& digits,
                                                  const std::string& remote);
  [[nodiscard]] static std::string factor_key(const std::string& seat);
  [[nodiscard]] static std::string factor_end_key(const std::string& seat);
  void factor_removed(const sync::Seat& by, const std::string& seat);
  // --- api_note.cpp
  void note_access(const sync::Seat& by, v1::NoteAccess::Kind kind, const std::string& seat,
                   std::size_t count, const std::string& client = {});
  struct Note {
    v1::Actor actor;
    v1::Command command;
  };
  void give_note(const Note& note);
  void keep_note(const Note& note);
  // --- api_round.cpp
  void build(const net::HttpRequest&, const sync::Seat&, const net::Respond&);
  void import_participants(const net::HttpRequest&, const sync::Seat&, const net::Respond&);
  void import_groups(const net::HttpRequest&, const sync::Seat&, const net::Respond&);
  void import_programme(const net::HttpRequest&, const sync::Seat&, const net::Respond&);
  void import(const net::HttpRequest&, const sync::Seat&, const net::Respond&, v1::Command command,
              std::size_t rows);
  void export_participants(const net::HttpRequest&, const sync::Seat&, const net::Respond&);
  void export_groups(const net::HttpRequest&, const sync::Seat&, const net::Respond&);
  void export_programme(const net::HttpRequest&, const sync::Seat&, const net::Respond&);
  const std::vector<rounds::OddName>& odd_among(const std::vector<rounds::Named>& names);
  void odd_names(const net::HttpRequest&, const sync::Seat&, const net::Respond&);
  void heard(const net::HttpRequest&, const sync::Seat&, const net::Respond&);
  // --- api_record.cpp
  void record_csv(const net::HttpRequest&, const sync::Seat&, const net::Respond&);
  void record_json(const net::HttpRequest&, const sync::Seat&, const net::Respond&);
  void record_html(const net::HttpRequest&, const sync::Seat&, const net::Respond&);
  void seals(const net::HttpRequest&, const sync::Seat&, const net::Respond&);
  void seal(const net::HttpRequest&, const sync::Seat&, const net::Respond&);
  void make_record(std::string (*write)(const record::Round&), net::HttpResponse response,
                   const net::Respond& respond);

  Parts parts_;
  auth::GuessLimiter guesses_;
  std::map<std::string, sync::Pace> joins_;  // by seat
  std::shared_ptr<Making> making_;           // one at a time
  std::thread hasher_;                       // of the codes being made
  std::vector<Note> kept_notes_;             // until the log takes acts again
  boost::asio::steady_timer note_timer_;
  bool draining_ = false;
  std::map<unsigned, std::uint64_t> answered_;
  std::string odd_key_;  // the names that were compared last
  std::vector<rounds::OddName> odd_;
};

v1::Actor actor_of(const sync::Seat& seat);

}  // namespace nameplate::app
