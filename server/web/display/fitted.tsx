// Text as large as its box allows: whole words, never clipped, never cut with dots.
//
// Apart because every name of the display goes through it. It measures the real letters, so that any script and any
// font comes out right.
import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface FittedProps {
  most: number; // vh
  least: number; // vh; smaller only if the text would not fit otherwise
  // What the size depends on: measured again when it changes, when the box does and when fonts have come.
  of: string;
  lines?: number; // at most so many, as long as they are not smaller than `least`; counted in the first element
  class?: string;
  children: ComponentChildren;
}

const smallest = 1.6; // vh: below this nothing is fitted any more; no real name comes near

export function Fitted({ most, least, of, lines, children, ...rest }: FittedProps) {
  const box = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!box.current || !text.current) return;
    const fit = () => box.current && text.current && fitText(box.current, text.current, most, least, lines);
    fit();
    const watch = new ResizeObserver(fit);
    watch.observe(box.current);
    document.fonts.addEventListener('loadingdone', fit);
    return () => {
      watch.disconnect();
      document.fonts.removeEventListener('loadingdone', fit);
    };
  }, [of, most, least, lines]);
  return (
    <div ref={box} class={`fitted ${rest.class ?? ''}`}>
      <div ref={text} class="fitted-text">{children}</div>
    </div>
  );
}

function linesOf(element: Element | null): number {
  if (!(element instanceof HTMLElement)) return 0;
  return Math.round(element.offsetHeight / parseFloat(getComputedStyle(element).lineHeight));
}

// The largest size at which nothing of the text leaves the box, to a twentieth of a vh.
function fitText(box: HTMLElement, text: HTMLElement, most: number, least: number, lines = Infinity): void {
  const fits = (size: number, atMost: number) => {
    text.style.fontSize = `${size}vh`;
    return text.scrollWidth <= box.clientWidth && text.offsetHeight <= box.clientHeight &&
      linesOf(text.firstElementChild) <= atMost;
  };
  if (fits(most, lines)) return;
  // More lines are better than letters that cannot be read from the last row; small letters better than none.
  const [from, atMost] = fits(least, lines) ? [least, lines] : fits(least, Infinity) ? [least, Infinity] : [smallest, Infinity];
  let [low, high] = [from, most];
  while (high - low > 0.05) {
    const middle = (low + high) / 2;
    if (fits(middle, atMost)) low = middle;
    else high = middle;
  }
  fits(low, atMost);
}

// How many children of a row fit whole into its width, counted from the first: `shown` of `count`. The caller draws that
// many; the rest is told as a number.
export function useWhole(count: number, of: string): { row: RefObject<HTMLDivElement | null>; shown: number; single: boolean } {
  const row = useRef<HTMLDivElement>(null);
  const [{ shown, key }, setShown] = useState({ shown: count, key: '' });
  const [again, measureAgain] = useState(0);
  const wanted = `${of} ${count} ${again}`;
  const now = key === wanted ? shown : count;
  useLayoutEffect(() => {
    const element = row.current;
    if (element && element.scrollWidth > element.clientWidth && now > 1) setShown({ shown: now - 1, key: wanted });
  });
  useLayoutEffect(() => {
    const begin = () => measureAgain((n) => n + 1);
    addEventListener('resize', begin);
    document.fonts.addEventListener('loadingdone', begin);
    return () => {
      removeEventListener('resize', begin);
      document.fonts.removeEventListener('loadingdone', begin);
    };
  }, []);
  return { row, shown: now, single: now === 1 };
}
