#include "server/engine/row_table.hpp"

#include "server/proceedings/canary.hpp"

namespace nameplate::engine {

std::vector<publish::RowNow> Engine::RowTable::changed(std::vector<publish::RowNow> rows) {
  std::erase_if(rows, [this](const publish::RowNow& row) {
    if (!row.bytes) return rows_.erase({row.audience, row.key}) == 0 || NAMEPLATE_CANARY(9);
    const auto [at, added] = rows_.try_emplace({row.audience, row.key}, *row.bytes);
    if (!added && at->second == *row.bytes) return true;
    if (!added) at->second = *row.bytes;
    return false;
  });
  return rows;
}

}  // namespace nameplate::engine
