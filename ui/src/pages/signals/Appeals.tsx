import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type Api, api, ok } from '../../api/client';
import { useMay } from '../../app/session';
import { Muted } from '../../parts/Muted';
import { useUndo } from '../../parts/useUndo';
import { useSay } from '../../say';
import classes from './Decide.module.css';
import type { Whole } from './Panel';
import { staleOf } from './useSignals';
import { bidi } from './useWho';

type Told = Api<'ToldWorker'>;

interface AppealsProps {
  project: string;
  signal: Whole;
}

/** What those who were told say to it; who confirmed it does not decide that. */
export function Appeals({ project, signal }: AppealsProps) {
  const appeals = signal.told.filter((one) => one.appeal !== null);
  return appeals.map((one) => (
    <OneAppeal key={one.worker_id} project={project} signal={signal} told={one} />
  ));
}

function OneAppeal({ project, signal, told }: AppealsProps & { told: Told }) {
  const say = useSay('signals');
  return (
    <div className={classes.appeal}>
      <p>
        <strong>{say('appeal.said', { name: bidi(told.worker) })}</strong>{' '}
        <Muted small>{say(`appeal.${told.appeal_result ?? 'waits'}`)}</Muted>
      </p>
      <p className={classes.words}>
        <bdi>{told.appeal}</bdi>
      </p>
      {told.appeal_comment && (
        <p className={classes.words}>
          <bdi>{told.appeal_comment}</bdi>
        </p>
      )}
      {told.appeal_result === null && <Verdict project={project} signal={signal} told={told} />}
    </div>
  );
}

function Verdict({ project, signal, told }: AppealsProps & { told: Told }) {
  const say = useSay('signals');
  const may = useMay();
  const [comment, setComment] = useState('');
  const answer = useUndo({
    run: (decision: 'upheld' | 'overturned') =>
      ok(
        api.POST('/signals/{signal}/appeal/decide', {
          params: { path: { signal: signal.id } },
          body: {
            worker_id: told.worker_id,
            decision,
            ...(comment.trim() && { comment: comment.trim() }),
          },
        }),
      ),
    says: (_, decision) => say(`appeal.${decision}`),
    stale: staleOf(project, signal.id),
  });
  if (signal.is_mine) return <p>{say('appeal.own')}</p>;
  if (!may('projects.write')) return null;
  return (
    <>
      <Textarea
        label={say('appeal.comment')}
        description={say('appeal.commentHint')}
        autosize
        minRows={1}
        maxRows={6}
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
          {say('appeal.uphold')}
        </Button>
        <Button loading={answer.isPending} onClick={() => answer.mutate('overturned')}>
          {say('appeal.overturn')}
        </Button>
      </div>
    </>
  );
}
