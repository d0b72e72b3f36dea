import { useQuery } from '@tanstack/react-query';
import { type Api, api, ok } from '../../api/client';
import { useUrlState } from '../../app/url';
import { type Scored, useNames } from '../../form/useNames';
import {
  axisAround,
  type Cell,
  Forest,
  type ForestRow,
  Matrix,
  type Point,
  Twin,
} from '../../parts/charts';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Muted } from '../../parts/Muted';
import { Page, Section } from '../../parts/Page';
import { useFormat, useSay } from '../../say';
import { FIRST } from './address';
import classes from './Quality.module.css';
import { QuestionPicker } from './QuestionPicker';
import { RaterEffects } from './RaterEffects';
import { useScorecards } from './useScores';
import { bidi, useTold } from './useTold';
import { What } from './What';

export type Told = Api<'Agreement'>;
type Ends = Api<'Interval'>;

/** Who agrees with whom; who is strict; what sways choices. */
export default function Agreement({ project }: { project: string }) {
  const say = useSay('insight');
  const cards = useScorecards(project);
  return (
    <Page title={say('agreement.title')} hint={say('agreement.hint')}>
      <Loaded
        query={cards}
        isEmpty={(told) => told.scorecards.length === 0}
        empty={<Empty title={say('none')} hint={say('noneHint')} />}
      >
        {(told) => <OfQuestion project={project} all={told.scorecards} />}
      </Loaded>
    </Page>
  );
}

function OfQuestion({ project, all }: { project: string; all: Scored[] }) {
  const say = useSay('insight');
  const format = useFormat();
  const [at] = useUrlState(FIRST);
  const chosen =
    all.find((one) => one.question === at.question && one.unit === at.unit) ??
    all.find((one) => one.question === at.question) ??
    (all[0] as Scored);
  const scored = { question: chosen.question, unit: chosen.unit };
  const found = useQuery({
    queryKey: ['agreement', project, scored],
    queryFn: () =>
      ok(
        api.GET('/projects/{project}/agreement', {
          params: { path: { project }, query: scored },
        }),
      ),
    staleTime: 30_000,
  });
  return (
    <>
      <div className={classes.bar}>
        <QuestionPicker project={project} all={all} chosen={scored} />
        {found.data && (
          <Muted>
            {say('common:n.labels', { count: found.data.labels })}
            {found.data.sampled &&
              ` · ${say('agreement.sampled', { all: format.number(found.data.labels_in_all) })}`}
          </Muted>
        )}
      </div>
      <Loaded query={found}>
        {(told) => (
          <>
            <Overall told={told} scored={scored} project={project} />
            <BySupplier told={told} />
            {told.pairs.length > 0 && <Pairwise told={told} />}
            <RaterEffects told={told} scored={scored} project={project} />
          </>
        )}
      </Loaded>
    </>
  );
}

const COEFFICIENTS = ['alpha', 'gwet_ac1', 'gwet_ac2', 'percent'] as const;

function pointOf(ends: Ends, says: string): Point {
  return { value: ends.estimate, low: ends.low, high: ends.high, mark: 'estimate', says };
}

function Overall({ told, scored, project }: { told: Told; scored: Scored; project: string }) {
  const say = useSay('insight');
  const words = useTold();
  const format = useFormat();
  const names = useNames(project);
  const { overall } = told;
  if (!overall) return <Empty title={say('agreement.none')} hint={say('agreement.noneHint')} />;
  const rows: ForestRow[] = COEFFICIENTS.flatMap((one) => {
    const ends = overall[one];
    if (!ends) return [];
    return [
      {
        id: one,
        name: (
          <span className={classes.heading}>
            {say(`agreement.${one}`)} <What of={one} />
          </span>
        ),
        hue: 0,
        points: [pointOf(ends, `${say(`agreement.${one}`)}: ${words.coefficient(ends)}`)],
        value: words.coefficient(ends),
      },
    ];
  });
  const shares = Object.entries(overall.shares).filter(([, share]) => share > 0);
  const ends = rows.flatMap((row) => row.points.flatMap((point) => [point.low, point.high]));
  return (
    <Section title={say('agreement.overall')}>
      <div className={classes.panel}>
        <p>
          {say('agreement.rests', {
            items: say('common:n.items', { count: overall.items }),
            level: say(`agreement.level.${told.level}`),
          })}
        </p>
        <Twin
          label={say('agreement.overall')}
          table={() => ({
            columns: ['agreement.coefficient', 'estimateShort', 'low', 'high'].map((one) =>
              say(one),
            ),
            rows: COEFFICIENTS.flatMap((one) => {
              const value = overall[one];
              if (!value) return [];
              const numbers = [value.estimate, value.low, value.high];
              return [[say(`agreement.${one}`), ...numbers.map((n) => format.number(n, 4))]];
            }),
          })}
        >
          <Forest
            label={say('agreement.overall')}
            nameHeading={say('agreement.coefficient')}
            valueHeading={say('agreement.value')}
            rows={rows}
            axis={axisAround([0, 1, ...ends], { floor: -1, ceiling: 1 })}
            format={(value) => format.number(value, 2)}
            reference={0}
          />
        </Twin>
        <Muted small>
          {say('agreement.shares', {
            shares: format.list(
              shares
                .sort(([, a], [, b]) => b - a)
                .slice(0, 12)
                .map(
                  ([name, share]) =>
                    `${bidi(names.label(scored, name))}: ${format.percent(share, 0)}`,
                ),
            ),
          })}
        </Muted>
      </div>
    </Section>
  );
}

