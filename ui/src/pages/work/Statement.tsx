import { Anchor } from '@mantine/core';
import type { Api } from '../../api/client';
import { Link } from '../../app/url';
import { type Column, Table } from '../../parts/Table';
import { useFormat, useSay } from '../../say';
import { atNoon } from './days';
import classes from './Statement.module.css';

type Row = Api<'MyDay'>;

/** Answers, time and pay of each day and project. */
export function Statement({ days }: { days: Api<'MyDays'> }) {
  const say = useSay('work');
  const format = useFormat();
  const columns: Column<Row>[] = [
    { id: 'day', title: say('time.day'), cell: (row) => <DayLink row={row} /> },
    { id: 'project', title: say('project'), cell: (row) => <bdi>{row.project_name}</bdi> },
    {
      id: 'answers',
      title: say('time.answers'),
      end: true,
      cell: (row) => format.number(row.answers),
    },
    { id: 'mended', title: say('time.mended'), end: true, cell: (row) => count(row.mended) },
    { id: 'refused', title: say('time.refused'), end: true, cell: (row) => count(row.refused) },
    {
      id: 'active',
      title: say('time.active'),
      end: true,
      cell: (row) => format.duration(row.seconds),
    },
    {
      id: 'pay',
      title: say('pay'),
      end: true,
      cell: (row) => <bdi>{format.money(row.pay, row.currency)}</bdi>,
    },
  ];
  const count = (value: number) => (value === 0 ? '–' : format.number(value));
  return (
    <Table
      label={say('time.byDay')}
      rows={days.rows}
      columns={columns}
      rowKey={(row) => `${row.day}/${row.project_id}/${row.currency}`}
    />
  );
}

/** To the answers of that day. */
function DayLink({ row }: { row: Row }) {
  const format = useFormat();
  return (
    <Anchor
      component={Link}
      href={`/history?${new URLSearchParams({ project: row.project_id, day: row.day })}`}
      size="sm"
    >
      {format.date(atNoon(row.day))}
    </Anchor>
  );
}

/** The whole range, by currency. */
export function Sums({ sums }: { sums: Api<'MySum'>[] }) {
  const say = useSay('work');
  const format = useFormat();
  const all = (name: 'answers' | 'refused' | 'seconds') =>
    sums.reduce((total, sum) => total + sum[name], 0);
  return (
    <dl className={classes.sums}>
      <div>
        <dt>{say('pay')}</dt>
        <dd>
          {sums.map((sum) => (
            <bdi key={sum.currency}>{format.money(sum.pay, sum.currency)}</bdi>
          ))}
        </dd>
      </div>
      <div>
        <dt>{say('time.answers')}</dt>
        <dd>{format.number(all('answers'))}</dd>
      </div>
      <div>
        <dt>{say('time.refused')}</dt>
        <dd>{format.number(all('refused'))}</dd>
      </div>
      <div>
        <dt>{say('time.active')}</dt>
        <dd>{format.duration(all('seconds'))}</dd>
      </div>
    </dl>
  );
}
