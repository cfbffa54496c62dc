// What an act's flags left out, taken from the rows the person could see: the list of the open
// topic, the entry that has the floor, the name that is next.
//
// Apart because it is the one place where a terminal client reads rows to act. It must never
// replace what was said.
#pragma once

#include <functional>
#include <string>

#include "nameplate/v1/command.pb.h"
#include "proto/cpp/client_session.hpp"

namespace nameplate::binding::cli {

// For acts that replace a thing whole (set-round, put-topic ...): the thing as it stands, found by
// the number or code in `said`, so that one flag changes one field. Other acts: empty.
v1::Command present_form(const v1::Command& said, const ClientSession& session);

// `given` says whether the person said a field, by its name in the act: 0 said is not 0 left out.
void fill_gaps(v1::Command& command, const ClientSession& session,
               const std::function<bool(const std::string& field)>& given);

}  // namespace nameplate::binding::cli
