// A round small enough to read: fifteen participants, three groups, three topics, three meetings,
// and the seats that act in it. The morning is that of 12 March 2018 in New York.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "nameplate/v1/command.pb.h"
#include "nameplate/v1/event.pb.h"

namespace nameplate::support {

inline constexpr std::int64_t kSecond = 1000;
inline constexpr std::int64_t kMinute = 60 * kSecond;
inline constexpr std::int64_t kHour = 60 * kMinute;
// 9:00 in New York, 13:00 UTC.
inline constexpr std::int64_t kNineOClock = 1'520'859'600'000;

v1::Actor secretary(std::string_view device = "secretary-1");
v1::Actor presiding();                           // a seat that always presides
v1::Actor cofacilitator(std::string_view code);  // presides when the round says so
v1::Actor officer();
v1::Actor delegation(std::string_view code);
v1::Actor reader(v1::Role role);  // booth, display, public
v1::Actor system();
v1::Actor actor_of(v1::Role role);  // any of the above; a delegation is Kenya's

// "call_next { expect_next: 1 }": a command in Protobuf's text form. Aborts on a mistake.
v1::Command command(std::string_view text);

// The commands that set the sample round up, in order, by the secretary. Topic 1's list opens at
// 9:30; limits are 3 minutes, 5 for groups, none for stakeholders.
std::vector<v1::Command> sample_round(v1::Mode mode = v1::MODE_INFORMAL);

}  // namespace nameplate::support
