// A unix socket in the data folder for whoever may read that folder: one line asked, one line
// answered.
//
// It is how `deploy/run` gets fresh sign-in links without any secret on a command line. It never
// carries more than a line, and its file is readable by its owner only.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "server/net/asio_types.hpp"

namespace nameplate::net {

class ControlSocket {
 public:
  // Answers one line (without its end) with one line. Called on the network thread.
  using Answer = std::function<std::string(const std::string& line)>;

  // Replaces a socket file left by a server that was killed. Throws CannotListen (listener.hpp).
  ControlSocket(asio::io_context& io, const std::string& path, Answer answer);
  ~ControlSocket();
  ControlSocket(const ControlSocket&) = delete;
  ControlSocket& operator=(const ControlSocket&) = delete;

 private:
  struct Server;
  std::unique_ptr<Server> server_;
  std::string path_;
};

}  // namespace nameplate::net
