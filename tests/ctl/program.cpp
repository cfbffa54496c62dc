#include "tests/ctl/program.hpp"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace nameplate::ctl {
namespace {

namespace fs = std::filesystem;

constexpr const char* kRound =
    "setting,value\nid,small\ntitle_en,A small round\nplace_en,A chamber\n"
    "time_zone,America/New_York\nmode,informal\nlimits,guideline group=5:00 member_state=3:00\n"
    "conclude_at,0:30\npresiding_en,MX The Chair\nopen_displays,yes\ndisplay_languages,en fr\n";
constexpr const char* kParticipants =
    "code,category,name_en\nGH,member_state,Ghana\nKE,member_state,Kenya\nMX,member_state,Mexico\n";
constexpr const char* kGroups = "code,members,name_en\nAF,GH KE,Two of Africa\n";
constexpr const char* kProgramme =
    "meeting,date,begins,ends,topic,kind,list_opens,ordering,limits,title_en\n"
    "1,2018-03-12,10:00,13:00,1,discussion,2018-03-12 09:30,groups_first,,The first topic\n";

}  // namespace

Finished run(const std::vector<std::string>& arguments, const std::string& stdout_to) {
  std::string folder = (fs::temp_directory_path() / "nameplate-run-XXXXXX").string();
  if (::mkdtemp(folder.data()) == nullptr) return {};
  const auto out = stdout_to.empty() ? folder + "/out" : stdout_to;
  const auto err = folder + "/err";
  std::string program = NAMEPLATE_BINARY_DIR "/nameplatectl";
  std::vector<std::string> words = arguments;
  std::vector<char*> argv = {program.data()};
  for (auto& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  const pid_t child = ::fork();
  if (child == 0) {
    ::dup2(::open(out.c_str(), O_WRONLY | O_CREAT, 0600), STDOUT_FILENO);
    ::dup2(::open(err.c_str(), O_WRONLY | O_CREAT, 0600), STDERR_FILENO);
    ::execv(argv[0], argv.data());
    ::_exit(127);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  Finished finished;
  if (WIFEXITED(status)) finished.code = WEXITSTATUS(status);
  if (stdout_to.empty()) finished.out = slurp(out);
  finished.err = slurp(err);
  fs::remove_all(folder);
  return finished;
}

std::string slurp(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void spit(const std::string& path, const std::string& text) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << text;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

CtlTest::CtlTest() : folder_((fs::temp_directory_path() / "nameplate-ctl-XXXXXX").string()) {
  if (::mkdtemp(folder_.data()) == nullptr) ADD_FAILURE() << "no temporary folder";
  round_ = path("files");
  fs::create_directory(round_);
  spit(round_ + "/round.csv", kRound);
  spit(round_ + "/participants.csv", kParticipants);
  spit(round_ + "/groups.csv", kGroups);
  spit(round_ + "/programme.csv", kProgramme);
}

CtlTest::~CtlTest() { fs::remove_all(folder_); }

std::string CtlTest::made(const std::string& name) {
  const auto done = run({"init", "--round", round_, "--data", path(name), "--no-codes"});
  EXPECT_EQ(done.code, 0) << done.err;
  return path(name);
}

std::string CtlTest::digest(const std::string& data) const {
  const auto done = run({"replay", "--data", data, "--digest"});
  EXPECT_EQ(done.code, 0) << done.err;
  return done.out;
}

void expect_one_sentence(const Finished& finished) {
  EXPECT_TRUE(finished.err.starts_with("nameplatectl: ")) << finished.err;
  EXPECT_EQ(count(finished.err, "\n"), 1U) << finished.err;
  EXPECT_TRUE(finished.err.ends_with(".\n")) << finished.err;
  EXPECT_EQ(finished.out, "");
}

}  // namespace nameplate::ctl
