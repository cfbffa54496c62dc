#include "proto/cpp/cli/program.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <optional>

#include "proto/cpp/cli/act_flags.hpp"
#include "proto/cpp/cli/gaps.hpp"
#include "proto/cpp/cli/sentences.hpp"
#include "proto/cpp/cli/sign_in.hpp"
#include "proto/cpp/cli/time_text.hpp"
#include "proto/cpp/cli/watch.hpp"
#include "proto/cpp/cli/words.hpp"
#include "proto/cpp/ws_client.hpp"

namespace nameplate::binding::cli {

namespace {

using std::chrono::milliseconds;

struct Wishes {
  SignInOptions sign_in;
  int wait_s = 10;
  std::string id;  // of the command, hex
  bool json = false;
  bool table = false;
};

void print(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  std::fflush(stdout);
}

std::optional<std::string> command_id(const std::string& hex) {
  if (hex.empty()) return new_command_id();
  if (hex.size() != 2 * kCommandIdBytes ||
      hex.find_first_not_of("0123456789abcdefABCDEF") != std::string::npos)
    return std::nullopt;
  std::string id;
  for (std::size_t i = 0; i < hex.size(); i += 2)
    id.push_back(static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16)));
  return id;
}

std::string hex_of(const std::string& bytes) {
  std::string result;
  for (const char c : bytes) result += fmt::format("{:02x}", static_cast<unsigned char>(c));
  return result;
}

std::string why_away(int code) {
  switch (after_close(code)) {
    case AfterClose::kSignIn:
      return "Not signed in for this: give --code, --link or --token-file.";
    case AfterClose::kReload:
      return "The server speaks another protocol version; update this program.";
    default:
      return fmt::format("The server ended the connection for good (code {}).", code);
  }
}

// One run of the program, from the connection to the exit code.
class Run {
 public:
  Run(const Program& program, Wishes wishes, const ActFlags& acts)
      : program_(program), wishes_(std::move(wishes)), acts_(acts) {}

  // Signs in (anew when what was remembered is no longer good) and waits until the rows are here.
  int connect() {
    for (const bool anew : {false, true}) {
      const auto signed_in = sign_in_as(wishes_.sign_in, program_.name, anew);
      if (!signed_in.seat) {
        fmt::print(stderr, "{}\n", signed_in.sentence);
        return signed_in.fault == SignInFault::kUsage ? kUsage : kNotConnected;
      }
      open(*signed_in.seat);
      loop_.run_until([&] { return is_live() || is_away(); }, milliseconds(wishes_.wait_s * 1000));
      if (is_live()) return kDone;
      const bool signed_out = is_away() && client_->session().away_code() == 4401;
      if (!signed_out || !has_secret()) break;
    }
    const auto& session = client_->session();
    fmt::print(stderr, "{}\n",
               is_away() ? why_away(session.away_code())
                         : fmt::format("No connection within {} s.", wishes_.wait_s));
    return kNotConnected;
  }

