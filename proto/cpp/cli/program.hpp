// What chair-console and delegate-client share: sign in, connect, then do one act, show the rows,
// or watch them.
//
// A program says only its name, its sentence and which acts it offers.
#pragma once

#include <functional>
#include <string>

namespace nameplate::binding::cli {

// sysexits.h has 64 for usage; 3 and 4 are ours.
enum ExitCode : int { kDone = 0, kRefused = 3, kNotConnected = 4, kUsage = 64 };

struct Program {
  std::string name;
  std::string sentence;
  std::function<bool(const std::string& act)> offers;  // by its schema name: "call_next"
};

int run(const Program& program, int argc, char** argv);

}  // namespace nameplate::binding::cli
