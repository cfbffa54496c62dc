// State hash of rows (proto/README.md, "Rows, audiences, positions"). The twin of row_hash in proto/cpp/replica.cpp;
// both read golden/hash.txt.

const utf8 = new TextEncoder();

function fnv1a(hash: number, bytes: Uint8Array): number {
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash;
}

// fmix32(fnv1a32(key || 0x00 || row)), in 0 .. 2^32-1.
export function rowHash(key: string, row: Uint8Array): number {
  let h = fnv1a(0x811c9dc5, utf8.encode(key));
  h = Math.imul(h ^ 0, 0x01000193);
  h = fnv1a(h, row);
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return h >>> 0;
}
