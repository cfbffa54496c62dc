#include "proto/cpp/http_client.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/beast/http.hpp>
#include <optional>

#include "proto/cpp/dial.hpp"

namespace nameplate::binding {

namespace http_ns = boost::beast::http;

namespace {
bool is_address(const std::string& host) {
  Error error;
  asio::ip::make_address(host, error);
  return !error;
}

}  // namespace

asio::ssl::context tls_context(const Trust& trust) {
  asio::ssl::context context(asio::ssl::context::tls_client);
  context.set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_sslv2 |
                      asio::ssl::context::no_sslv3 | asio::ssl::context::no_tlsv1 |
                      asio::ssl::context::no_tlsv1_1);
  if (trust.unchecked) {
    context.set_verify_mode(asio::ssl::verify_none);
    return context;
  }
  context.set_verify_mode(asio::ssl::verify_peer);
  if (trust.ca_file.empty()) {
    context.set_default_verify_paths();
  } else {
    context.load_verify_file(trust.ca_file);
  }
  return context;
}

asio::awaitable<void> connect(Plain& stream, const ServerAddress& server) {
  auto resolver = Tcp::resolver(co_await asio::this_coro::executor);
  const auto found = co_await resolver.async_resolve(server.host, server.port, asio::use_awaitable);
  co_await stream.async_connect(found, asio::use_awaitable);
  stream.socket().set_option(Tcp::no_delay(true));
}

asio::awaitable<void> connect(Tls& stream, const ServerAddress& server) {
  if (!is_address(server.host))
    SSL_set_tlsext_host_name(stream.native_handle(), server.host.c_str());
  if (SSL_get_verify_mode(stream.native_handle()) != SSL_VERIFY_NONE)
    stream.set_verify_callback(asio::ssl::host_name_verification(server.host));
  co_await connect(beast::get_lowest_layer(stream), server);
  co_await stream.async_handshake(asio::ssl::stream_base::client, asio::use_awaitable);
}

namespace {

using Request = http_ns::request<http_ns::string_body>;
using Response = http_ns::response<http_ns::string_body>;

template <typename Stream>
asio::awaitable<void> exchange(Stream& stream, const ServerAddress& server, const Request& request,
                               Response& response) {
  co_await connect(stream, server);
  co_await http_ns::async_write(stream, request, asio::use_awaitable);
  beast::flat_buffer buffer;
  http_ns::response_parser<http_ns::string_body> parser;
  parser.body_limit(64UL * 1024 * 1024);  // a round's record with every statement stays far below
  co_await http_ns::async_read(stream, buffer, parser, asio::use_awaitable);
  response = parser.release();
}

}  // namespace

HttpAnswer http(const ServerAddress& server, const Trust& trust, std::string_view method,
                std::string_view path, std::string_view body, std::string_view cookie,
                std::chrono::milliseconds timeout) {
  Request request;
  request.method_string({method.data(), method.size()});
  request.target({path.data(), path.size()});
  request.version(11);
  request.set(http_ns::field::host, server.host + ":" + server.port);
  request.set(http_ns::field::connection, "close");
  if (!cookie.empty()) request.set(http_ns::field::cookie, {cookie.data(), cookie.size()});
  if (!body.empty()) {
    request.set(http_ns::field::content_type, "application/json");
    request.body() = std::string(body);
  }
  request.prepare_payload();

  asio::io_context io(1);
  Response response;
  HttpAnswer answer;
  const auto ended = [&](const std::exception_ptr& error) {
    if (!error) {
      answer.status = static_cast<int>(response.result_int());
      return;
    }
    try {
      std::rethrow_exception(error);
    } catch (const std::exception& fault) {
      answer.body = fault.what();
    }
  };
  try {
    // Reading the system's certificates takes 20 ms: only for whom it is of use.
    std::optional<asio::ssl::context> context;
    std::optional<Tls> tls;
    Plain plain(io);
    if (server.tls) {
      tls.emplace(io, context.emplace(tls_context(trust)));
      asio::co_spawn(io, exchange(*tls, server, request, response), ended);
    } else {
      asio::co_spawn(io, exchange(plain, server, request, response), ended);
    }
    io.run_for(timeout);
    if (answer.status == 0 && answer.body.empty()) answer.body = "no answer in time";
    io.stop();
  } catch (const std::exception& fault) {
    answer.body = fault.what();
  }
  if (answer.status == 0) return answer;
  answer.body = response.body();
  for (auto [it, end] = response.equal_range(http_ns::field::set_cookie); it != end; ++it) {
    const std::string value(it->value());
    if (value.starts_with("nameplate=")) answer.cookie = value.substr(0, value.find(';'));
  }
  return answer;
}

namespace {
std::string json_string(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    if (static_cast<unsigned char>(c) >= 0x20)
      result += c;  // codes and tokens have no control characters
  }
  return result + "\"";
}
}  // namespace

HttpAnswer sign_in(const ServerAddress& server, const Trust& trust, std::string_view code) {
  return http(server, trust, "POST", "/api/sign-in", "{\"code\":" + json_string(code) + "}", "");
}
HttpAnswer join(const ServerAddress& server, const Trust& trust, std::string_view token) {
  return http(server, trust, "POST", "/api/join", "{\"token\":" + json_string(token) + "}", "");
}

}  // namespace nameplate::binding
