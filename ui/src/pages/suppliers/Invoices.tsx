import { Button, Select, TextInput } from '@mantine/core';
import { IconReceipt } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { type Api, api, ok } from '../../api/client';
import { useMay } from '../../app/session';
import { useGo } from '../../app/url';
import { Dialog } from '../../parts/Dialog';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Muted } from '../../parts/Muted';
import { Section } from '../../parts/Page';
import { LoadedPages, usePages } from '../../parts/Pages';
import { State } from '../../parts/State';
import { Table } from '../../parts/Table';
import { useUndo } from '../../parts/useUndo';
import { useFormat, useSay } from '../../say';
import { useLedger } from './Account';
import classes from './Supplier.module.css';

/** A supplier's invoices, the newest first; what is accepted can be invoiced. */
export function Invoices({ supplier }: { supplier: string }) {
  const say = useSay('money');
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const pages = usePages(['supplier', supplier, 'invoices'], (cursor) =>
    ok(
      api.GET('/suppliers/{supplier}/invoices', {
        params: { path: { supplier }, query: { ...(cursor && { cursor }) } },
      }),
    ),
  );
  const make = may('deliveries.write') && (
    <Button size="compact-sm" leftSection={<IconReceipt size={16} />} onClick={() => setOpen(true)}>
      {say('newInvoice')}
    </Button>
  );
  return (
    <Section title={say('invoices')} actions={make}>
      <LoadedPages
        pages={pages}
        empty={<Empty title={say('noInvoices')} hint={say('noInvoicesHint')} />}
      >
        {(rows) => <InvoiceTable rows={rows} />}
      </LoadedPages>
      {isOpen && <NewInvoice supplier={supplier} onClose={() => setOpen(false)} />}
    </Section>
  );
}

function InvoiceTable({ rows }: { rows: Api<'Invoice'>[] }) {
  const say = useSay('money');
  const format = useFormat();
  const go = useGo();
  return (
    <Table
      rows={rows}
      rowKey={(row) => row.id}
      label={say('invoices')}
      onOpen={(row) => go(`/invoices/${row.id}`)}
      columns={[
        { id: 'number', title: say('number'), cell: (row) => <bdi>{row.number}</bdi> },
        { id: 'state', title: say('state'), cell: (row) => <State of={row.status} /> },
        { id: 'made', title: say('madeOn'), cell: (row) => format.date(row.made_at) },
        {
          id: 'due',
          title: say('dueOn'),
          cell: (row) => (row.due_at ? format.date(`${row.due_at}T00:00`) : <Muted>–</Muted>),
        },
        {
          id: 'reference',
          title: say('reference'),
          cell: (row) => (row.reference ? <bdi>{row.reference}</bdi> : <Muted>–</Muted>),
        },
        {
          id: 'amount',
          title: say('amount'),
          end: true,
          cell: (row) => <bdi>{format.money(row.amount, row.currency)}</bdi>,
        },
      ]}
    />
  );
}

function NewInvoice({ supplier, onClose }: { supplier: string; onClose: () => void }) {
  const say = useSay('money');
  const ledger = useLedger(supplier);
  return (
    <Dialog title={say('newInvoice')} onClose={onClose}>
      <Loaded query={ledger} isEmpty={() => false}>
        {({ currencies }) => {
          const open = currencies.filter((one) => one.closing.accepted > 0);
          if (open.length === 0) return <Muted>{say('nothingAccepted')}</Muted>;
          return <Make supplier={supplier} open={open} onClose={onClose} />;
        }}
      </Loaded>
    </Dialog>
  );
}

function Make({
  supplier,
  open,
  onClose,
}: {
  supplier: string;
  open: Api<'InCurrency'>[];
  onClose: () => void;
}) {
  const say = useSay('money');
  const format = useFormat();
  const go = useGo();
  const [currency, setCurrency] = useState(open[0]?.currency ?? '');
  const [number, setNumber] = useState('');
  const make = useUndo({
    run: () =>
      ok(
        api.POST('/suppliers/{supplier}/invoices', {
          params: { path: { supplier } },
          body: { currency, ...(number.trim() && { number: number.trim() }) },
        }),
      ),
    says: (made) => say('invoiceMade', { number: made.number }),
    stale: [['supplier', supplier], ['money'], ['deliveries']],
    onDone: (made) => {
      onClose();
      go(`/invoices/${made.id}`);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <Select
        label={say('whichCurrency')}
        allowDeselect={false}
        value={currency}
        onChange={(value) => setCurrency(value ?? currency)}
        data={open.map((one) => ({
          value: one.currency,
          label: format.money(one.closing.accepted, one.currency),
        }))}
      />
      <TextInput
        label={say('number')}
        description={say('numberHint')}
        dir="auto"
        maxLength={200}
        data-autofocus
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <Button type="submit" loading={make.isPending}>
        {say('makeInvoice')}
      </Button>
    </form>
  );
}
