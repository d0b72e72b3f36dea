import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api, ok } from '../../api/client';
import { useMay } from '../../app/session';
import { useUndo } from '../../parts/useUndo';
import { useFormat, useSay } from '../../say';
import { Appeals } from './Appeals';
import classes from './Decide.module.css';
import type { Whole } from './Panel';
import { Tell, type Telling } from './Tell';
import { staleOf } from './useSignals';
import { bidi } from './useWho';

interface DecideProps {
  project: string;
  signal: Whole;
}

const undone = (id: string) =>
  ok(api.POST('/signals/{signal}/undo', { params: { path: { signal: id } } }));

/** What a person makes of a signal; nothing follows from it but what they choose. */
export function Decide({ project, signal }: DecideProps) {
  const say = useSay('signals');
  const may = useMay();
  if (signal.status !== 'open') return <Decided project={project} signal={signal} />;
  if (!may('projects.write')) return <p className={classes.box}>{say('mayNot')}</p>;
  return <Open project={project} signal={signal} />;
}

type Given = { decision: 'dismiss' | 'confirm'; retire?: boolean } & Partial<Telling>;

function Open({ project, signal }: DecideProps) {
  const say = useSay('signals');
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [isTelling, setTelling] = useState(false);
  const decide = useUndo({
    run: (given: Given) =>
      ok(
        api.POST('/signals/{signal}/decide', {
          params: { path: { signal: signal.id } },
          body: { reason: reason.trim(), retire: false, tell: [], ...given },
        }),
      ),
    says: (_, given) => {
      if (given.decision === 'dismiss') return say('wasDismissed');
      if (given.retire) return say('wasRetired');
      return given.tell ? say('wasTold', { count: given.tell.length }) : say('wasConfirmed');
    },
    undo: () => undone(signal.id),
    stale: staleOf(project, signal.id),
  });
  const withReason = (then: () => void) => () => {
    setAsked(true);
    if (reason.trim()) then();
  };
  const isOfGold = signal.item_id !== null;
  return (
    <form className={classes.box} onSubmit={(event: FormEvent) => event.preventDefault()}>
      <Textarea
        label={say('reason')}
        description={say('reasonHint')}
        autosize
        minRows={1}
        maxRows={6}
        dir="auto"
        value={reason}
        error={isAsked && !reason.trim() ? say('reasonMissing') : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button
          variant="default"
          loading={decide.isPending}
          onClick={withReason(() => decide.mutate({ decision: 'dismiss' }))}
        >
          {say(isOfGold ? 'keepGold' : 'dismiss')}
        </Button>
        <Button
          variant="default"
          loading={decide.isPending}
          onClick={withReason(() => decide.mutate({ decision: 'confirm' }))}
        >
          {say('confirm')}
        </Button>
        {isOfGold && (
          <Button
            loading={decide.isPending}
            onClick={withReason(() => decide.mutate({ decision: 'confirm', retire: true }))}
          >
            {say('retire')}
          </Button>
        )}
        {signal.worker_id !== null && (
          <Button loading={decide.isPending} onClick={withReason(() => setTelling(true))}>
            {say('tell')}
          </Button>
        )}
      </div>
      {isTelling && (
        <Tell
          signal={signal}
          onClose={() => setTelling(false)}
          onTell={(telling) => {
            setTelling(false);
            decide.mutate({ decision: 'confirm', ...telling });
          }}
        />
      )}
    </form>
  );
}

function Decided({ project, signal }: DecideProps) {
  const say = useSay('signals');
  const format = useFormat();
  const may = useMay();
  const undo = useUndo({
    run: () => undone(signal.id),
    says: () => say('undone'),
    stale: staleOf(project, signal.id),
  });
  const isAppealed = signal.told.some((one) => one.appeal !== null);
  return (
    <section className={classes.box} aria-label={say('decide')}>
      <div className={classes.decided}>
        <p>
          <strong>
            {say('decided', {
              status: say(`status.${signal.status}`),
              name: bidi(signal.decided_by),
              when: signal.decided_at ? format.time(signal.decided_at) : '',
            })}
          </strong>{' '}
          {signal.told.length === 0 && say('nobodyTold')}
          {signal.told.map((one) => (
            <span key={one.worker_id}>
              {say('toldAt', { name: bidi(one.worker), when: format.time(one.told_at) })}.{' '}
            </span>
          ))}
          {signal.retired_gold && say('retired')}
        </p>
        <p className={classes.words}>
          <bdi>{signal.reason}</bdi>
        </p>
      </div>
      <Appeals project={project} signal={signal} />
      {!isAppealed && may('projects.write') && (
        <div className={classes.buttons}>
          <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate()}>
            {say('undo')}
          </Button>
        </div>
      )}
    </section>
  );
}
