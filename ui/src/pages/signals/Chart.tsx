import { Bands, type Series } from '../../parts/charts';
import { Section } from '../../parts/Page';
import { useFormat, useSay } from '../../say';
import { Lanes } from './Lanes';
import type { Whole } from './Panel';

interface OfTimes {
  seconds: number[];
  own: number[];
  others: number[];
}

interface OfShares {
  own: (number | null)[];
  others: (number | null)[];
  change: number;
}

interface OfLanes {
  window: number;
  lanes: [number, number][][];
}

const HEIGHT = 180;

/** The evidence drawn, where it can be. */
export function Chart({ signal }: { signal: Whole }) {
  const chart = signal.chart as OfTimes | OfShares | OfLanes | null | undefined;
  if (!chart) return null;
  if ('seconds' in chart) return <Times chart={chart} />;
  if ('lanes' in chart)
    return <Lanes {...chart} names={[signal.worker ?? '', signal.other_worker ?? '']} />;
  return <Shares chart={chart} signal={signal} />;
}

const some = (series: Series[]) => series.filter((one) => one.points.length > 0);

/** How long answers take: on a scale of powers of ten, as times spread. */
function Times({ chart }: { chart: OfTimes }) {
  const say = useSay('signals');
  const format = useFormat();
  const middle = (place: number) =>
    (Math.log10(chart.seconds[place] ?? 1) + Math.log10(chart.seconds[place + 1] ?? 1)) / 2;
  const points = (shares: number[]) => shares.map((y, place) => ({ x: middle(place), y }));
  const seconds = (power: number) => format.number(10 ** power, power < 1 ? 1 : 0);
  return (
    <Section title={say('chart.times')}>
      <Bands
        label={say('chart.times')}
        series={[
          { id: 'own', name: say('chart.own'), hue: 2, points: points(chart.own) },
          { id: 'others', name: say('chart.others'), hue: 0, points: points(chart.others) },
        ]}
        x={{ label: say('chart.seconds'), format: seconds }}
        y={{ label: say('chart.share'), format: (share) => format.percent(share, 0) }}
        sliderLabel={say('chart.slider')}
        floor={0}
        height={HEIGHT}
        tell={(series, point) => `${series.name}: ${format.percent(point.y, 0)}`}
      />
    </Section>
  );
}

/** How often answers are right, from the first to the last. */
function Shares({ chart, signal }: { chart: OfShares; signal: Whole }) {
  const say = useSay('signals');
  const format = useFormat();
  const points = (shares: (number | null)[]) =>
    shares.flatMap((y, place) =>
      y === null ? [] : [{ x: Math.round(((place + 0.5) * signal.n) / shares.length), y }],
    );
  const own = say(signal.kind === 'skill' ? 'chart.own' : 'chart.item');
  return (
    <Section title={say('chart.right')}>
      <Bands
        label={say('chart.right')}
        series={some([
          { id: 'own', name: own, hue: 2, points: points(chart.own) },
          { id: 'others', name: say('chart.others'), hue: 0, points: points(chart.others) },
        ])}
        x={{ label: say('chart.answers'), format: (value) => format.number(value) }}
        y={{ label: say('chart.right'), format: (share) => format.percent(share, 0) }}
        sliderLabel={say('chart.slider')}
        floor={0}
        ceiling={1}
        height={HEIGHT}
        tell={(series, point) => `${series.name}: ${format.percent(point.y, 0)}`}
      />
    </Section>
  );
}
