import { Button, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type Api, api, BASE, ok } from '../../api/client';
import { useUrlState } from '../../app/url';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Section } from '../../parts/Page';
import { Table } from '../../parts/Table';
import { useFormat, useSay, useSpoken } from '../../say';
import classes from './Account.module.css';
import { TZ } from './data';
import { movementOf } from './movements';
import { daysOf } from './statement';

type InCurrency = Api<'InCurrency'>;
type Days = { first: string; last: string };

const OWED = ['accrued', 'accepted', 'invoiced'] as const;

/** What a supplier is owed, and what moved in the days chosen; either side sees the same. */
export function Account({ supplier }: { supplier: string }) {
  const say = useSay('money');
  const [days, setDays] = useUrlState<Days>(daysOf(new Date()));
  const told = useLedger(supplier, days);
  return (
    <>
      <ChosenDays supplier={supplier} days={days} onChoose={setDays} />
      <Loaded
        query={told}
        isEmpty={({ currencies }) => currencies.length === 0}
        empty={<Empty title={say('nothingOwed')} hint={say('nothingOwedHint')} />}
      >
        {({ currencies }) =>
          currencies.map((one) => (
            <Section key={one.currency} title={say('accountIn', { currency: one.currency })}>
              <div className={classes.account}>
                <Owed of={one} />
                {one.movements.length > 0 && <Movements of={one} />}
              </div>
            </Section>
          ))
        }
      </Loaded>
    </>
  );
}

export const useLedger = (supplier: string, days?: Days) =>
  useQuery({
    queryKey: ['supplier', supplier, 'ledger', days ?? 'now'],
    queryFn: async () => {
      const path = { supplier };
      const query = { ...days, tz: TZ };
      const told = await ok(api.GET('/suppliers/{supplier}/ledger', { params: { path, query } }));
      return told as Api<'LedgerStatement'>; // not asked for as a file
    },
  });

function ChosenDays({
  supplier,
  days,
  onChoose,
}: {
  supplier: string;
  days: Days;
  onChoose: (days: Partial<Days>) => void;
}) {
  const say = useSay('suppliers');
  const { locale } = useSpoken();
  const month = daysOf(new Date());
  const file = (format: string) => {
    const query = new URLSearchParams({ ...days, tz: TZ, format, language: locale });
    return `${BASE}/suppliers/${supplier}/ledger?${query}`;
  };
  return (
    <div className={classes.bar}>
      <TextInput
        type="date"
        label={say('firstDay')}
        value={days.first}
        max={days.last}
        onChange={(event) => onChoose({ first: event.currentTarget.value || month.first })}
      />
      <TextInput
        type="date"
        label={say('lastDay')}
        value={days.last}
        min={days.first}
        onChange={(event) => onChoose({ last: event.currentTarget.value || month.last })}
      />
      <div className={classes.months}>
        {([0, -1] as const).map((step) => (
          <Button key={step} variant="subtle" onClick={() => onChoose(daysOf(new Date(), step))}>
            {say(step === 0 ? 'thisMonth' : 'lastMonth')}
          </Button>
        ))}
      </div>
      <div className={classes.files}>
        {(['csv', 'pdf'] as const).map((format) => (
          <Button
            key={format}
            component="a"
            variant="default"
            leftSection={<IconDownload size={16} />}
            href={file(format)}
            download
          >
            {format.toUpperCase()}
          </Button>
        ))}
      </div>
    </div>
  );
}

function Owed({ of }: { of: InCurrency }) {
  const say = useSay('money');
  const format = useFormat();
  const money = (value: number) => <bdi>{format.money(value, of.currency)}</bdi>;
  const all = (owed: Api<'Owed'>) => OWED.reduce((sum, account) => sum + owed[account], 0);
  const rows = [
    ...OWED.map((account) => ({
      id: account as string,
      name: say(`accounts.${account}`),
      opening: of.opening[account],
      closing: of.closing[account],
    })),
    { id: 'all', name: say('inAll'), opening: all(of.opening), closing: all(of.closing) },
  ];
  return (
    <Table
      rows={rows}
      rowKey={(row) => row.id}
      label={say('owed')}
      columns={[
        {
          id: 'name',
          title: say('owed'),
          cell: (row) => (row.id === 'all' ? <strong>{row.name}</strong> : row.name),
        },
        {
          id: 'opening',
          title: say('atBeginning'),
          end: true,
          cell: (row) => money(row.opening),
        },
        { id: 'closing', title: say('atEnd'), end: true, cell: (row) => money(row.closing) },
      ]}
    />
  );
}

function Movements({ of }: { of: InCurrency }) {
  const say = useSay('money');
  const format = useFormat();
  const told = (move: Api<'Movement'>) => {
    const { kind, way } = movementOf(move);
    const words = [kind && say(`kinds.${kind}`), way && say(`moves.${way}`)];
    return words.filter(Boolean).join(': ');
  };
  return (
    <Table
      rows={of.movements}
      rowKey={(move) => [move.project_id, move.kind, move.from_account, move.to_account].join(' ')}
      label={say('movements')}
      columns={[
        { id: 'move', title: say('movement'), cell: told },
        { id: 'project', title: say('project'), cell: (move) => <bdi>{move.project}</bdi> },
        {
          id: 'entries',
          title: say('entries'),
          end: true,
          cell: (move) => format.number(move.entries),
        },
        {
          id: 'amount',
          title: say('amount'),
          end: true,
          cell: (move) => <bdi>{format.money(move.amount, of.currency)}</bdi>,
        },
      ]}
    />
  );
}
