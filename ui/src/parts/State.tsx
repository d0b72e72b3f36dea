import { useSay } from '../say';
import classes from './State.module.css';

/** A state of a thing (`common:status.…`): told by its word, the colour only helps. */
export function State({ of }: { of: string }) {
  const say = useSay('common');
  return (
    <span className={classes.state} data-state={of}>
      {say(`status.${of}`)}
    </span>
  );
}
