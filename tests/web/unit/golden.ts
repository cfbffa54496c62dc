// The files of proto/golden, which the C++ tests read as well.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function linesOf(name: string): string[] {
  return readFileSync(join(NAMEPLATE_ROOT, 'proto/golden', name), 'utf8')
    .split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
}

export function unhex(hex: string): Uint8Array {
  if (hex === '-') return new Uint8Array();
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

export const hex = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') || '-';
