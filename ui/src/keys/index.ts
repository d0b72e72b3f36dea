import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import {
  active,
  changed,
  clashes,
  type KeyAction,
  type Layer,
  onKeyDown,
  push,
  renewed,
} from './registry';

export { Key, Keys, useCap } from './Key';
export type { KeyAction } from './registry';
export { active, chordOf, clashes, remap } from './registry';
export { useKnownKeys } from './useKnownKeys';

/** Have keys while this is on the page. `on: false` puts them away; `alone` hides all below (dialogs). */
export function useKeys(actions: KeyAction[], { on = true, alone = false } = {}): void {
  const layer = useRef<Layer>({ actions, alone });
  useLayoutEffect(() => {
    layer.current.actions = actions;
    layer.current.alone = alone;
    if (import.meta.env.DEV && clashes(actions).length > 0)
      console.error('keys clash', clashes(actions));
  });
  useEffect(() => (on ? push(layer.current) : undefined), [on]);
  // Who shows the keys wants to know of others: those of the next criterion, say.
  const shown = actions.map(({ id, chord, says }) => `${id} ${chord} ${says}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once they are others
  useEffect(() => renewed(), [shown]);
}

let snapshot: KeyAction[] = [];
const fresh = (listener: () => void) =>
  changed(() => {
    snapshot = active();
    listener();
  });

/** The keys that work now, as they change. */
export function useActiveKeys(): KeyAction[] {
  return useSyncExternalStore(fresh, () => snapshot);
}

/** Mounted once, by the frame. */
export function useKeyboard(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
