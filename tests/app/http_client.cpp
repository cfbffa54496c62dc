#include "tests/app/http_client.hpp"

#include <sys/socket.h>

#include <algorithm>
#include <cctype>
#include <chrono>
#include <cstdlib>
#include <random>
#include <sstream>

namespace nameplate::app::testing {

std::string Answer::cookie() const {
  const auto found = headers.find("set-cookie");
  return found == headers.end() ? "" : found->second.substr(0, found->second.find(';'));
}

Answer http(std::uint16_t port, const Ask& ask, bool tls) {
  net::testing::Client client(port, tls);
  std::string text =
      ask.method + " " + ask.path + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) + "\r\n";
  if (!ask.cookie.empty()) text += "Cookie: " + ask.cookie + "\r\n";
  if (ask.method == "POST") {
    text += "Content-Type: " + ask.type + "\r\nContent-Length: " + std::to_string(ask.body.size()) +
            "\r\n";
  }
  client.write(text + ask.more + "Connection: close\r\n\r\n" + ask.body);
  const std::string all = client.read_to_end();
  const auto end = all.find("\r\n\r\n");
  Answer answer;
  if (end == std::string::npos) return answer;
  std::istringstream in(all.substr(0, end + 2));
  std::string line;
  std::getline(in, line);
  answer.status = static_cast<int>(std::strtol(line.c_str() + sizeof "HTTP/1.1", nullptr, 10));
  while (std::getline(in, line) && line.size() > 1) {
    const auto colon = line.find(':');
    std::string name = line.substr(0, colon);
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char c) { return std::tolower(c); });
    answer.headers[name] = line.substr(colon + 2, line.size() - colon - 3);
  }
  answer.body = all.substr(end + 4);
  return answer;
}

PeerClient::PeerClient(std::uint16_t port, const std::string& cookie, v1::Role wish)
    : client_(port) {
  client_.write(net::testing::upgrade_request(cookie.empty() ? "" : "Cookie: " + cookie + "\r\n"));
  const std::string head = client_.read_until("\r\n\r\n");
  upgrade_status_ = static_cast<int>(std::strtol(head.c_str() + sizeof "HTTP/1.1", nullptr, 10));
  if (upgrade_status_ != 101) return;
  v1::ClientFrame hello;
  hello.mutable_hello()->set_protocol_min(1);
  hello.mutable_hello()->set_protocol_max(1);
  hello.mutable_hello()->set_client("test/1");
  hello.mutable_hello()->set_wish(wish);
  send(hello);
  const auto first = until([](const v1::ServerFrame& frame) { return frame.has_welcome(); });
  if (first) welcome_ = first->welcome();
  for (int i = 0; i < welcome_.audiences_size(); ++i) {
    until([](const v1::ServerFrame& frame) { return frame.has_changes(); });
  }
}

bool PeerClient::ended_already() const {
  char byte = 0;
  return ::recv(client_.descriptor(), &byte, 1, MSG_PEEK | MSG_DONTWAIT) == 0;
}

void PeerClient::send(const v1::ClientFrame& frame) {
  client_.write(net::testing::binary_message(frame.SerializeAsString()));
}

std::optional<v1::ServerFrame> PeerClient::next() {
  const auto raw = client_.read_frame();
  if (!raw) return std::nullopt;
  if (raw->is_close()) {
    closed_ = raw->close_code();
    return std::nullopt;
  }
  v1::ServerFrame frame;
  if (!frame.ParseFromString(raw->payload)) return std::nullopt;
  for (const auto& put : frame.changes().put()) rows_[put.key()] = put.row();
  for (const auto& key : frame.changes().removed()) rows_.erase(key);
  return frame;
}

std::optional<v1::ServerFrame> PeerClient::until(
    const std::function<bool(const v1::ServerFrame&)>& wanted) {
  // Heartbeats come for ever, so silence alone would never end this.
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(10);
  while (auto frame = next()) {
    if (wanted(*frame)) return frame;
    if (std::chrono::steady_clock::now() > until) break;
  }
  return std::nullopt;
}

std::optional<v1::Reply> PeerClient::submit(v1::Command command, std::string id) {
  if (id.empty()) {
    static std::random_device seed;
    id = std::to_string(seed()) + "................";
    id.resize(15);
    id += static_cast<char>(++ids_);
  }
  v1::ClientFrame frame;
  frame.mutable_command()->set_id(id);
  *frame.mutable_command()->mutable_command() = std::move(command);
  send(frame);
  const auto answer =
      until([&](const v1::ServerFrame& one) { return one.has_reply() && one.reply().id() == id; });
  if (!answer) return std::nullopt;
  return answer->reply();
}

std::optional<v1::Row> PeerClient::row(const std::string& key) const {
  const auto found = rows_.find(key);
  v1::Row row;
  if (found == rows_.end() || !row.ParseFromString(found->second)) return std::nullopt;
  return row;
}

}  // namespace nameplate::app::testing
