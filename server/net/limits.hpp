// Every bound of the transport, with its reason. Apart, so that a reader finds them in one place
// and a test can shorten the times. Nothing here knows what a frame means.
#pragma once

#include <cstddef>
#include <cstdint>

namespace nameplate::net {

struct Limits {
  // A request line and headers: cookies and browsers' headers stay under 3 KiB.
  std::size_t header_bytes = 8 * 1024;
  // The largest body is an imported file; 500 participants in six languages are 100 KiB.
  std::size_t body_bytes = 1024 * 1024;
  std::int64_t header_ms =
      10'000;  // from accept, or from the first byte of a later request, with TLS
  std::int64_t idle_ms =
      30'000;  // keep-alive without a request; also a body or a response that stands still

  std::size_t message_bytes = 16 * 1024;         // one WebSocket message
  std::size_t message_bytes_podium = 64 * 1024;  // imports by the console
  std::uint32_t frames_per_message = 64;         // Beast alone takes millions of empty fragments
  std::int64_t message_ms = 5'000;               // from a message's first byte to its last
  std::uint32_t pings_per_second = 4;
  std::uint32_t ping_burst = 20;
  std::int64_t close_ms =
      2'000;  // for a close handshake, and for reading what a closed peer still sends

  // All deadlines are looked at four times in the shortest of them, at least this often.
  std::int64_t sweep_ms = 500;

  // Not yet taken by the kernel. The hub conflates long before; beyond this the peer is dead or
  // hostile.
  std::size_t queue_bytes = 1024 * 1024;
  int kernel_send_bytes = 128 * 1024;  // else the kernel hides 2.6 MB of a stopped reader

  // A chamber behind one address must get in while somebody holds silent sockets open: beyond this
  // the connection that has waited longest without a request gives way to the new one, if it is
  // silent. When everybody comes back at once more than these are under way, and nobody is at
  // fault.
  std::size_t waiting_connections = 2'000;
  std::int64_t silent_ms = 250;  // nothing came for so long: more than a round trip of a poor radio
  std::int64_t request_ms = 2'000;   // three round trips; whoever needs longer may give way, too
  std::size_t connections = 15'000;  // below the usual limit of descriptors of a process
  std::int64_t accept_retry_ms = 100;
  int backlog = 4096;
};

}  // namespace nameplate::net
