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
  class?: string;
  children: ComponentChildren;
}

const smallest = 1.6; // vh: below this nothing is fitted any more; no real name comes near

export function Fitted({ most, least, of, children, ...rest }: FittedProps) {
  const box = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!box.current || !text.current) return;
    const fit = () => box.current && text.current && fitText(box.current, text.current, most, least);
    fit();
    const watch = new ResizeObserver(fit);
    watch.observe(box.current);
    document.fonts.addEventListener('loadingdone', fit);
    return () => {
      watch.disconnect();
      document.fonts.removeEventListener('loadingdone', fit);
    };
  }, [of, most, least]);
  return (
    <div ref={box} class={`fitted ${rest.class ?? ''}`}>
      <div ref={text} class="fitted-text">{children}</div>
    </div>
  );
}

// The largest size at which nothing of the text leaves the box, to a twentieth of a vh.
function fitText(box: HTMLElement, text: HTMLElement, most: number, least: number): void {
  const fits = (size: number) => {
    text.style.fontSize = `${size}vh`;
    return text.scrollWidth <= box.clientWidth && text.offsetHeight <= box.clientHeight;
  };
  if (fits(most)) return;
  let [low, high] = [fits(least) ? least : smallest, most];
  while (high - low > 0.05) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  fits(low);
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
