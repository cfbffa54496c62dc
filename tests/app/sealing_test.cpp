// Sealing beside a disk that takes its time, or takes nothing: nobody waits for it, and nothing
// that is owed is forgotten.
#include "server/app/sealing.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/asio/executor_work_guard.hpp>

#include "tests/app/gated_book.hpp"
#include "tests/app/round_folder.hpp"

namespace nameplate::app::testing {
namespace {

using ::testing::HasSubstr;

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

}  // namespace
}  // namespace nameplate::app::testing
