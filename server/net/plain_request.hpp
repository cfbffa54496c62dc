// A request as Beast read it, as the plain values of http.hpp. For the files that compile Beast.
#pragma once

#include <boost/beast/http/rfc7230.hpp>
#include <string>
#include <utility>

#include "server/net/beast_types.hpp"
#include "server/net/http.hpp"

namespace nameplate::net {

// Takes the body out of `from`.
inline HttpRequest plain_request(boost::beast::http::request<boost::beast::http::string_body>& from,
                                 bool secure, const std::string& remote) {
  using boost::beast::http::field;
  const auto text = [](boost::beast::string_view view) {
    return std::string(view.data(), view.size());
  };
  HttpRequest request;
  request.method = text(from.method_string());
  const std::string target = text(from.target());
  const auto mark = target.find('?');
  request.path = target.substr(0, mark);
  if (mark != std::string::npos) request.query = target.substr(mark + 1);
  request.host = text(from[field::host]);
  request.origin = text(from[field::origin]);
  request.cookie = text(from[field::cookie]);
  request.content_type = text(from[field::content_type]);
  request.if_none_match = text(from[field::if_none_match]);
  request.user_agent = text(from[field::user_agent]);
  request.accepts_gzip =
      boost::beast::http::token_list{from[field::accept_encoding]}.exists("gzip");
  request.secure = secure;
  request.remote = remote;
  request.body = std::move(from.body());
  return request;
}

}  // namespace nameplate::net
