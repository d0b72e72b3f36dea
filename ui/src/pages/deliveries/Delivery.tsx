import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMay } from '../../app/session';
import { Link } from '../../app/url';
import { Figures } from '../../parts/Figures';
import { Loaded } from '../../parts/Loaded';
import { Muted } from '../../parts/Muted';
import { Page, Section } from '../../parts/Page';
import { State } from '../../parts/State';
import { Table } from '../../parts/Table';
import { useUndo } from '../../parts/useUndo';
import { useFormat, useSay } from '../../say';
import { Deciding } from './Deciding';
import classes from './Delivery.module.css';
import { STALE, useDelivery, type WholeDelivery, withdraw } from './data';
import { Curve, Plan } from './Plan';
import { standingOf, stateOf, worstFirst } from './standing';

/** One delivery: what is going on, its plan and how far it is, whose answers, where its money is.
 * The lab opens it within its project, the supplier's manager without. */
export default function Delivery({ delivery, project }: { delivery: string; project?: string }) {
  const found = useDelivery(delivery);
  return (
    <Loaded query={found} isEmpty={() => false}>
      {(data) => <Shown of={data} list={project ? `/p/${project}/deliveries` : '/s/deliveries'} />}
    </Loaded>
  );
}

function Shown({ of, list }: { of: WholeDelivery; list: string }) {
  const say = useSay('deliveries');
  const format = useFormat();
  const may = useMay();
  const isOwn = !may('lab');
  return (
    <Page
      title={say('titleOf', {
        number: format.number(of.number),
        name: isOwn ? of.project : of.supplier,
      })}
      hint={
        <>
          <Link href={list}>{say('title')}</Link> · <State of={stateOf(of)} />
        </>
      }
      actions={isOwn && <Withdraw of={of} />}
    >
      <div className={classes.standing} data-standing={standingOf(of)} role="status">
        <p>
          <Now of={of} />
        </p>
        {of.decide_until && of.status === 'inspecting' && (
          <p>{say('decideBy', { when: format.date(of.decide_until) })}</p>
        )}
        <Said of={of} />
        {may('deliveries.decide') && of.status === 'inspecting' && <Deciding of={of} />}
      </div>
      <Facts of={of} />
      {of.plan !== null && (
        <div className={classes.charts}>
          <Section title={say('plan')}>
            <Plan of={of} />
          </Section>
          <Section title={say('curve')}>
            <Curve of={of} />
          </Section>
        </div>
      )}
      <div className={classes.charts}>
        <Section title={say('workers')}>
          <Workers of={of} />
          {ofAll(of.workers) > of.inspected && <Muted>{say('workersHint')}</Muted>}
        </Section>
        <Section title={say('money')}>
          <Money of={of} />
        </Section>
      </div>
    </Page>
  );
}

/** How many were looked at, those too that the verdict does not rest on. */
const ofAll = (workers: WholeDelivery['workers']) =>
  workers.reduce((sum, one) => sum + one.inspected, 0);

/** What is going on, and what happens next. */
function Now({ of }: { of: WholeDelivery }) {
  const say = useSay('deliveries');
  const format = useFormat();
  return say(`now.${standingOf(of)}`, {
    inspected: format.number(of.inspected),
    sample: format.number(of.sample),
    wrong: format.number(of.defects),
    until: of.rework_until ? format.date(of.rework_until) : '–',
  });
}

/** What the supplier said with it, and the lab of it. */
function Said({ of }: { of: WholeDelivery }) {
  const say = useSay('deliveries');
  const quoted: [string, string | null][] = [
    [say('rule'), of.rule],
    [say('reason'), of.reason],
    [say('note'), of.note],
  ];
  return (
    <dl className={classes.said}>
      {quoted.map(
        ([name, text]) =>
          text && (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{text}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Withdraw({ of }: { of: WholeDelivery }) {
  const say = useSay('deliveries');
  const may = useMay();
  const take = useUndo({
    run: () => withdraw(of.id),
    says: () => say('withdrawn'),
    stale: STALE,
  });
  if (!may('deliveries.write') || standingOf(of) !== 'begins') return null;
  return (
    <Button variant="default" loading={take.isPending} onClick={() => take.mutate()}>
      {say('withdraw')}
    </Button>
  );
}

function Facts({ of }: { of: WholeDelivery }) {
  const say = useSay('deliveries');
  const format = useFormat();
  const money = (amount: number): ReactNode => <bdi>{format.money(amount, of.currency)}</bdi>;
  const figures = [
    { id: 'answers', name: say('answers'), value: format.number(of.annotations) },
    { id: 'amount', name: say('amount'), value: money(of.amount) },
    {
      id: 'handedIn',
      name: say('handedIn'),
      value: format.date(of.handed_in_at),
      hint: format.ago(of.handed_in_at),
    },
    ...(of.inspection === null
      ? []
      : [
          {
            id: 'inspection',
            name: say('inspection'),
            value: say(`kinds.${of.inspection}`),
            hint: of.counts ? undefined : say('again'),
          },
          {
            id: 'inspected',
            name: say('inspected'),
            value: say('ofSample', {
              inspected: format.number(of.inspected),
              sample: format.number(of.sample),
            }),
            hint: say('wrongCount', { wrong: format.number(of.defects) }),
          },
        ]),
    ...(of.bonus === 0
      ? []
      : [
          {
            id: 'bonus',
            name: say(of.bonus > 0 ? 'bonus' : 'penalty'),
            value: money(of.bonus),
            hint: say('bonusHint'),
          },
        ]),
  ];
  return <Figures figures={figures} />;
}

function Workers({ of }: { of: WholeDelivery }) {
  const say = useSay('deliveries');
  const format = useFormat();
  return (
    <Table
      rows={worstFirst(of.workers)}
      rowKey={(row) => row.worker_id}
      label={say('workers')}
      columns={[
        { id: 'worker', title: say('worker'), cell: (row) => <bdi>{row.worker}</bdi> },
        {
          id: 'answers',
          title: say('answers'),
          end: true,
          cell: (row) => format.number(row.annotations),
        },
        {
          id: 'inspected',
          title: say('inspected'),
          end: true,
          cell: (row) => format.number(row.inspected),
        },
        {
          id: 'wrong',
          title: say('wrong'),
          end: true,
          cell: (row) =>
            row.inspected ? <strong>{format.number(row.defects)}</strong> : <Muted>–</Muted>,
        },
      ]}
    />
  );
}

function Money({ of }: { of: WholeDelivery }) {
  const say = useSay('deliveries');
  const format = useFormat();
  if (of.money.length === 0) return <Muted>{say('noMoney')}</Muted>;
  const money = (value: number) => format.money(value, of.currency);
  return (
    <Table
      rows={of.money}
      rowKey={(row) => row.account}
      label={say('money')}
      columns={[
        {
          id: 'account',
          title: say('account'),
          cell: (row) => say(`money:accounts.${row.account}`),
        },
        {
          id: 'charges',
          title: say('money:entries'),
          end: true,
          cell: (row) => format.number(row.charges),
        },
        {
          id: 'amount',
          title: say('amount'),
          end: true,
          cell: (row) => <bdi>{money(row.amount)}</bdi>,
        },
      ]}
    />
  );
}
