// A meeting through the real rules, and the record made of its log.
#pragma once

#include <string>

#include "server/record/record.hpp"
#include "tests/engine/meeting.hpp"

namespace nameplate::record {

class Sitting : public engine::Meeting {
 protected:
  Round record() {
    Recorder recorder;
    log.read(0, [&](const store::StoredRecord& stored) {
      v1::LogRecord parsed;
      EXPECT_TRUE(parsed.ParseFromString(stored.bytes));
      recorder.add(stored.seq, parsed, stored.hash);
    });
    return recorder.take();
  }
  std::uint32_t ask(const std::string& code) {
    return accepted(engine::delegate(code), engine::inscribe(list)).entry();
  }
  void wait_s(std::int64_t seconds) { now_ms += seconds * 1000; }
  v1::Accepted podium_act(const v1::Command& command) {
    return accepted(engine::secretary(), command);
  }
  v1::Accepted call(std::uint32_t current, std::uint32_t next) {
    return podium_act(engine::call_next(current, next));
  }
  v1::Accepted end(std::uint32_t entry) {
    v1::Command command;
    command.mutable_end_statement()->set_entry(entry);
    return podium_act(command);
  }
  v1::Accepted absent(std::uint32_t entry) {
    v1::Command command;
    command.mutable_mark_absent()->set_entry(entry);
    return podium_act(command);
  }
  v1::Accepted undo(std::uint64_t act) {
    v1::Command command;
    command.mutable_undo()->set_act(act);
    return podium_act(command);
  }
  v1::Accepted move_to_end(std::uint32_t entry, const std::string& reason) {
    v1::Command command;
    command.mutable_move_entry()->set_entry(entry);
    command.mutable_move_entry()->set_reason(reason);
    return podium_act(command);
  }
};

}  // namespace nameplate::record
