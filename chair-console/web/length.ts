// "3:05" or "90:00" typed by hand, as lengthText of kit/clock.tsx writes it; undefined when it is none.
const LENGTH = /^(\d{1,3}):([0-5]\d)$/;

export function msOfLength(typed: string): number | undefined {
  const found = LENGTH.exec(typed.trim());
  return found ? (Number(found[1]) * 60 + Number(found[2])) * 1000 : undefined;
}
