import type { Api } from '../../../api/client';
import { Link } from '../../../app/url';
import { useSay } from '../../../say';
import classes from './Waiting.module.css';

/** What a manager may want to answer first; nothing where nothing waits. */
export function Waiting({ of }: { of: Api<'ToAnswer'> }) {
  const say = useSay('suppliers');
  const waits = [
    { status: 'refused', count: of.refused, words: say('own.refusedWait', { count: of.refused }) },
    { status: 'mended', count: of.mended, words: say('own.mendedWait', { count: of.mended }) },
  ].filter((one) => one.count > 0);
  if (waits.length === 0 && of.appeals === 0) return null;
  return (
    <ul className={classes.waiting}>
      {waits.map(({ status, words }) => (
        <li key={status}>
          <Link href={`/s/disputes?status=${status}&appeal=none`}>{words}</Link>
        </li>
      ))}
      {of.appeals > 0 && (
        <li>
          <Link href="/s/disputes?appeal=open">{say('appealsOpen', { count: of.appeals })}</Link>
        </li>
      )}
    </ul>
  );
}
