#include "server/app/pages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "server/app/origin.hpp"
#include "tests/app/round_folder.hpp"

namespace nameplate::app {
namespace {

using ::testing::HasSubstr;

std::string header(const net::HttpResponse& response, const std::string& name) {
  for (const auto& [key, value] : response.headers) {
    if (key == name) return value;
  }
  return "";
}

class ServedPages : public ::testing::Test {
 protected:
  testing::RoundFolder folder;
  void write(const std::string& name, const std::string& text) {
    const std::filesystem::path path = folder.file(name);
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path) << text;
  }
  void SetUp() override {
    write("pages/index.html", "<p>door</p>");
    write("pages/join.html", "<p>join</p>");
    write("pages/console.html", "<p>console</p>");
    write("assets/a-1F.js", "let a;");
    write("assets/a-1F.js.gz", "zipped");
    write("manifest.json", R"({"build":"b1"})");
  }
  static net::HttpRequest ask(const std::string& path) {
    net::HttpRequest request;
    request.method = "GET";
    request.path = path;
    request.host = "floor.example.org";
    return request;
  }
};

TEST_F(ServedPages, AreFoundByTheirPaths) {
  const Pages pages(folder.path());
  EXPECT_EQ(pages.build(), "b1");
  EXPECT_EQ(*pages.answer(ask("/"))->body, "<p>door</p>");
  EXPECT_EQ(*pages.answer(ask("/j"))->body, "<p>join</p>");
  EXPECT_EQ(*pages.answer(ask("/console"))->body, "<p>console</p>");
  EXPECT_EQ(pages.answer(ask("/display"))->status, 503U) << "a page of ours that was not built";
  EXPECT_FALSE(pages.answer(ask("/assets/other.js")));
  EXPECT_FALSE(pages.answer(ask("/pages/../manifest.json")));
  EXPECT_FALSE(pages.answer(ask("/assets/../../log.db")));
}

TEST_F(ServedPages, CarryTheirHeaders) {
  const Pages pages(folder.path());
  auto request = ask("/console");
  request.secure = true;
  const auto page = *pages.answer(request);
  EXPECT_EQ(header(page, "Cache-Control"), "no-cache");
  const std::string policy = header(page, "Content-Security-Policy");
  for (const char* part :
       {"default-src 'none'", "script-src 'self'", "connect-src 'self' wss://floor.example.org",
        "frame-ancestors 'none'", "base-uri 'none'", "require-trusted-types-for 'script'"}) {
    EXPECT_THAT(policy, HasSubstr(part));
  }
  request.host = "evil.example; script-src *";
  EXPECT_EQ(header(*pages.answer(request), "Content-Security-Policy").find("evil"),
            std::string::npos)
      << "a Host header writes no policy";
  const auto asset = *pages.answer(ask("/assets/a-1F.js"));
  EXPECT_THAT(header(asset, "Cache-Control"), HasSubstr("immutable"));
  EXPECT_EQ(asset.content_type, "text/javascript; charset=utf-8");
}

TEST_F(ServedPages, AreZippedForThoseWhoTakeItAndNotSentTwice) {
  const Pages pages(folder.path());
  auto request = ask("/assets/a-1F.js");
  EXPECT_EQ(*pages.answer(request)->body, "let a;");
  request.accepts_gzip = true;
  const auto zipped = *pages.answer(request);
  EXPECT_EQ(*zipped.body, "zipped");
  EXPECT_EQ(header(zipped, "Content-Encoding"), "gzip");
  request.if_none_match = header(zipped, "ETag");
  const auto again = *pages.answer(request);
  EXPECT_EQ(again.status, 304U);
  EXPECT_FALSE(again.body);
}

TEST_F(ServedPages, MustBeBuiltAndWhole) {
  EXPECT_THROW(Pages(folder.path() + "/nowhere"), std::runtime_error);
  EXPECT_THROW(Pages(folder.path() + "/assets"), std::runtime_error);
  write("manifest.json", "{");
  EXPECT_THROW(Pages{folder.path()}, std::runtime_error);
}

struct OriginCase {
  std::string origin, host, public_url;
  bool secure, same;
};
class Origin : public ::testing::TestWithParam<OriginCase> {};
TEST_P(Origin, IsOursOrNot) {
  net::HttpRequest request;
  request.origin = GetParam().origin;
  request.host = GetParam().host;
  request.secure = GetParam().secure;
  EXPECT_EQ(same_origin(request, GetParam().public_url), GetParam().same);
}
INSTANTIATE_TEST_SUITE_P(
    Table, Origin,
    ::testing::Values(
        OriginCase{"", "localhost:8080", "", false, true},
        OriginCase{"http://localhost:8080", "localhost:8080", "", false, true},
        OriginCase{"HTTP://LocalHost:8080", "localhost:8080", "", false, true},
        OriginCase{"https://localhost:8080", "localhost:8080", "", false, false},
        OriginCase{"https://h:8443", "h:8443", "", true, true},
        OriginCase{"http://localhost:80801", "localhost:8080", "", false, false},
        OriginCase{"http://localhost:8080.evil.example", "localhost:8080", "", false, false},
        OriginCase{"http://evil.example/localhost:8080", "localhost:8080", "", false, false},
        OriginCase{"null", "localhost:8080", "", false, false},
        OriginCase{"http://", "", "", false, false},
        OriginCase{"https://floor.example.org", "10.0.0.1:8080", "https://floor.example.org", false,
                   true},
        OriginCase{"https://evil.example", "10.0.0.1:8080", "https://floor.example.org", false,
                   false}));

}  // namespace
}  // namespace nameplate::app
