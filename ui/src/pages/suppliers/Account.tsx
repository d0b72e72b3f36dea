import { useQuery } from '@tanstack/react-query';
import { type Api, api, BASE, ok } from '../../api/client';
import { useUrlState } from '../../app/url';
import { CsvAndPdf } from '../../parts/Download';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Section } from '../../parts/Page';
import { Table } from '../../parts/Table';
import { useFormat, useSay, useSpoken } from '../../say';
import classes from './Account.module.css';
import { ChosenDays, type Days } from './ChosenDays';
import { TZ } from './data';
import { movementOf } from './movements';
import { daysOf } from './statement';

type InCurrency = Api<'InCurrency'>;

const OWED = ['accrued', 'accepted', 'invoiced'] as const;

/** What a supplier is owed, and what moved in the days chosen; either side sees the same. */
export function Account({ supplier }: { supplier: string }) {
  const say = useSay('money');
  const [days, setDays] = useUrlState<Days>(daysOf(new Date()));
  const told = useLedger(supplier, days);
  return (
    <>
      <Chosen supplier={supplier} days={days} onChoose={setDays} />
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

/** The days, and the account as a file. */
function Chosen({
  supplier,
  days,
  onChoose,
}: {
  supplier: string;
  days: Days;
  onChoose: (days: Partial<Days>) => void;
}) {
  const { locale } = useSpoken();
  const file = (format: string) => {
    const query = new URLSearchParams({ ...days, tz: TZ, format, language: locale });
    return `${BASE}/suppliers/${supplier}/ledger?${query}`;
  };
  return (
    <ChosenDays days={days} onChoose={onChoose}>
      <div className={classes.files}>
        <CsvAndPdf of={file} />
      </div>
    </ChosenDays>
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
