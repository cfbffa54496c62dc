// Runs the tests of the pages: node tests/web/run.mjs unit|gallery [--only=PAGE,...] [--test-name-pattern=...]
//
// The tests are TypeScript; each file is bundled by esbuild as the pages are, and run by node:test, so that nothing is
// tested that is not also shipped in this form.
import { build } from 'esbuild';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPages, generate, madeModules } from '../../server/web/build.mjs';
import { runTests } from '../support/node_test.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const kind = process.argv[2] ?? 'unit';
// Of the gallery: which pages to build, while another is under construction.
const only = process.argv.find((arg) => arg.startsWith('--only='))?.slice('--only='.length).split(',');
const out = join(root, 'build/web-tests', kind);

generate();
if (kind === 'gallery') await buildPages({ out: join(root, 'build/gallery'), gallery: true, quiet: true, only });
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const folder = join(root, 'tests/web', kind);
const files = readdirSync(folder).filter((name) => /\.test\.tsx?$/.test(name)).sort();
await build({
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  plugins: [madeModules()],
  loader: { '.css': 'empty' },
  logLevel: 'warning',
  entryPoints: files.map((name) => join(folder, name)),
  outdir: out,
  outExtension: { '.js': '.mjs' },
  platform: 'node',
  external: ['playwright-core', 'esbuild', 'axe-core'],
  target: ['node18'],
  sourcemap: 'inline',
  define: { NAMEPLATE_ROOT: JSON.stringify(root) },
});
process.exit(runTests([...process.argv.slice(3).filter((arg) => !arg.startsWith('--only=')),
  ...files.map((name) => join(out, name.replace(/\.tsx?$/, '.mjs')))], { cwd: root }));