  int act() {
    v1::Command command;
    const Where where{client_->meeting_now_ms(), round_zone(client_->session())};
    acts_.apply(command, where);
    if (command.has_put_participant() || command.has_put_group()) await_names();
    auto whole = present_form(command, client_->session());
    acts_.apply(whole, where);
    fill_gaps(whole, client_->session(),
              [this](const std::string& field) { return acts_.given(field); });
    const auto id = client_->submit(whole, *command_id(wishes_.id));
    loop_.run_until([&] { return outcome_.has_value() || is_away(); }, milliseconds(12'000));
    if (!outcome_ || !outcome_->reply) {
      print(fmt::format(R"({{"outcome":"not-sent","id":"{}"}})"
                        "\n",
                        hex_of(id)));
      if (is_away())
        fmt::print(stderr, "{}\n", why_away(client_->session().away_code()));
      else
        fmt::print(stderr, "Not sent within 10 s. The same act with --id {} is safe.\n",
                   hex_of(id));
      return kNotConnected;
    }
    return report(*outcome_->reply);
  }

  int show() {
    await_names();
    const auto& session = client_->session();
    if (wishes_.json) {
      print(all_rows_json(session) + "\n");
    } else {
      print(table(session, client_->meeting_now_ms(), style()));
    }
    return kDone;
  }

  int watch() {
    if (wishes_.table) await_names();
    watching_ = true;
    if (!wishes_.table) {
      for (const auto audience : client_->session().replica().audiences())
        for (const auto& [key, held] : client_->session().replica().rows(audience))
          print_change({audience, key, false});
    }
    while (!is_away()) {
      if (wishes_.table) redraw();
      // The digits move by the second; a change of rows ends the wait at once.
      changed_ = false;
      loop_.run_until([&] { return changed_ || is_away(); },
                      milliseconds(wishes_.table ? 250 : 60'000));
    }
    fmt::print(stderr, "{}\n", why_away(client_->session().away_code()));
    return kNotConnected;
  }

 private:
  [[nodiscard]] bool is_live() const { return client_->session().link() == Link::kLive; }
  [[nodiscard]] bool is_away() const { return client_->session().link() == Link::kAway; }
  [[nodiscard]] bool has_secret() const {
    const auto& s = wishes_.sign_in;
    return !s.code.empty() || !s.link.empty() || !s.token_file.empty();
  }
  [[nodiscard]] static bool on_terminal() { return ::isatty(STDOUT_FILENO) == 1; }
  [[nodiscard]] static TableStyle style() {
    const char* no_colour = std::getenv("NO_COLOR");
    return {on_terminal() && (no_colour == nullptr || *no_colour == '\0'), 20};
  }

  void open(const SignedIn& seat) {
    WsClient::Options options;
    options.server = seat.server;
    options.trust = wishes_.sign_in.trust;
    options.cookie = seat.cookie;
    options.session.client = program_.name + "/" NAMEPLATE_VERSION;
    options.session.wish = seat.cookie.empty() ? v1::ROLE_PUBLIC : v1::ROLE_UNSPECIFIED;
    client_.emplace(loop_, options, [this](const Event& event) { on_event(event); });
    client_->start();
  }

  void await_names() {
    const auto row = client_->session().replica().row("round");
    if (!row) return;
    loop_.run_until(
        [&] {
          return client_->session().directory().version() == row->round().directory_version();
        },
        milliseconds(2000));
  }

  void on_event(const Event& event) {
    changed_ = true;
    if (const auto* outcome = std::get_if<Outcome>(&event)) outcome_ = *outcome;
    if (!watching_ || wishes_.table) return;
    if (const auto* rows = std::get_if<RowsChanged>(&event))
      for (const auto& change : rows->rows) print_change(change);
    if (const auto* link = std::get_if<LinkChanged>(&event)) {
      if (link->link == Link::kLive) print("{\"link\":\"live\"}\n");
      if (link->close_code != 0)
        print(fmt::format("{{\"link\":\"lost\",\"code\":{}}}\n", link->close_code));
    }
  }

  void print_change(const Replica::Change& change) {
    print(change_line(client_->session(), change, client_->meeting_now_ms()) + "\n");
  }

  void redraw() {
    const auto text = table(client_->session(), client_->meeting_now_ms(), style());
    if (text == drawn_) return;
    drawn_ = text;
    // Home, the text with each line's rest cleared, then everything below it cleared: no flicker.
    if (!on_terminal()) return print(text + "\n");
    std::string screen = "\x1b[H";
    for (const char c : text) screen += c == '\n' ? std::string("\x1b[K\n") : std::string(1, c);
    print(screen + "\x1b[J");
  }

  int report(const v1::Reply& reply) {
    const auto& session = client_->session();
    if (reply.has_accepted()) {
      const auto inner = json_of(reply.accepted());
      print("{\"outcome\":\"accepted\"" + (inner == "{}" ? "}" : "," + inner.substr(1)) + "\n");
      return kDone;
    }
    if (reply.has_refused()) {
      const auto& refused = reply.refused();
      await_names();
      print("{\"outcome\":\"refused\"," + json_of(refused).substr(1) + "\n");
      const auto name =
          refused.participant().empty() ? "" : participant_name(session, refused.participant());
      fmt::print(stderr, "{}\n", sentence(refused, name, round_zone(session)));
      return kRefused;
    }
    const auto& not_taken = reply.not_taken();
    const auto* reason = v1::NotTaken::Reason_descriptor()->FindValueByNumber(not_taken.reason());
    print("{\"outcome\":\"not-taken\"," + json_of(not_taken).substr(1) + "\n");
    fmt::print(stderr, "The server did not take it: {}. Nothing was decided.\n",
               reason == nullptr ? "for a reason unknown here" : word_of(*reason));
    return kNotConnected;
  }

  const Program& program_;
  Wishes wishes_;
  const ActFlags& acts_;
  Loop loop_;
  std::optional<WsClient> client_;
  std::optional<Outcome> outcome_;
  bool watching_ = false;
  bool changed_ = false;
  std::string drawn_;
};

int usage(const CLI::App& app, const CLI::ParseError& error) {
  return app.exit(error) == 0 ? kDone : kUsage;
}

}  // namespace

int run(const Program& program, int argc, char** argv) {
  CLI::App app(program.sentence, program.name);
  app.set_version_flag("--version", std::string(program.name + " " NAMEPLATE_VERSION));
  app.require_subcommand(1);
  app.fallthrough();
  app.footer("Exit: 0 done, 3 refused by the rules, 4 not connected, 64 usage.");
  Wishes wishes;
  wishes.sign_in.add_to(app);
  app.add_option("--wait", wishes.wait_s, "seconds to wait for the connection")
      ->check(CLI::Range(1, 3600))
      ->capture_default_str();
  app.add_option("--id", wishes.id,
                 "the command's id, 32 hex digits: the same again is the same act");
  auto* watch = app.add_subcommand("watch", "print every change of a row as a line of JSON");
  watch->add_flag("--table", wishes.table, "draw the meeting instead");
  auto* show = app.add_subcommand("show", "print the meeting once");
  show->add_flag("--json", wishes.json, "all rows as JSON");
  const ActFlags acts(app, program.offers);

  try {
    app.parse(argc, argv);
    if (!command_id(wishes.id)) throw CLI::ValidationError("--id", "is not 32 hex digits");
    if (!acts.chosen().empty()) {
      v1::Command probe;  // every flag's fault is found before anything is sent
      acts.apply(probe, Where{});
    }
  } catch (const CLI::ParseError& error) {
    return usage(app, error);
  }
  Run now(program, wishes, acts);
  if (const int fault = now.connect(); fault != kDone) return fault;
  if (*watch) return now.watch();
  if (*show) return now.show();
  return now.act();
}

}  // namespace nameplate::binding::cli
