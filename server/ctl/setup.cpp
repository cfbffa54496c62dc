// init, codes, import, export: what is done to a round's folder while no server runs on it.
#include <sodium.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>

#include "server/auth/access.hpp"
#include "server/ctl/cards.hpp"
#include "server/ctl/clock.hpp"
#include "server/ctl/commands.hpp"
#include "server/ctl/ctl.hpp"
#include "server/ctl/files.hpp"
#include "server/engine/engine.hpp"
#include "server/rounds/local_time.hpp"
#include "server/rounds/odd_names.hpp"
#include "server/rounds/rounds.hpp"
#include "server/store/data_folder.hpp"
#include "server/store/seals.hpp"
#include "server/store/sqlite_log.hpp"

namespace nameplate::ctl {
namespace {

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

std::string url_path(const std::string& data) { return without_slash(data) + "/cards-url"; }

// The address for the cards: as wished, else what the last cards of this folder had.
std::string url_of_cards(const CodesWishes& wishes) {
  if (!wishes.url.empty()) return wishes.url;
  if (!std::filesystem::exists(url_path(wishes.data))) return InitWishes().url;
  auto url = read_file(url_path(wishes.data));
  url.erase(url.find_last_not_of('\n') + 1);
  return url;
}

// Slow hashes take seconds for a whole round; somebody who waits at a terminal is told.
void make_cards(const proceedings::State& state, const CodesWishes& wishes) {
  // Before the old codes end: a place that takes no file must not cost the round its codes.
  if (!wishes.html.empty()) write_file(wishes.html, "", 0600);
  auth::Access access(access_path(wishes.data));
  const auto seats = wishes.all ? seats_of(state) : wishes.seats;
  const bool watched = ::isatty(STDERR_FILENO) != 0;
  const auto cards = access.make_codes(seats, wall_ms(), 2, [&](std::size_t done) {
    if (watched) std::fprintf(stderr, "\rMaking access codes: %zu of %zu ", done, seats.size());
  });
  if (watched) std::fputs("\n", stderr);
  const auto url = url_of_cards(wishes);
  if (wishes.json) print(cards_json(cards, url));
  if (!wishes.html.empty()) write_file(wishes.html, cards_html(state, cards, url), 0600);
}

// The state of a round that no server holds.
struct Offline {
  std::unique_ptr<store::DataFolder> folder;
  store::SqliteLog log;
  engine::Engine engine;
  // `at_the_console`: where the same is done while the server runs.
  Offline(const std::string& data, const std::string& at_the_console)
      : folder(hold(data, at_the_console)),
        log(existing_log(data), store::SqliteLog::Mode::read_write) {
    engine.replay(log, {});
  }
  static std::unique_ptr<store::DataFolder> hold(const std::string& data,
                                                 const std::string& at_the_console) {
    try {
      return std::make_unique<store::DataFolder>(data, false);
    } catch (const store::FolderInUse& fault) {
      throw Trouble(kUnavailable, "A server runs on " + data + ": do it at the console, " +
                                      at_the_console + ", or stop the server first.");
    } catch (const store::LogFault& fault) {
      throw Trouble(kNoInput, fault.what());
    }
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

std::string said_cards(const std::string& path) {
  return "Desk cards to print: " + path +
         "\nThey hold the codes: print them, then delete the file.\n";
}

// To the terminal's other stream: a script sees what it always saw.
void warn_of_odd_names(const std::vector<rounds::Named>& names) {
  for (const auto& odd : rounds::odd_names(names)) complain("Warning: " + rounds::in_words(odd));
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
    write_file(url_path(folder.path()), wishes.url + "\n", 0600);
    warn_of_odd_names(rounds::names_of(engine.state()));
    if (wishes.codes)
      make_cards(engine.state(),
                 {folder.path(), wishes.url, folder.path() + "/cards.html", {}, true, false});
  }
  if (wishes.rehearsal)
    write_file(folder.path() + "/rehearsal-clock", std::to_string(now) + "\n", 0600);
  const std::string sealed_by = store::SealBook(folder.path()).public_text();
  folder.keep();
  print("A round of " + std::to_string(round.participants.size()) + " participants and " +
        std::to_string(round.programme.meetings.size()) + " meetings is in " + wishes.data + ".\n");
  print("Seals of its record will be signed by " + sealed_by +
        "\nGive this key out before the first meeting: it proves the record afterwards.\n");
  if (wishes.codes) print(said_cards(wishes.data + "/cards.html"));
  return kOk;
}

int codes(const CodesWishes& wishes) {
  if (wishes.all != wishes.seats.empty())
    throw Trouble(kUsage, "Say either --all or some --seats.");
  Offline round(wishes.data, "Set-up, Desk cards");
  const auto seats = seats_of(round.engine.state());
  for (const auto& seat : wishes.seats)
    if (std::find(seats.begin(), seats.end(), seat) == seats.end())
      throw Trouble(kUsage, "The round has no seat \"" + seat + "\". Nothing was changed.");
  CodesWishes all = wishes;
  if (all.html.empty() && !all.json) all.html = without_slash(all.data) + "/cards.html";
  make_cards(round.engine.state(), all);
  if (!all.url.empty()) write_file(url_path(all.data), all.url + "\n", 0600);
  if (!all.json) print(said_cards(all.html));
  return kOk;
}

int import_file(const std::string& data, const std::string& what, const std::string& file,
                bool dry) {
  Offline round(data, "Set-up");
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
  if (what != "programme") warn_of_odd_names(rounds::names_of(state, command));
  // A rehearsal has its own time; today's would end it.
  const auto now = state.settings.rehearsal() ? state.last_at_ms : wall_ms();
  if (!dry) give(round.engine, round.log, now, {command});
  print(dry ? "No faults; nothing was imported.\n" : "Imported.\n");
  return kOk;
}

int export_file(const std::string& data, const std::string& what, const std::string& file) {
  store::SqliteLog log(existing_log(data), store::SqliteLog::Mode::read_only);
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
