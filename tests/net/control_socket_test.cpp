#include "server/net/control_socket.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <filesystem>
#include <thread>

#include "server/net/listener.hpp"

namespace nameplate::net {
namespace {

class Control : public ::testing::Test {
 protected:
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("nameplate-control-" + std::to_string(::getpid()));
  const std::string path = folder / "control.sock";
  asio::io_context io{1};
  Control() { std::filesystem::create_directories(folder); }
  ~Control() override { std::filesystem::remove_all(folder); }

  [[nodiscard]] std::string answer_to(const std::string& line) const {
    std::string answer;
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    if (::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) {
      ::send(socket, line.data(), line.size(), MSG_NOSIGNAL);
      char bytes[256];
      for (ssize_t got = 1; got > 0;) {
        got = ::recv(socket, bytes, sizeof bytes, 0);
        if (got > 0) answer.append(bytes, static_cast<std::size_t>(got));
      }
    }
    ::close(socket);
    return answer;
  }
  // Asks from another thread while the loop runs here.
  std::string ask(const std::string& line) {
    std::string answer;
    std::thread asker([&] {
      answer = answer_to(line);
      io.stop();
    });
    io.restart();
    io.run_for(std::chrono::seconds(10));
    asker.join();
    return answer;
  }
};

TEST_F(Control, AnswersALineWithALine) {
  ControlSocket control(io, path,
                        [](const std::string& line, const auto& reply) { reply("ok " + line); });
  EXPECT_EQ(ask("link secretary\n"), "ok link secretary\n");
  EXPECT_EQ(ask("link display\n"), "ok link display\n");
}

// What waits for the disk is answered afterwards, and meanwhile others are.
TEST_F(Control, AnswersLater) {
  ControlSocket::Reply kept;
  ControlSocket control(io, path, [&](const std::string& line, const auto& reply) {
    if (line == "wait")
      kept = reply;
    else
      reply(line);
  });
  std::string waited;
  std::thread asker([&] { waited = answer_to("wait\n"); });
  while (!kept) io.run_one();
  EXPECT_EQ(ask("x\n"), "x\n");
  kept("at last");
  io.restart();
  io.poll();
  asker.join();
  EXPECT_EQ(waited, "at last\n");
}

TEST_F(Control, IsForItsOwnerOnlyAndGoneAfterwards) {
  {
    ControlSocket control(io, path, [](const std::string&, const auto& reply) { reply(""); });
    struct stat found {};
    ASSERT_EQ(::stat(path.c_str(), &found), 0);
    EXPECT_EQ(found.st_mode & 0777, 0600U);
  }
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST_F(Control, ReplacesTheFileOfAServerThatWasKilled) {
  std::filesystem::create_directories(folder);
  const int stale = ::open(path.c_str(), O_WRONLY | O_CREAT, 0600);
  ::close(stale);
  ControlSocket control(io, path, [](const std::string& line, const auto& reply) { reply(line); });
  EXPECT_EQ(ask("x\n"), "x\n");
}

TEST_F(Control, DropsALineThatIsTooLong) {
  ControlSocket control(io, path, [](const std::string&, const auto& reply) { reply("never"); });
  EXPECT_EQ(ask(std::string(5000, 'x') + "\n"), "");
}

TEST_F(Control, SaysWhyItCannotBeMade) {
  EXPECT_THROW(ControlSocket(io, "/nowhere/at/all/control.sock", nullptr), CannotListen);
  EXPECT_THROW(ControlSocket(io, "/tmp/" + std::string(200, 'x'), nullptr), CannotListen);
}

}  // namespace
}  // namespace nameplate::net
