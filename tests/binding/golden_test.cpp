// The golden files of proto/golden, held against the C++ binding. The TypeScript tests read the
// same lines.
#include <gmock/gmock.h>
#include <google/protobuf/descriptor.h>
#include <google/protobuf/dynamic_message.h>
#include <google/protobuf/text_format.h>
#include <gtest/gtest.h>

#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "nameplate/v1/event.pb.h"
#include "nameplate/v1/frame.pb.h"
#include "nameplate/v1/row.pb.h"
#include "proto/cpp/digits.hpp"
#include "proto/cpp/replica.hpp"

namespace nameplate::binding {
namespace {

std::vector<std::string> lines_of(const std::string& name) {
  std::ifstream in(std::string(NAMEPLATE_SOURCE_DIR) + "/proto/golden/" + name);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);)
    if (!line.empty() && line[0] != '#') lines.push_back(line);
  return lines;
}

std::string unhex(const std::string& hex) {
  std::string bytes;
  if (hex == "-") return bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    bytes.push_back(static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16)));
  return bytes;
}

TEST(GoldenDigits, EveryLineHolds) {
  int read = 0;
  for (const auto& line : lines_of("digits.txt")) {
    std::istringstream in(line);
    std::int64_t limit_ms = 0, used_ms = 0, now_ms = 0, conclude_at_ms = 0;
    std::string since, text, phase, next;
    ASSERT_TRUE(in >> limit_ms >> used_ms >> since >> now_ms >> conclude_at_ms >> text >> phase >>
                next)
        << line;
    std::optional<std::int64_t> running_since;
    if (since != "-") running_since = std::stoll(since);
    const auto shown = digits(limit_ms, used_ms, running_since, now_ms, conclude_at_ms);
    EXPECT_EQ(shown.text, text) << line;
    EXPECT_STREQ(name_of(shown.phase), phase.c_str()) << line;
    EXPECT_EQ(shown.next_ms ? std::to_string(*shown.next_ms) : "-", next) << line;
    ++read;
  }
  EXPECT_GT(read, 50);
}

TEST(Digits, ChangeAtTheirAnnouncedMomentAndNotBefore) {
  const std::int64_t began = 1'520'850'000'000;
  for (const std::int64_t limit_ms : {0, 45'000}) {
    for (std::int64_t at = -2'000; at < 60'000;) {
      const auto now = digits(limit_ms, 0, began, began + at, 30'250);
      ASSERT_TRUE(now.next_ms && *now.next_ms >= 1);
      const auto just_before = digits(limit_ms, 0, began, began + at + *now.next_ms - 1, 30'250);
      const auto then = digits(limit_ms, 0, began, began + at + *now.next_ms, 30'250);
      EXPECT_EQ(just_before.text, now.text) << at;
      EXPECT_EQ(just_before.phase, now.phase) << at;
      EXPECT_TRUE(then.text != now.text || then.phase != now.phase) << at;
      at += *now.next_ms;
    }
  }
}

TEST(Digits, ReadAFloorRow) {
  v1::FloorRow floor;
  floor.set_limit_ms(180'000);
  floor.set_used_ms(10'000);
  floor.set_running_since_ms(1'000'000);
  EXPECT_EQ(digits(floor, 1'036'000, 30'000).text, "2:14");
  floor.set_paused(true);
  EXPECT_EQ(digits(floor, 9'999'000, 30'000).text, "2:50");
  EXPECT_FALSE(digits(floor, 9'999'000, 30'000).next_ms);
}

TEST(GoldenHash, EveryRowAndStateHolds) {
  std::uint32_t sum = 0;
  int states = 0;
  for (const auto& line : lines_of("hash.txt")) {
    std::istringstream in(line);
    std::string what, key, row, hash;
    in >> what;
    if (what == "state") {
      in >> hash;
      EXPECT_EQ(sum, static_cast<std::uint32_t>(std::stoul(hash, nullptr, 16))) << line;
      sum = 0;
      ++states;
      continue;
    }
    ASSERT_TRUE(what == "row" && in >> key >> row >> hash) << line;
    const auto found = row_hash(key, unhex(row));
    EXPECT_EQ(found, static_cast<std::uint32_t>(std::stoul(hash, nullptr, 16))) << line;
    sum += found;
  }
  EXPECT_GE(states, 8);
}

struct Example {
  std::string name, type, text, bytes;
};

std::vector<Example> examples() {
  std::vector<Example> result;
  for (const auto& line : lines_of("frames.txt")) {
    std::istringstream in(line);
    std::string word;
    if (line.starts_with("  ")) {
      result.back().text += line.substr(2) + "\n";
    } else if (in >> word; word == "message") {
      Example example;
      in >> example.name >> example.type;
      result.push_back(example);
    } else if (word == "bytes") {
      in >> word;
      result.back().bytes = unhex(word);
    }
  }
  return result;
}

std::unique_ptr<google::protobuf::Message> new_message(const std::string& type) {
  const auto* pool = google::protobuf::DescriptorPool::generated_pool();
  const auto* descriptor = pool->FindMessageTypeByName("nameplate.v1." + type);
  if (descriptor == nullptr) return nullptr;
  auto* factory = google::protobuf::MessageFactory::generated_factory();
  return std::unique_ptr<google::protobuf::Message>(factory->GetPrototype(descriptor)->New());
}

TEST(GoldenFrames, DecodeToTheirTextAndEncodeToTheirBytes) {
  v1::LogRecord linked;  // the file that defines it must be linked for the pool to know it
  v1::Row also_linked;
  int read = 0;
  for (const auto& example : examples()) {
    const auto message = new_message(example.type);
    ASSERT_TRUE(message) << example.name << " names an unknown type " << example.type;
    ASSERT_TRUE(message->ParseFromString(example.bytes)) << example.name;
    std::string text;
    google::protobuf::TextFormat::PrintToString(*message, &text);
    EXPECT_EQ(text, example.text) << example.name;
    EXPECT_EQ(message->SerializeAsString(), example.bytes) << example.name;
    const auto from_text = new_message(example.type);
    ASSERT_TRUE(google::protobuf::TextFormat::ParseFromString(example.text, from_text.get()));
    EXPECT_EQ(from_text->SerializeAsString(), example.bytes) << example.name;
    ++read;
  }
  EXPECT_GT(read, 30);
}

TEST(GoldenFrames, ShowEveryKindOfFrameThereIs) {
  std::string all;
  for (const auto& example : examples()) all += example.text;
  for (const auto* descriptor : {v1::ClientFrame::descriptor(), v1::ServerFrame::descriptor()})
    for (int i = 0; i < descriptor->field_count(); ++i)
      EXPECT_THAT(all, ::testing::HasSubstr(descriptor->field(i)->name() + " {"));
}

}  // namespace
}  // namespace nameplate::binding
