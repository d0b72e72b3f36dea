import { useSay } from '../say';
import classes from './NotHere.module.css';

/** Said in the place of media that is not loaded, and why. */
export function NotHere({ address }: { address: string }) {
  const say = useSay('blocks');
  return (
    <div className={classes.box} role="note">
      <p>{say('elsewhere')}</p>
      <p className={classes.address}>
        <bdi dir="ltr">{address}</bdi>
      </p>
    </div>
  );
}

/** Said where it was asked for and did not come. */
export function Broken({ onAgain }: { onAgain?: () => void }) {
  const say = useSay('blocks');
  return (
    <div className={classes.box} role="alert">
      <p>{say('notLoaded')}</p>
      {onAgain && (
        <button type="button" className={classes.again} onClick={onAgain}>
          {say('common:tryAgain')}
        </button>
      )}
    </div>
  );
}
