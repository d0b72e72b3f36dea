import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Api, api, BASE, ok } from '../../api/client';
import { useUrlState } from '../../app/url';
import { Bands, Twin } from '../../parts/charts';
import { Download } from '../../parts/Download';
import { Empty } from '../../parts/Empty';
import { Figures } from '../../parts/Figures';
import { Loaded } from '../../parts/Loaded';
import { Section } from '../../parts/Page';
import { LoadedPages, usePages } from '../../parts/Pages';
import { type Column, Table } from '../../parts/Table';
import { useFormat, useSay } from '../../say';
import { ChosenDays, type Days } from './ChosenDays';
import { TZ } from './data';
import classes from './StatementOf.module.css';
import { daysOf, type Part, partsOf } from './statement';

type Line = Api<'StatementLine'>;

/** Time and pay of a supplier's workers, as each of them sees their own. */
export function StatementOf({ supplier }: { supplier: string }) {
  const say = useSay('suppliers');
  const month = daysOf(new Date());
  const [state, setState] = useUrlState({ first: month.first, last: month.last, by: 'worker' });
  const by = partsOf(state.by);
  const days = { first: state.first, last: state.last };
  return (
    <>
      <ChosenDays days={days} onChoose={setState}>
        <MultiSelect
          className={classes.by}
          label={say('toldBy')}
          value={by}
          data={(['day', 'worker', 'project'] as const).map((part) => ({
            value: part,
            label: say(`part.${part}`),
          }))}
          onChange={(parts) => setState({ by: partsOf(parts.join(',')).join(',') })}
        />
        <Download className={classes.file} href={fileOf(supplier, days)}>
          {say('asCsv')}
        </Download>
      </ChosenDays>
      <Totals supplier={supplier} days={days} />
      <Lines supplier={supplier} days={days} by={by} />
      <ByDay supplier={supplier} days={days} />
    </>
  );
}

const fileOf = (supplier: string, days: Days) =>
  `${BASE}/suppliers/${supplier}/statement?${new URLSearchParams({ ...days, tz: TZ, format: 'csv' })}`;

async function ask(supplier: string, days: Days, by: Part[], cursor?: string) {
  const path = { supplier };
  const query = { ...days, tz: TZ, by, ...(cursor && { cursor }) };
  const told = await ok(api.GET('/suppliers/{supplier}/statement', { params: { path, query } }));
  return told as Api<'SupplierStatement'>; // not asked for as a file
}

const useByDay = (supplier: string, days: Days) =>
  useQuery({
    queryKey: ['supplier', supplier, 'statement', days, 'day'],
    queryFn: () => ask(supplier, days, ['day']),
  });

function Totals({ supplier, days }: { supplier: string; days: Days }) {
  const say = useSay('suppliers');
  const format = useFormat();
  const told = useByDay(supplier, days);
  return (
    <Loaded
      query={told}
      isEmpty={(data) => data.totals.length === 0}
      empty={<Empty title={say('noPay')} hint={say('noPayHint')} />}
    >
      {({ totals }) => (
        <>
          {totals.map((total) => (
            <Section key={total.currency} title={say('payIn', { currency: total.currency ?? '–' })}>
              <Figures
                figures={[
                  {
                    id: 'pay',
                    name: say('accruedPay'),
                    value: <bdi>{format.money(total.pay, total.currency ?? 'XXX')}</bdi>,
                    hint: say('payHint'),
                  },
                  { id: 'answers', name: say('answers'), value: format.number(total.answers) },
                  { id: 'time', name: say('activeTime'), value: format.duration(total.seconds) },
                  {
                    id: 'refused',
                    name: say('outcome.refused'),
                    value: format.number(total.refused),
                  },
                  { id: 'mended', name: say('outcome.mended'), value: format.number(total.mended) },
                ]}
              />
            </Section>
          ))}
        </>
      )}
    </Loaded>
  );
}

/** One chart a currency: amounts of two are never on one axis. */
function ByDay({ supplier, days }: { supplier: string; days: Days }) {
  const say = useSay('suppliers');
  const told = useByDay(supplier, days);
  const { totals = [], rows = [] } = told.data ?? {};
  return totals.map(({ currency }) => {
    const lines = rows.filter((row) => row.currency === currency);
    if (lines.length < 2) return null;
    return (
      <Section key={currency} title={say('payByDayIn', { currency: currency ?? '–' })}>
        <PayByDay lines={lines} />
      </Section>
    );
  });
}

function PayByDay({ lines }: { lines: Line[] }) {
  const say = useSay('suppliers');
  const format = useFormat();
  const currency = lines[0]?.currency ?? 'XXX';
  const day = (at: number) => format.date(new Date(at));
  const money = (value: number) => format.money(value, currency);
  return (
    <Twin
      label={say('payByDay')}
      table={() => ({
        columns: [say('part.day'), say('answers'), say('activeTime'), say('accruedPay')],
        rows: lines.map((line) => [
          format.date(`${line.day}T00:00`),
          format.number(line.answers),
          format.duration(line.seconds),
          money(line.pay),
        ]),
      })}
    >
      <Bands
        label={say('payByDay')}
        sliderLabel={say('part.day')}
        floor={0}
        height={180}
        x={{ label: say('part.day'), format: day }}
        y={{ label: say('accruedPay'), format: (value) => format.number(value, 2) }}
        tell={(_, point) => `${day(point.x)}: ${money(point.y)}`}
        series={[
          {
            id: 'pay',
            name: say('accruedPay'),
            hue: 1,
            points: lines.map((line) => ({
              x: new Date(`${line.day}T00:00`).getTime(),
              y: line.pay,
            })),
          },
        ]}
      />
    </Twin>
  );
}

function Lines({ supplier, days, by }: { supplier: string; days: Days; by: Part[] }) {
  const say = useSay('suppliers');
  const columns = useColumns(by);
  const pages = usePages(['supplier', supplier, 'statement', days, by, 'lines'], (cursor) =>
    ask(supplier, days, by, cursor),
  );
  return (
    <LoadedPages pages={pages} empty={null}>
      {(rows) => (
        <Section title={say('lines')}>
          <Table
            rows={rows}
            rowKey={(line) => [line.day, line.worker_id, line.project_id, line.currency].join()}
            label={say('lines')}
            columns={columns}
          />
        </Section>
      )}
    </LoadedPages>
  );
}

function useColumns(by: Part[]): Column<Line>[] {
  const say = useSay('suppliers');
  const format = useFormat();
  const parts: Record<Part, Column<Line>> = {
    day: {
      id: 'day',
      title: say('part.day'),
      cell: (line) => line.day && format.date(`${line.day}T00:00`),
    },
    worker: { id: 'worker', title: say('pseudonym'), cell: (line) => <bdi>{line.worker}</bdi> },
    project: { id: 'project', title: say('project'), cell: (line) => <bdi>{line.project}</bdi> },
  };
  const count = (name: 'answers' | 'mended' | 'refused', title: string): Column<Line> => ({
    id: name,
    title,
    end: true,
    cell: (line) => format.number(line[name]),
  });
  return [
    ...by.map((part) => parts[part]),
    count('answers', say('answers')),
    {
      id: 'time',
      title: say('activeTime'),
      end: true,
      cell: (line) => format.duration(line.seconds),
    },
    count('mended', say('outcome.mended')),
    count('refused', say('outcome.refused')),
    {
      id: 'pay',
      title: say('accruedPay'),
      end: true,
      cell: (line) => <bdi>{format.money(line.pay, line.currency ?? 'XXX')}</bdi>,
    },
  ];
}
