// RFC 6455 frame by frame, section by section, against the listener as it ships, plain and over
// TLS: what is right is carried, what is wrong ends this connection with the right code and no
// other.
#include <gtest/gtest.h>

#include <string>
#include <tuple>
#include <vector>

#include "tests/net/harness.hpp"

namespace nameplate::net::testing {
namespace {

struct Case {
  std::string section;  // of RFC 6455
  std::string name;
  std::string bytes;
  std::vector<std::string>
      frames;    // that come back, first byte and payload; a close frame ends the list
  int code = 0;  // of the close; 0 = the connection lives on
};

std::string frame(int first, std::string_view payload, bool masked = true) {
  return client_frame(static_cast<std::uint8_t>(first), payload, masked);
}
std::string back(int first, const std::string& payload) {
  return static_cast<char>(first) + payload;
}
std::string echo(const std::string& payload) { return back(0x82, payload); }
std::string pong(const std::string& payload) { return back(0x8A, payload); }
std::string of(std::size_t size) { return std::string(size, 'x'); }
std::string number(std::uint64_t value, int bytes) {
  std::string text;
  for (int i = bytes - 1; i >= 0; --i) text += static_cast<char>(value >> (8 * i) & 0xFF);
  return text;
}
std::string close_frame_with(int code, const std::string& reason = "") {
  return frame(0x88, number(static_cast<std::uint64_t>(code), 2) + reason);
}
// A masked frame whose length is written in so many bytes, minimal or not.
std::string with_length(int field, std::uint64_t length, int bytes, std::size_t sent) {
  return std::string("\x82") + static_cast<char>(0x80 | field) + number(length, bytes) +
         std::string(4, '\0') + of(sent);
}

class Table {
 public:
  std::vector<Case> cases;

