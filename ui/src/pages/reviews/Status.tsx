import type { Api } from '../../api/client';
import { useSay } from '../../say';
import classes from './Status.module.css';

/** What was decided, and what became of an appeal. */
export function Status({
  review,
}: {
  review: Pick<Api<'Review'>, 'status' | 'appeal' | 'appeal_result'>;
}) {
  const say = useSay('reviews');
  return (
    <span className={classes.status}>
      <span data-status={review.status}>{say(`status.${review.status}`)}</span>
      {review.appeal !== null && (
        <span className={classes.appeal}>{say(`appeal.${review.appeal_result ?? 'open'}`)}</span>
      )}
    </span>
  );
}
