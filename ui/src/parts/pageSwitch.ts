import { useSyncExternalStore } from 'react';
import { Listeners } from '../listeners';

/** A switch of how things are shown, one for the whole page and kept from item to item. */
export function pageSwitch(start: boolean): () => [on: boolean, turn: (on: boolean) => void] {
  let value = start;
  const listeners = new Listeners();
  const turn = (on: boolean) => {
    value = on;
    listeners.tell();
  };
  const read = () => value;
  return () => [useSyncExternalStore(listeners.add, read, read), turn];
}
