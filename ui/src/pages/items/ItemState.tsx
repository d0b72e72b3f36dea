import { useSay } from '../../say';
import classes from './ItemState.module.css';

/** How far an item is: by its word; the sign before it only helps. */
export function ItemState({ of }: { of: string }) {
  const say = useSay('items');
  return (
    <span className={classes.state}>
      <span className={classes.dot} data-state={of} aria-hidden="true" />
      {say(`state.${of}`)}
    </span>
  );
}
