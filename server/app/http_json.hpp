// JSON in and out of HTTP, for the API's files only: Boost.JSON stays out of the other headers.
#pragma once

#include <algorithm>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "server/net/http.hpp"

namespace nameplate::app {

inline net::HttpResponse json_response(unsigned status, const boost::json::value& value) {
  net::HttpResponse response;
  response.status = status;
  response.content_type = "application/json";
  response.body = std::make_shared<const std::string>(boost::json::serialize(value) + "\n");
  return response;
}

// {"error": "word"}
inline net::HttpResponse error_response(unsigned status, std::string_view word) {
  return json_response(status, boost::json::object{{"error", word}});
}

// "Not now": Retry-After in whole seconds, rounded up.
inline net::HttpResponse busy_response(std::int64_t wait_ms) {
  auto response = error_response(429, "busy");
  response.headers.emplace_back("Retry-After",
                                std::to_string(std::max<std::int64_t>((wait_ms + 999) / 1000, 1)));
  return response;
}

// The request's body as an object; nothing if it is not one. Nesting is bounded by the library's
// default of 32.
inline std::optional<boost::json::object> json_body(const net::HttpRequest& request) {
  boost::system::error_code failed;
  const boost::json::value value = boost::json::parse(request.body, failed);
  if (failed || !value.is_object()) return std::nullopt;
  return value.get_object();
}

// A string member of at most `most` bytes; nothing if it is absent, another type or longer.
inline std::optional<std::string> text_member(const boost::json::object& object,
                                              std::string_view name, std::size_t most) {
  const boost::json::value* value = object.if_contains(name);
  if (value == nullptr || !value->is_string() || value->get_string().size() > most)
    return std::nullopt;
  return std::string(value->get_string());
}

}  // namespace nameplate::app
