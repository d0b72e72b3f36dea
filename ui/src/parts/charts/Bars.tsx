import styles from './Bars.module.css';
import { hueClass } from './hues';
import { axisAround, share } from './scale';
import type { Bar } from './types';

/**
 * Amounts from 0, with intervals where they have them: a table whose middle column is drawn.
 * As `Forest`: names and numbers by the language, the axis from left to right.
 */
export function Bars({
  label,
  nameHeading,
  valueHeading,
  bars,
  format,
}: {
  label: string;
  nameHeading: string;
  valueHeading: string;
  bars: Bar[];
  format: (value: number) => string;
}) {
  const axis = axisAround(
    bars.flatMap((bar) => [0, bar.value, bar.high ?? bar.value]),
    { floor: 0 },
  );
  const at = (value: number) => `${100 * share(axis, value)}%`;
  return (
    <table className={styles.bars} aria-label={label}>
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
        {bars.map((bar) => (
          <tr key={bar.id}>
            <th scope="row" className={styles.name}>
              {bar.name}
            </th>
            <td className={`${styles.plot} ${hueClass(bar.hue)}`} dir="ltr" title={bar.says}>
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
                <rect className={styles.bar} x="0" y="7" height="14" width={at(bar.value)} rx="2" />
                {bar.low != null && bar.high != null && (
                  <g className={styles.whisker}>
                    <line x1={at(bar.low)} x2={at(bar.high)} y1="14" y2="14" />
                    <line x1={at(bar.low)} x2={at(bar.low)} y1="9" y2="19" />
                    <line x1={at(bar.high)} x2={at(bar.high)} y1="9" y2="19" />
                  </g>
                )}
              </svg>
            </td>
            <td className={styles.value}>{bar.text}</td>
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
