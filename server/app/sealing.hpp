// When the record is sealed: at the end of each meeting and of the round, and when the podium asks.
//
// It decides only that; signing and keeping belong to store. A seal that cannot be kept stops
// nothing: it is said in the log once, and tried again until it is kept.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/app/log.hpp"
#include "server/proceedings/state.hpp"
#include "server/store/seals.hpp"

namespace nameplate::app {

class Sealing {
 public:
  // `book`: null where this server makes no seals.
  Sealing(store::SealBook* book, std::uint64_t epoch, Log& journal)
      : book_(book), epoch_(epoch), journal_(journal) {}

  // After the replay: an end that was not sealed any more before the server stopped is owed.
  void begin(const proceedings::State& state, const store::Head& head, std::int64_t now_ms);
  // What is durable now.
  void look(const proceedings::State& state, const store::Head& head, std::int64_t now_ms);
  // Now, whatever is being done. The last one again when nothing happened since. Nothing when it
  // could not be kept.
  std::optional<store::Seal> seal(const proceedings::State& state, const store::Head& head,
                                  std::int64_t now_ms);
  [[nodiscard]] bool owed() const { return owed_; }
  [[nodiscard]] const store::SealBook* book() const { return book_; }

 private:
  struct Ends {
    std::int64_t adjourned_at_ms = 0;  // of the last meeting
    bool concluded = false;            // the round
  };
  static Ends ends_of(const proceedings::State& state);

  store::SealBook* book_;
  std::uint64_t epoch_;
  Log& journal_;
  Ends seen_;
  bool owed_ = false;
  bool complained_ = false;
};

}  // namespace nameplate::app
