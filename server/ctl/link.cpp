// What is asked of a running server, over its control socket: links, second factors; and QR codes
// for the terminal.
#include "server/auth/cards.hpp"
#include "server/ctl/control.hpp"
#include "server/ctl/ctl.hpp"
#include "server/ctl/files.hpp"

namespace nameplate::ctl {

int link(const std::string& data, const std::vector<std::string>& seats, bool json) {
  std::string out;
  for (const auto& seat : seats) {
    const auto answer = ControlConnection(data + "/control.sock").ask("link " + seat);
    if (!answer.starts_with("ok "))
      throw Trouble(kUsage,
                    "No link for \"" + seat +
                        "\": " + answer.substr(answer.starts_with("error ") ? 6 : 0) +
                        ". Seats are secretary, presiding, cofacilitator:MX, officer, booth, "
                        "display, public, delegation:KE.");
    const auto url = answer.substr(3);
    if (json)
      out += std::string(out.empty() ? "" : ",\n ") + "{\"seat\":\"" + seat + "\",\"url\":\"" +
             url + "\"}";
    else
      out += seat + " " + url + "\n";
  }
  print(json ? "[" + out + "]\n" : out);
  return kOk;
}

// For the day a phone is lost: whoever may read the data folder may have any seat anyway.
int second_factor(const std::string& data, const std::string& seat, bool remove) {
  const auto answer = ControlConnection(data + "/control.sock")
                          .ask((remove ? "second-factor-remove " : "second-factor ") + seat);
  if (!answer.starts_with("ok "))
    throw Trouble(kUsage,
                  "Nothing was changed: " + answer.substr(answer.starts_with("error ") ? 6 : 0) +
                      ". Seats are secretary, presiding, cofacilitator:MX, officer.");
  if (remove)
    print("The second factor of " + seat +
          " is removed: its card signs in alone. Set up a new one at the console, Set-up, Desk "
          "cards.\n");
  else
    print(answer == "ok none" ? seat + " has no second factor.\n"
                              : seat + " has a second factor.\n");
  return kOk;
}

int qr(const std::string& text) {
  print(auth::qr_text(text));
  return kOk;
}

}  // namespace nameplate::ctl
