// A row held by its handle, by mouse, pen or finger, until it is let go.
//
// Apart because it deals with pointers, edges and rows that vanish under the hand, and knows nothing of speakers. The
// rows stay where they are in the document (the stylesheet's `order` shows them elsewhere): a moved element would lose
// the finger and the focus.
import { rowsAbove } from './order.ts';

const EDGE_PX = 56;
const SCROLL_PX = 14; // a frame, at the very edge

// Calls `aimed` with how many of the other rows would stand above, then `ended` once: true if let go, false if cancelled.
export function holdRow(event: PointerEvent, list: HTMLElement, key: string, aimed: (above: number) => void, ended: (drop: boolean) => void): void {
  const handle = event.currentTarget as HTMLElement;
  handle.setPointerCapture?.(event.pointerId);
  const scroller = scrollerOf(list);
  let [y, above, frame, held] = [event.clientY, -1, 0, true];
  const measure = () => {
    const rows = [...list.children] as HTMLElement[];
    const row = rows.find((each) => each.dataset.entry === key);
    if (!row) return stop(false);
    const heights = rows.filter((each) => each !== row).map((each) => each.offsetHeight);
    const now = rowsAbove(heights, row.offsetHeight, y - list.getBoundingClientRect().top);
    if (now !== above) aimed((above = now));
  };
  const turn = () => {
    if (!held) return;
    const box = scroller === document.scrollingElement ? { top: 0, bottom: innerHeight } : scroller.getBoundingClientRect();
    const into = y < box.top + EDGE_PX ? (y - box.top - EDGE_PX) / EDGE_PX : y > box.bottom - EDGE_PX ? (y - box.bottom + EDGE_PX) / EDGE_PX : 0;
    if (into !== 0 && above >= 0) scroller.scrollTop += Math.max(-1, Math.min(1, into)) * SCROLL_PX;
    if (above >= 0) measure();
    frame = requestAnimationFrame(turn);
  };
  const over = (now: PointerEvent) => {
    if (now.pointerId !== event.pointerId) return;
    if (above < 0 && Math.abs(now.clientY - event.clientY) < 4) return; // a press, not yet a drag
    y = now.clientY;
    measure();
  };
  const up = (now: PointerEvent) => { if (now.pointerId === event.pointerId) stop(now.type === 'pointerup' && above >= 0); };
  const key_ = (now: KeyboardEvent) => { if (now.key === 'Escape') stop(false); };
  const stop = (drop: boolean) => {
    if (!held) return;
    held = false;
    cancelAnimationFrame(frame);
    removeEventListener('pointermove', over);
    removeEventListener('pointerup', up);
    removeEventListener('pointercancel', up);
    removeEventListener('keydown', key_);
    ended(drop);
  };
  // On the window: a handle that leaves the document takes its listeners along.
  addEventListener('pointermove', over);
  addEventListener('pointerup', up);
  addEventListener('pointercancel', up);
  addEventListener('keydown', key_);
  frame = requestAnimationFrame(turn);
}

function scrollerOf(element: HTMLElement): Element {
  for (let outer = element.parentElement; outer && outer !== document.body; outer = outer.parentElement)
    if (/auto|scroll/.test(getComputedStyle(outer).overflowY) && outer.scrollHeight > outer.clientHeight) return outer;
  return document.scrollingElement ?? document.documentElement;
}