  void good(const std::string& section, const std::string& name, const std::string& bytes,
            const std::vector<std::string>& frames) {
    cases.push_back({section, name, bytes, frames, 0});
  }
  void bad(const std::string& section, const std::string& name, const std::string& bytes, int code,
           const std::vector<std::string>& frames = {}) {
    cases.push_back({section, name, bytes, frames, code});
  }
};

void masking(Table& table) {
  for (const int first : {0x82, 0x81, 0x80, 0x02, 0x88, 0x89, 0x8A}) {
    const int code = first == 0x81 ? 1003 : 1002;  // text is refused before its mask is looked at
    table.bad("5.1", "unmasked_" + std::to_string(first), frame(first, "hi", false), code);
  }
  table.good("5.3", "a_mask_of_zeros", with_length(5, 0, 0, 5), {echo(of(5))});
}

void reserved(Table& table) {
  for (int bits = 0x10; bits <= 0x70; bits += 0x10)
    for (const int first : {0x82, 0x89, 0x8A, 0x88})
      table.bad("5.2", "reserved_bits_" + std::to_string(first | bits), frame(first | bits, "hi"),
                1002);
  for (const int opcode : {3, 4, 5, 6, 7, 0xB, 0xC, 0xD, 0xE, 0xF}) {
    table.bad("5.2", "reserved_opcode_" + std::to_string(opcode), frame(0x80 | opcode, "hi"), 1002);
    table.bad("5.2", "reserved_opcode_begun_" + std::to_string(opcode), frame(opcode, "hi"), 1002);
  }
}

void lengths(Table& table) {
  for (const std::size_t size :
       {0U, 1U, 2U, 124U, 125U, 126U, 127U, 128U, 255U, 256U, 4095U, 16'383U, 16'384U})
    table.good("5.2", "length_" + std::to_string(size), frame(0x82, of(size)), {echo(of(size))});
  for (const std::size_t size : {16'385U, 20'000U, 65'535U, 65'536U})
    table.bad("5.2", "too_long_" + std::to_string(size), frame(0x82, of(size)), 1009);
  for (const std::size_t size : {0U, 1U, 125U})
    table.bad("5.2", "two_bytes_for_length_" + std::to_string(size),
              with_length(126, size, 2, size), 1002);
  for (const std::size_t size : {0U, 125U, 126U, 65'535U})
    table.bad("5.2", "eight_bytes_for_length_" + std::to_string(size),
              with_length(127, size, 8, std::min<std::size_t>(size, 200)), 1002);
  table.bad("5.2", "length_of_all_memory", with_length(127, 1ULL << 40, 8, 0), 1009);
}

void fragments(Table& table) {
  for (const int many : {2, 3, 10, 64}) {
    std::string bytes = frame(0x02, "a");
    for (int i = 2; i < many; ++i) bytes += frame(0x00, "a");
    table.good("5.4", "fragments_" + std::to_string(many), bytes + frame(0x80, "a"),
               {echo(std::string(static_cast<std::size_t>(many), 'a'))});
  }
  std::string many = frame(0x02, "a");
  for (int i = 0; i < 64; ++i) many += frame(0x00, "a");
  table.bad("5.4", "fragments_65", many, 1009);
  table.good("5.4", "empty_fragments", frame(0x02, "") + frame(0x00, "") + frame(0x80, "a"),
             {echo("a")});
  table.good("5.4", "an_empty_last_fragment", frame(0x02, "a") + frame(0x80, ""), {echo("a")});
  table.good("5.4", "a_ping_amid", frame(0x02, "a") + frame(0x89, "p") + frame(0x80, "b"),
             {pong("p"), echo("ab")});
  table.good("5.4", "a_pong_amid", frame(0x02, "a") + frame(0x8A, "p") + frame(0x80, "b"),
             {echo("ab")});
  table.good(
      "5.4", "two_pings_amid",
      frame(0x02, "a") + frame(0x89, "1") + frame(0x00, "b") + frame(0x89, "2") + frame(0x80, "c"),
      {pong("1"), pong("2"), echo("abc")});
  table.bad("5.4", "a_close_amid", frame(0x02, "a") + close_frame_with(1000), 1000);
  table.bad("5.4", "a_continuation_of_nothing", frame(0x80, "a"), 1002);
  table.bad("5.4", "a_continuation_of_nothing_begun", frame(0x00, "a"), 1002);
  table.bad("5.4", "a_continuation_after_a_whole_message", frame(0x82, "a") + frame(0x80, "b"),
            1002, {echo("a")});
  table.bad("5.4", "a_message_inside_another", frame(0x02, "a") + frame(0x82, "b"), 1002);
  table.bad("5.4", "a_begun_message_inside_another", frame(0x02, "a") + frame(0x02, "b"), 1002);
  table.bad("5.4", "together_too_long", frame(0x02, of(10'000)) + frame(0x80, of(10'000)), 1009);
}

void control(Table& table) {
  for (const std::size_t size : {0U, 1U, 64U, 124U, 125U})
    table.good("5.5.2", "ping_" + std::to_string(size), frame(0x89, of(size)), {pong(of(size))});
  for (const std::size_t size : {126U, 1000U}) {
    table.bad("5.5", "ping_too_long_" + std::to_string(size), frame(0x89, of(size)), 1002);
    table.bad("5.5", "pong_too_long_" + std::to_string(size), frame(0x8A, of(size)), 1002);
    table.bad("5.5", "close_too_long_" + std::to_string(size), close_frame_with(1000, of(size - 2)),
              1002);
  }
  for (const int first : {0x09, 0x0A, 0x08})
    table.bad("5.5", "fragmented_" + std::to_string(first), frame(first, ""), 1002);
  for (const std::size_t size : {0U, 1U, 125U})
    table.good("5.5.3", "unsolicited_pong_" + std::to_string(size),
               frame(0x8A, of(size)) + frame(0x82, "on"), {echo("on")});
  std::string pings;
  std::vector<std::string> pongs;
  for (int i = 0; i < 4; ++i) {
    pings += frame(0x89, std::to_string(i));
    pongs.push_back(pong(std::to_string(i)));
  }
  table.good("5.5.2", "pings_in_order", pings, pongs);
}

void closing(Table& table) {
  for (const int code :
       {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4401, 4999})
    table.bad("7.4", "close_" + std::to_string(code), close_frame_with(code), code);
  for (const int code : {0, 1, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999})
    table.bad("7.4", "close_that_may_not_travel_" + std::to_string(code), close_frame_with(code),
              1002);
  table.bad("5.5.1", "close_with_half_a_code", frame(0x88, "x"), 1002);
  table.bad("5.5.1", "close_with_a_reason", close_frame_with(1000, "good bye"), 1000);
  table.bad("5.5.1", "close_with_the_longest_reason", close_frame_with(1000, of(123)), 1000);
  table.bad("5.5.1", "close_with_a_reason_in_utf8", close_frame_with(1000, "до свидания"), 1000);
  // The connection must fail (8.1); Beast names it a protocol error.
  table.bad("8.1", "close_with_a_broken_reason", close_frame_with(1000, "\xC3\x28"), 1002);
  table.bad("5.5.1", "what_follows_a_close_is_not_read",
            close_frame_with(1000) + frame(0x82, "late"), 1000);
}

void text(Table& table) {
  for (const auto& [name, payload] :
       std::vector<std::pair<std::string, std::string>>{{"plain", "hello"},
                                                        {"empty", ""},
                                                        {"utf8", "Κένυα"},
                                                        {"broken", "\xED\xA0\x80"},
                                                        {"overlong", "\xC0\xAF"}})
    table.bad("8.1", "text_" + name, frame(0x81, payload), 1003);
  table.bad("8.1", "text_begun", frame(0x01, "hel") + frame(0x80, "lo"), 1003);
  table.bad("8.1", "text_inside_a_message", frame(0x02, "a") + frame(0x81, "b"), 1003);
}

void sequences(Table& table) {
  table.good("5", "two_messages_in_one_write", frame(0x82, "one") + frame(0x82, "two"),
             {echo("one"), echo("two")});
  table.good("5", "every_byte_value",
             frame(0x82,
                   [] {
                     std::string all;
                     for (int i = 0; i < 256; ++i) all += static_cast<char>(i);
                     return all;
                   }()),
             {echo([] {
               std::string all;
               for (int i = 0; i < 256; ++i) all += static_cast<char>(i);
               return all;
             }())});
  table.good("5", "a_ping_before_and_after", frame(0x89, "1") + frame(0x82, "m") + frame(0x89, "2"),
             {pong("1"), echo("m"), pong("2")});
  table.good("7.1.1", "what_looks_like_a_close_inside_a_message",
             frame(0x82, close_frame_with(1000)), {echo(close_frame_with(1000))});
  table.good("10.3", "what_looks_like_http_inside_a_message",
             frame(0x82, "GET / HTTP/1.1\r\nHost: x\r\n\r\n"),
             {echo("GET / HTTP/1.1\r\nHost: x\r\n\r\n")});
}

const std::vector<Case>& all_cases() {
  static const std::vector<Case> made = [] {
    Table table;
    masking(table);
    reserved(table);
    lengths(table);
    fragments(table);
    control(table);
    closing(table);
    text(table);
    sequences(table);
    return table.cases;
  }();
  return made;
}

class Rfc6455 : public ::testing::TestWithParam<std::tuple<bool, std::size_t>> {};

TEST_P(Rfc6455, HoldsFrameByFrame) {
  const auto [tls, at] = GetParam();
  static Server plain(quick_limits());
  static Server encrypted(quick_limits(), &test_certificate());
  Server& server = tls ? encrypted : plain;
  const Case& one = all_cases()[at];
  Client bystander(server.port(), tls);
  ASSERT_TRUE(bystander.upgrade());
  Client client(server.port(), tls);
  ASSERT_TRUE(client.upgrade());
  client.write(one.bytes);
  for (const auto& expected : one.frames) {
    const auto got = client.read_frame();
    ASSERT_TRUE(got) << "section " << one.section;
    EXPECT_EQ(back(got->first, got->payload), expected) << "section " << one.section;
  }
  if (one.code != 0) {
    EXPECT_EQ(client.close_code(), one.code) << "section " << one.section;
    EXPECT_TRUE(client.ended());
  } else {
    client.write(frame(0x82, "still here"));
    const auto got = client.read_frame();
    ASSERT_TRUE(got);
    EXPECT_EQ(got->payload, "still here");
  }
  // Others are unaffected.
  bystander.write(frame(0x82, "and I"));
  const auto other = bystander.read_frame();
  ASSERT_TRUE(other);
  EXPECT_EQ(other->payload, "and I");
}

INSTANTIATE_TEST_SUITE_P(Frames, Rfc6455,
                         ::testing::Combine(::testing::Bool(),
                                            ::testing::Range<std::size_t>(0, all_cases().size())),
                         [](const auto& each) {
                           const Case& one = all_cases()[std::get<1>(each.param)];
                           return std::string(std::get<0>(each.param) ? "tls_" : "plain_") +
                                  one.name;
                         });

TEST(Rfc6455Cases, AreAtLeastOneHundredAndFifty) { EXPECT_GE(all_cases().size(), 150U); }

}  // namespace
}  // namespace nameplate::net::testing
