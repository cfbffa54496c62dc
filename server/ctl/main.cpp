// nameplatectl: makes a round, prints its cards, proves and copies its log.
#include <sodium.h>

#include <CLI/CLI.hpp>

#include "server/auth/access.hpp"
#include "server/ctl/ctl.hpp"
#include "server/ctl/files.hpp"

namespace {

using namespace nameplate;

void add_setup(CLI::App& app, int& code) {
  auto* init = app.add_subcommand("init", "Make a round's data folder from a folder of CSV files");
  auto wishes = std::make_shared<ctl::InitWishes>();
  init->add_option("--round", wishes->round, "Folder with round.csv and the others")->required();
  init->add_option("--data", wishes->data, "Data folder to make")->required();
  init->add_option("--url", wishes->url, "Address printed on the desk cards")
      ->capture_default_str();
  init->add_flag("--rehearsal", wishes->rehearsal, "Marked REHEARSAL on every screen");
  init->add_option("--clock-rate", wishes->clock_rate,
                   "A rehearsal's clock runs so many times as fast")
      ->check(CLI::Range(1, 1000));
  init->add_option("--base-time", wishes->base_time, "A rehearsal begins at this local time");
  init->add_flag("!--no-codes", wishes->codes, "Make no codes; only one-time links sign in");
  init->callback([wishes, init, &code] {
    if (wishes->rehearsal && init->count("--no-codes") == 0) wishes->codes = false;
    code = ctl::init(*wishes);
  });

  auto* codes = app.add_subcommand("codes", "Make access codes; the old ones of these seats end");
  auto cards = std::make_shared<ctl::CodesWishes>();
  codes->add_option("--data", cards->data, "Data folder")->required();
  codes->add_option("--url", cards->url,
                    "Address printed on the cards; without it, the last one used for them");
  codes->add_option("--seats", cards->seats, "secretary, delegation:KE ...");
  codes->add_flag("--all", cards->all, "All seats of the round");
  codes->add_option("--html", cards->html,
                    "File for the cards to print; cards.html in the data folder without it");
  codes->add_flag("--json", cards->json, "Print the cards as JSON");
  codes->callback([cards, &code] { code = ctl::codes(*cards); });
}

void add_files(CLI::App& app, int& code) {
  static const std::vector<std::string> kinds = {"participants", "groups", "programme"};
  struct Wishes {
    std::string data, what, file;
    bool dry = false;
  };
  auto in = std::make_shared<Wishes>();
  auto* import_it =
      app.add_subcommand("import", "Replace participants, groups or programme from a CSV file");
  import_it->add_option("what", in->what)->required()->check(CLI::IsMember(kinds));
  import_it->add_option("file", in->file)->required();
  import_it->add_option("--data", in->data, "Data folder")->required();
  import_it->add_flag("--dry", in->dry, "Check only");
  import_it->callback(
      [in, &code] { code = ctl::import_file(in->data, in->what, in->file, in->dry); });

  auto out = std::make_shared<Wishes>();
  auto* export_it = app.add_subcommand("export", "Write participants, groups or programme as CSV");
  export_it->add_option("what", out->what)->required()->check(CLI::IsMember(kinds));
  export_it->add_option("file", out->file, "- = standard output");
  export_it->add_option("--data", out->data, "Data folder")->required();
  export_it->callback([out, &code] { code = ctl::export_file(out->data, out->what, out->file); });
}

void add_running(CLI::App& app, int& code) {
  struct Wishes {
    std::string data, text;
    std::vector<std::string> seats;
    bool json = false;
  };
  auto wishes = std::make_shared<Wishes>();
  auto* link = app.add_subcommand("link", "One-time sign-in links from the running server");
  link->add_option("--data", wishes->data, "Data folder")->required();
  link->add_option("seats", wishes->seats, "secretary, display, delegation:KE ...")->required();
  link->add_flag("--json", wishes->json);
  link->callback([wishes, &code] { code = ctl::link(wishes->data, wishes->seats, wishes->json); });

  struct Factor {
    std::string data, seat;
    bool remove = false;
  };
  auto factor = std::make_shared<Factor>();
  auto* second = app.add_subcommand("second-factor", "Whether a seat of the podium has one");
  second->add_option("--data", factor->data, "Data folder")->required();
  second->add_option("seat", factor->seat, "presiding, secretary ...")->required();
  second->add_flag("--remove", factor->remove, "Its phone is lost: the card alone signs in again");
  second->callback(
      [factor, &code] { code = ctl::second_factor(factor->data, factor->seat, factor->remove); });

  auto* qr = app.add_subcommand("qr", "Print a text as a QR code");
  qr->add_option("text", wishes->text)->required();
  qr->callback([wishes, &code] { code = ctl::qr(wishes->text); });
}

// An empty variable in a script must not stand for "any".
void refuse_empty(const CLI::App& command, const std::vector<std::string>& options) {
  for (const auto& option : options)
    if (const auto* given = command.get_option(option); given->count() != 0)
      for (const auto& word : given->results())
        if (word.empty())
          throw ctl::Trouble(ctl::kUsage, option + " is empty. Name what it takes.");
}

void add_proofs(CLI::App& app, int& code) {
  struct Wishes {
    std::string data, format = "html", out;
    std::uint64_t act = 0;
    bool digest = false;
  };
  auto w = std::make_shared<Wishes>();
  auto* record = app.add_subcommand("record", "The record: topics, speakers, times, changes");
  record->add_option("--data", w->data, "Data folder")->required();
  record->add_option("--format", w->format)
      ->check(CLI::IsMember({"csv", "acts", "json", "html"}))
      ->capture_default_str();
  record->add_option("--out", w->out, "File; standard output without it");
  record->callback([w, &code] { code = ctl::record(w->data, w->format, w->out); });

  auto* verify = app.add_subcommand("verify", "Prove the log: chain, invariants and seals");
  auto v = std::make_shared<ctl::VerifyWishes>();
  verify->add_option("data", v->path, "Data folder, backup, or log file")->required();
  verify->add_option("--key", v->key_file, "The secret key's file, for a locked copy");
  verify->add_option("--seals", v->seals, "File of seals; without it the one beside the log");
  verify->add_option("--public-key", v->public_keys,
                     "Whose seals count: the key you were given, or its file");
  verify->add_flag("--warn-of-seals", v->warn_of_seals,
                   "Say what is wrong with the seals, and fail for the log only");
  verify->callback([v, verify, &code] {
    refuse_empty(*verify, {"--key", "--seals", "--public-key"});
    code = ctl::verify(*v);
  });

  auto* seal = app.add_subcommand("seal", "Sign how far the record has come, now");
  seal->add_option("--data", w->data, "Data folder")->required();
  seal->callback([w, &code] { code = ctl::seal(w->data); });

  app.add_subcommand("rules", "Every rule and act: who may, what it does, which scenario shows it")
      ->callback([&code] { code = ctl::rules(); });

  auto* replay = app.add_subcommand("replay", "The state as it was after an act");
  replay->add_option("--data", w->data, "Data folder")->required();
  replay->add_option("--to", w->act, "Number of the act; the last one without it");
  replay->add_flag("--digest", w->digest, "Only the digest");
  replay->callback([w, &code] { code = ctl::replay(w->data, w->act, w->digest); });
}

void add_copies(CLI::App& app, int& code) {
  struct Wishes {
    std::string data, from, to, key, file;
  };
  auto w = std::make_shared<Wishes>();
  auto* keys = app.add_subcommand(
      "keys",
      "Make a key pair for locked copies: the secret one in a file, the public one printed");
  keys->add_option("file", w->file, "File to make; keep it off the server")->required();
  keys->callback([w, &code] { code = ctl::keys(w->file); });

  auto* backup = app.add_subcommand("backup", "Copy log and codes, beside a running server");
  backup->add_option("--data", w->data, "Data folder")->required();
  backup->add_option("--to", w->to, "Folder to make; with --for, file to make")->required();
  backup->add_option("--for", w->key, "A public key: only its secret key opens the copy");
  backup->callback([w, backup, &code] {
    // An empty variable in a script must not make a plain copy of what should be locked.
    if (backup->count("--for") != 0 && w->key.empty())
      throw ctl::Trouble(ctl::kUsage, "--for is empty. Name the public key.");
    code = ctl::backup(w->data, w->to, w->key);
  });

  auto* restore = app.add_subcommand("restore", "Make a data folder from a backup");
  restore->add_option("--from", w->from, "The backup's folder, or the locked copy")->required();
  restore->add_option("--data", w->data, "Data folder to make")->required();
  restore->add_option("--key", w->key, "The secret key's file, for a locked copy");
  restore->callback([w, restore, &code] {
    refuse_empty(*restore, {"--key"});
    code = ctl::restore(w->from, w->data, w->key);
  });
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Makes a round, prints its cards, proves and copies its log.", "nameplatectl");
  app.require_subcommand(1);
  app.set_version_flag("--version", NAMEPLATE_VERSION);
  int code = ctl::kOk;
  add_setup(app, code);
  add_files(app, code);
  add_running(app, code);
  add_proofs(app, code);
  add_copies(app, code);
  if (sodium_init() < 0) return ctl::kUnavailable;
  try {
    app.parse(argc, argv);
    ctl::finish_printing();
    return code;
  } catch (const CLI::ParseError& error) {
    const int shown = app.exit(error);
    return shown == 0 ? ctl::kOk : ctl::kUsage;
  } catch (const ctl::Trouble& trouble) {
    ctl::complain(trouble.what());
    return trouble.code;
  } catch (const store::LogFault& fault) {
    ctl::complain(fault.what());
    return ctl::kDamaged;
  } catch (const auth::AccessFault& fault) {
    ctl::complain(fault.what());
    return ctl::kCannotCreate;
  } catch (const std::exception& error) {
    ctl::complain(error.what());
    return ctl::kCannotCreate;
  }
}
