// The program nameplate-server as a child process on free ports, with what it wrote on stderr.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

namespace nameplate::app::testing {

class ServerProcess {
 public:
  // Starts with these arguments; `--listen` and `--metrics` on free ports are added unless given.
  explicit ServerProcess(std::vector<std::string> arguments);
  ~ServerProcess();  // SIGKILL if it still runs
  ServerProcess(const ServerProcess&) = delete;
  ServerProcess& operator=(const ServerProcess&) = delete;

  // Waits for the line that says it serves. False if it ended instead.
  bool serving();
  void signal(int number);
  // Waits for its end, at most 15 s: the exit code, or minus the signal.
  int wait();

  [[nodiscard]] pid_t pid() const { return pid_; }
  [[nodiscard]] std::uint16_t port() const { return port_; }
  [[nodiscard]] std::uint16_t metrics_port() const { return metrics_port_; }
  // All that it has written so far.
  [[nodiscard]] std::string words() const;

 private:
  pid_t pid_ = -1;
  int exit_ = 0;
  std::string words_path_;
  std::uint16_t port_ = 0;
  std::uint16_t metrics_port_ = 0;
};

// One line asked of the control socket in `folder`.
std::string ask_control(const std::string& folder, const std::string& line);

}  // namespace nameplate::app::testing
