// QR codes, for desk cards (SVG) and for a terminal (text), and the link that they carry.
#pragma once

#include <string>

#include "server/auth/secret.hpp"

namespace nameplate::auth {

// "https://host/j#TOKEN": the fragment never reaches a server's log (RFC 3986 3.5).
Secret join_url(const std::string& base_url, const Secret& token);
// Black on white with a quiet zone of four modules (ISO/IEC 18004), level M. Throws
// std::runtime_error for a text that is too long for a QR code.
std::string qr_svg(const std::string& text);
std::string qr_text(const std::string& text);

}  // namespace nameplate::auth
