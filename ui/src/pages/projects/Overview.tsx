import { Button } from '@mantine/core';
import { api, ok } from '../../api/client';
import { useMay } from '../../app/session';
import { Link } from '../../app/url';
import { Interval } from '../../parts/Interval';
import { Loaded } from '../../parts/Loaded';
import { Muted } from '../../parts/Muted';
import { Page, Section } from '../../parts/Page';
import { Table } from '../../parts/Table';
import { useUndo } from '../../parts/useUndo';
import { useFormat, useSay, useWords } from '../../say';
import { isPressing, pageOf, startsHere, wordsOf } from './advice';
import { Burn } from './Burn';
import { type Overview as Told, useLive, useOverview, useProjects, useQuestions } from './data';
import { Funnel } from './Funnel';
import classes from './Overview.module.css';
import { StatusButtons } from './StatusButtons';

/** A project on one page: what to do next, how far, how good, at what cost. */
export default function Overview({ project }: { project: string }) {
  const say = useSay('projects');
  const may = useMay();
  const told = useOverview(project, { often: true });
  useLive(project);
  const found = useProjects().data?.find((one) => one.id === project);
  return (
    <Page
      title={say('overview.title')}
      actions={found && may('projects.write') && <StatusButtons project={found} />}
    >
      <Loaded query={told}>
        {(overview) => (
          <>
            <Section title={say('overview.next')}>
              <Next project={project} {...overview} />
            </Section>
            {overview.calibration && <Calibration project={project} of={overview.calibration} />}
            <Section title={say('overview.funnel')}>
              <Funnel project={project} funnel={overview.funnel} />
            </Section>
            <div className={classes.columns}>
              <div>
                <Section title={say('overview.pace')}>
                  <Pace {...overview} />
                  <Burn {...overview} />
                </Section>
                <Section title={say('overview.money')}>
                  <Money {...overview} />
                </Section>
              </div>
              <Section
                title={say('overview.quality')}
                actions={<Link href={`/p/${project}/quality`}>{say('overview.scorecards')}</Link>}
              >
                <Quality project={project} {...overview} />
              </Section>
            </div>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Next({ project, next }: Told & { project: string }) {
  const say = useSay('projects');
  const format = useFormat();
  const found = useProjects().data?.find((one) => one.id === project);
  if (next.length === 0) return <Muted>{say('nothingWaits')}</Muted>;
  return (
    <ul className={classes.next}>
      {next.map((advice) => (
        <li
          key={advice.code + (advice.name ?? '') + (advice.reason ?? '')}
          data-pressing={isPressing(advice) || undefined}
        >
          <p>{wordsOf(advice, say, format)}</p>
          {startsHere(advice) && found ? (
            <StatusButtons project={found} />
          ) : (
            <Button
              component={Link}
              href={pageOf(project, advice)}
              size="compact-sm"
              variant="default"
            >
              {say(`go.${advice.code}`)}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Go or no-go: production waits for it. */
function Calibration({ project, of }: { project: string; of: NonNullable<Told['calibration']> }) {
  const say = useSay('projects');
  const format = useFormat();
  const may = useMay();
  const decide = useUndo<'go' | 'no-go', unknown>({
    run: (decision) =>
      ok(
        api.POST('/projects/{project}/batches/{batch}/decision', {
          params: { path: { project, batch: of.batch_id } },
          body: { decision },
        }),
      ),
    says: () => say('calibration.decided'),
    stale: [
      ['overview', project],
      ['batches', project],
    ],
  });
  return (
    <div id="calibration">
      <Section
        title={say('calibration.title', { name: `\u2068${of.name}\u2069` })}
        actions={
          may('projects.write') && (
            <span className={classes.acts}>
              <Button size="compact-sm" onClick={() => decide.mutate('go')}>
                {say('calibration.go')}
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => decide.mutate('no-go')}>
                {say('calibration.noGo')}
              </Button>
            </span>
          )
        }
      >
        <p>
          {say('calibration.hint', {
            done: format.number(of.answers_done),
            wanted: format.number(of.answers_wanted),
          })}{' '}
          <Link href={`/p/${project}/quality`}>{say('overview.scorecards')}</Link>
        </p>
      </Section>
    </div>
  );
}

function Pace({ pace, funnel }: Told) {
  const say = useSay('projects');
  const format = useFormat();
  const isKnown = pace.an_hour !== null;
  const rate = pace.unit === 'day' ? 24 : 1;
  const told = (value: number | null) =>
    format.number((value ?? 0) * rate, value && value * rate < 10 ? 1 : 0);
  return (
    <dl className={classes.figures}>
      <div>
        <dt>{say('pace.done')}</dt>
        <dd>
          {format.number(funnel.answers_done)}
          <small>{say('pace.of', { wanted: format.number(funnel.answers_wanted) })}</small>
        </dd>
      </div>
      <div>
        <dt>{say(`pace.${pace.unit}`)}</dt>
        <dd>
          {isKnown ? told(pace.an_hour) : '–'}
          <small>
            {isKnown
              ? say('pace.between', { low: told(pace.an_hour_low), high: told(pace.an_hour_high) })
              : say('pace.tooYoung')}
          </small>
        </dd>
      </div>
      <div>
        <dt>{say('pace.finish')}</dt>
        <dd>
          {pace.finish ? format.date(pace.finish) : '–'}
          {pace.finish_early && (
            <small>
              {pace.finish_late
                ? say('pace.between', {
                    low: format.date(pace.finish_early),
                    high: format.date(pace.finish_late),
                  })
                : say('pace.orNever', { low: format.date(pace.finish_early) })}
            </small>
          )}
        </dd>
      </div>
    </dl>
  );
}

function Money({ money }: Told) {
  const say = useSay('projects');
  const format = useFormat();
  if (money.length === 0) return <Muted>{say('money.none')}</Muted>;
  const amount = (value: number | null, currency: string) =>
    value === null ? <Muted>–</Muted> : <bdi>{format.money(value, currency)}</bdi>;
  return (
    <Table
      label={say('overview.money')}
      rows={money}
      rowKey={(one) => one.supplier_id}
      columns={[
        { id: 'name', title: say('money.supplier'), cell: (one) => <bdi>{one.supplier}</bdi> },
        {
          id: 'price',
          title: say('money.price'),
          end: true,
          cell: (one) => amount(one.price, one.currency),
        },
        {
          id: 'answers',
          title: say('money.answers'),
          end: true,
          cell: (one) => format.number(one.answers),
        },
        {
          id: 'spent',
          title: say('money.spent'),
          end: true,
          cell: (one) => (
            <span title={one.is_exact ? undefined : say('money.mixed')}>
              {!one.is_exact && '≈ '}
              {amount(one.spent, one.currency)}
            </span>
          ),
        },
        {
          id: 'contracted',
          title: say('money.contracted'),
          end: true,
          cell: (one) => amount(one.contracted, one.currency),
        },
        {
          id: 'projected',
          title: say('money.projected'),
          end: true,
          cell: (one) => amount(one.projected, one.currency),
        },
      ]}
    />
  );
}

function Quality({ project, quality }: Told & { project: string }) {
  const say = useSay('projects');
  const words = useWords();
  const questions = useQuestions(project);
  const titleOf = (id: string) => words(questions.find((one) => one.id === id)?.title) || id;
  const format = useFormat();
  if (quality.length === 0) return <Muted>{say('quality.none')}</Muted>;
  return quality.map((one) => (
    <div key={one.question} className={classes.question}>
      <strong>
        <bdi>{titleOf(one.question)}</bdi>
      </strong>
      <span>
        {one.accuracy ? (
          <Interval value={one.accuracy} of="answers" />
        ) : (
          <Muted>{say('quality.noGold')}</Muted>
        )}
      </span>
      <Muted small>
        {one.mean_confidence === null
          ? say('quality.notYet')
          : say('quality.sure', {
              share: format.percent(one.mean_confidence),
              count: one.estimated,
            })}
      </Muted>
    </div>
  ));
}
