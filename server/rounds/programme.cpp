#include <fmt/format.h>

#include <cstdint>
#include <map>
#include <optional>
#include <stdexcept>

#include "server/rounds/local_time.hpp"
#include "server/rounds/tables.hpp"

namespace nameplate::rounds {
namespace {

enum : std::size_t {
  kMeeting,
  kMeetingNumber,
  kDate,
  kBegins,
  kEnds,
  kTopic,
  kTopicNumber,
  kKind,
  kListOpens,
  kOrdering,
  kLimits,
  kUnit,
  kUnitLabel,
  kTitle
};

std::vector<Column> columns() {
  return {{"meeting", true}, {"meeting_number"}, {"date", true}, {"begins", true},   {"ends", true},
          {"topic", true},   {"topic_number"},   {"kind", true}, {"list_opens"},     {"ordering"},
          {"limits"},        {"unit"},           {"unit_label"}, {"title_en", true}, {"title_fr"},
          {"title_es"},      {"title_ru"},       {"title_ar"},   {"title_zh"}};
}

constexpr std::uint32_t kMostNumber = 9999;
constexpr int kMostUnits = 60;
constexpr std::size_t kMostLabel = 60;  // bytes: it stands on a button
constexpr std::int64_t kLongestMeeting = 12LL * 3600 * 1000;

// Each line pairs one meeting with one topic. The first line that names either says what it is;
// later lines repeat that or leave it empty. A line with a unit says nothing else: it is one unit
// of a reading that an earlier line names, and the title is the unit's.
class ProgrammeReader {
 public:
  ProgrammeReader(std::string_view csv, TimeZone zone)
      : file_(csv, columns()), zone_(std::move(zone)) {}

  Parsed<Programme> read() {
    file_.require_rows();
    for (const auto& row : file_.rows) read_row(row);
    check_numbers();
    check_overlaps();
    return file_.result(std::move(programme_));
  }

 private:
  struct First {
    std::size_t index;  // in the programme's vector
    const Row* row;
  };
  using Known = std::map<std::uint32_t, First>;

  void read_row(const Row& row) {
    if (!row.cells[kUnit].empty() || !row.cells[kUnitLabel].empty()) return read_unit(row);
    const bool has_meeting = !row.cells[kMeeting].empty();
    const bool has_topic = !row.cells[kTopic].empty();
    if (!has_meeting && !has_topic) file_.at(row, kMeeting).fault("required");
    std::uint32_t meeting = 0;
    std::uint32_t topic = 0;
    if (has_meeting) {
      meeting = read_number(file_.at(row, kMeeting), 1, kMostNumber);
      if (meeting != 0) mention(meetings_, meeting, row, kMeetingNumber, kEnds);
    } else {
      none_of(row, kMeetingNumber, kEnds, "without_meeting");
    }
    if (has_topic) {
      topic = read_number(file_.at(row, kTopic), 1, kMostNumber);
      if (topic != 0) mention(topics_, topic, row, kTopicNumber, file_.columns.size() - 1);
    } else {
      none_of(row, kTopicNumber, file_.columns.size() - 1, "without_topic");
    }
    if (meeting != 0 && topic != 0) pair(meeting, topic, row);
  }

  void read_unit(const Row& row) {
    none_of(row, kMeeting, kEnds, "unit_alone");
    none_of(row, kTopicNumber, kLimits, "unit_alone");
    const auto topic_at = file_.at(row, kTopic);
    const auto id = read_number(topic_at, 1, kMostNumber);
    v1::Unit unit;
    const auto number_at = file_.at(row, kUnit);
    unit.set_number(read_number(number_at, 1, kMostNumber));
    const auto label_at = file_.at(row, kUnitLabel);
    unit.set_label(read_text(label_at, /*required=*/true));
    if (unit.label().size() > kMostLabel) label_at.fault("too_long");
    *unit.mutable_title() = file_.texts_at(row, kTitle, false);
    if (id == 0) return;
    const auto found = topics_.find(id);
    if (found == topics_.end()) return topic_at.fault("unit_before_topic");
    auto& topic = programme_.topics[found->second.index];
    if (topic.kind() != v1::TOPIC_KIND_READING) topic_at.fault("not_a_reading");
    for (const auto& other : topic.units())
      if (unit.number() != 0 && other.number() == unit.number()) number_at.fault("twice");
    if (topic.units_size() == kMostUnits) number_at.fault("too_many", "a reading has 60 units");
    *topic.add_units() = unit;
  }

  void none_of(const Row& row, std::size_t from, std::size_t to, std::string_view fault) {
    for (auto column = from; column <= to; ++column) {
      if (!row.cells[column].empty()) file_.at(row, column).fault(fault);
    }
  }

