/** Whether the guideline stands beside the work: a person's choice, kept in this browser. */
import { useSyncExternalStore } from 'react';

const KEPT = 'mihak.guide';
const WIDE = 1400;
const listeners = new Set<() => void>();

const isShown = (): boolean =>
  (localStorage.getItem(KEPT) ?? (innerWidth >= WIDE ? 'shown' : 'hidden')) === 'shown';

function show(shown: boolean): void {
  localStorage.setItem(KEPT, shown ? 'shown' : 'hidden');
  for (const listener of listeners) listener();
}

export function useGuideShown(): [boolean, (shown: boolean) => void] {
  const shown = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, isShown);
  return [shown, show];
}
