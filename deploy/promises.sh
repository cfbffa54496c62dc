# What is promised, what proves it, and how often it was tried in this run. Sourced by deploy/test, which has the logs.
#
# A promise whose proof left no trace counts as a failure: silence is never taken for success.

# tests_of SUITE...: how many tests of these suites passed; each name an extended regular expression for the whole name.
# One that is not there, or a test that failed, is said instead.
tests_of() { tests_in "$logs/gtest" "$@"; }
tests_in() { # FOLDER SUITE...
  local folder=$1 each ran bad total=0
  shift
  for each in "$@"; do
    ran=0 bad=0
    read -r ran bad < <(cat "$folder"/*.xml 2>/dev/null | awk -F'"' -v suite="^($each)\$" \
      '/<testsuite name=/ && $2 ~ suite { ran += $4 - $10; bad += $6 + $12 } END { print ran + 0, bad + 0 }')
    if [ "$ran" -eq 0 ]; then
      printf 'missing: %s' "$each"
      return
    elif [ "$bad" -gt 0 ]; then
      printf 'failed: %s of %s' "$bad" "$each"
      return
    fi
    total=$((total + ran))
  done
  printf '%s' "$total"
}
# number_of FILE PATTERN: the number in the first group of the first line that fits.
number_of() {
  [ -f "$logs/$1" ] || return 0
  sed -nE "s/$2/\\1/p" "$logs/$1" | head -n 1
}

# in_node LOG START: how many tests of that run of node:test whose name begins so passed. Where one has failed, no promise
# rests on the others.
in_node() {
  if grep -q '^not ok' "$logs/$1" 2>/dev/null; then
    printf 'failed: see %s' "$1"
  else
    grep -c "^ok [0-9]* - $2" "$logs/$1" 2>/dev/null || true
  fi
}
# in_browser START: of the tests in a browser; "skipped" without one.
in_browser() {
  if [ "${quick:-no}" = yes ]; then printf skipped; else in_node browser.log "$1"; fi
}

promises() {
  local missing=0
  promise() { # WHAT PROOF COUNT
    local result=ok
    if [ -z "$3" ] || [ "$3" = 0 ] || [[ $3 == missing:* ]]; then
      result=MISSING
      missing=$((missing + 1))
    elif [[ $3 == failed:* ]]; then
      result=FAILED
      missing=$((missing + 1))
    elif [[ $3 == skipped* ]]; then
      result=skipped
    fi
    printf '%-52s %-34s %-26s %s\n' "$1" "$2" "${3:-nothing}" "$result"
  }
  local kills power sent
  kills=$(number_of crashes.log '^kills: [0-9]+ kills, ([0-9]+) acknowledged, [0-9]+ refused, 0 lost, 0 twice, 0 .*')
  power=$(number_of crashes.log '^power cuts, as the server writes: [0-9]+ cuts, ([0-9]+) acknowledged, 0 lost, 0 damaged$')
  [ -n "$power" ] || power=$(number_of crashes.log '^power cuts, as the server writes: (skipped): .*')
  sent=$(number_of simulator.log '^.* ([0-9]+) sent again, .*')
  say ""
  printf '%-52s %-34s %-26s %s\n' promise proof tried result
  promise "what was acknowledged survives kill -9" "nameplate-crash --kills 200" "${kills:+$kills acts, 0 lost}"
  if [[ $power == skipped ]]; then
    promise "... and a power cut" "nameplate-crash --power-cuts 40" skipped
  else
    promise "... and a power cut" "nameplate-crash --power-cuts 40" "${power:+$power acts, 0 lost}"
  fi
  promise "a command sent again is done once" "nameplate-sim --seeds 2000" "${sent:+$sent sent again}"
  promise "the same log gives the same state" "tests/scenarios, engine, property" "$(tests_of All/Scenario Replay AnyRound GoldenLog)"
  promise "every screen converges to the same rows" "nameplate-sim --seeds 2000" "$(number_of simulator.log '^([0-9]+ seeds), 0 failures$')"
  promise "nothing but what the rules allow" "tests/proceedings: 10,000 sequences" "$(tests_of AnyRound Invariants Authority AnyOrder)"
  promise "nobody is sent another's private rows" "nameplate-sim, tests/publish, sync" "$(tests_of Simulator Rows Handshake)"
  promise "deliberate bugs are found" "nameplate-sim --canaries" "$(number_of simulator.log '^([0-9]+ of [0-9]+) found$')"
  promise "a slow or dead peer delays nobody" "tests/sync, tests/net" "$(tests_of SlowPeer RingAndSend/FanningOut Crowd Descriptors)"
  promise "every client ends with the same rows, none is lost" "nameplate-load --clients 500" "$(number_of load.log '^.*"clients":([0-9]+),.*"all_equal":true.*$')"
  promise "broken frames end one connection and nothing else" "tests/net, on TLS and plain" "$(tests_of Frames/Rfc6455 PlainAndTls/WebSocket FrameMeter Tls)"
  promise "hostile bytes never crash or hang" "tests/fuzz: corpus and damage" "$(tests_of Targets/Fuzz Seeds/AnyBytes)"
  promise "guessing and foreign pages get nowhere" "tests/auth, tests/app" "$(tests_of GuessLimiter AccessTest Http Table/Origin)"
  promise "a stolen card of the Chair opens nothing" "tests/auth, app: second factor" "$(tests_of Totp SecondFactor SecondFactorTest Door)"
  promise "a hostile text is shown as text, on every page" "tests/e2e/hostile.test.mjs" "$(in_browser 'names, titles and labels are shown as they were typed')"
  promise "one press answers the sign-ins that were read" "tests/e2e/alarms.test.mjs" "$(in_browser 'one that is under way while all are answered stays')"
  promise "tampering with the log is found" "nameplate-crash --flips 200" "$(number_of crashes.log '^damage: ([0-9]+ flips): .* 0 missed; .*')"
  promise "a full or failing disk loses nothing, and is said" "tests/store: each call in turn; app" "$(tests_of Each/LogOnAFailingDisk Each/OpeningOnAFailingDisk Each/AccessOnAFailingDisk InProcess OnDisk)"
  promise "a failing system call costs one connection at most" "tests/net: each call in turn" "$(tests_of '(Both|Tls)/SocketsThatFail' Each/AcceptingThatFailsForAWhile)"
  promise "want of memory costs one connection, or nothing kept" "tests/net, app: each allocation in turn" "$(tests_of Each/MemoryThatFails MemoryOfTheServer ShortOfMemory)"
  promise "a clock that leaps changes no order and no time used" "12 leaps at every step of 40 scripts" "$(tests_of Each/ClockLeaps DaylightSaving MeetingClock RehearsalClock)"
  promise "a record written anew, its chain made to fit" "tests/store, ctl, app: seals" "$(tests_of Seals SealKey Sealed SealedMeetings SealingAlone SealingAtWork SealingOnADeadDisk)"
  promise "a stolen copy shows nothing, a damaged one is refused" "tests/store, ctl: locked copies" "$(tests_of LockedCopy LockedCopies)"
  promise "every log ever written can be read" "tests/engine/golden" "$(tests_of GoldenLog)"
  promise "a copy made while it runs restores" "tests/ctl, tests/store" "$(tests_of Copies Verify)"
  promise "the meeting can go on without the server" "tests/e2e: killed in mid-statement" "$(in_browser 'the server is killed in mid-statement')"
  promise "a delivery costs next to nothing of its own" "tests/bench/delivery-gate" "$(number_of bench.log '^instructions per delivery ([0-9.]+), allocations per delivery 0\.0[0-9]*, .*')"
  [ "${long:-no}" = no ] || long_promises
  return "$missing"
}
