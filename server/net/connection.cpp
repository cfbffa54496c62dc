#include "server/net/connection.hpp"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/status.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <optional>

#include "server/net/beast_types.hpp"
#include "server/net/memory_reserve.hpp"
#include "server/net/peer.hpp"
#include "server/net/plain_request.hpp"

namespace nameplate::net {
namespace {

namespace http = boost::beast::http;

// Bodies are shared and a client has one response at a time: this bounds only what a handler may
// answer.
constexpr std::size_t kResponseLimit = 256 * 1024 * 1024;

std::string text(boost::beast::string_view view) { return {view.data(), view.size()}; }

sync::Frame head_of(const HttpResponse& response, bool keep_alive) {
  std::string head = "HTTP/1.1 " + std::to_string(response.status) + " ";
  head += text(http::obsolete_reason(static_cast<http::status>(response.status)));
  head += "\r\n";
  if (!response.content_type.empty()) head += "Content-Type: " + response.content_type + "\r\n";
  // A 204 or 304 has no body and no length (RFC 9110 8.6).
  if (response.status != 204 && response.status != 304) {
    head += "Content-Length: " + std::to_string(response.body ? response.body->size() : 0) + "\r\n";
  }
  for (const auto& [name, value] : response.headers) head += name + ": " + value + "\r\n";
  head += keep_alive ? "\r\n" : "Connection: close\r\n\r\n";
  return std::make_shared<const std::string>(std::move(head));
}

class Connection final : public Waiting, public Session {
 public:
  Connection(std::shared_ptr<Context> context, std::shared_ptr<Gate> gate, std::string remote)
      : Waiting(std::move(context)),
        gate_(std::move(gate)),
        remote_(std::move(remote)),
        buffer_(context_->limits.header_bytes + 1024) {
    ++context_->counters.connections;
    gate_->limit_queue(kResponseLimit);
  }
  ~Connection() override {
    if (gate_->starved() && !upgraded_) ++context_->counters.out_of_memory;
    --context_->counters.connections;
  }

  void run() {
    gate_->belong_to(weak_from_this());
    due_in(context_->limits.header_ms);
    waiting_since_ms_ = context_->steady_ms();
    gate_->handshake([self = self()](error_code failed) {
      if (!failed) return self->read_header();
      ++self->context_->counters.tls_failed;
      self->gate_->fail();
    });
  }

  void check(std::int64_t steady_ms) override {
    if (due_ms_ == 0) return;
    if (steady_ms < due_ms_) return look_by(due_ms_);
    const auto kept = shared_from_this();
    const std::size_t queued = gate_->queued_bytes();
    if (phase_ == Phase::answering && queued < queued_before_) {  // slow, but taking it
      queued_before_ = queued;
      return due_in(context_->limits.idle_ms);
    }
    if (phase_ == Phase::reading && !first_) return gate_->fail();  // idle: nothing to say
    if (phase_ == Phase::reading) ++context_->counters.bad_requests;
    gate_->fail();
  }
  void abandon() override { gate_->abandon(); }
  // Its handlers hold it; with them it is gone.
  void give_up() noexcept override {
    phase_ = Phase::ending;
    gate_->fail();
  }
  [[nodiscard]] bool waiting() const override {
    return phase_ == Phase::reading && !gate_->broken();
  }
  [[nodiscard]] bool silent(std::int64_t steady_ms) const override {
    if (gate_->unread()) return false;
    return steady_ms - waiting_since_ms_ >= context_->limits.request_ms ||
           gate_->silent_ms() >= context_->limits.silent_ms;
  }

 private:
  enum class Phase { reading, handling, answering, ending };

  std::shared_ptr<Connection> self() {
    return std::static_pointer_cast<Connection>(shared_from_this());
  }
  void due_in(std::int64_t ms) {
    due_ms_ = ms == 0 ? 0 : context_->steady_ms() + ms;
    if (due_ms_ != 0) look_by(due_ms_);
  }

  void read_header() {
    phase_ = Phase::reading;
    parser_.emplace();
    parser_->header_limit(static_cast<std::uint32_t>(context_->limits.header_bytes));
    parser_->body_limit(context_->limits.body_bytes);
    http::async_read_header(*gate_, buffer_, *parser_,
                            [self = self()](error_code failed, std::size_t) {
                              if (failed) return self->reading_failed(failed);
                              self->on_header();
                            });
  }

