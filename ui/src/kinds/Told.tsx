import type { ReactNode } from 'react';
import { useSay } from '../say';
import classes from './Told.module.css';

interface ToldProps {
  children: ReactNode;
  /** Unlike the answer it is compared with. */
  differs?: boolean;
  /** Only the other answer has it. */
  missing?: boolean;
  title?: string;
}

/** A piece of an answer, marked by sign and colour where another answer differs. */
export function Told({ children, differs = false, missing = false, title }: ToldProps) {
  const say = useSay('kinds');
  return (
    <span
      className={classes.told}
      data-differs={differs || missing}
      data-quiet={missing || undefined}
      title={title}
    >
      {(differs || missing) && (
        <span
          className={classes.sign}
          role="img"
          aria-label={say(missing ? 'onlyOther' : 'differs')}
        >
          {missing ? '−' : '≠'}
        </span>
      )}
      <span dir="auto">{children}</span>
    </span>
  );
}

/** Several pieces in a line. */
export function ToldAll({ children }: { children: ReactNode }) {
  return <div className={classes.all}>{children}</div>;
}
