// The program under a service manager: what it is told, and when.
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>

#include "tests/app/serving.hpp"

namespace nameplate::app::testing {
namespace {

// systemd's end of NOTIFY_SOCKET.
class Listening {
 public:
  explicit Listening(const std::string& path)
      : socket_(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    EXPECT_EQ(::bind(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    const timeval patience{20, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  }
  ~Listening() { ::close(socket_); }
  Listening(const Listening&) = delete;
  Listening& operator=(const Listening&) = delete;

  // The next message; empty when none comes.
  std::string next() const {
    char bytes[4096];
    const ssize_t got = ::recv(socket_, bytes, sizeof bytes, 0);
    return {bytes, got > 0 ? static_cast<std::size_t>(got) : 0};
  }
  // The first that is no sign of life; empty when none comes.
  std::string news() const {
    std::string said = next();
    while (said == "WATCHDOG=1") said = next();
    return said;
  }

 private:
  int socket_;
};

class UnderAServiceManager : public Serving {
 protected:
  std::unique_ptr<Listening> manager;

  void SetUp() override {
    folder.make(kMorning);
    manager = std::make_unique<Listening>(folder.file("notify"));
    ::setenv("NOTIFY_SOCKET", folder.file("notify").c_str(), 1);
    ::setenv("WATCHDOG_USEC", "1000000", 1);
  }
  void TearDown() override {
    ::unsetenv("NOTIFY_SOCKET");
    ::unsetenv("WATCHDOG_USEC");
  }
};

TEST_F(UnderAServiceManager, IsReadyOnceItAnswersAndShowsThatItsLoopGoesRound) {
  server = std::make_unique<ServerProcess>(std::vector<std::string>{"--data", folder.path()});
  // The port is read from the log afterwards: what is said first is that it serves, and from then
  // on it answers.
  EXPECT_EQ(manager->next().substr(0, 7), "READY=1");
  EXPECT_NE(server->words().find("\"event\":\"serving\""), std::string::npos) << "ready too early";
  ASSERT_TRUE(server->serving());
  EXPECT_EQ(get("/api/build").status, 200);
  for (int beats = 0; beats < 5; ++beats) EXPECT_EQ(manager->next(), "WATCHDOG=1");
  server->signal(SIGHUP);
  EXPECT_EQ(manager->news().substr(0, 11), "RELOADING=1");
  EXPECT_EQ(manager->news().substr(0, 7), "READY=1");
  server->signal(SIGTERM);
  EXPECT_EQ(manager->news().substr(0, 10), "STOPPING=1");
  EXPECT_EQ(server->wait(), 0);
}

TEST_F(UnderAServiceManager, IsNeverReadyWhenItCannotServe) {
  folder.damage();
  server = std::make_unique<ServerProcess>(std::vector<std::string>{"--data", folder.path()});
  EXPECT_EQ(server->wait(), 65);
  server.reset();
  // A message of our own is the first to come.
  const std::string own = "nothing came before";
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  folder.file("notify").copy(address.sun_path, sizeof address.sun_path - 1);
  const int out = ::socket(AF_UNIX, SOCK_DGRAM, 0);
  ::sendto(out, own.data(), own.size(), 0, reinterpret_cast<sockaddr*>(&address), sizeof address);
  ::close(out);
  EXPECT_EQ(manager->next(), own);
}

}  // namespace
}  // namespace nameplate::app::testing
