import { useSay } from '../say';
import classes from './Loading.module.css';

/** Something is on its way; shown only if it takes a moment, so that nothing flickers. */
export function Loading({ page = false }: { page?: boolean }) {
  const say = useSay('common');
  return (
    <div className={page ? classes.page : classes.loading} role="status">
      <span className={classes.spinner} />
      <span>{say('loading')}</span>
    </div>
  );
}
