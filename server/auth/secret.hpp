// A text that must not be seen: no stream operator, no comparison that leaks, wiped when it goes.
#pragma once

#include <sodium.h>

#include <string>
#include <string_view>

namespace nameplate::auth {

class Secret {
 public:
  Secret() = default;
  // Takes the text over and leaves nothing of it behind: a short string's bytes survive a plain
  // move.
  explicit Secret(std::string&& text) : text_(text) {
    sodium_memzero(text.data(), text.size());
    text.clear();
  }
  Secret(const Secret&) = default;
  // Copied, then wiped: a moved short string leaves its letters behind.
  Secret(Secret&& other) noexcept
      : text_(other.text_) {  // NOLINT(cert-oop11-cpp,performance-move-constructor-init)
    other.wipe();
  }
  Secret& operator=(const Secret& other) {
    if (this != &other) {
      wipe();
      text_ = other.text_;
    }
    return *this;
  }
  Secret& operator=(Secret&& other) noexcept {
    if (this != &other) {
      wipe();
      text_ = other.text_;
      other.wipe();
    }
    return *this;
  }
  ~Secret() { wipe(); }

  // The one way to read it, named so that a reviewer finds every use.
  [[nodiscard]] const std::string& reveal() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }

 private:
  std::string text_;
  void wipe() {
    if (!text_.empty()) sodium_memzero(text_.data(), text_.size());
    text_.clear();
  }
};

}  // namespace nameplate::auth
