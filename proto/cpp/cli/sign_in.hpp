// Who the person at the terminal is: a code, a one-time link or a token, remembered as a cookie in
// a file.
//
// Apart because both programs sign in the same way. It never asks a question and never prints a
// secret.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>

#include "proto/cpp/http_client.hpp"

namespace nameplate::binding::cli {

struct SignInOptions {
  std::string server = "http://localhost:8080";
  std::string code;
  std::string link;
  std::string token_file;
  std::string session_file;  // empty = under $XDG_STATE_HOME/nameplate or ~/.local/state/nameplate
  Trust trust;

  // Flags and the environment variables NAMEPLATE_SERVER, _CODE, _LINK, _TOKEN_FILE, _SESSION, _CA.
  void add_to(CLI::App& app);
};

struct SignedIn {
  ServerAddress server;
  std::string cookie;  // empty: not signed in, as the public
};

enum class SignInFault { kUsage, kNotConnected, kRefused };
struct SignInResult {
  std::optional<SignedIn> seat;
  SignInFault fault = SignInFault::kUsage;
  std::string sentence;  // when there is no seat
};

// A cookie remembered for the same server and the same code, link or token is used again; otherwise
// signs in and remembers, mode 0600. `anew` forgets what was remembered (the server said 4401).
SignInResult sign_in_as(const SignInOptions& options, const std::string& program, bool anew);

}  // namespace nameplate::binding::cli
