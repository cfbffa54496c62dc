#include "server/app/config.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace nameplate::app {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::SizeIs;

struct Around {
  std::map<std::string, std::string> environment;
  std::map<std::string, std::string> files;

  std::variant<Config, ShowText, Faults> read(const std::vector<std::string>& arguments) const {
    return read_config(
        arguments,
        [this](const char* name) -> const char* {
          const auto found = environment.find(name);
          return found == environment.end() ? nullptr : found->second.c_str();
        },
        [this](const std::string& path) -> std::optional<std::string> {
          const auto found = files.find(path);
          if (found == files.end()) return std::nullopt;
          return found->second;
        });
  }
  Config config(const std::vector<std::string>& arguments) const {
    const auto result = read(arguments);
    if (const auto* faults = std::get_if<Faults>(&result))
      ADD_FAILURE() << ::testing::PrintToString(*faults);
    return std::holds_alternative<Config>(result) ? std::get<Config>(result) : Config{};
  }
  Faults faults(const std::vector<std::string>& arguments) const {
    const auto result = read(arguments);
    return std::holds_alternative<Faults>(result) ? std::get<Faults>(result) : Faults{};
  }
};

TEST(Configuration, NeedsOnlyTheFolder) {
  const Config config = Around{}.config({"--data", "var/round"});
  EXPECT_EQ(config.data, "var/round");
  EXPECT_EQ(config.listen.text(), "127.0.0.1:8080");
  EXPECT_EQ(config.metrics->text(), "127.0.0.1:9090");
  EXPECT_EQ(config.heartbeat_far_ms, 5000U);
}

TEST(Configuration, AFlagWinsOverTheEnvironmentAndThatOverTheFile) {
  Around around;
  around.files["server.conf"] =
      "# where\ndata = from-file\nlog-level = error\nheartbeat-far-ms=7000\n\n";
  around.environment["NAMEPLATE_LOG_LEVEL"] = "warning";
  around.environment["NAMEPLATE_HEARTBEAT_FAR_MS"] = "8000";
  const Config config = around.config({"--config", "server.conf", "--heartbeat-far-ms", "9000"});
  EXPECT_EQ(config.data, "from-file");
  EXPECT_EQ(config.log_level, "warning");
  EXPECT_EQ(config.heartbeat_far_ms, 9000U);
}

TEST(Configuration, FindsItsFileInTheEnvironment) {
  Around around;
  around.files["there.conf"] = "data = round\n";
  around.environment["NAMEPLATE_CONFIG"] = "there.conf";
  EXPECT_EQ(around.config({}).data, "round");
}

TEST(Configuration, SaysAllFaultsAtOnceWithTheirBoundsAndPlaces) {
  Around around;
  around.files["server.conf"] = "dada = x\nnonsense\nheartbeat-near-ms = 5\n";
  around.environment["NAMEPLATE_LOG_LEVEL"] = "loud";
  const Faults faults =
      around.faults({"--config", "server.conf", "--listen", "example.org:80", "--metrics",
                     "192.0.2.1:9090", "--tls-cert", "c.pem", "--frobnicate"});
  EXPECT_THAT(
      faults,
      ::testing::UnorderedElementsAre(
          HasSubstr("--frobnicate"), HasSubstr("server.conf, line 1: there is no setting \"dada\""),
          HasSubstr("server.conf, line 2"),
          AllOf(HasSubstr("server.conf, line 3"), HasSubstr("from 200 to 60000")),
          AllOf(HasSubstr("NAMEPLATE_LOG_LEVEL"), HasSubstr("debug, info, warning or error")),
          AllOf(HasSubstr("--listen"), HasSubstr("numeric")),
          AllOf(HasSubstr("--metrics"), HasSubstr("loopback")), HasSubstr("--data is missing"),
          HasSubstr("--tls-cert and --tls-key belong together")));
}

