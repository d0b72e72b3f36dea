import { useMemo, useState } from 'react';
import type { BlockProps } from '../../form/block';
import { Scrolled } from '../../parts/Scrolled';
import { useFormat, useSay, useWords } from '../../say';
import { type Cell, cellsOf } from './cells';
import classes from './Table.module.css';

const AT_ONCE = 200;

/** Rows of data; each cell reads in its own direction. */
export function Block({ block, value }: BlockProps) {
  const say = useSay('blocks');
  const words = useWords();
  const format = useFormat();
  const { header, width, rows } = useMemo(() => cellsOf(value as unknown[]), [value]);
  const [shown, setShown] = useState(AT_ONCE);
  const left = rows.length - shown;
  if (!rows.length) return <p className={classes.absent}>{say('noRows')}</p>;
  return (
    <Scrolled className={classes.wide} label={words(block.title) || say('table')}>
      <table className={classes.table} dir={block.dir === 'auto' ? undefined : block.dir}>
        <thead>
          <tr>
            {Array.from({ length: width }, (_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns stay where they are
              <th key={at} scope="col" dir="auto">
                {header?.[at] ?? format.number(at + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows stay where they are
            <tr key={place}>
              {row.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <Data key={at} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <button type="button" className={classes.more} onClick={() => setShown(shown + 1000)}>
          {say('moreRows', { count: left })}
        </button>
      )}
    </Scrolled>
  );
}

function Data({ cell }: { cell: Cell }) {
  const say = useSay('blocks');
  if (cell === null) {
    return (
      <td className={classes.absent} aria-label={say('empty')}>
        –
      </td>
    );
  }
  return (
    <td dir="auto" data-number={cell.isNumber || undefined}>
      {cell.text}
    </td>
  );
}
