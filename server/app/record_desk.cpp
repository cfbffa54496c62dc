#include "server/app/record_desk.hpp"

#include <boost/asio/post.hpp>
#include <stdexcept>
#include <utility>

namespace nameplate::app {
namespace {

record::Round read_round(store::EventLog& log) {
  record::Recorder recorder;
  log.read(0, [&](const store::StoredRecord& stored) {
    v1::LogRecord parsed;
    if (!parsed.ParseFromString(stored.bytes)) throw std::runtime_error("a record does not parse");
    recorder.add(stored.seq, parsed, stored.hash);
  });
  return recorder.take();
}

}  // namespace

RecordDesk::RecordDesk(OpenLog open) : open_(std::move(open)) {}

RecordDesk::~RecordDesk() {
  thread_.stop();  // what waits is not begun any more
  thread_.join();
}

bool RecordDesk::make(Write write, Done done) {
  if (waiting_.fetch_add(1) >= kQueue) {
    waiting_.fetch_sub(1);
    return false;
  }
  boost::asio::post(thread_, [this, write = std::move(write), done = std::move(done)] {
    waiting_.fetch_sub(1);
    try {
      const auto log = open_();
      done(std::make_shared<const std::string>(write(read_round(*log))), {});
    } catch (const std::exception& fault) {
      done(nullptr, fault.what());
    }
  });
  return true;
}

}  // namespace nameplate::app
