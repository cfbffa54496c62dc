#include "server/app/pages.hpp"

#include <fmt/format.h>
#include <sodium/crypto_generichash.h>

#include <array>
#include <boost/json/parse.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace nameplate::app {
namespace {

namespace fs = std::filesystem;

std::string content_type(const fs::path& file) {
  static const std::map<std::string, std::string> types = {
      {".html", "text/html; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".mjs", "text/javascript; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".json", "application/json"},
      {".map", "application/json"},
      {".webmanifest", "application/manifest+json"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".ico", "image/x-icon"},
      {".woff2", "font/woff2"},
      {".woff", "font/woff"},
      {".ttf", "font/ttf"},
      {".ftl", "text/plain; charset=utf-8"},
      {".txt", "text/plain; charset=utf-8"}};
  const auto found = types.find(file.extension().string());
  return found == types.end() ? "application/octet-stream" : found->second;
}

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string content{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (!in.good() && !in.eof())
    throw std::runtime_error(fmt::format("cannot read {}", path.string()));
  return content;
}

std::string etag_of(const std::string& content) {
  std::array<unsigned char, 16> hash{};
  crypto_generichash(hash.data(), hash.size(),
                     reinterpret_cast<const unsigned char*>(content.data()), content.size(),
                     nullptr, 0);
  std::string tag = "\"";
  for (const unsigned char byte : hash) tag += fmt::format("{:02x}", byte);
  return tag + '"';
}

// "/" is the page "index"; "/j" may be built as "join".
std::string path_of_page(const std::string& stem) {
  if (stem == "index") return "/";
  if (stem == "join") return "/j";
  return "/" + stem;
}

}  // namespace

Pages::Pages(const std::string& folder) {
  const fs::path root(folder);
  if (!fs::is_directory(root)) {
    throw std::runtime_error(
        fmt::format("--pages {} is not a folder: build the pages first", folder));
  }
  for (const fs::path& place : {root, root / "pages"}) {
    if (!fs::is_directory(place)) continue;
    for (const auto& item : fs::directory_iterator(place)) {
      if (item.path().extension() != ".html") continue;
      add(path_of_page(item.path().stem().string()), item.path().string(), false);
    }
  }
  if (files_.empty()) {
    throw std::runtime_error(
        fmt::format("--pages {} holds no page: build the pages first", folder));
  }
  if (fs::is_directory(root / "assets")) {
    for (const auto& item : fs::recursive_directory_iterator(root / "assets")) {
      if (!item.is_regular_file() || item.path().extension() == ".gz") continue;
      add("/" + fs::relative(item.path(), root).generic_string(), item.path().string(), true);
    }
  }
  for (const char* name :
       {"favicon.ico", "favicon.svg", "app.webmanifest", "sw.js", "robots.txt"}) {
    if (fs::is_regular_file(root / name))
      add(std::string("/") + name, (root / name).string(), false);
  }
  const fs::path manifest = root / "manifest.json";
  if (!fs::is_regular_file(manifest)) return;
  boost::system::error_code failed;
  const auto parsed = boost::json::parse(read_file(manifest), failed);
  const auto* object = failed ? nullptr : parsed.if_object();
  const auto* build = object != nullptr ? object->if_contains("build") : nullptr;
  if (build == nullptr || !build->is_string()) {
    throw std::runtime_error(
        fmt::format("{} names no \"build\": build the pages again", manifest.string()));
  }
  build_ = build->get_string().c_str();
}

void Pages::add(const std::string& path, const std::string& file, bool immutable) {
  File entry;
  entry.content_type = content_type(file);
  entry.plain = std::make_shared<const std::string>(read_file(file));
  entry.etag = etag_of(*entry.plain);
  entry.immutable = immutable;
  if (fs::is_regular_file(file + ".gz")) {
    entry.gzip = std::make_shared<const std::string>(read_file(file + ".gz"));
  }
  files_[path] = std::move(entry);
}

std::optional<net::HttpResponse> Pages::answer(const net::HttpRequest& request) const {
  net::HttpResponse response;
  static const std::array<std::string_view, 5> names = {"/", "/console", "/delegate", "/display",
                                                        "/j"};
  const auto found = files_.find(request.path);
  if (found == files_.end()) {
    if (std::find(names.begin(), names.end(), request.path) == names.end()) return std::nullopt;
    response.status = 503;
    response.content_type = "text/html; charset=utf-8";
    response.body = std::make_shared<const std::string>(
        "<!doctype html><html lang=\"en\"><title>Nameplate</title><h1>Nameplate</h1>"
        "<p>The server is running, but it was started without this page. Build the pages and start "
        "it "
        "with --pages.</p></html>\n");
    add_security_headers(response, {}, true);
    return response;
  }
  const File& file = found->second;
  response.headers = {
      {"Cache-Control", file.immutable ? "public, max-age=31536000, immutable" : "no-cache"},
      {"ETag", file.etag},
      {"Vary", "Accept-Encoding"}};
  const std::string scheme = request.secure ? "wss://" : "ws://";
  const bool html = file.content_type.starts_with("text/html");
  add_security_headers(response, request.host.empty() ? std::string() : scheme + request.host,
                       html);
  if (request.if_none_match.find(file.etag) != std::string::npos) {
    response.status = 304;
    return response;
  }
  response.content_type = file.content_type;
  response.body = file.plain;
  if (file.gzip && request.accepts_gzip) {
    response.body = file.gzip;
    response.headers.emplace_back("Content-Encoding", "gzip");
  }
  return response;
}

void add_security_headers(net::HttpResponse& response, const std::string& websocket_origin,
                          bool page) {
  response.headers.emplace_back("X-Content-Type-Options", "nosniff");
  response.headers.emplace_back("Referrer-Policy", "no-referrer");
  response.headers.emplace_back("Cross-Origin-Resource-Policy", "same-origin");
  if (!page) return;
  std::string connect = "'self'";
  // A Host header goes into a header of ours: only what a host may consist of.
  if (websocket_origin.find_first_not_of(
          "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:/[]") ==
          std::string::npos &&
      !websocket_origin.empty()) {
    connect += " " + websocket_origin;
  }
  response.headers.emplace_back(
      "Content-Security-Policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src " +
          connect +
          "; img-src 'self' data:; manifest-src 'self'; worker-src 'self'; frame-ancestors 'none'; "
          "base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'");
  response.headers.emplace_back("X-Frame-Options", "DENY");
  response.headers.emplace_back("Cross-Origin-Opener-Policy", "same-origin");
  response.headers.emplace_back("Permissions-Policy",
                                "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
}

}  // namespace nameplate::app
