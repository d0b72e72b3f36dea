import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Api } from '../../api/client';
import { type FormVersion, useForms, useProject } from '../../api/project';
import { Link } from '../../app/url';
import {
  type Answers,
  answersToSend,
  type Form,
  preload,
  problemsOf,
  TaskForm,
  useLoaded,
} from '../../form';
import { useKeys, useKnownKeys } from '../../keys';
import { Empty } from '../../parts/Empty';
import { Failed } from '../../parts/Failed';
import { Loading } from '../../parts/Loading';
import { useFormat, useSay } from '../../say';
import { Act } from './Act';
import { differing } from './answers';
import { Full } from './Full';
import classes from './Full.module.css';
import { type Guide, useForm, useGuide } from './project';
import { type ReviewQueue, useReviewQueue } from './queue';
import { Refuse } from './Refuse';

type ReviewTask = Api<'ReviewTask'>;

/** Annotations looked at one after another: accept in one key, mend in place, refuse with the rule. */
export default function Review({ project }: { project: string }) {
  const say = useSay('reviews');
  const found = useProject(project);
  const forms = useForms(project).data;
  const queue = useReviewQueue(project);
  const review = queue.current;
  const { form, error, retry } = useForm(project, review?.form_id);
  const guide = useGuide(project, review?.guidelines_id);
  usePreloaded(queue, forms);

  const frame = {
    title: say('reviewing'),
    name: found.data?.name ?? '',
    back: '/review',
    told: <HowFar queue={queue} />,
  };
  if (error)
    return (
      <Full {...frame} guide={undefined} foot={null}>
        <Failed error={error} onRetry={retry} />
      </Full>
    );
  if (review === undefined || form === undefined)
    return (
      <Full {...frame} guide={guide} foot={null}>
        {review ? <Loading page /> : <Nothing queue={queue} project={project} />}
      </Full>
    );
  return <Ready key={review.id} {...{ frame, review, form, guide, queue }} />;
}

/** The kinds of what comes next are loaded while this one is looked at, and its media. */
function usePreloaded(queue: ReviewQueue, forms: FormVersion[] | undefined): void {
  useEffect(() => {
    for (const review of queue.ahead) {
      const form = forms?.find((version) => version.id === review.form_id)?.form;
      if (form) void preload(form);
      for (const url of Object.values(review.media ?? {})) {
        if (form?.show.some((block) => block.kind === 'image')) new Image().src = url;
      }
    }
  }, [queue.ahead, forms]);
}

function HowFar({ queue }: { queue: ReviewQueue }) {
  const say = useSay('reviews');
  const format = useFormat();
  const until = queue.current?.leased_until;
  return (
    <>
      <span>{say('decidedHere', { count: queue.decided })}</span>
      {until && <span>{say('heldUntil', { when: format.ago(until) })}</span>}
    </>
  );
}

function Nothing({ queue, project }: { queue: ReviewQueue; project: string }) {
  const say = useSay('reviews');
  if (queue.error) return <Failed error={queue.error} onRetry={queue.retry} />;
  if (queue.isLoading) return <Loading page />;
  return (
    <Empty title={say('nothingToReview')} hint={say('nothingToReviewHint')}>
      <Button variant="filled" component={Link} href="/review">
        {say('whatWaits')}
      </Button>
      <Button component={Link} href={`/adjudicate/${project}`} variant="default">
        {say('disagreements')}
      </Button>
    </Empty>
  );
}

interface OneReviewProps {
  frame: { title: string; name: string; back: string };
  review: ReviewTask;
  form: Form;
  guide: Guide | undefined;
  queue: ReviewQueue;
}

/** The kinds of a form's questions are there before anything is asked of them. */
function Ready(props: OneReviewProps) {
  if (useLoaded(props.form)) return <OneReview {...props} />;
  return (
    <Full {...props.frame} guide={props.guide} foot={null}>
      <Loading page />
    </Full>
  );
}

