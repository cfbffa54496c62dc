#include "server/app/metrics.hpp"

#include <gtest/gtest.h>

#include "tests/app/metrics_parser.hpp"

namespace nameplate::app {
namespace {

using testing::parse_metrics;

TEST(Metrics, AreWrittenInTheTextFormat) {
  MetricsText text;
  text.gauge("nameplate_a", "What a is.", std::uint64_t{3});
  text.family("nameplate_b", "counter", "Back\\slash and\nnew line.");
  text.sample(std::uint64_t{1}, {{"code", "say \"no\"\\\n"}});
  EXPECT_EQ(text.text(),
            "# HELP nameplate_a What a is.\n# TYPE nameplate_a gauge\nnameplate_a 3\n"
            "# HELP nameplate_b Back\\\\slash and\\nnew line.\n# TYPE nameplate_b counter\n"
            "nameplate_b{code=\"say \\\"no\\\"\\\\\\n\"} 1\n");
}

TEST(Metrics, AHistogramCumulates) {
  Histogram histogram;
  for (const std::int64_t us : {50, 100, 101, 900, 2'000'000, 99'000'000}) histogram.observe_us(us);
  MetricsText text;
  text.histogram("h_seconds", "Durations.", histogram);
  const auto metrics = parse_metrics(text.text());
  ASSERT_TRUE(metrics) << text.text();
  EXPECT_EQ(metrics->at("h_seconds_bucket{le=\"0.0001\"}"), 2);
  EXPECT_EQ(metrics->at("h_seconds_bucket{le=\"0.00025\"}"), 3);
  EXPECT_EQ(metrics->at("h_seconds_bucket{le=\"0.001\"}"), 4);
  EXPECT_EQ(metrics->at("h_seconds_bucket{le=\"10\"}"), 5);
  EXPECT_EQ(metrics->at("h_seconds_bucket{le=\"+Inf\"}"), 6);
  EXPECT_EQ(metrics->at("h_seconds_count"), 6);
  EXPECT_NEAR(metrics->at("h_seconds_sum"), 101.001151, 1e-9);
}

TEST(MetricsParser, RefusesWhatIsNotTheFormat) {
  EXPECT_FALSE(parse_metrics("a 1"));                                    // no final newline
  EXPECT_FALSE(parse_metrics("a 1\n"));                                  // no TYPE before
  EXPECT_FALSE(parse_metrics("# TYPE a gauge\na{x=1} 1\n"));             // unquoted label
  EXPECT_FALSE(parse_metrics("# TYPE a gauge\na one\n"));                // no number
  EXPECT_FALSE(parse_metrics("# TYPE a gauge\na 1\na 1\n"));             // twice
  EXPECT_FALSE(parse_metrics("# TYPE a gauge\n# TYPE a gauge\na 1\n"));  // family twice
  EXPECT_TRUE(parse_metrics("# HELP a b\n# TYPE a gauge\na{x=\"}\\\"\"} 1.5\n"));
}

}  // namespace
}  // namespace nameplate::app
