#include "tests/app/server_process.hpp"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>

namespace nameplate::app::testing {
namespace {

using namespace std::chrono_literals;

std::uint16_t number_after(const std::string& text, const std::string& key) {
  const auto at = text.find(key);
  return at == std::string::npos
             ? std::uint16_t{0}
             : static_cast<std::uint16_t>(std::strtol(text.c_str() + at + key.size(), nullptr, 10));
}

}  // namespace

ServerProcess::ServerProcess(std::vector<std::string> arguments) {
  const auto given = [&](const char* name) {
    return std::find(arguments.begin(), arguments.end(), name) != arguments.end();
  };
  if (!given("--listen")) arguments.insert(arguments.end(), {"--listen", "127.0.0.1:0"});
  if (!given("--metrics")) arguments.insert(arguments.end(), {"--metrics", "127.0.0.1:0"});
  words_path_ = (std::filesystem::temp_directory_path() / "nameplate-words-XXXXXX").string();
  const int words = ::mkstemp(words_path_.data());
  std::string program = NAMEPLATE_BINARY_DIR "/nameplate-server";
  std::vector<char*> argv{program.data()};
  for (auto& argument : arguments) argv.push_back(argument.data());
  argv.push_back(nullptr);
  pid_ = ::fork();
  if (pid_ == 0) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // nothing is left running when a test dies
    ::dup2(words, STDERR_FILENO);
    ::dup2(words, STDOUT_FILENO);
    ::execv(program.c_str(), argv.data());
    ::_exit(127);
  }
  ::close(words);
  if (pid_ < 0) throw std::runtime_error("cannot start the server");
}

ServerProcess::~ServerProcess() {
  if (pid_ > 0) {
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
  }
  std::error_code ignored;
  std::filesystem::remove(words_path_, ignored);
}

std::string ServerProcess::words() const {
  std::ifstream in(words_path_);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

bool ServerProcess::serving() {
  for (int i = 0; i < 1500; ++i) {
    const std::string said = words();
    if (said.find("\"event\":\"serving\"") != std::string::npos) {
      port_ = number_after(said, "\"port\":");
      metrics_port_ = number_after(said, "\"metrics_port\":");
      return true;
    }
    int status = 0;
    if (pid_ > 0 && ::waitpid(pid_, &status, WNOHANG) == pid_) {
      pid_ = -1;
      exit_ = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
      return false;
    }
    std::this_thread::sleep_for(10ms);
  }
  return false;
}

void ServerProcess::signal(int number) {
  if (pid_ > 0) ::kill(pid_, number);
}

int ServerProcess::wait() {
  for (int i = 0; i < 1500 && pid_ > 0; ++i) {
    int status = 0;
    if (::waitpid(pid_, &status, WNOHANG) == pid_) {
      pid_ = -1;
      exit_ = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
      return exit_;
    }
    std::this_thread::sleep_for(10ms);
  }
  return pid_ > 0 ? -999 : exit_;
}

std::string ask_control(const std::string& folder, const std::string& line) {
  const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  (folder + "/control.sock").copy(address.sun_path, sizeof address.sun_path - 1);
  std::string answer;
  if (::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) {
    const std::string sent = line + "\n";
    (void)::send(socket, sent.data(), sent.size(), MSG_NOSIGNAL);
    char bytes[512];
    for (ssize_t got = ::recv(socket, bytes, sizeof bytes, 0); got > 0;
         got = ::recv(socket, bytes, sizeof bytes, 0)) {
      answer.append(bytes, static_cast<std::size_t>(got));
    }
  }
  ::close(socket);
  return answer.substr(0, answer.find('\n'));
}

}  // namespace nameplate::app::testing
