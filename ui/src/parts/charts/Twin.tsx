import { type ReactNode, useId, useState } from 'react';
import { useSay } from '../../say';
import styles from './Twin.module.css';

/** A value of a table, and the words it is shown with where they differ. */
export type TwinValue = string | number | null;

/**
 * A chart and the table of its numbers, one shown at a time; the table can be copied as it is.
 * `table` is made only when it is looked at.
 */
export function Twin({
  label,
  table,
  children,
}: {
  label: string;
  table: () => { columns: string[]; rows: TwinValue[][] };
  children: ReactNode;
}) {
  const say = useSay('common');
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  return (
    <div className={styles.twin}>
      <button
        type="button"
        className={styles.switch}
        aria-pressed={asTable}
        aria-controls={id}
        onClick={() => setAsTable(!asTable)}
      >
        {say(asTable ? 'asChart' : 'asTable')}
      </button>
      <div id={id}>{asTable ? <Numbers label={label} {...table()} /> : children}</div>
    </div>
  );
}

function Numbers({
  label,
  columns,
  rows,
}: {
  label: string;
  columns: string[];
  rows: TwinValue[][];
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
    <section className={styles.scroll} aria-label={label} tabIndex={0}>
      <table className={styles.numbers}>
        <caption className="unseen">{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('\u0000')}>
              {row.map((value, place) => (
                <td key={columns[place]}>{value === null ? '–' : <bdi>{value}</bdi>}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
