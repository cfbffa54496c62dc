#!/usr/bin/env bash
# Installs what is missing on Debian 12 with apt, saying what and why. When nothing is missing it says nothing
# and is done in a few hundredths of a second: one question to dpkg.
#
#   deploy/dependencies.sh [run | test | test-quick | test-long]
set -euo pipefail
# shellcheck source=deploy/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

what=${1:-run}
case $what in run | test | test-quick | test-long) ;; *) fail "dependencies.sh: say run, test, test-quick or test-long, not \"$what\"." ;; esac

# package|why
wanted=(
  'g++|the compiler (C++20)'
  'cmake|the build'
  'ninja-build|the build'
  'ccache|the second build is quick'
  'mold|links quickly'
  'pkg-config|finds libraries'
  'protobuf-compiler|makes the messages from proto/'
  'libprotobuf-dev|messages'
  'libboost1.81-dev|network: Asio and Beast'
  'libssl-dev|TLS'
  'libsqlite3-dev|the log on disk'
  'libsodium-dev|hashes and codes'
  'libspdlog-dev|log lines'
  'libfmt-dev|texts'
  'libcli11-dev|command lines'
  'libqrencode-dev|QR codes of the desk cards'
  'libicu-dev|Unicode and time zones'
  'liburing-dev|network on Linux'
  'libsystemd-dev|tells systemd that the service serves, and that it is not stuck'
  'zlib1g-dev|compressed pages'
  'openssl|the certificate of --lan'
)
if [ "$what" != run ]; then
  wanted+=(
    'libgtest-dev|tests'
    'libgmock-dev|tests'
    'librapidcheck-dev|tests'
    'libbenchmark-dev|measurements'
    'clang-format-14|the form of the code'
  )
fi
# A valgrind of another source will do as well.
[ "$what" = run ] || command -v valgrind >/dev/null || wanted+=('valgrind|exact counts: instructions of a delivery')
if [ "$what" = test-long ]; then
  wanted+=(
    'clang-14|another compiler, and libFuzzer'
    'libclang-rt-14-dev|sanitizers of clang'
    'clang-tidy-14|reads the code'
    'cppcheck|reads the code'
    'xxd|inputs kept for the fuzzers'
    'libreoffice-calc-nogui|opens the tables that are downloaded'
  )
fi
if [ "$what" = test ] || [ "$what" = test-long ]; then
  wanted+=(
    'chromium|tests in a real browser'
    'fonts-noto-core|Arabic and Cyrillic in the pictures of the tests'
    'fonts-noto-cjk|Chinese in the pictures of the tests'
  )
fi
# Debian's npm conflicts with a newer node of another source, so what is there is left as it is.
command -v node >/dev/null || wanted+=('nodejs|builds the pages')
command -v npm >/dev/null || wanted+=('npm|builds the pages')

command -v dpkg-query >/dev/null ||
  fail "this machine has no dpkg. Nameplate is built on Debian 12; elsewhere install what deploy/dependencies.sh lists and run deploy/build.sh."
installed=$(dpkg-query -W -f='${Package} ${db:Status-Status}\n' "${wanted[@]%%|*}" 2>/dev/null | sed -n 's/ installed$//p') || true

missing=()
for each in "${wanted[@]}"; do
  package=${each%%|*}
  if ! grep -qxF -- "$package" <<<"$installed"; then
    [ ${#missing[@]} -gt 0 ] || say "Missing on this machine, to be installed with apt:"
    missing+=("$package")
    printf '  %-20s %s\n' "$package" "${each#*|}"
  fi
done

if [ ${#missing[@]} -gt 0 ]; then
  as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null ||
      fail "installing needs root and there is no sudo here. As root run: apt-get install --no-install-recommends ${missing[*]}"
    as_root=(sudo)
    say "(with sudo, which may ask for your password)"
  fi
  export DEBIAN_FRONTEND=noninteractive
  apt_log=$(mktemp)
  trap 'rm -f "$apt_log"' EXIT
  run_apt() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Dpkg::Use-Pty=0 "$@" >"$apt_log" 2>&1 && return
    tail -n 15 "$apt_log" >&2
    fail "apt-get $1 failed; its last words stand above. Is there a network, and is this Debian 12?"
  }
  run_apt update
  run_apt install --no-install-recommends "${missing[@]}"
  say "Installed."
fi

major=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
[ "$major" -ge 18 ] || fail "node $(node --version) is too old to build the pages; version 18 or newer is needed."
