#include <arpa/inet.h>
#include <ifaddrs.h>
#include <netinet/in.h>

#include <array>

#include "server/net/listener.hpp"

namespace nameplate::net {

std::string outward_address() {
  ifaddrs* all = nullptr;
  if (::getifaddrs(&all) != 0) return "localhost";
  std::string found = "localhost";
  for (const ifaddrs* one = all; one != nullptr; one = one->ifa_next) {
    if (one->ifa_addr == nullptr || one->ifa_addr->sa_family != AF_INET) continue;
    std::array<char, INET_ADDRSTRLEN> text{};
    const auto* address = reinterpret_cast<const sockaddr_in*>(one->ifa_addr);
    if (ntohl(address->sin_addr.s_addr) >> 24 == IN_LOOPBACKNET) continue;
    if (::inet_ntop(AF_INET, &address->sin_addr, text.data(), text.size()) != nullptr) {
      found = text.data();
      break;
    }
  }
  ::freeifaddrs(all);
  return found;
}

}  // namespace nameplate::net
