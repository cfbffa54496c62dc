// What the kernel counted on a socket. Apart, because its header and the C library's, which Asio
// includes, define the same names.
#pragma once

#include <cstdint>

namespace nameplate::net::testing {

// Segments with data that have come; 0 when the kernel does not say.
std::uint32_t segments_received(int descriptor);

}  // namespace nameplate::net::testing
