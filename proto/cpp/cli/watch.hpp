// What a terminal shows of the rows: JSON lines for programs, a table for people.
//
// Apart from the programs' flow. It draws from rows and from nothing else, and never uses more of a
// terminal than a handful of ANSI codes.
#pragma once

#include <cstdint>
#include <string>

#include "proto/cpp/client_session.hpp"

namespace nameplate::binding::cli {

// {"at":"...Z","audience":"public","position":412,"key":"entry/17","row":{...}}; "removed":true
// instead of a row.
std::string change_line(const ClientSession& session, const Replica::Change& change,
                        std::int64_t now_ms);

// {"epoch":...,"position":{"public":412},"rows":{"floor":{...},...}} on one line.
std::string all_rows_json(const ClientSession& session);

struct TableStyle {
  bool colour = false;
  int names = 20;  // at most so many of a list; "+ n more" after them
};
// Lines end in \n. `now_ms` by the meeting clock.
std::string table(const ClientSession& session, std::int64_t now_ms, const TableStyle& style);

// The English name for a participant's code; the code itself when the directory has none.
std::string participant_name(const ClientSession& session, const std::string& code);
std::string round_zone(const ClientSession& session);

}  // namespace nameplate::binding::cli
