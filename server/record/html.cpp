// The record as a page to print. Every text in it passes `escaped`; its one style is named by hash
// in the page's own policy, so that nothing else in it could ever run.
#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "server/record/local_time.hpp"
#include "server/record/record.hpp"
#include "server/record/words.hpp"

namespace nameplate::record {
namespace {

constexpr std::string_view kStyle = R"(
@page { size: A4; margin: 18mm 15mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); } }
:root { color-scheme: light; }
body { font: 10pt/1.4 "Noto Sans", "Liberation Sans", Arial, sans-serif; color: #111; background: #fff;
  max-width: 180mm; margin: 10mm auto; padding: 0 5mm; }
header { border-bottom: 1.5pt solid #005a8c; padding-bottom: 3mm; margin-bottom: 6mm; }
header p { margin: 0; color: #333; }
h1 { font-size: 15pt; line-height: 1.25; margin: 0 0 2mm; }
h2 { font-size: 12pt; margin: 8mm 0 2mm; break-after: avoid; }
h3 { font-size: 10pt; margin: 5mm 0 1.5mm; break-after: avoid; }
table { width: 100%; border-collapse: collapse; font-size: 9pt; }
caption { text-align: left; color: #333; padding: 0 0 1.5mm; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th { text-align: left; font-weight: 600; border-bottom: 1pt solid #111; padding: 1mm 2mm 1mm 0; }
td { border-bottom: .4pt solid #bbb; padding: 1mm 2mm 1mm 0; vertical-align: top; overflow-wrap: anywhere; }
th.n, td.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.t { font-variant-numeric: tabular-nums; white-space: nowrap; }
tr.day th { border-bottom: .4pt solid #bbb; padding-top: 3mm; }
.over { font-weight: 600; }
.note { color: #444; }
.rehearsal { border: 1.5pt solid #111; padding: 2mm 3mm; font-weight: 700; letter-spacing: .05em; }
footer { margin-top: 8mm; border-top: .8pt solid #111; padding-top: 2mm; font-size: 8pt; color: #333; }
footer code { overflow-wrap: anywhere; }
@media print { body { margin: 0; padding: 0; max-width: none; } }
)";

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else if (c == '\'')
      out += "&#39;";
    else
      out += c;
  }
  return out;
}

std::string note_of(const Statement& one) {
  if (one.outcome == Outcome::absent) return "absent when called";
  if (one.outcome == Outcome::undone) return "call undone";
  if (one.outcome == Outcome::corrected) return "corrected: not heard";
  if (one.outcome == Outcome::speaking) return "has the floor";
  return {};
}

std::string manner_of(const Statement& one) {
  if (one.reply_number != 0)
    return fmt::format("in exercise of the right of reply ({} reply)", ordinal(one.reply_number));
  if (one.capacity == v1::CAPACITY_SECRETARIAT) return "for the Secretariat";
  if (one.capacity == v1::CAPACITY_GUEST) return "guest of the Chair";
  if (one.capacity == v1::CAPACITY_PRECEDENCE) return "for a body, with precedence";
  return {};
}

std::string statement_row(const Statement& one, const LocalTime& time) {
  const bool heard = one.outcome == Outcome::heard;
  const bool voided = one.outcome == Outcome::absent || one.outcome == Outcome::undone ||
                      one.outcome == Outcome::corrected;
  std::string speaker = escaped(one.name);
  if (!one.on_behalf_of.empty())
    speaker +=
        fmt::format(" <span class=\"note\">on behalf of {}</span>", escaped(one.on_behalf_of));
  for (const auto& note : {manner_of(one), one.unit})
    if (!note.empty()) speaker += fmt::format(" <span class=\"note\">{}</span>", escaped(note));
  if (voided) speaker = "<s>" + speaker + "</s>";
  if (const auto note = note_of(one); !note.empty())
    speaker += fmt::format(" <span class=\"note\">({})</span>", note);
  if (!one.out_of_order_reason.empty())
    speaker += fmt::format("<br><span class=\"note\">Called out of order: {}</span>",
                           escaped(one.out_of_order_reason));
  if (!one.withdrawn_reason.empty())
    speaker += fmt::format("<br><span class=\"note\">Floor withdrawn: {}</span>",
                           escaped(one.withdrawn_reason));
  return fmt::format(
      "<tr><td class=\"n\">{}</td><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td>"
      "<td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n over\">{}</td></tr>\n",
      one.number == 0 ? std::string() : std::to_string(one.number), speaker,
      time.clock(one.began_at_ms), heard ? time.clock(one.ended_at_ms) : std::string(),
      one.limit_ms == 0 ? std::string("none") : duration_words(one.limit_ms),
      heard ? duration_words(one.used_ms) : std::string(),
      heard && one.over_ms() > 0 ? "+" + duration_words(one.over_ms()) : std::string());
}

std::string meeting_title(const Round& round, const LocalTime& time, std::uint32_t id) {
  const auto found = round.state.meetings.find(id);
  if (found == round.state.meetings.end()) return "Outside a meeting";
  const auto& facts = found->second;
  auto title = fmt::format("{} meeting", ordinal(facts.meeting.number()));
  if (facts.opened_at_ms == 0) return title;
  title +=
      fmt::format(", {}, {}", time.date(facts.opened_at_ms), time.short_clock(facts.opened_at_ms));
  if (facts.adjourned_at_ms != 0) title += " to " + time.short_clock(facts.adjourned_at_ms);
  return title;
}

using Statements = std::vector<const Statement*>;

std::string meeting_table(const Round& round, const LocalTime& time, std::uint32_t meeting,
                          const Statements& statements) {
  auto html = fmt::format(
      "<h3>{}</h3>\n<table><thead><tr><th class=\"n\" scope=\"col\">No.</th>"
      "<th scope=\"col\">Speaker</th><th class=\"n\" scope=\"col\">Begin</th>"
      "<th class=\"n\" scope=\"col\">End</th><th class=\"n\" scope=\"col\">Limit</th>"
      "<th class=\"n\" scope=\"col\">Used</th><th class=\"n\" scope=\"col\">Over</th></tr></thead>"
      "<tbody>\n",
      escaped(meeting_title(round, time, meeting)));
  for (const auto* one : statements) html += statement_row(*one, time);
  return html + "</tbody></table>\n";
}

// By topic, in the order in which topics were first spoken on, and within it by meeting.
std::string topics_html(const Round& round, const LocalTime& time) {
  std::vector<std::uint32_t> topics;
  for (const auto& one : round.statements)
    if (std::find(topics.begin(), topics.end(), one.topic) == topics.end())
      topics.push_back(one.topic);
  std::string html;
  for (const auto topic : topics) {
    const auto facts = round.state.topics.find(topic);
    html += topic == 0 ? std::string("<h2>Outside the list of speakers</h2>\n")
            : facts == round.state.topics.end()
                ? std::string("<h2>Removed topic</h2>\n")
                : fmt::format("<h2>Topic {}: {}</h2>\n", facts->second.topic.number(),
                              escaped(facts->second.topic.title().en()));
    std::vector<std::uint32_t> meetings;
    std::map<std::uint32_t, Statements> by_meeting;
    for (const auto& one : round.statements) {
      if (one.topic != topic) continue;
      if (!by_meeting.contains(one.meeting)) meetings.push_back(one.meeting);
      by_meeting[one.meeting].push_back(&one);
    }
    for (const auto meeting : meetings)
      html += meeting_table(round, time, meeting, by_meeting.at(meeting));
  }
  return html.empty() ? "<p>No statement has been made.</p>\n" : html;
}

// A device says which seat it belongs to; several officers may share one.
std::string officer_html(const Act& act) {
  auto html = escaped(act.officer);
  const auto& device = act.actor.device();
  if (!device.empty()) html += fmt::format("<br><span class=\"note\">{}</span>", escaped(device));
  return html;
}

std::string changes_html(const Round& round, const LocalTime& time) {
  std::string rows;
  std::string day;
  for (const auto& act : round.acts) {
    if (act.routine && act.undone_by == 0 && act.reason.empty()) continue;
    if (const auto date = time.date(act.at_ms); date != day) {
      day = date;
      rows +=
          fmt::format("<tr class=\"day\"><th scope=\"colgroup\" colspan=\"5\">{}</th></tr>\n", day);
    }
    auto what = escaped(act.words);
    if (act.undone_by != 0)
      what = fmt::format("<s>{}</s> <span class=\"note\">(undone by act {})</span>", what,
                         act.undone_by);
    rows += fmt::format(
        "<tr><td class=\"n\">{}</td><td "
        "class=\"t\">{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
        act.number, time.clock(act.at_ms), officer_html(act), what, escaped(act.reason));
  }
  return fmt::format(
      "<h2>Acts and changes</h2>\n<table><caption>Calls and inscriptions that went as the list had "
      "them are not repeated here; the CSV and JSON records have every act.</caption><thead><tr>"
      "<th class=\"n\" scope=\"col\">Act</th><th scope=\"col\">Time</th><th scope=\"col\">By</th>"
      "<th scope=\"col\">What</th><th scope=\"col\">Reason</th></tr></thead><tbody>\n"
      "{}</tbody></table>\n",
      rows);
}

// Beside the fingerprint, where there is something to say.
std::string seal_remark(const Seal& seal) {
  if (!seal.fits) return " <strong>This record does not fit this seal.</strong>";
  if (seal.compared) return {};
  return fmt::format(" Signed by <code>{}</code>, not compared with a known key.",
                     escaped(seal.signed_by));
}

std::string seals_html(const Round& round, const LocalTime& time) {
  if (!round.seals_fault.empty())
    return fmt::format(
        "<h2>Seals</h2>\n<p><strong>This record was made without its seals.</strong> {}</p>\n",
        escaped(round.seals_fault));
  if (round.seals.empty()) return {};
  std::string rows;
  for (const auto& seal : round.seals)
    rows += fmt::format(
        "<tr><td class=\"n\">{}</td><td class=\"t\">{}, {}</td><td><code>{}</code>{}</td></tr>\n",
        seal.act, time.date(seal.at_ms), time.clock(seal.at_ms), escaped(seal.fingerprint),
        seal_remark(seal));
  return fmt::format(
      "<h2>Seals</h2>\n<table><caption>Signed when each meeting ended. A record that was changed "
      "afterwards has other fingerprints than those noted then.</caption><thead><tr>"
      "<th class=\"n\" scope=\"col\">Up to act</th><th scope=\"col\">Sealed</th>"
      "<th scope=\"col\">Fingerprint</th></tr></thead><tbody>\n{}</tbody></table>\n",
      rows);
}

std::string header_html(const Round& round) {
  const auto& settings = round.state.settings;
  auto html = fmt::format("<header><h1>{}</h1>\n", escaped(settings.title().en()));
  html += fmt::format("<p>Record of the meetings{}{}</p>\n",
                      settings.place().en().empty() ? "" : ". ", escaped(settings.place().en()));
  html += fmt::format("<p>All times are those of {}.</p></header>\n",
                      escaped(settings.time_zone().empty() ? "UTC" : settings.time_zone()));
  if (settings.rehearsal())
    html += "<p class=\"rehearsal\">REHEARSAL: no meeting was held as recorded here.</p>\n";
  return html;
}

}  // namespace

std::string html_style_source() {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(kStyle.data()),
                     kStyle.size());
  std::array<char,
             sodium_base64_ENCODED_LEN(crypto_hash_sha256_BYTES, sodium_base64_VARIANT_ORIGINAL)>
      text{};
  sodium_bin2base64(text.data(), text.size(), hash.data(), hash.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  return fmt::format("'sha256-{}'", text.data());
}

std::string to_html(const Round& round) {
  const LocalTime time(round.state.settings.time_zone());
  auto html = fmt::format(
      "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src {}\">\n"
      "<meta name=\"viewport\" content=\"width=device-width\">\n"
      "<title>Record: {}</title>\n<style>{}</style></head>\n<body>\n",
      html_style_source(), escaped(round.state.settings.title().en()), kStyle);
  html += header_html(round) + "<main>\n" + topics_html(round, time) + changes_html(round, time) +
          seals_html(round, time) + "</main>\n";
  html += fmt::format(
      "<footer>Made from the log up to act {}. Chain of the log at that act (BLAKE2b-256): "
      "<code>{}</code>. <code>nameplatectl verify</code> proves the log against it.</footer>\n"
      "</body></html>\n",
      round.last_act, round.log_hash.empty() ? "none" : round.log_hash);
  return html;
}

}  // namespace nameplate::record
