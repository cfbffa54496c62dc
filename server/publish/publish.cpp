#include "server/publish/publish.hpp"

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>

#include "server/proceedings/canary.hpp"
#include "server/publish/rows.hpp"

namespace nameplate::publish {
namespace {

using proceedings::RowKind;
using proceedings::RowRef;
using proceedings::State;
using proceedings::Touched;

constexpr std::uint32_t kFnvOffset = 0x811c9dc5;
constexpr std::uint32_t kFnvPrime = 0x01000193;

std::uint32_t fnv1a(std::uint32_t hash, std::string_view bytes) {
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * kFnvPrime;
  return hash;
}

std::uint32_t fmix32(std::uint32_t h) {
  h ^= h >> 16;
  h *= 0x85ebca6b;
  h ^= h >> 13;
  h *= 0xc2b2ae35;
  return h ^ (h >> 16);
}

// The schema has no maps, whose order would differ; deterministic all the same, should one ever be
// added.
template <class Message>
std::string serialize(const Message& message) {
  std::string bytes;
  {
    google::protobuf::io::StringOutputStream stream(&bytes);
    google::protobuf::io::CodedOutputStream out(&stream);
    out.SetSerializationDeterministic(true);
    message.SerializeToCodedStream(&out);
  }
  return bytes;
}

// A delegation's own rows go to it alone. An entry that never was has nobody to tell.
AudienceId audience_of(const State& state, const RowRef& ref) {
  switch (ref.kind) {
    case RowKind::receipt:
    case RowKind::reply: {
      const auto entry = state.entries.find(static_cast<proceedings::EntryId>(ref.id));
      return {NAMEPLATE_CANARY(10) && ref.kind == RowKind::reply ? v1::AUDIENCE_PUBLIC
                                                                 : v1::AUDIENCE_DELEGATION,
              entry == state.entries.end() ? std::string() : entry->second.participant};
    }
    case RowKind::swap:
    case RowKind::own:
      return {v1::AUDIENCE_DELEGATION, ref.who};
    case RowKind::undo:
    case RowKind::act:
    case RowKind::care:
    case RowKind::talk:
    case RowKind::presence:
      return {v1::AUDIENCE_PODIUM, {}};
    case RowKind::note:
      return {NAMEPLATE_CANARY(4) ? v1::AUDIENCE_PUBLIC : v1::AUDIENCE_CHAIR, {}};
    case RowKind::asked:
    case RowKind::extra:
      return {v1::AUDIENCE_CHAIR, {}};
    case RowKind::round:
    case RowKind::meeting:
    case RowKind::topic:
    case RowKind::list:
    case RowKind::entry:
    case RowKind::floor:
    case RowKind::notice:
    case RowKind::point:
    case RowKind::motion:
    case RowKind::quorum:
      break;
  }
  return {v1::AUDIENCE_PUBLIC, {}};
}

std::optional<v1::Row> row_of(const State& state, const RowRef& ref) {
  const auto id = static_cast<std::uint32_t>(ref.id);
  switch (ref.kind) {
    case RowKind::round:
      return round_row(state);
    case RowKind::meeting:
      return meeting_row(state, id);
    case RowKind::topic:
      return topic_row(state, id);
    case RowKind::list:
      return list_row(state, id);
    case RowKind::entry:
      return entry_row(state, id);
    case RowKind::floor:
      return floor_row(state);
    case RowKind::notice:
      return notice_row(state);
    case RowKind::receipt:
      return receipt_row(state, id);
    case RowKind::undo:
      return undo_row(state);
    case RowKind::act:
      return act_row(state, ref.id);
    case RowKind::care:
      return care_row(state, id);
    case RowKind::point:
      return point_row(state, id);
    case RowKind::motion:
      return motion_row(state, id);
    case RowKind::quorum:
      return quorum_row(state);
    case RowKind::reply:
      return reply_row(state, id);
    case RowKind::asked:
      return asked_row(state, id);
    case RowKind::own:
      return own_row(state, ref.who);
    case RowKind::note:
      return note_row(state, id);
    case RowKind::swap:
      return swap_row(state, id);
    case RowKind::talk:
      return talk_row(state, id);
    case RowKind::presence:
      return presence_row(state);
    case RowKind::extra:
      return extra_row(state);
  }
  return std::nullopt;
}

void add_singletons(Touched& refs) {
  refs.insert({RowKind::round});
  refs.insert({RowKind::floor});
  refs.insert({RowKind::notice});
  refs.insert({RowKind::quorum});
}

void add_companions(Touched& refs) {
  Touched companions;
  for (const auto& ref : refs) {
    if (ref.kind != RowKind::entry) continue;
    companions.insert({RowKind::receipt, ref.id});
    companions.insert({RowKind::care, ref.id});
    companions.insert({RowKind::reply, ref.id});
    companions.insert({RowKind::asked, ref.id});
  }
  refs.merge(companions);
}

}  // namespace

std::vector<RowNow> rows_now(const State& state, const Touched& touched) {
  Touched refs = touched;
  // From the first act on there is a round, a floor and a notice, whatever that act was.
  if (state.last_act == 1) add_singletons(refs);
  add_companions(refs);
  std::vector<RowNow> rows;
  rows.reserve(refs.size());
  for (const auto& ref : refs) {
    AudienceId audience = audience_of(state, ref);
    if (audience.kind == v1::AUDIENCE_DELEGATION && audience.participant.empty()) continue;
    const auto row = row_of(state, ref);
    rows.push_back(
        {std::move(audience), key_of(ref), row ? std::optional(serialize(*row)) : std::nullopt});
  }
  return rows;
}

std::vector<RowNow> all_rows(const State& state) {
  if (state.last_act == 0) return {};
  Touched refs;
  add_singletons(refs);
  refs.insert({RowKind::undo});
  for (const auto& [id, facts] : state.meetings) refs.insert({RowKind::meeting, id});
  for (const auto& [id, facts] : state.topics) refs.insert({RowKind::topic, id});
  for (const auto& [id, facts] : state.lists) refs.insert({RowKind::list, id});
  for (const auto& [id, facts] : state.entries) refs.insert({RowKind::entry, id});
  refs.insert({RowKind::presence});
  refs.insert({RowKind::extra});
  for (const auto& code : state.present) refs.insert({RowKind::own, 0, code});
  for (const auto& [code, extra_ms] : state.accommodations) refs.insert({RowKind::own, 0, code});
  for (const auto& [id, facts] : state.points) {
    refs.insert({RowKind::point, id});
    refs.insert({RowKind::note, id});
  }
  for (const auto& [id, facts] : state.motions) refs.insert({RowKind::motion, id});
  for (const auto& [id, facts] : state.swaps) {
    refs.insert({RowKind::talk, id});
    for (const auto entry : {facts.entry, facts.with_entry})
      refs.insert({RowKind::swap, id, state.entries.at(entry).participant});
  }
  for (const auto& [number, line] : state.acts) refs.insert({RowKind::act, number});
  auto rows = rows_now(state, refs);
  std::erase_if(rows, [](const RowNow& row) { return !row.bytes; });
  return rows;
}

v1::Directory directory(const State& state) {
  v1::Directory names;
  for (const auto& [code, participant] : state.participants)
    *names.add_participants() = participant;
  for (const auto& [code, group] : state.groups) *names.add_groups() = group;
  names.set_version(directory_version(state));
  return names;
}

// Over the bytes of the Directory without its version, but one name after the other: copying and
// encoding all of them for a number made the replay of a long log several times as long.
std::uint32_t directory_version(const State& state) {
  std::uint32_t hash = kFnvOffset;
  std::string bytes;
  const auto add = [&](const auto& each, int field) {
    constexpr int kLengthDelimited = 2;
    for (const auto& [code, facts] : each) {
      bytes.clear();
      {
        google::protobuf::io::StringOutputStream stream(&bytes);
        google::protobuf::io::CodedOutputStream out(&stream);
        out.WriteTag(static_cast<std::uint32_t>(field) << 3U | kLengthDelimited);
        out.WriteVarint32(static_cast<std::uint32_t>(facts.ByteSizeLong()));
        facts.SerializeToCodedStream(&out);
      }
      hash = fnv1a(hash, bytes);
    }
  };
  add(state.participants, v1::Directory::kParticipantsFieldNumber);
  add(state.groups, v1::Directory::kGroupsFieldNumber);
  const std::uint32_t version = fmix32(hash);
  return version == 0 ? 1 : version;
}

std::string key_of(const RowRef& row) {
  const auto numbered = [&](const char* kind) { return kind + std::to_string(row.id); };
  switch (row.kind) {
    case RowKind::round:
      return "round";
    case RowKind::meeting:
      return numbered("meeting/");
    case RowKind::topic:
      return numbered("topic/");
    case RowKind::list:
      return numbered("list/");
    case RowKind::entry:
      return numbered("entry/");
    case RowKind::floor:
      return "floor";
    case RowKind::notice:
      return "notice";
    case RowKind::receipt:
      return numbered("receipt/");
    case RowKind::undo:
      return "undo";
    case RowKind::act:
      return numbered("act/");
    case RowKind::care:
      return numbered("care/");
    case RowKind::point:
      return numbered("point/");
    case RowKind::motion:
      return numbered("motion/");
    case RowKind::quorum:
      return "quorum";
    case RowKind::reply:
      return numbered("reply/");
    case RowKind::asked:
      return numbered("asked/");
    case RowKind::own:
      return "own";
    case RowKind::note:
      return numbered("note/");
    case RowKind::swap:
      return numbered("swap/");
    case RowKind::talk:
      return numbered("talk/");
    case RowKind::presence:
      return "presence";
    case RowKind::extra:
      return "extra";
  }
  return {};
}

std::uint32_t row_hash(std::string_view key, std::string_view bytes) {
  return fmix32(fnv1a(fnv1a(fnv1a(kFnvOffset, key), std::string_view("\0", 1)), bytes));
}

}  // namespace nameplate::publish
