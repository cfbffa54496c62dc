// init, codes, import, export: what is done to a round's folder while no server runs on it.
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "server/auth/access.hpp"
#include "server/ctl/cards.hpp"
#include "server/ctl/clock.hpp"
#include "server/ctl/commands.hpp"
#include "server/ctl/ctl.hpp"
#include "server/engine/engine.hpp"
#include "server/rounds/local_time.hpp"
#include "server/rounds/rounds.hpp"
#include "server/store/data_folder.hpp"
#include "server/store/sqlite_log.hpp"

namespace nameplate::ctl {
namespace {

namespace fs = std::filesystem;

rounds::Round read_round(const std::string& folder) {
  rounds::RoundTexts texts;
  texts.round = read_file(folder + "/round.csv");
  texts.participants = read_file(folder + "/participants.csv");
  texts.groups = read_file(folder + "/groups.csv");
  texts.programme = read_file(folder + "/programme.csv");
  auto parsed = rounds::parse_round_files(texts);
  if (auto* faults = std::get_if<std::vector<rounds::FileFault>>(&parsed)) {
    for (const auto& fault : *faults) complain(rounds::in_words(fault));
    throw Trouble(kDamaged, std::to_string(faults->size()) +
                                " faults in the round's files; nothing was made.");
  }
  return std::get<rounds::Round>(std::move(parsed));
}

std::int64_t base_time(const InitWishes& wishes, const rounds::Round& round) {
  if (wishes.base_time.empty()) return wall_ms();
  if (!wishes.rehearsal)
    throw Trouble(kUsage, "--base-time is for a rehearsal; a real meeting has the real time.");
  const auto zone = rounds::TimeZone::named(round.settings.time_zone());
  if (!zone) throw Trouble(kDamaged, "The round's time zone is not known.");
  const auto read = zone->read_time(wishes.base_time, std::nullopt);
  if (const auto* ms = std::get_if<std::int64_t>(&read)) return *ms;
  throw Trouble(kUsage, "--base-time is not a time; write for example 2018-03-12T09:25.");
}

// A folder that is there in full or not at all.
class NewFolder {
 public:
  explicit NewFolder(std::string path) : path_(std::move(path)), part_(path_ + ".part") {
    if (fs::exists(path_))
      throw Trouble(kCannotCreate, "There is something already at " + path_ + ".");
    fs::remove_all(part_);
    if (::mkdir(part_.c_str(), S_IRWXU) != 0)
      throw Trouble(kCannotCreate, "Cannot make the folder " + part_ + ".");
  }
  ~NewFolder() {
    std::error_code ignored;
    if (!kept_) fs::remove_all(part_, ignored);
  }
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;
  [[nodiscard]] const std::string& path() const { return part_; }
  void keep() {
    fs::rename(part_, path_);
    kept_ = true;
  }

