// One line asked of the running server over its control socket, and its answer.
#pragma once

#include <string>

namespace nameplate::ctl {

class ControlConnection {
 public:
  // Throws Trouble when no server runs on the folder.
  explicit ControlConnection(const std::string& path);
  ~ControlConnection();
  ControlConnection(const ControlConnection&) = delete;
  ControlConnection& operator=(const ControlConnection&) = delete;

  // Throws Trouble when there is no answer.
  [[nodiscard]] std::string ask(std::string line) const;

 private:
  int fd_;
};

}  // namespace nameplate::ctl
