import { useSyncExternalStore } from 'react';
import { Listeners } from '../listeners';
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
const listeners = new Listeners();
interface WithLayout {
  keyboard?: { getLayoutMap?: () => Promise<ReadonlyMap<string, string>> };
}
void (globalThis.navigator as WithLayout | undefined)?.keyboard
  ?.getLayoutMap?.()
  .then((map) => {
    layout = map;
    listeners.tell();
  })
  .catch(() => undefined);

function cap(part: string): string {
  const fixed = CAPS[part];
  if (fixed !== undefined) return fixed;
  const told = layout?.get(part);
  if (told) return told.toUpperCase();
  return part.replace(/^(Key|Digit|Numpad)/, '');
}

const partsOf = (chord: string): string[] => chord.split('+');

/** How a chord is written for this person. */
export function useCap(): (chord: string) => string {
  useSyncExternalStore(listeners.add, () => layout);
  return (chord) => partsOf(chord).map(cap).join(' ');
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

/** Each key of a chord with a cap of its own. */
export function Keys({ chord }: { chord: string }) {
  return (
    <span className={classes.keys} dir="ltr">
      {partsOf(chord).map((part) => (
        <Key key={part} chord={part} />
      ))}
    </span>
  );
}
