import { useCallback, useEffect, useRef } from 'react';

const SECONDS = 1.2;
const SHARE = 0.5;

/** A ref for an element; `onSeen` once it was looked at: long enough, and enough of it on screen. */
export function useSeen(on: boolean, onSeen: () => void): (element: HTMLElement | null) => void {
  const latest = useRef(onSeen);
  useEffect(() => {
    latest.current = onSeen;
  });
  return useCallback(
    (element: HTMLElement | null) => {
      if (element === null || !on) return;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const observer = new IntersectionObserver(
        ([entry]) => {
          clearTimeout(timer);
          if (!entry?.isIntersecting) return;
          const height = entry.rootBounds?.height ?? window.innerHeight;
          // Of one larger than the screen, half a screen is enough.
          const isEnough =
            entry.intersectionRatio >= SHARE || entry.intersectionRect.height >= height * SHARE;
          if (isEnough && !document.hidden)
            timer = setTimeout(() => latest.current(), SECONDS * 1000);
        },
        { threshold: [0, 0.25, SHARE, 0.75, 1] },
      );
      observer.observe(element);
      return () => {
        clearTimeout(timer);
        observer.disconnect();
      };
    },
    [on],
  );
}