struct Wrong {
  std::vector<std::string> arguments;
  std::string says;
};
class OneFault : public ::testing::TestWithParam<Wrong> {};
TEST_P(OneFault, IsSaidInOneSentence) {
  std::vector<std::string> arguments = {"--data", "round"};
  arguments.insert(arguments.end(), GetParam().arguments.begin(), GetParam().arguments.end());
  EXPECT_THAT(Around{}.faults(arguments), ::testing::ElementsAre(HasSubstr(GetParam().says)));
}
INSTANTIATE_TEST_SUITE_P(
    Table, OneFault,
    ::testing::Values(Wrong{{"--listen", "127.0.0.1:65536"}, "0 to 65535"},
                      Wrong{{"--listen", "127.0.0.1"}, "ADDRESS:PORT"},
                      Wrong{{"--listen", "::1:80"}, "ADDRESS:PORT"},
                      Wrong{{"--listen", "127.0.0.1:8o"}, "ADDRESS:PORT"},
                      Wrong{{"--listen", "0.0.0.0:8080"}, "no TLS"},
                      Wrong{{"--listen", "[::]:8080"}, "no TLS"},
                      Wrong{{"--heartbeat-near-ms", "199"}, "from 200 to 60000"},
                      Wrong{{"--heartbeat-near-ms", "-1"}, "from 200 to 60000"},
                      Wrong{{"--heartbeat-near-ms", "2s"}, "from 200 to 60000"},
                      Wrong{{"--max-connections", "99999999999999999999"}, "from 10 to 1000000"},
                      Wrong{{"--max-waiting", "0"}, "from 1 to 100000"},
                      Wrong{{"--public-url", "floor.example.org"}, "https://"},
                      Wrong{{"--public-url", "https://floor.example.org/"}, "without a path"},
                      Wrong{{"--log-level", "trace"}, "debug, info, warning or error"},
                      Wrong{{"--allow-plain", "perhaps"}, "true or false"},
                      Wrong{{"--pages", ""}, "must not be empty"},
                      Wrong{{"--config", "nowhere.conf"}, "cannot be read"}));

TEST(Configuration, AllowsAPublicAddressWithTlsOrWhenToldThatItMay) {
  const Config tls = Around{}.config(
      {"--data", "round", "--listen", "0.0.0.0:8443", "--tls-cert", "c.pem", "--tls-key", "k.pem"});
  EXPECT_TRUE(tls.tls());
  EXPECT_TRUE(
      Around{}.config({"--data", "round", "--listen", "0.0.0.0:80", "--allow-plain"}).allow_plain);
  EXPECT_TRUE(Around{}
                  .config({"--data", "round", "--listen", "[::]:80", "--allow-plain", "true"})
                  .allow_plain);
}

TEST(Configuration, KnowsLoopbackAndBothFamilies) {
  EXPECT_TRUE(parse_address("localhost:80")->loopback());
  EXPECT_TRUE(parse_address("127.8.0.1:80")->loopback());
  EXPECT_TRUE(parse_address("[::1]:80")->loopback());
  EXPECT_FALSE(parse_address("10.0.0.1:80")->loopback());
  EXPECT_EQ(parse_address("[::1]:80")->text(), "[::1]:80");
  EXPECT_FALSE(parse_address("1270.0.1:80"));
}

TEST(Configuration, CanTurnMetricsOff) {
  EXPECT_FALSE(Around{}.config({"--data", "round", "--metrics", "off"}).metrics);
}

TEST(Configuration, ShowsEverySettingInItsHelp) {
  const auto result = Around{}.read({"--help"});
  ASSERT_TRUE(std::holds_alternative<ShowText>(result));
  for (const char* name :
       {"--data", "--pages", "--listen", "--metrics", "--tls-cert", "--tls-key", "--public-url",
        "--allow-plain", "--log-level", "--heartbeat-near-ms", "--drain-ms", "--config"}) {
    EXPECT_THAT(std::get<ShowText>(result).text, HasSubstr(std::string(name) + " "));
  }
}

}  // namespace
}  // namespace nameplate::app
