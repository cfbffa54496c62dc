// Reads every #include of the tree and holds it against the map of rooms in README.md: who may know
// whom.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;

struct Room {
  Names rooms;      // project rooms it may include, besides itself
  Names libraries;  // third-party header prefixes, besides the standard library and generated types
};

const Names kEverything = {"proceedings", "publish", "store", "engine", "sync",
                           "auth",        "rounds",  "net",   "app",    "record"};

const std::map<std::string, Room>& rooms() {
  static const std::map<std::string, Room> map = {
      {"server/proceedings", {{}, {"google/protobuf"}}},
      {"server/publish", {{"proceedings"}, {"google/protobuf"}}},
      {"server/store", {{}, {"sqlite3", "sodium"}}},
      {"server/engine", {{"proceedings", "publish", "store"}, {"google/protobuf", "sodium"}}},
      {"server/sync", {{"publish", "proceedings"}, {"google/protobuf"}}},
      {"server/auth", {{}, {"sqlite3", "sodium", "openssl", "qrencode"}}},
      {"server/rounds", {{"proceedings"}, {"unicode", "fmt", "google/protobuf"}}},
      {"server/record",
       {{"proceedings", "publish", "rounds"}, {"unicode", "fmt", "google/protobuf", "sodium"}}},
      {"server/net", {{"sync", "auth"}, {"boost", "openssl", "liburing", "fmt"}}},
      {"server/app",
       {kEverything,
        {"boost", "spdlog", "CLI", "fmt", "google/protobuf", "openssl", "sodium", "systemd",
         "unicode"}}},
      {"server/ctl",
       {{"proceedings", "publish", "store", "engine", "auth", "rounds", "record"},
        {"CLI", "fmt", "google/protobuf", "unicode", "sodium"}}},
      {"proto/cpp",
       {{"binding"}, {"google/protobuf", "boost", "openssl", "CLI", "fmt", "unicode"}}},
      {"chair-console/cli", {{"binding"}, {"CLI", "fmt", "google/protobuf"}}},
      {"delegate-client/cli", {{"binding"}, {"CLI", "fmt", "google/protobuf"}}},
  };
  return map;
}

struct Include {
  fs::path file;
  int line;
  std::string target;
};

std::vector<Include> includes_under(const fs::path& folder) {
  std::vector<Include> found;
  if (!fs::exists(folder)) return found;
  static const std::regex pattern(R"(^\s*#\s*include\s*[<"]([^">]+)[">])");
  for (const auto& item : fs::recursive_directory_iterator(folder)) {
    const auto extension = item.path().extension();
    if (extension != ".cpp" && extension != ".hpp") continue;
    std::ifstream in(item.path());
    std::string text;
    for (int line = 1; std::getline(in, text); ++line) {
      std::smatch match;
      if (std::regex_search(text, match, pattern)) found.push_back({item.path(), line, match[1]});
    }
  }
  return found;
}

// "server/sync/hub.hpp" -> "sync"; "proto/cpp/replica.hpp" -> "binding"; "" for anything else.
std::string room_of(const std::string& target) {
  if (target.starts_with("server/")) return target.substr(7, target.find('/', 7) - 7);
  if (target.starts_with("proto/cpp/")) return "binding";
  return "";
}

bool is_standard_or_system(const std::string& target) {
  if (target.find('/') == std::string::npos)
    return !target.ends_with(".hpp") && target != "sqlite3.h" && target != "sodium.h" &&
           target != "liburing.h" && target != "qrencode.h";
  for (const char* prefix : {"sys/", "net/", "netinet/", "arpa/", "linux/"})
    if (target.starts_with(prefix)) return true;
  return false;
}

std::string fault(const std::string& folder, const Room& room, const Include& include) {
  const std::string& target = include.target;
  if (target.starts_with("nameplate/v1/") || is_standard_or_system(target)) return "";
  const std::string self = folder == "proto/cpp" ? "binding" : folder.substr(folder.rfind('/') + 1);
  const std::string other = room_of(target);
  if (!other.empty()) return other == self || room.rooms.contains(other) ? "" : "room " + other;
  if (target.starts_with(folder)) return "";
  for (const auto& library : room.libraries)
    if (target.starts_with(library)) return "";
  return target;
}

TEST(Arrows, EveryIncludeFollowsTheMapOfRooms) {
  int read = 0;
  for (const auto& [folder, room] : rooms()) {
    for (const auto& include : includes_under(fs::path(NAMEPLATE_SOURCE_DIR) / folder)) {
      ++read;
      const auto wrong = fault(folder, room, include);
      EXPECT_TRUE(wrong.empty()) << include.file << ":" << include.line << " may not include "
                                 << wrong;
    }
  }
  EXPECT_GT(read, 100) << "the test reads almost nothing: is the source folder right?";
}

TEST(Arrows, EveryRoomOfTheServerIsOnTheMap) {
  for (const auto& item : fs::directory_iterator(fs::path(NAMEPLATE_SOURCE_DIR) / "server")) {
    if (!item.is_directory() || item.path().filename() == "web") continue;
    EXPECT_TRUE(rooms().contains("server/" + item.path().filename().string())) << item.path();
  }
}

TEST(Arrows, NothingIncludesTheTests) {
  for (const auto& [folder, room] : rooms())
    for (const auto& include : includes_under(fs::path(NAMEPLATE_SOURCE_DIR) / folder))
      EXPECT_FALSE(include.target.starts_with("tests/")) << include.file << ":" << include.line;
}

TEST(Arrows, OnlyNetAndAppAndTheClientTransportNameBeast) {
  for (const auto& [folder, room] : rooms()) {
    if (folder == "server/net" || folder == "proto/cpp") continue;
    for (const auto& include : includes_under(fs::path(NAMEPLATE_SOURCE_DIR) / folder))
      EXPECT_FALSE(include.target.starts_with("boost/beast"))
          << include.file << ":" << include.line;
  }
}

// Time is an argument everywhere but in the one file that reads it, and randomness comes from
// outside.
TEST(Clock, IsReadInOneFileOnly) {
  const std::regex reads(R"(::now\(|clock_gettime|gettimeofday|random_device|std::rand\b)");
  for (const char* folder : {"server/proceedings", "server/publish", "server/store",
                             "server/engine", "server/sync", "server/auth", "server/rounds",
                             "server/record", "server/net", "server/app", "server/ctl"}) {
    const fs::path path = fs::path(NAMEPLATE_SOURCE_DIR) / folder;
    if (!fs::exists(path)) continue;
    for (const auto& item : fs::recursive_directory_iterator(path)) {
      const auto extension = item.path().extension();
      if (extension != ".cpp" && extension != ".hpp") continue;
      if (item.path().filename() == "clock.cpp") continue;
      std::ifstream in(item.path());
      std::string text;
      for (int line = 1; std::getline(in, text); ++line) {
        const auto code = text.substr(0, text.find("//"));
        EXPECT_FALSE(std::regex_search(code, reads)) << item.path() << ":" << line << " " << text;
      }
    }
  }
}

}  // namespace
