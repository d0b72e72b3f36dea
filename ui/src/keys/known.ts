/** The keys that a person may set for themselves, with their defaults (by place: see registry). */
import { chordOf, clashes } from './registry';

export interface KnownKey {
  id: string;
  chord: string;
  /** Of the catalogue's area `keys`. */
  says: string;
  whileTyping?: boolean;
}

const group = (name: string, keys: Record<string, string | [string, 'typing']>): KnownKey[] =>
  Object.entries(keys).map(([key, given]) => {
    const [chord, typing] = typeof given === 'string' ? [given] : given;
    const id = `${name}.${key}`;
    return { id, chord, says: id, ...(typing && { whileTyping: true }) };
  });

/** By where they work. Within one group, and with `app`, no two are the same. */
export const GROUPS: Record<string, KnownKey[]> = {
  app: group('app', { palette: ['$mod+KeyK', 'typing'], keys: 'Shift+Slash', undo: '$mod+KeyZ' }),
  task: group('task', {
    submit: 'Enter',
    submitTyping: ['$mod+Enter', 'typing'],
    skip: 'Backspace',
    undo: 'KeyZ',
    guideline: 'KeyG',
    pause: 'KeyP',
    leave: ['Escape', 'typing'],
  }),
  review: group('review', {
    accept: 'KeyA',
    mend: 'KeyE',
    refuse: 'KeyX',
    undo: 'KeyZ',
    guideline: 'KeyG',
    submit: 'Enter',
    submitTyping: ['$mod+Enter', 'typing'],
    leave: ['Escape', 'typing'],
  }),
};

const byId = new Map(Object.values(GROUPS).flatMap((keys) => keys.map((key) => [key.id, key])));

/** A known key by its id, to be given what it runs. */
export function known(id: string): KnownKey {
  const key = byId.get(id);
  if (key === undefined) throw new Error(`no key is known as ${id}`);
  return key;
}

/** What stands in the way of `chord` for `id`: the other action that has it. */
export function inTheWay(id: string, chord: string): KnownKey | undefined {
  const own = Object.values(GROUPS).find((keys) => keys.some((key) => key.id === id)) ?? [];
  return [...own, ...(GROUPS.app ?? [])].find((key) => key.id !== id && chordOf(key) === chord);
}

export const clashesOf = (name: string) =>
  clashes([...(GROUPS[name] ?? []), ...(GROUPS.app ?? [])]);
