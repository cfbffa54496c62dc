#include "tests/sim/client_end.hpp"

#include <utility>

#include "tests/sim/checks.hpp"
#include "tests/sim/server_end.hpp"

namespace nameplate::sim {
namespace {

// A frame of RFC 6455 from the server: unmasked, one message.
std::string payload_of(const std::string& frame) {
  const auto length = static_cast<unsigned char>(frame[1]);
  const std::size_t header = length < 126 ? 2 : length == 126 ? 4 : 10;
  return frame.substr(header);
}

std::uint64_t mixed(std::uint64_t hash, const std::string& bytes) {
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3ULL;
  return hash;
}

}  // namespace

void Connection::send(const sync::Frame& frame) {
  watch->sent(seat, *frame);
  if (heard != nullptr) *heard = mixed(*heard, *frame);
  down.send(frame->size(), [self = shared_from_this(), frame] {
    if (self->to_client) self->to_client(payload_of(*frame));
  });
}

void Connection::close(const sync::Close& close) {
  down.send(4, [self = shared_from_this(), code = close.code] {
    if (self->client_closed) self->client_closed(code);
  });
}

ClientEnd::ClientEnd(Agenda& agenda, Random network, ServerEnd& server, Watch& watch,
                     sync::Seat seat, v1::Role wish, bool older)
    : agenda_(agenda),
      random_(network),
      server_(server),
      watch_(watch),
      seat_(std::move(seat)),
      older_(older),
      session_({"sim/1", wish, true}) {}

void ClientEnd::start() {
  session_.start(agenda_.now_us());
  pump();
}

void ClientEnd::press(const std::string& id, v1::Command command) {
  session_.submit(id, std::move(command), agenda_.now_us());
  pump();
}

// The session says what is to be done; this does it.
void ClientEnd::pump() {
  if (const auto dropped = session_.take_drop(); dropped && connection_) {
    connection_->to_client = nullptr;
    connection_->client_closed = nullptr;
    leave(std::exchange(connection_, nullptr), random_.between(0, 60'000'000));
  }
  if (session_.take_connect()) connect();
  for (auto& message : session_.take_messages()) {
    if (!connection_) continue;
    v1::ClientFrame frame;
    if (frame.ParseFromString(message) && frame.has_command() && ++sent_[frame.command().id()] > 1)
      ++retries;
    connection_->up.send(message.size(), [this, connection = connection_, message] {
      if (connection->peer != 0 && server_.up() && connection->life == server_.life())
        server_.hub().received(connection->peer, message, server_.clock().now());
    });
  }
  for (const auto& event : session_.take_events()) {
    if (const auto* outcome = std::get_if<binding::Outcome>(&event); outcome && outcome->reply)
      watch_.answered(outcome->id, *outcome->reply);
    if (std::holds_alternative<binding::HashFault>(event))
      watch_.fail(seat_.device + " showed other rows than the server three times in a minute");
  }
  wake_later();
}

void ClientEnd::wake_later() {
  const auto due = session_.next_wake_us();
  if (!due || *due == woken_us_) return;
  woken_us_ = *due;
  agenda_.at(*due, [this, due = *due] {
    if (due != woken_us_) return;
    woken_us_ = -1;
    session_.wake(random_.share(), agenda_.now_us());
    pump();
  });
}

void ClientEnd::connect() {
  auto connection = std::make_shared<Connection>(agenda_, random_);
  connection_ = connection;
  connection->seat = seat_;
  connection->watch = &watch_;
  const bool may_know = sync::is_podium(seat_.role);
  connection->heard = may_know ? nullptr : &heard;
  connection->client_closed = [this, connection = connection.get()](int code) {
    if (connection_.get() != connection) return;
    const auto gone = std::exchange(connection_, nullptr);
    leave(gone, random_.between(0, 200'000));
    lose(code);
  };
  agenda_.in(random_.between(500, 40'000), [this, connection] {
    if (connection_ != connection) return;
    if (!server_.up()) {
      connection_ = nullptr;
      return lose(1006);
    }
    opened(connection);
  });
}

void ClientEnd::opened(const std::shared_ptr<Connection>& connection) {
  connection->to_client = [this, raw = connection.get()](const std::string& payload) {
    if (connection_.get() != raw) return;
    v1::ServerFrame frame;
    if (older_ && frame.ParseFromString(payload) && frame.has_clock_set()) return;
    session_.received(payload, random_.share(), agenda_.now_us());
    pump();
  };
  connection->life = server_.life();
  connection->peer = server_.hub().join(seat_, *connection, server_.clock().now());
  session_.opened(agenda_.now_us());
  pump();
}

void ClientEnd::lose(int code) {
  session_.closed(code, random_.share(), agenda_.now_us());
  pump();
}

// The server learns of it in its own time; until then what was on its way still arrives.
void ClientEnd::leave(const std::shared_ptr<Connection>& connection, std::int64_t after_us) {
  agenda_.in(calm_ ? std::min<std::int64_t>(after_us, 100'000) : after_us, [this, connection] {
    const auto peer = std::exchange(connection->peer, 0);
    if (peer != 0 && server_.up() && connection->life == server_.life()) server_.hub().left(peer);
  });
}

void ClientEnd::cut() {
  if (!connection_) return;
  const auto gone = connection_;
  gone->down.cut();
  if (random_.one_in(2)) gone->up.cut();
  const std::int64_t noticed_us = random_.one_in(4) ? 60'000'000 : random_.between(0, 3'000'000);
  agenda_.in(noticed_us, [this, gone] {
    if (connection_ != gone) return;
    connection_ = nullptr;
    leave(gone, random_.between(0, 30'000'000));
    lose(1006);
  });
}

void ClientEnd::clog(std::int64_t for_us) {
  if (!connection_) return;
  connection_->down.clog(for_us);
  if (random_.one_in(2)) connection_->up.clog(for_us);
}

void ClientEnd::server_died() {
  if (!connection_) return;
  const auto gone = connection_;
  gone->peer = 0;
  gone->down.cut();
  gone->up.cut();
  agenda_.in(random_.between(0, 400'000), [this, gone] {
    if (connection_ != gone) return;
    connection_ = nullptr;
    lose(1006);
  });
}

}  // namespace nameplate::sim
