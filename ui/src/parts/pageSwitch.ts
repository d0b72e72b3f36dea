import { useSyncExternalStore } from 'react';

/** A switch of how things are shown, one for the whole page and kept from item to item. */
export function pageSwitch(start: boolean): () => [on: boolean, turn: (on: boolean) => void] {
  let value = start;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const turn = (on: boolean) => {
    value = on;
    for (const listener of listeners) listener();
  };
  const read = () => value;
  return () => [useSyncExternalStore(subscribe, read, read), turn];
}
