// Seals: what was shown once cannot be unsaid, whoever owns the machine.
#include "server/store/seals.hpp"

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <iterator>

#include "tests/store/folder.hpp"

namespace nameplate::store {
namespace {

namespace fs = std::filesystem;

std::string slurp(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}
void add(const std::string& path, const std::string& text) {
  std::ofstream(path, std::ios::binary | std::ios::app) << text;
}

// The hashes of a log of so many records; `forged` from one of them on.
std::vector<Hash> hashes(std::size_t count, std::size_t forged = 0) {
  std::vector<Hash> all;
  Hash last{};
  for (std::size_t i = 1; i <= count; ++i) {
    last = chain(last, i, (i == forged ? "forged " : "act ") + std::to_string(i));
    all.push_back(last);
  }
  return all;
}

SealedLog log_of(std::vector<Hash> all) { return {"gcm", 7, std::move(all)}; }

// A disk that takes files up to a size only, as a full one does in the middle of a line.
class SmallDisk {
 public:
  explicit SmallDisk(std::size_t bytes) : before_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &limit_);
    auto small = limit_;
    small.rlim_cur = bytes;
    ::setrlimit(RLIMIT_FSIZE, &small);
  }
  ~SmallDisk() {
    ::setrlimit(RLIMIT_FSIZE, &limit_);
    static_cast<void>(std::signal(SIGXFSZ, before_));
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

 private:
  struct rlimit limit_ {};
  void (*before_)(int);
};

// A process that can open `left` files more.
class FewFiles {
 public:
  explicit FewFiles(std::size_t left) {
    ::getrlimit(RLIMIT_NOFILE, &limit_);
    auto few = limit_;
    few.rlim_cur = 64;
    ::setrlimit(RLIMIT_NOFILE, &few);
    for (int fd = 0; (fd = ::dup(STDERR_FILENO)) >= 0;) taken_.push_back(fd);
    for (; left > 0; --left) {
      ::close(taken_.back());
      taken_.pop_back();
    }
  }
  ~FewFiles() {
    for (const int fd : taken_) ::close(fd);
    ::setrlimit(RLIMIT_NOFILE, &limit_);
  }
  FewFiles(const FewFiles&) = delete;
  FewFiles& operator=(const FewFiles&) = delete;

 private:
  struct rlimit limit_ {};
  std::vector<int> taken_;
};

class Seals : public ::testing::Test {
 protected:
  Seal seal(std::uint64_t seq) {
    const auto made = book_.seal("gcm", 7, {seq, seq == 0 ? Hash{} : hashes(seq).back()}, 1000);
    EXPECT_TRUE(made);
    return made.value_or(Seal{});
  }
  std::vector<SealFault> faults(const std::vector<Hash>& log) {
    return faults(log, read_seal_keys(book_.public_text()));
  }
  std::vector<SealFault> faults(const std::vector<Hash>& log, const std::vector<Key>& keys) {
    std::vector<SealFault> all;
    for (const auto& check : check_seals(book_.seals(), keys, log_of(log)))
      all.push_back(check.fault);
    return all;
  }
  using Faults = std::vector<SealFault>;

