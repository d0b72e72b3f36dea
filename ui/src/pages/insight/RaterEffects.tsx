import type { Api } from '../../api/client';
import { type Scored, useNames } from '../../form/useNames';
import { axisAround, type Cell, Forest, type ForestRow, Matrix, Twin } from '../../parts/charts';
import { Muted } from '../../parts/Muted';
import { Section } from '../../parts/Page';
import { useFormat, useSay } from '../../say';
import classes from './Quality.module.css';
import { bidi } from './useTold';
import { What } from './What';

type Told = Api<'Agreement'>;
type Ends = Api<'Interval'>;
type Rater = Told['raters'][number];

/** What differs from rater to rater beyond right and wrong, where the kind of question has it. */
export function RaterEffects(props: { told: Told; scored: Scored; project: string }) {
  const { told } = props;
  return (
    <>
      {told.raters.some((one) => one.severity) && (
        <>
          <Severities told={told} />
          <ScaleUse {...props} />
        </>
      )}
      {told.choices > 0 && (
        <>
          <Bias told={told} which="first_shown" />
          <Bias told={told} which="longer" />
        </>
      )}
    </>
  );
}

const MOST_DRAWN = 40;

/** Suppliers first, then raters from the strictest to the mildest. */
function Severities({ told }: { told: Told }) {
  const say = useSay('insight');
  const format = useFormat();
  const hues = new Map(told.suppliers.map((one, place) => [one.id, place]));
  const named = new Map(told.suppliers.map((one) => [one.id, one.name]));
  const raters = told.raters
    .filter((one) => one.severity)
    .sort((a, b) => of(a).estimate - of(b).estimate);
  const drawn =
    raters.length <= MOST_DRAWN
      ? raters
      : [...raters.slice(0, MOST_DRAWN / 2), ...raters.slice(-MOST_DRAWN / 2)];
  const signed = (value: number) => `\u2066${value > 0 ? '+' : ''}${format.number(value, 2)}\u2069`;
  const row = (id: string, name: string, hue: number, found: Rater['severity']): ForestRow[] => {
    if (!found) return [];
    const { estimate: value, low, high, n } = found.deviation;
    const items = say('common:n.items', { count: n });
    return [
      {
        id,
        name: <bdi>{name}</bdi>,
        hue,
        faint: n < 30,
        points: [
          {
            value,
            low,
            high,
            mark: 'estimate',
            says: `${bidi(name)}: ${signed(value)} (${signed(low)} … ${signed(high)}), ${items}`,
          },
        ],
        value: (
          <span className={classes.number}>
            {signed(value)}
            <bdi dir="ltr">
              {signed(low)} … {signed(high)}
            </bdi>
            <small>
              {items}
              {found.stands_out && ` · ${say('severity.standsOut')}`}
            </small>
          </span>
        ),
      },
    ];
  };
  const rows = [
    ...told.suppliers.flatMap((one) => row(one.id, one.name, hues.get(one.id) ?? 0, one.severity)),
    ...drawn.flatMap((one) => row(one.id, one.name, hues.get(one.supplier_id) ?? 0, one.severity)),
  ];
  const ends = rows.flatMap((one) => one.points.flatMap((point) => [point.low, point.high]));
  const label = say('severity.title');
  return (
    <Section
      title={
        <span className={classes.heading}>
          {label} <What of="severity" />
        </span>
      }
    >
      <div className={classes.panel}>
        <Twin
          label={label}
          table={() => ({
            columns: [
              'worker',
              'supplier',
              'estimateShort',
              'low',
              'high',
              'items',
              'severity.out',
            ].map((one) => say(one)),
            rows: raters.map((one) => {
              const { estimate, low, high, n } = of(one);
              return [
                one.name,
                named.get(one.supplier_id) ?? '',
                ...[estimate, low, high].map((value) => signed(value)),
                format.number(n),
                say(one.severity?.stands_out ? 'common:yes' : 'common:no'),
              ];
            }),
          })}
        >
          <Forest
            label={label}
            nameHeading={say('severity.who')}
            valueHeading={say('severity.value')}
            rows={rows}
            axis={axisAround([0, ...ends])}
            format={signed}
            reference={0}
          />
        </Twin>
        <Muted small>
          {say('severity.hint')}
          {raters.length > drawn.length && ` ${say('severity.rest')}`}
        </Muted>
      </div>
    </Section>
  );
}

