import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { formQuery, useFormOf, useProject } from '../../api/project';
import { useMe } from '../../app/session';
import { useSettings } from '../../app/settings';
import { useGo, useUrlState } from '../../app/url';
import {
  type Answers,
  answersToSend,
  type Form,
  orderOf,
  preload,
  problemsOf,
  type Said,
  TaskForm,
} from '../../form';
import { useKeys, useKnownKeys } from '../../keys';
import { Failed } from '../../parts/Failed';
import { Loading } from '../../parts/Loading';
import { Told } from '../../parts/Told';
import { useSay } from '../../say';
import type { Held, Line, LineState, Task } from '../../task/line';
import { useClock, useLine, useLineState, useOnlyTab } from '../../task/useLine';
import { Foot } from './Foot';
import { Guidelines } from './Guidelines';
import { Nothing } from './Nothing';
import { Skip } from './Skip';
import { Strip } from './Strip';
import classes from './TaskPage.module.css';

/** The page an annotator spends the day on: one decision a screen, the next one at once. */
export default function TaskPage({ project }: { project: string }) {
  const say = useSay('task');
  const tab = useOnlyTab(project);
  if (tab === 'asking') return <Loading page />;
  if (tab === 'taken') return <Failed title={say('otherTab')} hint={say('otherTabHint')} reload />;
  return <Work project={project} />;
}

function Work({ project }: { project: string }) {
  const say = useSay('task');
  const me = useMe();
  const queries = useQueryClient();
  const [{ task: first }] = useUrlState({ task: '' });
  const [wanted] = useState(first || undefined);
  const onTask = useCallback((task: Task) => void prepare(queries, task), [queries]);
  const { line, outbox } = useLine(project, me.person.id, { first: wanted, onTask });
  const state = useLineState(line);
  const name = useProject(project);
  useEffect(() => {
    document.title = `${name.data?.name ?? say('title')} · Mihak`;
  }, [name.data, say]);
  if (line === null || state === null || state.is === 'starting')
    return state?.problem ? <Failed error={state.problem} reload /> : <Loading page />;
  if (state.told !== null) return <Explained {...{ project, line }} told={state.told} />;
  if (state.current === null)
    return <Nothing {...{ project, line, outbox, state }} name={name.data?.name} />;
  return (
    <OneTask
      key={state.current.task.id}
      {...{ project, line, outbox, state }}
      held={state.current}
      name={name.data?.name}
    />
  );
}

/** Load what a coming task needs, so that it is painted at once. */
async function prepare(queries: QueryClient, task: Task): Promise<void> {
  // A font that came after the text would have all of it laid out twice.
  const { fontFamily } = getComputedStyle(document.body);
  void document.fonts.load(`1rem ${fontFamily}`, JSON.stringify(task.payload));
  const form = await queries.ensureQueryData(formQuery(queries, task.project_id, task.form_id));
  await preload(form);
  for (const block of form.show) {
    const link = task.media?.[String(task.payload[block.field])];
    if (block.kind !== 'image' || link === undefined) continue;
    const image = new Image();
    image.src = link;
    await image.decode().catch(() => undefined);
  }
}

interface OneTaskProps {
  project: string;
  name: string | undefined;
  line: Line;
  outbox: ReturnType<typeof useLine>['outbox'];
  state: LineState;
  held: Held;
}

function OneTask(props: OneTaskProps) {
  const form = useFormOf(props.project, props.held.task.form_id);
  if (form.error) return <Failed error={form.error} onRetry={() => void form.refetch()} />;
  if (form.data === undefined) return <Loading page />;
  return <Answering {...props} form={form.data} />;
}

/** After an answer of a test: how it compares with the known one, before the next is shown. */
function Explained({
  project,
  line,
  told,
}: {
  project: string;
  line: Line;
  told: NonNullable<LineState['told']>;
}) {
  const { task, answers } = told.held;
  const form = useFormOf(project, task.form_id);
  if (told.explained === null || form.data === undefined) return <Loading page />;
  return (
    <main className={classes.told} id="content">
      <Told
        told={told.explained}
        form={form.data}
        answers={answersToSend(form.data, answers)}
        payload={task.payload}
        onNext={line.goOn}
      />
    </main>
  );
}

