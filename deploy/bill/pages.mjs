// Which npm packages are in the pages. The pages' manifest names those that esbuild took something from (server/web/build.mjs); the lock
// file says what they are. A package that only builds or tests reaches no page and is therefore not among them.

// `manifest` and `lock` are the parsed files. Returns { name, version, integrity, licence } of each, sorted.
export function bundled(manifest, lock) {
  if (!manifest.packages) throw new Error('the pages do not say what they were made of: build them again (deploy/build.sh)');
  return Object.entries(manifest.packages).map(([folder, version]) => {
    const locked = lock.packages?.[folder];
    if (!locked) throw new Error(`${folder} is in the pages and not in package-lock.json`);
    if (locked.version !== version)
      throw new Error(`${folder}: ${version} is in the pages, ${locked.version} in package-lock.json: build the pages again`);
    if (!locked.integrity) throw new Error(`${folder}: package-lock.json has no hash of it`);
    const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return { name, version, integrity: locked.integrity, licence: locked.license };
  }).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

// "sha512-BASE64", maybe several -> as CycloneDX writes hashes.
export function hashes(integrity) {
  return integrity.trim().split(/\s+/).map((each) => {
    const found = /^sha(256|384|512)-([A-Za-z0-9+/]+=*)$/.exec(each);
    if (!found) throw new Error(`"${each}" is a hash of an unknown kind`);
    return { alg: `SHA-${found[1]}`, content: Buffer.from(found[2], 'base64').toString('hex') };
  });
}
