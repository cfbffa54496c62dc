// delegate-client: what a delegate's phone can do, from a terminal.
#include <set>

#include "proto/cpp/cli/program.hpp"

int main(int argc, char** argv) {
  const std::set<std::string> own = {"inscribe", "withdraw", "not_now", "ready", "end_statement"};
  return nameplate::binding::cli::run(
      {"delegate-client", "Ask for the floor and follow the list of speakers from a terminal.",
       [&own](const std::string& act) { return own.contains(act); }},
      argc, argv);
}
