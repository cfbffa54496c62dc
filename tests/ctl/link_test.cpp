// Asking a running server for links: here a socket that answers as one does.
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <thread>

#include "tests/ctl/program.hpp"

namespace nameplate::ctl {
namespace {

// Answers each line with what `answers` says for it, one line a connection.
class ControlSocket {
 public:
  ControlSocket(const std::string& path, int connections)
      : fd_(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    EXPECT_EQ(::bind(fd_, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    EXPECT_EQ(::listen(fd_, 8), 0);
    thread_ = std::thread([this, connections] {
      for (int i = 0; i < connections; ++i) serve();
    });
  }
  ~ControlSocket() {
    thread_.join();
    ::close(fd_);
  }
  ControlSocket(const ControlSocket&) = delete;
  ControlSocket& operator=(const ControlSocket&) = delete;

 private:
  void serve() const {
    const int peer = ::accept(fd_, nullptr, nullptr);
    std::string line;
    for (char byte = 0; ::recv(peer, &byte, 1, 0) == 1 && byte != '\n';) line += byte;
    std::string answer = "error there is no such seat\n";
    if (line == "link secretary") answer = "ok http://localhost:8080/j#AAAA\n";
    if (line == "link delegation:KE") answer = "ok http://localhost:8080/j#BBBB\n";
    if (line == "link display") answer = "";  // the server dies
    if (line == "second-factor presiding") answer = "ok in force\n";
    if (line == "second-factor secretary") answer = "ok none\n";
    if (line == "second-factor-remove presiding") answer = "ok removed\n";
    ::send(peer, answer.data(), answer.size(), MSG_NOSIGNAL);
    ::close(peer);
  }
  int fd_;
  std::thread thread_;
};

using Link = CtlTest;

TEST_F(Link, IsPrintedBesideItsSeat) {
  const ControlSocket server(path("control.sock"), 2);
  const auto done = run({"link", "--data", folder_, "secretary", "delegation:KE"});
  EXPECT_EQ(done.code, 0) << done.err;
  EXPECT_EQ(done.out,
            "secretary http://localhost:8080/j#AAAA\n"
            "delegation:KE http://localhost:8080/j#BBBB\n");
}

TEST_F(Link, IsJsonWhenAsked) {
  const ControlSocket server(path("control.sock"), 1);
  EXPECT_EQ(run({"link", "--data", folder_, "secretary", "--json"}).out,
            "[{\"seat\":\"secretary\",\"url\":\"http://localhost:8080/j#AAAA\"}]\n");
}

TEST_F(Link, IsRefusedForWhatIsNoSeat) {
  const ControlSocket server(path("control.sock"), 1);
  const auto done = run({"link", "--data", folder_, "chair"});
  EXPECT_EQ(done.code, 64);
  EXPECT_NE(done.err.find("No link for \"chair\": there is no such seat"), std::string::npos)
      << done.err;
  expect_one_sentence(done);
}

TEST_F(Link, NeedsARunningServer) {
  const auto done = run({"link", "--data", folder_, "secretary"});
  EXPECT_EQ(done.code, 69);
  expect_one_sentence(done);
}

TEST_F(Link, SaysWhenTheServerWentAway) {
  const ControlSocket server(path("control.sock"), 1);
  const auto done = run({"link", "--data", folder_, "display"});
  EXPECT_EQ(done.code, 69);
  expect_one_sentence(done);
}

using SecondFactor = CtlTest;

TEST_F(SecondFactor, IsSaidAndRemovedByTheRunningServer) {
  const ControlSocket server(path("control.sock"), 3);
  EXPECT_EQ(run({"second-factor", "--data", folder_, "presiding"}).out,
            "presiding has a second factor.\n");
  EXPECT_EQ(run({"second-factor", "--data", folder_, "secretary"}).out,
            "secretary has no second factor.\n");
  const auto removed = run({"second-factor", "--data", folder_, "presiding", "--remove"});
  EXPECT_EQ(removed.code, 0) << removed.err;
  EXPECT_NE(removed.out.find("The second factor of presiding is removed"), std::string::npos);
}

TEST_F(SecondFactor, IsNotRemovedFromWhatHasNone) {
  const ControlSocket server(path("control.sock"), 1);
  const auto done = run({"second-factor", "--data", folder_, "secretary", "--remove"});
  EXPECT_EQ(done.code, 64);
  EXPECT_NE(done.err.find("Nothing was changed: there is no such seat"), std::string::npos)
      << done.err;
  expect_one_sentence(done);
}

TEST_F(SecondFactor, NeedsARunningServer) {
  const auto done = run({"second-factor", "--data", folder_, "presiding", "--remove"});
  EXPECT_EQ(done.code, 69);
  expect_one_sentence(done);
}

TEST(Qr, IsPrintedForATerminal) {
  const auto done = run({"qr", "https://192.168.1.20:8443/delegate"});
  EXPECT_EQ(done.code, 0);
  EXPECT_GT(count(done.out, "\n"), 15U);
  EXPECT_NE(done.out.find("\u2588"), std::string::npos);
  EXPECT_EQ(run({"qr", std::string(5000, 'x')}).code, 73);
}

}  // namespace
}  // namespace nameplate::ctl
