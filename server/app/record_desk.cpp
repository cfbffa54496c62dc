#include "server/app/record_desk.hpp"

#include <boost/asio/post.hpp>
#include <stdexcept>
#include <utility>

#include "server/app/way_back.hpp"

namespace nameplate::app {
namespace {

record::Round read_round(store::EventLog& log, const RecordDesk::Seals& seals) {
  record::Recorder recorder;
  store::SealedLog sealed{{}, log.epoch(), {}};
  log.read(0, [&](const store::StoredRecord& stored) {
    v1::LogRecord parsed;
    if (!parsed.ParseFromString(stored.bytes)) throw std::runtime_error("a record does not parse");
    recorder.add(stored.seq, parsed, stored.hash);
    sealed.hashes.push_back(stored.hash);
  });
  auto round = recorder.take();
  sealed.round = round.state.settings.id();
  for (const auto& [seal, fault] : store::check_seals(seals.seals, seals.keys, sealed)) {
    const bool compared = fault != store::SealFault::not_compared;
    round.seals.push_back({seal.seq, seal.at_ms, store::fingerprint(seal.hash),
                           store::seal_line(seal), fault == store::SealFault::none || !compared,
                           compared, store::key_text(store::kSealPublicWord, seal.key)});
  }
  round.seals_fault = seals.fault;
  return round;
}

// The record is made without seals rather than not at all.
RecordDesk::Seals readable(const RecordDesk::ReadSeals& read) {
  try {
    return read();
  } catch (const store::LogFault& fault) {
    return {{}, {}, fault.what()};
  }
}

}  // namespace

RecordDesk::RecordDesk(OpenLog open, ReadSeals read_seals)
    : open_(std::move(open)), read_seals_(std::move(read_seals)) {}

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
      // The seals before the log, so that it holds every act that they name.
      const auto seals = readable(read_seals_);
      const auto log = open_();
      done(std::make_shared<const std::string>(write(read_round(*log, seals))), {});
    } catch (const std::exception& fault) {
      done(nullptr, words_of(fault));
    }
  });
  return true;
}

}  // namespace nameplate::app
