// The order on the screen while a move is on its way, and where a dragged row would land. Pure.
//
// A target is "before entry X", never a place number: it stays right when the list changes under the hand.

// `before` 0 = to the end. An entry or a target that is gone leaves the order as it is.
export function moved(order: readonly number[], entry: number, before: number): number[] {
  if (!order.includes(entry) || (before !== 0 && !order.includes(before)) || before === entry) return [...order];
  const rest = order.filter((id) => id !== entry);
  const at = before === 0 ? rest.length : rest.indexOf(before);
  return [...rest.slice(0, at), entry, ...rest.slice(at)];
}

// The entry to stand before, so that `entry` comes to the 1-based `place`; 0 = the end.
export function beforeForPlace(order: readonly number[], entry: number, place: number): number {
  const rest = order.filter((id) => id !== entry);
  return rest[Math.max(place, 1) - 1] ?? 0;
}

// Whether the move changes anything.
export function changes(order: readonly number[], entry: number, before: number): boolean {
  const at = order.indexOf(entry);
  return at >= 0 && before !== entry && (order[at + 1] ?? 0) !== before;
}

// How many of the other rows stand above, when the dragged row (`height`) is held with its middle at `middle` below the
// top of the list. By the other rows' own heights, not by where they are drawn: else the row would flutter.
export function rowsAbove(heights: readonly number[], height: number, middle: number): number {
  let [top, best, least] = [0, 0, Infinity];
  for (let i = 0; i <= heights.length; i++) {
    const away = Math.abs(top + height / 2 - middle);
    if (away < least) [best, least] = [i, away];
    top += heights[i] ?? 0;
  }
  return best;
}
