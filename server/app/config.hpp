// What the server is told before it starts: flags over environment over file over defaults.
//
// Every fault is found and said at once, each with the bounds it broke and where the value came
// from. It opens no socket and makes no folder.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "server/net/limits.hpp"

namespace nameplate::app {

struct Address {
  std::string host;  // numeric, without brackets
  std::uint16_t port = 0;
  [[nodiscard]] bool loopback() const;
  [[nodiscard]] std::string text() const;  // "[::1]:8080"
};
// "127.0.0.1:8080", "[::1]:8080", "localhost:8080"; port 0 = any free one. Nothing if it is none of
// these.
std::optional<Address> parse_address(const std::string& text);

struct Config {
  std::string data;   // the round's folder
  std::string pages;  // the built pages; empty = none
  Address listen{"127.0.0.1", 8080};
  std::optional<Address> metrics = Address{"127.0.0.1", 9090};  // nothing = "off"
  std::string tls_cert, tls_key;
  std::string public_url;  // "https://floor.example.org", without a slash at the end
  std::string log_level = "info";
  bool allow_plain = false;
  std::uint32_t heartbeat_near_ms = 2000;
  std::uint32_t heartbeat_far_ms = 5000;
  std::int64_t drain_ms = 5000;
  net::Limits limits;

  [[nodiscard]] bool tls() const { return !tls_cert.empty(); }
};

struct ShowText {  // --help and --version
  std::string text;
};
using Faults = std::vector<std::string>;  // sentences

// `environment` gives a variable's value or null; `read_file` a file's content or nothing.
std::variant<Config, ShowText, Faults> read_config(
    const std::vector<std::string>& arguments,
    const std::function<const char*(const char*)>& environment,
    const std::function<std::optional<std::string>(const std::string&)>& read_file);

}  // namespace nameplate::app
