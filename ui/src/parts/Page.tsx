import type { ReactNode } from 'react';
import classes from './Page.module.css';

interface PageProps {
  title: ReactNode;
  /** One line under the title. */
  hint?: ReactNode;
  /** Buttons at the end of the title's line. */
  actions?: ReactNode;
  /** The whole width and height, for tables and editors that scroll by themselves. */
  fill?: boolean;
  children: ReactNode;
}

/** A page within the frame: its title, what one can do, its content. */
export function Page({ title, hint, actions, fill = false, children }: PageProps) {
  return (
    <div className={classes.page} data-fill={fill || undefined}>
      <div className={classes.head}>
        <div className={classes.titles}>
          <h1>{title}</h1>
          {hint && <p className={classes.hint}>{hint}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}

/** A part of a page with a title of its own. */
export function Section({
  title,
  actions,
  children,
}: {
  title: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={classes.section}>
      <div className={classes.sectionHead}>
        <h2>{title}</h2>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}
