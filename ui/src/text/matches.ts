/** Where else the same words stand. The text itself is never normalised. */
import type { Segments, Stretch } from './segments';

export interface Matching {
  /** Only where no word goes on at either end; else inside words too (wa-l-kitab). */
  whole: boolean;
  /** Without regard to tashkeel, tatweel, forms of alef, and case. */
  loose: boolean;
}

// Short vowels, hamza and madda as marks, superscript alef, Quranic marks, tatweel.
const DROPPED =
  /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]/;
const ALEFS = /[\u0622\u0623\u0625\u0671]/;

/** Every place of `needle`, from the start on, none overlapping another. */
export function matches(segments: Segments, needle: string, how: Matching): Stretch[] {
  const folded = how.loose ? foldedOnce(segments) : fold(segments.text, false);
  const sought = fold(needle, how.loose).text;
  const found: Stretch[] = [];
  if (sought === '') return found;
  for (let at = folded.text.indexOf(sought); at >= 0; ) {
    const place = { start: folded.at(at), end: folded.at(at + sought.length) };
    const fits = place.start < place.end && isWhole(segments, place, how.whole);
    if (fits) found.push(place);
    at = folded.text.indexOf(sought, at + (fits ? sought.length : 1));
  }
  return found;
}

function isWhole(segments: Segments, { start, end }: Stretch, words: boolean): boolean {
  // A letter without its marks is another letter, unless marks are overlooked.
  if (!segments.isGraphemeEdge(start) || !segments.isGraphemeEdge(end)) return false;
  return !words || (segments.isWordEdge(start) && segments.isWordEdge(end));
}

interface Folded {
  text: string;
  /** Offset in the text as it was, of an offset in the folded one. */
  at: (unit: number) => number;
}

/** A long text is looked through again and again. */
const known = new WeakMap<Segments, Folded>();

function foldedOnce(segments: Segments): Folded {
  const found = known.get(segments) ?? fold(segments.text, true);
  known.set(segments, found);
  return found;
}

function fold(text: string, loose: boolean): Folded {
  if (!loose) return { text, at: (unit) => unit };
  const kept: string[] = [];
  const places: number[] = [];
  let at = 0;
  for (const sign of text) {
    if (!DROPPED.test(sign)) {
      const plain = ALEFS.test(sign) ? '\u0627' : sign.toLowerCase();
      kept.push(plain);
      // Where small letters are longer than capitals, all of it stands at the capital.
      const same = plain.length === sign.length;
      for (let unit = 0; unit < plain.length; unit++) places.push(same ? at + unit : at);
    }
    at += sign.length;
  }
  // Marks that were dropped after a letter belong to it: it ends where the next one begins.
  return { text: kept.join(''), at: (unit) => places[unit] ?? text.length };
}