 private:
  std::string path_, part_;
  bool kept_ = false;
};

void make_cards(const proceedings::State& state, const CodesWishes& wishes) {
  auth::Access access(access_path(wishes.data));
  const auto seats = wishes.all ? seats_of(state) : wishes.seats;
  const auto cards = access.make_codes(seats, wall_ms());
  if (wishes.json) print(cards_json(cards, wishes.url));
  if (!wishes.html.empty()) write_file(wishes.html, cards_html(state, cards, wishes.url), 0600);
}

// The state of a round that no server holds.
struct Offline {
  store::DataFolder folder;
  store::SqliteLog log;
  engine::Engine engine;
  explicit Offline(const std::string& data)
      : folder(data, false), log(log_path(data), store::SqliteLog::Mode::read_write) {
    engine.replay(log, {});
  }
};

template <class T>
T must_parse(rounds::Parsed<T> parsed, const std::string& file) {
  if (auto* faults = std::get_if<std::vector<rounds::Fault>>(&parsed)) {
    for (const auto& fault : *faults) complain(rounds::in_words({file, fault}));
    throw Trouble(kDamaged, std::to_string(faults->size()) + " faults; nothing was imported.");
  }
  return std::get<T>(std::move(parsed));
}

std::set<std::string> codes_in(const proceedings::State& state) {
  std::set<std::string> codes;
  for (const auto& [code, participant] : state.participants) codes.insert(code);
  return codes;
}

}  // namespace

int init(const InitWishes& wishes) {
  auto round = read_round(wishes.round);
  const auto now = base_time(wishes, round);
  round.settings.set_rehearsal(wishes.rehearsal);
  round.settings.set_clock_rate(wishes.rehearsal ? wishes.clock_rate : 1);
  const auto parent = fs::path(wishes.data).parent_path();
  if (!parent.empty()) fs::create_directories(parent);
  NewFolder folder(wishes.data);
  std::uint64_t epoch = 0;
  while (epoch == 0) randombytes_buf(&epoch, sizeof epoch);
  store::make_log(log_path(folder.path()), epoch, now);
  {
    store::SqliteLog log(log_path(folder.path()), store::SqliteLog::Mode::read_write);
    engine::Engine engine;
    engine.replay(log, {});
    v1::Command settings;
    *settings.mutable_set_round()->mutable_settings() = round.settings;
    give(engine, log, now,
         {settings, import_participants(round.participants), import_groups(round.groups),
          import_programme(round.programme)});
    if (wishes.codes)
      make_cards(engine.state(),
                 {folder.path(), wishes.url, folder.path() + "/cards.html", {}, true, false});
  }
  if (wishes.rehearsal)
    write_file(folder.path() + "/rehearsal-clock", std::to_string(now) + "\n", 0600);
  folder.keep();
  print("A round of " + std::to_string(round.participants.size()) + " participants and " +
        std::to_string(round.programme.meetings.size()) + " meetings is in " + wishes.data + ".\n");
  if (wishes.codes)
    print("Desk cards to print: " + wishes.data +
          "/cards.html (they hold the codes: delete the file then).\n");
  return kOk;
}

int codes(const CodesWishes& wishes) {
  if (wishes.all != wishes.seats.empty())
    throw Trouble(kUsage, "Say either --all or some --seats.");
  if (wishes.html.empty() && !wishes.json)
    throw Trouble(kUsage, "Say where the cards go: --html FILE, or --json.");
  Offline round(wishes.data);
  make_cards(round.engine.state(), wishes);
  return kOk;
}

int import_file(const std::string& data, const std::string& what, const std::string& file,
                bool dry) {
  Offline round(data);
  const auto& state = round.engine.state();
  const auto text = read_file(file);
  v1::Command command;
  if (what == "participants")
    command = import_participants(must_parse(rounds::parse_participants(text), file));
  else if (what == "groups")
    command = import_groups(must_parse(rounds::parse_groups(text, codes_in(state)), file));
  else
    command = import_programme(
        must_parse(rounds::parse_programme(text, state.settings.time_zone()), file));
  if (!dry) give(round.engine, round.log, std::max(wall_ms(), state.last_at_ms), {command});
  print(dry ? "No faults; nothing was imported.\n" : "Imported.\n");
  return kOk;
}

int export_file(const std::string& data, const std::string& what, const std::string& file) {
  store::SqliteLog log(log_path(data), store::SqliteLog::Mode::read_only);
  engine::Engine engine;
  engine.replay(log, {});
  const auto& state = engine.state();
  std::string text;
  if (what == "participants") {
    std::vector<v1::Participant> all;
    for (const auto& [code, participant] : state.participants) all.push_back(participant);
    text = rounds::write_participants(all);
  } else if (what == "groups") {
    std::vector<v1::Group> all;
    for (const auto& [code, group] : state.groups) all.push_back(group);
    text = rounds::write_groups(all);
  } else {
    rounds::Programme programme;
    for (const auto& [id, topic] : state.topics) programme.topics.push_back(topic.topic);
    for (const auto& [id, meeting] : state.meetings) programme.meetings.push_back(meeting.meeting);
    text = rounds::write_programme(programme, state.settings.time_zone());
  }
  if (file.empty() || file == "-")
    print(text);
  else
    write_file(file, text, 0600);
  return kOk;
}

}  // namespace nameplate::ctl
