// One target as libFuzzer wants it. `fuzz_NAME --seeds FOLDER` writes the target's seeds there
// first.
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "tests/fuzz/targets.hpp"

using nameplate::fuzz::NAMEPLATE_TARGET;

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments) {
  nameplate::fuzz::targets();
  if (*count < 3 || std::strcmp((*arguments)[1], "--seeds") != 0) return 0;
  const std::filesystem::path folder = (*arguments)[2];
  std::filesystem::create_directories(folder);
  int number = 0;
  for (const auto& seed : NAMEPLATE_TARGET.seeds())
    std::ofstream(folder / std::to_string(number++), std::ios::binary) << seed;
  (*arguments)[1] = (*arguments)[2];
  for (int i = 2; i + 1 < *count; ++i) (*arguments)[i] = (*arguments)[i + 1];
  --*count;
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  NAMEPLATE_TARGET.run({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
