// New codes from the command line: for whom, where the cards go, and never beside a server.
#include <filesystem>
#include <regex>

#include "server/auth/access.hpp"
#include "server/store/data_folder.hpp"
#include "tests/ctl/program.hpp"

namespace nameplate::ctl {
namespace {

namespace fs = std::filesystem;
using Codes = CtlTest;

std::string code_in(const std::string& json) {
  std::smatch found;
  return std::regex_search(json, found, std::regex("\"code\":\"([^\"]+)\"")) ? found[1].str() : "";
}

bool signs_in(const std::string& data, const std::string& code) {
  const auto candidate = auth::Access(data + "/access.db").candidate(code);
  return candidate && auth::slow_verify(candidate->hash, candidate->code);
}

TEST_F(Codes, SayWhereTheCardsAre) {
  const auto data = made();
  const auto done = run({"codes", "--data", data, "--all"});
  EXPECT_EQ(done.code, 0) << done.err;
  EXPECT_NE(done.out.find(data + "/cards.html"), std::string::npos) << done.out;
  EXPECT_EQ(count(slurp(data + "/cards.html"), "<article>"), 10U);
}

TEST_F(Codes, ReplaceThoseOfTheSeatsThatAreNamed) {
  const auto data = made();
  const auto first = run({"codes", "--data", data, "--seats", "delegation:KE", "--json"});
  const auto other = run({"codes", "--data", data, "--seats", "delegation:GH", "--json"});
  ASSERT_TRUE(signs_in(data, code_in(first.out))) << first.out << first.err;
  const auto again = run({"codes", "--data", data, "--seats", "delegation:KE", "--json"});
  EXPECT_FALSE(signs_in(data, code_in(first.out)));
  EXPECT_TRUE(signs_in(data, code_in(again.out)));
  EXPECT_TRUE(signs_in(data, code_in(other.out)));
  EXPECT_FALSE(fs::exists(data + "/cards.html"));
}

TEST_F(Codes, AreNotMadeForASeatTheRoundHasNot) {
  const auto data = made();
  for (const auto* seat : {"delegation:ZZ", "chair", "cofacilitator:KE"}) {
    const auto done = run({"codes", "--data", data, "--seats", "delegation:KE", seat, "--json"});
    EXPECT_EQ(done.code, 64) << seat;
    expect_one_sentence(done);
  }
  EXPECT_FALSE(fs::exists(data + "/access.db"));
}

TEST_F(Codes, KeepTheAddressOfTheLastCards) {
  const auto data = made();
  const auto made_again = [&] {
    return run({"codes", "--data", data, "--seats", "delegation:KE", "--json"}).out;
  };
  EXPECT_NE(made_again().find("http://localhost:8080"), std::string::npos);
  run({"codes", "--data", data, "--seats", "delegation:GH", "--url", "https://10.1.2.3:8443"});
  EXPECT_NE(made_again().find("https://10.1.2.3:8443"), std::string::npos);
}

TEST_F(Codes, AreMadeForAllOrForSome) {
  const auto data = made();
  EXPECT_EQ(run({"codes", "--data", data}).code, 64);
  EXPECT_EQ(run({"codes", "--data", data, "--all", "--seats", "secretary"}).code, 64);
}

TEST_F(Codes, AreLeftToTheConsoleWhileAServerRuns) {
  const auto data = made();
  const store::DataFolder server(data, false);
  const auto done = run({"codes", "--data", data, "--all"});
  EXPECT_EQ(done.code, 69);
  EXPECT_NE(done.err.find("console"), std::string::npos) << done.err;
  expect_one_sentence(done);
}

}  // namespace
}  // namespace nameplate::ctl
