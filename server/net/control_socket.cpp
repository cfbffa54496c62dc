#include "server/net/control_socket.hpp"

#include <fmt/format.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <boost/asio/bind_executor.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>
#include <cerrno>
#include <new>
#include <utility>

#include "server/net/again.hpp"
#include "server/net/guarded.hpp"
#include "server/net/listener.hpp"

namespace nameplate::net {
namespace {

using Local = asio::local::stream_protocol;
constexpr std::size_t kLineBytes = 1024;
constexpr auto kPatience = std::chrono::seconds(5);
constexpr auto kRetry = std::chrono::milliseconds(100);

// One asker: reads a line, answers, closes. A silent one is dropped after a while.
struct Asker final : Session {
  Asker(asio::basic_stream_socket<Local, Executor> from, const Executor& executor,
        ControlSocket::Answer how)
      : socket(std::move(from)), timer(executor), answer(std::move(how)) {}

  std::shared_ptr<Asker> self() { return std::static_pointer_cast<Asker>(shared_from_this()); }
  template <class Handler>
  auto own(Handler&& handler) {
    return asio::bind_executor(SessionExecutor(timer.get_executor(), this),
                               std::forward<Handler>(handler));
  }
  void run() {
    timer.expires_after(kPatience);
    timer.async_wait(own([self = self()](error_code failed) {
      if (!failed) self->socket.close(failed);
    }));
    asio::async_read_until(socket, asio::dynamic_buffer(line, kLineBytes), '\n',
                           own([self = self()](error_code failed, std::size_t size) {
                             if (failed) return self->finish();
                             self->line.resize(size - 1);
                             self->reply();
                           }));
  }
  void reply() {
    answer(std::exchange(line, {}), [self = self()](const std::string& words) {
      guarded(*self, [&] { self->write(words); });
    });
  }
  void write(const std::string& words) {
    line = words + "\n";
    asio::async_write(socket, asio::buffer(line),
                      own([self = self()](error_code, std::size_t) { self->finish(); }));
  }
  void give_up() noexcept override { finish(); }
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

struct ControlSocket::Server {
  Server(asio::io_context& context, Answer how)
      : io(context),
        acceptor(context.get_executor()),
        accepting(context, [this] { accept(); }),
        answer(std::move(how)) {}

  void accept() {
    const int descriptor =
        ::accept4(acceptor.native_handle(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (descriptor < 0) {
      if (errno == EAGAIN) return accepting.when_somebody_waits(acceptor);
      return accepting.in(kRetry);
    }
    error_code failed;
    bool taken = false;
    try {
      asio::basic_stream_socket<Local, Executor> socket(io.get_executor());
      socket.assign(Local(), descriptor, failed);
      taken = !failed;
      if (taken) begin(std::move(socket));
      accepting.soon();
    } catch (const std::bad_alloc&) {
      accepting.in(kRetry);
    }
    if (!taken) ::close(descriptor);
  }
  void begin(asio::basic_stream_socket<Local, Executor> socket) const {
    const auto asker = std::make_shared<Asker>(std::move(socket), io.get_executor(), answer);
    guarded(*asker, [&] { asker->run(); });
  }

  asio::io_context& io;
  asio::basic_socket_acceptor<Local, Executor> acceptor;
  Again accepting;
  Answer answer;
};

ControlSocket::ControlSocket(asio::io_context& io, const std::string& path, Answer answer)
    : server_(std::make_unique<Server>(io, std::move(answer))), path_(path) {
  error_code failed;
  ::unlink(
      path.c_str());  // the data folder is locked by this server: any file here is a dead one's
  const mode_t before = ::umask(0177);
  try {
    server_->acceptor.open(Local(), failed);
    if (!failed) server_->acceptor.bind(Local::endpoint(path), failed);
    if (!failed) server_->acceptor.listen(16, failed);
    if (!failed) server_->acceptor.non_blocking(true, failed);
  } catch (const std::exception& fault) {  // the path is too long for a socket address
    ::umask(before);
    throw CannotListen(fmt::format("cannot make the control socket {}: {}", path, fault.what()));
  }
  ::umask(before);
  if (failed) {
    throw CannotListen(
        fmt::format("cannot make the control socket {}: {}", path, failed.message()));
  }
  server_->accepting.when_somebody_waits(server_->acceptor);
}

ControlSocket::~ControlSocket() {
  error_code ignored;
  server_->accepting.stop();
  server_->acceptor.close(ignored);
  ::unlink(path_.c_str());
}

}  // namespace nameplate::net
