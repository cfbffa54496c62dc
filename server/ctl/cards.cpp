#include "server/ctl/cards.hpp"

#include <algorithm>
#include <utility>

#include "server/auth/cards.hpp"

namespace nameplate::ctl {
namespace {

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  return out;
}

// What the card is headed: the delegation's name, or the seat's own word.
std::string heading(const proceedings::State& state, const std::string& seat) {
  const auto name = auth::read_seat(seat);
  if (!name) return seat;
  const auto found = state.participants.find(name->participant);
  std::string who =
      found == state.participants.end() ? name->participant : found->second.name().en();
  if (name->role == "delegation") return who;
  if (name->role == "cofacilitator") return "Co-facilitator: " + who;
  if (name->role == "presiding") return "Chair (presiding)";
  if (name->role == "secretary") return "Secretary";
  if (name->role == "officer") return "Conference officer";
  if (name->role == "booth") return "Interpreters";
  if (name->role == "display") return "Chamber display";
  return "Public";
}

constexpr const char* kStyle =
    "@page{size:A4;margin:12mm}body{font-family:\"Noto Sans\",Arial,sans-serif;margin:0}"
    "main{display:grid;grid-template-columns:1fr 1fr;gap:6mm}"
    "article{border:1px dashed #777;padding:5mm;break-inside:avoid;min-height:80mm;"
    "display:grid;grid-template-rows:auto 1fr auto;text-align:center}"
    "h2{font-size:15pt;margin:0}svg{width:44mm;height:44mm;justify-self:center;align-self:center}"
    "code{font-size:19pt;letter-spacing:.08em}p{margin:1mm 0;font-size:9pt}";

}  // namespace

std::vector<std::string> seats_of(const proceedings::State& state) {
  std::vector<std::string> seats = {"presiding", "secretary", "officer",
                                    "booth",     "display",   "public"};
  for (const auto& seat : state.settings.presiding_seats())
    seats.push_back("cofacilitator:" + seat.code());
  for (const auto& [code, participant] : state.participants) seats.push_back("delegation:" + code);
  return seats;
}

std::string cards_html(const proceedings::State& state, const std::vector<auth::Card>& cards,
                       const std::string& url) {
  std::string html =
      "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Desk cards - " +
      escaped(state.settings.title().en()) + "</title><style>" + kStyle + "</style><main>";
  // The podium's and the screens' first, then the delegations as they are seated, by name.
  std::vector<std::pair<std::string, const auth::Card*>> sorted;
  sorted.reserve(cards.size());
  for (const auto& card : cards)
    sorted.emplace_back(
        (card.seat.starts_with("delegation:") ? "1" : "0") + heading(state, card.seat), &card);
  std::sort(sorted.begin(), sorted.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [order, of_seat] : sorted) {
    const auto& card = *of_seat;
    const auto link = auth::join_url(url, card.token);
    html += "<article><h2>" + escaped(heading(state, card.seat)) + "</h2>" +
            auth::qr_svg(link.reveal()) + "<div><p><code>" + escaped(card.code.reveal()) +
            "</code></p><p>" + escaped(url) +
            "</p><p lang=\"en\">Scan with your phone, or open the address and type the code.</p>"
            "<p lang=\"fr\">Scannez avec votre téléphone, ou ouvrez l’adresse et saisissez le "
            "code.</p></div></article>";
  }
  return html + "</main></html>\n";
}

std::string cards_json(const std::vector<auth::Card>& cards, const std::string& url) {
  std::string out = "[";
  for (const auto& card : cards) {
    if (out.size() > 1) out += ",";
    out += "\n {\"seat\":\"" + card.seat + "\",\"code\":\"" + card.code.reveal() +
           "\",\"join_url\":\"" + auth::join_url(url, card.token).reveal() + "\"}";
  }
  return out + "\n]\n";
}

}  // namespace nameplate::ctl
