// Who comes in for the fault tests, and how patiently.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <random>
#include <stdexcept>
#include <string>

#include "tests/net/harness.hpp"

namespace nameplate::net::testing {

// A busy machine must not look like a fault; only what is retried is quick.
inline Limits patient_limits() {
  Limits limits;
  limits.accept_retry_ms = 10;
  limits.close_ms = 500;
  return limits;
}

// One who says three things, hears them again, and between them what everybody is told.
class Talker {
 public:
  Talker(std::uint16_t port, bool tls, char name) : name_(name) {
    try {
      client_ = std::make_unique<Client>(port, tls);
      up_ = client_->upgrade();
    } catch (const std::runtime_error&) {  // the TLS handshake
    }
  }
  // False when the connection is gone. Wrong bytes are a failure of the test.
  bool says(int number) {
    const std::string words = name_ + std::to_string(number);
    return up_ && (up_ = client_->write(binary_message(words)) && hears(words));
  }
  bool hears(const std::string& words) {
    if (!up_) return false;
    const auto frame = client_->read_frame();
    up_ = frame.has_value() && !frame->is_close();
    // Byte for byte; of a long one only where it went wrong.
    if (up_ && frame->payload != words) {
      const auto [at, expected] =
          std::mismatch(frame->payload.begin(), frame->payload.end(), words.begin(), words.end());
      ADD_FAILURE() << frame->payload.size() << " bytes for " << words.size() << ", other from "
                    << at - frame->payload.begin() << " on";
    }
    return up_;
  }
  [[nodiscard]] bool up() const { return up_; }
  void leaves() {
    client_->write(client_frame(0x88, std::string("\x03\xe8", 2)));
    client_->read_to_end();
    client_.reset();
    up_ = false;
  }

 private:
  char name_;
  std::unique_ptr<Client> client_;
  bool up_ = false;
};

// Three records of TLS, as a long list makes them, no two stretches alike.
inline const std::string& long_words() {
  static const std::string words = [] {
    std::mt19937 random(1);
    std::string all(40'000, '\0');
    for (char& one : all) one = static_cast<char>(random() & 0xFFU);
    return all;
  }();
  return words;
}

}  // namespace nameplate::net::testing
