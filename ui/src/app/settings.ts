/** What a person chose for themselves: kept here for the first paint, and on the server. */
import { useSyncExternalStore } from 'react';
import { remap } from '../keys';
import { Listeners } from '../listeners';
import { LANGUAGES, type Locale } from '../say/say';

export interface Settings {
  locale: Locale;
  theme: 'light' | 'dark' | 'auto';
  /** Of all text, in per cent. */
  size: 100 | 112 | 125 | 150 | 200;
  digits: 'latn' | 'arab';
  /** A person's own keys, by action. */
  keys: Record<string, string>;
  /** Hints of keys at the foot of the task page. */
  hints: boolean;
  /** A form of one question is sent by the key that answers it. */
  autoSubmit: boolean;
}

const KEPT = 'mihak.settings';
const FIRST: Settings = {
  locale: guessLocale(),
  theme: 'auto',
  size: 100,
  digits: 'latn',
  keys: {},
  hints: true,
  autoSubmit: true,
};

function guessLocale(): Locale {
  const tag = (globalThis.navigator?.language ?? 'en').slice(0, 2);
  return tag in LANGUAGES ? (tag as Locale) : 'en';
}

function read(): Settings {
  try {
    return { ...FIRST, ...JSON.parse(localStorage.getItem(KEPT) ?? '{}') };
  } catch {
    return FIRST;
  }
}

let current = read();
const listeners = new Listeners();
remap(current.keys);

export const settings = (): Settings => current;

/** Changes here and now; `accounts` sends them to the server. */
export function change(changes: Partial<Settings>): void {
  current = { ...current, ...changes };
  localStorage.setItem(KEPT, JSON.stringify(current));
  remap(current.keys);
  document.documentElement.style.fontSize = current.size === 100 ? '' : `${current.size}%`;
  listeners.tell();
}

export function useSettings(): Settings {
  return useSyncExternalStore(listeners.add, settings);
}
