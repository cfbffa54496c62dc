// What comes over HTTP: a request as Beast and we read it, and the cookie of a sign-in.
#include <boost/beast/http/parser.hpp>

#include "server/app/cookie.hpp"
#include "server/app/http_json.hpp"
#include "server/net/limits.hpp"
#include "server/net/plain_request.hpp"
#include "tests/fuzz/targets.hpp"

namespace nameplate::fuzz {
namespace {

namespace http = boost::beast::http;

void run_request(std::string_view bytes) {
  const net::Limits limits;
  http::request_parser<http::string_body> parser;
  parser.header_limit(static_cast<std::uint32_t>(limits.header_bytes));
  parser.body_limit(limits.body_bytes);
  parser.eager(true);
  boost::system::error_code failed;
  while (!bytes.empty() && !parser.is_done() && !failed) {
    const auto used = parser.put(boost::asio::buffer(bytes.data(), bytes.size()), failed);
    bytes.remove_prefix(used);
    if (used == 0) break;
  }
  if (failed || !parser.is_done()) return;
  auto read = parser.release();
  const auto request = net::plain_request(read, true, "127.0.0.1");
  must(request.path.find('?') == std::string::npos, "a path ends before its query");
  app::cookie_in(request.cookie);
  if (const auto body = app::json_body(request))
    if (const auto code = app::text_member(*body, "code", 64))
      must(code->size() <= 64, "a member is no longer than it may be");
}

std::vector<std::string> request_seeds() {
  return {"GET /console?x=1 HTTP/1.1\r\nHost: a.example\r\nCookie: nameplate=abc; b=2\r\n\r\n",
          "POST /api/join HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
          "Content-Length: 14\r\n\r\n{\"code\":\"AB\"}\r",
          "GET /ws HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n",
          "POST /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"};
}

void run_cookie(std::string_view header) {
  const auto value = app::cookie_in(header);
  must(value.find(';') == std::string_view::npos, "a cookie's value ends at the semicolon");
  must(value.empty() || header.find(value) != std::string_view::npos,
       "a cookie's value stands in its header");
}

std::vector<std::string> cookie_seeds() {
  return {"nameplate=0123456789abcdef", "a=1; nameplate=x; nameplate=y", "nameplate", "; ;=;"};
}

}  // namespace

const Target kRequest{"request", run_request, request_seeds};
const Target kCookie{"cookie", run_cookie, cookie_seeds};

}  // namespace nameplate::fuzz
