// The program under a service manager: what it is told, and when.
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <mutex>
#include <thread>
#include <vector>

#include "tests/app/in_process.hpp"
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

// A message of our own: what was said before it is heard before it.
void say(const std::string& path, const std::string& words) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  path.copy(address.sun_path, sizeof address.sun_path - 1);
  const int out = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  ::sendto(out, words.data(), words.size(), 0, reinterpret_cast<sockaddr*>(&address),
           sizeof address);
  ::close(out);
}

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
  const std::string own = "nothing came before";
  say(folder.file("notify"), own);
  EXPECT_EQ(manager->next(), own);
}

// A log that takes longer, by the server's clock, than systemd would wait for.
class AtASlowDisk : public InProcess {
 protected:
  static constexpr std::int64_t kWatchedUs = 1'000'000;
  static constexpr std::int64_t kStartUs = 10'000'000;  // so much a record, while it starts
  static constexpr std::int64_t kAgainUs = kWatchedUs / 4;

  void SetUp() override {
    ::setenv("NOTIFY_SOCKET", socket().c_str(), 1);
    ::setenv("WATCHDOG_USEC", std::to_string(kWatchedUs).c_str(), 1);
    listener = std::thread([this] { listen(); });
    log.begins = [this] { say(socket(), "begins"); };
    log.each = [this] {
      steady_ahead_us += started ? kAgainUs : kStartUs;
      ++records_read;
    };
    log.ends = [this] { say(socket(), "ends"); };
    InProcess::SetUp();
    started = true;
    read_at_start = records_read.exchange(0);
  }
  void TearDown() override {
    InProcess::TearDown();
    say(socket(), "over");
    listener.join();
    ::unsetenv("NOTIFY_SOCKET");
    ::unsetenv("WATCHDOG_USEC");
  }
  // What systemd heard while the log was read, the first time or the second.
  std::vector<std::string> while_read(int time) {
    std::vector<std::string> found;
    EXPECT_TRUE(eventually([&] {
      const std::lock_guard lock(guard);
      if (std::count(heard.begin(), heard.end(), "ends") < time) return false;
      auto begin = heard.begin();
      for (int i = 1; i < time; ++i) begin = std::next(std::find(begin, heard.end(), "ends"));
      begin = std::find(begin, heard.end(), "begins");
      found.assign(std::next(begin), std::find(begin, heard.end(), "ends"));
      return true;
    }));
    return found;
  }

  std::size_t read_at_start = 0;
  std::atomic<std::size_t> records_read{0};  // since the start

 private:
  [[nodiscard]] std::string socket() const { return place.file("notify"); }
  // All the time, since a socket that nobody reads from would soon hold up the server.
  void listen() {
    for (std::string said = manager.next(); !said.empty() && said != "over";
         said = manager.next()) {
      const std::lock_guard lock(guard);
      heard.push_back(said);
    }
  }

  RoundFolder place;  // not the round's own, which is not there yet
  Listening manager{socket()};
  std::atomic<bool> started{false};
  std::mutex guard;
  std::vector<std::string> heard;
  std::thread listener;
};

TEST_F(AtASlowDisk, AsksForMoreTimeAsLongAsItsStartGoesOn) {
  ASSERT_GT(read_at_start, 2U);
  const std::vector<std::string> expected(read_at_start - 1,
                                          "EXTEND_TIMEOUT_USEC=60000000\nSTATUS=Reading the log");
  EXPECT_EQ(while_read(1), expected);
}

TEST_F(AtASlowDisk, IsNotTakenForStuckWhileItReadsTheLogAgainAfterAFullDisk) {
  PeerClient secretary(server->port(), sign_in("secretary"));
  log.no_space = 1;
  v1::Command command;
  command.mutable_call_to_order()->set_meeting(1);
  const auto refused = secretary.submit(command, "the-same-press-1");
  ASSERT_TRUE(refused && refused->has_not_taken());
  const auto said = while_read(2);
  EXPECT_GT(said.size(), 2U);
  EXPECT_EQ(said, std::vector<std::string>(records_read, "WATCHDOG=1"));
}

}  // namespace
}  // namespace nameplate::app::testing
