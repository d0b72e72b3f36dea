import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { Api } from '../../api/client';
import { Link, useUrlState } from '../../app/url';
import type { Scored } from '../../form/useNames';
import { axisAround, Bands, Bars, Forest, type ForestRow, Twin } from '../../parts/charts';
import { Muted } from '../../parts/Muted';
import { Section } from '../../parts/Page';
import { type Column, Table } from '../../parts/Table';
import { useFormat, useSay } from '../../say';
import { Numbers, pointsOf } from './Accuracies';
import { type At, FIRST, hrefOf } from './address';
import { ConfusionSection } from './ConfusionSection';
import { costOf } from './costs';
import { type Metric, seriesOf } from './history';
import classes from './Quality.module.css';
import { Slices } from './Slices';
import { byUse, type Cards, type Comparison, headline, type SupplierCard } from './scorecard';
import { useCurrencies, useHistory, useSuppliers } from './useScores';
import { bidi, useTold } from './useTold';
import { What } from './What';

type Supplier = Api<'SupplierProgress'>;
type Decided = Api<'Decided'>;

/** Suppliers by name, with the colour each keeps, and the order they stand in on this page. */
interface Known {
  card: SupplierCard;
  id: string | undefined;
  hue: number;
}

export function Everybody({
  project,
  scored,
  chosen,
}: {
  project: string;
  scored: Scored;
  chosen: Api<'QuestionScorecards'>;
}) {
  const cards = chosen.result as unknown as Cards;
  const suppliers = useSuppliers(project).data;
  const known = useKnown(cards, suppliers ?? [], scored);
  const since = useSince(project, scored, known);
  const hues = useMemo(() => new Map(known.map((one) => [one.id ?? '', one.hue])), [known]);
  return (
    <>
      <Headline cards={cards} since={since} />
      <Accuracy known={known} cards={cards} />
      <OverTime project={project} scored={scored} known={known} />
      {cards.comparisons.length > 0 && <Pairs cards={cards} since={since} />}
      <Costs project={project} known={known} />
      <Slices project={project} scored={scored} hues={hues} />
      <Details project={project} known={known} />
      <ConfusionSection project={project} scored={scored} />
      <Measured cards={cards} />
    </>
  );
}

/** Best first as they were when the page was opened: rows that change places cannot be read. */
function useKnown(cards: Cards, suppliers: Supplier[], scored: Scored): Known[] {
  const [order] = useState(() => new Map<string, string[]>());
  return useMemo(() => {
    const key = `${scored.question}/${scored.unit}`;
    const now = cards.suppliers.map((card) => card.supplier);
    const kept = (order.get(key) ?? []).filter((name) => now.includes(name));
    const names = [...kept, ...now.filter((name) => !kept.includes(name))];
    order.set(key, names);
    return names.map((name) => {
      const place = suppliers.findIndex((one) => one.name === name);
      return {
        card: cards.suppliers.find((card) => card.supplier === name) as SupplierCard,
        id: suppliers[place]?.id,
        hue: Math.max(place, 0),
      };
    });
  }, [cards, suppliers, scored, order]);
}

type Since = (one: Comparison) => Decided | undefined;

/** Since when a pair is decided. */
function useSince(project: string, scored: Scored, known: Known[]): Since {
  const decided = useHistory(project, scored).data?.decided;
  return useMemo(() => {
    const ids = new Map(known.map((one) => [one.card.supplier, one.id]));
    return (pair) => decided?.find((one) => one.a === ids.get(pair.a) && one.b === ids.get(pair.b));
  }, [decided, known]);
}

