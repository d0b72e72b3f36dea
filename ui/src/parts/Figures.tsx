import type { ReactNode } from 'react';
import classes from './Figures.module.css';

export interface Figure {
  id: string;
  name: ReactNode;
  value: ReactNode;
  /** A line under it. */
  hint?: ReactNode;
}

/** A handful of numbers at the head of a page. */
export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <dl className={classes.figures}>
      {figures.map(({ id, name, value, hint }) => (
        <div key={id}>
          <dt>{name}</dt>
          <dd>{value}</dd>
          {hint && <dd className={classes.hint}>{hint}</dd>}
        </div>
      ))}
    </dl>
  );
}
