import { useFormat, useSay } from '../../say';
import classes from './Signals.module.css';
import { powerOf, type Signal, wordOf } from './strength';

/** The strength of the evidence: a word, and the number behind it. */
export function Strength({ signal }: { signal: Signal }) {
  const say = useSay('signals');
  const format = useFormat();
  const power = powerOf(signal);
  if (power === null) return <span>{say('twins', { count: signal.n })}</span>;
  const told = format.number(Math.abs(power), power < 10 ? 1 : 0);
  return (
    <span className={classes.strength} data-strength={wordOf(power)}>
      {say(`strength.${wordOf(power)}`)}{' '}
      <bdi className={classes.power} dir="ltr">
        {signal.p === null ? 'e ' : 'p '}
        {format.number(10)}
        <sup>
          {signal.p === null ? '' : '−'}
          {told}
        </sup>
      </bdi>
    </span>
  );
}

/** What the evidence rests on. */
export function Count({ signal }: { signal: Signal }) {
  const say = useSay('signals');
  if (signal.kind === 'texts') return null;
  const unit = { timing: 'onWindows', canary: 'onPlaces' }[signal.kind as 'timing' | 'canary'];
  return <span>{say(unit ?? 'onAnswers', { count: signal.n })}</span>;
}
