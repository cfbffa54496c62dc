# How many tests passed, failed and were skipped, read from the reports of the tools. Sourced by `test`, which owns
# the variables passed, failed and skipped; apart from it, so that the counting itself can be tested.
# shellcheck shell=bash
# shellcheck disable=SC2034

# count_ctest JUNIT REPORTS. Each ctest entry is a program with many tests. Programs of GoogleTest say in a file what
# they ran; of a program that crashed, or of another kind, ctest's own verdict counts as one.
count_ctest() {
  local junit=$1 reports=$2 name status report counts
  while read -r status name; do
    report=$reports/test_$name.xml
    counts='0 0 0'
    if [ -s "$report" ]; then
      counts=$(awk '
        /<testsuites / {
          match($0, /tests="[0-9]+"/); tests = substr($0, RSTART + 7, RLENGTH - 8)
          match($0, /failures="[0-9]+"/); failures = substr($0, RSTART + 10, RLENGTH - 11)
          if (match($0, /errors="[0-9]+"/)) errors = substr($0, RSTART + 8, RLENGTH - 9)
        }
        /<testcase / && (/result="skipped"/ || /status="notrun"/) { skipped++ }
        END { bad = failures + errors; print tests - bad - skipped, bad + 0, skipped + 0 }' "$report")
    fi
    local ok bad left_out
    read -r ok bad left_out <<<"$counts"
    if [ "$status" = run ] && [ "$((ok + bad + left_out))" -eq 0 ]; then
      # Another kind of test; but a GoogleTest program without any test shows nothing.
      if [ -e "$report" ]; then bad=1; else ok=1; fi
    elif [ "$status" != run ] && [ "$bad" -eq 0 ]; then
      bad=1
    fi
    passed=$((passed + ok))
    failed=$((failed + bad))
    skipped=$((skipped + left_out))
  done < <(sed -n 's/.*<testcase name="\([^"]*\)".* status="\([^"]*\)".*/\2 \1/p' "$junit")
}

# count_node LOG. node:test says at the end "# pass 12" (tap) or "ℹ pass 12" (spec), once for each run.
count_node() {
  local counts
  counts=$(awk '
    $1 == "#" || $1 == "ℹ" {
      if ($3 !~ /^[0-9]+$/ || NF != 3) next
      if ($2 == "pass") pass += $3
      if ($2 == "fail" || $2 == "cancelled") fail += $3
      if ($2 == "skipped" || $2 == "todo") skip += $3
    }
    END { print pass + 0, fail + 0, skip + 0 }' "$1")
  read -r passed failed skipped <<<"$counts"
}

# count_tap LOG: a line "ok - what" or "not ok - what" for each test.
count_tap() {
  passed=$(grep -c '^ok ' "$1") || true
  failed=$(grep -c '^not ok ' "$1") || true
}
