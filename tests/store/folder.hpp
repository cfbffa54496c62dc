// What the tests of the log share: a folder that goes away again, a log in it, and an append that
// waits.
#pragma once

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <future>
#include <string>
#include <utility>
#include <vector>

#include "server/store/sqlite_log.hpp"

namespace nameplate::store {

class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "nameplate-store-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) ADD_FAILURE() << "no temporary folder";
    path = name;
  }
  ~Folder() { std::filesystem::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] std::string file(const std::string& name) const { return path + "/" + name; }

  std::string path;
};

struct Answer {
  AppendStatus status = AppendStatus::unknown;
  Head head;
  std::int64_t commit_us = -1;
};

inline Answer append(EventLog& log, std::vector<std::string> batch) {
  std::promise<Answer> promise;
  log.append(std::move(batch), [&](AppendStatus status, Head head, std::int64_t commit_us) {
    promise.set_value({status, head, commit_us});
  });
  return promise.get_future().get();
}

inline std::vector<StoredRecord> read_all(EventLog& log, std::uint64_t after = 0) {
  std::vector<StoredRecord> records;
  log.read(after, [&](const StoredRecord& record) { records.push_back(record); });
  return records;
}

inline std::vector<std::string> texts(const std::vector<StoredRecord>& records) {
  std::vector<std::string> out;
  for (const auto& record : records) out.push_back(record.bytes);
  return out;
}

// The sentence of the fault, or nothing.
template <class Act>
std::string fault_of(Act act) {
  try {
    act();
  } catch (const LogFault& fault) {
    return fault.what();
  }
  return {};
}

}  // namespace nameplate::store
