import { type IntervalValue, useFormat, useSay } from '../say';
import classes from './Interval.module.css';

interface IntervalProps {
  value: IntervalValue | null | undefined;
  /** What n counts, as a key of `common:n.` (labels, items, answers, reviews). */
  of?: 'labels' | 'items' | 'answers' | 'reviews';
  digits?: number;
}

/** A share with its interval and n: no number of quality stands alone. */
export function Interval({ value, of = 'labels', digits = 1 }: IntervalProps) {
  const say = useSay('common');
  const format = useFormat();
  if (!value) return <span className={classes.none}>{say('notKnownYet')}</span>;
  const { estimate, low, high, n } = value;
  return (
    <span className={classes.interval}>
      <bdi className={classes.estimate}>{format.percent(estimate, digits)}</bdi>
      {low !== null && high !== null && (
        <bdi className={classes.ends}>
          {format.number(low * 100, digits)}–{format.number(high * 100, digits)}
        </bdi>
      )}
      {n !== undefined && <span className={classes.n}>{say(`n.${of}`, { count: n })}</span>}
    </span>
  );
}
