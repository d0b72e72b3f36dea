import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { ProblemDetail } from '../../../api/client';
import { useSay } from '../../../say';
import classes from './Builder.module.css';

interface ProblemListProps {
  problems: ProblemDetail[];
  /** What the sample item lacks. */
  payloadProblems: ProblemDetail[];
  onGo: (where: string) => void;
}

/** What keeps the draft from being published, each leading to its place. */
export function ProblemList({ problems, payloadProblems, onGo }: ProblemListProps) {
  const say = useSay('forms');
  const all = [
    ...problems.map((one) => ({ ...one, goes: true })),
    ...payloadProblems.map((one) => ({ ...one, goes: false })),
  ];
  if (all.length === 0)
    return (
      <p className={classes.fine}>
        <IconCircleCheck size={16} aria-hidden /> {say('builder.fine')}
      </p>
    );
  return (
    <section className={classes.problems} aria-label={say('builder.problems')}>
      <h2>
        <IconAlertTriangle size={16} aria-hidden />{' '}
        {say('builder.problemCount', { count: all.length })}
      </h2>
      <ul>
        {all.map((one) => {
          const told = (
            <>
              <code>{one.where}</code>{' '}
              <span dir="auto">
                {one.what} {one.mend}
              </span>
            </>
          );
          return (
            <li key={one.where + one.what}>
              {one.goes ? (
                <button type="button" onClick={() => onGo(one.where)}>
                  {told}
                </button>
              ) : (
                <span>
                  {told} <em>{say('builder.ofSample')}</em>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
