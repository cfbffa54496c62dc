// Rows glide to their new places instead of jumping, so that the eye can follow a name. Nothing moves for those who
// asked for less motion; the meaning never depends on it.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

const GLIDE_MS = 160;

export function useGliding(list: RefObject<HTMLElement | null>): void {
  const tops = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    const before = tops.current;
    const now = new Map<string, number>();
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    for (const row of (list.current?.children ?? []) as Iterable<HTMLElement>) {
      const key = row.dataset.entry ?? '';
      now.set(key, row.offsetTop);
      const by = (before.get(key) ?? row.offsetTop) - row.offsetTop;
      if (by !== 0 && !still) row.animate?.([{ translate: `0 ${by}px` }, { translate: '0 0' }], { duration: GLIDE_MS, easing: 'ease-out' });
    }
    tops.current = now;
  });
}
