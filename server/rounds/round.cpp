#include <fmt/format.h>

#include <functional>
#include <map>

#include "server/rounds/local_time.hpp"
#include "server/rounds/tables.hpp"

namespace nameplate::rounds {
namespace {

enum : std::size_t { kSetting, kValue };

std::vector<Column> columns() { return {{"setting", true}, {"value", true}}; }

constexpr std::int64_t kDefaultConclude = 30 * 1000;
constexpr std::int64_t kMostConclude = 5 * 60 * 1000;
constexpr std::uint32_t kMostClockRate = 1000;

void read_id(const Place& place, v1::RoundSettings& round) {
  const auto id = place.text;
  const bool good =
      !id.empty() && id.size() <= 64 && id.front() != '-' &&
      id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
  if (!good) place.fault(id.empty() ? "required" : "bad_id");
  round.set_id(std::string(id));
}

void read_languages(const Place& place, v1::RoundSettings& round) {
  for (const auto word : split_words(place.text)) {
    bool known = false;
    for (std::size_t i = 0; i < kLanguages; ++i) known = known || language_at(i) == word;
    if (!known) place.fault("unknown_language", word);
    const auto& there = round.display_languages();
    if (std::find(there.begin(), there.end(), word) != there.end()) place.fault("twice", word);
    round.add_display_languages(std::string(word));
  }
  if (round.display_languages().size() > 2)
    place.fault("too_many", "a display shows two languages");
}

// "MX Juan José Gómez Camacho": the participant's code, then the person, in the language of the
// setting.
void read_presiding(const Place& place, std::size_t language, v1::RoundSettings& round) {
  const auto space = std::min(place.text.find(' '), place.text.size());
  const Place code_at{place.text.substr(0, space), place.line, place.column, place.faults};
  const auto code = read_code(code_at);
  if (code.empty()) return;
  const auto person_text = place.text.substr(std::min(space + 1, place.text.size()));
  const auto person =
      read_text({person_text, place.line, place.column, place.faults}, /*required=*/language != 0);
  auto& seats = *round.mutable_presiding_seats();
  const auto seat = std::find_if(seats.begin(), seats.end(), [&](const v1::PresidingSeat& each) {
    return each.code() == code;
  });
  if (language == 0) {
    if (seat != seats.end()) return code_at.fault("twice");
    auto* added = round.add_presiding_seats();
    added->set_code(code);
    added->mutable_person()->set_en(person);
    return;
  }
  if (seat == seats.end()) return code_at.fault("not_presiding");
  auto& there = text_in(*seat->mutable_person(), language);
  if (!there.empty()) code_at.fault("twice");
  there = person;
}

struct Setting {
  bool required = false;
  bool repeats = false;
  std::function<void(const Place&, v1::RoundSettings&)> read;
};

void read_conclude(const Place& place, v1::RoundSettings& round) {
  const auto duration = duration_of(place.text);
  if (!duration) return place.fault("bad_duration");
  if (*duration > kMostConclude) place.fault("out_of_range");
  round.set_conclude_at_ms(*duration);
}

// One of 34/401's own times.
std::function<void(const Place&, v1::RoundSettings&)> read_time(
    void (v1::RoundSettings::*set)(std::int64_t)) {
  return [set](const Place& place, v1::RoundSettings& round) {
    const auto duration = duration_of(place.text);
    if (!duration) return place.fault("bad_duration");
    if (*duration < kLeastLimit || *duration > kMostLimit) return place.fault("out_of_range");
    (round.*set)(*duration);
  };
}

void read_all_rights(const Place& place, v1::RoundSettings& round) {
  const auto rights = read_rights(place);
  for (const auto& each : round.rights())
    if (each.participant() == rights.participant()) return place.fault("twice", each.participant());
  if (!rights.participant().empty()) *round.add_rights() = rights;
}

void read_zone(const Place& place, v1::RoundSettings& round) {
  if (!TimeZone::named(place.text)) place.fault("unknown_time_zone");
  round.set_time_zone(std::string(place.text));
}

void read_mode(const Place& place, v1::RoundSettings& round) {
  round.set_mode(mode_of(place.text));
  if (round.mode() == v1::MODE_UNSPECIFIED) place.fault("unknown_mode");
}

std::map<std::string, Setting, std::less<>> settings() {
  std::map<std::string, Setting, std::less<>> all{
      {"id", {true, false, read_id}},
      {"time_zone", {true, false, read_zone}},
      {"mode", {true, false, read_mode}},
      {"limits",
       {false, false,
        [](const Place& p, v1::RoundSettings& r) { *r.mutable_limits() = read_limits(p); }}},
      {"conclude_at", {false, false, read_conclude}},
      {"first_reply", {false, false, read_time(&v1::RoundSettings::set_first_reply_ms)}},
      {"second_reply", {false, false, read_time(&v1::RoundSettings::set_second_reply_ms)}},
      {"explanation", {false, false, read_time(&v1::RoundSettings::set_explanation_ms)}},
      {"rights", {false, true, read_all_rights}},
      {"plenary",
       {false, false,
        [](const Place& p, v1::RoundSettings& r) {
          r.set_plenary(read_yes_no(p).value_or(false));
        }}},
      {"open_displays",
       {false, false,
        [](const Place& p, v1::RoundSettings& r) {
          r.set_open_displays(read_yes_no(p).value_or(false));
        }}},
      {"rehearsal",
       {false, false,
        [](const Place& p, v1::RoundSettings& r) {
          r.set_rehearsal(read_yes_no(p).value_or(false));
        }}},
      {"clock_rate",
       {false, false,
        [](const Place& p, v1::RoundSettings& r) {
          r.set_clock_rate(read_number(p, 1, kMostClockRate));
        }}},
      {"display_languages", {false, false, read_languages}},
  };
  for (std::size_t i = 0; i < kLanguages; ++i) {
    const bool english = i == 0;
    const std::string tag(language_at(i));
    all["title_" + tag] = {english, false, [i, english](const Place& p, v1::RoundSettings& r) {
                             text_in(*r.mutable_title(), i) = read_text(p, english);
                           }};
    all["place_" + tag] = {english, false, [i, english](const Place& p, v1::RoundSettings& r) {
                             text_in(*r.mutable_place(), i) = read_text(p, english);
                           }};
    all["presiding_" + tag] = {
        english, true, [i](const Place& p, v1::RoundSettings& r) { read_presiding(p, i, r); }};
  }
  return all;
}

}  // namespace

Parsed<v1::RoundSettings> parse_round(std::string_view csv) {
  Reading file(csv, columns());
  file.require_rows();
  v1::RoundSettings round;
  round.set_conclude_at_ms(kDefaultConclude);
  round.set_clock_rate(1);
  const auto known = settings();
  std::set<std::string> seen;
  for (const auto& row : file.rows) {
    const auto& name = row.cells[kSetting];
    const auto setting = known.find(name);
    if (setting == known.end()) {
      file.faults.add(row.line, name, name.empty() ? "required" : "unknown_setting",
                      row.cells[kValue]);
      continue;
    }
    if (!seen.insert(name).second && !setting->second.repeats) {
      file.faults.add(row.line, name, "twice", name);
      continue;
    }
    setting->second.read({row.cells[kValue], row.lines[kValue], name, &file.faults}, round);
  }
  for (const auto& [name, setting] : known) {
    if (!file.rows.empty() && setting.required && !seen.contains(name))
      file.faults.add(0, name, "setting_missing");
  }
  if (round.display_languages().empty()) round.add_display_languages("en");
  return file.result(std::move(round));
}

std::string write_round(const v1::RoundSettings& round) {
  std::string csv = write_headings(columns());
  const auto put = [&](const std::string& setting, std::string_view value) {
    csv += write_line({setting, std::string(value)});
  };
  put("id", round.id());
  for (const auto& [name, text] :
       {std::pair("title_", &round.title()), std::pair("place_", &round.place())}) {
    for (std::size_t i = 0; i < kLanguages; ++i) {
      if (!text_in(*text, i).empty()) put(name + std::string(language_at(i)), text_in(*text, i));
    }
  }
  put("time_zone", round.time_zone());
  put("mode", word_for(round.mode()));
  if (const auto limits = write_limits(round.limits()); !limits.empty()) put("limits", limits);
  put("conclude_at", write_duration(round.conclude_at_ms()));
  for (std::size_t i = 0; i < kLanguages; ++i) {
    for (const auto& seat : round.presiding_seats()) {
      const auto& person = text_in(seat.person(), i);
      if (i > 0 && person.empty()) continue;
      put("presiding_" + std::string(language_at(i)),
          person.empty() ? seat.code() : seat.code() + " " + person);
    }
  }
  for (const auto& [name, ms] : {std::pair("first_reply", round.first_reply_ms()),
                                 std::pair("second_reply", round.second_reply_ms()),
                                 std::pair("explanation", round.explanation_ms())})
    if (ms > 0) put(name, write_duration(ms));
  for (const auto& each : round.rights()) put("rights", write_rights(each));
  if (round.plenary()) put("plenary", "yes");
  put("open_displays", round.open_displays() ? "yes" : "no");
  std::string languages;
  for (const auto& each : round.display_languages())
    languages += (languages.empty() ? "" : " ") + each;
  put("display_languages", languages);
  if (round.rehearsal()) put("rehearsal", "yes");
  if (round.clock_rate() > 1) put("clock_rate", fmt::format("{}", round.clock_rate()));
  return csv;
}

}  // namespace nameplate::rounds
