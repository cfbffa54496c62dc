// What is asked of a running server, over its control socket: links, second factors; and QR codes
// for the terminal.
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>

#include "server/auth/cards.hpp"
#include "server/ctl/ctl.hpp"
#include "server/ctl/files.hpp"

namespace nameplate::ctl {
namespace {

class ControlConnection {
 public:
  explicit ControlConnection(const std::string& path)
      : fd_(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    if (fd_ < 0) throw Trouble(kInputOutput, "Cannot open a socket.");
    const timeval patience{10, 0};
    ::setsockopt(fd_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path) {
      ::close(fd_);
      throw Trouble(kUsage, "The data folder's path is too long for a socket: " + path);
    }
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    if (::connect(fd_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
      ::close(fd_);
      throw Trouble(kUnavailable,
                    "No server runs on this data folder, and only a running server "
                    "does this. Start it, for example with deploy/run.");
    }
  }
  ~ControlConnection() { ::close(fd_); }
  ControlConnection(const ControlConnection&) = delete;
  ControlConnection& operator=(const ControlConnection&) = delete;

  std::string ask(std::string line) const {
    line += '\n';
    if (::send(fd_, line.data(), line.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(line.size()))
      throw Trouble(kUnavailable, "The server went away.");
    std::string answer;
    char byte = 0;
    while (answer.size() < 4096 && ::recv(fd_, &byte, 1, 0) == 1 && byte != '\n') answer += byte;
    if (byte != '\n') throw Trouble(kUnavailable, "The server gave no answer.");
    return answer;
  }

 private:
  int fd_;
};

}  // namespace

int link(const std::string& data, const std::vector<std::string>& seats, bool json) {
  std::string out;
  for (const auto& seat : seats) {
    const auto answer = ControlConnection(data + "/control.sock").ask("link " + seat);
    if (!answer.starts_with("ok "))
      throw Trouble(kUsage,
                    "No link for \"" + seat +
                        "\": " + answer.substr(answer.starts_with("error ") ? 6 : 0) +
                        ". Seats are secretary, presiding, cofacilitator:MX, officer, booth, "
                        "display, public, delegation:KE.");
    const auto url = answer.substr(3);
    if (json)
      out += std::string(out.empty() ? "" : ",\n ") + "{\"seat\":\"" + seat + "\",\"url\":\"" +
             url + "\"}";
    else
      out += seat + " " + url + "\n";
  }
  print(json ? "[" + out + "]\n" : out);
  return kOk;
}

// For the day a phone is lost: whoever may read the data folder may have any seat anyway.
int second_factor(const std::string& data, const std::string& seat, bool remove) {
  const auto answer = ControlConnection(data + "/control.sock")
                          .ask((remove ? "second-factor-remove " : "second-factor ") + seat);
  if (!answer.starts_with("ok "))
    throw Trouble(kUsage,
                  "Nothing was changed: " + answer.substr(answer.starts_with("error ") ? 6 : 0) +
                      ". Seats are secretary, presiding, cofacilitator:MX, officer.");
  if (remove)
    print("The second factor of " + seat +
          " is removed: its card signs in alone. Set up a new one at the console, Set-up, Desk "
          "cards.\n");
  else
    print(answer == "ok none" ? seat + " has no second factor.\n"
                              : seat + " has a second factor.\n");
  return kOk;
}

int qr(const std::string& text) {
  print(auth::qr_text(text));
  return kOk;
}

}  // namespace nameplate::ctl