  void mention(Known& known, std::uint32_t id, const Row& row, std::size_t from, std::size_t to) {
    const auto found = known.find(id);
    if (found != known.end()) {
      for (auto column = from; column <= to; ++column) repeats(row, *found->second.row, column);
      return;
    }
    if (&known == &meetings_) {
      known.emplace(id, First{programme_.meetings.size(), &row});
      programme_.meetings.push_back(read_meeting(id, row));
    } else {
      known.emplace(id, First{programme_.topics.size(), &row});
      programme_.topics.push_back(read_topic(id, row));
    }
  }

  void repeats(const Row& row, const Row& first, std::size_t column) {
    const auto& again = row.cells[column];
    if (again.empty() || again == first.cells[column]) return;
    file_.at(row, column)
        .fault("differs", fmt::format("\"{}\", but line {} says \"{}\"", again, first.line,
                                      first.cells[column]));
  }

  v1::Meeting read_meeting(std::uint32_t id, const Row& row) {
    v1::Meeting meeting;
    meeting.set_id(id);
    meeting.set_number(number_or(id, file_.at(row, kMeetingNumber)));
    const auto date_at = file_.at(row, kDate);
    const auto date = read_date(date_at.text);
    if (!date) date_at.fault(date_at.text.empty() ? "required" : "bad_date");
    const auto begins = read_time(file_.at(row, kBegins), date);
    const auto ends_at = file_.at(row, kEnds);
    const auto ends = read_time(ends_at, date);
    if (!begins || !ends) return meeting;
    if (*ends <= *begins) ends_at.fault("ends_before_it_begins");
    if (*ends - *begins > kLongestMeeting) ends_at.fault("too_long_a_meeting");
    meeting.set_starts_at_ms(*begins);
    meeting.set_hard_stop_ms(*ends);
    return meeting;
  }

  v1::Topic read_topic(std::uint32_t id, const Row& row) {
    v1::Topic topic;
    topic.set_id(id);
    topic.set_number(number_or(id, file_.at(row, kTopicNumber)));
    const auto kind = file_.at(row, kKind);
    topic.set_kind(topic_kind_of(kind.text));
    if (topic.kind() == v1::TOPIC_KIND_UNSPECIFIED) {
      kind.fault(kind.text.empty() ? "required" : "unknown_kind");
    }
    const auto opens = file_.at(row, kListOpens);
    if (!opens.text.empty()) topic.set_list_opens_at_ms(read_time(opens, std::nullopt).value_or(0));
    const auto ordering = file_.at(row, kOrdering);
    topic.set_ordering(ordering.text.empty() ? v1::ORDERING_POLICY_GROUPS_FIRST
                                             : ordering_of(ordering.text));
    if (topic.ordering() == v1::ORDERING_POLICY_UNSPECIFIED) ordering.fault("unknown_ordering");
    const auto limits = file_.at(row, kLimits);
    if (!limits.text.empty()) *topic.mutable_limits() = read_limits(limits);
    *topic.mutable_title() = file_.texts_at(row, kTitle, true);
    return topic;
  }

  static std::uint32_t number_or(std::uint32_t id, const Place& place) {
    return place.text.empty() ? id : read_number(place, 1, kMostNumber);
  }

  // A time without a day of its own cannot be read when the line's date is bad; that is said
  // already.
  std::optional<std::int64_t> read_time(const Place& place, const std::optional<LocalDate>& date) {
    if (place.text.empty()) {
      place.fault("required");
      return std::nullopt;
    }
    const LocalDate any{2018, 1, 1};
    const bool needs_date = !date && place.column != file_.columns[kListOpens].name;
    const auto read = zone_.read_time(place.text, needs_date ? any : date);
    if (const auto* fault = std::get_if<std::string_view>(&read)) {
      if (!needs_date || *fault == "bad_time") place.fault(*fault);
      return std::nullopt;
    }
    if (needs_date) return std::nullopt;
    return std::get<std::int64_t>(read);
  }

  void pair(std::uint32_t meeting, std::uint32_t topic, const Row& row) {
    auto& of_meeting = programme_.meetings[meetings_.at(meeting).index];
    const auto& there = of_meeting.topics();
    if (std::find(there.begin(), there.end(), topic) != there.end()) {
      file_.at(row, kTopic).fault("twice", fmt::format("meeting {}, topic {}", meeting, topic));
    }
    of_meeting.add_topics(topic);
  }

  // Two meetings that are both "the 3rd" would be one to every reader of the record.
  void check_numbers() {
    std::set<std::uint32_t> seen;
    for (const auto& [id, first] : meetings_) {
      const auto number = programme_.meetings[first.index].number();
      if (number != 0 && !seen.insert(number).second) {
        file_.at(*first.row, kMeetingNumber).fault("twice", fmt::format("{}", number));
      }
    }
    seen.clear();
    for (const auto& [id, first] : topics_) {
      const auto number = programme_.topics[first.index].number();
      if (number != 0 && !seen.insert(number).second) {
        file_.at(*first.row, kTopicNumber).fault("twice", fmt::format("{}", number));
      }
    }
  }

