// The built pages, read into memory once: what is served under /, /console, /delegate, /display, /j
// and /assets.
//
// Apart from the API, because it knows only files. It never reads the disk after the start, so that
// a page and its assets always belong together.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "server/net/http.hpp"

namespace nameplate::app {

class Pages {
 public:
  Pages() = default;  // none: every page says so
  // Reads DIR/*.html, DIR/pages/*.html, DIR/assets/** (with .gz beside) and DIR/manifest.json.
  // Throws std::runtime_error with a sentence when the folder cannot be read or has no page.
  explicit Pages(const std::string& folder);

  // The answer to a GET of `request.path`, or nothing if no file belongs to it.
  [[nodiscard]] std::optional<net::HttpResponse> answer(const net::HttpRequest& request) const;
  // The build id of the manifest; empty without pages.
  [[nodiscard]] const std::string& build() const { return build_; }
  [[nodiscard]] std::size_t size() const { return files_.size(); }

 private:
  struct File {
    std::string content_type;
    std::string etag;  // with its quotes
    std::shared_ptr<const std::string> plain;
    std::shared_ptr<const std::string> gzip;  // null: not worth it
    bool immutable = false;                   // its name carries a hash of its content
  };
  void add(const std::string& path, const std::string& file, bool immutable);

  std::map<std::string, File, std::less<>> files_;  // by the path of the request
  std::string build_;
};

// The headers that every answer of the public listener carries. `websocket_origin` is the page's
// own host as ws:// or wss://, since not every browser counts it as 'self'.
void add_security_headers(net::HttpResponse& response, const std::string& websocket_origin,
                          bool page);

}  // namespace nameplate::app
