import type { Api } from '../../api/client';
import { Failed } from '../../parts/Failed';
import { Loading } from '../../parts/Loading';
import { useFormat, useSay } from '../../say';
import { Beside, type Column } from './Beside';
import { useForm } from './project';
import classes from './ReviewShown.module.css';
import { Status } from './Status';

/** A review with all that was said: the answer before and after, the rule, the appeal, its end. */
export function ReviewShown({ project, review }: { project: string; review: Api<'WholeReview'> }) {
  const say = useSay('reviews');
  const { form, error } = useForm(project, review.form_id);
  if (error) return <Failed error={error} />;
  if (form === undefined) return <Loading />;
  const columns: Column[] = [{ id: 'original', title: say('original'), answers: review.answers }];
  if (review.mended_answers)
    columns.push({ id: 'mended', title: say('mendedAnswer'), answers: review.mended_answers });
  return (
    <article className={classes.review}>
      <Said review={review} />
      <Beside
        form={form}
        payload={review.payload}
        media={review.media}
        columns={columns}
        marks={{ same: columns.length > 1 ? say('unchanged') : '', other: say('changedHere') }}
      />
    </article>
  );
}

/** The decision in words. */
function Said({ review }: { review: Api<'WholeReview'> }) {
  const say = useSay('reviews');
  const format = useFormat();
  return (
    <dl className={classes.said}>
      <dt>{say('decision')}</dt>
      <dd>
        <Status review={review} />
        {review.decided_at && (
          <span className={classes.when}>{format.time(review.decided_at)}</span>
        )}
      </dd>
      {review.rule && <Line title={say('rule')} text={review.rule} />}
      {review.comment && <Line title={say('reviewerSaid')} text={review.comment} />}
      {review.appeal && <Line title={say('workerSaid')} text={review.appeal} isLoud />}
      {review.appeal_comment && <Line title={say('appealSaid')} text={review.appeal_comment} />}
    </dl>
  );
}

function Line({ title, text, isLoud }: { title: string; text: string; isLoud?: boolean }) {
  return (
    <>
      <dt>{title}</dt>
      <dd dir="auto" className={isLoud ? classes.loud : classes.text}>
        {text}
      </dd>
    </>
  );
}
