import { Button, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Api, api, BASE, ok } from '../../api/client';
import { useMay } from '../../app/session';
import { Link } from '../../app/url';
import { Dialog } from '../../parts/Dialog';
import { CsvAndPdf } from '../../parts/Download';
import { Figures } from '../../parts/Figures';
import { Loaded } from '../../parts/Loaded';
import { Muted } from '../../parts/Muted';
import { Page, Section } from '../../parts/Page';
import { State } from '../../parts/State';
import { Table } from '../../parts/Table';
import { useUndo } from '../../parts/useUndo';
import { useFormat, useSay, useSpoken } from '../../say';
import classes from './Invoice.module.css';

type WholeInvoice = Api<'WholeInvoice'>;

const STALE = [['invoice'], ['supplier'], ['money'], ['deliveries']];

/** One invoice with its lines: the lab notes that it was paid, either side withdraws it. */
export default function Invoice({ invoice }: { invoice: string }) {
  const found = useQuery({
    queryKey: ['invoice', invoice],
    queryFn: async () => {
      const told = await ok(api.GET('/invoices/{invoice}', { params: { path: { invoice } } }));
      return told as WholeInvoice; // not asked for as a file
    },
  });
  return (
    <Loaded query={found} isEmpty={() => false}>
      {(data) => <Shown of={data} />}
    </Loaded>
  );
}

function Shown({ of }: { of: WholeInvoice }) {
  const say = useSay('money');
  const may = useMay();
  const list = may('lab') ? `/suppliers/${of.supplier_id}` : '/s/statement';
  return (
    <Page
      title={say('invoiceOf', { number: of.number, name: of.supplier })}
      hint={
        <>
          <Link href={`${list}?view=invoices`}>{say('invoices')}</Link> · <State of={of.status} />
        </>
      }
      actions={<Actions of={of} />}
    >
      <Facts of={of} />
      <Section title={say('lines')}>
        {of.status === 'void' ? <Muted>{say('voidHint')}</Muted> : <Lines of={of} />}
      </Section>
    </Page>
  );
}

function Facts({ of }: { of: WholeInvoice }) {
  const say = useSay('money');
  const format = useFormat();
  return (
    <Figures
      figures={[
        {
          id: 'amount',
          name: say('amount'),
          value: <bdi>{format.money(of.amount, of.currency)}</bdi>,
        },
        { id: 'made', name: say('madeOn'), value: format.date(of.made_at) },
        ...(of.due_at
          ? [
              {
                id: 'due',
                name: say('dueOn'),
                value: format.date(`${of.due_at}T00:00`),
              },
            ]
          : []),
        ...(of.status === 'paid' && of.ended_at
          ? [
              {
                id: 'paid',
                name: say('paidOn'),
                value: format.date(of.ended_at),
                hint: <bdi>{of.reference}</bdi>,
              },
            ]
          : []),
        ...(of.status === 'void' && of.ended_at
          ? [{ id: 'void', name: say('withdrawnOn'), value: format.date(of.ended_at) }]
          : []),
      ]}
    />
  );
}

function Lines({ of }: { of: WholeInvoice }) {
  const say = useSay('money');
  const format = useFormat();
  const money = (value: number) => <bdi>{format.money(value, of.currency)}</bdi>;
  return (
    <Table
      rows={of.lines}
      rowKey={(line) => `${line.project_id} ${line.kind}`}
      label={say('lines')}
      columns={[
        { id: 'project', title: say('project'), cell: (line) => <bdi>{line.project}</bdi> },
        { id: 'kind', title: say('for'), cell: (line) => say(`kinds.${line.kind}`) },
        {
          id: 'quantity',
          title: say('quantity'),
          end: true,
          cell: (line) => format.number(line.quantity),
        },
        {
          id: 'price',
          title: say('each'),
          end: true,
          cell: (line) => (line.price === null ? <Muted>–</Muted> : money(line.price)),
        },
        { id: 'amount', title: say('amount'), end: true, cell: (line) => money(line.amount) },
      ]}
    />
  );
}

function Actions({ of }: { of: WholeInvoice }) {
  const say = useSay('money');
  const may = useMay();
  const { locale } = useSpoken();
  const [asked, setAsked] = useState<'pay' | 'withdraw' | null>(null);
  const file = (format: string) =>
    `${BASE}/invoices/${of.id}?${new URLSearchParams({ format, language: locale })}`;
  return (
    <>
      {of.status === 'open' && may('deliveries.decide') && (
        <Button onClick={() => setAsked('pay')}>{say('pay')}</Button>
      )}
      {of.status === 'open' && may('deliveries.write') && (
        <Button variant="default" onClick={() => setAsked('withdraw')}>
          {say('withdraw')}
        </Button>
      )}
      <CsvAndPdf of={file} />
      {asked === 'pay' && <Pay of={of} onClose={() => setAsked(null)} />}
      {asked === 'withdraw' && <Withdraw of={of} onClose={() => setAsked(null)} />}
    </>
  );
}

function Pay({ of, onClose }: { of: WholeInvoice; onClose: () => void }) {
  const say = useSay('money');
  const [reference, setReference] = useState('');
  const pay = useUndo({
    run: () =>
      ok(
        api.POST('/invoices/{invoice}/pay', {
          params: { path: { invoice: of.id } },
          body: { reference: reference.trim() },
        }),
      ),
    says: () => say('paidNow'),
    stale: STALE,
    onDone: onClose,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    pay.mutate();
  };
  return (
    <Dialog title={say('pay')} onClose={onClose}>
      <form className={classes.form} onSubmit={submit}>
        <p>{say('payHint')}</p>
        <TextInput
          label={say('reference')}
          description={say('referenceHint')}
          dir="auto"
          required
          maxLength={200}
          data-autofocus
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
        <Button type="submit" loading={pay.isPending} disabled={reference.trim() === ''}>
          {say('pay')}
        </Button>
      </form>
    </Dialog>
  );
}

function Withdraw({ of, onClose }: { of: WholeInvoice; onClose: () => void }) {
  const say = useSay('money');
  const [reason, setReason] = useState('');
  const withdraw = useUndo({
    run: () =>
      ok(
        api.POST('/invoices/{invoice}/withdraw', {
          params: { path: { invoice: of.id } },
          body: { reason: reason.trim() },
        }),
      ),
    says: () => say('withdrawnNow'),
    stale: STALE,
    onDone: onClose,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    withdraw.mutate();
  };
  return (
    <Dialog title={say('withdraw')} onClose={onClose}>
      <form className={classes.form} onSubmit={submit}>
        <p>{say('withdrawHint')}</p>
        <Textarea
          label={say('reason')}
          dir="auto"
          autosize
          minRows={2}
          required
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" loading={withdraw.isPending} disabled={reason.trim() === ''}>
          {say('withdraw')}
        </Button>
      </form>
    </Dialog>
  );
}
