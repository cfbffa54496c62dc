// A round's folder as nameplatectl would make it, from the files of deploy/rounds/gcm-2018-03.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "nameplate/v1/command.pb.h"

namespace nameplate::app::testing {

namespace fs = std::filesystem;

class RoundFolder {
 public:
  RoundFolder();  // a folder of its own, removed afterwards
  ~RoundFolder();
  RoundFolder(const RoundFolder&) = delete;
  RoundFolder& operator=(const RoundFolder&) = delete;

  // Writes the log: settings, participants, groups, programme. As a rehearsal whose clock begins at
  // `begins_ms`, when that is not 0.
  void make(std::int64_t begins_ms = 0, std::uint32_t rate = 1);
  // Changes one byte of a record in the stopped log, as a tired disk or a tamperer would.
  void damage();
  [[nodiscard]] std::uint64_t records() const;

  [[nodiscard]] std::string path() const { return folder_.string(); }
  [[nodiscard]] std::string file(const std::string& name) const {
    return (folder_ / name).string();
  }

 private:
  fs::path folder_;
};

std::string read_file(const fs::path& path);

}  // namespace nameplate::app::testing