function Headline({ cards, since }: { cards: Cards; since: Since }) {
  const say = useSay('insight');
  const told = useTold();
  const format = useFormat();
  const found = headline(cards);
  const only = cards.comparisons.length === 1 ? cards.comparisons[0] : undefined;
  const words = (): string => {
    if (only) return told.title(only);
    if (found.kind === 'best')
      return say('headline.best', {
        best: bidi(found.best),
        count: found.others,
        low: told.points(found.low),
        high: told.points(found.high),
      });
    if (found.kind === 'worse') return say('headline.worse', { worst: bidi(found.worst) });
    return say(`headline.${found.kind}`);
  };
  const isDecided = found.kind === 'best' || found.kind === 'worse';
  const nearest = found.kind === 'open' || found.kind === 'worse' ? found.nearest : undefined;
  return (
    <section className={classes.headline} data-decided={isDecided || undefined} aria-live="polite">
      <p className={classes.sentence}>
        {words()} <What of="verdict" />
      </p>
      {only && (
        <p>
          {!only.decided && `${told.between(only)} `}
          {told.basis(only)}{' '}
          {only.decided
            ? `${told.since(since(only))} ${told.workers(only)}`
            : told.more(only.more_items)}
        </p>
      )}
      {!only && nearest && (
        <p>
          {say('headline.nearest', { a: bidi(nearest.a), b: bidi(nearest.b) })}{' '}
          {told.more(nearest.more_items)}
        </p>
      )}
      <p>
        <Muted>{say('allTogether', { share: format.percent(cards.confidence, 0) })}</Muted>
      </p>
    </section>
  );
}

function Titled({ of, children }: { of: string; children: ReactNode }) {
  return (
    <span className={classes.heading}>
      {children} <What of={of} />
    </span>
  );
}

function Accuracy({ known, cards }: { known: Known[]; cards: Cards }) {
  const say = useSay('insight');
  const told = useTold();
  const format = useFormat();
  const [path] = useLocation();
  const [at] = useUrlState(FIRST);
  const rows: ForestRow[] = known.map(({ card, hue }) => ({
    id: card.supplier,
    name: <bdi>{card.supplier}</bdi>,
    hue,
    points: pointsOf(card, told),
    value: <Numbers card={card} />,
  }));
  const ends = rows.flatMap((row) => row.points.flatMap((point) => [point.low, point.high]));
  const axis = axisAround(ends, { floor: 0, ceiling: 1, count: 6 });
  const ids = new Map(known.map((one) => [one.card.supplier, one.id]));
  const label = say('accuracy.label');
  return (
    <Section title={<Titled of="accuracy">{say('accuracy.title')}</Titled>}>
      <div className={classes.panel}>
        <Twin label={label} table={() => accuracyTable(known, say, format)}>
          <Forest
            label={label}
            nameHeading={say('supplier')}
            valueHeading={say('accuracy.value')}
            rows={rows}
            axis={axis}
            format={(value) => format.percent(value, 0)}
            legend={[
              ...(cards.gold_items > 0 ? [{ mark: 'known' as const, says: say('known') }] : []),
              { mark: 'estimate' as const, says: say('estimate') },
            ]}
            link={(row) => {
              const supplier = ids.get(row.id);
              if (supplier === undefined) return row.name;
              return (
                <Link
                  className={classes.link}
                  href={hrefOf(path, { ...at, ...NOT_DOWN, supplier })}
                >
                  {row.name}
                </Link>
              );
            }}
          />
        </Twin>
        <Muted small>{say('accuracy.open')}</Muted>
      </div>
    </Section>
  );
}

const NOT_DOWN: Partial<At> = { worker: '', true: '', said: '' };

function accuracyTable(
  known: Known[],
  say: ReturnType<typeof useSay>,
  format: ReturnType<typeof useFormat>,
) {
  const columns = ['supplier', 'basis', 'estimateShort', 'low', 'high', 'labels'];
  return {
    columns: columns.map((one) => say(one)),
    rows: known.flatMap(({ card }) =>
      (['known', 'estimate'] as const).flatMap((basis) => {
        const ends = basis === 'known' ? card.gold_accuracy : card.estimated_accuracy;
        if (!ends) return [];
        const shares = [ends.estimate, ends.low, ends.high].map((one) => format.percent(one, 2));
        return [[card.supplier, say(basis), ...shares, format.number(ends.n)]];
      }),
    ),
  };
}

