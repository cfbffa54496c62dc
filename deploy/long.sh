# The long form of the proofs: the same promises tried longer, on other compilers, under sanitizers, and the code read by
# clang-tidy and cppcheck. Sourced by deploy/test, which owns `part`, the counts, $logs, $build and $root.
# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154

# How much: NAME=NUMBER in the environment changes one.
: "${LONG_SEEDS:=100000}" "${LONG_KILLS:=2000}" "${LONG_CUTS:=500}" "${LONG_FLIPS:=5000}"
: "${LONG_FUZZ_SECONDS:=60}" "${LONG_HOLD_SECONDS:=600}"

# build_preset PRESET LOG [TARGET...]
build_preset() {
  local preset=$1 log=$2
  shift 2
  cmake --preset "$preset" >>"$log" 2>&1 && ninja -C "$root/build/$preset" -j "$(nproc)" "$@" >>"$log" 2>&1
}

# Every C++ test, and a load of phones on the real server, as PRESET builds them.
all_under() { # PRESET LOG
  local preset=$1 log=$2 status=0 reports=$logs/gtest-$1
  mkdir -p "$reports"
  build_preset "$preset" "$log" || return 1
  GTEST_OUTPUT="xml:$reports/" GTEST_COLOR=no ctest --test-dir "$root/build/$preset" -j "$(nproc)" \
    --no-tests=error --output-on-failure --output-junit "$logs/ctest-$preset.xml" >>"$log" 2>&1 || status=$?
  [ -s "$logs/ctest-$preset.xml" ] || return 1
  count_ctest "$logs/ctest-$preset.xml" "$reports"
  if "$root/build/$preset/nameplate-load" --clients 100 --pages "$build/web" >>"$log" 2>&1; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'error: nameplate-load failed under %s\n' "$preset" >>"$log"
  fi
  return "$status"
}
under_clang() { all_under clang "$1"; }
under_asan() {
  ASAN_OPTIONS=detect_leaks=1:abort_on_error=0 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 all_under asan "$1"
}
under_tsan() { TSAN_OPTIONS=halt_on_error=1:second_deadlock_stack=1 all_under tsan "$1"; }

long_simulator() {
  local status=0
  "$build/nameplate-sim" --seeds "$LONG_SEEDS" --first-seed 1000000 >"$1" 2>&1 || status=1
  if grep -q "^$LONG_SEEDS seeds, 0 failures$" "$1"; then passed=1; else failed=1; fi
  return "$status"
}

long_crashes() { crash_parts "$1" "$LONG_KILLS" "$LONG_CUTS" "$LONG_FLIPS"; }

# Each libFuzzer target from its seeds and from what once broke it, with both sanitizers.
long_fuzz() {
  local log=$1 name kept corpus
  build_preset fuzz "$log" fuzz_{frame,resume,record,client,config,csv,request,cookie} || return 1
  for name in frame resume record client config csv request cookie; do
    corpus=$root/build/fuzz/corpus/$name
    mkdir -p "$corpus"
    for kept in "$root/tests/fuzz/kept/$name"/*; do
      [ -e "$kept" ] && xxd -r -p "$kept" >"$corpus/kept-${kept##*/}"
    done
    if "$root/build/fuzz/fuzz_$name" --seeds "$corpus" -max_total_time="$LONG_FUZZ_SECONDS" -timeout=10 -rss_limit_mb=4096 \
      -artifact_prefix="$logs/fuzz-$name-" -print_final_stats=1 >"$logs/fuzz-$name.log" 2>&1; then
      passed=$((passed + 1))
    else
      failed=$((failed + 1))
      printf 'error: fuzz_%s found something: %s\n' "$name" "build/test-logs/fuzz-$name.log" >>"$log"
    fi
    printf '%s: %s runs\n' "$name" "$(sed -n 's/^stat::number_of_executed_units: *//p' "$logs/fuzz-$name.log")" >>"$log"
  done
}

# Every n-th call, where the default run takes each k-th.
long_faults() {
  local each status=0
  mkdir -p "$logs/gtest-faults"
  for each in store_faults net_faults app_memory clock_leaps; do
    NAMEPLATE_LONG=1 GTEST_OUTPUT="xml:$logs/gtest-faults/$each.xml" "$build/tests/test_$each" >>"$1" 2>&1 || status=1
  done
  passed=$(grep -c '^\[       OK \]' "$1") || true
  failed=$(grep -c '^\[  FAILED  \].*ms)$' "$1") || true
  return "$status"
}

