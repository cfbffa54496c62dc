// The server's own log: one JSON object a line on stderr, each with the name of its kind of
// message.
//
// Never what a person wrote, a code, a token or a cookie. A kind that repeats too fast is held back
// and counted, so that a flood of bad peers does not become a flood of lines.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

namespace spdlog {
class logger;
}

namespace nameplate::app {

enum class Level { debug, info, warning, error };

class Log {
 public:
  struct Field {
    std::string_view name;
    std::variant<std::string, std::int64_t, bool> value;
  };

  // `level` is one of "debug", "info", "warning", "error". `steady_ms` for the rate limit.
  Log(std::string_view level, std::function<std::int64_t()> steady_ms);
  ~Log();

  // `event` names the kind, such as "log_full"; at most 20 lines of a kind in 10 s are written.
  void write(Level level, std::string_view event, std::initializer_list<Field> fields = {});
  void info(std::string_view event, std::initializer_list<Field> fields = {}) {
    write(Level::info, event, fields);
  }
  void warning(std::string_view event, std::initializer_list<Field> fields = {}) {
    write(Level::warning, event, fields);
  }
  void error(std::string_view event, std::initializer_list<Field> fields = {}) {
    write(Level::error, event, fields);
  }

  // One line without the time and level: `"event":"x","port":8080`. For tests, too.
  static std::string line(std::string_view event, std::initializer_list<Field> fields,
                          std::uint64_t held_back);

 private:
  struct Window {
    std::int64_t began_ms = 0;
    int lines = 0;
    std::uint64_t held_back = 0;
  };
  std::shared_ptr<spdlog::logger> logger_;
  std::function<std::int64_t()> steady_ms_;
  std::map<std::string, Window, std::less<>> windows_;
};

// A JSON string literal with its quotes, safe in HTML as well. `text` should be UTF-8.
std::string json_string(std::string_view text);

}  // namespace nameplate::app
