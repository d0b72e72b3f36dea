import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Api, api, ok } from '../../api/client';
import { useProject } from '../../api/project';
import { Link } from '../../app/url';
import {
  type Answers,
  answersToSend,
  type Form,
  problemsOf,
  TaskForm,
  Tell,
  useLoaded,
} from '../../form';
import { useKeys, useKnownKeys } from '../../keys';
import { Empty } from '../../parts/Empty';
import { Failed } from '../../parts/Failed';
import { Interval } from '../../parts/Interval';
import { Loading } from '../../parts/Loading';
import { Table } from '../../parts/Table';
import { failed } from '../../parts/Toasts';
import { type IntervalValue, useFormat, useSay } from '../../say';
import { Act } from './Act';
import { Full } from './Full';
import full from './Full.module.css';
import classes from './Practice.module.css';
import { useForm, useGuide } from './project';

type Case = Api<'ReplayCase'>;
type Told = Api<'ReplayTold'>;
const AT_ONCE = 10;

/** Cases that were decided, answered once more; after each, what was decided and why. */
export default function Practice({ project }: { project: string }) {
  const say = useSay('reviews');
  const queries = useQueryClient();
  const [place, setPlace] = useState(0);
  const found = useProject(project);
  const cases = useQuery({
    queryKey: ['replay', project, 'cases'],
    queryFn: () =>
      ok(
        api.POST('/projects/{project}/replay', {
          params: { path: { project } },
          body: { count: AT_ONCE },
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const current = cases.data?.cases[place];
  const { form, error } = useForm(project, current?.form_id);
  const guide = useGuide(project, current?.guidelines_id);
  const frame = {
    title: say('practice.title'),
    name: found.data?.name ?? '',
    back: `/p/${project}/memory`,
    guide,
    told: current && (
      <span>
        {say('practice.place', { place: String(place + 1), all: String(cases.data?.cases.length) })}
      </span>
    ),
  };
  const again = () => {
    setPlace(0);
    void queries.resetQueries({ queryKey: ['replay', project] });
  };
  if (cases.error ?? error)
    return (
      <Full {...frame} foot={null}>
        <Failed error={cases.error ?? error} reload />
      </Full>
    );
  if (!cases.data || (current && !form))
    return (
      <Full {...frame} foot={null}>
        <Loading page />
      </Full>
    );
  if (!current || !form)
    return (
      <Full {...frame} foot={null}>
        <Results project={project} onAgain={again} />
      </Full>
    );
  return (
    <OneCase
      key={current.id}
      {...{ frame, form }}
      given={current}
      onNext={() => setPlace(place + 1)}
    />
  );
}

interface OneCaseProps {
  frame: Omit<React.ComponentProps<typeof Full>, 'foot' | 'children'>;
  form: Form;
  given: Case;
  onNext: () => void;
}

function OneCase(props: OneCaseProps) {
  const isLoaded = useLoaded(props.form);
  const [told, setTold] = useState<Told | null>(null);
  if (!isLoaded)
    return (
      <Full {...props.frame} foot={null}>
        <Loading page />
      </Full>
    );
  return told ? <Compared {...props} told={told} /> : <Ask {...props} onTold={setTold} />;
}

function Ask({ frame, form, given, onTold }: OneCaseProps & { onTold: (told: Told) => void }) {
  const say = useSay('reviews');
  const key = useKnownKeys();
  const [answers, setAnswers] = useState<Answers>({});
  const [isAsked, setAsked] = useState(false);
  const [isSending, setSending] = useState(false);
  const problems = problemsOf(form, answers, given.payload);
  const send = async () => {
    setAsked(true);
    if (problems.size > 0 || isSending) return;
    setSending(true);
    try {
      onTold(
        await ok(
          api.POST('/replay/{replay_case}/answer', {
            params: { path: { replay_case: given.id } },
            body: { answers: answersToSend(form, answers) },
          }),
        ),
      );
    } catch (error) {
      setSending(false);
      failed(error);
    }
  };
  useKeys([key('review.submit', () => void send()), key('review.submitTyping', () => void send())]);
  return (
    <Full
      {...frame}
      foot={
        <>
          <span className={full.said}>{say('practice.askHint')}</span>
          <div className={full.end}>
            <Act by="review.submit" onAct={() => void send()} isMain disabled={isSending}>
              {say('practice.answer')}
            </Act>
          </div>
        </>
      }
    >
      <TaskForm
        form={form}
        payload={given.payload}
        media={given.media ?? {}}
        answers={answers}
        onAnswers={setAnswers}
        problems={isAsked ? problems : undefined}
      />
    </Full>
  );
}

/** The answer beside what was decided, and why. */
function Compared({ frame, form, given, told, onNext }: OneCaseProps & { told: Told }) {
  const say = useSay('reviews');
  const format = useFormat();
  const key = useKnownKeys();
  useKeys([key('review.submit', onNext)]);
  return (
    <Full
      {...frame}
      foot={
        <>
          <span className={full.said} data-bad={!told.agreed || undefined} role="status">
            {say(told.agreed ? 'practice.agreed' : 'practice.differs')}
          </span>
          <div className={full.end}>
            <Act by="review.submit" onAct={onNext} isMain>
              {say('practice.next')}
            </Act>
          </div>
        </>
      }
    >
      <div className={classes.compared}>
        <div className={classes.shown}>
          <TaskForm
            form={form}
            payload={given.payload}
            media={given.media ?? {}}
            answers={told.answers}
          />
        </div>
        <section className={classes.decided} data-agreed={told.agreed}>
          <h2>{say('practice.decided')}</h2>
          <Tell form={form} answers={told.decided} payload={given.payload} compare={told.answers} />
          {told.rule && (
            <p>
              {say('rule')}: <bdi>{told.rule}</bdi>
            </p>
          )}
          <p dir="auto" className={classes.reason}>
            {told.reason || say('practice.noReason')}
          </p>
          <p className={classes.when}>{format.date(told.decided_at)}</p>
        </section>
      </div>
    </Full>
  );
}

const asInterval = (share: Api<'Agreed'>): IntervalValue | null =>
  share.estimate === null || share.estimate === undefined
    ? null
    : { ...share, estimate: share.estimate };

/** How far one agrees with what was decided, in all and by rule. */
function Results({ project, onAgain }: { project: string; onAgain: () => void }) {
  const say = useSay('reviews');
  const format = useFormat();
  const found = useQuery({
    queryKey: ['replay', project, 'results'],
    queryFn: () => ok(api.GET('/projects/{project}/replay', { params: { path: { project } } })),
    staleTime: 0,
  });
  if (found.error) return <Failed error={found.error} reload />;
  if (!found.data) return <Loading page />;
  const { agreed, by_rule, everybody, left } = found.data;
  if (agreed.n === 0)
    return (
      <Empty title={say('practice.none')} hint={say('practice.noneHint')}>
        <Button variant="default" component={Link} href={`/p/${project}/memory`}>
          {say('memory.title')}
        </Button>
      </Empty>
    );
  return (
    <div className={classes.results}>
      <h2>{say('practice.result')}</h2>
      <p>
        <Interval value={asInterval(agreed)} of="items" />
      </p>
      {by_rule.length > 0 && (
        <Table
          label={say('practice.byRule')}
          rows={by_rule}
          rowKey={(one) => one.rule}
          columns={[
            { id: 'rule', title: say('rule'), cell: (one) => <bdi>{one.rule}</bdi> },
            {
              id: 'agreed',
              title: say('practice.agreement'),
              cell: (one) => <Interval value={asInterval(one.agreed)} of="items" />,
            },
          ]}
        />
      )}
      {everybody.length > 0 && (
        <Table
          label={say('practice.everybody')}
          rows={everybody}
          rowKey={(one) => one.person_id}
          columns={[
            { id: 'who', title: say('who'), cell: (one) => <bdi>{one.person}</bdi> },
            {
              id: 'agreed',
              title: say('practice.agreement'),
              cell: (one) => <Interval value={asInterval(one.agreed)} of="items" />,
            },
            { id: 'last', title: say('practice.last'), cell: (one) => format.date(one.last_at) },
          ]}
        />
      )}
      <Button disabled={left === 0} onClick={onAgain}>
        {left === 0 ? say('practice.allDone') : say('practice.more', { count: left })}
      </Button>
    </div>
  );
}