  void check_overlaps() {
    std::vector<std::pair<const v1::Meeting*, const Row*>> in_time;
    for (const auto& [id, first] : meetings_) {
      const auto& meeting = programme_.meetings[first.index];
      if (meeting.starts_at_ms() != 0) in_time.emplace_back(&meeting, first.row);
    }
    std::sort(in_time.begin(), in_time.end(), [](const auto& a, const auto& b) {
      return a.first->starts_at_ms() < b.first->starts_at_ms();
    });
    for (std::size_t i = 1; i < in_time.size(); ++i) {
      const auto& [meeting, row] = in_time[i];
      if (meeting->starts_at_ms() >= in_time[i - 1].first->hard_stop_ms()) continue;
      file_.at(*row, kBegins).fault("meetings_overlap", row->cells[kMeeting]);
    }
  }

  Reading file_;
  TimeZone zone_;
  Programme programme_;
  Known meetings_;
  Known topics_;
};

// Writing: the cells of a meeting and of a topic, each empty when there is none.
class ProgrammeWriter {
 public:
  ProgrammeWriter(const Programme& programme, TimeZone zone)
      : programme_(programme), zone_(std::move(zone)) {}

  std::string write() {
    std::string csv = write_headings(columns());
    std::set<std::uint32_t> scheduled;
    for (const auto& meeting : programme_.meetings) {
      if (meeting.topics().empty()) csv += line(&meeting, nullptr);
      for (const auto topic : meeting.topics()) {
        csv += line(&meeting, topic_with(topic));
        scheduled.insert(topic);
      }
    }
    for (const auto& topic : programme_.topics) {
      if (!scheduled.contains(topic.id())) csv += line(nullptr, &topic);
    }
    for (const auto& topic : programme_.topics)
      for (const auto& unit : topic.units()) csv += line(topic, unit);
    return csv;
  }

 private:
  const v1::Topic* topic_with(std::uint32_t id) const {
    for (const auto& topic : programme_.topics) {
      if (topic.id() == id) return &topic;
    }
    throw std::invalid_argument(fmt::format("a meeting names topic {}, which is not there", id));
  }

  [[nodiscard]] std::string line(const v1::Meeting* meeting, const v1::Topic* topic) const {
    std::vector<std::string> cells(columns().size());
    if (meeting != nullptr) {
      const auto date = zone_.date_at(meeting->starts_at_ms());
      cells[kMeeting] = fmt::format("{}", meeting->id());
      cells[kMeetingNumber] = fmt::format("{}", meeting->number());
      cells[kDate] = TimeZone::write_date(date);
      cells[kBegins] = zone_.write_time(meeting->starts_at_ms(), date);
      cells[kEnds] = zone_.write_time(meeting->hard_stop_ms(), date);
    }
    if (topic != nullptr) {
      cells[kTopic] = fmt::format("{}", topic->id());
      cells[kTopicNumber] = fmt::format("{}", topic->number());
      cells[kKind] = word_for(topic->kind());
      if (topic->list_opens_at_ms() != 0) {
        cells[kListOpens] = zone_.write_time(topic->list_opens_at_ms(), std::nullopt);
      }
      cells[kOrdering] = word_for(topic->ordering());
      cells[kLimits] = write_limits(topic->limits());
      for (std::size_t i = 0; i < kLanguages; ++i) cells[kTitle + i] = text_in(topic->title(), i);
    }
    return write_line(cells);
  }

  static std::string line(const v1::Topic& topic, const v1::Unit& unit) {
    std::vector<std::string> cells(columns().size());
    cells[kTopic] = fmt::format("{}", topic.id());
    cells[kUnit] = fmt::format("{}", unit.number());
    cells[kUnitLabel] = unit.label();
    for (std::size_t i = 0; i < kLanguages; ++i) cells[kTitle + i] = text_in(unit.title(), i);
    return write_line(cells);
  }

  const Programme& programme_;
  TimeZone zone_;
};

}  // namespace

Parsed<Programme> parse_programme(std::string_view csv, std::string_view time_zone) {
  auto zone = TimeZone::named(time_zone);
  if (!zone) {
    Faults faults;
    faults.add(0, "time_zone", "unknown_time_zone", time_zone);
    return faults.take();
  }
  return ProgrammeReader(csv, std::move(*zone)).read();
}

std::string write_programme(const Programme& programme, std::string_view time_zone) {
  auto zone = TimeZone::named(time_zone);
  if (!zone) throw std::invalid_argument(fmt::format("no time zone is named \"{}\"", time_zone));
  return ProgrammeWriter(programme, std::move(*zone)).write();
}

}  // namespace nameplate::rounds
