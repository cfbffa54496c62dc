// The console's single keys: printed on their buttons, to be switched off or changed (WCAG 2.1.4), kept on the device.
import { signal } from '@preact/signals';

export const KEY_NAMES = ['next', 'undo', 'end', 'pause'] as const;
export type KeyName = (typeof KEY_NAMES)[number];
export interface Keys { on: boolean; keys: Record<KeyName, string> }

const STORED = 'nameplate.keys';
const DEFAULT: Keys = { on: true, keys: { next: 'N', undo: 'U', end: 'E', pause: 'P' } };

function stored(): Keys {
  try {
    const read = JSON.parse(localStorage.getItem(STORED) ?? 'null') as Partial<Keys> | null;
    const keys = { ...DEFAULT.keys };
    for (const name of KEY_NAMES) {
      const key = read?.keys?.[name];
      if (typeof key === 'string' && /^[A-Z0-9]$/.test(key)) keys[name] = key;
    }
    return { on: read?.on !== false, keys };
  } catch {
    return DEFAULT;
  }
}

export const keys = signal<Keys>(stored());

// False when another button has that key.
export function setKey(name: KeyName, key: string): boolean {
  const wanted = key.toUpperCase();
  if (!/^[A-Z0-9]$/.test(wanted)) return false;
  if (KEY_NAMES.some((other) => other !== name && keys.value.keys[other] === wanted)) return false;
  keep({ ...keys.value, keys: { ...keys.value.keys, [name]: wanted } });
  return true;
}
export function switchKeys(on: boolean): void { keep({ ...keys.value, on }); }

function keep(wanted: Keys): void {
  keys.value = wanted;
  try { localStorage.setItem(STORED, JSON.stringify(wanted)); } catch { /* a private window: for this visit only */ }
}
