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

// The entry to stand before, so that `entry` comes to the 1-based `place`.
export function beforeForPlace(order: readonly number[], entry: number, place: number): number {
  const rest = order.filter((id) => id !== entry);
  return rest[Math.max(place, 1) - 1] ?? 0;
}

// Whether the move changes anything.
export function changes(order: readonly number[], entry: number, before: number): boolean {
  const at = order.indexOf(entry);
  return at >= 0 && before !== entry && (order[at + 1] ?? 0) !== before;
}
