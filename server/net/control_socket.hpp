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
  // Answers one line (without its end) with one line, at once or later. Called on the network
  // thread, and so is `reply`; an asker that was not answered in 5 s is gone by then.
  using Reply = std::function<void(const std::string& line)>;
  using Answer = std::function<void(const std::string& line, const Reply& reply)>;

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
