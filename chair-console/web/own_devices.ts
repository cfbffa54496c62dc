// The names this page acts under: a console that replaces its own seat's code stays, and goes on as another device.
import { signal } from '@preact/signals';

const since = signal<readonly string[]>([]);

export function goesOnAs(device: string): void {
  since.value = [...since.value, device];
}
export const ownDevices = (welcomed: string): string[] => [welcomed, ...since.value];
