import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type Api, api, ok } from '../../api/client';
import { useProject } from '../../api/project';
import { Link, useUrlState } from '../../app/url';
import {
  type Answers,
  answersToSend,
  type Form,
  problemsOf,
  TaskForm,
  useLoaded,
} from '../../form';
import { Key, useKeys, useKnownKeys } from '../../keys';
import { Empty } from '../../parts/Empty';
import { Failed } from '../../parts/Failed';
import { Loading } from '../../parts/Loading';
import { done, failed } from '../../parts/Toasts';
import { useFormat, useSay } from '../../say';
import { Act } from './Act';
import { differing, isSame, letterOf } from './answers';
import { Beside, type Column } from './Beside';
import { useAnswers, useAnswersAhead, useDisagreements } from './disagreements';
import { Full } from './Full';
import classes from './Full.module.css';
import { useForm, useGuide } from './project';
import { WAITING } from './waiting';

type SideBySide = Api<'SideBySide'>;
const AHEAD = 3;
const MOST_KEYS = 9;

/** Items whose answers disagree, decided one after another: side by side, blind to who. */
export default function Adjudicate({ project }: { project: string }) {
  const say = useSay('reviews');
  const queries = useQueryClient();
  const [{ item: named }, setUrl] = useUrlState({ item: '' });
  const [passed, setPassed] = useState<string[]>([]);
  const found = useProject(project);
  const queue = useDisagreements(project, true);
  const open = (queue.data?.pages.flatMap((page) => page.rows) ?? []).filter(
    (row) => !passed.includes(row.id),
  );
  const current = named || open[0]?.id;
  const answers = useAnswers(current);
  const row = open.find((one) => one.id === current);
  useAnswersAhead(
    open
      .map((one) => one.id)
      .filter((id) => id !== current)
      .slice(0, AHEAD),
  );
  const shown = answers.data;
  const { form, error: formError } = useForm(project, shown?.form_id);
  const guide = useGuide(project, shown?.guidelines_id);

  const goOn = (id: string) => {
    setPassed((before) => [...before, id]);
    setUrl({ item: '' });
    // The last ones of what was loaded: look for more.
    if (open.length < 2 && queue.hasNextPage) void queue.fetchNextPage();
  };
  const refresh = (item: string) => {
    void queries.invalidateQueries({ queryKey: ['item', item] });
    void queries.invalidateQueries({ queryKey: WAITING });
  };
  const comeBack = (item: string, shown: string | undefined = item) => {
    setPassed((before) => before.filter((id) => id !== item));
    setUrl({ item: shown });
  };
  const tried = useRef(new Map<string, Api<'Adjudicate'>>());
  const atNow = useRef(current);
  atNow.current = current;
  const decide = (item: SideBySide, body: Api<'Adjudicate'>) => {
    const path = { params: { path: { item: item.id } } };
    goOn(item.id);
    const sent = ok(api.POST('/items/{item}/adjudicate', { ...path, body }));
    sent
      .then(() => refresh(item.id))
      .catch((error: unknown) => {
        failed(error);
        tried.current.set(item.id, body);
        // What somebody is at stays before them; this one comes next.
        comeBack(item.id, atNow.current);
      });
    const undo = async () => {
      try {
        await sent;
        await ok(api.POST('/items/{item}/adjudicate/undo', path));
        refresh(item.id);
        comeBack(item.id);
      } catch (error) {
        failed(error);
      }
    };
    // What was decided before is decided anew: there is nothing to go back to.
    done(say('adjudicated'), item.decision ? undefined : () => void undo());
  };

  const frame = {
    title: say('adjudicating'),
    name: found.data?.name ?? '',
    back: `/p/${project}/adjudicate`,
    guide,
    told: <HowSure row={row} />,
  };
  // A look again that fails takes nothing away that is here.
  const error =
    (queue.data ? null : queue.error) ?? (answers.data ? null : answers.error) ?? formError;
  if (error || shown === undefined || form === undefined || shown.id !== current)
    return (
      <Full {...frame} foot={null}>
        {error ? (
          <Failed error={error} reload />
        ) : queue.isSuccess && current === undefined ? (
          <Empty title={say('noDisagreements')} hint={say('noDisagreementsHint')}>
            <Button variant="filled" component={Link} href="/review">
              {say('whatWaits')}
            </Button>
          </Empty>
        ) : (
          <Loading page />
        )}
      </Full>
    );
  return (
    <OneItem
      key={`${shown.id} ${shown.decision?.decided_at}`}
      {...{ frame, form }}
      item={shown}
      tried={tried.current.get(shown.id)}
      onDecide={(body) => decide(shown, body)}
      onPass={() => goOn(shown.id)}
    />
  );
}

function HowSure({ row }: { row: Api<'Disagreement'> | undefined }) {
  const say = useSay('reviews');
  const format = useFormat();
  if (row === undefined) return null;
  return (
    <span>
      {say('sure', { share: format.percent(row.confidence, 0) })} ·{' '}
      {say('common:n.answers', { count: row.labels })}
    </span>
  );
}

interface OneItemProps {
  frame: Omit<React.ComponentProps<typeof Full>, 'foot' | 'children'>;
  item: SideBySide;
  /** What was decided and could not be sent. */
  tried?: Api<'Adjudicate'> | undefined;
  form: Form;
  onDecide: (body: Api<'Adjudicate'>) => void;
  onPass: () => void;
}

