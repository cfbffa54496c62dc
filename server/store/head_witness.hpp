// Remembers beside the log how far it came.
//
// A hash chain cannot show records missing at its end, and SQLite drops the rest of a write-ahead
// log from its first damaged frame on without a word. So the head of every commit is also written
// into a small file of its own, after the commit: what it names was on the disk before. It is not
// synced (a power cut may leave an older head or none, never a newer one).
#pragma once

#include <optional>
#include <string>

#include "server/store/event_log.hpp"

namespace nameplate::store {

class HeadWitness {
 public:
  // "log.db-head" beside "log.db".
  static std::string path_of(const std::string& log_path) { return log_path + "-head"; }
  // Nothing: there is no such file, or it is not whole.
  static std::optional<Head> read(const std::string& log_path);

  // Opens or makes the file (0600). Throws LogFault.
  explicit HeadWitness(const std::string& log_path);
  ~HeadWitness();
  HeadWitness(const HeadWitness&) = delete;
  HeadWitness& operator=(const HeadWitness&) = delete;

  // A few microseconds. A failure is no fault: the witness then names an older head, which holds
  // as well.
  void note(const Head& head);

 private:
  int file_ = -1;
};

}  // namespace nameplate::store
