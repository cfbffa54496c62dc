// The record written out: as tables for a spreadsheet, as JSON, as a page to print. Whatever people
// typed stays text in all three.
#include <google/protobuf/struct.pb.h>
#include <google/protobuf/util/json_util.h>
#include <sodium.h>

#include <algorithm>

#include "server/record/words.hpp"
#include "server/rounds/csv.hpp"
#include "tests/record/sitting.hpp"

namespace nameplate::record {
namespace {

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

class WrittenTest : public Sitting {
 protected:
  // Two statements, one absence, one call undone, one move whose reason is meant to do harm.
  Round eventful() {
    open_meeting();
    const auto of_kenya = ask("KE");
    const auto norway = ask("NO");
    const auto fiji = ask("FJ");
    call(0, of_kenya);
    wait_s(205);
    const auto slip = call(of_kenya, norway);
    wait_s(3);
    undo(slip.act());
    end(of_kenya);
    call(0, norway);
    wait_s(4);
    absent(norway);
    move_to_end(fiji, "=HYPERLINK(\"http://x\"), <script>alert('\"&1')</script>");
    call(0, norway);
    wait_s(20);
    end(norway);
    return record();
  }
};

std::vector<rounds::Row> table(const std::string& csv, const std::vector<rounds::Column>& columns) {
  rounds::Faults faults;
  // The reader of the round's files knows these columns only as extra ones: it must still find
  // them.
  auto rows = rounds::read_table(csv, columns, faults);
  return rows;
}

TEST_F(WrittenTest, StatementsAsCsvHaveALineForEachCall) {
  const auto csv = statements_csv(eventful());
  EXPECT_EQ(csv.substr(0, csv.find('\n')),
            "topic,topic_title,meeting,no,code,name,capacity,on_behalf_of,outcome,began,ended,"
            "began_utc,ended_utc,limit_s,used_s,over_s,out_of_order_reason,act,"
            "reply,unit,floor_withdrawn_reason");
  const auto rows = table(csv, {{"code"},
                                {"no"},
                                {"outcome"},
                                {"used_s"},
                                {"over_s"},
                                {"began"},
                                {"began_utc"},
                                {"limit_s"},
                                {"meeting"}});
  ASSERT_EQ(rows.size(), 4U);
  EXPECT_EQ(rows[0].cells, (std::vector<std::string>{"KE", "1", "heard", "205.000", "25.000",
                                                     "2018-03-12T06:20:00-04:00",
                                                     "2018-03-12T10:20:00Z", "180.000", "1"}));
  EXPECT_EQ(rows[1].cells[2], "undone");
  EXPECT_EQ(rows[2].cells[2], "absent");
  EXPECT_EQ(rows[2].cells[1], "");
  EXPECT_EQ(rows[3].cells[1], "2");
}

TEST_F(WrittenTest, ActsAsCsvHaveALineForEachRecordOfTheLog) {
  const auto round = eventful();
  const auto rows =
      table(acts_csv(round), {{"act"}, {"name"}, {"undone_by"}, {"seat"}, {"reason"}});
  ASSERT_EQ(rows.size(), log.records.size());
  const auto slip =
      std::find_if(rows.begin(), rows.end(), [](const auto& row) { return !row.cells[2].empty(); });
  ASSERT_NE(slip, rows.end());
  EXPECT_EQ(slip->cells[1], "call_next");
  EXPECT_EQ(std::stoi(slip->cells[2]), std::stoi(slip->cells[0]) + 1);
}

TEST_F(WrittenTest, NoCellOfTheCsvIsAFormula) {
  const auto round = eventful();
  for (const auto& csv : {statements_csv(round), acts_csv(round)}) {
    EXPECT_EQ(csv.find(",="), std::string::npos);
    EXPECT_EQ(csv.find(",\"="), std::string::npos);
  }
  EXPECT_NE(acts_csv(round).find("'=HYPERLINK"), std::string::npos);
}

TEST_F(WrittenTest, JsonIsValidAndHasEverything) {
  const auto round = eventful();
  google::protobuf::Struct json;
  const auto status = google::protobuf::util::JsonStringToMessage(to_json(round), &json);
  ASSERT_TRUE(status.ok()) << status.ToString();
  const auto& fields = json.fields();
  EXPECT_EQ(fields.at("statements").list_value().values_size(), 4);
  EXPECT_EQ(fields.at("acts").list_value().values_size(), static_cast<int>(log.records.size()));
  const auto& first = fields.at("statements").list_value().values(0).struct_value().fields();
  EXPECT_EQ(first.at("used_ms").number_value(), 205'000);
  EXPECT_EQ(first.at("began").string_value(), "2018-03-12T06:20:00-04:00");
  const auto& act = fields.at("acts").list_value().values(0).struct_value().fields();
  EXPECT_TRUE(act.at("record").struct_value().fields().contains("events"));
  EXPECT_EQ(fields.at("log").struct_value().fields().at("hash").string_value(), round.log_hash);
}

TEST_F(WrittenTest, PageHasSpeakersTimesReasonsAndTheLogsHash) {
  const auto round = eventful();
  const auto html = to_html(round);
  for (const auto* part :
       {"Topic 1: Topic", "1st meeting, 12 March 2018, 06:20", "State of KE", "06:20:00", "3:25",
        "+0:25", "<s>State of NO</s>", "(call undone)", "(absent when called)", "undone by act",
        "Made from the log up to act", "America/New_York"})
    EXPECT_NE(html.find(part), std::string::npos) << part;
  EXPECT_NE(html.find(round.log_hash), std::string::npos);
}

TEST_F(WrittenTest, PageHasNothingThatCouldRunOrBeFetched) {
  const auto html = to_html(eventful());
  EXPECT_EQ(html.find("<script"), std::string::npos);
  EXPECT_EQ(html.find("src="), std::string::npos);
  EXPECT_EQ(html.find("href="), std::string::npos);
  EXPECT_EQ(html.find("url("), std::string::npos);
  EXPECT_NE(html.find("&lt;script&gt;alert(&#39;&quot;&amp;1&#39;)&lt;/script&gt;"),
            std::string::npos);
}

TEST_F(WrittenTest, PageNamesItsOwnStyleInItsPolicy) {
  const auto html = to_html(eventful());
  const auto begin = html.find("<style>") + 7;
  const auto style = html.substr(begin, html.find("</style>") - begin);
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(style.data()),
                     style.size());
  std::array<char, 64> text{};
  sodium_bin2base64(text.data(), text.size(), hash.data(), hash.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  EXPECT_EQ(html_style_source(), "'sha256-" + std::string(text.data()) + "'");
  EXPECT_NE(html.find("style-src " + html_style_source()), std::string::npos);
}

TEST_F(WrittenTest, PageClosesEveryElementItOpens) {
  const auto html = to_html(eventful());
  for (const auto* name : {"table", "thead", "tbody", "tr", "td", "th", "h1", "h2", "h3", "p", "s",
                           "span", "main", "header", "footer", "style", "code", "body", "html"}) {
    const auto opened =
        count(html, std::string("<") + name + ">") + count(html, std::string("<") + name + " ");
    EXPECT_EQ(opened, count(html, std::string("</") + name + ">")) << name;
  }
}

TEST_F(WrittenTest, RehearsalSaysSoOnThePage) {
  set_up_round(20);
  EXPECT_NE(to_html(record()).find("REHEARSAL"), std::string::npos);
}

TEST_F(WrittenTest, RealMeetingIsNotCalledARehearsal) {
  EXPECT_EQ(to_html(eventful()).find("REHEARSAL"), std::string::npos);
}

TEST(Written, NothingYetIsARecordToo) {
  const Round empty;
  EXPECT_EQ(count(statements_csv(empty), "\n"), 1U);
  EXPECT_EQ(count(acts_csv(empty), "\n"), 1U);
  EXPECT_NE(to_html(empty).find("No statement has been made"), std::string::npos);
  google::protobuf::Struct json;
  EXPECT_TRUE(google::protobuf::util::JsonStringToMessage(to_json(empty), &json).ok());
}

}  // namespace
}  // namespace nameplate::record
