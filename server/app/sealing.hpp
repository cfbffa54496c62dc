// When the record is sealed: at the end of each meeting and of the round, and when the podium asks.
//
// It decides only that; signing and keeping belong to store, and wait for the disk on a thread of
// their own. A seal that cannot be kept stops nothing: it is said in the log once, and tried again
// until it is kept.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/thread_pool.hpp>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "server/app/log.hpp"
#include "server/proceedings/state.hpp"
#include "server/store/seals.hpp"

namespace nameplate::app {

class Sealing {
 public:
  // The seal, or why it could not be kept. Called on the network thread.
  using Answer =
      std::function<void(const std::optional<store::Seal>& seal, const std::string& why)>;

  // `book`: null where this server makes no seals. From the first seal on it is touched on the
  // thread of its own only. `io`: the network thread's, where what comes of it is said.
  Sealing(boost::asio::io_context& io, store::SealBook* book, std::uint64_t epoch, Log& journal);
  // Waits for the seal that is being written.
  ~Sealing();
  Sealing(const Sealing&) = delete;
  Sealing& operator=(const Sealing&) = delete;

  // After the replay: an end that was not sealed any more before the server stopped is owed.
  void begin(const proceedings::State& state, const store::Head& head, std::int64_t now_ms);
  // What is durable now, after each batch and every 2 s: seals an end, also one that is owed.
  void look(const proceedings::State& state, const store::Head& head, std::int64_t now_ms);
  // Now, whatever is being done. The last one again when nothing happened since; one for all who
  // ask while it is being made.
  void seal(const proceedings::State& state, const store::Head& head, std::int64_t now_ms,
            Answer answer);

  [[nodiscard]] bool owed() const { return owed_ != 0; }
  [[nodiscard]] bool busy() const { return running_.has_value(); }
  [[nodiscard]] bool makes_seals() const { return book_ != nullptr; }
  // All that are kept, and the public key that they are held against: empty where none are made.
  [[nodiscard]] const std::vector<store::Seal>& seals() const { return seals_; }
  [[nodiscard]] const std::string& by() const { return by_; }

 private:
  struct Ends {
    std::int64_t adjourned_at_ms = 0;  // of the last meeting
    bool concluded = false;            // the round
  };
  struct Work {
    std::string round;
    store::Head head;
    std::int64_t at_ms = 0;
    std::vector<Answer> answers;
  };
  struct Outcome {
    std::optional<store::Seal> made;
    std::string why;
  };
  static Ends ends_of(const proceedings::State& state);

  [[nodiscard]] bool pays(const std::optional<Work>& work) const;
  Work& wanted(const proceedings::State& state, const store::Head& head, std::int64_t now_ms);
  // To the book's thread. Without memory nothing has begun.
  void run(const Work& work);
  void finished(const Outcome& outcome);

  boost::asio::io_context& io_;
  store::SealBook* book_;
  std::uint64_t epoch_;
  Log& journal_;
  std::string by_;
  std::vector<store::Seal> seals_;  // as in the book
  Ends seen_;
  std::uint64_t owed_ = 0;  // the act whose end has no seal at or after it; 0 = none
  bool complained_ = false;
  std::optional<Work> running_;  // with the book's thread
  std::optional<Work> next_;     // asked for meanwhile, of what is durable by now
  boost::asio::thread_pool thread_{1};
};

}  // namespace nameplate::app
