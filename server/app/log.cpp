#include "server/app/log.hpp"

#include <fmt/format.h>
#include <spdlog/logger.h>
#include <spdlog/sinks/stdout_sinks.h>

namespace nameplate::app {
namespace {

constexpr std::int64_t kWindowMs = 10'000;
constexpr int kLinesPerWindow = 20;

spdlog::level::level_enum severity(Level level) {
  switch (level) {
    case Level::debug:
      return spdlog::level::debug;
    case Level::info:
      return spdlog::level::info;
    case Level::warning:
      return spdlog::level::warn;
    case Level::error:
      return spdlog::level::err;
  }
  return spdlog::level::err;
}

struct ValueText {
  std::string operator()(const std::string& text) const { return json_string(text); }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(bool yes) const { return yes ? "true" : "false"; }
};

}  // namespace

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20 || byte == 0x7F || c == '<' || c == '>' || c == '&') {
      out += fmt::format("\\u{:04x}", byte);
    } else {
      out += c;
    }
  }
  return out + '"';
}

Log::Log(std::string_view level, std::function<std::int64_t()> steady_ms)
    : logger_(std::make_shared<spdlog::logger>("nameplate",
                                               std::make_shared<spdlog::sinks::stderr_sink_mt>())),
      steady_ms_(std::move(steady_ms)) {
  logger_->set_pattern(R"({"time":"%Y-%m-%dT%H:%M:%S.%e%z","level":"%l",%v})");
  logger_->set_level(spdlog::level::from_str(std::string(level)));
  logger_->flush_on(spdlog::level::debug);
}

Log::~Log() = default;

std::string Log::line(std::string_view event, std::initializer_list<Field> fields,
                      std::uint64_t held_back) {
  std::string text = "\"event\":" + json_string(event);
  for (const Field& field : fields) {
    text += "," + json_string(field.name) + ":" + std::visit(ValueText{}, field.value);
  }
  if (held_back > 0) text += ",\"held_back\":" + std::to_string(held_back);
  return text;
}

void Log::write(Level level, std::string_view event, std::initializer_list<Field> fields) {
  if (!logger_->should_log(severity(level))) return;
  auto found = windows_.find(event);
  if (found == windows_.end()) found = windows_.emplace(std::string(event), Window{}).first;
  Window& window = found->second;
  const std::int64_t now_ms = steady_ms_();
  std::uint64_t held_back = 0;
  if (now_ms - window.began_ms >= kWindowMs) {
    held_back = window.held_back;
    window = {now_ms, 0, 0};
  }
  if (window.lines >= kLinesPerWindow) {
    ++window.held_back;
    return;
  }
  ++window.lines;
  logger_->log(severity(level), "{}", line(event, fields, held_back));
}

}  // namespace nameplate::app
