// Copies that are locked, for whoever reads one.
#pragma once

#include <string>

#include "server/store/locked_copy.hpp"

namespace nameplate::ctl {

bool is_locked(const std::string& path);
// The files in it, a log among them. Throws store::CopyFault, and Trouble when there is no such
// file.
store::Files unlocked(const std::string& path, const std::string& key_file);

}  // namespace nameplate::ctl
