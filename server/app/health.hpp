// The second listener's answers: /healthz, /readyz, /metrics, /version. Loopback only; no one signs
// in here.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>

#include "server/app/clock.hpp"
#include "server/app/loop.hpp"
#include "server/app/metrics.hpp"
#include "server/net/http.hpp"
#include "server/sync/hub.hpp"

namespace nameplate::app {

class Health : public net::HttpHandler {
 public:
  struct Parts {
    MeetingClock& clock;
    Loop& loop;
    sync::Hub& hub;
    std::function<const net::Counters&()> sockets;  // of the public listener
    std::function<const std::map<unsigned, std::uint64_t>&()> http_answers;  // by status
    std::string data;  // whose volume's free space counts
    std::string page_build;
    std::function<std::int64_t()> certificate_ends_s;  // seconds since 1970; 0 = no TLS
  };
  explicit Health(Parts parts) : parts_(std::move(parts)) {}

  void handle(net::HttpRequest request, net::Respond respond) override;
  // Not ready: the server is stopping.
  void draining() { draining_ = true; }

  [[nodiscard]] std::string metrics() const;

 private:
  void clients(MetricsText& text) const;
  void commands(MetricsText& text) const;
  void transport(MetricsText& text) const;
  void machine(MetricsText& text) const;

  Parts parts_;
  bool draining_ = false;
};

// Bytes a user may still write on the volume of `path`; -1 when that cannot be asked.
std::int64_t free_bytes(const std::string& path);

}  // namespace nameplate::app
