import styles from './Bars.module.css';
import { hueClass } from './hues';
import { Plotted } from './Plotted';
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
    <Plotted
      label={label}
      nameHeading={nameHeading}
      valueHeading={valueHeading}
      axis={axis}
      format={format}
      names="22%"
      values="27%"
      rows={bars.map((bar) => ({
        id: bar.id,
        name: bar.name,
        text: bar.text,
        className: hueClass(bar.hue),
        title: bar.says,
        drawn: (
          <>
            <rect className={styles.bar} x="0" y="7" height="14" width={at(bar.value)} rx="2" />
            {bar.low != null && bar.high != null && (
              <g className={styles.whisker}>
                <line x1={at(bar.low)} x2={at(bar.high)} y1="14" y2="14" />
                <line x1={at(bar.low)} x2={at(bar.low)} y1="9" y2="19" />
                <line x1={at(bar.high)} x2={at(bar.high)} y1="9" y2="19" />
              </g>
            )}
          </>
        ),
      }))}
    />
  );
}
