#include "server/proceedings/decide.hpp"
#include "server/proceedings/limits.hpp"
#include "tests/engine/meeting.hpp"

namespace nameplate::engine {
namespace {

namespace limits = proceedings::limits;

class Rows : public Meeting {
 protected:
  std::uint32_t inscribed(const std::string& code) {
    return accepted(delegate(code), inscribe(list)).entry();
  }
  void call(std::uint32_t current, std::uint32_t next) {
    now_ms += 30'000;
    accepted(secretary(), call_next(current, next));
  }
  static std::string entry_key(std::uint32_t id) { return "entry/" + std::to_string(id); }
  static std::string receipt_key(std::uint32_t id) { return "receipt/" + std::to_string(id); }
  static std::string care_key(std::uint32_t id) { return "care/" + std::to_string(id); }
};

TEST_F(Rows, ThereAreNoneBeforeTheFirstAct) {
  EXPECT_TRUE(publish::all_rows(engine.state()).empty());
}

TEST_F(Rows, FromTheFirstActOnThereIsARoundAFloorAndANotice) {
  accepted(secretary(), set_round());
  EXPECT_EQ(parsed(everybody, "round").round().settings().title().en(), "A round");
  EXPECT_EQ(parsed(everybody, "floor").floor().state(), v1::FLOOR_STATE_VACANT);
  EXPECT_TRUE(parsed(everybody, "notice").has_notice());
}

TEST_F(Rows, KeysNameTheKindAndTheNumber) {
  using proceedings::RowKind;
  EXPECT_EQ(publish::key_of({RowKind::round}), "round");
  EXPECT_EQ(publish::key_of({RowKind::meeting, 3}), "meeting/3");
  EXPECT_EQ(publish::key_of({RowKind::topic, 1}), "topic/1");
  EXPECT_EQ(publish::key_of({RowKind::list, 1}), "list/1");
  EXPECT_EQ(publish::key_of({RowKind::entry, 17}), "entry/17");
  EXPECT_EQ(publish::key_of({RowKind::floor}), "floor");
  EXPECT_EQ(publish::key_of({RowKind::notice}), "notice");
  EXPECT_EQ(publish::key_of({RowKind::receipt, 17}), "receipt/17");
  EXPECT_EQ(publish::key_of({RowKind::undo}), "undo");
  EXPECT_EQ(publish::key_of({RowKind::act, 412}), "act/412");
  EXPECT_EQ(publish::key_of({RowKind::care, 17}), "care/17");
}

TEST_F(Rows, OfAnInscriptionGoToEverybodyToTheDelegationAndToThePodium) {
  open_meeting();
  const auto id = inscribed("KE");
  const auto entry = parsed(everybody, entry_key(id)).entry();
  EXPECT_EQ(entry.participant(), "KE");
  EXPECT_EQ(entry.state(), v1::ENTRY_STATE_INSCRIBED);
  EXPECT_EQ(entry.inscribed_at_ms(), now_ms);
  EXPECT_EQ(entry.limit_ms(), 180'000);
  const auto receipt = parsed(kenya, receipt_key(id)).receipt();
  EXPECT_EQ(receipt.act(), engine.state().last_act);
  EXPECT_EQ(receipt.by(), "delegation:KE");
  EXPECT_EQ(parsed(podium, care_key(id)).care().by(), "delegation:KE");
  EXPECT_EQ(row(everybody, receipt_key(id)), nullptr);
  EXPECT_EQ(parsed(everybody, "list/" + std::to_string(list)).list().order_size(), 1);
}

// Who inscribed a name, from which device and by which act is for its delegation and the podium
// only.
TEST_F(Rows, ThePublicNeverLearnsWhoInscribedAName) {
  open_meeting();
  auto officer = actor(v1::ROLE_OFFICER, "CANARY-SEAT");
  officer.set_device("CANARY-DEVICE");
  const auto id = accepted(officer, inscribe(list, "KE")).entry();
  call(0, id);
  for (const auto& [key, bytes] : screen) {
    const bool open = key.first.kind == v1::AUDIENCE_PUBLIC;
    const bool others = key.first.kind == v1::AUDIENCE_DELEGATION && key.first.participant != "KE";
    if (open || others) {
      EXPECT_EQ(bytes.find("CANARY"), std::string::npos) << key.second;
    }
  }
  EXPECT_NE(row(podium, care_key(id))->find("CANARY-SEAT"), std::string::npos);
  EXPECT_NE(row(kenya, receipt_key(id))->find("CANARY-SEAT"), std::string::npos);
}

TEST_F(Rows, EveryKeyBelongsToOneAudience) {
  open_meeting();
  for (const auto& code : codes()) inscribed(code);
  std::set<std::string> keys;
  for (const auto& [key, bytes] : screen) EXPECT_TRUE(keys.insert(key.second).second) << key.second;
  EXPECT_GT(keys.size(), 30U);
}

TEST_F(Rows, OfAWithdrawnNameGo) {
  open_meeting();
  const auto id = inscribed("KE");
  v1::Command command;
  command.mutable_withdraw()->set_entry(id);
  accepted(delegate("KE"), command);
  EXPECT_EQ(row(everybody, entry_key(id)), nullptr);
  EXPECT_EQ(row(kenya, receipt_key(id)), nullptr);
  EXPECT_EQ(row(podium, care_key(id)), nullptr);
}

TEST_F(Rows, OfTheHeardStayUntilTheirMeetingEndsAndThenTheLastOfThem) {
  open_meeting();
  std::vector<std::uint32_t> ids;
  for (const auto& code : codes()) ids.push_back(inscribed(code));
  call(0, ids[0]);
  for (std::size_t i = 1; i < ids.size(); ++i) call(ids[i - 1], ids[i]);
  std::size_t heard = ids.size() - 1;
  ASSERT_GT(heard, limits::kRecentHeard);
  for (std::size_t i = 0; i < heard; ++i)
    EXPECT_NE(row(everybody, entry_key(ids[i])), nullptr) << "a reply to it may be asked for";
  v1::Command end;
  end.mutable_withdraw_floor()->set_entry(ids[heard]);
  end.mutable_withdraw_floor()->set_reason("the hour");
  accepted(secretary(), end);
  v1::Command adjourn;
  adjourn.mutable_adjourn_meeting();
  accepted(secretary(), adjourn);
  ++heard;
  for (std::size_t i = 0; i < heard; ++i) {
    const bool recent = heard - i <= limits::kRecentHeard;
    EXPECT_EQ(row(everybody, entry_key(ids[i])) != nullptr, recent) << i;
    EXPECT_EQ(row(podium, care_key(ids[i])), nullptr) << "nothing to care for any more";
  }
  const auto last = parsed(everybody, entry_key(ids[heard - 2])).entry();
  EXPECT_EQ(last.state(), v1::ENTRY_STATE_HEARD);
  EXPECT_EQ(last.used_ms(), 30'000);
}

TEST_F(Rows, ALimitSetAnewReachesTheWaitingAndNeverTheCalled) {
  open_meeting();
  const auto called = inscribed("KE");
  const auto waiting = inscribed("NO");
  call(0, called);
  v1::Command command;
  auto& limit = *command.mutable_set_time_limits()->mutable_limits()->add_limits();
  limit.set_category(v1::CATEGORY_MEMBER_STATE);
  limit.set_limit_ms(120'000);
  command.mutable_set_time_limits()->mutable_limits()->set_basis(v1::LIMIT_BASIS_DECIDED);
  accepted(secretary(), command);
  command.mutable_pause_clock()->set_entry(called);  // its row is made anew
  accepted(secretary(), command);
  EXPECT_EQ(parsed(everybody, entry_key(called)).entry().limit_ms(), 180'000);
  EXPECT_EQ(parsed(everybody, entry_key(waiting)).entry().limit_ms(), 120'000);
  EXPECT_EQ(parsed(everybody, "floor").floor().limit_ms(), 180'000);
}

TEST_F(Rows, AStatementRunsFromItsCallAndStandsWhenPaused) {
  open_meeting();
  const auto id = inscribed("KE");
  call(0, id);
  auto floor = parsed(everybody, "floor").floor();
  EXPECT_EQ(floor.state(), v1::FLOOR_STATE_HELD);
  EXPECT_EQ(floor.entry(), id);
  EXPECT_EQ(floor.running_since_ms(), now_ms);
  EXPECT_EQ(floor.used_ms(), 0);
  now_ms += 45'000;
  v1::Command command;
  command.mutable_pause_clock()->set_entry(id);
  accepted(secretary(), command);
  floor = parsed(everybody, "floor").floor();
  EXPECT_EQ(floor.state(), v1::FLOOR_STATE_INTERRUPTED);
  EXPECT_TRUE(floor.paused());
  EXPECT_EQ(floor.used_ms(), 45'000);
  command.mutable_end_statement()->set_entry(id);
  accepted(secretary(), command);
  EXPECT_EQ(row(everybody, "floor")->size(), 4U)
      << "a vacant floor says nothing of the last speaker";
}

TEST_F(Rows, TheNoticeSaysOnlyWhatIsShown) {
  open_meeting();
  v1::Command command;
  command.mutable_show_message()->mutable_text()->set_en("Back at 3 p.m.");
  accepted(secretary(), command);
  EXPECT_EQ(parsed(everybody, "notice").notice().message().en(), "Back at 3 p.m.");
  EXPECT_TRUE(parsed(everybody, "notice").notice().message_shown());
  command.mutable_clear_message();
  accepted(secretary(), command);
  EXPECT_FALSE(parsed(everybody, "notice").notice().message_shown());
  EXPECT_FALSE(parsed(everybody, "notice").notice().has_message());
}

TEST_F(Rows, TheUndoWindowIsRealTime) {
  open_meeting();
  const auto id = inscribed("KE");
  call(0, id);
  const auto undo = parsed(podium, "undo").undo();
  EXPECT_EQ(undo.act(), engine.state().last_act);
  EXPECT_EQ(undo.act_name(), "call_next");
  EXPECT_EQ(undo.entry(), id);
  EXPECT_EQ(undo.until_ms(), now_ms + limits::kUndoWindowMs);
  auto state = engine.state();
  state.settings.set_clock_rate(60);
  for (const auto& one : publish::rows_now(state, {{proceedings::RowKind::undo}})) {
    v1::Row row;
    ASSERT_TRUE(row.ParseFromString(*one.bytes));
    EXPECT_EQ(row.undo().until_ms(), now_ms + 60 * limits::kUndoWindowMs);
  }
}

TEST_F(Rows, TheUndoRowsWindowIsTheRulesWindow) {
  open_meeting();
  const auto id = inscribed("KE");
  call(0, id);
  const auto undo = parsed(podium, "undo").undo();
  v1::Command command;
  command.mutable_undo()->set_act(undo.act());
  const auto verdict = [&](std::int64_t at_ms) {
    return std::holds_alternative<proceedings::Events>(
        proceedings::decide(engine.state(), secretary(), command, at_ms));
  };
  EXPECT_TRUE(verdict(undo.until_ms() - 1));
  EXPECT_FALSE(verdict(undo.until_ms() + 1));
}

TEST_F(Rows, OnlyTheLastActsAreLinesAndAnUndoneOneSaysSo) {
  open_meeting();
  const auto id = inscribed("KE");
  call(0, id);
  const auto act = engine.state().last_act;
  v1::Command command;
  command.mutable_undo()->set_act(act);
  accepted(secretary(), command);
  EXPECT_TRUE(parsed(podium, "act/" + std::to_string(act)).act().undone());
  EXPECT_EQ(row(podium, "undo"), nullptr);
  for (std::size_t i = 0; i < limits::kActLines; ++i) {
    command.mutable_show_message()->mutable_text()->set_en(std::to_string(i));
    accepted(secretary(), command);
  }
  EXPECT_EQ(row(podium, "act/" + std::to_string(act)), nullptr);
  std::size_t lines = 0;
  for (const auto& [key, bytes] : screen) lines += key.second.starts_with("act/") ? 1 : 0;
  EXPECT_EQ(lines, limits::kActLines);
}

// What is published of a line that stays for the alarms is what was published of it at first.
TEST_F(Rows, AnAlarmIsStillALineAfterFortyActsAndForThePodiumOnly) {
  open_meeting();
  auto by = actor(v1::ROLE_SYSTEM, "presiding");
  by.set_device("presiding-1");
  v1::Command note;
  note.mutable_note_access()->set_kind(v1::NoteAccess::DEVICE_SIGNED_IN);
  note.mutable_note_access()->set_seat("presiding");
  accepted(by, note);
  const auto key = "act/" + std::to_string(engine.state().last_act);
  const auto before = parsed(podium, key).SerializeAsString();
  v1::Command command;
  for (std::size_t i = 0; i < 2 * limits::kActLines; ++i) {
    command.mutable_show_message()->mutable_text()->set_en(std::to_string(i));
    accepted(secretary(), command);
  }
  EXPECT_EQ(parsed(podium, key).SerializeAsString(), before);
  EXPECT_EQ(row(everybody, key), nullptr);
  // As to somebody who comes now.
  bool shown = false;
  for (const auto& one : publish::all_rows(engine.state())) shown = shown || one.key == key;
  EXPECT_TRUE(shown);
}

TEST_F(Rows, TheDirectoryHasAVersionOfItsContent) {
  const auto empty = publish::directory(engine.state()).version();
  EXPECT_NE(empty, 0U);
  set_up_round();
  const auto names = publish::directory(engine.state());
  EXPECT_NE(names.version(), empty);
  EXPECT_EQ(names.participants_size(), static_cast<int>(codes().size()));
  EXPECT_EQ(parsed(everybody, "round").round().directory_version(), names.version());
  EXPECT_EQ(parsed(everybody, "round").round().participants(), codes().size());
  // The hash of a row, over the message without the number itself: the same in every build.
  auto without = names;
  without.clear_version();
  std::uint32_t hash = 0x811c9dc5;
  for (const char c : without.SerializeAsString())
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193;
  hash = (hash ^ hash >> 16) * 0x85ebca6b;
  hash = (hash ^ hash >> 13) * 0xc2b2ae35;
  EXPECT_EQ(names.version(), hash ^ hash >> 16);
  auto state = engine.state();
  state.participants.at("KE").mutable_name()->set_fr("Kenya");
  EXPECT_NE(publish::directory(state).version(), names.version());
  state.participants.at("KE").mutable_name()->clear_fr();
  EXPECT_EQ(publish::directory(state).version(), names.version());
}

TEST_F(Rows, TheThirdAbsenceIsTheSecretarysToDecide) {
  open_meeting();
  const auto id = inscribed("KE");
  for (int times = 1; times <= 3; ++times) {
    call(0, id);
    v1::Command command;
    command.mutable_mark_absent()->set_entry(id);
    accepted(secretary(), command);
    EXPECT_EQ(parsed(podium, care_key(id)).care().secretary_decides(), times == 3) << times;
    EXPECT_EQ(parsed(everybody, entry_key(id)).entry().absent(), static_cast<std::uint32_t>(times));
  }
}

// Who asked to reply, and who was declined, is for its delegation and the podium alone.
TEST_F(Rows, OfAReplyAreNotPublicBeforeItIsAccorded) {
  open_meeting();
  const auto norway = inscribed("NO");
  call(0, norway);
  const auto request = [&] {
    v1::Command command;
    command.mutable_request_reply()->set_to_entry(norway);
    accepted(delegate("KE"), command);
    return engine.state().entries.rbegin()->first;
  };
  const auto decide = [&](std::uint32_t reply, bool accord) {
    v1::Command command;
    command.mutable_decide_reply()->set_entry(reply);
    command.mutable_decide_reply()->set_accord(accord);
    command.mutable_decide_reply()->set_reason(accord ? "" : "CANARY-REASON");
    accepted(secretary(), command);
  };
  const auto declined = request();
  const auto key = [](const char* kind, std::uint32_t id) { return kind + std::to_string(id); };
  EXPECT_EQ(row(everybody, entry_key(declined)), nullptr);
  EXPECT_EQ(row(kenya, receipt_key(declined)), nullptr);
  EXPECT_EQ(parsed(kenya, key("reply/", declined)).reply().to_entry(), norway);
  EXPECT_EQ(parsed(the_chair, key("asked/", declined)).asked().participant(), "KE");
  decide(declined, false);
  EXPECT_EQ(row(the_chair, key("asked/", declined)), nullptr) << "nothing to decide any more";
  EXPECT_EQ(parsed(kenya, key("reply/", declined)).reply().reason(), "CANARY-REASON");
  for (const auto& each : publish::all_rows(engine.state())) {
    if (each.audience.kind != v1::AUDIENCE_PUBLIC) continue;
    EXPECT_EQ(each.bytes->find("CANARY-REASON"), std::string::npos) << each.key;
    EXPECT_NE(each.key, entry_key(declined));
  }
  const auto accorded = request();
  decide(accorded, true);
  EXPECT_EQ(parsed(everybody, entry_key(accorded)).entry().reply_to(), norway);
  EXPECT_EQ(row(kenya, key("reply/", accorded)), nullptr);
  const auto replies = engine.state().entries.at(accorded).list;
  EXPECT_EQ(parsed(everybody, "topic/1").topic().calls_from(), replies);
  inscribed("KE");
  EXPECT_EQ(parsed(everybody, "topic/1").topic().calls_from(), list);
}

TEST_F(Rows, OfAnAccommodationSayToOthersALimitAndNotWhy) {
  open_meeting();
  const auto id = inscribed("KE");
  v1::Command command;
  command.mutable_set_accommodation()->set_participant("KE");
  command.mutable_set_accommodation()->set_extra_ms(60'000);
  accepted(secretary(), command);
  EXPECT_EQ(parsed(everybody, entry_key(id)).entry().limit_ms(), 240'000);
  EXPECT_EQ(parsed(kenya, "own").own().extra_ms(), 60'000);
  EXPECT_EQ(parsed(the_chair, "extra").extra().extras(0).participant(), "KE");
}

TEST_F(Rows, OfAStatementOutsideTheListNameTheSpeakerWhileItSpeaks) {
  open_meeting();
  v1::Command command;
  command.mutable_give_floor_outside()->set_capacity(v1::CAPACITY_SECRETARIAT);
  command.mutable_give_floor_outside()->mutable_speaker()->set_en("Ms. Arbour");
  accepted(secretary(), command);
  const auto id = engine.state().floor.entry;
  const auto entry = parsed(everybody, entry_key(id)).entry();
  EXPECT_EQ(entry.speaker().en(), "Ms. Arbour");
  EXPECT_EQ(entry.participant(), "");
  v1::Command over;
  over.mutable_end_statement()->set_entry(id);
  accepted(secretary(), over);
  EXPECT_EQ(row(everybody, entry_key(id)), nullptr);
}

}  // namespace
}  // namespace nameplate::engine
