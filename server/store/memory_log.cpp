#include "server/store/memory_log.hpp"

namespace nameplate::store {

void MemoryLog::read(std::uint64_t after, const std::function<void(const StoredRecord&)>& sink) {
  Hash previous{};
  std::uint64_t expected = 1;
  for (const auto& record : records) {
    if (record.seq != expected)
      throw LogFault("The log is damaged: record " + std::to_string(expected) +
                     " is missing. Restore a backup.");
    if (chain(previous, record.seq, record.bytes) != record.hash)
      throw LogFault("The log is damaged: record " + std::to_string(record.seq) +
                     " does not fit the chain. Restore a backup.");
    previous = record.hash;
    ++expected;
    if (record.seq > after) sink(record);
  }
}

Head MemoryLog::head() const {
  return records.empty() ? Head{} : Head{records.back().seq, records.back().hash};
}

void MemoryLog::append(std::vector<std::string> batch,
                       std::function<void(AppendStatus, Head, std::int64_t)> done) {
  auto status = AppendStatus::ok;
  if (!script.empty()) {
    status = script.front();
    script.pop_front();
  }
  if (status == AppendStatus::ok || (status == AppendStatus::unknown && unknown_happens)) {
    for (auto& bytes : batch) {
      const Head last = head();
      const auto hash = chain(last.hash, last.seq + 1, bytes);
      records.push_back({last.seq + 1, std::move(bytes), hash});
    }
  }
  done(status, head(), 0);
}

}  // namespace nameplate::store
