// The file of access codes on a disk that fails at its n-th call: codes and sign-ins are all there
// or as before, in memory and on the disk, and the next attempt works.
#include <gtest/gtest.h>

#include <cstdlib>
#include <optional>

#include "server/auth/access.hpp"
#include "server/auth/totp.hpp"
#include "tests/store/faulty_vfs.hpp"
#include "tests/store/folder.hpp"
#include "tests/store/strikes.hpp"

namespace nameplate::auth {
namespace {

using store::Armed;
using store::Call;
using store::Fault;
using store::FaultyVfs;
using store::Folder;
using store::Strikes;

constexpr std::int64_t kNow = 1'520'861'400'000;

class AccessOnAFailingDisk : public ::testing::TestWithParam<Fault> {
 protected:
  static void TearDownTestSuite() { strikes_.require_each(); }

  // Slow hashes would take minutes here: the hash is only kept.
  static std::vector<Draft> drafts(Access& access) {
    auto made = access.think_up({"delegation:KE", "delegation:NO", "secretary"});
    for (auto& draft : made) draft.code_hash = "hash of " + draft.card.seat;
    return made;
  }
  static std::vector<std::string> tokens(const std::vector<Draft>& made) {
    std::vector<std::string> all;
    for (const auto& draft : made) all.emplace_back(draft.card.token.reveal());
    return all;
  }
  // Codes of one making and Kenya's first phone, and what a restart finds.
  struct Round {
    Round() : path(folder.file("access.db")) {
      access.emplace(path);
      auto made = drafts(*access);
      first = tokens(made);
      access->put_codes(std::move(made), kNow);
      cookie = std::string(access->sign_in("delegation:KE", "phone", kNow).cookie.reveal());
    }
    void restart() {
      access.reset();
      access.emplace(path);
    }
    // 3: all of them, 0: none.
    [[nodiscard]] int in_force(const std::vector<std::string>& which) const {
      int count = 0;
      for (const auto& token : which) count += access->owner_of_token(token) ? 1 : 0;
      return count;
    }
    [[nodiscard]] std::size_t devices(const std::string& seat) const {
      for (const auto& one : access->list())
        if (one.seat == seat) return one.devices.size();
      return 0;
    }
    Folder folder;
    std::string path;
    std::optional<Access> access;
    std::vector<std::string> first;
    std::string cookie;
  };

  template <class Act>
  static std::string sentence_of(Act act) {
    try {
      act();
    } catch (const AccessFault& fault) {
      return fault.what();
    }
    return {};
  }

  // For each n until one in which the call does not come.
  template <class Run>
  void loop(Run run) {
    for (std::uint64_t n = 1;; ++n) {
      SCOPED_TRACE(GetParam().name + ", call " + std::to_string(n));
      const bool struck = run(n);
      strikes_.note(GetParam().name, struck);
      if (HasFailure() || !struck) return;
    }
  }

