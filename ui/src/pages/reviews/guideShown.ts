/** Whether the guideline stands beside the work: a person's choice, kept in this browser. */
import { useSyncExternalStore } from 'react';
import { Listeners } from '../../listeners';

const KEPT = 'mihak.guide';
const WIDE = 1400;
const listeners = new Listeners();

const isShown = (): boolean =>
  (localStorage.getItem(KEPT) ?? (innerWidth >= WIDE ? 'shown' : 'hidden')) === 'shown';

function show(shown: boolean): void {
  localStorage.setItem(KEPT, shown ? 'shown' : 'hidden');
  listeners.tell();
}

export function useGuideShown(): [boolean, (shown: boolean) => void] {
  const shown = useSyncExternalStore(listeners.add, isShown);
  return [shown, show];
}
