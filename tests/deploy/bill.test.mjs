// The bill of materials (deploy/sbom): of this build, held against ldd, dpkg and the lock file; and what it must refuse, with tools
// that only pretend. node --test-reporter=tap tests/deploy/bill.test.mjs; the programs and pages must be built.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { bill } from '../../deploy/bill/cyclonedx.mjs';
import { compiledIn, details, licencesIn, loaded, owners, reasons } from '../../deploy/bill/debian.mjs';
import { bundled, hashes } from '../../deploy/bill/pages.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const build = join(root, 'build/release');
const read = (...path) => readFileSync(join(root, ...path), 'utf8');
const work = mkdtempSync(join(tmpdir(), 'bill-'));
after(() => rmSync(work, { recursive: true, force: true }));

function sbom(args = [], env = {}, cwd = root) {
  const { SOURCE_DATE_EPOCH, ...inherited } = process.env;
  return spawnSync(join(root, 'deploy/sbom'), args, { encoding: 'utf8', cwd, env: { ...inherited, ...env }, maxBuffer: 1 << 26 });
}
const values = (component, name) => component.properties.filter((each) => each.name === `nameplate:${name}`).map((each) => each.value);
const named = (document, name) => document.components.filter((each) => each.name === name);

// ---------------------------------------------------------------- of this build

let text = '';
let made;
before(() => {
  const { status, stdout, stderr } = sbom();
  assert.equal(status, 0, stderr);
  text = stdout;
  made = JSON.parse(text);
});

test('every library that the loader finds is in the bill, with its package and version', () => {
  for (const program of ['nameplate-server', 'nameplatectl']) {
    const said = spawnSync('ldd', [join(build, program)], { encoding: 'utf8' }).stdout;
    const files = said.split(/\s+/).filter((word) => word.startsWith('/'));
    assert.ok(files.length > 10, said);
    const needs = made.dependencies.find(({ ref }) => ref.startsWith(`nameplate/${program}@`)).dependsOn;
    for (const file of files) {
      const owners = made.components.filter((each) => each.properties && values(each, 'loaded').includes(file));
      assert.equal(owners.length, 1, `${file} is in ${owners.length} components`);
      const [{ name, version, purl }] = owners;
      const dpkg = spawnSync('dpkg-query', ['-W', '-f=${Version} ${Architecture}', name], { encoding: 'utf8' }).stdout;
      assert.equal(dpkg.split(' ')[0], version);
      const address = new URL(purl);
      assert.equal(decodeURIComponent(address.pathname), `deb/debian/${name}@${version}`);
      assert.equal(address.searchParams.get('arch'), dpkg.split(' ')[1]);
      assert.ok(needs.includes(purl), `${program} does not say that it needs ${name}`);
    }
  }
});

test('what is only compiled in is in it, too', () => {
  const [boost] = named(made, 'libboost1.81-dev');
  assert.deepEqual(values(boost, 'compiled-in'), ['headers or archives, at build time']);
  assert.deepEqual(values(boost, 'loaded'), []);
  assert.equal(boost.description, 'network: Asio and Beast');
  assert.ok(boost.licenses.some(({ license }) => license.name === 'BSL-1.0'));
  assert.equal(named(made, 'libcli11-dev').length, 1);
});

test('tools that build and test are not', () => {
  for (const name of ['g++', 'cmake', 'ninja-build', 'protobuf-compiler', 'libgtest-dev', 'libbenchmark-dev', 'valgrind'])
    assert.deepEqual(named(made, name), []);
});

test('the npm packages of the pages are in it with the hashes of the lock file, those for building and testing are not', () => {
  const npm = made.components.filter(({ purl }) => purl?.startsWith('pkg:npm/'));
  const wanted = JSON.parse(read('package.json'));
  for (const [name, version] of Object.entries(wanted.dependencies)) {
    const [found] = npm.filter((each) => each.name === name);
    assert.equal(found?.version, version, name);
    assert.equal(found.purl, `pkg:npm/${name.replace('@', '%40')}@${version}`);
  }
  const lock = JSON.parse(read('package-lock.json')).packages;
  for (const { name, version, hashes: [hash], licenses: [{ expression }] } of npm) {
    const locked = lock[`node_modules/${name}`];
    assert.equal(locked.dev, undefined, `${name} is a tool`);
    assert.equal(version, locked.version);
    assert.equal(hash.alg, 'SHA-512');
    assert.equal(`sha512-${Buffer.from(hash.content, 'hex').toString('base64')}`, locked.integrity);
    assert.equal(expression, locked.license);
  }
  // What a bundled package needs itself.
  assert.equal(npm.filter(({ name }) => name === '@preact/signals-core').length, 1);
  const tools = [...Object.keys(wanted.devDependencies), 'long', 'protobufjs'];
  assert.deepEqual(npm.map(({ name }) => name).filter((name) => tools.includes(name)), []);
});

