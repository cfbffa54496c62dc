// Deliberate bugs, for the simulator to find (tests/sim). A server is built without them: the macro
// is false there, and the compiler leaves nothing of it.
#pragma once

#ifdef NAMEPLATE_CANARIES
namespace nameplate::canary {
inline thread_local int bug = 0;  // which one is on; 0 = none
}  // namespace nameplate::canary
#define NAMEPLATE_CANARY(number) (::nameplate::canary::bug == (number))
#else
#define NAMEPLATE_CANARY(number) false
#endif