function Answering({
  project,
  name,
  line,
  outbox,
  state,
  held,
  form,
}: OneTaskProps & { form: Form }) {
  const go = useGo();
  const clock = useClock();
  const { task } = held;
  const { autoSubmit } = useSettings();
  const [problems, setProblems] = useState<Map<string, Said>>();
  const [shown, setShown] = useState<'skip' | null>(null);
  const [isGuided, setGuided] = useState(() => sessionStorage.getItem(GUIDED) === 'yes');
  const latest = useRef(held.answers);
  latest.current = held.answers;
  const { seconds: before } = held;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a task's clock begins once
  useEffect(() => clock.restart(before), [task.id]);
  useRenewal(line, task, clock);

  const submit = useCallback(
    (answers: Answers = latest.current) => {
      const found = problemsOf(form, answers, task.payload);
      setProblems(found);
      if (found.size > 0) return;
      void line.submit(
        answersToSend(form, answers),
        clock.seconds(),
        orderOf(form, task.payload, task.id),
      );
    },
    [form, task, line, clock],
  );
  const onAnswers = useCallback(
    (answers: Answers, how?: { done?: boolean }) => {
      latest.current = answers;
      void line.answer(answers, clock.seconds());
      if (how?.done && autoSubmit && form.ask.length === 1) submit(answers);
      else setProblems((old) => (old?.size ? problemsOf(form, answers, task.payload) : old));
    },
    [line, clock, autoSubmit, form, submit, task.payload],
  );
  const guide = useCallback((on: boolean) => {
    sessionStorage.setItem(GUIDED, on ? 'yes' : 'no');
    setGuided(on);
  }, []);
  const leave = () => {
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && focused !== document.body) focused.blur();
    else go('/work');
  };
  const key = useKnownKeys();
  useKeys([
    key('task.submit', () => submit()),
    key('task.submitTyping', () => submit()),
    key('task.skip', () => setShown('skip')),
    key('task.undo', () => void line.undo()),
    key('task.guideline', () => guide(!isGuided)),
    key('task.pause', () => clock.pause(!clock.isPaused)),
    key('task.leave', leave),
  ]);

  return (
    <div className={classes.page}>
      <Strip
        {...{ line, outbox, state, clock, task }}
        name={name}
        isGuided={isGuided}
        onGuide={() => guide(!isGuided)}
      />
      <div className={classes.body} data-guided={isGuided || undefined}>
        {isGuided && (
          <Guidelines project={project} version={task.guidelines_id} onClose={() => guide(false)} />
        )}
        <main className={classes.work} id="content">
          {held.refused && <Failed error={held.refused} />}
          <TaskForm
            form={form}
            payload={task.payload}
            media={task.media}
            answers={held.answers}
            onAnswers={onAnswers}
            seed={task.id}
            problems={problems}
          />
        </main>
      </div>
      <Foot
        canUndo={state.undoable > 0}
        onUndo={() => void line.undo()}
        onSkip={() => setShown('skip')}
        onSubmit={() => submit()}
        onGiveUp={held.refused ? () => void line.giveUp() : undefined}
      />
      {shown === 'skip' && (
        <Skip
          onClose={() => setShown(null)}
          onSkip={(reason, comment) => {
            setShown(null);
            void line.skip(reason, comment);
          }}
        />
      )}
    </div>
  );
}

const GUIDED = 'mihak.guided';

/** Hold the lease while somebody works: once half of it has gone by. */
function useRenewal(line: Line, task: Task, clock: { isRunning: boolean }): void {
  const until = new Date(task.leased_until).getTime();
  useEffect(() => {
    const half = Math.max(1000, (until - Date.now()) / 2);
    const timer = setInterval(
      () => {
        const left = until - Date.now();
        if (left < half && left > 0 && clock.isRunning) void line.renew();
      },
      Math.min(10_000, half / 4),
    );
    return () => clearInterval(timer);
  }, [line, until, clock]);
}