  void on_header() {
    if (boost::beast::websocket::is_upgrade(parser_->get())) return upgrade();
    due_in(context_->limits.idle_ms);
    if (http::token_list{parser_->get()[http::field::expect]}.exists("100-continue")) {
      gate_->send(std::make_shared<const std::string>("HTTP/1.1 100 Continue\r\n\r\n"));
    }
    http::async_read(*gate_, buffer_, *parser_, [self = self()](error_code failed, std::size_t) {
      if (failed) return self->reading_failed(failed);
      self->on_request();
    });
  }

  void reading_failed(error_code failed) {
    if (failed == http::error::end_of_stream) return end();
    if (failed.category() != http::make_error_code(http::error::bad_target).category()) return;
    if (failed == http::error::partial_message) return;
    ++context_->counters.bad_requests;
    unsigned status = 400;
    if (failed == http::error::header_limit || failed == http::error::buffer_overflow) status = 431;
    if (failed == http::error::body_limit) status = 413;
    refuse(status);
  }

  void refuse(unsigned status) {
    keep_alive_ = false;
    HttpResponse response;
    response.status = status;
    response.content_type = "text/plain; charset=utf-8";
    response.body = std::make_shared<const std::string>(
        text(http::obsolete_reason(static_cast<http::status>(status))) + "\n");
    answer(response, false);
  }

  void on_request() {
    ++context_->counters.requests;
    first_ = false;
    phase_ = Phase::handling;
    due_in(0);
    auto request = parser_->release();
    keep_alive_ = request.keep_alive();
    if (request.version() >= 11 && request[http::field::host].empty()) return refuse(400);
    const bool head_only = request.method() == http::verb::head;
    context_->http.handle(plain_request(request, gate_->secure(), remote_),
                          [self = self(), head_only](const HttpResponse& response) {
                            if (self->phase_ != Phase::handling) return;
                            // Whoever answers may be in the midst of what concerns all.
                            guarded(*self->gate_, [&] { self->answer(response, head_only); });
                          });
  }

  void answer(const HttpResponse& response, bool head_only) {
    phase_ = Phase::answering;
    due_in(context_->limits.idle_ms);
    const sync::Frame head = head_of(response, keep_alive_);
    if (head_only || !response.body || response.body->empty()) {
      gate_->send(head);
    } else {
      gate_->send(head, response.body);
    }
    queued_before_ = gate_->queued_bytes();
    gate_->when_drained([self = self()] {
      if (self->gate_->broken()) return;
      if (!self->keep_alive_) return self->end();
      self->due_in(self->context_->limits.idle_ms);
      self->waiting_since_ms_ = self->context_->steady_ms();
      self->to_the_end();
      self->read_header();
    });
  }

  void end() {
    phase_ = Phase::ending;
    due_in(context_->limits.close_ms);
    gate_->linger([self = self()] { self->gate_->fail(); });
  }

  void upgrade() {
    UpgradeRequest upgrade{parser_->release()};
    const HttpRequest request = plain_request(upgrade.request, gate_->secure(), remote_);
    const auto refused = [&](unsigned status) {
      ++context_->counters.upgrades_refused;
      refuse(status);
    };
    if (context_->peers == nullptr || request.path != "/ws") return refused(404);
    // A client may send nothing before the handshake is answered (RFC 6455 4.1).
    if (buffer_.size() > 0) return refused(400);
    if (!http::token_list{upgrade.request[http::field::sec_websocket_protocol]}.exists(
            kSubprotocol)) {
      return refused(400);
    }
    if (!MemoryReserve::whole()) return refused(503);
    const auto verdict = context_->guard(request);
    if (const auto* status = std::get_if<unsigned>(&verdict)) return refused(*status);
    phase_ = Phase::ending;
    due_in(0);
    start_peer(context_, gate_, std::get<sync::Seat>(verdict), upgrade);
    upgraded_ = true;
  }

  std::shared_ptr<Gate> gate_;
  std::string remote_;
  boost::beast::flat_buffer buffer_;
  std::optional<http::request_parser<http::string_body>> parser_;
  Phase phase_ = Phase::reading;
  bool first_ = true;
  bool upgraded_ = false;
  bool keep_alive_ = false;
  std::int64_t due_ms_ = 0;  // steady; 0 = no deadline
  std::int64_t waiting_since_ms_ = 0;
  std::size_t queued_before_ = 0;
};

}  // namespace

void start_connection(std::shared_ptr<Context> context, Socket socket, SslPtr ssl,
                      std::string remote) {
  auto gate = std::make_shared<Gate>(std::move(socket), std::move(ssl));
  std::make_shared<Connection>(std::move(context), std::move(gate), std::move(remote))->run();
}

}  // namespace nameplate::net