function OverTime({ project, scored, known }: { project: string; scored: Scored; known: Known[] }) {
  const say = useSay('insight');
  const told = useTold();
  const format = useFormat();
  const history = useHistory(project, scored).data;
  const hasGold = history?.points.some((point) => point.suppliers.some((one) => one.gold)) ?? false;
  const [wanted, setMetric] = useState<Metric>('gold');
  const metric = hasGold ? wanted : 'estimated';
  const hues = useMemo(() => new Map(known.map((one) => [one.id ?? '', one.hue])), [known]);
  const series = useMemo(
    () => (history ? seriesOf(history, metric, hues) : []),
    [history, metric, hues],
  );
  if (!history || history.points.length < 2) return null;
  const label = say('overTime.label');
  const mark = metric === 'gold' ? 'known' : 'estimate';
  return (
    <Section
      title={<Titled of="overTime">{say('overTime.title')}</Titled>}
      actions={
        hasGold && (
          <SegmentedControl
            size="xs"
            aria-label={say('basis')}
            value={metric}
            onChange={(value) => setMetric(value as Metric)}
            data={[
              { value: 'gold', label: say('known') },
              { value: 'estimated', label: say('estimate') },
            ]}
          />
        )
      }
    >
      <div className={classes.panel}>
        <Twin
          label={label}
          table={() => ({
            columns: ['labels', 'supplier', 'estimateShort', 'low', 'high'].map((one) => say(one)),
            rows: series.flatMap((one) =>
              one.points.map((point) => [
                format.number(point.x),
                one.name,
                ...[point.y, point.low, point.high].map((value) => format.percent(value ?? 0, 2)),
              ]),
            ),
          })}
        >
          <Bands
            label={label}
            series={series}
            x={{
              label: say('labels'),
              format: (value) => format.number(value),
              says: (value) => say('common:n.labels', { count: value }),
            }}
            y={{ label: say('accuracy.value'), format: (value) => format.percent(value, 0) }}
            sliderLabel={say('overTime.slider')}
            floor={0}
            ceiling={1}
            tell={(one, point) =>
              `${bidi(one.name)}: ${told.share({
                estimate: point.y,
                low: point.low ?? point.y,
                high: point.high ?? point.y,
                n: 0,
              })}`
            }
          />
        </Twin>
        <Muted small>{say(`overTime.${mark}`)}</Muted>
      </div>
    </Section>
  );
}

function Pairs({ cards, since }: { cards: Cards; since: Since }) {
  const say = useSay('insight');
  const told = useTold();
  const format = useFormat();
  const pairs = byUse(cards.comparisons);
  const rows: ForestRow[] = pairs.map((one) => ({
    id: `${one.a}\u0000${one.b}`,
    name: (
      <span>
        <bdi>{one.a}</bdi> – <bdi>{one.b}</bdi>
      </span>
    ),
    hue: one.decided ? 1 : null,
    points: [
      {
        value: one.difference,
        low: one.low,
        high: one.high,
        mark: one.basis === 'gold' ? 'known' : 'estimate',
        says: `${told.title(one)} ${told.between(one)} ${told.basis(one)}`,
      },
    ],
    value: <Verdict one={one} since={since(one)} />,
  }));
  const ends = [0, ...pairs.flatMap((one) => [one.low, one.high])];
  const label = say('pairs.label');
  return (
    <Section title={<Titled of="pairs">{say('pairs.title')}</Titled>}>
      <div className={classes.panel}>
        <Twin
          label={label}
          table={() => ({
            columns: [
              'pairs.ahead',
              'pairs.behind',
              'pairs.points',
              'low',
              'high',
              'items',
              'basis',
              'pairs.decided',
              'pairs.more',
            ].map((one) => say(one)),
            rows: pairs.map((one) => [
              one.a,
              one.b,
              told.signed(one.difference),
              told.signed(one.low),
              told.signed(one.high),
              format.number(one.shared_items),
              say(one.basis === 'gold' ? 'known' : 'estimate'),
              say(one.decided ? 'common:yes' : 'common:no'),
              one.more_items === null ? null : format.number(one.more_items),
            ]),
          })}
        >
          <Forest
            label={label}
            nameHeading={say('pairs.pair')}
            valueHeading={say('pairs.verdict')}
            rows={rows}
            axis={axisAround(ends, { floor: -1, ceiling: 1, count: 6 })}
            format={(value) => told.signed(value)}
            reference={0}
            wordy
          />
        </Twin>
      </div>
    </Section>
  );
}

function Verdict({ one, since }: { one: Comparison; since: Decided | undefined }) {
  const say = useSay('insight');
  const told = useTold();
  return (
    <span className={classes.two}>
      <span className={classes.number}>
        <bdi dir="ltr">{told.signed(one.difference)}</bdi>
        <bdi dir="ltr">
          {told.signed(one.low)} … {told.signed(one.high)}
        </bdi>
        {one.decided && <span className={classes.decided}>✓ {say('pairs.isDecided')}</span>}
      </span>
      <Muted small>
        {told.basis(one)}{' '}
        {one.decided ? `${told.since(since)} ${told.workers(one)}` : told.more(one.more_items)}
      </Muted>
    </span>
  );
}

