// Builds the pages: generated Protobuf code, one bundle for each face, hashed names, gzip beside each, one HTML each.
//
//   node server/web/build.mjs [--out DIR] [--gallery] [--generate-only]
//
// --out DIR        where to (build/web); replaced whole, and only when everything succeeded
// --gallery        pages that draw the states of tests/web/fixtures without a server, for screenshots
// --generate-only  only build/gen-ts, for tsc and the tests
//
// DIR/pages/NAME.html, DIR/assets/..., DIR/manifest.json. The build id is a hash of what was built: the same sources
// and packages give the same id. Nothing on a page is inline, so that a strict Content-Security-Policy holds.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const generated = join(root, 'build/gen-ts');
const LANGUAGES = ['en', 'fr', 'es', 'ru', 'ar', 'zh'];
const KIB = 1024;

// Bytes after gzip. A page that outgrows its budget fails the build: raise one only with a reason beside it.
// 25 KiB of the script are the generated code of all acts and rows: the rules of procedure doubled it.
// The console says everything: every act, every fault of a file, all of set-up. Second factors, alarms of sign-ins and seals
// made its script 4 KiB heavier.
const BUDGET = { js: 60 * KIB, css: 8 * KIB, language: 10 * KIB, 'language:console': 17 * KIB };

// The faces. `catalogue`: the .ftl beside kit.ftl. `fonts`: bundled fonts for screens whose system may have none.
const FACES = [
  { page: 'index', entry: 'server/web/landing/main.tsx' },
  { page: 'join', entry: 'server/web/landing/join.tsx' },
  { page: 'sign-in', entry: 'server/web/landing/sign_in.tsx' },
  { page: 'display', entry: 'server/web/display/main.tsx', fonts: true },
  { page: 'console', entry: 'chair-console/web/main.tsx', fonts: true, budget: { js: 84 * KIB, css: 12 * KIB } },
  { page: 'delegate', entry: 'delegate-client/web/main.tsx' },
];

// ---------------------------------------------------------------- generated code

const OPTIONS = [
  'oneof=unions', 'forceLong=number', 'outputJsonMethods=false', 'outputPartialMethods=false', 'useOptionals=none',
  'esModuleInterop=true', 'importSuffix=.ts', 'useExactTypes=false', 'useJsTypeOverride=true',
];

export function generate() {
  const folder = join(root, 'proto/nameplate/v1');
  const sources = readdirSync(folder).filter((name) => name.endsWith('.proto')).sort();
  const plugin = join(root, 'node_modules/.bin/protoc-gen-ts_proto');
  const said = createHash('sha256').update(OPTIONS.join()).update(readFileSync(join(root, 'package-lock.json')));
  for (const name of sources) said.update(readFileSync(join(folder, name)));
  const stamp = said.digest('hex');
  const stampFile = join(generated, '.stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  mkdirSync(dirname(generated), { recursive: true });
  const fresh = mkdtempSync(join(dirname(generated), '.gen-ts-'));
  execFileSync('protoc', [
    `--plugin=protoc-gen-ts_proto=${plugin}`, `--ts_proto_out=${fresh}`, `--ts_proto_opt=${OPTIONS.join(',')}`,
    '-I', join(root, 'proto'), ...sources.map((name) => `nameplate/v1/${name}`),
  ], { stdio: ['ignore', 'inherit', 'inherit'] });
  writeFileSync(join(fresh, '.stamp'), stamp);
  rmSync(generated, { recursive: true, force: true });
  renameSync(fresh, generated);
}

// ---------------------------------------------------------------- modules made here

// Comments and empty lines of a catalogue are for its writers.
export function catalogueText(face, lang, folder = join(root, 'server/web/kit/locales')) {
  return ['kit', face].map((name) => join(folder, lang, `${name}.ftl`)).filter(existsSync)
    .map((file) => readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() && !line.startsWith('#')).join('\n'))
    .join('\n');
}

export const madeModules = ({ link = 'server/web/kit/link.ts' } = {}) => ({
  name: 'nameplate',
  setup(within) {
    within.onResolve({ filter: /^nameplate:link$/ }, () => ({ path: join(root, link) }));
    within.onResolve({ filter: /^catalogues?:/ }, ({ path }) => ({ path, namespace: 'catalogue' }));
    within.onLoad({ filter: /^catalogues:/, namespace: 'catalogue' }, ({ path }) => {
      const face = path.slice('catalogues:'.length);
      const each = LANGUAGES.map((lang) => `${lang}: () => import('catalogue:${face}-${lang}')`);
      return { contents: `export const catalogues = { ${each.join(', ')} };`, resolveDir: root };
    });
    within.onLoad({ filter: /^catalogue:/, namespace: 'catalogue' }, ({ path }) => {
      const [face, lang] = path.slice('catalogue:'.length).split('-');
      return { contents: catalogueText(face, lang), loader: 'text' };
    });
  },
});

// ---------------------------------------------------------------- pages

const gzipped = (bytes) => gzipSync(bytes, { level: 9 }).length;

function html({ page, css, js, icon, buildId }) {
  const sheets = css.map((href) => `<link rel="stylesheet" href="/${href}">`).join('\n');
  return `<!doctype html>
<html lang="en" data-live="connecting">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${page === 'display' ? 'dark' : 'light dark'}">
<meta name="page-build" content="${buildId}">
<title>Nameplate</title>
<link rel="icon" href="/${icon}" type="image/svg+xml">
${sheets}
<script type="module" src="/${js}"></script>
</head>
<body class="page-${page}">
<div id="app"></div>
<noscript>Nameplate needs JavaScript.</noscript>
</body>
</html>
`;
}

