// chair-console: every act of the podium and the secretariat, one per call.
#include "proto/cpp/cli/program.hpp"

int main(int argc, char** argv) {
  // The clock's own act and the note on access are the server's to give.
  return nameplate::binding::cli::run(
      {"chair-console", "The floor of the chamber from a terminal: one act per call, or watch.",
       [](const std::string& act) { return act != "tick" && act != "note_access"; }},
      argc, argv);
}