# One verdict a source: read to its end and nothing found. What is not looked for, and why, stands in .clang-tidy.
# libFuzzer's own entry is compiled by the preset `fuzz` only.
long_tidy() {
  local log=$1 sources found=$logs/tidy each
  mkdir -p "$found"
  build_preset clang "$log" || return 1
  mapfile -t sources < <(git ls-files 'server/*.cpp' 'proto/*.cpp' 'chair-console/*.cpp' 'delegate-client/*.cpp' 'tests/*.cpp' |
    grep -v '^tests/fuzz/libfuzzer.cpp$')
  printf '%s\n' "${sources[@]}" | xargs -P "$(nproc)" -I{} sh -c \
    'clang-tidy-14 --quiet -p "$0" "$2" >"$1/$(echo "$2" | tr / _).log" 2>&1 && echo ok >"$1/$(echo "$2" | tr / _).ok"' \
    "$root/build/clang" "$found" {} || true
  for each in "${sources[@]}"; do
    if [ -e "$found/${each//\//_}.ok" ]; then
      passed=$((passed + 1))
    else
      failed=$((failed + 1))
      printf 'error: %s\n' "$each" >>"$log"
      cat "$found/${each//\//_}.log" >>"$log" 2>/dev/null || true
    fi
  done
}

# What it says wrongly, and why, stands in cppcheck.txt.
long_cppcheck() {
  if cppcheck -j "$(nproc)" --quiet --std=c++20 --language=c++ --library=googletest -I "$root" \
    --enable=warning,performance,portability --suppressions-list="$root/deploy/cppcheck.txt" --suppress=missingIncludeSystem \
    --error-exitcode=1 --template='{file}:{line}: error: {severity}: {id}: {message}' \
    server proto/cpp chair-console/cli delegate-client/cli tests >"$1" 2>&1; then
    passed=1
  else
    failed=1
  fi
}

# Ten thousand phones held while calls go on; fifty of a thousand that stop reading for a minute; the opening second, plain
# and over TLS; everybody cut off at once; thousands who say nothing; floods; a long log.
long_load() {
  local each
  for each in "--clients 10000 --hold $LONG_HOLD_SECONDS" "--clients 1000 --slow 50 --slow-for 60" \
    "--opening --clients 1000" "--opening --clients 1000 --tls" "--reconnect --clients 2000" \
    "--reconnect --clients 2000 --tls" "--silent 5000" "--flood --clients 1000" "--start-up 20000"; do
    # shellcheck disable=SC2086
    if "$build/nameplate-load" $each >>"$1" 2>&1; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
  done
  [ "$failed" -eq 0 ]
}

long_spreadsheet() { node_tests test:spreadsheet "$1"; }

long_parts() {
  part long-sim long_simulator
  part long-crash long_crashes
  part long-load long_load
  part long-faults long_faults
  part spreadsheet long_spreadsheet
  part clang under_clang
  part asan under_asan
  part tsan under_tsan
  part fuzz long_fuzz
  part cppcheck long_cppcheck
  part tidy long_tidy
}

# Rows of the promise table for the long form; `promise`, `number_of` are those of promises.sh.
long_promises() {
  local preset
  promise "long: survives kill -9" "nameplate-crash --kills $LONG_KILLS" \
    "$(number_of long-crash.log '^kills: [0-9]+ kills, ([0-9]+ acknowledged), [0-9]+ refused, 0 lost, 0 twice, 0 .*')"
  promise "long: survives a power cut" "nameplate-crash --power-cuts $LONG_CUTS" \
    "$(number_of long-crash.log '^power cuts, as the server writes: [0-9]+ cuts, ([0-9]+ acknowledged), 0 lost, 0 damaged$')"
  promise "long: tampering is found" "nameplate-crash --flips $LONG_FLIPS" \
    "$(number_of long-crash.log '^damage: ([0-9]+ flips): .* 0 missed; .*')"
  promise "long: every screen converges" "nameplate-sim --seeds $LONG_SEEDS" \
    "$(number_of long-sim.log '^([0-9]+ seeds), 0 failures$')"
  promise "long: 10,000 phones are held" "nameplate-load --clients 10000" \
    "$(number_of long-load.log '^.*"clients":(10000),.*"all_equal":true.*$')"
  promise "long: every call of disk, memory and sockets fails" "NAMEPLATE_LONG=1 test_store_faults ..." \
    "$(tests_in "$logs/gtest-faults" '.*')"
  promise "long: no cell of a table is a formula" "tests/e2e/spreadsheet.long.mjs, LibreOffice" \
    "$(in_node spreadsheet.log 'no cell of ')"
  for preset in clang asan tsan; do
    promise "long: the same on every build" "every C++ test, preset $preset" \
      "$(tests_in "$logs/gtest-$preset" '.*')"
  done
  promise "long: hostile bytes" "libFuzzer, $LONG_FUZZ_SECONDS s each" "$(sed -nE 's/^[a-z]+: ([0-9]+) runs$/\1/p' "$logs/fuzz.log" 2>/dev/null |
    awk '{ all += $1 } END { if (all) print all " inputs" }')"
}
