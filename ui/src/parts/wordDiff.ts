import { diffArrays } from 'diff';

/** A stretch of a text that the other text has too, or lacks. */
export interface Stretch {
  text: string;
  changed: boolean;
}

export interface Compared {
  before: Stretch[];
  after: Stretch[];
}

// Texts that share little take time that grows with the square of their length.
const PATIENCE_MS = 400;
const WORD = /[\p{L}\p{M}\p{N}_'’\u200c\u200d]+\s*|[^\p{L}\p{M}\p{N}]\s*/gsu;
// Written without spaces: words are found by a dictionary, which takes 20 times as long.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * Two texts word by word; null where they differ so much that it would show nothing.
 *
 * A word has the space after it: the library's own words know Latin letters only and would cut
 * Arabic into its letters. Spaces alone are no difference.
 */
export function wordDiff(before: string, after: string): Compared | null {
  const [ours, theirs] = [tokens(before), tokens(after)];
  const changes = diffArrays(ours, theirs, {
    comparator: (one, other) =>
      one === other || (one.trimEnd() || ' ') === (other.trimEnd() || ' '),
    timeout: PATIENCE_MS,
  });
  if (!changes) return null;
  const compared: Compared = { before: [], after: [] };
  // Sliced from each side's own words: what is equal may still differ in its spaces.
  for (const { count, added, removed } of changes) {
    if (!added) append(compared.before, ours.splice(0, count), removed);
    if (!removed) append(compared.after, theirs.splice(0, count), added);
  }
  return compared;
}

function tokens(text: string): string[] {
  if (!UNSPACED.test(text)) return text.match(WORD) ?? [];
  const found: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = found.length - 1;
    if (/^\s+$/.test(segment) && last >= 0) found[last] += segment;
    else found.push(segment);
  }
  return found;
}

function append(stretches: Stretch[], parts: string[], changed: boolean) {
  const text = parts.join('');
  const last = stretches.at(-1);
  if (last && last.changed === changed) last.text += text;
  else if (text) stretches.push({ text, changed });
}
