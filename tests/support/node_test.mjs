// Runs files of tests by node:test, one after the other: node tests/support/node_test.mjs FILE ... (or more of its options).
//
// A file that hangs is a failure, not a run without end. Node before 20.11 has no option for that; there it goes unbounded.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const LIMIT = `--test-timeout=${30 * 60_000}`;  // of a file: several times what the longest needs on a busy machine

// The exit code.
export function runTests(args, options = {}) {
  const known = spawnSync(process.execPath, [LIMIT, '--version'], { stdio: 'ignore' }).status === 0;
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', '--test', '--test-concurrency=1', ...known ? [LIMIT] : [], ...args], { ...options, stdio: 'inherit' });
  return status ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(runTests(process.argv.slice(2)));
