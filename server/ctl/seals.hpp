// Seals as nameplatectl reads them: beside a log, in a copy, or from a file that somebody kept.
#pragma once

#include <functional>
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
  std::string fault;        // why there is none of it, where that is no reason to stop
};

// A log as it was read.
struct Proved {
  std::string words;  // to print
  store::SealedLog log;
  std::uint64_t last_end = 0;  // the last act that ended a meeting or the round
};

// What stands beside the log at `path` (a folder or the log itself), or where the wishes say.
// `public_keys`: the keys themselves, or files with them. Throws store::LogFault for what is
// damaged, Trouble for a public key that is none.
Evidence evidence_beside(const std::string& path, const std::string& seals_file,
                         const std::vector<std::string>& public_keys);

// The same for a copy's files.
Evidence evidence_in(const store::Files& files, const std::string& seals_file,
                     const std::vector<std::string>& public_keys);

// For whoever needs the log and only carries the seals along: what is damaged is a `fault`.
Evidence readable(const std::function<Evidence()>& read);

// What to print about them, and about what none covers. Throws store::LogFault, one sentence, for
// the first seal that the log does not fit; and, where a key was given, for an end of a meeting or
// of the round that none covers.
std::string prove_seals(const Evidence& evidence, const Proved& proved);

// For the record, with whether each fits.
std::vector<record::Seal> seals_for_record(const Evidence& evidence, const store::SealedLog& log);

}  // namespace nameplate::ctl
