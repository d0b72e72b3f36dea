import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Api, api, ok } from '../../api/client';
import { useMe } from '../../app/session';
import { useUrlState } from '../../app/url';
import { Empty } from '../../parts/Empty';
import list from '../../parts/ListBeside.module.css';
import { Loaded } from '../../parts/Loaded';
import { Muted } from '../../parts/Muted';
import { Page } from '../../parts/Page';
import { useUndo } from '../../parts/useUndo';
import { useFormat, useSay } from '../../say';
import classes from './Appeals.module.css';
import { ReviewShown } from './ReviewShown';
import { WAITING } from './waiting';

/** Reviews that workers object to; nobody hears an appeal against their own. */
export default function Appeals({ project }: { project: string }) {
  const say = useSay('reviews');
  const me = useMe();
  const [{ open }, setUrl] = useUrlState({ open: '' });
  const appeals = useQuery({
    queryKey: ['appeals', project],
    queryFn: () =>
      ok(
        api.GET('/projects/{project}/reviews', {
          params: { path: { project }, query: { status: 'appealed', limit: 200 } },
        }),
      ),
  });
  return (
    <Page title={say('appeals')} hint={say('appealsHint')} fill>
      <Loaded
        query={appeals}
        empty={<Empty title={say('noAppeals')} hint={say('noAppealsHint')} />}
      >
        {({ rows }) => {
          const isOwn = (row: Api<'Review'>) => row.reviewer_id === me.person.id;
          const sorted = [...rows.filter((row) => !isOwn(row)), ...rows.filter(isOwn)];
          const shown = sorted.find((row) => row.id === open) ?? sorted[0];
          return (
            <div className={classes.split}>
              <AppealList
                rows={sorted}
                isOwn={isOwn}
                chosen={shown?.id}
                onChoose={(id) => setUrl({ open: id })}
              />
              {shown && <OneAppeal key={shown.id} project={project} id={shown.id} />}
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}

interface AppealListProps {
  rows: Api<'Review'>[];
  isOwn: (row: Api<'Review'>) => boolean;
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

function AppealList({ rows, isOwn, chosen, onChoose }: AppealListProps) {
  const say = useSay('reviews');
  const format = useFormat();
  return (
    <nav className={list.list} aria-label={say('appeals')}>
      {rows.map((row) => (
        <button
          key={row.id}
          type="button"
          className={list.entry}
          aria-current={row.id === chosen || undefined}
          onClick={() => onChoose(row.id)}
        >
          <span className={classes.text} dir="auto">
            {row.appeal}
          </span>
          <Muted small>
            {row.appealed_at && format.ago(row.appealed_at)}
            {isOwn(row) && <> · {say('yourOwn')}</>}
          </Muted>
        </button>
      ))}
    </nav>
  );
}

function OneAppeal({ project, id }: { project: string; id: string }) {
  const review = useQuery({
    queryKey: ['review', id],
    queryFn: () => ok(api.GET('/reviews/{review}', { params: { path: { review: id } } })),
  });
  return (
    <div className={classes.one}>
      <Loaded query={review}>
        {(data) => (
          <>
            <div className={classes.shown}>
              <ReviewShown project={project} review={data} />
            </div>
            <Verdict project={project} review={data} />
          </>
        )}
      </Loaded>
    </div>
  );
}

type Result = 'upheld' | 'overturned';

function Verdict({ project, review }: { project: string; review: Api<'WholeReview'> }) {
  const say = useSay('reviews');
  const [comment, setComment] = useState('');
  const answer = useUndo({
    run: (decision: Result) =>
      ok(
        api.POST('/reviews/{review}/answer-appeal', {
          params: { path: { review: review.id } },
          body: { decision, ...(comment.trim() && { comment: comment.trim() }) },
        }),
      ),
    says: (_, decision) => say(decision === 'upheld' ? 'upheld' : 'overturned'),
    stale: [['appeals', project], WAITING],
  });
  if (review.is_mine) return <p className={classes.own}>{say('ownAppeal')}</p>;
  return (
    <form className={classes.verdict} onSubmit={(event) => event.preventDefault()}>
      <Textarea
        label={say('appealComment')}
        description={say('appealCommentHint')}
        autosize
        minRows={2}
        maxRows={8}
        dir="auto"
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button
          variant="default"
          loading={answer.isPending}
          onClick={() => answer.mutate('upheld')}
        >
          {say('uphold')}
        </Button>
        <Button
          variant="filled"
          loading={answer.isPending}
          onClick={() => answer.mutate('overturned')}
        >
          {say('overturn')}
        </Button>
        <Muted small>{say(review.status === 'refused' ? 'overturnRefusal' : 'overturnMend')}</Muted>
      </div>
    </form>
  );
}
