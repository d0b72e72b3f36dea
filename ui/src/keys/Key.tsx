import { useSyncExternalStore } from 'react';
import classes from './Key.module.css';

const CAPS: Record<string, string> = {
  $mod: /Mac/.test(globalThis.navigator?.platform ?? '') ? '⌘' : 'Ctrl',
  Shift: '⇧',
  Alt: 'Alt',
  Enter: '⏎',
  Escape: 'Esc',
  Backspace: '⌫',
  Delete: 'Del',
  Space: '␣',
  Tab: '⇥',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Slash: '/',
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Comma: ',',
  Period: '.',
};

// What stands on this person's keys, where the browser tells (Chromium does, on secure origins).
let layout: ReadonlyMap<string, string> | null = null;
const listeners = new Set<() => void>();
interface WithLayout {
  keyboard?: { getLayoutMap?: () => Promise<ReadonlyMap<string, string>> };
}
void (globalThis.navigator as WithLayout | undefined)?.keyboard
  ?.getLayoutMap?.()
  .then((map) => {
    layout = map;
    for (const listener of listeners) listener();
  })
  .catch(() => undefined);

function cap(part: string): string {
  const fixed = CAPS[part];
  if (fixed !== undefined) return fixed;
  const told = layout?.get(part);
  if (told) return told.toUpperCase();
  return part.replace(/^(Key|Digit|Numpad)/, '');
}

export const capsOf = (chord: string): string[] => chord.split('+').map(cap);

/** How a chord is written for this person. */
export function useCap(): (chord: string) => string {
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => layout,
  );
  return (chord) => capsOf(chord).join(' ');
}

/** A key cap. For the eye: screen readers get `aria-keyshortcuts` of the control instead. */
export function Key({ chord }: { chord: string }) {
  const told = useCap()(chord);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a <kbd> takes no focus
    <kbd className={classes.key} aria-hidden="true" dir="ltr">
      {told}
    </kbd>
  );
}
