#include "server/net/peer.hpp"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/role.hpp>
#include <boost/beast/websocket/error.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <new>
#include <optional>
#include <utility>

#include "server/net/beast_types.hpp"
#include "server/net/fan_out.hpp"
#include "server/net/frame_meter.hpp"

namespace nameplate::net {

// Found by Beast through argument-dependent lookup. A failed stream is lingered over by Peer, which
// must first let the last frame out; so there is nothing to do here.
void teardown(boost::beast::role_type, Gate&, error_code& failed) { failed = {}; }
void beast_close_socket(Gate& gate) { gate.fail(); }
template <class Handler>
void async_teardown(boost::beast::role_type, Gate& gate, Handler&& handler) {
  asio::post(gate.get_executor(), asio::append(std::forward<Handler>(handler), error_code()));
}

namespace {

namespace websocket = boost::beast::websocket;

// RFC 6455 5.5.1: an unmasked close frame, for the cases that Beast does not see.
sync::Frame close_frame(std::uint16_t code) {
  std::string frame{"\x88\x02"};
  frame += static_cast<char>(code >> 8);
  frame += static_cast<char>(code & 0xFF);
  return std::make_shared<const std::string>(std::move(frame));
}

class Peer final : public Swept, public GateWire, public Session {
 public:
  Peer(std::shared_ptr<Context> context, std::shared_ptr<Gate> gate)
      : Swept(std::move(context)), gate_(std::move(gate)), meter_(context_->limits) {
    stream_.emplace(*gate_);
    ++context_->counters.connections;
    ++context_->counters.peers;
    gate_->limit_queue(context_->limits.queue_bytes);
  }
  ~Peer() override {
    leave();  // if its last handler was lost
    if (gate_->starved()) ++context_->counters.out_of_memory;
    --context_->counters.connections;
    --context_->counters.peers;
  }

  void run(const UpgradeRequest& upgrade, sync::Seat seat) {
    gate_->belong_to(weak_from_this());
    const websocket::stream_base::timeout none{websocket::stream_base::none(),
                                               websocket::stream_base::none(), false};
    stream_->set_option(none);  // the sweep has the deadlines
    stream_->set_option(websocket::stream_base::decorator([](websocket::response_type& response) {
      response.set(boost::beast::http::field::sec_websocket_protocol, kSubprotocol);
      response.set(boost::beast::http::field::server, "nameplate");  // else Beast names its version
    }));
    stream_->binary(true);
    const Limits& limits = context_->limits;
    stream_->read_message_max(sync::is_podium(seat.role) ? limits.message_bytes_podium
                                                         : limits.message_bytes);
    gate_->inspect([this](std::string_view bytes) {
      const bool right = meter_.take(bytes, context_->steady_ms()) == 0;
      look_by(meter_.until_ms());
      return right;
    });
    due_in(limits.header_ms);
    // The hub keeps the seat; beside it nobody needs it once the peer is in.
    auto seated = std::make_unique<const sync::Seat>(std::move(seat));
    stream_->async_accept(upgrade.request,
                          [self = self(), seated = std::move(seated)](error_code failed) {
                            if (!self->stream_) return;
                            if (failed) return self->end(false);
                            self->due_ms_ = 0;
                            ++self->context_->counters.upgrades;
                            self->id_ = self->context_->peers->opened(*seated, *self);
                            self->open_ = true;
                            if (!self->closing_) self->read();
                          });
  }

  // --- sync::Wire
  void send(const sync::Frame& frame) override {
    if (closing_ || ended_) return;
    gate_->send(frame);
    if (gate_->overrun() && !overrun_counted_) {
      overrun_counted_ = true;
      ++context_->counters.overrun;
    }
  }
  [[nodiscard]] Gate* idle_gate() override {
    return !closing_ && !ended_ && gate_->idle() ? gate_.get() : nullptr;
  }
  [[nodiscard]] std::size_t queued_bytes() const override { return gate_->queued_bytes(); }
  void close(const sync::Close& close) override {
    if (closing_ || ended_) return;
    closing_ = true;
    due_in(context_->limits.close_ms);
    try {
      ++context_->counters.closed[close.code];
      websocket::close_reason reason(static_cast<websocket::close_code>(close.code));
      reason.reason.assign(close.reason.data(), std::min<std::size_t>(close.reason.size(), 123));
      stream_->async_close(reason, [self = self()](error_code) {
        if (self->stream_) self->end(true);
      });
    } catch (const std::bad_alloc&) {  // the hub's turn goes on; the next sweep sees to the rest
      look_by(0);
      gate_->fail();
    }
  }

