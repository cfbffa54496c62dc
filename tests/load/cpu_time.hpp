// What a process has used of the processors.
#pragma once

#include <sys/types.h>

namespace nameplate::tests {

// User and system time of all its threads, the ended ones too, in milliseconds, as fine as the
// scheduler counts (ns). 0 when there is no such process.
double cpu_ms_of(pid_t pid);

}  // namespace nameplate::tests
