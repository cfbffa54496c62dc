#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "server/publish/publish.hpp"

namespace nameplate::publish {
namespace {

std::string from_hex(const std::string& hex) {
  std::string bytes;
  if (hex == "-") return bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
  return bytes;
}

TEST(RowHash, IsThatOfTheGoldenLines) {
  std::ifstream in(std::string(NAMEPLATE_SOURCE_DIR) + "/proto/golden/hash.txt");
  ASSERT_TRUE(in);
  int rows = 0;
  int states = 0;
  std::uint32_t sum = 0;
  for (std::string line; std::getline(in, line);) {
    std::istringstream words(line);
    std::string kind, key, hex, hash;
    words >> kind;
    if (kind == "row") {
      words >> key >> hex >> hash;
      const auto ours = row_hash(key, from_hex(hex));
      EXPECT_EQ(ours, std::stoul(hash, nullptr, 16)) << line;
      sum += ours;
      ++rows;
    } else if (kind == "state") {
      words >> hash;
      EXPECT_EQ(sum, std::stoul(hash, nullptr, 16)) << line;
      sum = 0;
      ++states;
    } else {
      EXPECT_TRUE(line.empty() || line.starts_with("#")) << line;
    }
  }
  EXPECT_GE(rows, 10);
  EXPECT_GE(states, 3);
}

}  // namespace
}  // namespace nameplate::publish
