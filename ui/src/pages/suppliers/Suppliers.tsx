import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Api, api, ok } from '../../api/client';
import { useMay } from '../../app/session';
import { Link, useGo, useUrlState } from '../../app/url';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Muted } from '../../parts/Muted';
import { Page } from '../../parts/Page';
import { State } from '../../parts/State';
import { Table } from '../../parts/Table';
import { useUndo } from '../../parts/useUndo';
import { useFormat, useSay } from '../../say';
import { type Supplier, useSuppliers, useTotals } from './data';
import { Money } from './Money';
import classes from './Suppliers.module.css';

const KINDS = ['team', 'vendor', 'crowd', 'model'] as const;
type Kind = (typeof KINDS)[number];
export const STALE = [['suppliers'], ['supplier-totals'], ['supplier']];

/** All the lab's suppliers, and what each has done and earned. */
export default function Suppliers() {
  const say = useSay('suppliers');
  const may = useMay();
  const suppliers = useSuppliers();
  const [filter, setFilter] = useUrlState({ status: 'open', kind: '' });
  const isShown = (supplier: Supplier) =>
    (filter.status === 'all' ||
      (filter.status === 'open'
        ? supplier.status !== 'ended'
        : supplier.status === filter.status)) &&
    (filter.kind === '' || supplier.kind === filter.kind);
  return (
    <Page title={say('title')} hint={say('hint')}>
      <div className={classes.bar}>
        {may('suppliers.write') && <AddSupplier />}
        <div className={classes.filters}>
          <Select
            label={say('kind')}
            allowDeselect={false}
            value={filter.kind}
            onChange={(kind) => setFilter({ kind: kind ?? '' })}
            data={[
              { value: '', label: say('common:all') },
              ...KINDS.map((kind) => ({ value: kind, label: say(`kinds.${kind}`) })),
            ]}
          />
          <Select
            label={say('state')}
            allowDeselect={false}
            value={filter.status}
            onChange={(status) => setFilter({ status: status ?? 'open' })}
            data={[
              { value: 'open', label: say('notEnded') },
              ...['active', 'paused', 'ended'].map((status) => ({
                value: status,
                label: say(`common:status.${status}`),
              })),
              { value: 'all', label: say('common:all') },
            ]}
          />
        </div>
      </div>
      <Loaded query={suppliers} empty={<Empty title={say('none')} hint={say('noneHint')} />}>
        {(data) => {
          const rows = data.rows.filter(isShown);
          if (rows.length === 0)
            return <Empty title={say('noneSuch')} hint={say('noneSuchHint')} />;
          return <SupplierTable rows={rows} />;
        }}
      </Loaded>
    </Page>
  );
}

function AddSupplier() {
  const say = useSay('suppliers');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Kind>('vendor');
  const add = useUndo({
    run: (body: { name: string; kind: Kind }) => ok(api.POST('/suppliers', { body })),
    says: (made) => say('added', { name: made.name }),
    undo: (made) => changeStatus(made.id, 'ended'),
    stale: STALE,
    onDone: () => setName(''),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate({ name: name.trim(), kind });
  };
  return (
    <form className={classes.add} onSubmit={submit}>
      <TextInput
        label={say('newName')}
        dir="auto"
        required
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        label={say('kind')}
        allowDeselect={false}
        value={kind}
        onChange={(value) => setKind((value ?? 'vendor') as Kind)}
        data={KINDS.map((one) => ({ value: one, label: say(`kinds.${one}`) }))}
      />
      <Button type="submit" loading={add.isPending} disabled={name.trim() === ''}>
        {say('add')}
      </Button>
    </form>
  );
}

const changeStatus = (supplier: string, status: Supplier['status']) =>
  ok(
    api.PATCH('/suppliers/{supplier}', {
      params: { path: { supplier } },
      body: { status },
    }),
  );

/** Pause a supplier or let it go on, at once and to be taken back. */
export function useSupplierStatus() {
  const say = useSay('suppliers');
  return useUndo({
    run: ({ supplier, to }: { supplier: Supplier; to: Supplier['status'] }) =>
      changeStatus(supplier.id, to),
    says: (changed) => say(`now.${changed.status}`, { name: changed.name }),
    undo: (_, { supplier }) => changeStatus(supplier.id, supplier.status),
    stale: STALE,
  });
}

function SupplierTable({ rows }: { rows: Supplier[] }) {
  const say = useSay('suppliers');
  const format = useFormat();
  const go = useGo();
  const may = useMay();
  const totals = useTotals();
  const status = useSupplierStatus();
  const of = new Map(totals.data?.rows.map((row) => [row.id, row]));
  const number = (supplier: Supplier, name: 'projects' | 'workers' | 'answers') => {
    const found = of.get(supplier.id);
    return found ? format.number(found[name]) : <Muted>…</Muted>;
  };
  return (
    <Table
      rows={rows}
      rowKey={(supplier) => supplier.id}
      label={say('title')}
      onOpen={(supplier) => go(`/suppliers/${supplier.id}`)}
      columns={[
        {
          id: 'name',
          title: say('name'),
          cell: (supplier) => (
            <Link href={`/suppliers/${supplier.id}`}>
              <bdi>{supplier.name}</bdi>
            </Link>
          ),
        },
        { id: 'kind', title: say('kind'), cell: (supplier) => say(`kinds.${supplier.kind}`) },
        { id: 'state', title: say('state'), cell: (supplier) => <State of={supplier.status} /> },
        {
          id: 'projects',
          title: say('projectsUnderWay'),
          end: true,
          cell: (supplier) => number(supplier, 'projects'),
        },
        {
          id: 'workers',
          title: say('workers'),
          end: true,
          cell: (supplier) => number(supplier, 'workers'),
        },
        {
          id: 'answers',
          title: say('answers'),
          end: true,
          cell: (supplier) => number(supplier, 'answers'),
        },
        {
          id: 'money',
          title: say('earned30'),
          end: true,
          cell: (supplier) => <Money of={of.get(supplier.id)?.money} />,
        },
        ...(may('suppliers.write')
          ? [
              {
                id: 'do',
                title: '',
                end: true,
                cell: (supplier: Supplier) => (
                  <PauseButton
                    status={supplier.status}
                    name={supplier.name}
                    onChange={(to) => status.mutate({ supplier, to })}
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

/** Pause what is active; let what is not go on. */
export function PauseButton({
  status,
  name,
  size = 'compact-sm',
  onChange,
}: {
  status: Api<'Supplier'>['status'];
  name: string;
  size?: 'compact-sm' | 'sm';
  onChange: (to: 'active' | 'paused') => void;
}) {
  const say = useSay('suppliers');
  const to = status === 'active' ? 'paused' : 'active';
  const words = say(to === 'paused' ? 'pause' : 'resume');
  return (
    <Button
      size={size}
      variant="default"
      aria-label={`${words}: ${name}`}
      onClick={() => onChange(to)}
    >
      {words}
    </Button>
  );
}
