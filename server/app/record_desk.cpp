#include "server/app/record_desk.hpp"

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

RecordDesk::RecordDesk(OpenLog open) : open_(std::move(open)), thread_([this] { loop(); }) {}

RecordDesk::~RecordDesk() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

bool RecordDesk::make(Write write, Done done) {
  {
    const std::lock_guard lock(mutex_);
    if (queue_.size() >= kQueue) return false;
    queue_.push_back({std::move(write), std::move(done)});
  }
  wake_.notify_one();
  return true;
}

void RecordDesk::loop() {
  for (;;) {
    Work work;
    {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
      if (stopping_) return;
      work = std::move(queue_.front());
      queue_.pop_front();
    }
    try {
      const auto log = open_();
      work.done(std::make_shared<const std::string>(work.write(read_round(*log))), {});
    } catch (const std::exception& fault) {
      work.done(nullptr, fault.what());
    }
  }
}

}  // namespace nameplate::app
