import { useCallback, useState } from 'react';

const USUAL = 14; // pixels: 0.875 rem of 16

/** A ref for an element; how wide that is, in pixels (`start` until it is known); and by how much
 * its text is larger than usual, so that room for words grows with them.
 */
export function useWidth(start: number): [(element: HTMLElement | null) => void, number, number] {
  const [width, setWidth] = useState(start);
  const [scale, setScale] = useState(1);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.round(entry.contentRect.width));
      setScale(Number.parseFloat(getComputedStyle(element).fontSize) / USUAL);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width, scale];
}
