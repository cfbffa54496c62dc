// A copy that only the holder of the secret key reads, and nobody changes unseen.
#include "server/store/locked_copy.hpp"

#include "server/store/sqlite.hpp"
#include "tests/store/folder.hpp"

namespace nameplate::store {
namespace {

constexpr std::size_t kHead = 17 + 32 + 80 + 24;
constexpr std::size_t kPiece = 65536 + 17;

// More than two pieces, so that there is something to swap.
Files sample() {
  Files files;
  files["log.db"] = std::string("the log of Kenya\n\0", 18) + std::string(150'000, 'l');
  files["access.db"] = "codes";
  files["empty"] = "";
  return files;
}

class LockedCopy : public ::testing::Test {
 protected:
  std::string fault(std::string_view bytes) {
    return fault_of([&] { unlock_copy(bytes, keys_.secret_text); });
  }
  CopyKeys keys_ = make_copy_keys();
  std::string copy_ = lock_copy(sample(), keys_.public_text);
};

TEST_F(LockedCopy, GivesEveryFileBackToTheSecretKey) {
  EXPECT_EQ(unlock_copy(copy_, keys_.secret_text), sample());
  EXPECT_EQ(unlock_copy(copy_, "# a remark\n" + keys_.secret_text + "\n\n"), sample());
}

TEST_F(LockedCopy, ShowsNothingOfWhatIsInIt) {
  EXPECT_TRUE(is_locked_copy(copy_));
  for (const char* part : {"Kenya", "log.db", "codes", "llll"})
    EXPECT_EQ(copy_.find(part), std::string::npos) << part;
  EXPECT_NE(lock_copy(sample(), keys_.public_text), copy_) << "the same key twice";
}

TEST_F(LockedCopy, SaysForWhichKeyItWasMade) {
  const auto other = make_copy_keys();
  const auto said = fault_of([&] { unlock_copy(copy_, other.secret_text); });
  EXPECT_NE(said.find("another key, " + keys_.public_text), std::string::npos) << said;
}

TEST_F(LockedCopy, IsNotOpenedByThePublicKeyOrBySomethingElse) {
  for (const auto& key : {keys_.public_text, std::string(), keys_.secret_text.substr(1)})
    EXPECT_NE(fault_of([&] { unlock_copy(copy_, key); }).find("not the secret key"),
              std::string::npos);
  auto slip = keys_.secret_text;
  slip.back() = slip.back() == '0' ? '1' : '0';
  EXPECT_NE(fault_of([&] { unlock_copy(copy_, slip); }), "");
}

TEST_F(LockedCopy, IsRefusedWithAnyFlippedBit) {
  // Every byte of the head, the first and last of each piece, and some between.
  std::vector<std::size_t> places;
  for (std::size_t at = 0; at < kHead; ++at) places.push_back(at);
  for (std::size_t at = kHead; at < copy_.size(); at += 9'973) places.push_back(at);
  for (std::size_t at = kHead; at < copy_.size(); at += kPiece) {
    places.push_back(at);
    places.push_back(at - 1);
  }
  places.push_back(copy_.size() - 1);
  for (const auto at : places)
    for (const int bit : {0, 7}) {
      auto changed = copy_;
      changed[at] = static_cast<char>(changed[at] ^ (1 << bit));
      EXPECT_NE(fault(changed), "") << "byte " << at << " bit " << bit;
    }
}

TEST_F(LockedCopy, IsRefusedWhenItIsCutOffAnywhere) {
  std::vector<std::size_t> lengths = {kHead + kPiece, kHead + 2 * kPiece, copy_.size() - 1,
                                      copy_.size() - 17, kHead + kPiece + 3};
  for (std::size_t length = 0; length <= kHead + 40; ++length) lengths.push_back(length);
  for (const auto length : lengths)
    EXPECT_NE(fault(std::string_view(copy_).substr(0, length)), "") << length;
}

TEST_F(LockedCopy, IsRefusedWithSomethingAdded) {
  EXPECT_NE(fault(copy_ + "x"), "");
  EXPECT_NE(fault(copy_ + copy_), "");
  EXPECT_NE(fault(copy_ + copy_.substr(kHead + kPiece)), "");
}

// Where the last piece is full, what is added begins a piece of its own.
TEST_F(LockedCopy, IsRefusedWithSomethingAddedAfterAFullLastPiece) {
  const Files full = {{"a", std::string(65536 - 8, 'a')}};  // "a 65528\n" and 65,528 bytes
  auto copy = lock_copy(full, keys_.public_text);
  ASSERT_EQ(copy.size(), kHead + kPiece);
  EXPECT_EQ(unlock_copy(copy, keys_.secret_text), full);
  EXPECT_NE(fault(copy + "x"), "");
  EXPECT_NE(fault(copy + copy.substr(kHead)), "");
}

TEST_F(LockedCopy, IsRefusedWithPiecesSwappedOrLeftOut) {
  const auto head = copy_.substr(0, kHead);
  const auto first = copy_.substr(kHead, kPiece);
  const auto second = copy_.substr(kHead + kPiece, kPiece);
  const auto last = copy_.substr(kHead + 2 * kPiece);
  ASSERT_EQ(fault(head + first + second + last), "");
  EXPECT_NE(fault(head + second + first + last), "");
  EXPECT_NE(fault(head + first + last), "");
  EXPECT_NE(fault(head + second + last), "");
  EXPECT_NE(fault(head + last), "");
  EXPECT_NE(fault(head + first + first + last), "");
  const auto other = lock_copy(sample(), keys_.public_text);
  EXPECT_NE(fault(other.substr(0, kHead) + first + second + last), "");
}

// Whoever has the public key can make a copy; it must still not write outside its folder.
TEST_F(LockedCopy, HoldsPlainNamesOnly) {
  for (const char* name : {"../log.db", "/etc/passwd", "..", ".hidden", "a/b"})
    EXPECT_NE(fault(lock_copy({{name, "x"}}, keys_.public_text)), "") << name;
}

TEST_F(LockedCopy, IsMadeForAPublicKeyOnly) {
  for (const auto& key : {keys_.secret_text, std::string("copies-for-12"), std::string()})
    EXPECT_NE(fault_of([&] { lock_copy(sample(), key); }).find("not a public key"),
              std::string::npos);
  auto slip = keys_.public_text;
  std::swap(slip[20], slip[30]);
  if (slip != keys_.public_text) {
    EXPECT_NE(fault_of([&] { lock_copy(sample(), slip); }), "");
  }
}

TEST(Image, IsTheLogBesideAWriterAndTouchesNoDisk) {
  const Folder folder;
  const auto path = folder.file("log.db");
  make_log(path, 7, 1);
  SqliteLog log(path, SqliteLog::Mode::read_write);
  ASSERT_EQ(append(log, {"one", "two"}).status, AppendStatus::ok);
  const auto files = std::distance(std::filesystem::directory_iterator(folder.path),
                                   std::filesystem::directory_iterator());
  const auto image = image_of(path);
  ASSERT_EQ(append(log, {"three"}).status, AppendStatus::ok);
  SqliteLog copy(image);
  EXPECT_EQ(texts(read_all(copy)), (std::vector<std::string>{"one", "two"}));
  EXPECT_EQ(copy.epoch(), 7U);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path),
                          std::filesystem::directory_iterator()),
            files);
  EXPECT_NE(image_of(path), image) << "a second image is of the log as it is then";
}

TEST(Image, OfWhatIsNoLogIsAFault) {
  const Folder folder;
  EXPECT_NE(fault_of([&] { image_of(folder.file("nothing.db")); }), "");
  EXPECT_NE(fault_of([] { SqliteLog{std::string(4096, 'x')}; }), "");
  EXPECT_NE(fault_of([] { SqliteLog{std::string()}; }), "");
}

}  // namespace
}  // namespace nameplate::store
