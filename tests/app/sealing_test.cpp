// Sealing beside a disk that takes its time, or takes nothing: nobody waits for it, and nothing
// that is owed is forgotten.
#include "server/app/sealing.hpp"

#include <gmock/gmock.h>

#include <boost/asio/executor_work_guard.hpp>
#include <condition_variable>
#include <set>
#include <stdexcept>

#include "server/app/loop.hpp"
#include "tests/app/in_process.hpp"
#include "tests/app/metrics_parser.hpp"

namespace nameplate::app::testing {
namespace {

using ::testing::HasSubstr;

// A book whose disk answers when the test lets it. It knows who touched it.
class GatedBook : public store::SealBook {
 public:
  using SealBook::SealBook;
  std::optional<store::Seal> seal(const std::string& round, std::uint64_t epoch,
                                  const store::Head& head, std::int64_t at_ms) override {
    {
      std::unique_lock lock(guard_);
      ++calls_;
      threads_.insert(std::this_thread::get_id());
      changed_.notify_all();
      changed_.wait(lock, [this] { return open_; });
    }
    if (breaks) throw std::runtime_error("want of memory");
    return SealBook::seal(round, epoch, head, at_ms);
  }
  void shut() { set(false); }
  void open() { set(true); }
  int calls() {
    const std::lock_guard lock(guard_);
    return calls_;
  }
  void wait_for_call() {
    std::unique_lock lock(guard_);
    changed_.wait(lock, [this] { return calls_ > 0; });
  }
  std::set<std::thread::id> threads() {
    const std::lock_guard lock(guard_);
    return threads_;
  }
  std::atomic<bool> breaks = false;

 private:
  void set(bool open) {
    const std::lock_guard lock(guard_);
    open_ = open;
    changed_.notify_all();
  }
  std::mutex guard_;
  std::condition_variable changed_;
  bool open_ = true;
  int calls_ = 0;
  std::set<std::thread::id> threads_;
};

class SealingAlone : public ::testing::Test {
 protected:
  struct Got {
    std::uint64_t act = 0;  // 0 = none
    std::string why;
  };

  void SetUp() override {
    ::testing::internal::CaptureStderr();
    book_.emplace(folder_.path());
    sealing_.emplace(io_, &*book_, 7, journal_);
  }
  void TearDown() override {
    book_->open();
    sealing_.reset();
    if (capturing_) words();
  }
  static store::Head head(std::uint64_t seq) {
    return {seq, store::chain({}, seq, "act " + std::to_string(seq))};
  }
  std::shared_ptr<std::optional<Got>> ask(std::uint64_t seq) {
    auto got = std::make_shared<std::optional<Got>>();
    sealing_->seal(state_, head(seq), 1000,
                   [got](const std::optional<store::Seal>& seal, const std::string& why) {
                     *got = Got{seal ? seal->seq : 0, why};
                   });
    return got;
  }
  void look(std::uint64_t seq) { sealing_->look(state_, head(seq), 1000); }
  void adjourn(std::uint64_t seq) {
    const auto id = ++meetings_;
    state_.meetings[id].adjourned_at_ms = 1000 + id;
    look(seq);
  }
  void settle() {
    while (sealing_->busy()) io_.run_one();
  }
  std::vector<std::uint64_t> kept() {
    std::vector<std::uint64_t> acts;
    for (const auto& seal : store::read_seals(read_file(folder_.file("seals"))))
      acts.push_back(seal.seq);
    return acts;
  }
  void fill_the_disk() { fs::create_symlink("/dev/full", folder_.file("seals")); }
  void free_the_disk() { fs::remove(folder_.file("seals")); }
  // What was said so far.
  std::string words() {
    capturing_ = false;
    return ::testing::internal::GetCapturedStderr();
  }
  using Acts = std::vector<std::uint64_t>;