const MODE = { accept: 'look', mend: 'mend', refuse: 'refuse' } as const;

function OneReview({ frame, review, form, guide, queue }: OneReviewProps) {
  const say = useSay('reviews');
  // Once sent and not taken, it is as the reviewer left it.
  const [tried] = useState(() => queue.tried(review));
  const [mode, setMode] = useState<'look' | 'mend' | 'refuse'>(MODE[tried?.decision ?? 'accept']);
  const [answers, setAnswers] = useState<Answers>(tried?.answers ?? review.answers);
  const [comment, setComment] = useState(tried?.comment ?? '');
  const [isAsked, setAsked] = useState(false);
  const key = useKnownKeys();
  const isMending = mode === 'mend';
  const mended = answersToSend(form, answers);
  const changed = differing([review.answers, mended]);
  const problems = problemsOf(form, answers, review.payload);

  const accept = () => queue.decide(review, { decision: 'accept' }, say('accepted'));
  const leaveMend = () => {
    setAnswers(review.answers);
    setAsked(false);
    setMode('look');
  };
  const sendMend = () => {
    setAsked(true);
    if (changed.size === 0 || problems.size > 0) return;
    const said = comment.trim();
    queue.decide(
      review,
      { decision: 'mend', answers: mended, ...(said && { comment: said }) },
      say('mended'),
    );
  };

  const undo = queue.undoLast ? [key('review.undo', queue.undoLast)] : [];
  useKeys(
    isMending
      ? [
          key('review.submit', sendMend),
          key('review.submitTyping', sendMend),
          key('review.leave', leaveMend),
        ]
      : [
          key('review.accept', accept),
          key('review.mend', () => setMode('mend')),
          key('review.refuse', () => setMode('refuse')),
          ...undo,
        ],
  );

  const foot = isMending ? (
    <>
      <input
        className={`${classes.grow} ${classes.field}`}
        aria-label={say('comment')}
        placeholder={say('commentForWorker')}
        dir="auto"
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
      <span className={classes.said} data-bad={isAsked || undefined} role="status">
        {changed.size === 0 ? say('nothingChanged') : say('changed', { count: changed.size })}
      </span>
      <div className={classes.end}>
        <Act by="review.leave" onAct={leaveMend}>
          {say('asItWas')}
        </Act>
        <Act by="review.submit" onAct={sendMend} isMain disabled={changed.size === 0}>
          {say('sendMended')}
        </Act>
      </div>
    </>
  ) : (
    <>
      <Button variant="subtle" color="gray" onClick={() => queue.giveBack(review)}>
        {say('giveBack')}
      </Button>
      <div className={classes.end}>
        <Act by="review.refuse" onAct={() => setMode('refuse')}>
          {say('refuse')}
        </Act>
        <Act by="review.mend" onAct={() => setMode('mend')}>
          {say('mend')}
        </Act>
        <Act by="review.accept" onAct={accept} isMain>
          {say('accept')}
        </Act>
      </div>
    </>
  );

  return (
    <Full {...frame} guide={guide} foot={foot}>
      <TaskForm
        key={mode === 'mend' ? 'mend' : 'look'}
        form={form}
        payload={review.payload}
        media={review.media}
        answers={isMending ? answers : review.answers}
        {...(isMending && { onAnswers: setAnswers, compare: review.answers })}
        problems={isMending && isAsked ? problems : undefined}
        startAt={isMending ? form.ask[0]?.id : undefined}
      />
      {mode === 'refuse' && (
        <Refuse
          rules={guide?.rules ?? []}
          first={{ rule: tried?.rule ?? '', comment: tried?.comment ?? '' }}
          onClose={() => setMode('look')}
          onRefuse={(rule, said) =>
            queue.decide(
              review,
              { decision: 'refuse', rule, ...(said && { comment: said }) },
              say('refused'),
            )
          }
        />
      )}
    </Full>
  );
}
