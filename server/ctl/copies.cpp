// Copies of a round, for everybody who may read the disk or for one key, and going on from them.
#include "server/ctl/copies.hpp"

#include <sodium.h>

#include <algorithm>
#include <filesystem>

#include "server/auth/access.hpp"
#include "server/ctl/ctl.hpp"
#include "server/ctl/files.hpp"
#include "server/ctl/inspect.hpp"
#include "server/store/sqlite_log.hpp"

namespace nameplate::ctl {
namespace {

namespace fs = std::filesystem;

constexpr const char* kLog = "log.db";
constexpr const char* kAccess = "access.db";
// What is copied beside the two databases, as it is.
const std::vector<std::string> kBeside = {"rehearsal-clock", "seals", "seals-by"};
// Only where nobody but the holder of the key reads it: whoever has it signs as this server.
constexpr const char* kSealsKey = "seals-key";

// The round's other files, from one folder to another that is being made.
void copy_beside(const std::string& from, const std::string& to) {
  if (fs::exists(access_path(from))) auth::Access::backup(access_path(from), access_path(to));
  for (const auto& name : kBeside)
    if (fs::exists(from + "/" + name)) fs::copy_file(from + "/" + name, to + "/" + name);
}

void must_be_new(const std::string& path) {
  if (fs::exists(path))
    throw Trouble(kCannotCreate, "There is something already at " + path + ". Name another.");
}

// Nothing of it is ever on the disk in plain.
int backup_for(const std::string& data, const std::string& to, const std::string& key) {
  must_be_new(to);
  store::lock_copy({}, key);  // before the work: a slip in the key is said at once
  store::Files files;
  // The seals before the log, so that it holds every act that they name.
  for (const auto& name : kBeside)
    if (fs::exists(data + "/" + name)) files[name] = read_file(data + "/" + name);
  if (fs::exists(data + "/" + kSealsKey)) files[kSealsKey] = read_file(data + "/" + kSealsKey);
  files[kLog] = store::image_of(log_path(data));
  store::SqliteLog copy{files[kLog]};
  // Afterwards nobody can look into it here.
  prove(copy, readable([&] { return evidence_in(files, {}, {}); }), true);
  if (fs::exists(access_path(data))) files[kAccess] = store::image_of(access_path(data));
  std::error_code failed;  // said by the writing
  if (const auto parent = fs::path(to).parent_path(); !parent.empty())
    fs::create_directories(parent, failed);
  write_file(to, store::lock_copy(files, key), 0600);
  print("A copy that only the secret key opens is in " + to + ".\n");
  return kOk;
}

void write_files(const store::Files& files, const std::string& folder) {
  for (const auto& [name, content] : files) {
    const bool known = name == kLog || name == kAccess || name == kSealsKey ||
                       std::find(kBeside.begin(), kBeside.end(), name) != kBeside.end();
    if (!known)
      throw Trouble(kDamaged, "The copy holds a file \"" + name +
                                  "\" that this program does not know. Restore it with the newer "
                                  "program that made it.");
    write_file(folder + "/" + name, content, 0600);
  }
}

// Another epoch: screens that saw what came after the backup must forget it.
void begin_new_life(NewFolder& folder, const std::string& data) {
  std::uint64_t epoch = 0;
  while (epoch == 0) randombytes_buf(&epoch, sizeof epoch);
  store::set_epoch(log_path(folder.path()), epoch);
  folder.keep();
  print("Restored into " + data + ", under a new epoch: every screen loads anew.\n");
}

}  // namespace

store::Files unlocked(const std::string& path, const std::string& key_file) {
  auto files = store::unlock_copy(read_file(path), read_file(key_file));
  if (!files.contains(kLog)) throw store::CopyFault("There is no log in this copy.");
  return files;
}

bool is_locked(const std::string& path) {
  return fs::is_regular_file(path) && store::is_locked_copy(read_start(path));
}

int keys(const std::string& file) {
  must_be_new(file);
  const auto made = store::make_copy_keys();
  write_file(file,
             "# The secret key that opens copies of Nameplate made for\n#   " + made.public_text +
                 "\n# Keep it off the server, twice, where few can read it. Without it the copies "
                 "are lost.\n" +
                 made.secret_text + "\n",
             0600);
  print(made.public_text + "\n");
  return kOk;
}

int backup(const std::string& data, const std::string& to, const std::string& key) {
  existing_log(data);
  if (!key.empty()) return backup_for(data, to, key);
  NewFolder folder(to);
  copy_beside(data, folder.path());  // before the log, as above
  store::SqliteLog::backup(log_path(data), log_path(folder.path()));
  folder.keep();
  print("A copy is in " + to + ".\n");
  return kOk;
}

int restore(const std::string& from, const std::string& data, const std::string& key_file) {
  verify({from, key_file, {}, {}, true});
  if (is_locked(from)) {
    const auto files = unlocked(from, key_file);
    NewFolder folder(data);
    write_files(files, folder.path());
    begin_new_life(folder, data);
    return kOk;
  }
  NewFolder folder(data);
  const auto log = existing_log(from);
  store::SqliteLog::backup(log, log_path(folder.path()));
  copy_beside(folder_of(from), folder.path());
  begin_new_life(folder, data);
  return kOk;
}

}  // namespace nameplate::ctl