function BySupplier({ told }: { told: Told }) {
  const say = useSay('insight');
  const words = useTold();
  const format = useFormat();
  const rows = (which: 'within' | 'across'): ForestRow[] =>
    told.suppliers.map((one, hue) => {
      const ends = which === 'within' ? (one.within?.alpha ?? null) : one.across;
      const says = ends
        ? `${words.coefficient(ends)}, ${say('common:n.items', { count: ends.n })}`
        : '';
      return {
        id: one.id,
        name: <bdi>{one.name}</bdi>,
        hue,
        points: ends ? [pointOf(ends, says)] : [],
        value: ends ? (
          <span className={classes.number}>
            {words.coefficient(ends)} <small>{say('common:n.items', { count: ends.n })}</small>
          </span>
        ) : (
          <Muted>{say('agreement.notShared')}</Muted>
        ),
      };
    });
  return (
    <div className={classes.columns}>
      {(['within', 'across'] as const).map((which) => {
        const found = rows(which);
        const ends = found.flatMap((row) => row.points.flatMap((one) => [one.low, one.high]));
        return (
          <Section
            key={which}
            title={
              <span className={classes.heading}>
                {say(which)} <What of={which} />
              </span>
            }
          >
            <div className={classes.panel}>
              <Twin
                label={say(which)}
                table={() => ({
                  columns: ['supplier', 'estimateShort', 'low', 'high', 'items'].map((one) =>
                    say(one),
                  ),
                  rows: told.suppliers.map((one) => {
                    const value = which === 'within' ? one.within?.alpha : one.across;
                    const numbers = value ? [value.estimate, value.low, value.high] : [];
                    return [
                      one.name,
                      ...(value ? numbers.map((n) => format.number(n, 4)) : [null, null, null]),
                      value ? format.number(value.n) : null,
                    ];
                  }),
                })}
              >
                <Forest
                  label={say(which)}
                  nameHeading={say('supplier')}
                  valueHeading={say('agreement.alpha')}
                  rows={found}
                  axis={axisAround([0, 1, ...ends], { floor: -1, ceiling: 1 })}
                  format={(value) => format.number(value, 2)}
                  reference={0}
                />
              </Twin>
            </div>
          </Section>
        );
      })}
    </div>
  );
}

function Pairwise({ told }: { told: Told }) {
  const say = useSay('insight');
  const words = useTold();
  const format = useFormat();
  const named = new Map(told.suppliers.map((one) => [one.id, one.name]));
  const shown = told.suppliers
    .filter((one) => told.pairs.some((pair) => pair.a === one.id || pair.b === one.id))
    .map((one) => ({ id: one.id, name: <bdi>{one.name}</bdi> }));
  const cell = (a: string, b: string): Cell | null => {
    if (a === b) {
      const own = told.suppliers.find((one) => one.id === a)?.within?.alpha;
      return own ? cellOf(own, say('agreement.ownCell', { supplier: named.get(a) ?? '' })) : null;
    }
    const pair = told.pairs.find(
      (one) => (one.a === a && one.b === b) || (one.a === b && one.b === a),
    );
    if (!pair?.alpha) return null;
    const who = { a: named.get(a) ?? '', b: named.get(b) ?? '' };
    return cellOf(pair.alpha, say('agreement.pairCell', who));
  };
  const cellOf = (ends: Ends, who: string): Cell => ({
    weight: Math.max(ends.estimate, 0),
    text: format.number(ends.estimate, 2),
    note: `${format.number(ends.low, 2)} – ${format.number(ends.high, 2)}`,
    says: `${who}: ${words.coefficient(ends)}, ${say('common:n.items', { count: ends.n })}`,
  });
  return (
    <Section
      title={
        <span className={classes.heading}>
          {say('agreement.pairs')} <What of="pairAlpha" />
        </span>
      }
    >
      <div className={classes.panel}>
        <Matrix
          label={say('agreement.pairs')}
          corner={say('agreement.alpha')}
          rows={shown}
          columns={shown}
          cell={cell}
        />
        <Muted small>{say('agreement.diagonal')}</Muted>
      </div>
    </Section>
  );
}
