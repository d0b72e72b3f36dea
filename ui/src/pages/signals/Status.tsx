import { useSay } from '../../say';
import classes from './Signals.module.css';
import type { Signal } from './strength';

/** What has become of a signal; one that faded undecided says so. */
export function Status({ signal }: { signal: Signal }) {
  const say = useSay('signals');
  const waits = signal.told.some((one) => one.appeal !== null && one.appeal_result === null);
  const fades = signal.status === 'open' && signal.faded_at !== null;
  const status = waits ? 'appealed' : fades ? 'faded' : signal.status;
  return (
    <span className={classes.status} data-status={status}>
      {say(`status.${status}`)}
    </span>
  );
}
