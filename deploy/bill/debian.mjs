// Which Debian packages are in the programs: those whose shared libraries the loader finds, and those whose headers and archives the
// compiler and the linker read. Nothing is known by heart here: ldd, ninja and dpkg are asked, and what they leave open is thrown.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { isAbsolute, normalize } from 'node:path';

// Runs a program and returns { status, out, err }. In no language but C, and with nothing loaded that the shell asked for.
export function ask(program, args) {
  const { LD_PRELOAD, LD_LIBRARY_PATH, ...env } = process.env;
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28, env: { ...env, LC_ALL: 'C' } });
  if (error) throw error;
  return { status, out: stdout, err: stderr };
}

const lines = (text) => text.split('\n').filter((line) => line.trim());
const byLetters = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
export const sorted = (several) => [...new Set(several)].sort(byLetters);

// The files of the shared libraries that a program loads.
export function loaded(program, run = ask) {
  const { status, out, err } = run('ldd', [program]);
  if (status !== 0) throw new Error(`ldd cannot read ${program}: ${(out + err).trim()}`);
  return sorted(lines(out).flatMap((line) => {
    if (/^\s*linux-(vdso|gate)\.so\.\d+ \(0x[0-9a-f]+\)$/.test(line)) return [];  // the kernel's own
    const found = /^\s*(?:\S+ => )?(\/\S+) \(0x[0-9a-f]+\)$/.exec(line);
    if (!found) throw new Error(`${program}: ldd says "${line.trim()}", which names no file`);
    return [found[1]];
  }));
}

// The headers and archives outside the checkout and its build folder that went into a program, as ninja noted when it was built.
export function compiledIn(program, build, own, run = ask) {
  const ninja = (...args) => {
    const { status, out, err } = run('ninja', ['-C', build, '-t', ...args]);
    if (status !== 0) throw new Error(`ninja cannot say what ${program} was made of: ${(out + err).trim()}`);
    return lines(out).filter((line) => !line.startsWith('ninja: '));
  };
  const inputs = ninja('inputs', program);
  const objects = inputs.filter((file) => /\.(o|gch)$/.test(file));
  if (objects.length === 0) throw new Error(`${program}: ninja names no object file it was made of`);
  const read = ninja('deps', ...objects);
  for (const line of read)
    if (/ deps not found$/.test(line)) throw new Error(`${program}: ninja does not know what ${line}; build again`);
  const files = [...inputs.filter((file) => file.endsWith('.a')), ...read.filter((line) => /^\s/.test(line)).map((line) => line.trim())];
  return sorted(files.filter(isAbsolute).map((file) => normalize(file)).filter((file) => !own.some((folder) => file.startsWith(`${folder}/`))));
}

// Under which names dpkg may know a file: /lib is /usr/lib today, and a library's name may be a link to its file.
function namesOf(file) {
  const real = existsSync(file) ? realpathSync(file) : file;
  return sorted([file, real].flatMap((path) => [path, path.startsWith('/usr/') ? path.slice(4) : `/usr${path}`]));
}

// The package of each file, as a Map. Throws one error that names every file of no package.
export function owners(files, run = ask) {
  const names = new Map(files.map((file) => [file, namesOf(file)]));
  // It ends with 1 when one of the names is nobody's, which is usual here.
  const { out } = run('dpkg-query', ['-S', ...sorted([...names.values()].flat())]);
  const packages = new Map();
  for (const line of lines(out)) {
    const found = /^(?!diversion by )(.+?): (\/.*)$/.exec(line);
    if (found) packages.set(found[2], sorted(found[1].split(', '))[0]);
  }
  const result = new Map();
  const nobodys = [];
  for (const [file, each] of names) {
    const known = each.find((name) => packages.has(name));
    if (known) result.set(file, packages.get(known));
    else nobodys.push(file);
  }
  if (nobodys.length > 0) throw new Error(`these belong to no Debian package, so nobody can say what they are:\n  ${nobodys.join('\n  ')}`);
  return result;
}

const FIELDS = ['Package', 'Version', 'Architecture', 'source:Package', 'source:Version', 'db:Status-Status'];

// What dpkg says of each package: a Map of { name, version, architecture, source, sourceVersion }.
export function details(packages, run = ask) {
  const result = new Map();
  for (const each of packages) {
    const { out, err } = run('dpkg-query', ['-W', `-f=${FIELDS.map((field) => `\${${field}}`).join('\\t')}\\n`, each]);
    const installed = lines(out).map((line) => line.split('\t')).filter((fields) => fields[5] === 'installed');
    if (installed.length !== 1) throw new Error(`dpkg does not say which ${each} is installed: ${(out + err).trim()}`);
    const [name, version, architecture, source, sourceVersion] = installed[0];
    result.set(each, { name, version, architecture, source, sourceVersion });
  }
  return result;
}

// The licences that a package's copyright file names: { names } if a program can read it (DEP-5), else { unread: why }. The names are
// Debian's and stay as they are: which of another list they would be is a guess.
export function licencesIn(copyright) {
  if (copyright === undefined) return { unread: 'the package has no copyright file here' };
  const paragraphs = copyright.split(/\n[ \t]*\n/).map((text) => text.trimStart()).filter(Boolean);
  if (!/^Format:\s*\S*(copyright-format|dep5)/im.test(paragraphs[0] ?? '')) return { unread: 'its copyright file is not machine readable' };
  // Of the files, or of the whole in the first paragraph; a paragraph with a licence alone is the licence's text.
  const names = paragraphs.filter((text, at) => at === 0 || /^Files:/m.test(text))
    .flatMap((text) => [...text.matchAll(/^License:[ \t]*(\S.*?)[ \t]*$/gm)].map((found) => found[1]));
  return names.length > 0 ? { names: sorted(names) } : { unread: 'its copyright file names no licence' };
}

export function copyrightOf(name) {
  const file = `/usr/share/doc/${name}/copyright`;
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

// "package|why" of deploy/dependencies.sh, as a Map: what each is there for, in the words of whoever asked for it.
export function reasons(script) {
  return new Map([...script.matchAll(/^ +'([^|' ]+)\|([^']+)'$/gm)].map((found) => [found[1], found[2]]));
}