const of = (rater: Rater): Ends => (rater.severity as NonNullable<Rater['severity']>).deviation;

function ScaleUse({ told, scored, project }: { told: Told; scored: Scored; project: string }) {
  const say = useSay('insight');
  const format = useFormat();
  const names = useNames(project);
  const raters = told.raters.slice(0, MOST_DRAWN);
  const byId = new Map(raters.map((one) => [one.id, one]));
  const cell = (rater: string, point: string): Cell | null => {
    const one = byId.get(rater);
    const count = one?.uses[point] ?? 0;
    if (!one || count === 0) return null;
    const share = count / one.labels;
    return {
      weight: share,
      text: format.percent(share, 0),
      says: say('scaleUse.says', {
        worker: one.name,
        point: names.label(scored, point),
        share: format.percent(share),
        n: format.number(one.labels),
      }),
      faint: one.labels < 30,
    };
  };
  return (
    <Section
      title={
        <span className={classes.heading}>
          {say('scaleUse.title')} <What of="scaleUse" />
        </span>
      }
    >
      <div className={classes.panel}>
        <Matrix
          label={say('scaleUse.title')}
          corner={say('worker')}
          rows={raters.map((one) => ({
            id: one.id,
            name: (
              <>
                <bdi>{one.name}</bdi>{' '}
                <Muted small>{say('common:n.labels', { count: one.labels })}</Muted>
              </>
            ),
          }))}
          columns={told.classes.map((id) => ({ id, name: <bdi>{names.label(scored, id)}</bdi> }))}
          cell={cell}
        />
      </div>
    </Section>
  );
}

/** How often choices went to what was shown first, or to what was longer. */
function Bias({ told, which }: { told: Told; which: 'first_shown' | 'longer' }) {
  const say = useSay('insight');
  const format = useFormat();
  const all = [
    { id: 'all', name: say('everybody'), hue: 10, found: told[which] },
    ...told.suppliers.map((one, hue) => ({ ...one, hue, found: one[which] })),
  ];
  const known = all.flatMap((one) => (one.found ? [{ ...one, found: one.found }] : []));
  const title = (
    <span className={classes.heading}>
      {say(`bias.${which}.title`)} <What of={which} />
    </span>
  );
  if (known.length === 0)
    return (
      <Section title={title}>
        <Muted>{say(`bias.${which}.none`)}</Muted>
      </Section>
    );
  const label = say(`bias.${which}.title`);
  const rows: ForestRow[] = known.map(({ id, name, hue, found }) => ({
    id,
    name: <bdi>{name}</bdi>,
    hue,
    points: [
      {
        value: found.estimate,
        low: found.low,
        high: found.high,
        mark: 'estimate',
        says: `${bidi(name)}: ${format.interval(found)}, ${say('common:n.answers', { count: found.n })}`,
      },
    ],
    value: (
      <span className={classes.number}>
        {format.interval(found)} <small>{say('common:n.answers', { count: found.n })}</small>
      </span>
    ),
  }));
  const ends = known.flatMap(({ found }) => [found.low, found.high]);
  return (
    <Section title={title}>
      <div className={classes.panel}>
        <p>
          {known[0]?.id === 'all' &&
            say(`bias.${which}.${verdictOf(known[0].found)}`, {
              share: format.percent(known[0].found.estimate, 0),
            })}
        </p>
        <Twin
          label={label}
          table={() => ({
            columns: ['supplier', 'estimateShort', 'low', 'high', 'answers'].map((one) => say(one)),
            rows: known.map(({ name, found }) => [
              name,
              ...[found.estimate, found.low, found.high].map((share) => format.percent(share)),
              format.number(found.n),
            ]),
          })}
        >
          <Forest
            label={label}
            nameHeading={say('supplier')}
            valueHeading={say('bias.value')}
            rows={rows}
            axis={axisAround([0.4, 0.6, ...ends], { floor: 0, ceiling: 1, count: 6 })}
            format={(value) => format.percent(value, 0)}
            reference={0.5}
          />
        </Twin>
      </div>
    </Section>
  );
}

/** Whether the interval lies on one side of a half. */
export function verdictOf({ low, high }: Pick<Ends, 'low' | 'high'>): 'more' | 'less' | 'open' {
  if (low > 0.5) return 'more';
  return high < 0.5 ? 'less' : 'open';
}
