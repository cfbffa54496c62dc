// Seals as nameplatectl reads them: beside a log, in a copy, or from a file that somebody kept.
#pragma once

#include <string>
#include <vector>

#include "server/record/record.hpp"
#include "server/store/locked_copy.hpp"
#include "server/store/seals.hpp"

namespace nameplate::ctl {

struct Evidence {
  std::vector<store::Seal> seals;
  std::vector<store::Key> keys;
  bool keys_given = false;  // by whom verifies, not by whom keeps the log
};

// What stands beside the log at `path` (a folder or the log itself), or where the wishes say.
// `public_keys`: the keys themselves, or files with them.
Evidence evidence_beside(const std::string& path, const std::string& seals_file,
                         const std::vector<std::string>& public_keys);

// The same for a copy's files.
Evidence evidence_in(const store::Files& files, const std::string& seals_file,
                     const std::vector<std::string>& public_keys);

// What to print about them; nothing for none. Throws store::LogFault, one sentence, for the first
// seal that the log does not fit.
std::string prove_seals(const Evidence& evidence, const std::vector<store::Hash>& hashes);

// For the record, with whether each fits.
std::vector<record::Seal> seals_for_record(const Evidence& evidence,
                                           const std::vector<store::Hash>& hashes);

}  // namespace nameplate::ctl
