import { Select } from '@mantine/core';
import type { Api } from '../../api/client';
import { useUrlState } from '../../app/url';
import type { Scored } from '../../form/useNames';
import { axisAround, Forest, type ForestRow, Twin } from '../../parts/charts';
import { Failed } from '../../parts/Failed';
import { Muted } from '../../parts/Muted';
import { Section } from '../../parts/Page';
import { useFormat, useSay } from '../../say';
import { Numbers, pointsOf } from './Accuracies';
import { FIRST } from './address';
import classes from './Quality.module.css';
import { useCurrencies, useSlices } from './useScores';
import { isolated, useTold } from './useTold';

type Sliced = Api<'SlicedScores'>;
type Slice = Api<'Slice'>;
type Score = Api<'SlicedSupplier'>;

/** Accuracy and cost by parts of the items: where each supplier is good, and where not. */
export function Slices({
  project,
  scored,
  hues,
}: {
  project: string;
  scored: Scored;
  hues: Map<string, number>;
}) {
  const say = useSay('insight');
  const [at, set] = useUrlState(FIRST);
  const slices = useSlices(project, scored, at.slice);
  const names = useSliceNames();
  const told = slices.data;
  return (
    <Section title={say('slices.title')}>
      {told && (
        <Select
          label={say('slices.by')}
          className={classes.slicing}
          allowDeselect={false}
          data={told.choices.map((one) => ({ value: one, label: names.by(one) }))}
          value={at.slice || told.slice_by}
          onChange={(value) => set({ slice: value ?? '' })}
        />
      )}
      {slices.error ? (
        <Failed error={slices.error} onRetry={() => slices.refetch()} />
      ) : (
        told && <Picture project={project} told={told} hues={hues} />
      )}
    </Section>
  );
}

const asCard = (score: Score) => ({
  gold_accuracy: score.gold,
  estimated_accuracy: score.estimated,
});

function Picture({
  project,
  told: sliced,
  hues,
}: {
  project: string;
  told: Sliced;
  hues: Map<string, number>;
}) {
  const say = useSay('insight');
  const told = useTold();
  const format = useFormat();
  const names = useSliceNames();
  const currencies = useCurrencies(project).data;
  const place = new Map([...hues.keys()].map((id, n) => [id, n]));
  const scores = sliced.slices.flatMap((slice) =>
    slice.suppliers
      .toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
      .map((score, n) => ({ slice, score, isFirst: n === 0 })),
  );
  const costOf = ({ id, cost_per_correct: cost }: Score) => {
    const currency = currencies?.get(id);
    return cost === null || currency === undefined ? undefined : format.money(cost, currency);
  };
  const rows: ForestRow[] = scores.map(({ slice, score, isFirst }) => {
    const cost = costOf(score);
    return {
      id: `${slice.kind} ${slice.value} ${score.id}`,
      name: (
        <span className={classes.sliced}>
          {isFirst && <bdi className={classes.slice}>{names.slice(slice, sliced.slice_by)}</bdi>}
          <bdi>{score.name}</bdi>
        </span>
      ),
      hue: hues.get(score.id) ?? null,
      points: pointsOf(asCard(score), told),
      value: (
        <span className={classes.two}>
          <Numbers card={asCard(score)} />
          {cost && <Muted small>{say('slices.perCorrect', { cost })}</Muted>}
        </span>
      ),
    };
  });
  const ends = rows.flatMap((row) => row.points.flatMap((point) => [point.low, point.high]));
  const hasGold = scores.some(({ score }) => score.gold !== null);
  const label = say('slices.label');
  return (
    <div className={classes.panel}>
      <Twin
        label={label}
        table={() => ({
          columns: [
            ...['slices.slice', 'supplier', 'labels', 'basis', 'estimateShort', 'low', 'high'],
            'cost.value',
          ].map((one) => say(one)),
          rows: scores.flatMap(({ slice, score }) =>
            (['known', 'estimate'] as const).flatMap((basis) => {
              const ends = basis === 'known' ? score.gold : score.estimated;
              if (!ends) return [];
              const shares = [ends.estimate, ends.low, ends.high];
              return [
                [
                  names.slice(slice, sliced.slice_by),
                  score.name,
                  format.number(ends.n),
                  say(basis),
                  ...shares.map((one) => format.percent(one, 2)),
                  costOf(score) ?? null,
                ],
              ];
            }),
          ),
        })}
      >
        <Forest
          label={label}
          nameHeading={say('slices.slice')}
          valueHeading={say('accuracy.value')}
          rows={rows}
          axis={axisAround(ends, { floor: 0, ceiling: 1, count: 6 })}
          format={(value) => format.percent(value, 0)}
          legend={[
            ...(hasGold ? [{ mark: 'known' as const, says: say('known') }] : []),
            { mark: 'estimate' as const, says: say('estimate') },
          ]}
        />
      </Twin>
      <Muted small>
        {say('slices.together', {
          count: sliced.intervals,
          share: format.percent(sliced.confidence, 0),
        })}{' '}
        {sliced.sampled &&
          say('slices.sampled', {
            labels: say('common:n.labels', { count: sliced.labels }),
            all: format.number(sliced.labels_in_all),
          })}
      </Muted>
    </div>
  );
}

/** Scripts as the server calls them, and their codes (ISO 15924). */
const SCRIPTS: Record<string, string> = {
  Arabic: 'Arab',
  Bengali: 'Beng',
  Cjk: 'Hani',
  Cyrillic: 'Cyrl',
  Devanagari: 'Deva',
  Greek: 'Grek',
  Hangul: 'Hang',
  Hebrew: 'Hebr',
  Hiragana: 'Hira',
  Katakana: 'Kana',
  Latin: 'Latn',
  Thai: 'Thai',
};

function useSliceNames() {
  const say = useSay('insight');
  const format = useFormat();
  const script = (name: string) => {
    if (name === 'mixed') return say('slices.mixed');
    const code = SCRIPTS[name];
    const names = new Intl.DisplayNames(format.locale, { type: 'script' });
    return (code && names.of(code)) || name;
  };
  return {
    by: (choice: string) => {
      const [kind, ...rest] = choice.split(':');
      if (kind === 'batch' || kind === 'script') return say(`slices.${kind}`);
      const name = isolated(rest.join(':'));
      return say(kind === 'length' ? 'slices.length' : 'slices.field', { name });
    },
    slice: ({ kind, value }: Slice, by: string) => {
      if (kind !== 'value') return say(`slices.${kind}`);
      if (by === 'script') return script(value);
      return by.startsWith('length:')
        ? say('slices.characters', { range: isolated(value) })
        : value;
    },
  };
}
