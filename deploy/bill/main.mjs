// Makes the bill of materials of a checkout and prints it: node deploy/bill/main.mjs ROOT BUILD. deploy/sbom calls it.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bill } from './cyclonedx.mjs';
import { compiledIn, copyrightOf, details, licencesIn, loaded, owners, reasons, sorted } from './debian.mjs';
import { bundled } from './pages.mjs';

// Those that are installed (RUNBOOK.md, section 12), and those that deploy/run or an operator starts from a build.
const PROGRAMS = ['nameplate-server', 'nameplatectl'];
const BESIDE = ['chair-console', 'delegate-client', 'nameplate-rehearsal'];

function systemOf(release) {
  const value = (name) => new RegExp(`^${name}="?([^"\n]*)"?$`, 'm').exec(release)?.[1];
  const [id, version] = [value('ID'), value('VERSION_ID')];
  if (!id || !version) throw new Error('/etc/os-release does not say which system this is');
  return { id, version };
}

function made(root, build) {
  const text = (...path) => readFileSync(join(root, ...path), 'utf8');
  const version = /^project\(nameplate VERSION (\S+)/m.exec(text('CMakeLists.txt'))?.[1];
  if (!version) throw new Error('CMakeLists.txt does not say which version this is');

  const programs = [...PROGRAMS, ...BESIDE.filter((name) => existsSync(join(build, name)))].map((name) => ({
    name,
    sha256: createHash('sha256').update(readFileSync(join(build, name))).digest('hex'),
    libraries: loaded(join(build, name)),
    read: compiledIn(name, build, [root, build]),
  }));
  const owner = owners(sorted(programs.flatMap(({ libraries, read }) => [...libraries, ...read])));
  const why = reasons(text('deploy/dependencies.sh'));
  const debian = new Map();
  for (const [key, about] of details(sorted(owner.values()))) {
    const of = (file) => owner.get(file) === key;
    debian.set(key, {
      debian: about,
      licences: licencesIn(copyrightOf(about.name)),
      files: sorted(programs.flatMap(({ libraries }) => libraries.filter(of))),
      compiled: programs.some(({ read }) => read.some(of)),
      why: why.get(about.name),
    });
  }
  const manifest = JSON.parse(readFileSync(join(build, 'web/manifest.json'), 'utf8'));
  return bill({
    version,
    system: systemOf(readFileSync('/etc/os-release', 'utf8')),
    programs: programs.map(({ name, sha256, libraries, read }) => ({ name, sha256, packages: [...libraries, ...read].map((file) => owner.get(file)) })),
    pages: { build: manifest.build, packages: bundled(manifest, JSON.parse(text('package-lock.json'))) },
    debian,
    epoch: process.env.SOURCE_DATE_EPOCH || undefined,
  });
}

try {
  const [root, build] = process.argv.slice(2);
  process.stdout.write(`${JSON.stringify(made(root, build), null, 1)}\n`);
} catch (fault) {
  process.stderr.write(`nameplate: the bill of materials was not made: ${fault.message}\n`);
  process.exitCode = 1;
}
