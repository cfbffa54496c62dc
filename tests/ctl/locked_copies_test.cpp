// Copies for one key: made where the secret key is not, opened where it is.
#include <sys/inotify.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <set>

#include "server/auth/access.hpp"
#include "server/store/data_folder.hpp"
#include "server/store/locked_copy.hpp"
#include "server/store/sqlite_log.hpp"
#include "tests/ctl/program.hpp"

namespace nameplate::ctl {
namespace {

namespace fs = std::filesystem;

// Every name that came into being in a folder, also those that went again.
class Watched {
 public:
  explicit Watched(const std::string& folder) : fd_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
    EXPECT_GE(::inotify_add_watch(fd_, folder.c_str(), IN_CREATE | IN_MOVED_TO), 0);
  }
  ~Watched() { ::close(fd_); }
  Watched(const Watched&) = delete;
  Watched& operator=(const Watched&) = delete;
  [[nodiscard]] std::set<std::string> names() const {
    std::set<std::string> names;
    alignas(inotify_event) char bytes[16384];
    for (ssize_t got = 0; (got = ::read(fd_, bytes, sizeof bytes)) > 0;)
      for (char* at = bytes; at < bytes + got;) {
        const auto* event = reinterpret_cast<const inotify_event*>(at);
        names.insert(event->name);
        at += sizeof(inotify_event) + event->len;
      }
    return names;
  }

 private:
  int fd_;
};

// A disk on which no file grows beyond `bytes`; the program is told as by a full disk.
class SmallFiles {
 public:
  explicit SmallFiles(rlim_t bytes) : signal_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    auto less = before_;
    less.rlim_cur = bytes;
    ::setrlimit(RLIMIT_FSIZE, &less);
  }
  ~SmallFiles() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, signal_);
  }
  SmallFiles(const SmallFiles&) = delete;
  SmallFiles& operator=(const SmallFiles&) = delete;

 private:
  rlimit before_{};
  void (*signal_)(int);
};

class LockedCopies : public CtlTest {
 protected:
  LockedCopies() : data_(made()) {
    const auto done = run({"keys", path("secret")});
    EXPECT_EQ(done.code, 0) << done.err;
    public_ = done.out.substr(0, done.out.find('\n'));
  }
  Finished back_up() {
    return run({"backup", "--data", data_, "--to", path("copy"), "--for", public_});
  }
  Finished restore(const std::string& copy) {
    return run({"restore", "--from", copy, "--data", path("again"), "--key", path("secret")});
  }
  // Refused in one sentence, and nothing is there afterwards, not even half.
  void expect_refused(const Finished& done, int code, const std::string& words) {
    EXPECT_EQ(done.code, code) << done.err;
    EXPECT_NE(done.err.find(words), std::string::npos) << done.err;
    expect_one_sentence(done);
    EXPECT_FALSE(fs::exists(path("again")));
    EXPECT_FALSE(fs::exists(path("again.part")));
  }

  std::string data_;
  std::string public_;
};

unsigned mode_of(const std::string& path) {
  struct stat facts {};
  EXPECT_EQ(::stat(path.c_str(), &facts), 0) << path;
  return facts.st_mode & 0777U;
}

TEST_F(LockedCopies, AreGoneOnFromWithTheSecretKey) {
  std::string token;
  {
    auth::Access access(data_ + "/access.db");
    token = access.make_codes({"delegation:KE"}, 1).front().token.reveal();
  }
  ASSERT_EQ(back_up().code, 0);
  const auto done = restore(path("copy"));
  ASSERT_EQ(done.code, 0) << done.err;
  EXPECT_EQ(digest(path("again")), digest(data_));
  const auto epoch = [&](const std::string& data) {
    return store::SqliteLog(data + "/log.db", store::SqliteLog::Mode::read_only).epoch();
  };
  EXPECT_NE(epoch(path("again")), epoch(data_));
  EXPECT_TRUE(auth::Access(path("again") + "/access.db").sign_in_by_token(token, "", 2));
  for (const char* file : {"again/log.db", "again/access.db", "copy", "secret"})
    EXPECT_EQ(mode_of(path(file)), 0600U) << file;
  const store::DataFolder folder(path("again"), false);  // as a server would take it
  EXPECT_EQ(
      store::SqliteLog(path("again") + "/log.db", store::SqliteLog::Mode::read_write).head().seq,
      4U);
}

TEST_F(LockedCopies, AreVerifiedWithTheSecretKey) {
  ASSERT_EQ(back_up().code, 0);
  EXPECT_EQ(run({"verify", path("copy"), "--key", path("secret")}).out, run({"verify", data_}).out);
}

TEST_F(LockedCopies, AreNeverOnTheDiskInPlain) {
  const store::DataFolder folder(data_, false);
  const store::SqliteLog server(data_ + "/log.db", store::SqliteLog::Mode::read_write);
  fs::create_directory(path("spill"));
  ::setenv("SQLITE_TMPDIR", path("spill").c_str(), 1);
  const Watched beside(folder_), inside(data_), spill(path("spill"));
  ASSERT_EQ(back_up().code, 0);
  ::unsetenv("SQLITE_TMPDIR");
  EXPECT_EQ(beside.names(), (std::set<std::string>{"copy", "copy.part"}));
  EXPECT_EQ(inside.names(), std::set<std::string>());
  EXPECT_EQ(spill.names(), std::set<std::string>());
  EXPECT_NE(slurp(data_ + "/log.db").find("Kenya"), std::string::npos);
  EXPECT_EQ(slurp(path("copy")).find("Kenya"), std::string::npos);
}

