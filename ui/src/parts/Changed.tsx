import { Fragment } from 'react';
import classes from './Changed.module.css';
import type { Stretch } from './wordDiff';

interface ChangedProps {
  stretches: readonly Stretch[];
  /** What is marked is gone from the other text; else it came. */
  gone?: boolean;
  dir?: 'auto' | 'ltr' | 'rtl' | undefined;
}

/** A text with what the other one lacks marked, by line as well as by colour. */
export function Changed({ stretches, gone = false, dir = 'auto' }: ChangedProps) {
  const Tag = gone ? 'del' : 'ins';
  return (
    <div className={classes.text} dir={dir}>
      {stretches.map(({ text, changed }, place) => {
        if (!changed) return text;
        const words = text.trimEnd();
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text, never reordered
          <Fragment key={place}>
            <Tag className={gone ? classes.gone : classes.changed}>{words}</Tag>
            {text.slice(words.length)}
          </Fragment>
        );
      })}
    </div>
  );
}
