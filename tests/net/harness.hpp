// A real listener on a free port with short deadlines, and a client that writes whatever bytes it
// is told to.
#pragma once

#include <openssl/ssl.h>

#include <boost/asio/executor_work_guard.hpp>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "server/net/http.hpp"
#include "server/net/limits.hpp"
#include "server/net/listener.hpp"

namespace nameplate::net::testing {

struct Certificate {
  std::string cert_path, key_path;
};
// Self-signed, P-256, in a folder of its own.
Certificate make_certificate(const std::filesystem::path& folder, const std::string& name);
// One for this process, gone with it.
const Certificate& test_certificate();

// Deadlines short enough for a test, long enough for a busy machine.
Limits quick_limits();

// What the server sees and does. Everything is called on the network thread.
class Server : public HttpHandler, public PeerSink {
 public:
  explicit Server(Limits limits = quick_limits(), const Certificate* certificate = nullptr);
  ~Server() override;

  [[nodiscard]] std::uint16_t port() const { return port_; }
  // Runs `act` on the network thread and waits for it.
  void run(const std::function<void()>& act);
  Counters counters();
  void reload_certificate();
  Listener& listener() { return *listener_; }

  // Waits until `done` holds, asked on the network thread; false after 5 s.
  bool eventually(const std::function<bool()>& done);

  // --- what happened (read with run() or eventually())
  struct SeenPeer {
    sync::Seat seat;
    sync::Wire* wire = nullptr;  // null once closed
    std::vector<std::string> messages;
    int closed = 0;
  };
  std::vector<SeenPeer> peers;
  std::vector<HttpRequest> requests;
  // By path; anything else is 404.
  std::function<void(const HttpRequest&, const Respond&)> on_request;
  std::function<std::variant<sync::Seat, unsigned>(const HttpRequest&)> guard;
  std::optional<std::int64_t> stopped_ms;  // its clock stands still and shows this
  bool echo = true;                        // messages come back
  int copies = 1;                          // so often

  void handle(HttpRequest request, Respond respond) override;
  sync::PeerId opened(const sync::Seat& seat, sync::Wire& wire) override;
  void received(sync::PeerId peer, std::string_view message) override;
  void closed(sync::PeerId peer) override;

 private:
  asio::io_context io_{1};
  asio::executor_work_guard<Executor> work_;
  std::unique_ptr<TlsContext> tls_;
  std::unique_ptr<Listener> listener_;
  std::uint16_t port_ = 0;
  std::thread thread_;
};

// An unmasked server frame of one binary message.
sync::Frame server_frame(std::string_view payload);
// A client frame: first byte as given, payload masked unless `masked` is false.
std::string client_frame(std::uint8_t first, std::string_view payload, bool masked = true);
inline std::string binary_message(std::string_view payload) { return client_frame(0x82, payload); }
std::string upgrade_request(std::string_view more_headers = {}, std::string_view path = "/ws");

class Client {
 public:
  explicit Client(std::uint16_t port, bool tls = false);
  ~Client();
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  // The timeout of what reads below; 5 s without it. For answers that take their time.
  void wait_up_to(std::chrono::seconds patience);
  // False when the connection is gone.
  bool write(std::string_view bytes);
  // At most `size` bytes; empty at the end of the connection or after the timeout.
  std::string read_some(std::size_t size = 65536);
  // Reads until the text was seen, the connection ended or the timeout passed.
  std::string read_until(std::string_view text);
  std::string read_to_end();
  // True if the server ended the connection (FIN or RST) within the timeout.
  bool ended();

  struct Frame {
    std::uint8_t first = 0;
    std::string payload;
    [[nodiscard]] bool is_close() const { return (first & 0x0F) == 0x8; }
    [[nodiscard]] int close_code() const;
  };
  std::optional<Frame> read_frame();
  // Upgrades and returns true on 101.
  bool upgrade(std::string_view more_headers = {});
  // The code of the next close frame, skipping data; 0 if the connection ends without one.
  int close_code();
  [[nodiscard]] std::string tls_version() const;
  [[nodiscard]] std::string peer_name() const;  // of the certificate
  [[nodiscard]] int descriptor() const { return descriptor_; }

 private:
  void end();

  int descriptor_ = -1;
  SSL_CTX* context_ = nullptr;
  SSL* ssl_ = nullptr;
  std::string buffer_;
};

}  // namespace nameplate::net::testing
