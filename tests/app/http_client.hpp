// A small HTTP and WebSocket client for the tests of the whole server: it says exactly what it is
// told to.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "nameplate/v1/frame.pb.h"
#include "nameplate/v1/row.pb.h"
#include "tests/net/harness.hpp"

namespace nameplate::app::testing {

struct Answer {
  int status = 0;
  std::map<std::string, std::string> headers;  // names in small letters
  std::string body;
  [[nodiscard]] std::string cookie() const;  // "nameplate=TOKEN" of Set-Cookie; empty if none
};

struct Ask {
  std::string method = "GET";
  std::string path = "/";
  std::string body{};
  std::string type = "application/json";
  std::string cookie{};
  std::string more{};  // further header lines, each with its end
};

Answer http(std::uint16_t port, const Ask& ask, bool tls = false);

// One peer after its upgrade, in step with the server's frames.
class PeerClient {
 public:
  PeerClient(std::uint16_t port, const std::string& cookie, v1::Role wish = v1::ROLE_PUBLIC);

  void send(const v1::ClientFrame& frame);
  void send_bytes(const std::string& bytes) { client_.write(bytes); }
  // The next frame; nothing when the server closed (then `closed` is the code) or is silent for 5
  // s.
  std::optional<v1::ServerFrame> next();
  // Frames until one satisfies `wanted`.
  std::optional<v1::ServerFrame> until(const std::function<bool(const v1::ServerFrame&)>& wanted);
  // Submits and waits for the reply. Rows that come before it are kept.
  std::optional<v1::Reply> submit(v1::Command command, std::string id = {});
  // A row of any audience seen so far, as it stands.
  [[nodiscard]] std::optional<v1::Row> row(const std::string& key) const;

  [[nodiscard]] const v1::Welcome& welcome() const { return welcome_; }
  [[nodiscard]] int closed() const { return closed_; }
  // The server ended the connection; waits for it, or only looks.
  bool ended() { return client_.ended(); }
  [[nodiscard]] bool ended_already() const;
  [[nodiscard]] int upgrade_status() const { return upgrade_status_; }

 private:
  net::testing::Client client_;
  int upgrade_status_ = 0;
  int closed_ = 0;
  std::uint64_t ids_ = 0;
  v1::Welcome welcome_;
  std::map<std::string, std::string> rows_;
};

}  // namespace nameplate::app::testing
