// Which letter or digit was pressed, whatever the layout of the keyboard.
//
// By what the key says; by where it lies only when the layout has no Latin letter there: "N" must work with a Russian
// or Arabic layout, and on Dvorak it is the key that says N, not the one that lies where others have it.
export function keyPressed({ key, code }: { key: string; code: string }): string {
  if (/^[a-z0-9]$/i.test(key)) return key.toUpperCase();
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code);
  if (digit) return digit[1]!;
  const elsewhere = /^[\p{L}\p{M}]+$/u.test(key) && !/\p{Script=Latin}/u.test(key);
  return (elsewhere && /^Key([A-Z])$/.exec(code)?.[1]) || '';
}