 private:
  static Strikes strikes_;
};
Strikes AccessOnAFailingDisk::strikes_;

TEST_P(AccessOnAFailingDisk, IsOpenedWholeOrWithASentence) {
  loop([](std::uint64_t n) {
    Round round;
    round.access.reset();
    bool struck = false;
    {
      const Armed armed(GetParam(), n);
      const auto sentence = sentence_of([&] { round.access.emplace(round.path); });
      struck = FaultyVfs::struck();
      if (!sentence.empty()) {
        EXPECT_TRUE(sentence.ends_with(".")) << sentence;
      } else {
        EXPECT_EQ(round.in_force(round.first), 3) << "a short file must not look like a whole one";
        EXPECT_TRUE(round.access->who(round.cookie));
      }
    }
    round.restart();
    EXPECT_EQ(round.in_force(round.first), 3);
    EXPECT_TRUE(round.access->who(round.cookie));
    return struck;
  });
}

TEST_P(AccessOnAFailingDisk, HasAllTheNewCodesOrAllTheOldOnes) {
  loop([](std::uint64_t n) {
    Round round;
    auto made = drafts(*round.access);
    const auto second = tokens(made);
    bool struck = false, put = false;
    {
      const Armed armed(GetParam(), n);
      put = sentence_of([&] { round.access->put_codes(std::move(made), kNow + 1); }).empty();
      struck = FaultyVfs::struck();
    }
    if (put) {
      EXPECT_FALSE(FaultyVfs::unsynced(round.path + "-wal")) << "told before it was safe";
    }
    EXPECT_EQ(round.in_force(second), put ? 3 : 0);
    EXPECT_EQ(round.in_force(round.first), put ? 0 : 3);
    EXPECT_EQ(round.access->who(round.cookie).has_value(), !put);
    round.restart();
    // After a failed sync it may be on the disk though nobody was told; never in part.
    const int now = round.in_force(second);
    EXPECT_TRUE(now == 3 || (now == 0 && !put)) << now;
    EXPECT_EQ(round.in_force(round.first), 3 - now);
    // A sign-in does not wait for the disk, and may be lost with what the disk loses.
    const std::size_t phones = round.devices("delegation:KE");
    EXPECT_TRUE(now == 3 ? phones == 0 : phones == 1 || GetParam().loses) << phones;
    return struck;
  });
}

TEST_P(AccessOnAFailingDisk, GoesOnAfterASignInThatFailed) {
  loop([](std::uint64_t n) {
    Round round;
    const std::string link(round.access->make_link("delegation:KE", kNow).reveal());
    const auto join = [&] { return round.access->sign_in_by_token(link, "phone", kNow); };
    bool struck = false;
    std::optional<SignIn> signed_in;
    {
      const Armed armed(GetParam(), n);
      sentence_of([&] { signed_in = join(); });
      struck = FaultyVfs::struck();
    }
    EXPECT_EQ(round.devices("delegation:KE"), signed_in ? 2U : 1U);
    if (!signed_in) {
      signed_in = join();
      EXPECT_TRUE(signed_in) << "a link that signed nobody in is not used up";
    }
    EXPECT_FALSE(join()) << "and one that did is";
    // What ends a sign-in is on the disk when it is told, also after a failed attempt to sign in.
    EXPECT_TRUE(round.access->sign_out_device("delegation:KE-1"));
    EXPECT_FALSE(FaultyVfs::unsynced(round.path + "-wal")) << "told before it was safe";
    round.restart();
    EXPECT_FALSE(round.access->who(round.cookie));
    if (signed_in) {
      EXPECT_TRUE(round.access->who(signed_in->cookie.reveal()));
    }
    return struck;
  });
}

TEST_P(AccessOnAFailingDisk, TakesTheDigitsOfASecondFactorOnceOrNotYet) {
  loop([](std::uint64_t n) {
    Round round;
    const std::int64_t later = kNow + 10 * kStepMs;
    const auto key = round.access->second_factors().begin("presiding", kNow);
    const std::string first(digits_at(*key, kNow / kStepMs).reveal());
    const std::string digits(digits_at(*key, later / kStepMs).reveal());
    EXPECT_TRUE(round.access->second_factors().confirm("presiding", first, kNow));
    const auto accept = [&] {
      return round.access->second_factors().accept("presiding", digits, later);
    };
    bool struck = false, in = false;
    {
      const Armed armed(GetParam(), n);
      sentence_of([&] { in = accept(); });
      struck = FaultyVfs::struck();
    }
    if (!in) in = accept();
    EXPECT_TRUE(in) << "digits that let nobody in are still good";
    EXPECT_FALSE(FaultyVfs::unsynced(round.path + "-wal")) << "told before it was safe";
    EXPECT_FALSE(accept());
    round.restart();
    EXPECT_FALSE(accept()) << "seen once, they are good once, whatever restarts";
    return struck;
  });
}

std::vector<Fault> every_fault() {
  using store::for_good;
  using store::once;
  std::vector<Fault> all = {
      once("Open", Call::open, SQLITE_CANTOPEN, EMFILE),
      once("Read", Call::read, SQLITE_IOERR_READ, EIO),
      once("WriteFull", Call::write, SQLITE_FULL),
      half(once("HalfWritten", Call::write, SQLITE_IOERR_WRITE, EIO)),
      once("Sync", Call::sync, SQLITE_IOERR_FSYNC, EIO),
      losing(once("SyncThatLoses", Call::sync, SQLITE_IOERR_FSYNC, EIO)),
      once("SharedMemory", Call::shm_map, SQLITE_IOERR_SHMMAP, ENOMEM),
      once("SharedMemoryLock", Call::shm_lock, SQLITE_IOERR_SHMLOCK, EIO),
      once("Memory", Call::memory, 0),
  };
  const auto one_time = all;
  for (const auto& fault : one_time) all.push_back(for_good(fault));
  return all;
}

INSTANTIATE_TEST_SUITE_P(Each, AccessOnAFailingDisk, ::testing::ValuesIn(every_fault()),
                         [](const auto& one) { return one.param.name; });

}  // namespace
}  // namespace nameplate::auth
