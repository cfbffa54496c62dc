#include "tests/load/server_process.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>
#include <utility>

#include "proto/cpp/http_client.hpp"
#include "tests/load/cpu_time.hpp"

namespace nameplate::tests {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

// Forks and runs; `out` becomes stdout and `err` stderr where they are not -1.
pid_t spawn(const std::vector<std::string>& command, int out, int err) {
  std::vector<char*> argv;
  for (const auto& word : command) argv.push_back(const_cast<char*>(word.c_str()));
  argv.push_back(nullptr);
  const pid_t parent = ::getpid();
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("cannot fork");
  if (child > 0) return child;
  // Whatever ends this program must not leave a server behind.
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(127);
  if (out >= 0) ::dup2(out, STDOUT_FILENO);
  if (err >= 0) ::dup2(err, STDERR_FILENO);
  ::execv(argv[0], argv.data());
  ::_exit(127);
}

std::string read_file(const std::string& path, std::int64_t from = 0) {
  std::ifstream in(path, std::ios::binary);
  in.seekg(from);
  std::ostringstream all;
  all << in.rdbuf();
  return all.str();
}

}  // namespace

Finished run_program(const std::vector<std::string>& command) {
  if (::access(command.at(0).c_str(), X_OK) != 0)
    throw std::runtime_error("there is no program " + command.at(0));
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("cannot make a pipe");
  const pid_t child = spawn(command, ends[1], -1);
  ::close(ends[1]);
  Finished result;
  std::array<char, 4096> buffer{};
  for (ssize_t n = 0; (n = ::read(ends[0], buffer.data(), buffer.size())) > 0;)
    result.output.append(buffer.data(), static_cast<std::size_t>(n));
  ::close(ends[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  if (WIFEXITED(status)) result.exit_code = WEXITSTATUS(status);
  return result;
}

std::optional<std::int64_t> json_number(const std::string& line, const std::string& name) {
  const auto label = "\"" + name + "\":";
  const auto at = line.find(label);
  if (at == std::string::npos) return std::nullopt;
  std::int64_t value = 0;
  const char* begin = line.data() + at + label.size();
  const auto [end, error] = std::from_chars(begin, line.data() + line.size(), value);
  if (error != std::errc()) return std::nullopt;
  return value;
}

ServerProcess::ServerProcess(Options options)
    : options_(std::move(options)), log_(options_.data + ".server.log") {}

ServerProcess::~ServerProcess() {
  if (pid_ > 0) stop();
}

void ServerProcess::init(const std::string& round, const std::vector<std::string>& more) const {
  std::vector<std::string> command = {options_.ctl_bin, "init",       "--round", round,
                                      "--data",         options_.data};
  command.insert(command.end(), more.begin(), more.end());
  const auto done = run_program(command);
  if (done.exit_code != 0)
    throw std::runtime_error(
        fmt::format("nameplatectl init ended with {}: {}", done.exit_code, done.output));
}

void ServerProcess::start() {
  if (::access(options_.server_bin.c_str(), X_OK) != 0)
    throw std::runtime_error("there is no program " + options_.server_bin);
  const int log = ::open(log_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (log < 0) throw std::runtime_error("cannot write " + log_);
  log_from_ = static_cast<std::int64_t>(::lseek(log, 0, SEEK_END));
  const auto host = options_.listen.substr(0, options_.listen.rfind(':'));
  const auto listen = port_ == 0 ? options_.listen : fmt::format("{}:{}", host, port_);
  std::vector<std::string> command = {options_.server_bin, "--data", options_.data,
                                      "--listen",          listen,   "--metrics",
                                      options_.metrics};
  if (!options_.pages.empty()) command.insert(command.end(), {"--pages", options_.pages});
  command.insert(command.end(), options_.more.begin(), options_.more.end());
  pid_ = spawn(command, log, log);
  ::close(log);
  await_serving();
}

// The server's log says where it listens; that line is written when it does.
void ServerProcess::await_serving() {
  const auto deadline = steady_clock::now() + std::chrono::seconds(20);
  while (steady_clock::now() < deadline) {
    std::istringstream lines(read_file(log_, log_from_));
    for (std::string line; std::getline(lines, line);) {
      if (line.find("\"event\":\"serving\"") == std::string::npos) continue;
      port_ = static_cast<std::uint16_t>(json_number(line, "port").value_or(0));
      metrics_port_ = static_cast<std::uint16_t>(json_number(line, "metrics_port").value_or(0));
      if (port_ != 0) return;
    }
    if (!running()) throw std::runtime_error("the server did not start: " + last_words());
    std::this_thread::sleep_for(milliseconds(2));
  }
  throw std::runtime_error("the server does not serve after 20 s: " + last_words());
}

std::string ServerProcess::last_words() const {
  const auto text = read_file(log_, log_from_);
  return text.size() > 2000 ? text.substr(text.size() - 2000) : text;
}

bool ServerProcess::running() const {
  siginfo_t info{};
  return pid_ > 0 &&
         ::waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
         info.si_pid == 0;
}

void ServerProcess::kill9() {
  if (pid_ <= 0) return;
  ::kill(pid_, SIGKILL);
  ::waitpid(pid_, nullptr, 0);
  pid_ = -1;
}

int ServerProcess::stop() {
  if (pid_ <= 0) return -1;
  ::kill(pid_, SIGTERM);
  const auto deadline = steady_clock::now() + std::chrono::seconds(10);
  while (running() && steady_clock::now() < deadline) std::this_thread::sleep_for(milliseconds(10));
  if (running()) ::kill(pid_, SIGKILL);
  int status = 0;
  ::waitpid(pid_, &status, 0);
  pid_ = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string ServerProcess::url() const { return fmt::format("http://127.0.0.1:{}", port_); }

std::string ServerProcess::link(const std::string& seat) const {
  const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const auto path = options_.data + "/control.sock";
  if (path.size() >= sizeof address.sun_path)
    throw std::runtime_error("the path is too long for a socket: " + path);
  std::memcpy(address.sun_path, path.c_str(), path.size());
  std::string answer;
  const auto line = "link " + seat + "\n";
  if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
      ::send(socket, line.data(), line.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(line.size())) {
    std::array<char, 1024> buffer{};
    for (ssize_t n = 0; (n = ::read(socket, buffer.data(), buffer.size())) > 0;)
      answer.append(buffer.data(), static_cast<std::size_t>(n));
  }
  ::close(socket);
  if (!answer.starts_with("ok ") || !answer.ends_with('\n'))
    throw std::runtime_error("no link for " + seat + ": '" + answer + "'");
  return answer.substr(3, answer.size() - 4);
}

std::string ServerProcess::metrics() const {
  const binding::ServerAddress at{false, "127.0.0.1", std::to_string(metrics_port_)};
  return binding::http(at, {}, "GET", "/metrics", "", "").body;
}

std::optional<double> ServerProcess::metric(const std::string& name) const {
  std::istringstream lines(metrics());
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with(name + " ")) return std::stod(line.substr(name.size() + 1));
  return std::nullopt;
}

double ServerProcess::cpu_s() const { return 1e-3 * cpu_ms_of(pid_); }

std::int64_t ServerProcess::resident_kib() const {
  std::ifstream in("/proc/" + std::to_string(pid_) + "/statm");
  std::int64_t size = 0;
  std::int64_t resident = 0;
  in >> size >> resident;
  return resident * (::sysconf(_SC_PAGESIZE) / 1024);
}

}  // namespace nameplate::tests
