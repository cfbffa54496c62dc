// What was last published of each row, so that a row whose bytes did not change goes no further.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "server/engine/engine.hpp"

namespace nameplate::engine {

class Engine::RowTable {
 public:
  // Keeps the rows that differ from what was published before, and remembers them.
  std::vector<publish::RowNow> changed(std::vector<publish::RowNow> rows);

 private:
  std::map<std::pair<publish::AudienceId, std::string>, std::string> rows_;
};

}  // namespace nameplate::engine