  // --- Swept
  void check(std::int64_t steady_ms) override {
    if (gate_->broken()) return give_up();  // else an operation lost on the way would keep it here
    if (due_ms_ != 0 && steady_ms >= due_ms_) {
      const auto kept = shared_from_this();
      look_by(steady_ms);  // once more: it is to be gone then
      return gate_->fail();
    }
    if (due_ms_ != 0) look_by(due_ms_);
    if (closing_ || ended_) return;
    if (meter_.overdue(steady_ms)) return close({4400, "message not finished in time"});
    look_by(meter_.until_ms());
  }
  void abandon() override { gate_->abandon(); }

  // --- Session
  void give_up() noexcept override {
    if (!stream_) return;
    const auto kept = shared_from_this();
    gate_->fail();
    leave();
    // What still waits in it for its turn holds this peer, and would for ever.
    stream_.reset();
  }

 private:
  std::shared_ptr<Peer> self() { return std::static_pointer_cast<Peer>(shared_from_this()); }

  void due_in(std::int64_t ms) {
    due_ms_ = context_->steady_ms() + ms;
    look_by(due_ms_);
  }

  void read() {
    // Where nothing of a message came yet there is room for a short one, and no more for as long as
    // the peer says nothing. Of a longer one Beast holds the rest until it is asked for.
    const std::size_t most = buffer_.size() == 0 ? kShortMessage : 0;
    stream_->async_read_some(buffer_, most, [self = self()](error_code failed, std::size_t) {
      if (!self->stream_) return;
      if (failed) return self->reading_failed(failed);
      if (self->closing_) return;  // async_close reads on by itself
      if (self->stream_->is_message_done()) self->message();
      if (!self->closing_ && !self->ended_) self->read();
    });
  }

  void message() {
    const auto bytes = buffer_.cdata();
    gate_->hold();
    context_->peers->received(id_, {static_cast<const char*>(bytes.data()), bytes.size()});
    gate_->release();
    buffer_.consume(buffer_.size());
    if (buffer_.capacity() > kShortMessage) buffer_.shrink_to_fit();
  }

  void reading_failed(error_code failed) {
    if (closing_ && !gate_->broken() && meter_.fault() == 0)
      return;  // async_close tells when it is over
    if (meter_.fault() != 0 && !ended_) {
      if (!closing_) {
        count_broken(meter_.fault());
        gate_->send(close_frame(meter_.fault()));
      }
      return end(true);
    }
    if (failed == websocket::error::closed) return end(true);
    // Beast has sent the close frame for what the peer broke; its code is only in the error.
    if (failed == websocket::error::message_too_big ||
        failed == websocket::error::buffer_overflow) {
      count_broken(1009);
    } else if (failed == websocket::error::bad_frame_payload) {
      count_broken(1007);
    } else if (failed == websocket::condition::protocol_violation) {
      count_broken(1002);
    }
    end(failed.category() == websocket::make_error_code(websocket::error::closed).category());
  }

  void count_broken(std::uint16_t code) {
    ++context_->counters.closed[code];
    if (open_) context_->peers->broke(id_, code);
  }

  void leave() {
    if (std::exchange(ended_, true)) return;
    gate_->inspect(nullptr);
    if (open_ && context_->peers != nullptr) context_->peers->closed(id_);
  }

  // Once: tells the sink, lets the last frame out when the peer may still read it, and goes.
  void end(bool politely) {
    if (ended_) return;
    leave();
    if (!politely) return gate_->fail();
    due_in(context_->limits.close_ms);
    gate_->linger([self = self()] { self->gate_->fail(); });
  }

  // Pings and nearly all commands are shorter.
  static constexpr std::size_t kShortMessage = 128;

  std::shared_ptr<Gate> gate_;
  FrameMeter meter_;
  // Without deflate: frames are shared by all peers. Empty once it was given up.
  std::optional<websocket::stream<Gate&, false>> stream_;
  boost::beast::flat_buffer buffer_;
  sync::PeerId id_ = 0;
  bool open_ = false;
  bool closing_ = false;
  bool ended_ = false;
  bool overrun_counted_ = false;
  std::int64_t due_ms_ = 0;  // steady; 0 = no deadline
};

}  // namespace

void start_peer(std::shared_ptr<Context> context, std::shared_ptr<Gate> gate, sync::Seat seat,
                const UpgradeRequest& upgrade) {
  std::make_shared<Peer>(std::move(context), std::move(gate))->run(upgrade, std::move(seat));
}

}  // namespace nameplate::net
