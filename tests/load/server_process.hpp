// A real nameplate-server as a child process, with a round of its own: started, killed, started
// again, measured.
//
// Shared by the load generator and the rehearsal. Only ever touches the child it started and the
// folder it was given.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace nameplate::tests {

// Runs a program to its end; `output` is its stdout. Throws std::runtime_error if it cannot be
// started.
struct Finished {
  int exit_code = -1;  // -1: ended by a signal
  std::string output;
};
Finished run_program(const std::vector<std::string>& command);

class ServerProcess {
 public:
  struct Options {
    std::string server_bin;
    std::string ctl_bin;
    std::string data;   // the round's folder
    std::string pages;  // may be empty
    std::string listen = "127.0.0.1:0";
    std::string metrics = "127.0.0.1:0";
    std::vector<std::string> more;  // further arguments of the server
  };
  explicit ServerProcess(Options options);
  ~ServerProcess();  // SIGTERM, then SIGKILL after 10 s
  ServerProcess(const ServerProcess&) = delete;
  ServerProcess& operator=(const ServerProcess&) = delete;

  // `nameplatectl init` with these further arguments. Throws with what it printed.
  void init(const std::string& round, const std::vector<std::string>& more) const;
  // Starts and waits until it serves; a second start takes the port of the first. Throws with the
  // server's last words.
  void start();
  void kill9();
  // SIGTERM; returns the exit code.
  int stop();
  [[nodiscard]] bool running() const;  // false also when it ended by itself

  [[nodiscard]] std::string url() const;
  [[nodiscard]] std::uint16_t port() const { return port_; }
  [[nodiscard]] pid_t pid() const { return pid_; }
  [[nodiscard]] const std::string& log_path() const { return log_; }

  // A one-time join link for the seat ("secretary", "delegation:KE"), from the control socket.
  // Throws if refused.
  [[nodiscard]] std::string link(const std::string& seat) const;
  // A line of /metrics by its whole name with labels; nothing if it is not there.
  [[nodiscard]] std::optional<double> metric(const std::string& name) const;
  // All of /metrics.
  [[nodiscard]] std::string metrics() const;

  [[nodiscard]] double cpu_s() const;  // user and system, all threads
  [[nodiscard]] std::int64_t resident_kib() const;

 private:
  void await_serving();
  [[nodiscard]] std::string last_words() const;

  Options options_;
  std::string log_;
  pid_t pid_ = -1;
  std::uint16_t port_ = 0;
  std::uint16_t metrics_port_ = 0;
  std::int64_t log_from_ = 0;  // where the present run's log begins
};

// A number of a flat JSON line: 8080 of {"port":8080}. Nothing if absent.
std::optional<std::int64_t> json_number(const std::string& line, const std::string& name);

}  // namespace nameplate::tests
