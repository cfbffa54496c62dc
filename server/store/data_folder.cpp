#include "server/store/data_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace nameplate::store {
namespace {

[[noreturn]] void fault(const std::string& sentence) { throw LogFault(sentence); }

std::string reason() { return std::strerror(errno); }

void check_folder(const std::string& path) {
  struct stat facts {};
  if (::stat(path.c_str(), &facts) != 0)
    fault("There is no data folder " + path + " (" + reason() +
          "). Make one with: nameplatectl init --round FOLDER --data " + path);
  if (!S_ISDIR(facts.st_mode)) fault(path + " is not a folder. Name the round's data folder.");
  if ((facts.st_mode & (S_IRWXG | S_IRWXO)) != 0)
    fault("Others may read the data folder " + path + ". Close it with: chmod 700 " + path);
  if (::access(path.c_str(), R_OK | W_OK | X_OK) != 0)
    fault("The data folder " + path + " cannot be written (" + reason() +
          "). It must belong to the user who starts the server.");
}

}  // namespace

DataFolder::DataFolder(std::string path, bool create) : path_(std::move(path)) {
  if (create && ::mkdir(path_.c_str(), S_IRWXU) != 0 && errno != EEXIST)
    fault("Cannot make the data folder " + path_ + " (" + reason() + ").");
  check_folder(path_);
  lock_ = ::open(file("lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (lock_ < 0) fault("Cannot write in the data folder " + path_ + " (" + reason() + ").");
  if (::flock(lock_, LOCK_EX | LOCK_NB) != 0) {
    std::array<char, 24> holder{};
    const auto got = ::pread(lock_, holder.data(), holder.size() - 1, 0);
    const std::string pid = got > 0 ? " (process " + std::string(holder.data()) + ")" : "";
    ::close(lock_);
    throw FolderInUse("The data folder " + path_ + " is in use by another server" + pid +
                      ". Stop that one first, or name another folder.");
  }
  const auto pid = std::to_string(::getpid());
  if (::ftruncate(lock_, 0) != 0 || ::pwrite(lock_, pid.data(), pid.size(), 0) < 0) {
    ::close(lock_);
    fault("Cannot write in the data folder " + path_ + " (" + reason() + ").");
  }
}

DataFolder::~DataFolder() { ::close(lock_); }

}  // namespace nameplate::store
