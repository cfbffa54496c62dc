// One folder, one process: who may open it, and what is said to who may not.
#include "server/store/data_folder.hpp"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <optional>

#include "tests/store/folder.hpp"

namespace nameplate::store {
namespace {

mode_t mode_of(const std::string& path) {
  struct stat facts {};
  EXPECT_EQ(::stat(path.c_str(), &facts), 0);
  return facts.st_mode & 0777;
}

TEST(DataFolder, IsMadeForItsOwnerAlone) {
  Folder folder;
  const DataFolder made(folder.file("round"), true);
  EXPECT_EQ(mode_of(made.path()), 0700U);
  EXPECT_EQ(mode_of(made.file("lock")), 0600U);
}

TEST(DataFolder, IsRefusedWhenItIsNotThere) {
  Folder folder;
  const auto sentence = fault_of([&] { DataFolder(folder.file("round"), false); });
  EXPECT_NE(sentence.find("nameplatectl init"), std::string::npos) << sentence;
}

TEST(DataFolder, IsRefusedWhenItIsAFile) {
  Folder folder;
  const auto file = folder.file("round");
  ASSERT_EQ(::mknod(file.c_str(), S_IFREG | 0600, 0), 0);
  EXPECT_NE(fault_of([&] { DataFolder(file, false); }).find("is not a folder"), std::string::npos);
}

TEST(DataFolder, IsRefusedWhenOthersMayReadIt) {
  Folder folder;
  ASSERT_EQ(::mkdir(folder.file("round").c_str(), 0700), 0);
  ASSERT_EQ(::chmod(folder.file("round").c_str(), 0750), 0);
  const auto sentence = fault_of([&] { DataFolder(folder.file("round"), false); });
  EXPECT_NE(sentence.find("chmod 700"), std::string::npos) << sentence;
}

TEST(DataFolder, IsRefusedToASecondServerWithTheFirstOnesNumber) {
  Folder folder;
  const DataFolder first(folder.file("round"), true);
  const auto sentence = fault_of([&] { DataFolder(folder.file("round"), false); });
  EXPECT_NE(sentence.find("in use by another server"), std::string::npos) << sentence;
  EXPECT_NE(sentence.find(std::to_string(::getpid())), std::string::npos) << sentence;
}

TEST(DataFolder, IsFreeAgainWhenTheFirstServerEnds) {
  Folder folder;
  { const DataFolder first(folder.file("round"), true); }
  EXPECT_EQ(fault_of([&] { DataFolder(folder.file("round"), false); }), "");
}

TEST(DataFolder, IsFreeAgainWhenTheFirstServerWasKilled) {
  Folder folder;
  std::array<int, 2> ready{};
  ASSERT_EQ(::pipe(ready.data()), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    const DataFolder held(folder.file("round"), true);
    (void)!::write(ready[1], "x", 1);
    for (;;) ::pause();
  }
  char byte = 0;
  ASSERT_EQ(::read(ready[0], &byte, 1), 1);
  EXPECT_NE(fault_of([&] { DataFolder(folder.file("round"), false); }), "");
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_EQ(fault_of([&] { DataFolder(folder.file("round"), false); }), "");
  ::close(ready[0]);
  ::close(ready[1]);
}

}  // namespace
}  // namespace nameplate::store
