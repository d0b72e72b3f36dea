import type { CSSProperties, ReactNode } from 'react';
import styles from './Plotted.module.css';
import { type Axis, share } from './scale';

export interface PlottedRow {
  id: string;
  name: ReactNode;
  text: ReactNode;
  /** What is drawn, in a picture of the axis' width, 28 high. */
  drawn: ReactNode;
  /** Of the drawn cell. */
  className?: string | undefined;
  title?: string | undefined;
}

interface PlottedProps {
  label: string;
  nameHeading: string;
  valueHeading: string;
  axis: Axis;
  rows: PlottedRow[];
  format: (value: number) => string;
  /** Widths of the first column and of the last. */
  names: string;
  values: string;
}

/**
 * A table whose middle column is drawn over one axis: names and numbers by the language, the axis
 * from left to right.
 */
export function Plotted({
  label,
  nameHeading,
  valueHeading,
  axis,
  rows,
  format,
  names,
  values,
}: PlottedProps) {
  const at = (value: number) => `${100 * share(axis, value)}%`;
  return (
    <table
      className={styles.plotted}
      aria-label={label}
      style={{ '--names': names, '--values': values } as CSSProperties}
    >
      <thead>
        <tr>
          <th scope="col" className={styles.name}>
            {nameHeading}
          </th>
          <td />
          <th scope="col" className={styles.value}>
            {valueHeading}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className={styles.name}>
              {row.name}
            </th>
            <td className={`${styles.plot} ${row.className ?? ''}`} dir="ltr" title={row.title}>
              <svg width="100%" height="28" aria-hidden="true">
                {axis.ticks.map((tick) => (
                  <line
                    key={tick}
                    className={styles.grid}
                    x1={at(tick)}
                    x2={at(tick)}
                    y1="0"
                    y2="28"
                  />
                ))}
                {row.drawn}
              </svg>
            </td>
            <td className={styles.value}>{row.text}</td>
          </tr>
        ))}
      </tbody>
      <tfoot aria-hidden="true">
        <tr>
          <td />
          <td className={styles.axis} dir="ltr">
            {axis.ticks.map((tick) => (
              <span key={tick} style={{ left: at(tick) }}>
                {format(tick)}
              </span>
            ))}
          </td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}
