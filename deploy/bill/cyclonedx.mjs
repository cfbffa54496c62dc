// The bill's form: CycloneDX 1.5. Pure: what is found goes in, the document comes out; it asks nobody and reads no clock.
import { createHash } from 'node:crypto';
import { hashes } from './pages.mjs';

// A version may have what an address gives another meaning to; ':' may stay.
const inPurl = (text) => encodeURIComponent(text).replaceAll('%3A', ':');
const properties = (pairs) => pairs.map(([name, value]) => ({ name: `nameplate:${name}`, value }));

function ofDebian({ debian, licences, files, compiled, why }, system) {
  const { name, version, architecture, source, sourceVersion } = debian;
  const purl = `pkg:deb/${system.id}/${inPurl(name)}@${inPurl(version)}?arch=${inPurl(architecture)}&distro=${system.id}-${system.version}`;
  return {
    type: 'library', 'bom-ref': purl, name, version, scope: 'required', purl,
    ...(why ? { description: why } : {}),
    ...(licences.names ? { licenses: licences.names.map((each) => ({ license: { name: each } })) } : {}),
    properties: properties([
      ['source', `${source} ${sourceVersion}`],
      ...(licences.unread ? [['licences', `not said here: ${licences.unread}`]] : []),
      ...(compiled ? [['compiled-in', 'headers or archives, at build time']] : []),
      ...files.map((file) => ['loaded', file]),
    ]),
  };
}

function ofNpm({ name, version, integrity, licence }) {
  const purl = `pkg:npm/${name.split('/').map(encodeURIComponent).join('/')}@${inPurl(version)}`;
  return {
    type: 'library', 'bom-ref': purl, name, version, scope: 'required', hashes: hashes(integrity), purl,
    ...(licence ? { licenses: [{ expression: licence }] } : {}),
    properties: properties([['bundled', 'into the pages'], ...(licence ? [] : [['licences', 'not said here: package-lock.json names none']])]),
  };
}

// A name of this document that its content gives it: the same content, the same name.
function uuid(text) {
  const hex = createHash('sha256').update(text).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)];
  return `urn:uuid:${parts.join('-')}`;
}

// version: Nameplate's. system: { id, version } of the distribution. pages: { build, packages }.
// programs: [{ name, sha256, packages: [key, ...] }]. debian: Map of key -> what ofDebian takes.
export function bill({ version, system, programs, pages, debian, epoch }) {
  const refs = new Map();
  const libraries = [...debian].map(([key, each]) => {
    const made = ofDebian(each, system);
    refs.set(key, made['bom-ref']);
    return made;
  });
  const npm = pages.packages.map(ofNpm);
  const whole = { type: 'application', 'bom-ref': `nameplate@${version}`, name: 'nameplate', version };
  const shipped = [
    ...programs.map(({ name, sha256, packages }) => ({
      component: { type: 'application', 'bom-ref': `nameplate/${name}@${version}`, name, version, hashes: [{ alg: 'SHA-256', content: sha256 }] },
      needs: packages.map((key) => refs.get(key)),
    })),
    { component: { type: 'application', 'bom-ref': `nameplate/pages@${version}`, name: 'pages', version, properties: properties([['build', pages.build]]) },
      needs: npm.map((each) => each['bom-ref']) },
  ];
  const byRef = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  const components = [...shipped.map(({ component }) => component), ...libraries, ...npm].sort((a, b) => byRef(a['bom-ref'], b['bom-ref']));
  const dependencies = [
    { ref: whole['bom-ref'], dependsOn: shipped.map(({ component }) => component['bom-ref']).sort(byRef) },
    ...shipped.map(({ component, needs }) => ({ ref: component['bom-ref'], dependsOn: [...new Set(needs)].sort(byRef) })),
  ].sort((a, b) => byRef(a.ref, b.ref));
  const metadata = { ...(epoch === undefined ? {} : { timestamp: time(epoch) }), component: whole };
  const content = { version: 1, metadata, components, dependencies };
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json', bomFormat: 'CycloneDX', specVersion: '1.5',
    serialNumber: uuid(JSON.stringify(content)), ...content,
  };
}

function time(epoch) {
  if (!/^\d{1,11}$/.test(epoch)) throw new Error(`SOURCE_DATE_EPOCH is "${epoch}"; it takes seconds since 1970`);
  return new Date(Number(epoch) * 1000).toISOString().replace('.000Z', 'Z');
}
