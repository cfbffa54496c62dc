// A text that must not be seen: no stream operator, no comparison that leaks, wiped when it goes.
#pragma once

#include <sodium.h>

#include <string>
#include <string_view>
#include <utility>

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
  Secret(Secret&& other) noexcept { take(other); }
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
      take(other);
    }
    return *this;
  }
  ~Secret() { wipe(); }

  // The one way to read it, named so that a reviewer finds every use.
  [[nodiscard]] const std::string& reveal() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }

 private:
  std::string text_;
  // A moved short string leaves its letters behind: that is copied, which needs no memory, and
  // wiped. A long one leaves nothing.
  void take(Secret& other) noexcept {
    if (other.text_.size() > std::string().capacity()) {
      text_ = std::move(other.text_);
    } else {
      text_ = other.text_;
      other.wipe();
    }
  }
  void wipe() {
    if (!text_.empty()) sodium_memzero(text_.data(), text_.size());
    text_.clear();
  }
};

}  // namespace nameplate::auth
