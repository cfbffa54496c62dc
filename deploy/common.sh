# Shared by the scripts of this folder: where things are, and how to say something. Sourced, never run.
# shellcheck shell=bash
# shellcheck disable=SC2034  # what is set here is used by those who source it

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build/release

say() { printf '%s\n' "$*"; }

# One sentence on what is wrong and what to do; then the end.
fail() {
  printf 'nameplate: %s\n' "$*" >&2
  exit 1
}

# need_value OPTION COUNT_OF_ARGUMENTS: the option must be followed by something.
need_value() { [ "$2" -ge 2 ] || fail "$1 needs a value. See --help."; }

whole_number() { [[ $1 =~ ^[0-9]{1,6}$ ]]; }
