import type { ReactNode } from 'react';
import { useFormat } from '../../say';
import classes from './Sure.module.css';

/** Below this the reviewers' queue asks again. */
export const UNSURE = 0.8;

/** An estimated answer, and how sure it is. */
export function Sure({ answer, confidence }: { answer: ReactNode; confidence: number }) {
  const format = useFormat();
  return (
    <span className={classes.sure}>
      <span className={classes.answer}>{answer}</span>
      <Bar share={confidence} />
      <span className={classes.percent}>{format.percent(confidence, 0)}</span>
    </span>
  );
}

export function Bar({ share }: { share: number }) {
  return (
    <span className={classes.bar} data-low={share < UNSURE || undefined} aria-hidden="true">
      <span style={{ inlineSize: `${100 * share}%` }} />
    </span>
  );
}
