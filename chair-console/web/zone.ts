// Times that a person types are the chamber's, whatever zone the laptop is set to.
//
// Pure. Nothing here reads a clock.

// Minutes that the zone is ahead of UTC at this moment.
function offsetMinutes(atMs: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  }).formatToParts(atMs);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value ?? 0);
  const there = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return Math.round((there - Math.floor(atMs / 1000) * 1000) / 60_000);
}

// "09:30" or "09:30:15" on the chamber's day of `onMs`; undefined when it is no time of day.
export function chamberTime(typed: string, onMs: number, zone: string): number | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(typed.trim());
  if (!match) return undefined;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const day = new Date(onMs + offsetMinutes(onMs, zone) * 60_000);
  const wall = Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), hour, minute, second);
  // The offset at the time meant, not the one now: they differ across a change of the clocks.
  const first = wall - offsetMinutes(wall, zone) * 60_000;
  return wall - offsetMinutes(first, zone) * 60_000;
}

// "2018-03-12T10:00" in the chamber, both ways, for the fields of the programme.
export function chamberMoment(typed: string, zone: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2}(?::\d{2})?)$/.exec(typed.trim());
  if (!match) return undefined;
  const noon = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]), 12);
  return chamberTime(match[4]!, noon - offsetMinutes(noon, zone) * 60_000, zone);
}
export function momentText(atMs: number, zone: string): string {
  return new Date(atMs + offsetMinutes(atMs, zone) * 60_000).toISOString().slice(0, 16);
}
