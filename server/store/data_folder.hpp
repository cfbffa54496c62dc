// The folder of one round, held by one process: a lock that the kernel releases when the process
// dies.
#pragma once

#include <string>

#include "server/store/event_log.hpp"

namespace nameplate::store {

struct FolderInUse : LogFault {  // another process holds it
  using LogFault::LogFault;
};

class DataFolder {
 public:
  // Creates the folder (0700) when `create` is set. Throws LogFault: not there, not ours, or not
  // writable; FolderInUse names the process that holds it.
  DataFolder(std::string path, bool create);
  ~DataFolder();
  DataFolder(const DataFolder&) = delete;
  DataFolder& operator=(const DataFolder&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string file(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
  int lock_ = -1;
};

}  // namespace nameplate::store
