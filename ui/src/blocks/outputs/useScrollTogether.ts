import { useCallback, useRef } from 'react';

/** Panes that scroll with one another, each by the same share of its own length. */
export function useScrollTogether(on: boolean) {
  const panes = useRef(new Set<HTMLElement>());
  const isOn = useRef(on);
  isOn.current = on;
  const ref = useCallback((pane: HTMLElement | null) => {
    if (!pane) return undefined;
    const all = panes.current;
    const onScroll = () => {
      // The one that is scrolled leads: those it moves tell of it too, and would answer back.
      if (isOn.current && isLeading(pane)) follow(pane, all);
    };
    const lead = () => {
      leading = pane;
    };
    all.add(pane);
    pane.addEventListener('scroll', onScroll, { passive: true });
    for (const event of LEADING) pane.addEventListener(event, lead, { passive: true });
    return () => {
      all.delete(pane);
      pane.removeEventListener('scroll', onScroll);
      for (const event of LEADING) pane.removeEventListener(event, lead);
    };
  }, []);
  return { ref };
}

const LEADING = ['wheel', 'pointerdown', 'keydown', 'focusin', 'touchstart'] as const;
let leading: HTMLElement | null = null;
const isLeading = (pane: HTMLElement) => leading === pane || !leading?.isConnected;

function follow(pane: HTMLElement, all: Set<HTMLElement>): void {
  const share = pane.scrollTop / Math.max(1, pane.scrollHeight - pane.clientHeight);
  for (const other of all) {
    if (other !== pane) other.scrollTop = share * (other.scrollHeight - other.clientHeight);
  }
}
