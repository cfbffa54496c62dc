#include "proto/cpp/ws_client.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/websocket.hpp>
#include <boost/beast/websocket/ssl.hpp>
#include <deque>
#include <map>
#include <random>
#include <utility>

#include "proto/cpp/dial.hpp"
#include "proto/cpp/frames.hpp"

namespace nameplate::binding {

namespace websocket = boost::beast::websocket;

std::string new_command_id() {
  static std::random_device device;
  std::string id;
  while (id.size() < kCommandIdBytes) id.push_back(static_cast<char>(device() & 0xff));
  return id;
}

std::int64_t steady_us() {
  const auto since = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::microseconds>(since).count();
}

// ------------------------------------------------------------------------------------ the loop

struct Loop::Inner {
  asio::io_context io{1};
  asio::executor_work_guard<asio::io_context::executor_type> work{io.get_executor()};
  std::mt19937_64 random{std::random_device{}()};
  std::map<std::pair<std::string, bool>, std::shared_ptr<asio::ssl::context>> contexts;
  bool interrupted = false;

  double jitter() { return std::uniform_real_distribution<double>(0, 1)(random); }
  std::shared_ptr<asio::ssl::context> context(const Trust& trust) {
    auto& found = contexts[{trust.ca_file, trust.unchecked}];
    if (!found) found = std::make_shared<asio::ssl::context>(tls_context(trust));
    return found;
  }
};

Loop::Loop() : inner_(std::make_unique<Inner>()) {}
Loop::~Loop() = default;

bool Loop::run_until(const std::function<bool()>& done, std::chrono::milliseconds timeout) {
  const auto deadline = std::chrono::steady_clock::now() + timeout;
  inner_->interrupted = false;
  while (!done()) {
    if (inner_->interrupted || inner_->io.run_one_until(deadline) == 0) break;
  }
  return done();
}

void Loop::run_for(std::chrono::milliseconds time) {
  run_until([] { return false; }, time);
}

void Loop::after(std::chrono::milliseconds delay, std::function<void()> act) {
  auto timer = std::make_shared<asio::steady_timer>(inner_->io, delay);
  timer->async_wait([timer, act = std::move(act)](Error error) {
    if (!error) act();
  });
}

void Loop::interrupt() {
  asio::post(inner_->io, [inner = inner_.get()] { inner->interrupted = true; });
}

// ------------------------------------------------------------------------------------ one
// connection

namespace {

// What a pipe tells its owner. Never called again after the owner let go of the pipe.
struct PipeEvents {
  std::function<void()> opened;
  std::function<void(std::string_view)> message;
  std::function<void(int code)> closed;
};

class Pipe {
 public:
  virtual ~Pipe() = default;
  virtual void open(const ServerAddress& server, const std::string& cookie) = 0;
  virtual void send(std::string message) = 0;
  virtual void close(int code) = 0;  // says so to the peer, for at most 1 s
  virtual void cut() = 0;            // without a word
  // Emptied by an owner that lets go, possibly from within one of them: held while called.
  std::shared_ptr<PipeEvents> events = std::make_shared<PipeEvents>();
};

template <typename Stream>
class PipeOver final : public Pipe, public std::enable_shared_from_this<PipeOver<Stream>> {
 public:
  // `context` is kept alive as long as the stream.
  PipeOver(Stream stream, std::shared_ptr<asio::ssl::context> context)
      : context_(std::move(context)), socket_(std::move(stream)) {}

  void open(const ServerAddress& server, const std::string& cookie) override {
    asio::co_spawn(socket_.get_executor(), run(this->shared_from_this(), server, cookie),
                   asio::detached);
  }

  void send(std::string message) override {
    queue_.push_back(std::move(message));
    if (queue_.size() == 1) write_first();
  }

