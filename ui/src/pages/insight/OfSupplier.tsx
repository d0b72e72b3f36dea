import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { type Api, api, ok } from '../../api/client';
import { Link, useUrlState } from '../../app/url';
import type { Scored } from '../../form/useNames';
import { axisAround, Forest, type ForestRow, type Point, Twin } from '../../parts/charts';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Muted } from '../../parts/Muted';
import { Section } from '../../parts/Page';
import { useFormat, useSay } from '../../say';
import { type At, FIRST, hrefOf } from './address';
import { ConfusionSection } from './ConfusionSection';
import classes from './Quality.module.css';
import { useSuppliers } from './useScores';
import { useTold } from './useTold';
import { What } from './What';

type Worker = Api<'WorkerRecord'>;
type Records = Api<'WorkerRecords'>;

/** One supplier: its workers, or one of them, and what they mistake for what. */
export function OfSupplier({ project, scored }: { project: string; scored: Scored }) {
  const say = useSay('insight');
  const [at] = useUrlState(FIRST);
  const records = useQuery({
    queryKey: ['workers-scores', project, scored, at.supplier],
    queryFn: () =>
      ok(
        api.GET('/projects/{project}/workers-scores', {
          params: { path: { project }, query: { ...scored, supplier: at.supplier } },
        }),
      ),
  });
  return (
    <Loaded
      query={records}
      isEmpty={(told) => told.workers.length === 0}
      empty={<Empty title={say('none')} hint={say('noneHint')} />}
    >
      {(told) => {
        const worker = told.workers.find((one) => one.id === at.worker);
        return (
          <>
            <Crumbs name={told.workers[0]?.supplier ?? ''} worker={worker} />
            {worker ? <OneWorker worker={worker} /> : <Workers project={project} records={told} />}
            <ConfusionSection project={project} scored={scored} />
          </>
        );
      }}
    </Loaded>
  );
}

const UP: Partial<At> = { supplier: '', worker: '', true: '', said: '' };

function Crumbs({ name, worker }: { name: string; worker: Worker | undefined }) {
  const say = useSay('insight');
  const [path] = useLocation();
  const [at] = useUrlState(FIRST);
  const here = { 'aria-current': 'page' as const };
  return (
    <nav aria-label={say('crumbs')}>
      <ol className={classes.crumbs}>
        <li>
          <Link href={hrefOf(path, { ...at, ...UP })}>{say('everybody')}</Link>
        </li>
        <li>
          {worker ? (
            <Link href={hrefOf(path, { ...at, ...UP, supplier: at.supplier })}>
              <bdi>{name}</bdi>
            </Link>
          ) : (
            <bdi {...here}>{name}</bdi>
          )}
        </li>
        {worker && (
          <li>
            <bdi {...here}>{worker.name}</bdi>
          </li>
        )}
      </ol>
    </nav>
  );
}

/** Where there is gold, accuracy on it; and the pooled estimate, drawn towards the supplier's. */
function pointsOf(one: Worker, told: ReturnType<typeof useTold>): Point[] {
  const points: Point[] = [];
  if (one.gold) {
    const { estimate: value, low, high } = one.gold;
    points.push({ value, low, high, mark: 'known', says: told.accuracy(one.gold, 'known') });
  }
  const ends = one.pooled ?? one.estimated;
  const { estimate: value, low, high } = ends;
  points.push({ value, low, high, mark: 'estimate', says: told.accuracy(ends, 'estimate') });
  return points;
}

/** Who has enough labels by accuracy, best first; then the others by labels, not ranked. */
function ranked(workers: Worker[]): Worker[] {
  const of = (one: Worker) => (one.pooled ?? one.estimated).estimate;
  const enough = workers.filter((one) => one.ranked).sort((a, b) => of(b) - of(a));
  return [...enough, ...workers.filter((one) => !one.ranked)];
}

const MOST_DRAWN = 60;

