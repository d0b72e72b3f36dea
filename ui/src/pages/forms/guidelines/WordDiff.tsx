import { useMemo } from 'react';
import { wordDiff } from '../../../parts/wordDiff';
import { useSay } from '../../../say';
import classes from '../Guidelines.module.css';
import { type Piece, piecesOf } from './pieces';

/** Two texts as one, word by word: struck out what went, marked what came. */
export function WordDiff({ before, after, lang }: { before: string; after: string; lang: string }) {
  const say = useSay('forms');
  const pieces = useMemo(() => {
    const compared = wordDiff(before, after);
    return compared && piecesOf(compared);
  }, [before, after]);
  if (before === after) return <p className={classes.hint}>{say('diff.same')}</p>;
  if (pieces === null)
    return (
      <div className={classes.sides}>
        <pre dir="auto">{before}</pre>
        <pre dir="auto">{after}</pre>
      </div>
    );
  const count = (kind: Piece['kind']) =>
    pieces
      .filter((one) => one.kind === kind)
      .reduce((sum, one) => sum + one.text.split(/\s+/).filter(Boolean).length, 0);
  return (
    <>
      <p className={classes.hint}>
        {say('diff.wordsCame', { count: count('came') })} ·{' '}
        {say('diff.wordsWent', { count: count('went') })}
      </p>
      <div className={`${classes.diff} content`} lang={lang}>
        {linesOf(pieces).map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
          <p key={at} dir="auto">
            {line.map((piece, place) => {
              // biome-ignore lint/suspicious/noArrayIndexKey: nor have pieces
              if (piece.kind === 'same') return <span key={place}>{piece.text}</span>;
              const Mark = piece.kind === 'came' ? 'ins' : 'del';
              // biome-ignore lint/suspicious/noArrayIndexKey: nor have pieces
              return <Mark key={place}>{piece.text}</Mark>;
            })}
          </p>
        ))}
      </div>
    </>
  );
}

/** Line by line, so that each has its own direction. */
function linesOf(pieces: Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const { kind, text } of pieces)
    for (const [at, part] of text.split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (part) lines.at(-1)?.push({ kind, text: part });
    }
  return lines;
}
