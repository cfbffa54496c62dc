// The record held against what was signed at the end of each meeting.
#include "server/store/seals.hpp"

#include <filesystem>
#include <functional>
#include <future>

#include "nameplate/v1/event.pb.h"
#include "server/store/data_folder.hpp"
#include "server/store/sqlite.hpp"
#include "server/store/sqlite_log.hpp"
#include "tests/ctl/program.hpp"

namespace nameplate::ctl {
namespace {

namespace fs = std::filesystem;

// As somebody would who owns the machine: one name in a record, and then every hash anew.
void forge(const std::string& data, const std::string& from, const std::string& to) {
  std::vector<store::StoredRecord> records;
  {
    store::SqliteLog log(data + "/log.db", store::SqliteLog::Mode::read_only);
    log.read(0, [&](const store::StoredRecord& record) { records.push_back(record); });
  }
  const auto db = store::open_database(data + "/log.db", store::Access::read_write);
  store::Hash previous{};
  for (auto& record : records) {
    for (std::size_t at = 0; (at = record.bytes.find(from, at)) != std::string::npos;)
      record.bytes.replace(at, from.size(), to);
    record.hash = store::chain(previous, record.seq, record.bytes);
    previous = record.hash;
    const auto update =
        store::prepare(db.get(), "UPDATE record SET bytes = ?, hash = ? WHERE seq = ?");
    sqlite3_bind_blob64(update.get(), 1, record.bytes.data(), record.bytes.size(), SQLITE_STATIC);
    sqlite3_bind_blob64(update.get(), 2, record.hash.data(), record.hash.size(), SQLITE_STATIC);
    sqlite3_bind_int64(update.get(), 3, static_cast<sqlite3_int64>(record.seq));
    ASSERT_EQ(sqlite3_step(update.get()), SQLITE_DONE);
  }
  fs::remove(data + "/log.db-head");
}

// One act more, as the server writes it.
void append(const std::string& data, const std::function<void(v1::LogRecord&)>& fill) {
  store::SqliteLog log(data + "/log.db", store::SqliteLog::Mode::read_write);
  v1::LogRecord record;
  record.set_format(1);
  record.set_at_ms(1'520'000'000'000);
  fill(record);
  std::promise<store::AppendStatus> done;
  log.append({record.SerializeAsString()}, [&](store::AppendStatus status, store::Head,
                                               std::int64_t) { done.set_value(status); });
  ASSERT_EQ(done.get_future().get(), store::AppendStatus::ok);
}

class Sealed : public CtlTest {
 protected:
  Sealed() {
    const auto done = run({"init", "--round", round_, "--data", path("data"), "--no-codes"});
    EXPECT_EQ(done.code, 0) << done.err;
    data_ = path("data");
    const auto at = done.out.find("seals-by-");
    EXPECT_NE(at, std::string::npos) << done.out;
    key_ = done.out.substr(at, done.out.find('\n', at) - at);
  }
  void seal() {
    const auto done = run({"seal", "--data", data_});
    ASSERT_EQ(done.code, 0) << done.err;
    EXPECT_TRUE(done.out.starts_with("act 4 ")) << done.out;
    EXPECT_NE(done.out.find("\n" + key_ + "\n"), std::string::npos) << done.out;
  }
  std::string data_;
  std::string key_;
};

TEST_F(Sealed, ARecordIsProvedByTheKeyThatWasGivenOut) {
  const auto none = run({"verify", data_});
  EXPECT_EQ(none.code, 0) << none.err;
  EXPECT_TRUE(none.out.ends_with("\nacts 1 to 4: no seal\n")) << none.out;
  seal();
  const auto done = run({"verify", data_, "--public-key", key_});
  EXPECT_EQ(done.code, 0) << done.err;
  EXPECT_NE(done.out.find("\nseal act 4 "), std::string::npos) << done.out;
  EXPECT_NE(done.out.find(" ok\n" + key_ + "\n"), std::string::npos) << done.out;
  EXPECT_NE(run({"verify", data_}).out.find("compare it"), std::string::npos)
      << "a key from beside the log is not taken for one that was given out";
}

TEST_F(Sealed, AKeyThatIsNoneIsAnErrorAndNotAnybodys) {
  seal();
  spit(path("remarks"), "# the key comes later\n\n");
  for (const auto& words :
       std::vector<std::vector<std::string>>{{"--public-key", ""},
                                             {"--public-key", " "},
                                             {"--public-key="},
                                             {"--public-key", path("remarks")},
                                             {"--public-key", key_, "--public-key", ""},
                                             {"--seals", ""},
                                             {"--key", ""}}) {
    std::vector<std::string> all = {"verify", data_};
    all.insert(all.end(), words.begin(), words.end());
    const auto done = run(all);
    EXPECT_EQ(done.code, 64) << words.front() << done.out;
    EXPECT_EQ(done.out, "");
  }
  EXPECT_EQ(run({"restore", "--from", data_, "--data", path("again"), "--key", ""}).code, 64);
}

// Anybody could have signed: it must not look like a proof.
TEST_F(Sealed, WithoutAnyKeyASignerIsNamedAndNotVouchedFor) {
  seal();
  for (const char* text : {"", "# nothing but a remark\n"}) {
    spit(data_ + "/seals-by", text);
    const auto done = run({"verify", data_});
    EXPECT_EQ(done.code, 0) << done.err;
    EXPECT_NE(done.out.find(" signed by " + key_ + ", not compared\n"), std::string::npos)
        << done.out;
    EXPECT_EQ(count(done.out, " ok\n"), 1U) << "that of the chain: " << done.out;
    EXPECT_NE(run({"record", "--data", data_, "--format", "json"}).out.find("\"compared\":false"),
              std::string::npos);
    EXPECT_NE(run({"record", "--data", data_}).out.find("not compared with a known key"),
              std::string::npos);
  }
}

// Acts that none covers are said; an end that none covers fails for who brings a key.
TEST_F(Sealed, AnEndWithoutASealIsFoundOutByWhoBringsAKey) {
  seal();
  append(data_, [](v1::LogRecord& record) {
    auto* said = record.add_events()->mutable_message_shown();
    said->mutable_text()->set_en("A pause of ten minutes.");
  });
  const auto later = run({"verify", data_, "--public-key", key_});
  EXPECT_EQ(later.code, 0) << later.err;
  EXPECT_NE(later.out.find("\nact 5: no seal\n"), std::string::npos) << later.out;
  append(data_, [](v1::LogRecord& record) {
    record.add_events()->mutable_round_state_changed()->set_state(v1::ROUND_STATE_CONCLUDED);
  });
  EXPECT_EQ(run({"verify", data_}).code, 0) << "nobody brought a key";
  EXPECT_NE(run({"verify", data_}).out.find("\nacts 5 to 6: no seal\n"), std::string::npos);
  const auto ended = run({"verify", data_, "--public-key", key_});
  EXPECT_EQ(ended.code, 65);
  EXPECT_NE(ended.err.find("ended with act 6 has no seal"), std::string::npos) << ended.err;
  ASSERT_EQ(run({"seal", "--data", data_}).code, 0);
  EXPECT_EQ(run({"verify", data_, "--public-key", key_}).code, 0);
}

// A seal of nothing fits every log that is empty.
TEST_F(Sealed, ASealOfAnotherLogIsNotTakenForOneOfThis) {
  seal();
  store::SealBook book(data_);
  ASSERT_TRUE(book.seal("other", 1, {}, 1));
  const auto done = run({"verify", data_, "--public-key", key_});
  EXPECT_EQ(done.code, 65);
  EXPECT_NE(done.err.find("of the round \"other\""), std::string::npos) << done.err;
  expect_one_sentence(done);
}

TEST_F(Sealed, ARecordThatWasForgedToFitItsChainIsFoundOut) {
  seal();
  forge(data_, "Kenya", "Kenia");
  const auto done = run({"verify", data_});
  EXPECT_EQ(done.code, 65);
  EXPECT_NE(done.err.find("Something in acts 1 to 4 was changed"), std::string::npos) << done.err;
  expect_one_sentence(done);
  fs::remove(data_ + "/seals");
  EXPECT_EQ(run({"verify", data_}).code, 0) << "without the seals nobody would know";
}

// Whoever forges on the server can sign, too: but not as the seal that somebody kept.
TEST_F(Sealed, AForgerWhoSignsAnewIsFoundOutByAKeptSeal) {
  seal();
  fs::copy_file(data_ + "/seals", path("kept"));
  forge(data_, "Kenya", "Kenia");
  fs::remove(data_ + "/seals");
  seal();
  EXPECT_EQ(run({"verify", data_, "--public-key", key_}).code, 0);
  const auto done = run({"verify", data_, "--seals", path("kept"), "--public-key", key_});
  EXPECT_EQ(done.code, 65);
  EXPECT_NE(done.err.find("not the log that was sealed"), std::string::npos) << done.err;
}

TEST_F(Sealed, ACopyIsProvedOffLineByItselfTheSealsAndTheKey) {
  seal();
  store::SqliteLog::backup(data_ + "/log.db", path("exported.db"));
  fs::rename(data_ + "/seals", path("kept-seals"));
  const auto away = path("away");
  fs::create_directory(away);
  fs::rename(path("exported.db"), away + "/exported.db");
  const auto done =
      run({"verify", away + "/exported.db", "--seals", path("kept-seals"), "--public-key", key_});
  EXPECT_EQ(done.code, 0) << done.err;
  EXPECT_NE(done.out.find("seal act 4"), std::string::npos);
  const auto bare = run({"verify", away + "/exported.db", "--public-key", key_});
  EXPECT_EQ(bare.code, 65) << "a key without seals proves nothing";
  expect_one_sentence(bare);
}

TEST_F(Sealed, AnotherKeyAndAChangedSealAreNotTaken) {
  seal();
  const auto other = made("other");
  const auto foreign = run({"verify", data_, "--public-key", other + "/seals-by"});
  EXPECT_EQ(foreign.code, 65);
  EXPECT_NE(foreign.err.find("another key, " + key_), std::string::npos) << foreign.err;
  auto line = slurp(data_ + "/seals");
  const auto at = line.find(" 4 ");
  spit(data_ + "/seals", line.replace(at, 3, " 3 "));
  const auto changed = run({"verify", data_});
  EXPECT_EQ(changed.code, 65);
  EXPECT_NE(changed.err.find("not signed as it stands"), std::string::npos) << changed.err;
  spit(data_ + "/seals", "nonsense\n");
  EXPECT_EQ(run({"verify", data_}).code, 65);
}

TEST_F(Sealed, ALogThatWasCutOffIsFoundOut) {
  seal();
  {
    const auto db = store::open_database(data_ + "/log.db", store::Access::read_write);
    store::execute(db.get(), "DELETE FROM record WHERE seq = 4");
  }
  fs::remove(data_ + "/log.db-head");
  const auto done = run({"verify", data_});
  EXPECT_EQ(done.code, 65);
  EXPECT_NE(done.err.find("ends at act 3, but act 4"), std::string::npos) << done.err;
}

TEST_F(Sealed, CopiesCarryTheSealsAndOnlyLockedOnesTheKey) {
  seal();
  ASSERT_EQ(run({"backup", "--data", data_, "--to", path("open")}).code, 0);
  EXPECT_FALSE(fs::exists(path("open/seals-key")));
  EXPECT_EQ(run({"verify", path("open")}).out, run({"verify", data_}).out);
  const auto keys = run({"keys", path("secret")});
  ASSERT_EQ(run({"backup", "--data", data_, "--to", path("locked"), "--for",
                 keys.out.substr(0, keys.out.find('\n'))})
                .code,
            0);
  EXPECT_EQ(run({"verify", path("locked"), "--key", path("secret")}).out,
            run({"verify", data_}).out);
  const auto done =
      run({"restore", "--from", path("locked"), "--key", path("secret"), "--data", path("again")});
  ASSERT_EQ(done.code, 0) << done.err;
  for (const char* file : {"/seals", "/seals-by", "/seals-key"})
    EXPECT_EQ(slurp(path("again") + file), slurp(data_ + file)) << file;
}

// One bad byte among the seals is no reason to have no copy and no record.
TEST_F(Sealed, DamagedSealsAreCarriedAlongWithAWarning) {
  seal();
  const auto digest_before = digest(data_);
  const auto keys = run({"keys", path("secret")});
  const auto key = keys.out.substr(0, keys.out.find('\n'));
  for (const char* file : {"/seals", "/seals-by"}) {
    const auto whole = slurp(data_ + file);
    const auto bad = "x" + whole;
    spit(data_ + file, bad);
    EXPECT_EQ(run({"verify", data_}).code, 65) << file;
    const auto warned = run({"verify", data_, "--warn-of-seals"});
    EXPECT_EQ(warned.code, 0) << warned.err;
    EXPECT_NE(warned.err.find("Warning: "), std::string::npos) << warned.err;
    EXPECT_NE(warned.out.find("chain ok"), std::string::npos);
    const auto name = std::string(file).substr(1);
    for (const bool locked : {false, true}) {
      const auto copy = path("copy-" + name + (locked ? "-locked" : ""));
      const auto again = path("again-" + name + (locked ? "-locked" : ""));
      auto back_up = std::vector<std::string>{"backup", "--data", data_, "--to", copy};
      auto restore = std::vector<std::string>{"restore", "--from", copy, "--data", again};
      if (locked) {
        back_up.insert(back_up.end(), {"--for", key});
        restore.insert(restore.end(), {"--key", path("secret")});
      }
      const auto made = run(back_up);
      ASSERT_EQ(made.code, 0) << made.err;
      const auto restored = run(restore);
      ASSERT_EQ(restored.code, 0) << restored.err;
      EXPECT_NE(restored.err.find("Warning: "), std::string::npos) << restored.err;
      EXPECT_EQ(slurp(again + file), bad) << "as it was";
      EXPECT_EQ(digest(again), digest_before);
    }
    const auto record = run({"record", "--data", data_});
    EXPECT_EQ(record.code, 0) << record.err;
    EXPECT_NE(record.out.find("made without its seals"), std::string::npos);
    EXPECT_NE(run({"record", "--data", data_, "--format", "json"}).out.find("\"seals_fault\":\"Th"),
              std::string::npos);
    spit(data_ + file, whole);
  }
}

TEST_F(Sealed, WhatCannotBeReadIsNoAbsentSeal) {
  seal();
  for (const char* file : {"/seals", "/seals-by"}) {
    fs::rename(data_ + file, path("aside"));
    EXPECT_EQ(run({"verify", data_}).code, 0) << "what is not there is none";
    fs::create_directory(data_ + file);
    const auto done = run({"verify", data_});
    EXPECT_EQ(done.code, 65) << done.out;
    EXPECT_NE(done.err.find("cannot be read (it is no file)"), std::string::npos) << done.err;
    EXPECT_NE(run({"record", "--data", data_}).out.find("made without its seals"),
              std::string::npos);
    fs::remove(data_ + file);
    fs::rename(path("aside"), data_ + file);
  }
}

TEST_F(Sealed, ALogThatDoesNotHoldTogetherIsNeverOnlyWarnedOf) {
  seal();
  {
    const auto db = store::open_database(data_ + "/log.db", store::Access::read_write);
    store::execute(db.get(), "UPDATE record SET bytes = x'00' WHERE seq = 3");
  }
  EXPECT_EQ(run({"verify", data_, "--warn-of-seals"}).code, 65);
  EXPECT_EQ(run({"restore", "--from", data_, "--data", path("again")}).code, 65);
}

TEST_F(Sealed, TheRecordSaysWhetherItFits) {
  seal();
  EXPECT_NE(run({"record", "--data", data_, "--format", "json"}).out.find("\"fits\":true"),
            std::string::npos);
  EXPECT_EQ(run({"record", "--data", data_}).out.find("does not fit"), std::string::npos);
  forge(data_, "Kenya", "Kenia");
  EXPECT_NE(run({"record", "--data", data_, "--format", "json"}).out.find("\"fits\":false"),
            std::string::npos);
  EXPECT_NE(run({"record", "--data", data_}).out.find("does not fit this seal"), std::string::npos);
}

TEST_F(Sealed, ASealThatCannotBeKeptIsNotClaimed) {
  fs::create_symlink(data_ + "/away/seals", data_ + "/seals");
  auto done = run({"seal", "--data", data_});
  EXPECT_EQ(done.code, 74);
  EXPECT_NE(done.err.find("could not be kept (No such file"), std::string::npos) << done.err;
  expect_one_sentence(done);
  // Where a device stands for the file, nothing could be read back.
  fs::remove(data_ + "/seals");
  fs::create_symlink("/dev/full", data_ + "/seals");
  done = run({"seal", "--data", data_});
  EXPECT_EQ(done.code, 65);
  EXPECT_NE(done.err.find("cannot be read"), std::string::npos) << done.err;
  expect_one_sentence(done);
}

}  // namespace
}  // namespace nameplate::ctl
