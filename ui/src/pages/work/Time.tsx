import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type Api, api, BASE, ok } from '../../api/client';
import { useUrlState } from '../../app/url';
import { Twin } from '../../parts/charts';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Page, Section } from '../../parts/Page';
import { useFormat, useSay } from '../../say';
import { DayColumns } from './DayColumns';
import { atNoon, byDay, type Day, LONGEST, type Measure, plus, rangesTo, todayHere } from './days';
import { Statement, Sums } from './Statement';
import classes from './Time.module.css';
import { zoneHere } from './zone';

type Days = Api<'MyDays'>;

/** What I did and earned by day, as my supplier's statement has it. */
export default function Time() {
  const say = useSay('work');
  const today = todayHere();
  const [first, last] = rangesTo(today).days30;
  const [range, setRange] = useUrlState({ first, last, measure: '' });
  const query = { first: range.first, last: range.last, tz: zoneHere() };
  const days = useQuery({
    queryKey: ['my-days', query],
    // Asked for without a format it is JSON, never the CSV that the route has too.
    queryFn: async () => (await ok(api.GET('/me/days', { params: { query } }))) as Days,
    placeholderData: (before) => before,
  });
  const csv = new URLSearchParams({ ...query, format: 'csv' });
  return (
    <Page
      title={say('time.title')}
      hint={say('time.hint')}
      actions={
        <Button
          component="a"
          href={`${BASE}/me/days?${csv}`}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden="true" />}
        >
          {say('time.csv')}
        </Button>
      }
    >
      <Range first={range.first} last={range.last} today={today} onRange={setRange} />
      <Loaded query={days} empty={<Empty title={say('time.none')} hint={say('time.noneHint')} />}>
        {(days) => (
          <div className={classes.time}>
            <Sums sums={days.sums} />
            <ByDay
              days={days}
              measure={range.measure}
              onMeasure={(measure) => setRange({ measure })}
            />
            <Section title={say('time.byDay')}>
              <Statement days={days} />
            </Section>
            <p className={classes.note}>{say('time.note')}</p>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

interface RangeProps {
  first: Day;
  last: Day;
  today: Day;
  onRange: (range: { first: Day; last: Day }) => void;
}

function Range({ first, last, today, onRange }: RangeProps) {
  const say = useSay('work');
  const format = useFormat();
  const ranges = rangesTo(today);
  const labelOf = (name: string) =>
    say(`time.${name}`, { n: format.number(name === 'week' ? 7 : 30) });
  const named = Object.entries(ranges).find(([, ends]) => ends[0] === first && ends[1] === last);
  // The other end comes along, so that no more is asked for than is told.
  const setFirst = (day: Day) =>
    day && onRange({ first: day, last: clamp(last, day, plus(day, LONGEST - 1)) });
  const setLast = (day: Day) =>
    day && onRange({ first: clamp(first, plus(day, 1 - LONGEST), day), last: day });
  return (
    <div className={classes.range}>
      <SegmentedControl
        aria-label={say('time.range')}
        value={named?.[0] ?? 'own'}
        data={[
          ...Object.keys(ranges).map((name) => ({ value: name, label: labelOf(name) })),
          ...(named ? [] : [{ value: 'own', label: say('time.own') }]),
        ]}
        onChange={(name) => {
          const ends = ranges[name as keyof typeof ranges];
          if (ends) onRange({ first: ends[0], last: ends[1] });
        }}
      />
      <TextInput
        type="date"
        label={say('time.first')}
        value={first}
        max={last}
        onChange={(event) => setFirst(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={say('time.last')}
        value={last}
        max={today}
        onChange={(event) => setLast(event.currentTarget.value)}
      />
    </div>
  );
}

const clamp = (day: Day, low: Day, high: Day): Day => (day < low ? low : day > high ? high : day);

interface ByDayProps {
  days: Days;
  measure: string;
  onMeasure: (measure: Measure) => void;
}

/** A column a day, of answers, time or pay. */
function ByDay({ days, measure: given, onMeasure }: ByDayProps) {
  const say = useSay('work');
  const format = useFormat();
  // Where there are several currencies, the one most was done for.
  const pays = days.sums
    .toSorted((one, other) => other.answers - one.answers)
    .map((sum) => `pay/${sum.currency}` as const);
  const measures: Measure[] = [...pays, 'answers', 'seconds'];
  const measure = measures.find((one) => one === given) ?? measures[0] ?? 'answers';
  const currency = measure.startsWith('pay/') ? measure.slice(4) : undefined;
  const nameOf = (one: Measure) =>
    one.startsWith('pay/')
      ? say('time.payIn', { currency: one.slice(4) })
      : say(one === 'answers' ? 'time.answers' : 'time.active');
  const write = (value: number) => {
    if (currency) return format.money(value, currency);
    return measure === 'seconds' ? format.duration(value) : format.number(value);
  };
  const columns = byDay(days.rows, days.first, days.last, measure);
  const most = Math.max(...columns.map(([, value]) => value));
  const unit = measure === 'seconds' ? (most > 2 * 3600 ? 3600 : 60) : 1;
  return (
    <Section
      title={nameOf(measure)}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={say('time.measure')}
          value={measure}
          data={measures.map((one) => ({ value: one, label: nameOf(one) }))}
          onChange={(one) => onMeasure(one as Measure)}
        />
      }
    >
      <Twin
        label={nameOf(measure)}
        table={() => ({
          columns: [say('time.day'), nameOf(measure)],
          rows: columns.map(([day, value]) => [format.date(atNoon(day)), write(value)]),
        })}
      >
        <DayColumns label={nameOf(measure)} columns={columns} write={write} unit={unit} />
      </Twin>
    </Section>
  );
}