test('it has the form of CycloneDX 1.5', () => {
  assert.equal(made.bomFormat, 'CycloneDX');
  assert.equal(made.specVersion, '1.5');
  assert.equal(made.version, 1);
  assert.match(made.serialNumber, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
  const known = ['$schema', 'bomFormat', 'specVersion', 'serialNumber', 'version', 'metadata', 'components', 'dependencies'];
  assert.deepEqual(Object.keys(made).filter((key) => !known.includes(key)), []);
  const all = [made.metadata.component, ...made.components];
  for (const each of all) {
    const keys = ['type', 'bom-ref', 'name', 'version', 'description', 'scope', 'hashes', 'licenses', 'purl', 'properties'];
    assert.deepEqual(Object.keys(each).filter((key) => !keys.includes(key)), []);
    assert.match(each.type, /^(application|library)$/);
    for (const key of ['bom-ref', 'name', 'version']) assert.ok(typeof each[key] === 'string' && each[key], JSON.stringify(each));
    assert.ok(each.scope === undefined || each.scope === 'required');
    for (const { alg, content } of each.hashes ?? []) assert.match(content, { 'SHA-256': /^[0-9a-f]{64}$/, 'SHA-512': /^[0-9a-f]{128}$/ }[alg]);
    const licences = each.licenses ?? [];
    const expressions = licences.filter((one) => one.expression);
    if (expressions.length > 0) assert.equal(licences.length, 1, 'an expression stands alone');
    else for (const { license } of licences) assert.deepEqual(Object.keys(license), ['name']);
    for (const { name, value } of each.properties ?? []) assert.ok(name && typeof value === 'string' && value);
    if (each.type === 'library')
      assert.ok(licences.length > 0 || values(each, 'licences').length === 1, `${each.name}: neither a licence nor why there is none`);
  }
  const refs = all.map((each) => each['bom-ref']);
  assert.equal(new Set(refs).size, refs.length, 'each bom-ref is there once');
  assert.equal(new Set(made.dependencies.map(({ ref }) => ref)).size, made.dependencies.length);
  for (const { ref, dependsOn } of made.dependencies) {
    for (const each of [ref, ...dependsOn]) assert.ok(refs.includes(each), each);
    assert.equal(new Set(dependsOn).size, dependsOn.length);
  }
  // Nothing hangs in the air: everything is needed by a program or by the pages, and these by the whole.
  assert.deepEqual(new Set(made.dependencies.flatMap(({ dependsOn }) => dependsOn)), new Set(made.components.map((each) => each['bom-ref'])));
});

test('the same inputs give the same bytes, and a time only when it is given', () => {
  assert.equal(sbom([], { TZ: 'Asia/Tokyo', LC_ALL: 'C.UTF-8', LD_LIBRARY_PATH: work }, tmpdir()).stdout, text);
  assert.equal(made.metadata.timestamp, undefined);
  const dated = JSON.parse(sbom([], { SOURCE_DATE_EPOCH: '1520838000' }).stdout);
  assert.equal(dated.metadata.timestamp, '2018-03-12T07:00:00Z');
  assert.notEqual(dated.serialNumber, made.serialNumber);
  assert.equal(sbom([], { SOURCE_DATE_EPOCH: 'yesterday' }).status, 1);
});

test('it goes into the file that is named', () => {
  const file = join(work, 'bill.json');
  const { status, stdout } = sbom([file]);
  assert.deepEqual([status, stdout], [0, '']);
  assert.equal(readFileSync(file, 'utf8'), text);
});

test('a library of no package is an error that names it, and leaves no file', () => {
  const fake = join(work, 'ldd');
  writeFileSync(fake, '#!/bin/sh\nprintf "\\tlibnobody.so.1 => /opt/nobody/libnobody.so.1 (0x00007f0000000000)\\n"\n');
  chmodSync(fake, 0o755);
  const file = join(work, 'never.json');
  const { status, stderr } = sbom([file], { PATH: `${work}:${process.env.PATH}` });
  assert.equal(status, 1);
  assert.match(stderr, /belong to no Debian package[^]*\/opt\/nobody\/libnobody\.so\.1/);
  assert.ok(!existsSync(file) && !existsSync(`${file}.part`));
});

test('two files, and an option nobody knows, are refused', () => {
  assert.match(sbom(['a', 'b']).stderr, /one file at most/);
  assert.match(sbom(['--wrong']).stderr, /"--wrong" is not known/);
});

// ---------------------------------------------------------------- tools that only pretend

const says = (out, status = 0) => () => ({ status, out, err: '' });

test('ldd: a library that is not found, a program without any, a line of another kind are errors', () => {
  assert.deepEqual(loaded('p', says('\tlinux-vdso.so.1 (0x0f)\n\tb.so => /l/b.so (0x1)\n\t/lib64/ld.so (0x2)\n\ta.so => /l/a.so (0x3)\n')),
    ['/l/a.so', '/l/b.so', '/lib64/ld.so']);
  assert.throws(() => loaded('p', says('\tb.so => not found\n')), /"b.so => not found", which names no file/);
  assert.throws(() => loaded('p', says('\tstatically linked\n')), /names no file/);
  assert.throws(() => loaded('p', says('\tnot a dynamic executable\n', 1)), /ldd cannot read p/);
});

test('ninja: headers and archives outside the checkout are found, and a build it does not know is an error', () => {
  const ninja = (deps) => (program, args) => ({ status: 0, err: '', out: args.includes('inputs')
    ? 'rooms/a.o\nrooms/b.gch\n../a.cpp\n/usr/lib/libs.a\nlibroom.a\n/usr/lib/libd.so\n' : deps });
  assert.deepEqual(compiledIn('p', '/w/build', ['/w'], ninja('rooms/a.o: #deps 3, deps mtime 1 (VALID)\n    /w/a.hpp\n    gen/a.pb.h\n    /usr/lib/gcc/../../include/x.h\n')),
    ['/usr/include/x.h', '/usr/lib/libs.a']);
  assert.throws(() => compiledIn('p', '/w/build', ['/w'], ninja('rooms/a.o: deps not found\n')), /build again/);
  assert.throws(() => compiledIn('p', '/w/build', ['/w'], says('')), /no object file/);
  assert.throws(() => compiledIn('p', '/w/build', ['/w'], says('unknown target', 1)), /cannot say what p was made of/);
});

test('dpkg: files are found under /usr or beside it, diversions are no packages, and all files of no package are named', () => {
  const dpkg = says('libc6:amd64: /usr/lib/nowhere/libc.so.6\nlibx-dev:amd64, libx-dev:i386: /usr/include/nowhere/x.h\ndiversion by dash from: /bin/nowhere\n', 1);
  assert.deepEqual([...owners(['/lib/nowhere/libc.so.6', '/usr/include/nowhere/x.h'], dpkg)],
    [['/lib/nowhere/libc.so.6', 'libc6:amd64'], ['/usr/include/nowhere/x.h', 'libx-dev:amd64']]);
  assert.throws(() => owners(['/lib/nowhere/libc.so.6', '/opt/b.so', '/bin/nowhere'], dpkg), /\/opt\/b\.so\n {2}\/bin\/nowhere$/);
  assert.throws(() => details(['gone'], says('gone\t1\tamd64\tg\t1\tconfig-files\n')), /dpkg does not say which gone is installed/);
});

test('licences are those that a copyright file names where a program can read it, and never guessed', () => {
  const dep5 = 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nSource: x\n\n'
    + 'Files: *\nCopyright: A\nLicense: Expat\n\nFiles: b\nLicense: GPL-2+ or MIT\n text\n\nLicense: Expat\n Permission ...\n\nLicense: Alone\n text\n';
  assert.deepEqual(licencesIn(dep5), { names: ['Expat', 'GPL-2+ or MIT'] });
  assert.deepEqual(licencesIn(`\n${dep5}`), { names: ['Expat', 'GPL-2+ or MIT'] });
  assert.match(licencesIn('This package is under the MIT License.\nLicense: MIT\n').unread, /not machine readable/);
  assert.match(licencesIn(dep5.replaceAll(/^License: .*$/gm, 'License:')).unread, /names no licence/);
  assert.match(licencesIn(undefined).unread, /no copyright file/);
  assert.equal(reasons(read('deploy/dependencies.sh')).get('libssl-dev'), 'TLS');
});

test('pages that do not fit the lock file are errors', () => {
  const lock = { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-AA==', license: 'MIT' }, 'node_modules/a/node_modules/@s/b': { version: '2.0.0', integrity: 'sha512-AA==' } } };
  assert.deepEqual(bundled({ packages: { 'node_modules/a/node_modules/@s/b': '2.0.0' } }, lock), [{ name: '@s/b', version: '2.0.0', integrity: 'sha512-AA==', licence: undefined }]);
  assert.throws(() => bundled({}, lock), /build them again/);
  assert.throws(() => bundled({ packages: { 'node_modules/c': '1.0.0' } }, lock), /not in package-lock/);
  assert.throws(() => bundled({ packages: { 'node_modules/a': '1.0.1' } }, lock), /1\.0\.1 is in the pages, 1\.0\.0 in package-lock/);
  assert.throws(() => bundled({ packages: { 'node_modules/a': '1.0.0' } }, { packages: { 'node_modules/a': { version: '1.0.0' } } }), /no hash/);
  assert.throws(() => hashes('md5-AA=='), /unknown kind/);
});

test('a package without a known licence says so, and odd letters of versions do not break its address', () => {
  const { components } = bill({
    version: '1', system: { id: 'debian', version: '12' }, programs: [{ name: 'p', sha256: 'ab', packages: ['k'] }],
    pages: { build: 'x', packages: [{ name: 'n', version: '1.0.0', integrity: 'sha512-AA==', licence: undefined }] },
    debian: new Map([['k', {
      debian: { name: 'libx++', version: '1:2+b~1', architecture: 'amd64', source: 'x', sourceVersion: '2' },
      licences: { unread: 'why not' }, files: ['/f'], compiled: false,
    }]]),
  });
  const [debian] = components.filter(({ name }) => name === 'libx++');
  assert.equal(debian.purl, 'pkg:deb/debian/libx%2B%2B@1:2%2Bb~1?arch=amd64&distro=debian-12');
  assert.deepEqual(values(debian, 'licences'), ['not said here: why not']);
  assert.match(values(components.find(({ name }) => name === 'n'), 'licences')[0], /names none/);
});