// The bytes a face fetches before it draws: its entry and what that imports without waiting.
function staticInputs(metafile, output, seen = new Set()) {
  if (seen.has(output)) return seen;
  seen.add(output);
  for (const { path, kind } of metafile.outputs[output].imports)
    if (kind === 'import-statement' && metafile.outputs[path]) staticInputs(metafile, path, seen);
  return seen;
}

// The npm packages that anything on a page came from, as the lock file calls them, with their versions (deploy/sbom).
function packagesIn(metafile) {
  const found = {};
  for (const { inputs } of Object.values(metafile.outputs))
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const [, before, folder] = /^(.*?)(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
      if (folder && bytesInOutput > 0) found[folder] = JSON.parse(readFileSync(join(root, before, folder, 'package.json'), 'utf8')).version;
    }
  return Object.fromEntries(Object.entries(found).sort());
}

// `only`: the pages to build, by name; all whose sources are there if it is not given.
export async function buildPages({ out, gallery = false, quiet = false, only = undefined }) {
  generate();
  mkdirSync(dirname(out), { recursive: true });
  const fresh = mkdtempSync(`${out}.new-`);
  try {
    const faces = FACES.filter(({ page, entry }) => existsSync(join(root, entry)) && (!only || only.includes(page)));
    const result = await build({
      absWorkingDir: root,
      entryPoints: {
        ...Object.fromEntries(faces.map(({ page, entry }) => [page, entry])),
        fonts: 'server/web/kit/fonts.css',
        icon: 'server/web/kit/icon.svg',
      },
      outdir: join(fresh, 'assets'), entryNames: '[name]-[hash]', chunkNames: 'c-[hash]', assetNames: '[name]-[hash]',
      // Letters as they are: as escapes the Russian console would weigh a tenth more.
      bundle: true, format: 'esm', splitting: true, charset: 'utf8', minify: !gallery, sourcemap: gallery ? 'inline' : false,
      target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'], jsx: 'automatic', jsxImportSource: 'preact',
      loader: { '.woff2': 'file', '.svg': 'copy' }, metafile: true, logLevel: 'warning', legalComments: 'none',
      plugins: [madeModules(gallery ? { link: 'tests/web/gallery_link.ts' } : {})],
    });
    const { metafile } = result;
    const web = (path) => relative(fresh, join(root, path)).replaceAll('\\', '/');
    const outputs = Object.entries(metafile.outputs);
    const outputOf = (entry) => outputs.find(([, each]) => each.entryPoint === entry);
    const buildId = createHash('sha256').update(outputs.map(([path]) => web(path)).sort().join('\n')).digest('hex').slice(0, 16);
    const fontsCss = web(outputOf('server/web/kit/fonts.css')[0]);
    const icon = web(outputs.find(([path]) => path.endsWith('.svg'))[0]);

    const manifest = { build: buildId, pages: {}, assets: outputs.map(([path]) => web(path)).sort(), packages: packagesIn(metafile) };
    const faults = [];
    const size = (path) => gzipped(readFileSync(join(root, path)));
    mkdirSync(join(fresh, 'pages'));
    for (const face of faces) {
      const [path, { cssBundle }] = outputOf(face.entry);
      const css = cssBundle ? [web(cssBundle)] : [];
      writeFileSync(join(fresh, 'pages', `${face.page}.html`),
        html({ page: face.page, js: web(path), css: face.fonts ? [fontsCss, ...css] : css, icon, buildId }));
      const js = [...staticInputs(metafile, path)].reduce((sum, each) => sum + size(each), 0);
      const sizes = { js, css: cssBundle ? size(cssBundle) : 0 };
      manifest.pages[face.page] = { js: web(path), css, gzip: sizes };
      for (const kind of ['js', 'css']) {
        const most = face.budget?.[kind] ?? BUDGET[kind];
        if (sizes[kind] > most) faults.push(`${face.page}: ${sizes[kind]} bytes of ${kind} after gzip; the budget is ${most}`);
      }
    }
    for (const [path, { inputs }] of outputs) {
      const catalogue = Object.keys(inputs).find((name) => name.startsWith('catalogue:catalogue:'));
      const budget = BUDGET[`language:${catalogue?.split(':')[2].split('-')[0]}`] ?? BUDGET.language;
      if (catalogue && size(path) > budget)
        faults.push(`${catalogue}: ${size(path)} bytes after gzip; the budget is ${budget}`);
    }
    if (faults.length > 0 && !gallery) throw new Error(`Over budget:\n  ${faults.join('\n  ')}`);

    for (const folder of ['pages', 'assets'])
      for (const name of readdirSync(join(fresh, folder))) {
        const file = join(fresh, folder, name);
        if (/\.(html|js|css|svg)$/.test(name) && statSync(file).size > 200)
          writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
      }
    writeFileSync(join(fresh, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
    rmSync(out, { recursive: true, force: true });
    renameSync(fresh, out);
    if (!quiet)
      for (const [page, { gzip }] of Object.entries(manifest.pages))
        console.log(`${page.padEnd(10)} ${String(gzip.js).padStart(6)} B js ${String(gzip.css).padStart(6)} B css (gzip)`);
    return manifest;
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const args = process.argv.slice(2);
  const gallery = args.includes('--gallery');
  const at = args.indexOf('--out');
  const out = resolve(at >= 0 && args[at + 1] ? args[at + 1] : join(root, gallery ? 'build/gallery' : 'build/web'));
  try {
    if (args.includes('--generate-only')) generate();
    else await buildPages({ out, gallery });
  } catch (error) {
    console.error(error.errors ? 'The pages were not built.' : String(error.message ?? error));
    process.exitCode = 1;
  }
}
