#include "tests/fuzz/targets.hpp"

#include <google/protobuf/stubs/logging.h>

#include <cstdio>
#include <cstdlib>

namespace nameplate::fuzz {

const std::vector<Target>& targets() {
  google::protobuf::SetLogHandler(nullptr);  // it writes a line for each text that is not UTF-8
  static const std::vector<Target> all = {kFrame,  kResume, kRecord,  kClient,
                                          kConfig, kCsv,    kRequest, kCookie};
  return all;
}

void must(bool holds, const char* promise) {
  if (holds) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

}  // namespace nameplate::fuzz
