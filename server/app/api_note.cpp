// What happens at the door, put on record: the acts that only the server gives.
#include <chrono>
#include <new>
#include <utility>

#include "server/app/api.hpp"
#include "server/app/seats.hpp"
#include "server/auth/access.hpp"

namespace nameplate::app {
namespace {

// While the log takes no acts: tried again so often, and so many kept. A podium has a dozen
// devices.
constexpr auto kAgain = std::chrono::seconds(2);
constexpr std::size_t kMostKept = 256;

}  // namespace

// Called before anything else once it is done, so that nothing that fails can come between.
// Nobody waits for it: a sign-in that cannot be recorded must not keep the Chair from its console.
void Api::note_access(const sync::Seat& by, v1::NoteAccess::Kind kind, const std::string& seat,
                      std::size_t count, const std::string& client) {
  try {
    Note note;
    auto& act = *note.command.mutable_note_access();
    act.set_kind(kind);
    act.set_seat(seat);
    act.set_count(static_cast<std::uint32_t>(count));
    act.set_client(client);
    // An act that only the server can give; the record names who ordered it.
    note.actor = actor_of(by);
    note.actor.set_role(v1::ROLE_SYSTEM);
    give_note(note);
  } catch (const std::bad_alloc&) {
    // It is done and nobody would see it. The next start notes the sign-ins that are on no record.
    parts_.loop.end("no memory to put on record what was done at the door");
  }
}

void Api::give_note(const Note& note) {
  parts_.loop.submit(note.actor, note.command, [this, note](const v1::Reply& reply) {
    if (reply.has_accepted()) return;
    if (reply.has_not_taken() && reply.not_taken().reason() == v1::NotTaken::READ_ONLY)
      return keep_note(note);
    parts_.journal.error("access_not_on_record", {{"refused", refusal_word(reply.refused().code())},
                                                  {"field", reply.refused().field()}});
  });
}

// Or a thief would only have to wait for a full disk.
void Api::keep_note(const Note& note) {
  if (kept_notes_.size() >= kMostKept) {
    return parts_.journal.error("access_not_on_record", {{"refused", "READ_ONLY"}});
  }
  kept_notes_.push_back(note);
  if (kept_notes_.size() > 1) return;
  note_timer_.expires_after(kAgain);
  note_timer_.async_wait([this](const boost::system::error_code& stopped) {
    if (stopped) return;
    for (const auto& kept : std::exchange(kept_notes_, {})) give_note(kept);
  });
}

void Api::note_missing(const std::set<std::string>& noted) {
  for (const auto& facts : parts_.access.list()) {
    auto seat = seat_by_name(facts.seat);
    if (!seat || !sync::is_podium(seat->role)) continue;
    for (const auto& device : facts.devices) {
      if (noted.contains(device.device)) continue;
      seat->device = device.device;
      note_access(*seat, v1::NoteAccess::DEVICE_SIGNED_IN, seat->seat, 1, device.client);
    }
  }
}

}  // namespace nameplate::app
