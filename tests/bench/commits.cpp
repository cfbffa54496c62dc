// What making an act durable costs, beside the least that any log could need: in turns, in one run,
//
//   one page written over and synced (pwrite + fdatasync),
//   one record appended to the server's log,
//   64 records appended in one transaction.
//
//   nameplate-commits [--rounds 300] [--folder .]      one line of JSON
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <future>
#include <stdexcept>
#include <string>
#include <vector>

#include "server/store/sqlite_log.hpp"

namespace {

namespace fs = std::filesystem;
using nameplate::store::AppendStatus;
using nameplate::store::Head;
using nameplate::store::SqliteLog;

constexpr std::size_t kPage = 4096;
constexpr std::size_t kPages = 1000;  // as long as the log's own write-ahead log
constexpr std::size_t kRecord = 200;  // bytes; a call is about as long
constexpr std::size_t kTogether = 64;

template <class Act>
double micros(const Act& act) {
  const auto began = std::chrono::steady_clock::now();
  act();
  return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - began)
      .count();
}

double percentile(std::vector<double> values, double share) {
  std::sort(values.begin(), values.end());
  return values.at(static_cast<std::size_t>(share * static_cast<double>(values.size() - 1)));
}

// The least a log can do: a page of a file that need not grow, and the disk's word that it has it.
class Bare {
 public:
  explicit Bare(const fs::path& path)
      : file_(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)), page_(kPage, 'x') {
    for (std::size_t at = 0; at < kPages; ++at) put(at);
    sync();
  }
  ~Bare() { ::close(file_); }
  Bare(const Bare&) = delete;
  Bare& operator=(const Bare&) = delete;
  void write() {
    put(next_++ % kPages);
    sync();
  }

 private:
  int file_;
  std::string page_;
  std::size_t next_ = 0;
  void put(std::size_t at) const {
    if (::pwrite(file_, page_.data(), kPage, static_cast<off_t>(at * kPage)) !=
        static_cast<ssize_t>(kPage))
      throw std::runtime_error("the bare file cannot be written");
  }
  void sync() const {
    if (::fdatasync(file_) != 0) throw std::runtime_error("the bare file cannot be synced");
  }
};

void append(SqliteLog& log, std::size_t records) {
  std::promise<AppendStatus> answered;
  log.append(std::vector<std::string>(records, std::string(kRecord, 'r')),
             [&](AppendStatus status, const Head&, std::int64_t) { answered.set_value(status); });
  if (answered.get_future().get() != AppendStatus::ok)
    throw std::runtime_error("the log did not take the records");
}

void measure(const fs::path& folder, int rounds) {
  const auto log_path = (folder / "log.db").string();
  nameplate::store::make_log(log_path, 1, 0);
  SqliteLog log(log_path, SqliteLog::Mode::read_write);
  Bare bare(folder / "bare");
  std::vector<double> bares;
  std::vector<double> ones;
  std::vector<double> manys;
  std::vector<double> ratios;
  for (int round = 0; round < rounds; ++round) {
    bares.push_back(micros([&] { bare.write(); }));
    ones.push_back(micros([&] { append(log, 1); }));
    manys.push_back(micros([&] { append(log, kTogether); }));
    ratios.push_back(ones.back() / bares.back());
  }
  const double many = percentile(manys, 0.5);
  fmt::print(
      "{{\"rounds\":{},\"bare_us\":{{\"p50\":{:.0f},\"p99\":{:.0f}}},"
      "\"commit_us\":{{\"p50\":{:.0f},\"p99\":{:.0f}}},\"ratio\":{:.2f},"
      "\"commit_64_us\":{{\"p50\":{:.0f},\"p99\":{:.0f}}},\"acts_per_s\":{:.0f}}}\n",
      rounds, percentile(bares, 0.5), percentile(bares, 0.99), percentile(ones, 0.5),
      percentile(ones, 0.99), percentile(ratios, 0.5), many, percentile(manys, 0.99),
      static_cast<double>(kTogether) / many * 1e6);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("What making an act durable costs, beside a page written and synced.",
               "nameplate-commits");
  int rounds = 300;
  std::string folder = ".";
  app.add_option("--rounds", rounds, "of each, in turns")
      ->check(CLI::Range(1, 1'000'000))
      ->capture_default_str();
  app.add_option("--folder", folder, "on the disk in question")->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  std::string own = folder + "/nameplate-commits-XXXXXX";
  try {
    if (::mkdtemp(own.data()) == nullptr) throw std::runtime_error("no folder can be made");
    measure(own, rounds);
    fs::remove_all(own);
    return 0;
  } catch (const std::exception& fault) {
    std::error_code ignored;
    fs::remove_all(own, ignored);
    fmt::print(stderr, "nameplate-commits: {}\n", fault.what());
    return 1;
  }
}
