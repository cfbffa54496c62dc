#include "server/app/config.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <map>
#include <type_traits>

namespace nameplate::app {
namespace {

// One setting: `--name`, NAMEPLATE_NAME and `name = ` in the file. `take` gives a fault or nothing.
struct Setting {
  std::string name;
  std::string value_name;
  std::string help;
  std::function<std::string(Config&, const std::string&)> take;
};

// `place` gives where in the settings the number goes.
template <class Place>
std::function<std::string(Config&, const std::string&)> number(Place place, std::int64_t least,
                                                               std::int64_t most) {
  return [=](Config& config, const std::string& text) -> std::string {
    std::int64_t value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failed != std::errc() || end != text.data() + text.size() || value < least ||
        value > most) {
      return fmt::format("must be a whole number from {} to {}", least, most);
    }
    auto& to = place(config);
    to = static_cast<std::remove_reference_t<decltype(to)>>(value);
    return {};
  };
}

template <class Number>
auto whole_number(Number Config::*member, std::int64_t least, std::int64_t most) {
  return number([=](Config& config) -> Number& { return config.*member; }, least, most);
}

auto limit(std::size_t net::Limits::*member, std::int64_t least, std::int64_t most) {
  return number([=](Config& config) -> std::size_t& { return config.limits.*member; }, least, most);
}

std::function<std::string(Config&, const std::string&)> path(std::string Config::*member) {
  return [=](Config& config, const std::string& text) -> std::string {
    if (text.empty()) return "must not be empty";
    config.*member = text;
    return {};
  };
}

constexpr const char* kAddressBounds =
    "must be ADDRESS:PORT with a numeric address and a port from 0 to 65535";

std::string take_listen(Config& config, const std::string& text) {
  const auto address = parse_address(text);
  if (!address) return kAddressBounds;
  config.listen = *address;
  return {};
}
std::string take_metrics(Config& config, const std::string& text) {
  if (text == "off") {
    config.metrics.reset();
    return {};
  }
  const auto address = parse_address(text);
  if (!address) return std::string(kAddressBounds) + ", or off";
  if (!address->loopback())
    return "must be a loopback address: health and metrics are not for the public";
  config.metrics = address;
  return {};
}
std::string take_public_url(Config& config, const std::string& text) {
  const bool web = text.starts_with("http://") || text.starts_with("https://");
  const auto host = web ? text.substr(text.find("//") + 2) : std::string();
  const bool bare = !host.empty() && host.find_first_of("/?# \t") == std::string::npos;
  if (!bare)
    return "must be http:// or https:// and a host, without a path: https://floor.example.org";
  config.public_url = text;
  return {};
}
std::string take_level(Config& config, const std::string& text) {
  for (const char* level : {"debug", "info", "warning", "error"}) {
    if (text == level) {
      config.log_level = text;
      return {};
    }
  }
  return "must be debug, info, warning or error";
}
std::string take_allow_plain(Config& config, const std::string& text) {
  if (text != "true" && text != "false") return "must be true or false";
  config.allow_plain = text == "true";
  return {};
}

const std::vector<Setting>& settings() {
  static const std::vector<Setting> all = {
      {"data", "DIR", "the round's folder, made by nameplatectl init (required)",
       path(&Config::data)},
      {"pages", "DIR", "the built pages; without it only the programs' interface is served",
       path(&Config::pages)},
      {"listen", "ADDRESS:PORT", "where clients connect; port 0 = any free one (127.0.0.1:8080)",
       take_listen},
      {"metrics", "ADDRESS:PORT",
       "loopback address of /healthz /readyz /metrics /version, or off (127.0.0.1:9090)",
       take_metrics},
      {"tls-cert", "FILE", "certificate chain, PEM; read again on SIGHUP", path(&Config::tls_cert)},
      {"tls-key", "FILE", "its private key, PEM", path(&Config::tls_key)},
      {"public-url", "URL",
       "how clients reach this server, if not by the address they name: behind a proxy, for QR "
       "codes",
       take_public_url},
      {"allow-plain", "true|false", "listen without TLS on an address that is not loopback (false)",
       take_allow_plain},
      {"log-level", "LEVEL", "debug, info, warning or error (info)", take_level},
      {"heartbeat-near-ms", "MS", "to the podium and displays, 200 to 60000 (2000)",
       whole_number(&Config::heartbeat_near_ms, 200, 60'000)},
      {"heartbeat-far-ms", "MS", "to everybody else, 200 to 60000 (5000)",
       whole_number(&Config::heartbeat_far_ms, 200, 60'000)},
      {"drain-ms", "MS", "longest wait for clients to leave when stopping, 0 to 60000 (5000)",
       whole_number(&Config::drain_ms, 0, 60'000)},
      {"max-connections", "N", "sockets in all, 10 to 1000000 (15000)",
       limit(&net::Limits::connections, 10, 1'000'000)},
      {"max-waiting", "N",
       "sockets without a WebSocket; beyond it the longest wait gives way, 1 to 100000 (2000)",
       limit(&net::Limits::waiting_connections, 1, 100'000)},
  };
  return all;
}

std::string environment_name(const std::string& name) {
  std::string out = "NAMEPLATE_";
  for (const char c : name)
    out += c == '-' ? '_' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return out;
}

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

struct Given {
  std::string value;
  std::string where;  // "--listen", "NAMEPLATE_LISTEN", "nameplate.conf, line 3"
};
using GivenValues = std::map<std::string, Given>;

bool known(const std::string& name) {
  return std::any_of(settings().begin(), settings().end(),
                     [&](const Setting& setting) { return setting.name == name; });
}

void read_file_lines(const std::string& path, const std::string& content, GivenValues& given,
                     Faults& faults) {
  std::size_t start = 0;
  for (int number = 1; start <= content.size(); ++number) {
    const std::size_t end = std::min(content.find('\n', start), content.size());
    const std::string line = trimmed(content.substr(start, end - start));
    start = end + 1;
    if (line.empty() || line.front() == '#') continue;
    const std::string where = fmt::format("{}, line {}", path, number);
    const auto equals = line.find('=');
    const std::string name = trimmed(line.substr(0, equals));
    if (equals == std::string::npos) {
      faults.push_back(fmt::format("{}: must be \"name = value\"", where));
    } else if (!known(name)) {
      faults.push_back(fmt::format("{}: there is no setting \"{}\"; see --help", where, name));
    } else if (given.contains(name) && given[name].where.starts_with(path + ", ")) {
      faults.push_back(
          fmt::format("{}: \"{}\" was set before, at {}", where, name, given[name].where));
    } else {
      given[name] = {trimmed(line.substr(equals + 1)), where};
    }
  }
}

void check_together(const Config& config, Faults& faults) {
  if (config.data.empty()) faults.push_back("--data is missing: name the round's folder");
  if (config.tls_cert.empty() != config.tls_key.empty()) {
    faults.push_back("--tls-cert and --tls-key belong together: give both or neither");
  }
  if (!config.tls() && !config.listen.loopback() && !config.allow_plain) {
    faults.push_back(
        fmt::format("--listen {} is not a loopback address, and there is no TLS: give --tls-cert "
                    "and --tls-key, or "
                    "--allow-plain true if a proxy in front has TLS",
                    config.listen.text()));
  }
}

std::string help_text() {
  std::string text =
      "nameplate-server --data DIR [options]\n\n"
      "Serves one round: WebSocket, pages, records. Each option can also stand in the environment\n"
      "(NAMEPLATE_LISTEN for --listen) or in the file named by --config, as \"listen = ...\";\n"
      "a flag wins over the environment, the environment over the file.\n\n";
  for (const Setting& setting : settings()) {
    text += fmt::format("  --{:<32} {}\n", setting.name + " " + setting.value_name, setting.help);
  }
  text += fmt::format("  --{:<32} {}\n", "config FILE",
                      "settings, one \"name = value\" a line; # begins a comment");
  text +=
      "  --help, --version\n\n"
      "Ends with 0 after SIGTERM or SIGINT, 64 for wrong settings, 65 for a damaged log, 73 when "
      "it cannot\n"
      "listen or use its folder, 74 when the disk fails while serving. SIGHUP reads the "
      "certificate again.\n";
  return text;
}

}  // namespace

bool Address::loopback() const { return host.starts_with("127.") || host == "::1"; }
std::string Address::text() const {
  return host.find(':') == std::string::npos ? fmt::format("{}:{}", host, port)
                                             : fmt::format("[{}]:{}", host, port);
}

std::optional<Address> parse_address(const std::string& text) {
  const auto colon = text.rfind(':');
  if (colon == std::string::npos) return std::nullopt;
  std::string host = text.substr(0, colon);
  if (host == "localhost") host = "127.0.0.1";
  const bool bracketed = host.size() > 2 && host.front() == '[' && host.back() == ']';
  if (bracketed) host = host.substr(1, host.size() - 2);
  unsigned char binary[16];
  if (inet_pton(bracketed ? AF_INET6 : AF_INET, host.c_str(), binary) != 1) return std::nullopt;
  const std::string digits = text.substr(colon + 1);
  unsigned port = 0;
  const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
  if (failed != std::errc() || end != digits.data() + digits.size() || port > 65535)
    return std::nullopt;
  return Address{host, static_cast<std::uint16_t>(port)};
}

std::variant<Config, ShowText, Faults> read_config(
    const std::vector<std::string>& arguments,
    const std::function<const char*(const char*)>& environment,
    const std::function<std::optional<std::string>(const std::string&)>& read_file) {
  CLI::App flags;
  flags.set_help_flag();
  flags.allow_extras();
  bool help = false, version = false;
  std::string config_path;
  std::map<std::string, std::string> from_flags;
  flags.add_flag("--help,-h", help);
  flags.add_flag("--version", version);
  flags.add_option("--config", config_path);
  for (const Setting& setting : settings()) {
    auto* option = flags.add_option("--" + setting.name, from_flags[setting.name]);
    // "--allow-plain" alone means true.
    if (setting.value_name == "true|false") option->expected(0, 1)->default_str("true");
  }
  Faults faults;
  try {
    flags.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::ParseError& fault) {
    return Faults{fault.what()};
  }
  if (help) return ShowText{help_text()};
  if (version) return ShowText{"nameplate-server " NAMEPLATE_VERSION "\n"};
  for (const auto& extra : flags.remaining())
    faults.push_back(fmt::format("\"{}\" is not known; see --help", extra));

  GivenValues given;
  if (config_path.empty()) {
    if (const char* path = environment("NAMEPLATE_CONFIG")) config_path = path;
  }
  if (!config_path.empty()) {
    if (const auto content = read_file(config_path)) {
      read_file_lines(config_path, *content, given, faults);
    } else {
      faults.push_back(fmt::format("--config {}: cannot be read", config_path));
    }
  }
  Config config;
  for (const Setting& setting : settings()) {
    const std::string variable = environment_name(setting.name);
    if (const char* value = environment(variable.c_str())) given[setting.name] = {value, variable};
    const std::string flag = "--" + setting.name;
    if (flags.count(flag) > 0) {
      const std::string& text = from_flags[setting.name];
      given[setting.name] = {text.empty() && setting.value_name == "true|false" ? "true" : text,
                             flag};
    }
    const auto found = given.find(setting.name);
    if (found == given.end()) continue;
    const std::string fault = setting.take(config, found->second.value);
    if (!fault.empty()) {
      faults.push_back(
          fmt::format("{}: \"{}\" {}", found->second.where, found->second.value, fault));
    }
  }
  check_together(config, faults);
  if (!faults.empty()) return faults;
  return config;
}

}  // namespace nameplate::app