function Costs({ project, known }: { project: string; known: Known[] }) {
  const say = useSay('insight');
  const format = useFormat();
  const currencies = useCurrencies(project).data;
  const priced = known.flatMap(({ card, id, hue }) => {
    const cost = costOf(card, id === undefined ? undefined : currencies?.get(id));
    return cost ? [{ card, hue, ...cost }] : [];
  });
  const [first] = priced;
  if (!first) return null;
  const same = priced.filter((one) => one.currency === first.currency);
  const money = (amount: number) => format.money(amount, first.currency);
  const interval = (one: (typeof priced)[number]) =>
    `${money(one.low)} – ${one.high === null ? '∞' : money(one.high)}`;
  const label = say('cost.label');
  return (
    <Section title={<Titled of="cost">{say('cost.title')}</Titled>}>
      <div className={classes.panel}>
        <Twin
          label={label}
          table={() => ({
            columns: ['supplier', 'price', 'cost.value', 'low', 'high'].map((one) => say(one)),
            rows: same.map((one) => [
              one.card.supplier,
              money(one.price),
              money(one.cost),
              money(one.low),
              one.high === null ? '∞' : money(one.high),
            ]),
          })}
        >
          <Bars
            label={label}
            nameHeading={say('supplier')}
            valueHeading={say('cost.value')}
            format={money}
            bars={same.map((one) => ({
              id: one.card.supplier,
              name: <bdi>{one.card.supplier}</bdi>,
              hue: one.hue,
              value: one.cost,
              low: one.low,
              high: one.high,
              says: `${money(one.cost)} (${interval(one)})`,
              text: (
                <span className={classes.number}>
                  <bdi>{money(one.cost)}</bdi>
                  <small>
                    <bdi dir="ltr">{interval(one)}</bdi>
                  </small>
                </span>
              ),
            }))}
          />
        </Twin>
      </div>
    </Section>
  );
}

function Details({ project, known }: { project: string; known: Known[] }) {
  const say = useSay('insight');
  const told = useTold();
  const format = useFormat();
  const currencies = useCurrencies(project).data;
  const dash = '–';
  const columns: Column<Known>[] = [
    { id: 'supplier', title: say('supplier'), cell: ({ card }) => <bdi>{card.supplier}</bdi> },
    {
      id: 'labels',
      title: say('labels'),
      end: true,
      cell: ({ card }) => format.number(card.labels),
    },
    { id: 'items', title: say('items'), end: true, cell: ({ card }) => format.number(card.items) },
    {
      id: 'workers',
      title: say('workers'),
      end: true,
      cell: ({ card }) => format.number(card.workers),
    },
    {
      id: 'within',
      title: <Titled of="within">{say('within')}</Titled>,
      cell: ({ card }) => (card.alpha_within ? told.coefficient(card.alpha_within) : dash),
    },
    {
      id: 'across',
      title: <Titled of="across">{say('across')}</Titled>,
      cell: ({ card }) => (card.alpha_across ? told.coefficient(card.alpha_across) : dash),
    },
    {
      id: 'seconds',
      title: say('seconds'),
      end: true,
      cell: ({ card }) => (card.median_seconds === null ? dash : told.seconds(card.median_seconds)),
    },
    {
      id: 'price',
      title: say('price'),
      end: true,
      cell: ({ card, id }) => {
        const currency = id === undefined ? undefined : currencies?.get(id);
        return card.price === null || currency === undefined
          ? dash
          : format.money(card.price, currency);
      },
    },
  ];
  return (
    <Section title={say('details')}>
      <Table
        rows={known}
        columns={columns}
        rowKey={({ card }) => card.supplier}
        label={say('details')}
      />
    </Section>
  );
}

function Measured({ cards }: { cards: Cards }) {
  const say = useSay('insight');
  return (
    <Section title={say('measured.title')}>
      <div className={classes.measured}>
        <p>{say('measured.truth')}</p>
        <p>{say('measured.intervals')}</p>
        <p>{say('measured.assumes')}</p>
        {cards.remarks.map((remark) => (
          <p key={remark} lang="en" dir="auto">
            {remark}
          </p>
        ))}
      </div>
    </Section>
  );
}
