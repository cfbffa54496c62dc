// What reads bytes from outside, each as a function of bytes: run by libFuzzer, and over kept and
// damaged inputs in the default tests.
//
// A target ends by itself for every input. A broken promise aborts: libFuzzer and the tests both
// see that.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nameplate::fuzz {

struct Target {
  const char* name;
  void (*run)(std::string_view bytes);
  std::vector<std::string> (*seeds)();  // inputs as they should be
};

// frame, resume, record, client, config, csv, request, cookie
const std::vector<Target>& targets();

// Aborts with the sentence.
void must(bool holds, const char* promise);

// How many acts of the first seed of `frame` the rules accepted.
std::size_t acts_of_frame_seed();

// Targets of their own files.
extern const Target kFrame, kResume, kRecord, kClient, kConfig, kCsv, kRequest, kCookie;

}  // namespace nameplate::fuzz
