// nameplatectl's acts, one function each: they return the exit code and print for a person or a
// script.
//
// It works on a round's folder from outside. Beside a running server it only reads, or asks it over
// its control socket; it never writes a log that a server has open.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

namespace nameplate::ctl {

// Exit codes of sysexits.h.
inline constexpr int kOk = 0;
inline constexpr int kUsage = 64;
inline constexpr int kDamaged = 65;
inline constexpr int kNoInput = 66;
inline constexpr int kUnavailable = 69;
inline constexpr int kCannotCreate = 73;
inline constexpr int kInputOutput = 74;

struct Trouble : std::runtime_error {
  Trouble(int exit_code, const std::string& sentence)
      : std::runtime_error(sentence), code(exit_code) {}
  int code;
};

struct InitWishes {
  std::string round, data, url = "http://localhost:8080", base_time;
  bool rehearsal = false;
  bool codes = true;
  std::uint32_t clock_rate = 1;
};
int init(const InitWishes& wishes);

struct CodesWishes {
  std::string data, url, html;  // without `url`, the one of `init` or of the last cards
  std::vector<std::string> seats;
  bool all = false;
  bool json = false;  // to standard output, and no file of cards unless `html` names one
};
int codes(const CodesWishes& wishes);

int link(const std::string& data, const std::vector<std::string>& seats, bool json);
// Whether a seat has one; `remove`: when its phone is lost.
int second_factor(const std::string& data, const std::string& seat, bool remove);
int qr(const std::string& text);

// `what`: participants, groups, programme.
int import_file(const std::string& data, const std::string& what, const std::string& file,
                bool dry);
int export_file(const std::string& data, const std::string& what, const std::string& file);

int record(const std::string& data, const std::string& format, const std::string& out);
struct VerifyWishes {
  std::string path;
  std::string key_file;                  // the secret key, for a locked copy
  std::string seals;                     // a file of them; without it those beside the log
  std::vector<std::string> public_keys;  // of the seals; without them those beside the log
  bool warn_of_seals = false;            // their faults are said and are no reason to fail
};
int verify(const VerifyWishes& wishes);
// Signs how far the log has come, now.
int seal(const std::string& data);
int rules();
int replay(const std::string& data, std::uint64_t to, bool digest_only);
// A new key pair for locked copies: the secret one into `file`, the public one printed.
int keys(const std::string& file);
// `key`: a public one, for a locked copy in one file; without it a folder as plain as the original.
int backup(const std::string& data, const std::string& to, const std::string& key);
int restore(const std::string& from, const std::string& data, const std::string& key_file);

}  // namespace nameplate::ctl
