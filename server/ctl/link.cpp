// What is asked of a running server, over its control socket; and QR codes for the terminal.
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

int qr(const std::string& text) {
  print(auth::qr_text(text));
  return kOk;
}

}  // namespace nameplate::ctl
