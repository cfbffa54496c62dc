// Makes the record on a thread of its own: reading four days of log would stop the meeting for a
// moment.
//
// It opens the log anew, for reading only, for each record. It never sees the live state.
#pragma once

#include <atomic>
#include <boost/asio/thread_pool.hpp>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "server/record/record.hpp"
#include "server/store/event_log.hpp"
#include "server/store/seals.hpp"

namespace nameplate::app {

class RecordDesk {
 public:
  using OpenLog = std::function<std::unique_ptr<store::EventLog>()>;
  struct Seals {
    std::vector<store::Seal> seals;
    std::vector<store::Key> keys;
    std::string fault;  // why there are none
  };
  using ReadSeals = std::function<Seals()>;
  using Write = std::function<std::string(const record::Round&)>;
  // The text, or a fault (then the text is empty). Called on the desk's thread.
  using Done = std::function<void(std::shared_ptr<const std::string> text, std::string fault)>;

  static constexpr std::size_t kQueue = 8;

  RecordDesk(OpenLog open, ReadSeals read_seals);
  ~RecordDesk();
  RecordDesk(const RecordDesk&) = delete;
  RecordDesk& operator=(const RecordDesk&) = delete;

  // False when too many wait already.
  bool make(Write write, Done done);

 private:
  OpenLog open_;
  ReadSeals read_seals_;
  std::atomic<std::size_t> waiting_ = 0;
  boost::asio::thread_pool thread_{1};
};

}  // namespace nameplate::app