  Folder folder_;
  SealBook book_{folder_.path};
};

TEST_F(Seals, FitTheLogTheyWereMadeOf) {
  for (const std::uint64_t seq : {0U, 3U, 5U}) seal(seq);
  EXPECT_EQ(faults(hashes(5)), Faults(3, SealFault::none));
  EXPECT_EQ(faults(hashes(9)), Faults(3, SealFault::none));
}

TEST_F(Seals, AreOfAnybodyWhereNoKeyIsKnown) {
  for (const std::uint64_t seq : {3U, 5U}) seal(seq);
  EXPECT_EQ(faults(hashes(5), {}), Faults(2, SealFault::not_compared));
  EXPECT_EQ(faults(hashes(4), {}), (Faults{SealFault::not_compared, SealFault::other_record}));
}

TEST_F(Seals, FitNoLogOfAnotherRoundAndAtActZeroOfNoOtherEpoch) {
  for (const std::uint64_t seq : {0U, 3U}) seal(seq);
  const auto faults_in = [&](const SealedLog& log) {
    Faults all;
    for (const auto& check : check_seals(book_.seals(), read_seal_keys(book_.public_text()), log))
      all.push_back(check.fault);
    return all;
  };
  EXPECT_EQ(faults_in({"gcm", 7, hashes(3)}), Faults(2, SealFault::none));
  EXPECT_EQ(faults_in({"other", 7, hashes(3)}), Faults(2, SealFault::other_record));
  // After a restore, the acts before it are the same.
  EXPECT_EQ(faults_in({"gcm", 8, hashes(3)}), (Faults{SealFault::other_record, SealFault::none}));
}

// The whole chain anew from the forged record on, as somebody would who owns the machine.
TEST_F(Seals, FitNoLogThatWasChangedBeforeThemAndMadeToFitAgain) {
  for (const std::uint64_t seq : {3U, 5U, 8U}) seal(seq);
  EXPECT_EQ(faults(hashes(9, 4)),
            (Faults{SealFault::none, SealFault::other_record, SealFault::other_record}));
  EXPECT_EQ(faults(hashes(9, 9)), Faults(3, SealFault::none)) << "it was never sealed";
}

TEST_F(Seals, FitNoLogThatEndsBeforeThem) {
  for (const std::uint64_t seq : {3U, 5U}) seal(seq);
  EXPECT_EQ(faults(hashes(4)), (Faults{SealFault::none, SealFault::other_record}));
  EXPECT_EQ(faults({}), Faults(2, SealFault::other_record));
}

TEST_F(Seals, HoldOnlyAsTheyWereSigned) {
  const auto made = seal(3);
  EXPECT_TRUE(is_signed(made));
  auto other = made;
  other.seq = 2;
  EXPECT_FALSE(is_signed(other));
  other = made;
  other.round = "other";
  EXPECT_FALSE(is_signed(other));
  other = made;
  ++other.epoch;
  EXPECT_FALSE(is_signed(other));
  other = made;
  ++other.at_ms;
  EXPECT_FALSE(is_signed(other));
  other = made;
  other.hash[31] ^= 1;
  EXPECT_FALSE(is_signed(other));
  EXPECT_EQ(check_seals({other}, {}, log_of(hashes(3))).front().fault, SealFault::not_signed);
}

TEST_F(Seals, OfAnotherKeyDoNotCount) {
  seal(3);
  const Folder elsewhere;
  const SealBook forger(elsewhere.path);
  EXPECT_EQ(faults(hashes(3), read_seal_keys(forger.public_text())),
            Faults{SealFault::foreign_key});
  EXPECT_EQ(faults(hashes(3), read_seal_keys(forger.public_text() + "\n" + book_.public_text())),
            Faults{SealFault::none});
}

TEST_F(Seals, AreKeptWithTheirKeyOverARestart) {
  const auto first = seal(3);
  SealBook again(folder_.path);
  EXPECT_FALSE(again.made_key());
  EXPECT_TRUE(book_.made_key());
  EXPECT_EQ(again.public_text(), book_.public_text());
  ASSERT_EQ(again.seals().size(), 1U);
  EXPECT_EQ(seal_line(again.seals().front()), seal_line(first));
  ASSERT_TRUE(again.seal("gcm", 7, {5, hashes(5).back()}, 2000));
  EXPECT_EQ(read_seals(slurp(SealBook::seals_path(folder_.path))).size(), 2U);
  for (const auto& path :
       {SealBook::seals_path(folder_.path), SealBook::secret_path(folder_.path)}) {
    struct stat facts {};
    ASSERT_EQ(::stat(path.c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777U, 0600U) << path;
  }
}

TEST_F(Seals, OfALostKeyHoldAndTheNextKeyIsSaid) {
  seal(3);
  fs::remove(SealBook::secret_path(folder_.path));
  SealBook next(folder_.path);
  EXPECT_TRUE(next.made_key());
  EXPECT_NE(next.public_text(), book_.public_text());
  ASSERT_TRUE(next.seal("gcm", 7, {5, hashes(5).back()}, 2000));
  const auto keys = read_seal_keys(slurp(SealBook::public_path(folder_.path)));
  EXPECT_EQ(keys.size(), 2U);
  for (const auto& check : check_seals(next.seals(), keys, log_of(hashes(5))))
    EXPECT_EQ(check.fault, SealFault::none);
}

// A crash in the middle of a line.
TEST_F(Seals, GoOnAfterALineThatWasNotFinished) {
  seal(3);
  const auto whole = slurp(SealBook::seals_path(folder_.path));
  add(SealBook::seals_path(folder_.path), whole.substr(0, 50));
  SealBook again(folder_.path);
  EXPECT_EQ(again.seals().size(), 1U);
  ASSERT_TRUE(again.seal("gcm", 7, {5, hashes(5).back()}, 2000));
  EXPECT_EQ(read_seals(slurp(SealBook::seals_path(folder_.path))).size(), 2U);
}

TEST_F(Seals, ThatCannotBeKeptAreNotMade) {
  fs::create_symlink("/dev/full", SealBook::seals_path(folder_.path));
  EXPECT_FALSE(book_.seal("gcm", 7, {3, hashes(3).back()}, 1000));
  EXPECT_EQ(book_.why(), "No space left on device");
  EXPECT_TRUE(book_.seals().empty());
  fs::remove(SealBook::seals_path(folder_.path));
  EXPECT_TRUE(book_.seal("gcm", 7, {3, hashes(3).back()}, 1000));
}

// What could be written of the line is taken back; what was there stays.
TEST_F(Seals, ThatAFullDiskTookInPartAreTakenBackAndTheOthersStay) {
  seal(3);
  const auto path = SealBook::seals_path(folder_.path);
  const auto before = slurp(path);
  {
    const SmallDisk full(before.size() + 20);
    EXPECT_FALSE(book_.seal("gcm", 7, {5, hashes(5).back()}, 2000));
  }
  EXPECT_EQ(slurp(path), before);
  EXPECT_TRUE(book_.seal("gcm", 7, {5, hashes(5).back()}, 2000));
}

TEST_F(Seals, AreNeverCutOffByAProcessThatCanOpenNoMoreFiles) {
  seal(3);
  const auto path = SealBook::seals_path(folder_.path);
  const auto before = slurp(path);
  for (const std::size_t left : {0U, 1U}) {
    const FewFiles few(left);
    book_.seal("gcm", 7, {5 + left, hashes(5 + left).back()}, 2000);
  }
  EXPECT_TRUE(slurp(path).starts_with(before));
  EXPECT_EQ(read_seals(slurp(path)).size(), book_.seals().size());
}

TEST_F(Seals, AFileThatCannotBeReadIsNotAnEmptyOne) {
  seal(3);
  const auto key = slurp(SealBook::secret_path(folder_.path));
  std::string fault;
  {
    const FewFiles few(0);
    fault = fault_of([&] { const SealBook book(folder_.path); });
  }
  EXPECT_NE(fault.find("cannot be read"), std::string::npos) << fault;
  EXPECT_EQ(slurp(SealBook::secret_path(folder_.path)), key);
}

// Absent is none. A folder, a device or a link to itself is no empty file.
TEST_F(Seals, AreNoneWhereThereIsNoFileAndAFaultWhereItCannotBeRead) {
  EXPECT_TRUE(SealBook::seals_in(folder_.path).empty());
  EXPECT_TRUE(SealBook::seals_in(folder_.path + "/away").empty());
  EXPECT_EQ(SealBook::keys_in(folder_.path).size(), 1U);
  seal(3);
  EXPECT_EQ(SealBook::seals_in(folder_.path).size(), 1U);
  for (const auto& path :
       {SealBook::seals_path(folder_.path), SealBook::public_path(folder_.path)}) {
    const auto name = fs::path(path).filename().string();
    const auto fault = [&] {
      return fault_of([&] {
        SealBook::seals_in(folder_.path);
        SealBook::keys_in(folder_.path);
      });
    };
    const auto as_it_was = path + ".as-it-was";
    fs::rename(path, as_it_was);
    fs::create_directory(path);
    EXPECT_EQ(fault(), "The file " + name + " cannot be read (it is no file).");
    fs::remove(path);
    fs::create_symlink("/dev/zero", path);
    EXPECT_EQ(fault(), "The file " + name + " cannot be read (it is no file).");
    fs::remove(path);
    fs::create_symlink(path, path);
    EXPECT_EQ(fault(), "The file " + name + " cannot be read (Too many levels of symbolic links).");
    fs::remove(path);
    fs::rename(as_it_was, path);
    {
      const FewFiles few(0);
      EXPECT_EQ(fault(), "The file seals cannot be read (Too many open files).");
    }
    EXPECT_EQ(fault(), "");
  }
}

// A full disk at the first start must not stand in the way of the next one.
TEST(SealKey, ThatAFullDiskDidNotTakeIsMadeAtTheNextStart) {
  for (const std::size_t room : {0U, 20U, 100U}) {  // nothing; a part; all of both
    const Folder folder;
    std::string fault;
    {
      const SmallDisk full(room);
      fault = fault_of([&] { const SealBook book(folder.path); });
    }
    EXPECT_EQ(fault.empty(), room == 100) << fault;
    EXPECT_FALSE(fs::exists(SealBook::secret_path(folder.path) + ".part"));
    SealBook book(folder.path);
    EXPECT_EQ(book.made_key(), room != 100);
    ASSERT_TRUE(book.seal("gcm", 7, {3, hashes(3).back()}, 1000));
    EXPECT_EQ(check_seals(book.seals(), read_seal_keys(slurp(SealBook::public_path(folder.path))),
                          log_of(hashes(3)))
                  .front()
                  .fault,
              SealFault::none);
  }
}

// As an earlier version left it.
TEST(SealKey, InAnEmptyFileIsNone) {
  const Folder folder;
  add(SealBook::secret_path(folder.path), "");
  EXPECT_TRUE(SealBook(folder.path).made_key());
  EXPECT_FALSE(SealBook(folder.path).made_key());
}

TEST_F(Seals, ReadNothingButSeals) {
  const auto line = seal_line(seal(3));
  EXPECT_TRUE(read_seal_line(line));
  for (const auto& other :
       {std::string(), std::string("nameplate-seal-1"), line + " ", " " + line, line + "0",
        line.substr(1), line.substr(0, line.size() - 2), "nameplate-seal-2" + line.substr(16)})
    EXPECT_FALSE(read_seal_line(other)) << other;
  EXPECT_NE(fault_of([&] { read_seals(line + "\nnonsense\n" + line + "\n"); }).find("line 2"),
            std::string::npos);
  EXPECT_NE(fault_of([] { read_seal_keys("seals-by-12"); }), "");
  EXPECT_EQ(read_seal_keys("# a remark\n\n" + book_.public_text() + "\n").size(), 1U);
}

TEST(Fingerprint, IsTheBeginningOfTheHashInGroups) {
  Hash hash{};
  for (std::size_t i = 0; i < hash.size(); ++i) hash[i] = static_cast<std::uint8_t>(i * 17);
  EXPECT_EQ(fingerprint(hash), "0011 2233 4455 6677 8899");
}

}  // namespace
}  // namespace nameplate::store
