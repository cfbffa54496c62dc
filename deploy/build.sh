#!/usr/bin/env bash
# Builds programs and pages into build/release. Does nothing twice: a second call takes a second or two.
#
#   deploy/build.sh [--tests] [program ...]     all programs if none is named; --tests: the tests as well
set -euo pipefail
# shellcheck source=deploy/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
cd "$root"

tests=no
targets=()
for each in "$@"; do
  case $each in
    --tests) tests=yes ;;
    -*) fail "build.sh: $each is not known." ;;
    *) targets+=("$each") ;;
  esac
done

mkdir -p "$build"
log=$build/build.log

# quietly WHAT COMMAND...: the output goes to the log and is shown only when the command fails.
quietly() {
  local words=$1
  shift
  "$@" >"$log" 2>&1 && return
  grep -E -A8 '(error|FAILED):?' "$log" | head -n 60 >&2 || tail -n 40 "$log" >&2
  fail "$words failed. All of it: $log"
}

# Tests are left out only where they have never been asked for, so that run and test share one folder.
configure=(cmake --preset release)
if [ "$tests" = yes ]; then
  configure+=(-DNAMEPLATE_TESTS=ON)
elif [ ! -e "$build/CMakeCache.txt" ]; then
  configure+=(-DNAMEPLATE_TESTS=OFF)
fi
if [ ! -e "$build/build.ninja" ] ||
  { [ "$tests" = yes ] && ! grep -q '^NAMEPLATE_TESTS:BOOL=ON' "$build/CMakeCache.txt"; }; then
  say "Configuring ..."
  quietly "Configuring" "${configure[@]}"
fi

# The compiler needs up to 1.5 GB a file; a small machine with many cores would run out of memory.
jobs=$(nproc)
by_memory=$(awk '/^MemAvailable:/ { print int($2 / 1500000) }' /proc/meminfo)
[ "$by_memory" -ge 1 ] || by_memory=1
[ "$jobs" -le "$by_memory" ] || jobs=$by_memory

pending=$(ninja -C "$build" -n "${targets[@]}" 2>/dev/null | tail -n 1 || true)
if [[ $pending != *'no work to do'* ]]; then
  say "Building (the first time takes some minutes) ..."
  quietly "The build" ninja -C "$build" -j "$jobs" "${targets[@]}"
fi

# The packages of the pages: exactly those of the lock file, and none of their own scripts is run.
lock=$(sha256sum package-lock.json | cut -d' ' -f1)
if [ "$(cat node_modules/.nameplate-lock 2>/dev/null)" != "$lock" ]; then
  say "Fetching the packages of the pages ..."
  quietly "npm ci" npm ci --ignore-scripts --no-audit --no-fund
  printf '%s\n' "$lock" >node_modules/.nameplate-lock
fi

# A folder's own time changes when a file in it comes or goes, so that find sees removals, too.
web_stamp=$build/web/.built
if [ ! -e "$web_stamp" ] ||
  [ -n "$(find server/web chair-console/web delegate-client/web proto package.json package-lock.json -newer "$web_stamp" -print -quit)" ]; then
  say "Building the pages ..."
  started=$(mktemp)
  quietly "Building the pages" node server/web/build.mjs --out "$build/web"
  mv "$started" "$web_stamp"
fi
