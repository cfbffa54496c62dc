// Builds the pages: node server/web/build.mjs --out DIR [--gallery] [--generate-only]
//
//   DIR/pages/NAME.html   DIR/assets/NAME-HASH.{js,css,woff2} (+ .gz)   DIR/manifest.json
//   DIR/../gen-ts/        the schema as TypeScript (protoc + ts-proto)
//
// Nothing is inline in a page, so that the strictest Content-Security-Policy holds. Sizes are held to budgets:
// a page that outgrows its own fails the build. --gallery builds pages that take their rows from fixtures
// (tests/web/gallery) instead of a socket.
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { catalogues } from './build_catalogues.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

// Page, entry, and the budgets of what it loads in bytes after gzip: script with one language, style, fonts aside.
const faces = [
  { page: 'index', entry: 'server/web/landing/main.tsx', script: 24_000, style: 6_000 },
  { page: 'join', entry: 'server/web/join/main.tsx', script: 24_000, style: 6_000 },
  { page: 'sign-in', entry: 'server/web/sign-in/main.tsx', script: 24_000, style: 6_000 },
  { page: 'display', entry: 'server/web/display/main.tsx', script: 40_000, style: 12_000 },
  { page: 'console', entry: 'chair-console/web/main.tsx', script: 64_000, style: 12_000 },
  { page: 'delegate', entry: 'delegate-client/web/main.tsx', script: 40_000, style: 8_000 },
];

export function generate(to) {
  const plugin = join(root, 'node_modules/.bin/protoc-gen-ts_proto');
  const options = 'oneof=unions,forceLong=number,useJsTypeOverride=true,outputJsonMethods=false,' +
    'useOptionals=none,env=browser,esModuleInterop=true,importSuffix=.ts';
  const protos = join(root, 'proto/nameplate/v1');
  mkdirSync(to, { recursive: true });
  execFileSync('protoc', ['-I', join(root, 'proto'), `--plugin=${plugin}`, `--ts_proto_out=${to}`,
    `--ts_proto_opt=${options}`, ...readdirSync(protos).filter((f) => f.endsWith('.proto')).map((f) => join(protos, f))]);
}

// What every bundle of the project needs to find: pages, tests, gallery.
export function bundling(gen, { gallery = false } = {}) {
  return {
    bundle: true,
    absWorkingDir: root,
    format: 'esm',
    target: ['es2022'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    alias: {
      'nameplate/v1': join(gen, 'nameplate/v1'),
      ...(gallery ? { 'kit/connection.ts': join(root, 'tests/web/gallery/connection.ts') } : {}),
      kit: join(root, 'server/web/kit'),
      'proto/ts': join(root, 'proto/ts'),
    },
    plugins: [catalogues(join(root, 'server/web/kit/locales'))],
    logLevel: 'warning',
  };
}

function html({ page, script, styles, preload }) {
  const lines = [
    '<!doctype html>', '<html lang="en" dir="ltr">', '<head>', '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
    '<meta name="color-scheme" content="light dark">', '<title>Nameplate</title>',
    '<link rel="icon" href="data:,">',
    ...styles.map((href) => `<link rel="stylesheet" href="/assets/${href}">`),
    ...preload.map((href) => `<link rel="modulepreload" href="/assets/${href}">`),
    `<script type="module" src="/assets/${script}"></script>`, '</head>',
    `<body class="face-${page}"><noscript>Nameplate needs JavaScript.</noscript></body>`, '</html>', ''];
  return lines.join('\n');
}

async function main(args) {
  const value = (name) => args[args.indexOf(name) + 1];
  const out = resolve(args.includes('--out') ? value('--out') : join(root, 'build/web'));
  const gallery = args.includes('--gallery');
  const gen = join(dirname(out), 'gen-ts');
  generate(gen);
  if (args.includes('--generate-only')) return;

  for (const part of ['pages', 'assets']) rmSync(join(out, part), { recursive: true, force: true });
  mkdirSync(join(out, 'pages'), { recursive: true });
  const assets = join(out, 'assets');
  const present = faces.filter(({ entry }) => existsSync(join(root, entry)));
  const { metafile } = await build({
    ...bundling(gen, { gallery }),
    entryPoints: Object.fromEntries(present.map(({ page, entry }) => [page, join(root, entry)])),
    outdir: assets,
    splitting: true,
    minify: true,
    metafile: true,
    legalComments: 'none',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file' },
    publicPath: '/assets/',
    define: { 'process.env.NODE_ENV': '"production"' },
  });

  // gzip beside each; fonts are compressed already.
  const names = readdirSync(assets).filter((name) => !name.endsWith('.gz')).sort();
  const sizes = {};
  const sum = createHash('sha256');
  for (const name of names) {
    const bytes = readFileSync(join(assets, name));
    sum.update(name).update(bytes);
    const zipped = gzipSync(bytes, { level: 9 });
    sizes[name] = zipped.length;
    if (!name.endsWith('.woff2')) writeFileSync(join(assets, `${name}.gz`), zipped);
  }

  const outputs = new Map(Object.entries(metafile.outputs).map(([path, o]) => [basename(path), o]));
  const failures = [];
  const pages = {};
  for (const face of present) {
    const [script, made] = [...outputs].find(([, o]) => o.entryPoint === face.entry);
    const eager = new Set();
    const visit = (name) => {
      if (eager.has(name)) return;
      eager.add(name);
      for (const each of outputs.get(name)?.imports ?? [])
        if (each.kind === 'import-statement') visit(basename(each.path));
    };
    visit(script);
    const lazy = [...eager].flatMap((name) => (outputs.get(name)?.imports ?? [])
      .filter((each) => each.kind === 'dynamic-import').map((each) => basename(each.path)));
    const styles = made.cssBundle ? [basename(made.cssBundle)] : [];
    const preload = [...eager].filter((name) => name !== script);
    const page = html({ page: face.page, script, styles, preload });
    writeFileSync(join(out, 'pages', `${face.page}.html`), page);
    sum.update(page);
    const total = (list) => list.reduce((bytes, name) => bytes + sizes[name], 0);
    const language = Math.max(0, ...lazy.map((name) => sizes[name]));
    const [js, css] = [total([...eager]) + language, total(styles)];
    pages[face.page] = { script, styles, preload, script_gz: js, style_gz: css };
    console.log(`${face.page.padEnd(9)} script ${kb(js)} of ${kb(face.script)} (largest language ${kb(language)}), ` +
      `style ${kb(css)} of ${kb(face.style)}`);
    if (js > face.script) failures.push(`${face.page}: ${js} bytes of script, allowed are ${face.script}`);
    if (css > face.style) failures.push(`${face.page}: ${css} bytes of style, allowed are ${face.style}`);
  }
  const manifest = { build: sum.digest('hex').slice(0, 16), pages, assets: sizes };
  writeFileSync(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
  console.log(`${names.length} assets, build ${manifest.build}`);
  if (failures.length) throw new Error(`over budget:\n  ${failures.join('\n  ')}`);
}

const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
