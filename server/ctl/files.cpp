#include "server/ctl/files.hpp"

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
#include "server/proceedings/apply.hpp"

namespace nameplate::ctl {
namespace {

namespace fs = std::filesystem;

std::string reason() { return std::strerror(errno); }

// A new name is on the disk only when its folder is.
void sync_folder(const std::string& path) {
  const int fd = ::open(path.empty() ? "." : path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;
  ::fsync(fd);
  ::close(fd);
}

}  // namespace

std::string without_slash(const std::string& path) {
  auto end = path.size();
  while (end > 1 && path[end - 1] == '/') --end;
  return path.substr(0, end);
}

std::string folder_of(const std::string& path) {
  if (fs::is_directory(path)) return without_slash(path);
  const auto parent = fs::path(path).parent_path().string();
  return parent.empty() ? "." : parent;
}

std::string log_path(const std::string& data) { return data + "/log.db"; }
std::string access_path(const std::string& data) { return data + "/access.db"; }

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Trouble(kNoInput, "Cannot read " + path + " (" + std::strerror(errno) + ").");
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::string read_start(const std::string& path) {
  std::string start(32, '\0');
  std::ifstream in(path, std::ios::binary);
  in.read(start.data(), static_cast<std::streamsize>(start.size()));
  start.resize(static_cast<std::size_t>(in.gcount()));
  return start;
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

std::string existing_log(const std::string& path) {
  auto log = fs::is_directory(path) ? log_path(path) : path;
  if (!fs::exists(log))
    throw Trouble(kNoInput, "There is no log at " + log +
                                ". Name a round's data folder, a backup, or a log file.");
  return log;
}

void each_record(
    store::EventLog& log,
    const std::function<void(const store::StoredRecord&, const v1::LogRecord&)>& sink) {
  log.read(0, [&](const store::StoredRecord& stored) {
    const auto damaged = [&](const std::string& what) {
      return store::LogFault("The log is damaged: record " + std::to_string(stored.seq) + ": " +
                             what + ". Restore a backup.");
    };
    v1::LogRecord record;
    if (!record.ParseFromString(stored.bytes)) throw damaged("it cannot be read");
    try {
      sink(stored, record);
    } catch (const proceedings::ApplyFault& fault) {
      throw damaged(fault.what());
    }
  });
}

NewFolder::NewFolder(const std::string& path) : path_(without_slash(path)), part_(path_ + ".part") {
  std::error_code failed;
  if (fs::exists(path_))
    throw Trouble(kCannotCreate, "There is something already at " + path_ + ". Name another.");
  if (const auto parent = fs::path(path_).parent_path(); !parent.empty())
    fs::create_directories(parent, failed);
  fs::remove_all(part_, failed);
  if (::mkdir(part_.c_str(), S_IRWXU) != 0)
    throw Trouble(kCannotCreate, "Cannot make the folder " + part_ + " (" + reason() + ").");
}

NewFolder::~NewFolder() {
  std::error_code ignored;
  if (!kept_) fs::remove_all(part_, ignored);
}

void NewFolder::keep() {
  sync_folder(part_);
  if (::rename(part_.c_str(), path_.c_str()) != 0)
    throw Trouble(kCannotCreate, "Cannot make the folder " + path_ + " (" + reason() + ").");
  kept_ = true;
  sync_folder(fs::path(path_).parent_path());
}

void print(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stdout); }

void finish_printing() {
  if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0)
    throw Trouble(kInputOutput, "Not everything could be printed (" + reason() + ").");
}

void complain(const std::string& sentence) {
  const std::string line = "nameplatectl: " + sentence + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace nameplate::ctl
