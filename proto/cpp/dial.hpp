// Opening a connection, plain or TLS, as a coroutine. Internal to the transport: includes Boost.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/ssl.hpp>

#include "proto/cpp/server_address.hpp"

namespace nameplate::binding {

namespace asio = boost::asio;
namespace beast = boost::beast;
using Tcp = asio::ip::tcp;
using Plain = beast::tcp_stream;
using Tls = beast::ssl_stream<beast::tcp_stream>;
using Error = boost::system::error_code;

// Throws when the CA file cannot be read.
asio::ssl::context tls_context(const Trust& trust);
// Resolve, connect and, for TLS, shake hands; throws boost::system::system_error.
asio::awaitable<void> connect(Plain& stream, const ServerAddress& server);
asio::awaitable<void> connect(Tls& stream, const ServerAddress& server);

}  // namespace nameplate::binding
