#include "tests/bench/readers.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "nameplate/v1/frame.pb.h"
#include "tests/load/web_frames.hpp"

namespace nameplate::bench {
namespace {

struct Reader {
  std::string in;  // an incomplete frame
  bool upgraded = false;
  std::size_t frames = 0;
};

int connected(std::uint16_t port) {
  const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(port);
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (fd < 0 || ::connect(fd, reinterpret_cast<const sockaddr*>(&to), sizeof to) != 0)
    throw std::runtime_error("a reader cannot connect");
  return fd;
}

void say(int fd, const std::string& bytes) {
  if (::send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(bytes.size()))
    throw std::runtime_error("a reader cannot send");
}

std::string hello() {
  v1::ClientFrame frame;
  frame.mutable_hello()->set_protocol_min(1);
  frame.mutable_hello()->set_protocol_max(1);
  frame.mutable_hello()->set_client("reader");
  frame.mutable_hello()->set_wish(v1::ROLE_DISPLAY);
  return tests::masked_frame(frame.SerializeAsString());
}

void take(Reader& reader, int fd) {
  if (!reader.upgraded) {
    const auto end = reader.in.find("\r\n\r\n");
    if (end == std::string::npos) return;
    if (!reader.in.starts_with("HTTP/1.1 101")) throw std::runtime_error("no upgrade");
    reader.in.erase(0, end + 4);
    reader.upgraded = true;
    say(fd, hello());
  }
  std::string_view rest = reader.in;
  while (const auto frame = tests::front(rest)) {
    rest.remove_prefix(frame->size);
    ++reader.frames;
  }
  reader.in.erase(0, reader.in.size() - rest.size());
}

}  // namespace

int read_all(std::uint16_t port, std::size_t count) {
  std::vector<pollfd> sockets;
  std::vector<Reader> readers(count);
  for (std::size_t i = 0; i < count; ++i) {
    sockets.push_back({connected(port), POLLIN, 0});
    say(sockets.back().fd, tests::upgrade_request(port, {}));
  }
  std::array<char, 1 << 16> buffer;
  for (std::size_t open = count; open > 0;) {
    ::poll(sockets.data(), sockets.size(), -1);
    for (std::size_t i = 0; i < count; ++i) {
      if (sockets[i].fd < 0 || sockets[i].revents == 0) continue;
      const auto got = ::recv(sockets[i].fd, buffer.data(), buffer.size(), 0);
      if (got > 0) {
        readers[i].in.append(buffer.data(), static_cast<std::size_t>(got));
        take(readers[i], sockets[i].fd);
        continue;
      }
      ::close(sockets[i].fd);
      sockets[i].fd = -1;
      --open;
    }
  }
  std::size_t fewest = count == 0 ? 0 : readers.front().frames;
  for (const Reader& reader : readers) fewest = std::min(fewest, reader.frames);
  fmt::print("{}\n", fewest);
  return 0;
}

Readers::Readers(std::uint16_t port, std::size_t count) {
  const auto self = std::filesystem::canonical("/proc/self/exe").string();
  // What it is given is our own path and two numbers. NOLINTNEXTLINE(cert-env33-c)
  told_ = ::popen(fmt::format("exec '{}' --read {} --peers {}", self, port, count).c_str(), "re");
  if (told_ == nullptr) throw std::runtime_error("cannot start the readers");
}

Readers::~Readers() {
  if (told_ != nullptr) ::pclose(told_);
}

std::size_t Readers::fewest_frames() {
  std::array<char, 32> line{};
  if (std::fgets(line.data(), line.size(), told_) == nullptr)
    throw std::runtime_error("the readers failed");
  return std::stoul(line.data());
}

}  // namespace nameplate::bench
