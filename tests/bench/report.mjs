// One page of figures: latency to the last screen over the number of screens, Nameplate's beside
// what the machine itself needs, and every figure with the command that measures it.
//
//   node tests/bench/report.mjs                 runs 200, 500, 1000 and 2000 phones
//   node tests/bench/report.mjs --all           10,000 as well, and every hard case once
//   node tests/bench/report.mjs FILE ...        only draws lines of JSON that nameplate-load printed
//
// Writes build/report/index.html (one file, nothing fetched) and the lines it drew beside it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, release } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import { page } from './report_page.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const build = process.env.NAMEPLATE_BUILD ?? join(root, 'build/release');
const folder = join(root, 'build/report');
const program = join(build, 'nameplate-load');

const curve = (clients) => ['--clients', `${clients}`, '--compare-limit', '--idle', '5'];
const usual = [200, 500, 1000, 2000].map(curve);
const hard = [
  [...curve(10000), '--acts', '40'],
  [...curve(2000), '--tls'],
  ['--opening', '--clients', '1000'],
  ['--opening', '--clients', '1000', '--tls'],
  ['--reconnect', '--clients', '2000', '--compare-limit'],
  ['--reconnect', '--clients', '2000', '--tls'],
  ['--hold', '60', '--clients', '10000'],
  ['--silent', '5000'],
  ['--flood', '--clients', '1000'],
  ['--start-up', '5000'],
];

// A line that was read from a file may be older than its command: the fields say what was asked.
function commandOf(line) {
  if (line.command) return line.command;
  const words = [];
  const scenario = line.scenario;
  if (scenario === 'hold') words.push('--hold', Math.round(line.held_s / 5) * 5);
  else if (scenario === 'silent') words.push('--silent', line.silent);
  else if (scenario === 'start-up') words.push('--start-up', line.records);
  else if (scenario) words.push(`--${scenario}`);
  const clients = line.clients ?? line.watchers;
  if (clients) words.push('--clients', clients);
  if (line.tls) words.push('--tls');
  if (line.limit_ms !== undefined) words.push('--compare-limit');
  return ['nameplate-load', ...words].join(' ');
}

function measured(wishes) {
  const command = [relative(root, program), ...wishes].join(' ');
  process.stderr.write(`${command}\n`);
  const ran = spawnSync(program, wishes, { encoding: 'utf8', maxBuffer: 1 << 24 });
  const text = ran.stdout.trim();
  if (!text) throw new Error(`${command} measured nothing: ${ran.stderr.trim()}`);
  const line = JSON.parse(text);
  line.command = command;
  if (ran.status !== 0) line.failed = ran.stderr.trim() || 'not all ended equal';
  return line;
}

function linesOf(file) {
  return readFileSync(file, 'utf8').split('\n').filter((line) => line.startsWith('{')).map((text) => {
    const line = JSON.parse(text);
    return { ...line, command: commandOf(line) };
  });
}

const files = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const flags = process.argv.slice(2).filter((word) => word.startsWith('--'));
if (flags.some((flag) => flag !== '--all')) {
  process.stderr.write('usage: node tests/bench/report.mjs [--all | FILE ...]\n');
  process.exit(64);
}
if (files.length === 0 && !existsSync(program)) {
  process.stderr.write(`${relative(root, program)} is not there: deploy/build.sh makes it\n`);
  process.exit(1);
}

const lines = files.length > 0
  ? files.flatMap(linesOf)
  : [...usual, ...(flags.includes('--all') ? hard : [])].map(measured);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'figures.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
const machine = `${availableParallelism()} cores, Linux ${release()}`;
const at = new Date().toISOString().slice(0, 16).replace('T', ' ');
writeFileSync(join(folder, 'index.html'), page(lines, { machine, at, load: loadavg()[0] }));
process.stdout.write(`${relative(process.cwd(), join(folder, 'index.html'))}\n`);
if (lines.some((line) => line.failed || line.all_equal === false)) process.exitCode = 1;
