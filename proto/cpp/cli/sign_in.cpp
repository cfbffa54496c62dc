#include "proto/cpp/cli/sign_in.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <openssl/evp.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace nameplate::binding::cli {

namespace fs = std::filesystem;

void SignInOptions::add_to(CLI::App& app) {
  app.add_option("--server", server, "where the server is")
      ->envname("NAMEPLATE_SERVER")
      ->capture_default_str();
  auto* by_code =
      app.add_option("--code", code, "the access code of the desk card")->envname("NAMEPLATE_CODE");
  auto* by_link =
      app.add_option("--link", link, "a join link, http://.../j#TOKEN; says the server too")
          ->envname("NAMEPLATE_LINK");
  auto* by_file = app.add_option("--token-file", token_file, "a file that holds a join token")
                      ->envname("NAMEPLATE_TOKEN_FILE");
  by_code->excludes(by_link)->excludes(by_file);
  by_link->excludes(by_file);
  app.add_option("--session", session_file, "the file in which the sign-in is remembered")
      ->envname("NAMEPLATE_SESSION");
  app.add_option("--ca", trust.ca_file,
                 "PEM file of the authority that signed the server's certificate")
      ->envname("NAMEPLATE_CA");
  app.add_flag("--insecure", trust.unchecked, "do not check the server's certificate");
}

namespace {

std::string sha256(const std::string& text) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha256(), nullptr);
  std::string hex;
  for (unsigned int i = 0; i < size; ++i) hex += fmt::format("{:02x}", digest[i]);
  return hex;
}

fs::path remembered_at(const SignInOptions& options, const ServerAddress& server,
                       const std::string& program) {
  if (!options.session_file.empty()) return options.session_file;
  const char* state = std::getenv("XDG_STATE_HOME");
  const char* home = std::getenv("HOME");
  fs::path folder = state != nullptr && *state != '\0' ? fs::path(state)
                    : home != nullptr                  ? fs::path(home) / ".local/state"
                                                       : fs::path();
  if (folder.empty()) return {};
  return folder / "nameplate" / (program + "-" + server.host + "-" + server.port);
}

// Two lines: what it was made from (a hash, so that another code is not mistaken for this one), and
// the cookie.
struct Remembered {
  std::string from;
  std::string cookie;
};

Remembered read_remembered(const fs::path& path) {
  Remembered result;
  std::ifstream in(path);
  std::getline(in, result.from);
  std::getline(in, result.cookie);
  return result;
}

// Mode 0600 from the first byte; a file that others can read would be their sign-in too.
bool remember(const fs::path& path, const Remembered& what) {
  std::error_code ignored;
  if (path.has_parent_path()) fs::create_directories(path.parent_path(), ignored);
  const auto text = what.from + "\n" + what.cookie + "\n";
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file < 0) return false;
  const bool done = ::fchmod(file, 0600) == 0 &&
                    ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
  return (::close(file) == 0) && done;
}

SignInResult fault(SignInFault kind, std::string sentence) {
  return {std::nullopt, kind, std::move(sentence)};
}

std::string why(const HttpAnswer& answer, const ServerAddress& server) {
  if (answer.status == 0) return fmt::format("No answer from {}: {}.", server.text(), answer.body);
  if (answer.status == 401)
    return "The server does not know this code, link or token; it may have been used or replaced.";
  if (answer.status == 429) return "The server is busy with sign-ins; try again in a few seconds.";
  return fmt::format("The server answered {} to the sign-in.", answer.status);
}

}  // namespace

SignInResult sign_in_as(const SignInOptions& options, const std::string& program, bool anew) {
  std::string token;
  std::string where = options.server;
  if (!options.link.empty()) {
    const auto hash = options.link.find('#');
    if (hash == std::string::npos || hash + 1 == options.link.size())
      return fault(SignInFault::kUsage, "--link has no token after its '#'.");
    token = options.link.substr(hash + 1);
    where = options.link;
  } else if (!options.token_file.empty()) {
    std::ifstream in(options.token_file);
    if (!(in >> token))
      return fault(SignInFault::kUsage, "--token-file: no token in " + options.token_file + ".");
  }
  const auto server = parse_server(where);
  if (!server) return fault(SignInFault::kUsage, "'" + where + "' is not an address of a server.");

  const auto path = remembered_at(options, *server, program);
  const auto secret = !token.empty() ? token : options.code;
  const auto from = secret.empty() ? "" : sha256(server->text() + " " + secret);
  if (!anew && !path.empty()) {
    const auto known = read_remembered(path);
    if (!known.cookie.empty() && (from.empty() || from == known.from))
      return {SignedIn{*server, known.cookie}, {}, ""};
  }
  if (secret.empty()) return {SignedIn{*server, ""}, {}, ""};
  const auto answer = token.empty() ? sign_in(*server, options.trust, options.code)
                                    : join(*server, options.trust, token);
  if (!answer.ok() || answer.cookie.empty()) {
    const bool refused = answer.status == 401;
    return fault(refused ? SignInFault::kRefused : SignInFault::kNotConnected,
                 why(answer, *server));
  }
  if (!path.empty() && !remember(path, {from, answer.cookie}))
    fmt::print(stderr, "warning: the sign-in could not be remembered in {}\n", path.string());
  return {SignedIn{*server, answer.cookie}, {}, ""};
}

}  // namespace nameplate::binding::cli
