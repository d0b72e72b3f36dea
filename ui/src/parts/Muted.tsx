import type { ReactNode } from 'react';
import classes from './Muted.module.css';

/** Words that may be passed over; still readable (6:1). */
export function Muted({ children, small = false }: { children: ReactNode; small?: boolean }) {
  return <span className={small ? classes.small : classes.muted}>{children}</span>;
}