  void close(int code) override {
    events.reset();
    if (!open_) return cut();
    websocket::stream_base::timeout limits{};
    limits.handshake_timeout = std::chrono::seconds(1);
    limits.idle_timeout = websocket::stream_base::none();
    socket_.set_option(limits);
    // 1006 is never sent: it stands for a connection that ended without a word.
    if (code == 1006) return cut();
    socket_.async_close(websocket::close_reason(static_cast<std::uint16_t>(code)),
                        [self = this->shared_from_this()](Error) {});
  }

  void cut() override {
    events.reset();
    Error ignored;
    beast::get_lowest_layer(socket_).socket().close(ignored);
  }

 private:
  static asio::awaitable<void> run(std::shared_ptr<PipeOver> self, ServerAddress server,
                                   std::string cookie) {
    int code = 1006;
    websocket::response_type answer;
    try {
      co_await connect(self->socket_.next_layer(), server);
      self->prepare(cookie);
      co_await self->socket_.async_handshake(answer, server.host + ":" + server.port, "/ws",
                                             asio::use_awaitable);
      self->open_ = true;
      self->socket_.binary(true);
      if (const auto events = self->events) events->opened();
      for (beast::flat_buffer buffer;;) {
        co_await self->socket_.async_read(buffer, asio::use_awaitable);
        const auto bytes = buffer.cdata();
        const std::string_view message(static_cast<const char*>(bytes.data()), bytes.size());
        if (const auto events = self->events) events->message(message);
        buffer.consume(buffer.size());
      }
    } catch (const boost::system::system_error&) {
      const auto said = self->socket_.reason().code;
      if (said != websocket::close_code::none) code = said;
      // An upgrade refused for want of a sign-in is final; anything else may pass.
      if (answer.result_int() == 401) code = 4401;
      if (answer.result_int() == 403) code = 4403;
    }
    if (const auto events = std::exchange(self->events, nullptr)) events->closed(code);
  }

  void prepare(const std::string& cookie) {
    beast::get_lowest_layer(socket_).expires_never();
    websocket::stream_base::timeout limits{};
    limits.handshake_timeout = websocket::stream_base::none();
    limits.idle_timeout = websocket::stream_base::none();
    socket_.set_option(limits);
    socket_.read_message_max(kMaxFromServer);
    socket_.auto_fragment(false);
    socket_.set_option(websocket::stream_base::decorator([cookie](websocket::request_type& up) {
      up.set(beast::http::field::sec_websocket_protocol, kSubprotocol);
      up.set(beast::http::field::user_agent, "nameplate-client/" NAMEPLATE_VERSION);
      if (!cookie.empty()) up.set(beast::http::field::cookie, cookie);
    }));
  }

  void write_first() {
    socket_.async_write(asio::buffer(queue_.front()),
                        [self = this->shared_from_this()](Error error, std::size_t) {
                          if (error) return;  // the reader reports it
                          self->queue_.pop_front();
                          if (!self->queue_.empty()) self->write_first();
                        });
  }

  std::shared_ptr<asio::ssl::context> context_;
  websocket::stream<Stream> socket_;
  std::deque<std::string> queue_;
  bool open_ = false;
};

std::shared_ptr<Pipe> new_pipe(Loop::Inner& loop, const ServerAddress& server, const Trust& trust) {
  if (!server.tls) return std::make_shared<PipeOver<Plain>>(Plain(loop.io), nullptr);
  auto context = loop.context(trust);
  return std::make_shared<PipeOver<Tls>>(Tls(loop.io, *context), context);
}

// Of a frame's header, RFC 6455 5.2; what a client sends carries a mask of 4.
std::uint64_t framed(std::size_t payload, bool masked) {
  return payload + (payload < 126 ? 2U : payload < 65536 ? 4U : 10U) + (masked ? 4U : 0U);
}

}  // namespace

// ------------------------------------------------------------------------------------ the client

struct WsClient::Inner : std::enable_shared_from_this<WsClient::Inner> {
  Inner(Loop::Inner& its_loop, Options its_options, OnEvent its_on_event)
      : loop(its_loop),
        options(std::move(its_options)),
        on_event(std::move(its_on_event)),
        session(options.session),
        timer(loop.io) {}