function OneItem(props: OneItemProps) {
  const isLoaded = useLoaded(props.form);
  const [start, setStart] = useState<Start | null>(() => startOf(props.item, props.tried));
  if (!isLoaded)
    return (
      <Full {...props.frame} foot={null}>
        <Loading page />
      </Full>
    );
  if (start === null) return <Look {...props} onStart={setStart} />;
  return <Decide {...props} start={start} onLeave={() => setStart(null)} />;
}

/** As it was left, where it could not be sent. */
function startOf(item: SideBySide, tried: Api<'Adjudicate'> | undefined): Start | null {
  if (tried === undefined) return null;
  const taken = item.answers.findIndex((one) => one.id === tried.take);
  const column = columnsOf(item)[taken];
  const start = column
    ? { answers: column.answers, take: column.id, letter: letterOf(taken) }
    : { answers: tried.answers ?? {} };
  return { ...start, reason: tried.reason ?? '' };
}

interface Start {
  answers: Answers;
  reason?: string;
  take?: string;
  letter?: string;
}

function columnsOf(item: SideBySide): Column[] {
  return item.answers.map((answer, place) => ({
    id: answer.id,
    title: letterOf(place),
    answers: answer.answers,
  }));
}

function Look({
  frame,
  item,
  form,
  onPass,
  onStart,
}: OneItemProps & { onStart: (start: Start) => void }) {
  const say = useSay('reviews');
  const key = useKnownKeys();
  const columns = columnsOf(item);
  const take = (column: Column, place: number) =>
    onStart({ answers: column.answers, take: column.id, letter: letterOf(place) });
  const afresh = () => onStart({ answers: item.decision?.answers ?? {} });
  useKeys([
    ...columns.slice(0, MOST_KEYS).map((column, place) => ({
      id: `review.take.*${place}`,
      chord: `Digit${place + 1}`,
      says: say('takeLetter', { letter: letterOf(place) }),
      run: () => take(column, place),
    })),
    key('review.mend', afresh),
    { id: 'review.pass', chord: 'Backspace', says: say('pass'), run: onPass },
  ]);
  const foot = (
    <>
      <span className={classes.said}>{say('takeHint')}</span>
      <div className={classes.end}>
        <Button variant="default" rightSection={<Key chord="Backspace" />} onClick={onPass}>
          {say('pass')}
        </Button>
        <Act by="review.mend" onAct={afresh}>
          {say(item.decision ? 'correctDecision' : 'answerAfresh')}
        </Act>
      </div>
    </>
  );
  return (
    <Full {...frame} foot={foot}>
      {item.decision && <p className={classes.note}>{say('decidedAlready')}</p>}
      <Beside
        form={form}
        payload={item.payload}
        media={item.media}
        columns={columns}
        action={(column, place) => (
          <Button
            size="compact-sm"
            variant="default"
            rightSection={place < MOST_KEYS && <Key chord={`Digit${place + 1}`} />}
            aria-label={say('takeLetter', { letter: letterOf(place) })}
            onClick={() => take(column, place)}
          >
            {say('take')}
          </Button>
        )}
      />
    </Full>
  );
}

interface DecideProps extends OneItemProps {
  start: Start;
  onLeave: () => void;
}

function Decide({ frame, item, form, start, onDecide, onLeave }: DecideProps) {
  const say = useSay('reviews');
  const key = useKnownKeys();
  const [answers, setAnswers] = useState(start.answers);
  const [reason, setReason] = useState(start.reason ?? item.decision?.reason ?? '');
  const [isAsked, setAsked] = useState(false);
  const problems = problemsOf(form, answers, item.payload);
  const sent = answersToSend(form, answers);
  const isTaken = start.take !== undefined && isSame(sent, start.answers);
  const changed = differing([start.answers, sent]).size;
  const open = differing(item.answers.map((one) => one.answers));
  const send = () => {
    setAsked(true);
    if (problems.size > 0) return;
    const said = reason.trim() ? { reason: reason.trim() } : {};
    onDecide(isTaken ? { take: start.take as string, ...said } : { answers: sent, ...said });
  };
  useKeys([
    key('review.submit', send),
    key('review.submitTyping', send),
    key('review.leave', onLeave),
  ]);
  const foot = (
    <>
      <input
        className={`${classes.grow} ${classes.field}`}
        aria-label={say('reasonTitle')}
        placeholder={say('reasonHint')}
        dir="auto"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) send();
        }}
      />
      <span className={classes.said} role="status">
        {start.letter !== undefined &&
          (isTaken
            ? say('asLetter', { letter: start.letter })
            : say('changedFrom', { count: changed, letter: start.letter }))}
      </span>
      <div className={classes.end}>
        <Act by="review.leave" onAct={onLeave}>
          {say('backToAnswers')}
        </Act>
        <Act by="review.submit" onAct={send} isMain>
          {say('decide')}
        </Act>
      </div>
    </>
  );
  return (
    <Full {...frame} foot={foot}>
      <TaskForm
        form={form}
        payload={item.payload}
        media={item.media}
        answers={answers}
        onAnswers={setAnswers}
        {...(start.take !== undefined && { compare: start.answers })}
        problems={isAsked ? problems : undefined}
        startAt={form.ask.find((question) => open.has(question.id))?.id}
      />
    </Full>
  );
}
