// The program with a round of its own, and what every test asks of it.
#pragma once

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <memory>
#include <string>
#include <vector>

#include "nameplate/v1/command.pb.h"
#include "nameplate/v1/row.pb.h"
#include "tests/app/http_client.hpp"
#include "tests/app/round_folder.hpp"
#include "tests/app/server_process.hpp"

namespace nameplate::app::testing {

constexpr std::int64_t kMorning = 1'520'865'000'000;  // 12 March 2018, 10:30 a.m. in New York

class Serving : public ::testing::Test {
 protected:
  RoundFolder folder;
  std::unique_ptr<ServerProcess> server;

  void SetUp() override {
    folder.make(kMorning);
    start();
  }
  void start(std::vector<std::string> more = {}) {
    more.insert(more.begin(), {"--data", folder.path()});
    server = std::make_unique<ServerProcess>(more);
    ASSERT_TRUE(server->serving()) << server->words();
  }
  Answer get(const std::string& path, const std::string& cookie = {}) {
    return http(server->port(), {"GET", path, "", "", cookie, ""});
  }
  Answer post(const std::string& path, const std::string& body, const std::string& cookie = {},
              const std::string& type = "application/json", const std::string& more = {}) {
    return http(server->port(), {"POST", path, body, type, cookie, more});
  }
  std::string token(const std::string& seat) {
    const std::string answer = ask_control(folder.path(), "link " + seat);
    EXPECT_TRUE(answer.starts_with("ok http")) << answer;
    return answer.substr(answer.find('#') + 1);
  }
  // Signs in by a one-time link: the cookie.
  std::string sign_in(const std::string& seat) {
    const Answer answer = post("/api/join", "{\"token\":\"" + token(seat) + "\"}");
    EXPECT_EQ(answer.status, 200) << answer.body;
    return answer.cookie();
  }
  // In session, topic 1 and its list open: the list.
  static std::uint32_t open_the_list(PeerClient& secretary) {
    v1::Command call;
    call.mutable_call_to_order()->set_meeting(1);
    EXPECT_TRUE(secretary.submit(call)->has_accepted());
    v1::Command topic;
    topic.mutable_open_topic()->set_topic(1);
    secretary.submit(topic);
    const auto row = secretary.row("topic/1");
    EXPECT_TRUE(row);
    v1::Command list;
    list.mutable_open_list()->set_list(row->topic().main_list());
    secretary.submit(list);
    return row->topic().main_list();
  }
  // Kenya asks for the floor in its national capacity: the entry.
  static std::uint32_t inscribe_kenya(PeerClient& secretary, std::uint32_t list) {
    v1::Command inscribe;
    inscribe.mutable_inscribe()->set_list(list);
    inscribe.mutable_inscribe()->set_participant("KE");
    inscribe.mutable_inscribe()->set_capacity(v1::CAPACITY_NATIONAL);
    const auto reply = secretary.submit(inscribe);
    EXPECT_TRUE(reply->has_accepted());
    return reply->accepted().entry();
  }
};

// With the secretary signed in by a link.
class ServingTheSecretary : public Serving {
 protected:
  std::string secretary;

  void SetUp() override {
    Serving::SetUp();
    secretary = sign_in("secretary");
    EXPECT_FALSE(secretary.empty());
  }
  // A new one, as the console prints it.
  boost::json::object card(const std::string& seat) {
    const Answer made = post("/api/access/make", "{\"seats\":[\"" + seat + "\"]}", secretary);
    EXPECT_EQ(made.status, 200) << made.body;
    return boost::json::parse(made.body).at("cards").at(0).as_object();
  }
};

}  // namespace nameplate::app::testing
