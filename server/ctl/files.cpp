// Paths, whole files, and the terminal.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "server/ctl/ctl.hpp"

namespace nameplate::ctl {

std::string log_path(const std::string& data) { return data + "/log.db"; }
std::string access_path(const std::string& data) { return data + "/access.db"; }

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Trouble(kNoInput, "Cannot read " + path + " (" + std::strerror(errno) + ").");
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

void write_file(const std::string& path, const std::string& text, unsigned mode) {
  const std::string part = path + ".part";
  const int fd = ::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode);
  if (fd < 0)
    throw Trouble(kCannotCreate, "Cannot write " + part + " (" + std::strerror(errno) + ").");
  std::size_t at = 0;
  while (at < text.size()) {
    const auto wrote = ::write(fd, text.data() + at, text.size() - at);
    if (wrote < 0) break;
    at += static_cast<std::size_t>(wrote);
  }
  const bool good = at == text.size() && ::fsync(fd) == 0;
  const std::string why = std::strerror(errno);
  ::close(fd);
  if (!good || ::rename(part.c_str(), path.c_str()) != 0) {
    ::unlink(part.c_str());
    throw Trouble(kCannotCreate, "Cannot write " + path + " (" + why + ").");
  }
}

void print(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stdout); }

void complain(const std::string& sentence) {
  const std::string line = "nameplatectl: " + sentence + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace nameplate::ctl
