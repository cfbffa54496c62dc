#include "server/store/head_witness.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>

namespace nameplate::store {
namespace {

// "00000000000000000331 <64 hexadecimal digits>\n": of one length, so that it is replaced in place
// and never needs space on a full disk.
constexpr std::size_t kNumber = 20;
constexpr std::size_t kLine = kNumber + 1 + 2 * sizeof(Hash) + 1;

std::string line_of(const Head& head) {
  std::array<char, 2 * sizeof(Hash) + 1> hex{};
  sodium_bin2hex(hex.data(), hex.size(), head.hash.data(), head.hash.size());
  const auto number = std::to_string(head.seq);
  return std::string(kNumber - number.size(), '0') + number + " " + hex.data() + "\n";
}

std::optional<Head> head_of(const std::string& line) {
  if (line.size() != kLine || line[kNumber] != ' ' || line.back() != '\n') return std::nullopt;
  Head head;
  const auto* end = line.data() + kNumber;
  if (const auto read = std::from_chars(line.data(), end, head.seq);
      read.ec != std::errc() || read.ptr != end)
    return std::nullopt;
  std::size_t bytes = 0;
  if (sodium_hex2bin(head.hash.data(), head.hash.size(), line.data() + kNumber + 1,
                     2 * sizeof(Hash), nullptr, &bytes, nullptr) != 0 ||
      bytes != head.hash.size())
    return std::nullopt;
  return head;
}

}  // namespace

std::optional<Head> HeadWitness::read(const std::string& log_path) {
  const int file = ::open(path_of(log_path).c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return std::nullopt;
  std::string line(kLine + 1, '\0');
  const auto got = ::pread(file, line.data(), line.size(), 0);
  ::close(file);
  line.resize(got < 0 ? 0 : static_cast<std::size_t>(got));
  return head_of(line);
}

HeadWitness::HeadWitness(const std::string& log_path) {
  const auto path = path_of(log_path);
  file_ = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file_ < 0)
    throw LogFault("Cannot write " + path + " (" + std::strerror(errno) +
                   "). It must belong to the user who starts the server.");
}

HeadWitness::~HeadWitness() { ::close(file_); }

void HeadWitness::note(const Head& head) {
  const auto line = line_of(head);
  (void)!::pwrite(file_, line.data(), line.size(), 0);
}

}  // namespace nameplate::store
