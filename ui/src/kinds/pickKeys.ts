import { chordOf } from '../keys';

/** A key by its name in the settings and its place on the keyboard. */
export interface Cap {
  id: string;
  chord: string;
}

/**
 * The key of the option at a place from 0: 1 to 9 and 0, then the same with Shift. One name for
 * all kinds of question, so that a person who moves them moves them everywhere.
 */
export function pickKey(place: number): Cap | undefined {
  if (place >= 20) return undefined;
  const digit = `Digit${(place + 1) % 10}`;
  const chord = place < 10 ? digit : `Shift+${digit}`;
  return { id: `pick.${place + 1}`, chord: chordOf({ id: `pick.${place + 1}`, chord }) };
}
