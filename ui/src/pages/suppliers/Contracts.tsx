import type { Api } from '../../api/client';
import { useMay } from '../../app/session';
import { Link } from '../../app/url';
import { Empty } from '../../parts/Empty';
import { Interval } from '../../parts/Interval';
import { Muted } from '../../parts/Muted';
import { LoadedPages } from '../../parts/Pages';
import { State } from '../../parts/State';
import { Table } from '../../parts/Table';
import { useFormat, useSay } from '../../say';
import classes from './Contracts.module.css';
import { asInterval, useContracts } from './data';

type Contract = Api<'ProjectContract'>;

/** A supplier's projects: terms, how far, what waits, what reviews say. */
export function Contracts({ supplier }: { supplier: string }) {
  const say = useSay('suppliers');
  const pages = useContracts(supplier);
  const may = useMay();
  const hint = may('lab') ? say('noContractsHint') : say('own.noContractsHint');
  return (
    <LoadedPages pages={pages} empty={<Empty title={say('noContracts')} hint={hint} />}>
      {(rows) => <ContractTable rows={rows} />}
    </LoadedPages>
  );
}

function ContractTable({ rows }: { rows: Contract[] }) {
  const say = useSay('suppliers');
  const format = useFormat();
  const may = useMay();
  return (
    <Table
      rows={rows}
      rowKey={(contract) => contract.id}
      label={say('contracts')}
      columns={[
        {
          id: 'project',
          title: say('project'),
          cell: (contract) => (
            <>
              <Link
                href={
                  may('lab')
                    ? `/p/${contract.project_id}/suppliers/${contract.supplier_id}`
                    : `/s/contracts/${contract.project_id}`
                }
              >
                <bdi>{contract.project}</bdi>
              </Link>
              <Batches of={contract} />
            </>
          ),
        },
        { id: 'state', title: say('state'), cell: (contract) => <ContractState of={contract} /> },
        {
          id: 'due',
          title: say('due'),
          cell: ({ due_at }) =>
            due_at ? (
              <span className={classes.line} title={format.time(due_at)}>
                {format.date(due_at)}
              </span>
            ) : (
              <Muted>–</Muted>
            ),
        },
        {
          id: 'price',
          title: say('price'),
          end: true,
          cell: (contract) => (
            <bdi className={classes.line}>{format.money(contract.price, contract.currency)}</bdi>
          ),
        },
        {
          id: 'answers',
          title: say('answers'),
          end: true,
          cell: (contract) => (
            <>
              {format.number(contract.answers)}
              {contract.answers_today > 0 && (
                <div className={classes.line}>
                  <Muted small>
                    {say('plusToday', { n: format.number(contract.answers_today) })}
                  </Muted>
                </div>
              )}
            </>
          ),
        },
        { id: 'left', title: say('left'), end: true, cell: (contract) => <Left of={contract} /> },
        {
          id: 'workers',
          title: say('atWorkToday'),
          end: true,
          cell: (contract) =>
            say('ofWorkers', {
              today: format.number(contract.workers_today),
              all: format.number(contract.workers),
            }),
        },
        {
          id: 'accepted',
          title: say('acceptedShare'),
          cell: ({ outcomes }) => <Interval value={asInterval(outcomes.accepted)} of="reviews" />,
        },
        {
          id: 'waiting',
          title: say('changedLately'),
          end: true,
          cell: (contract) => <Waiting of={contract} />,
        },
      ]}
    />
  );
}

function Batches({ of }: { of: Contract }) {
  const say = useSay('suppliers');
  const format = useFormat();
  if (of.batches.length < 2 && !of.batches.some((batch) => batch.due_at)) return null;
  return (
    <ul className={classes.batches}>
      {of.batches.map((batch) => (
        <li key={batch.id}>
          <bdi>{batch.name}</bdi>
          {batch.status === 'paused' && <> · {say('common:status.paused')}</>}
          {batch.due_at && <> · {say('dueOn', { date: format.date(batch.due_at) })}</>}
        </li>
      ))}
    </ul>
  );
}

/** One word for two states: a contract under way in a project that is not is not under way. */
function ContractState({ of }: { of: Contract }) {
  const say = useSay('suppliers');
  if (of.status !== 'active') return <State of={of.status} />;
  return (
    <span title={say('projectState')}>
      <State of={of.project_status} />
    </span>
  );
}

function Left({ of }: { of: Contract }) {
  const say = useSay('suppliers');
  const format = useFormat();
  if (of.capacity === null || of.capacity_left === null) return <Muted>{say('noLimit')}</Muted>;
  return (
    <>
      {format.number(of.capacity_left)}
      <div>
        <Muted small>{say('ofCapacity', { n: format.number(of.capacity) })}</Muted>
      </div>
    </>
  );
}

function Waiting({ of }: { of: Contract }) {
  const say = useSay('suppliers');
  const may = useMay();
  const format = useFormat();
  const { refused, mended, appeals } = of.waiting;
  const changed = refused + mended;
  const count = format.number(changed);
  return (
    <>
      {may('lab') || changed === 0 ? (
        count
      ) : (
        <Link href={`/s/disputes?project=${of.project_id}&appeal=none`}>{count}</Link>
      )}
      {appeals > 0 && (
        <div className={classes.line}>
          <Muted small>{say('appealsOpen', { count: appeals })}</Muted>
        </div>
      )}
    </>
  );
}