  RoundFolder folder_;
  boost::asio::io_context io_{1};
  boost::asio::executor_work_guard<boost::asio::io_context::executor_type> guard_{
      io_.get_executor()};
  Log journal_{"info", [] { return std::int64_t{0}; }};
  proceedings::State state_;
  std::uint32_t meetings_ = 0;
  bool capturing_ = true;
  std::optional<GatedBook> book_;
  std::optional<Sealing> sealing_;
};

TEST_F(SealingAlone, ComesBackBeforeTheDiskDoesAndTouchesTheBookFromOneOtherThread) {
  book_->shut();
  const auto got = ask(3);
  EXPECT_TRUE(sealing_->busy());
  EXPECT_FALSE(*got);
  EXPECT_TRUE(sealing_->seals().empty()) << "shown before it is kept";
  book_->open();
  settle();
  ASSERT_TRUE(*got);
  EXPECT_EQ((*got)->act, 3U);
  ask(4);
  settle();
  EXPECT_EQ(kept(), (Acts{3, 4}));
  EXPECT_EQ(sealing_->seals().size(), 2U);
  EXPECT_EQ(book_->threads().size(), 1U);
  EXPECT_FALSE(book_->threads().contains(std::this_thread::get_id()));
}

TEST_F(SealingAlone, MakesOneSealForAllWhoAskAtOnce) {
  book_->shut();
  const auto first = ask(3);
  const auto second = ask(3);
  book_->open();
  settle();
  ASSERT_TRUE(*first && *second);
  EXPECT_EQ((*first)->act, 3U);
  EXPECT_EQ((*second)->act, 3U);
  EXPECT_EQ(kept(), Acts{3});
}

TEST_F(SealingAlone, SealsWhatWasAskedForMeanwhileInOne) {
  book_->shut();
  const auto first = ask(3);
  const auto second = ask(4);
  const auto third = ask(5);
  book_->open();
  settle();
  ASSERT_TRUE(*first && *second && *third);
  EXPECT_EQ((*first)->act, 3U);
  EXPECT_EQ((*second)->act, 5U) << "it covers act 4";
  EXPECT_EQ((*third)->act, 5U);
  EXPECT_EQ(kept(), (Acts{3, 5}));
}

TEST_F(SealingAlone, GivesTheSameSealWhenNothingHappenedSince) {
  ask(3);
  settle();
  const auto again = ask(3);
  ASSERT_TRUE(*again) << "at once";
  EXPECT_EQ((*again)->act, 3U);
  EXPECT_EQ(book_->calls(), 1);
  // Another log's act of the same number, as after a restore, is not what was sealed.
  bool other = false;
  sealing_->seal(state_, {3, store::chain({}, 3, "another")}, 1000,
                 [&](const auto& seal, const auto&) { other = seal.has_value(); });
  settle();
  EXPECT_TRUE(other);
  EXPECT_EQ(book_->calls(), 2);
}

TEST_F(SealingAlone, OwesAnEndUntilItIsKeptAndComplainsOnce) {
  fill_the_disk();
  adjourn(3);
  settle();
  for (int i = 0; i < 3; ++i) {
    EXPECT_TRUE(sealing_->owed());
    look(4);
    settle();
  }
  const auto asked = ask(4);
  settle();
  ASSERT_TRUE(*asked);
  EXPECT_EQ((*asked)->act, 0U);
  EXPECT_EQ((*asked)->why, "No space left on device");
  EXPECT_EQ(book_->calls(), 5);
  free_the_disk();
  look(4);
  settle();
  EXPECT_FALSE(sealing_->owed());
  EXPECT_EQ(kept(), Acts{4});
  look(5);
  EXPECT_FALSE(sealing_->busy()) << "no end, no seal";
  const auto said = words();
  EXPECT_THAT(said, HasSubstr("seal_not_kept"));
  EXPECT_EQ(said.find("seal_not_kept"), said.rfind("seal_not_kept")) << said;
}

TEST_F(SealingAlone, SealsAnEndThatComesWhileAnotherSealIsMade) {
  book_->shut();
  ask(3);
  adjourn(4);
  look(5);
  look(6);
  EXPECT_TRUE(sealing_->owed());
  book_->open();
  settle();
  EXPECT_FALSE(sealing_->owed());
  EXPECT_EQ(kept(), (Acts{3, 4}));
}

TEST_F(SealingAlone, SealsAnEndOnceWhateverIsDoneMeanwhile) {
  book_->shut();
  adjourn(3);
  look(4);
  look(5);
  book_->open();
  settle();
  EXPECT_FALSE(sealing_->owed());
  EXPECT_EQ(kept(), Acts{3});
}

TEST_F(SealingAlone, SaysWhyWhenTheBookBreaks) {
  book_->breaks = true;
  const auto got = ask(3);
  settle();
  ASSERT_TRUE(*got);
  EXPECT_EQ((*got)->why, "want of memory");
  book_->breaks = false;
  ask(3);
  settle();
  EXPECT_EQ(kept(), Acts{3});
}

TEST_F(SealingAlone, DoesNotGoBeforeTheDiskHasAnswered) {
  book_->shut();
  ask(3);
  std::thread disk([this] {
    book_->wait_for_call();
    book_->open();
  });
  sealing_.reset();
  EXPECT_EQ(kept(), Acts{3});
  disk.join();
}

// The whole server with such a book.
class SealingAtWork : public InProcess {
 protected:
  std::unique_ptr<store::SealBook> make_book() override {
    config.drain_ms = 30'000;
    return std::make_unique<GatedBook>(folder.path());
  }
  GatedBook& gated() { return static_cast<GatedBook&>(*book); }
  void TearDown() override {
    gated().open();
    InProcess::TearDown();
  }
  static void do_one(PeerClient& secretary, const v1::Command& command) {
    const auto reply = secretary.submit(command);
    ASSERT_TRUE(reply && reply->has_accepted()) << (reply ? reply->ShortDebugString() : "silence");
  }
  static void call_and_adjourn(PeerClient& secretary) {
    v1::Command call;
    call.mutable_call_to_order()->set_meeting(1);
    do_one(secretary, call);
    v1::Command adjourn;
    adjourn.mutable_adjourn_meeting();
    do_one(secretary, adjourn);
  }
  static bool takes_connections(std::uint16_t port) {
    try {
      const net::testing::Client client(port);
      return true;
    } catch (const std::runtime_error&) {
      return false;
    }
  }
  Answer seals(const std::string& cookie) {
    return http(server->port(), {"GET", "/api/seals", "", "", cookie});
  }
  std::size_t kept() { return store::read_seals(read_file(folder.file("seals"))).size(); }
};

TEST_F(SealingAtWork, TheFloorGoesOnWhileTheDiskIsWaitedFor) {
  const auto cookie = sign_in("secretary");
  PeerClient secretary(server->port(), cookie);
  gated().shut();
  call_and_adjourn(secretary);
  gated().wait_for_call();
  // The network thread serves: commands, pages, the operator, and who asks for a seal waits alone.
  v1::Command call;
  call.mutable_call_to_order()->set_meeting(2);
  do_one(secretary, call);
  EXPECT_THAT(seals(cookie).body, HasSubstr("\"owed\":true"));
  Answer first;
  std::string second;
  std::thread asker([&] {
    first = http(server->port(), {"POST", "/api/seals", "{}", "application/json", cookie});
  });
  std::thread operator_asks([&] { second = ask_control(folder.path(), "seal"); });
  EXPECT_EQ(ready(), 200);
  gated().open();
  asker.join();
  operator_asks.join();
  EXPECT_EQ(first.status, 200);
  EXPECT_THAT(first.body, HasSubstr("\"owed\":false"));
  EXPECT_THAT(second, HasSubstr("ok nameplate-seal-1 "));
  EXPECT_EQ(kept(), 2U) << "the end, and what two asked for at once";
  EXPECT_EQ(gated().threads().size(), 1U);
}

TEST_F(SealingAtWork, ASealThatIsBeingMadeIsFinishedBeforeTheEnd) {
  gated().shut();
  {
    PeerClient secretary(server->port(), sign_in("secretary"));
    call_and_adjourn(secretary);
  }
  // Nobody else is waited for.
  ASSERT_TRUE(eventually([this] {
    const auto metrics = parse_metrics(http(server->metrics_port(), {"GET", "/metrics"}).body);
    return metrics && metrics->at("nameplate_websockets") == 0;
  }));
  gated().wait_for_call();
  const auto port = server->port();
  server->stop();
  ASSERT_TRUE(eventually([port] { return !takes_connections(port); }));
  gated().open();
  ASSERT_TRUE(eventually([this] { return ended.load(); }));
  EXPECT_EQ(exit_code, 0);
  EXPECT_EQ(kept(), 1U);
}

TEST_F(SealingAtWork, AnEndThatIsOwedIsTriedOnceMoreBeforeTheEnd) {
  const auto cookie = sign_in("secretary");
  PeerClient secretary(server->port(), cookie);
  fs::create_symlink("/dev/full", folder.file("seals"));
  call_and_adjourn(secretary);
  gated().wait_for_call();
  ASSERT_EQ(http(server->port(), {"POST", "/api/seals", "{}", "application/json", cookie}).status,
            503);
  fs::remove(folder.file("seals"));
  server->stop();
  ASSERT_TRUE(eventually([this] { return ended.load(); }));
  EXPECT_EQ(exit_code, 0);
  EXPECT_EQ(kept(), 1U);
}

class SealingOnADeadDisk : public SealingAtWork {
 protected:
  std::unique_ptr<store::SealBook> make_book() override {
    auto made = SealingAtWork::make_book();
    config.drain_ms = 200;
    return made;
  }
};

TEST_F(SealingOnADeadDisk, TheEndWaitsAsLongAsADrainMayTakeAndSaysSo) {
  PeerClient secretary(server->port(), sign_in("secretary"));
  gated().shut();
  call_and_adjourn(secretary);
  gated().wait_for_call();
  server->stop();
  ASSERT_TRUE(eventually([this] { return ended.load(); }));
  EXPECT_EQ(exit_code, kExitDisk);
}

}  // namespace
}  // namespace nameplate::app::testing