  Loop::Inner& loop;
  Options options;
  OnEvent on_event;
  ClientSession session;
  asio::steady_timer timer;
  std::shared_ptr<Pipe> pipe;
  std::uint64_t received = 0;
  std::uint64_t sent = 0;
  bool pumping = false;
  bool stopped = false;

  void let_go(int code) {
    if (auto old = std::exchange(pipe, nullptr)) old->close(code);
  }

  void open() {
    let_go(1006);
    try {
      pipe = new_pipe(loop, options.server, options.trust);
    } catch (const std::exception&) {  // the CA file cannot be read: said by the first HTTP request
      session.closed(1006, loop.jitter(), steady_us());
      return;
    }
    const auto weak = weak_from_this();
    const auto with = [weak](auto act) {
      if (const auto self = weak.lock()) {
        act(*self);
        self->pump();
      }
    };
    pipe->events->opened = [with] { with([](Inner& self) { self.session.opened(steady_us()); }); };
    pipe->events->message = [with](std::string_view message) {
      with([&](Inner& self) {
        self.received += framed(message.size(), false);
        self.session.received(message, self.loop.jitter(), steady_us());
      });
    };
    pipe->events->closed = [with](int code) {
      with([&](Inner& self) {
        self.pipe.reset();
        self.session.closed(code, self.loop.jitter(), steady_us());
      });
    };
    pipe->open(options.server, options.cookie);
  }

  // Performs what the session wants, until it wants nothing more. An event's receiver may submit:
  // no recursion.
  void pump() {
    if (stopped || std::exchange(pumping, true)) return;
    for (bool more = true; more && !stopped;) {
      more = false;
      if (const auto code = session.take_drop()) let_go(*code);
      if (session.take_connect()) open();
      for (auto& message : session.take_messages()) {
        sent += framed(message.size(), true);
        if (pipe) pipe->send(std::move(message));
      }
      for (const auto& event : session.take_events()) {
        more = true;
        if (on_event) on_event(event);
      }
    }
    pumping = false;
    arm();
  }

  void arm() {
    const auto due = session.next_wake_us();
    if (!due || stopped) {
      timer.cancel();
      return;
    }
    timer.expires_at(std::chrono::steady_clock::time_point(std::chrono::microseconds(*due)));
    timer.async_wait([weak = weak_from_this()](Error error) {
      const auto self = weak.lock();
      if (error || !self) return;
      self->session.wake(self->loop.jitter(), steady_us());
      self->pump();
    });
  }
};

WsClient::WsClient(Loop& loop, Options options, OnEvent on_event)
    : inner_(std::make_shared<Inner>(loop.inner(), std::move(options), std::move(on_event))) {}

WsClient::~WsClient() {
  inner_->on_event = nullptr;
  inner_->let_go(1000);
}

void WsClient::start() {
  inner_->session.start(steady_us());
  inner_->pump();
}

std::string WsClient::submit(v1::Command command) {
  return submit(std::move(command), new_command_id());
}

std::string WsClient::submit(v1::Command command, const std::string& id) {
  inner_->session.submit(id, std::move(command), steady_us());
  inner_->pump();
  return id;
}

void WsClient::cut() {
  if (!inner_->pipe) return;
  std::exchange(inner_->pipe, nullptr)->cut();
  inner_->session.closed(1006, inner_->loop.jitter(), steady_us());
  inner_->pump();
}

void WsClient::stop() {
  inner_->stopped = true;
  inner_->let_go(1000);
  inner_->timer.cancel();
}

void WsClient::hurry() {
  inner_->session.hurry(steady_us());
  inner_->pump();
}

const ClientSession& WsClient::session() const { return inner_->session; }
std::int64_t WsClient::meeting_now_ms() const {
  return inner_->session.clock().now_ms(steady_us());
}
std::uint64_t WsClient::bytes_received() const { return inner_->received; }
std::uint64_t WsClient::bytes_sent() const { return inner_->sent; }

}  // namespace nameplate::binding