TEST_F(LockedCopies, LeaveNothingWhenTheDiskIsFull) {
  const store::SqliteLog server(data_ + "/log.db", store::SqliteLog::Mode::read_write);
  Finished done;
  {
    const SmallFiles full(8192);
    done = back_up();
  }
  EXPECT_EQ(done.code, 73) << done.err;
  expect_one_sentence(done);
  EXPECT_FALSE(fs::exists(path("copy")));
  EXPECT_FALSE(fs::exists(path("copy.part")));
}

TEST_F(LockedCopies, AreNotRestoredHalfWhenTheDiskIsFull) {
  ASSERT_EQ(back_up().code, 0);
  Finished done;
  {
    const SmallFiles full(8192);
    done = restore(path("copy"));
  }
  EXPECT_EQ(done.code, 73) << done.err;
  EXPECT_FALSE(fs::exists(path("again")));
  EXPECT_FALSE(fs::exists(path("again.part")));
}

TEST_F(LockedCopies, AreNotOpenedWithoutTheirKey) {
  ASSERT_EQ(back_up().code, 0);
  expect_refused(run({"restore", "--from", path("copy"), "--data", path("again")}), 64,
                 "only its secret key");
  expect_refused(run({"verify", path("copy")}), 64, "only its secret key");
  ASSERT_EQ(run({"keys", path("other")}).code, 0);
  expect_refused(
      run({"restore", "--from", path("copy"), "--data", path("again"), "--key", path("other")}), 65,
      "another key, " + public_);
  spit(path("public"), public_ + "\n");
  expect_refused(
      run({"restore", "--from", path("copy"), "--data", path("again"), "--key", path("public")}),
      65, "not the secret key");
  expect_refused(
      run({"restore", "--from", path("copy"), "--data", path("again"), "--key", path("none")}), 66,
      "Cannot read");
}

TEST_F(LockedCopies, ThatWereChangedAreNotRestored) {
  ASSERT_EQ(back_up().code, 0);
  const auto whole = slurp(path("copy"));
  auto flipped = whole;
  flipped[flipped.size() / 2] = static_cast<char>(flipped[flipped.size() / 2] ^ 1);
  for (const auto& bytes : {flipped, whole.substr(0, whole.size() - 1), whole + "x"}) {
    spit(path("changed"), bytes);
    expect_refused(restore(path("changed")), 65, "damaged or not whole");
  }
}

// Rightly locked, but what was locked is no sound log: as when the disk failed before the copy.
TEST_F(LockedCopies, OfADamagedLogAreNeitherMadeNorRestored) {
  {
    const auto db = store::open_database(data_ + "/log.db", store::Access::read_write);
    store::execute(db.get(), "DELETE FROM record WHERE seq = 2");
  }
  expect_refused(back_up(), 65, "record 2 is missing");
  EXPECT_FALSE(fs::exists(path("copy")));
  spit(path("copy"), store::lock_copy({{"log.db", store::image_of(data_ + "/log.db")}}, public_));
  expect_refused(restore(path("copy")), 65, "record 2 is missing");
  spit(path("copy2"), store::lock_copy({{"access.db", "x"}}, public_));
  expect_refused(restore(path("copy2")), 65, "no log in this copy");
}

TEST_F(LockedCopies, WithAFileOfALaterVersionAreNotRestoredWithoutIt) {
  spit(
      path("copy"),
      store::lock_copy({{"log.db", store::image_of(data_ + "/log.db")}, {"zz", "later"}}, public_));
  const auto done = restore(path("copy"));
  EXPECT_EQ(done.code, 65);
  EXPECT_NE(done.err.find("newer program"), std::string::npos) << done.err;
  EXPECT_FALSE(fs::exists(path("again")));
  EXPECT_FALSE(fs::exists(path("again.part")));
}

TEST_F(LockedCopies, AreMadeForAKeyThatIsOneAndNotOverAnother) {
  auto slip = public_;
  slip.back() = slip.back() == '0' ? '1' : '0';
  for (const auto& key : {slip, std::string("copies-for-me")})
    expect_refused(run({"backup", "--data", data_, "--to", path("copy"), "--for", key}), 65,
                   "not a public key");
  EXPECT_EQ(run({"backup", "--data", data_, "--to", path("copy"), "--for", ""}).code, 64);
  EXPECT_FALSE(fs::exists(path("copy")));
  ASSERT_EQ(back_up().code, 0);
  const auto first = slurp(path("copy"));
  EXPECT_EQ(back_up().code, 73);
  EXPECT_EQ(slurp(path("copy")), first);
}

TEST_F(LockedCopies, TakeNoKeyForWhatIsNotLocked) {
  ASSERT_EQ(run({"backup", "--data", data_, "--to", path("copy")}).code, 0);
  expect_refused(restore(path("copy")), 64, "not a locked copy");
}

TEST_F(LockedCopies, HaveASecretKeyThatIsNotWrittenOver) {
  const auto before = slurp(path("secret"));
  const auto done = run({"keys", path("secret")});
  EXPECT_EQ(done.code, 73);
  EXPECT_EQ(slurp(path("secret")), before);
  EXPECT_NE(before.find(public_), std::string::npos) << "the file says which copies it opens";
}

}  // namespace
}  // namespace nameplate::ctl
