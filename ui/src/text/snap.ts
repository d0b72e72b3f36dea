/** From where a pointer went to what was meant. */
import type { Segments, Stretch } from './segments';

export type By = 'word' | 'grapheme';

// Controls of direction and of zero width stand at the ends of words without being seen.
const CONTROLS = '\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff';
const AROUND_WORDS = new RegExp(`[\\s\\p{P}${CONTROLS}]`, 'u');
const AROUND_LETTERS = new RegExp(`[\\s${CONTROLS}]`, 'u');

/** What a selection from `from` to `to` (UTF-16 offsets, either way round) means: the words or
 * graphemes it touches, without spaces (and, by words, punctuation) at its ends; null: nothing.
 */
export function snap(segments: Segments, from: number, to: number, by: By): Stretch | null {
  const { text } = segments;
  const [start, end] = [Math.max(0, Math.min(from, to)), Math.min(text.length, Math.max(from, to))];
  const whole = { start: edge(segments, start, 'start'), end: edge(segments, end, 'end') };
  if (start === end) return null;
  if (by === 'grapheme') return trimmed(text, whole, AROUND_LETTERS);
  const bare = trimmed(text, whole, AROUND_WORDS);
  // Nothing but punctuation was selected: then it is meant.
  if (bare === null) return trimmed(text, whole, AROUND_LETTERS);
  const first = segments.wordAt(bare.start);
  const last = segments.wordAt(bare.end - 1);
  const words = { start: first?.start ?? bare.start, end: last?.end ?? bare.end };
  return trimmed(text, words, AROUND_WORDS);
}

function edge(segments: Segments, unit: number, side: 'start' | 'end'): number {
  const around = segments.graphemeAt(unit);
  if (around === null || around.start === unit) return unit;
  return around[side];
}

function trimmed(text: string, { start, end }: Stretch, away: RegExp): Stretch | null {
  let [from, to] = [start, end];
  while (from < to && away.test(signAt(text, from))) from += signAt(text, from).length;
  while (from < to && away.test(signBefore(text, to))) to -= signBefore(text, to).length;
  return from < to ? { start: from, end: to } : null;
}

const signAt = (text: string, unit: number) => String.fromCodePoint(text.codePointAt(unit) ?? 0);

function signBefore(text: string, unit: number): string {
  const sign = text.codePointAt(unit - 2) ?? 0;
  return sign > 0xffff ? String.fromCodePoint(sign) : text.charAt(unit - 1);
}

/** One step of an edge or the cursor: where the next word or grapheme begins or ends. */
export function step(segments: Segments, unit: number, by: By, way: 1 | -1): number {
  if (by === 'grapheme') {
    const next = way === 1 ? segments.graphemeAt(unit) : segments.graphemeBefore(unit);
    if (next === null) return unit;
    return way === 1 ? next.end : next.start;
  }
  const next = way === 1 ? segments.wordFrom(unit) : segments.wordBefore(unit);
  if (next === null) return unit;
  return way === 1 ? next.end : next.start;
}
