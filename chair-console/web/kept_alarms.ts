// Which alarms were answered on this device, so that a reload does not bring them back.
const KEPT = 'nameplate.alarms';
const MOST = 200;

// Numbers of acts; those of another log (its epoch) mean other acts.
export function keptAlarms(epoch: string): Set<number> {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? '{}') as { epoch?: unknown; acts?: unknown };
    return new Set(kept.epoch === epoch && Array.isArray(kept.acts) ? kept.acts.map(Number) : []);
  } catch {
    return new Set(); // storage is refused in some private windows
  }
}

// Beside what another tab of this browser has kept meanwhile.
export function keepAlarms(epoch: string, acts: ReadonlySet<number>): void {
  try {
    const all = new Set([...keptAlarms(epoch), ...acts]);
    localStorage.setItem(KEPT, JSON.stringify({ epoch, acts: [...all].sort((a, b) => a - b).slice(-MOST) }));
  } catch {
    // for this visit only
  }
}
