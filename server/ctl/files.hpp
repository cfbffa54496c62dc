// Paths, whole files and new folders, the log for reading, and the terminal.
#pragma once

#include <functional>
#include <string>

#include "nameplate/v1/event.pb.h"
#include "server/store/sqlite_log.hpp"

namespace nameplate::ctl {

std::string log_path(const std::string& data);
std::string access_path(const std::string& data);
// "var/round/" and "var/round" are the same folder.
std::string without_slash(const std::string& path);
// The folder of a log: itself, or where the file stands.
std::string folder_of(const std::string& path);

std::string read_file(const std::string& path);
// Its first bytes, enough to tell what it is; nothing when it cannot be read.
std::string read_start(const std::string& path);
// Whole or not at all: written beside and renamed. `mode` as in chmod.
void write_file(const std::string& path, const std::string& text, unsigned mode);

// The log of a data folder or a backup, or the file itself. Throws Trouble when there is none.
std::string existing_log(const std::string& path);
// Each record with its number and hash. Throws store::LogFault for one that cannot be read or that
// `sink` cannot apply.
void each_record(store::EventLog& log,
                 const std::function<void(const store::StoredRecord&, const v1::LogRecord&)>& sink);

// A folder (0700) that is there in full or not at all: it has its name only when it is kept.
class NewFolder {
 public:
  // Throws Trouble when there is something of that name already.
  explicit NewFolder(const std::string& path);
  ~NewFolder();
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;
  [[nodiscard]] const std::string& path() const { return part_; }  // until it is kept
  void keep();

 private:
  std::string path_, part_;
  bool kept_ = false;
};

void print(const std::string& text);
// Throws Trouble when something printed did not arrive.
void finish_printing();
void complain(const std::string& sentence);

}  // namespace nameplate::ctl
