import type { Compared, Stretch } from '../../../parts/wordDiff';

export interface Piece {
  kind: 'same' | 'came' | 'went';
  text: string;
}

/**
 * Two texts compared side by side as one run: what went stands before what came in its place.
 *
 * What is the same on both sides may be cut at other places and differ in its spaces, so the
 * sides are led along each other by the signs that are no spaces.
 */
export function piecesOf({ before, after }: Compared): Piece[] {
  const [ours, theirs] = [[...before], [...after]];
  const pieces: Piece[] = [];
  const add = (kind: Piece['kind'], text: string) => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text) pieces.push({ kind, text });
  };
  for (;;) {
    const [old, next] = [ours[0], theirs[0]];
    if (!old && !next) return pieces;
    if (old?.changed || !next) {
      add('went', ours.shift()?.text ?? '');
    } else if (next.changed || !old) {
      add('came', theirs.shift()?.text ?? '');
    } else {
      const many = Math.min(signs(old.text), signs(next.text));
      take(ours, many);
      add('same', take(theirs, many));
    }
  }
}

const signs = (text: string): number => text.replace(/\s/g, '').length;

/** Take the text with the first `many` signs that are no spaces off a list, and return it. */
function take(stretches: Stretch[], many: number): string {
  const first = stretches[0];
  if (!first) return '';
  let at = 0;
  for (let left = many; at < first.text.length; at++) {
    if (/\s/.test(first.text[at] ?? '')) continue;
    if (left === 0) break;
    left--;
  }
  const rest = first.text.slice(at);
  if (rest) stretches[0] = { ...first, text: rest };
  else stretches.shift();
  return first.text.slice(0, at);
}
