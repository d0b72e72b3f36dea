import type { ReactNode } from 'react';
import styles from './Matrix.module.css';
import type { Cell } from './types';

/**
 * Numbers by row and column, tinted by how much they weigh: a table, so its own twin.
 * Cells with `onOpen` are buttons; an absent cell is empty.
 */
export function Matrix({
  label,
  corner,
  rows,
  columns,
  cell,
}: {
  label: string;
  /** What rows and columns are, such as "true ↓ said →". */
  corner: ReactNode;
  rows: { id: string; name: ReactNode }[];
  columns: { id: string; name: ReactNode }[];
  cell: (row: string, column: string) => Cell | null;
}) {
  return (
    // Wide matrices scroll by themselves; who has no mouse scrolls them with the focus here.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
    <section className={styles.scroll} aria-label={label} tabIndex={0}>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <td className={styles.corner}>{corner}</td>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              {columns.map((column) => (
                <Square key={column.id} cell={cell(row.id, column.id)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const STEPS = 10;

function Square({ cell }: { cell: Cell | null }) {
  if (!cell) return <td className={styles.none} />;
  const step = Math.round(Math.min(Math.max(cell.weight, 0), 1) * STEPS);
  const tint = `${styles[cell.tone ?? 'plain']} ${styles[`tint${step}`]}`;
  return (
    <td className={`${tint} ${cell.faint ? styles.faint : ''}`} title={cell.says}>
      {cell.onOpen ? (
        <button
          type="button"
          onClick={cell.onOpen}
          aria-label={cell.says}
          aria-pressed={cell.isChosen ?? false}
        >
          {cell.text}
        </button>
      ) : (
        <bdi>{cell.text}</bdi>
      )}
      {cell.note && <small dir="ltr">{cell.note}</small>}
    </td>
  );
}
