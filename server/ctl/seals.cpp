#include "server/ctl/seals.hpp"

#include <algorithm>
#include <filesystem>

#include "server/ctl/clock.hpp"
#include "server/ctl/control.hpp"
#include "server/ctl/ctl.hpp"
#include "server/ctl/files.hpp"
#include "server/engine/engine.hpp"
#include "server/store/data_folder.hpp"
#include "server/store/sqlite_log.hpp"

namespace nameplate::ctl {
namespace {

namespace fs = std::filesystem;

// What lies beside the log; read only where nothing else is named.
struct Beside {
  std::function<std::vector<store::Seal>()> seals;
  std::function<std::vector<store::Key>()> keys;
};

Evidence evidence(const Beside& beside, const std::string& seals_file,
                  const std::vector<std::string>& public_keys) {
  Evidence all;
  all.seals = seals_file.empty() ? beside.seals() : store::read_seals(read_file(seals_file));
  all.keys_given = !public_keys.empty();
  if (!all.keys_given) all.keys = beside.keys();
  for (const auto& key : public_keys) {
    const auto ones = store::read_seal_keys(fs::exists(key) ? read_file(key) : key);
    // Nobody who names a key means anybody's.
    if (ones.empty())
      throw Trouble(kUsage,
                    "--public-key \"" + key + "\" names no key and no file that holds one.");
    all.keys.insert(all.keys.end(), ones.begin(), ones.end());
  }
  return all;
}

std::string words(const store::Seal& seal) {
  return "act " + std::to_string(seal.seq) + " " + store::fingerprint(seal.hash);
}

// `fits_to`: the last act that is proved by an earlier seal.
[[noreturn]] void misfit(const store::SealCheck& check, std::uint64_t fits_to,
                         const store::SealedLog& log) {
  const auto& seal = check.seal;
  const auto acts = log.hashes.size();
  if (check.fault == store::SealFault::not_signed)
    throw store::LogFault("The seal of " + words(seal) +
                          " is not signed as it stands: it was changed, and says nothing.");
  if (check.fault == store::SealFault::foreign_key)
    throw store::LogFault("The seal of " + words(seal) + " was signed by another key, " +
                          store::key_text(store::kSealPublicWord, seal.key) +
                          ". Ask who was given which key before the meeting.");
  if (seal.round != log.round)
    throw store::LogFault("The seal of " + words(seal) + " is of the round \"" + seal.round +
                          "\", the log of the round \"" + log.round + "\".");
  if (seal.seq == 0)
    throw store::LogFault("The seal of " + words(seal) +
                          " was made of a log without an act, under another epoch than this one: "
                          "it says nothing about this log.");
  if (seal.seq > acts)
    throw store::LogFault("The log ends at act " + std::to_string(acts) + ", but " + words(seal) +
                          " was sealed: what came last was taken away, or this is an older copy.");
  throw store::LogFault("This is not the log that was sealed: act " + std::to_string(seal.seq) +
                        " is another one than the seal of " + words(seal) +
                        " says. Something in acts " + std::to_string(fits_to + 1) + " to " +
                        std::to_string(seal.seq) + " was changed afterwards.");
}

}  // namespace

Evidence evidence_beside(const std::string& path, const std::string& seals_file,
                         const std::vector<std::string>& public_keys) {
  const auto folder = folder_of(path);
  return evidence({[&] { return store::SealBook::seals_in(folder); },
                   [&] { return store::SealBook::keys_in(folder); }},
                  seals_file, public_keys);
}

Evidence evidence_in(const store::Files& files, const std::string& seals_file,
                     const std::vector<std::string>& public_keys) {
  const auto text = [&](const std::string& path) {
    const auto found = files.find(path.substr(1));
    return found == files.end() ? std::string() : found->second;
  };
  return evidence({[&] { return store::read_seals(text(store::SealBook::seals_path(""))); },
                   [&] { return store::read_seal_keys(text(store::SealBook::public_path(""))); }},
                  seals_file, public_keys);
}

Evidence readable(const std::function<Evidence()>& read) {
  try {
    return read();
  } catch (const store::LogFault& fault) {
    Evidence none;
    none.fault = fault.what();
    return none;
  }
}

std::string prove_seals(const Evidence& all, const Proved& proved) {
  if (!all.fault.empty()) throw store::LogFault(all.fault);
  // Whoever brings a key expects seals: their absence must not look like a proof.
  if (all.keys_given && all.seals.empty())
    throw store::LogFault(
        "There are no seals to hold the log against. Name the file with --seals.");
  const auto acts = proved.log.hashes.size();
  std::string out;
  std::uint64_t fits_to = 0;
  for (const auto& [seal, fault] : store::check_seals(all.seals, all.keys, proved.log)) {
    const bool compared = fault == store::SealFault::none;
    if (!compared && fault != store::SealFault::not_compared)
      misfit({seal, fault}, fits_to, proved.log);
    fits_to = std::max(fits_to, seal.seq);
    out += "seal " + words(seal) +
           (compared ? " ok"
                     : " signed by " + store::key_text(store::kSealPublicWord, seal.key) +
                           ", not compared") +
           (seal.epoch == proved.log.epoch ? "\n" : ", under another epoch: it was restored\n");
  }
  if (all.keys_given && fits_to < proved.last_end)
    throw store::LogFault("The meeting or the round that ended with act " +
                          std::to_string(proved.last_end) +
                          " has no seal: the last one is of act " + std::to_string(fits_to) +
                          ". The seals are older than the log, or some were taken away.");
  if (fits_to + 1 == acts) out += "act " + std::to_string(acts) + ": no seal\n";
  if (fits_to + 1 < acts)
    out += "acts " + std::to_string(fits_to + 1) + " to " + std::to_string(acts) + ": no seal\n";
  if (all.seals.empty()) return out;
  if (all.keys.empty())
    out += "No key is known to compare the signer with: give one with --public-key.\n";
  for (const auto& key : all.keys)
    out += store::key_text(store::kSealPublicWord, key) +
           (all.keys_given ? "\n"
                           : " (as kept beside the log: compare it with the one you were given)\n");
  return out;
}

std::vector<record::Seal> seals_for_record(const Evidence& all, const store::SealedLog& log) {
  std::vector<record::Seal> seals;
  for (const auto& [seal, fault] : store::check_seals(all.seals, all.keys, log)) {
    const bool compared = fault != store::SealFault::not_compared;
    seals.push_back({seal.seq, seal.at_ms, store::fingerprint(seal.hash), store::seal_line(seal),
                     fault == store::SealFault::none || !compared, compared,
                     store::key_text(store::kSealPublicWord, seal.key)});
  }
  return seals;
}

int seal(const std::string& data) {
  existing_log(data);
  try {
    const store::DataFolder folder(data, false);
    store::SqliteLog log(log_path(data), store::SqliteLog::Mode::read_only);
    engine::Engine engine;
    engine.replay(log, {});
    const auto& state = engine.state();
    store::SealBook book(without_slash(data));
    // A rehearsal has its own time.
    const auto now = state.settings.rehearsal() ? state.last_at_ms : wall_ms();
    const auto made = book.seal(state.settings.id(), log.epoch(), log.head(), now);
    if (!made) throw Trouble(kInputOutput, "The seal could not be kept (" + book.why() + ").");
    print(words(*made) + "\n" + book.public_text() + "\n");
  } catch (const store::FolderInUse&) {
    const auto answer = ControlConnection(data + "/control.sock").ask("seal");
    if (!answer.starts_with("ok "))
      throw Trouble(kInputOutput, "The server made no seal: " +
                                      answer.substr(answer.starts_with("error ") ? 6 : 0) + ".");
    const auto made = store::read_seal_line(answer.substr(3));
    if (!made) throw Trouble(kUnavailable, "The server's answer is no seal.");
    print(words(*made) + "\n" + store::key_text(store::kSealPublicWord, made->key) + "\n");
  }
  return kOk;
}

}  // namespace nameplate::ctl
