#include "server/net/control_socket.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <boost/asio/buffer.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>
#include <utility>

#include "server/net/listener.hpp"

namespace nameplate::net {
namespace {

using Local = asio::local::stream_protocol;
constexpr std::size_t kLineBytes = 1024;
constexpr auto kPatience = std::chrono::seconds(5);

// One asker: reads a line, answers, closes. A silent one is dropped after a while.
struct Asker : std::enable_shared_from_this<Asker> {
  Asker(asio::basic_stream_socket<Local, Executor> from, Executor executor,
        ControlSocket::Answer how)
      : socket(std::move(from)), timer(executor), answer(std::move(how)) {}

  void run() {
    timer.expires_after(kPatience);
    timer.async_wait([self = shared_from_this()](error_code failed) {
      if (!failed) self->socket.close(failed);
    });
    asio::async_read_until(socket, asio::dynamic_buffer(line, kLineBytes), '\n',
                           [self = shared_from_this()](error_code failed, std::size_t size) {
                             if (failed) return self->finish();
                             self->line.resize(size - 1);
                             self->reply();
                           });
  }
  void reply() {
    answer(std::exchange(line, {}),
           [self = shared_from_this()](const std::string& words) { self->write(words); });
  }
  void write(const std::string& words) {
    line = words + "\n";
    asio::async_write(socket, asio::buffer(line),
                      [self = shared_from_this()](error_code, std::size_t) { self->finish(); });
  }
  void finish() {
    timer.cancel();
    error_code ignored;
    socket.close(ignored);
  }

  asio::basic_stream_socket<Local, Executor> socket;
  Timer timer;
  ControlSocket::Answer answer;
  std::string line;
};

}  // namespace

struct ControlSocket::Server : std::enable_shared_from_this<Server> {
  Server(asio::io_context& context, Answer how)
      : io(context),
        acceptor(context.get_executor()),
        retry(context.get_executor()),
        answer(std::move(how)) {}

  void accept() {
    acceptor.async_accept(
        io.get_executor(),
        [self = shared_from_this()](error_code failed,
                                    asio::basic_stream_socket<Local, Executor> socket) {
          if (failed == asio::error::operation_aborted || !self->acceptor.is_open()) return;
          if (!failed) {
            std::make_shared<Asker>(std::move(socket), self->io.get_executor(), self->answer)
                ->run();
            return self->accept();
          }
          self->retry.expires_after(std::chrono::milliseconds(100));
          self->retry.async_wait([self](error_code cancelled) {
            if (!cancelled) self->accept();
          });
        });
  }

  asio::io_context& io;
  asio::basic_socket_acceptor<Local, Executor> acceptor;
  Timer retry;
  Answer answer;
};

ControlSocket::ControlSocket(asio::io_context& io, const std::string& path, Answer answer)
    : server_(std::make_shared<Server>(io, std::move(answer))), path_(path) {
  error_code failed;
  ::unlink(
      path.c_str());  // the data folder is locked by this server: any file here is a dead one's
  const mode_t before = ::umask(0177);
  try {
    server_->acceptor.open(Local(), failed);
    if (!failed) server_->acceptor.bind(Local::endpoint(path), failed);
    if (!failed) server_->acceptor.listen(16, failed);
  } catch (const std::exception& fault) {  // the path is too long for a socket address
    ::umask(before);
    throw CannotListen(fmt::format("cannot make the control socket {}: {}", path, fault.what()));
  }
  ::umask(before);
  if (failed) {
    throw CannotListen(
        fmt::format("cannot make the control socket {}: {}", path, failed.message()));
  }
  server_->accept();
}

ControlSocket::~ControlSocket() {
  error_code ignored;
  server_->acceptor.close(ignored);
  server_->retry.cancel();
  ::unlink(path_.c_str());
}

}  // namespace nameplate::net
