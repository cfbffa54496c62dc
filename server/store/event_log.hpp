// The log of everything that happened: numbered, hash-chained records of bytes. It knows no rules.
//
// Appending is asynchronous and has three answers, because "the disk did not say" is one of them.
// One batch is in flight at a time. Nobody else writes the file.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace nameplate::store {

using Hash = std::array<std::uint8_t, 32>;  // BLAKE2b-256

struct StoredRecord {
  std::uint64_t seq = 0;  // from 1, without holes
  std::string bytes;      // a serialized v1::LogRecord
  Hash hash{};            // BLAKE2b-256(previous hash || seq as 8 bytes little-endian || bytes)
};

enum class AppendStatus {
  ok,        // on the disk
  conflict,  // somebody else wrote this number: stop
  no_space,  // rolled back; the log is as before; try again when there is space
  unknown    // failed fsync or I/O error: exit and let a restart read what is there
};

struct Head {
  std::uint64_t seq = 0;
  Hash hash{};
};

struct LogFault
    : std::runtime_error {  // damaged, wrong format, not readable: a sentence with what to do
  using std::runtime_error::runtime_error;
};

class EventLog {
 public:
  virtual ~EventLog() = default;
  // Calls `sink` for each record after `after`, in order, checking number and hash chain. Throws
  // LogFault.
  virtual void read(std::uint64_t after, const std::function<void(const StoredRecord&)>& sink) = 0;
  [[nodiscard]] virtual Head head() const = 0;
  // Appends records head+1 .. in one durable transaction and then calls `done`, from the log's own
  // thread. `commit_us` is how long the transaction took. Precondition: no append under way.
  virtual void append(std::vector<std::string> batch,
                      std::function<void(AppendStatus, Head, std::int64_t commit_us)> done) = 0;
  // The random id made at init or restore; never 0.
  [[nodiscard]] virtual std::uint64_t epoch() const = 0;
};

Hash chain(const Hash& previous, std::uint64_t seq, const std::string& bytes);

}  // namespace nameplate::store