function Workers({ project, records }: { project: string; records: Records }) {
  const say = useSay('insight');
  const told = useTold();
  const format = useFormat();
  const [path] = useLocation();
  const [at] = useUrlState(FIRST);
  const hue = useHue(project, at.supplier);
  const workers = ranked(records.workers);
  const drawn = workers.slice(0, MOST_DRAWN);
  const rows: ForestRow[] = drawn.map((one) => ({
    id: one.id,
    name: <bdi>{one.name}</bdi>,
    hue,
    faint: !one.ranked,
    points: pointsOf(one, told),
    value: <WorkerNumbers one={one} />,
  }));
  const ends = rows.flatMap((row) => row.points.flatMap((point) => [point.low, point.high]));
  const supplier = records.workers.find((one) => one.accuracy_of_supplier !== null);
  const name = records.workers[0]?.supplier ?? '';
  const label = say('workersOf.label', { supplier: name });
  return (
    <Section
      title={
        <span className={classes.heading}>
          {say('workersOf.title')} <What of="pooled" />
        </span>
      }
    >
      <div className={classes.panel}>
        <Twin label={label} table={() => workersTable(workers, say, format, told)}>
          <Forest
            label={label}
            nameHeading={say('worker')}
            valueHeading={say('accuracy.value')}
            rows={rows}
            axis={axisAround(ends, { floor: 0, ceiling: 1, count: 6 })}
            format={(value) => format.percent(value, 0)}
            reference={supplier?.accuracy_of_supplier ?? undefined}
            legend={[
              ...(workers.some((one) => one.gold)
                ? [{ mark: 'known' as const, says: say('known') }]
                : []),
              { mark: 'estimate' as const, says: say('workersOf.pooled') },
            ]}
            link={(row) => (
              <Link
                className={classes.link}
                href={hrefOf(path, { ...at, worker: row.id, true: '', said: '' })}
              >
                {row.name}
              </Link>
            )}
          />
        </Twin>
        <Muted small>
          {say('workersOf.shrunk')} {say('workersOf.faint', { count: records.labels_to_rank })}
          {workers.length > drawn.length &&
            ` ${say('workersOf.rest', { count: workers.length - drawn.length })}`}
        </Muted>
      </div>
    </Section>
  );
}

/** The colour a supplier has on the whole page. */
function useHue(project: string, supplier: string): number {
  const suppliers = useSuppliers(project).data ?? [];
  return Math.max(
    suppliers.findIndex((one) => one.id === supplier),
    0,
  );
}

function WorkerNumbers({ one }: { one: Worker }) {
  const say = useSay('insight');
  const told = useTold();
  const format = useFormat();
  const ends = one.pooled ?? one.estimated;
  return (
    <span className={classes.two}>
      <span className={classes.number}>
        <bdi>{format.percent(ends.estimate)}</bdi>
        <bdi dir="ltr">
          {format.number(ends.low * 100, 1)}–{format.number(ends.high * 100, 1)}
        </bdi>
        <small>{say('common:n.labels', { count: one.labels })}</small>
      </span>
      <Muted small>
        {one.median_seconds !== null && `${told.seconds(one.median_seconds)} · `}
        {one.reviewed === 0
          ? say('workersOf.notReviewed')
          : say('workersOf.refused', {
              count: one.refused,
              reviewed: say('common:n.reviews', { count: one.reviewed }),
            })}
      </Muted>
    </span>
  );
}

function workersTable(
  workers: Worker[],
  say: ReturnType<typeof useSay>,
  format: ReturnType<typeof useFormat>,
  told: ReturnType<typeof useTold>,
) {
  const columns = [
    'worker',
    'labels',
    'workersOf.pooled',
    'low',
    'high',
    'estimate',
    'known',
    'seconds',
    'workersOf.reviewed',
    'workersOf.mended',
    'workersOf.refusedShort',
  ]; // prettier-ignore
  return {
    columns: columns.map((one) => say(one)),
    rows: workers.map((one) => {
      const ends = one.pooled ?? one.estimated;
      return [
        one.name,
        format.number(one.labels),
        format.percent(ends.estimate),
        format.percent(ends.low),
        format.percent(ends.high),
        format.interval(one.estimated),
        one.gold ? format.interval(one.gold) : null,
        one.median_seconds === null ? null : told.seconds(one.median_seconds),
        format.number(one.reviewed),
        format.number(one.mended),
        format.number(one.refused),
      ];
    }),
  };
}

function OneWorker({ worker }: { worker: Worker }) {
  const say = useSay('insight');
  const told = useTold();
  const format = useFormat();
  const facts: [string, string][] = [
    ['workersOf.pooled', worker.pooled ? told.share(worker.pooled) : '–'],
    ['estimate', told.share(worker.estimated)],
    ['known', worker.gold ? told.accuracy(worker.gold, 'known') : '–'],
    ['labels', format.number(worker.labels)],
    ['seconds', worker.median_seconds === null ? '–' : told.seconds(worker.median_seconds)],
    ['workersOf.reviewed', format.number(worker.reviewed)],
    ['workersOf.mended', format.number(worker.mended)],
    ['workersOf.refusedShort', format.number(worker.refused)],
  ];
  return (
    <>
      <dl className={classes.facts}>
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{say(key)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {!worker.ranked && <Muted>{say('workersOf.tooFew')}</Muted>}
    </>
  );
}
