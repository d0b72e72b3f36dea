import { useQuery } from '@tanstack/react-query';
import { type Api, api, ok } from '../../api/client';
import { useMay } from '../../app/session';
import { Link } from '../../app/url';
import { Columns, Meter, Stacks, Twin } from '../../parts/charts';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Muted } from '../../parts/Muted';
import { Page, Section } from '../../parts/Page';
import { useFormat, useSay } from '../../say';
import classes from './Money.module.css';
import { byCurrency, daysOf } from './spent';

type Told = Api<'ProjectMoney'>;
type OnAccounts = Api<'OnAccounts'>;
type Purse = Api<'Purse'>;

const ACCOUNTS = ['accrued', 'accepted', 'invoiced', 'paid', 'refused'] as const;
const HUES = { accrued: 4, accepted: 1, invoiced: 0, paid: 3, refused: 2 };

/** Where a project's money is, and how long it lasts. */
export default function Money({ project }: { project: string }) {
  const say = useSay('money');
  const found = useQuery({
    queryKey: ['money', project],
    queryFn: () => ok(api.GET('/projects/{project}/money', { params: { path: { project } } })),
    refetchInterval: 60_000,
  });
  return (
    <Page title={say('title')} hint={say('hint')}>
      <Loaded
        query={found}
        isEmpty={({ budget, suppliers }) => budget === null && suppliers.length === 0}
        empty={<Empty title={say('none')} hint={say('noneHint')} />}
      >
        {(told) => (
          <>
            <Budget project={project} told={told} />
            {byCurrency(told.suppliers).map(([currency, of]) => (
              <InCurrency key={currency} currency={currency} of={of} days={told.days} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Budget({ project, told }: { project: string; told: Told }) {
  const say = useSay('money');
  const may = useMay();
  if (!may('lab')) return null;
  return (
    <Section title={say('budget')}>
      {told.budget ? (
        <>
          <Used of={told.budget} expected={told.forecast?.projected ?? null} />
          <ul className={classes.forecast}>
            <li>
              <UsedUp budget={told.budget} forecast={told.forecast} />
            </li>
            <li>
              <Enough budget={told.budget} forecast={told.forecast} />
            </li>
          </ul>
        </>
      ) : (
        <Muted>
          {say('noBudget')}{' '}
          {may('projects.write') && <Link href={`/p/${project}/settings`}>{say('setBudget')}</Link>}
        </Muted>
      )}
    </Section>
  );
}

/** How much of a cap is committed, as a bar and in words. */
function Used({ of, expected = null }: { of: Purse; expected?: number | null }) {
  const say = useSay('money');
  const format = useFormat();
  const words = say('committedOf', {
    committed: format.money(of.committed, of.currency),
    cap: format.money(of.cap, of.currency),
    share: format.percent(of.cap ? of.committed / of.cap : 1, 0),
  });
  return (
    <div className={classes.used}>
      <Meter used={of.committed} cap={of.cap} expected={expected} says={words} />
      <span>{words}</span>
    </div>
  );
}

interface Forecast {
  budget: Purse;
  forecast: Told['forecast'];
}

function UsedUp({ budget, forecast }: Forecast) {
  const say = useSay('money');
  const format = useFormat();
  if (budget.committed >= budget.cap) return say('usedUp');
  if (forecast?.a_day == null) return say('noPace');
  const { used_up: at, used_up_early: early, used_up_late: late } = forecast;
  const rate = format.money(forecast.a_day, budget.currency);
  if (at == null) return say('neverUsedUp', { rate });
  return say(late == null ? 'usedUpOrNever' : 'usedUpOn', {
    rate,
    date: format.date(at),
    early: format.date(early ?? at),
    late: late == null ? '' : format.date(late),
  });
}

function Enough({ budget, forecast }: Forecast) {
  const say = useSay('money');
  const format = useFormat();
  if (forecast?.projected == null) return say('noPrice');
  const money = (amount: number) => format.money(amount, budget.currency);
  return (
    <span data-short={!forecast.enough || undefined} className={classes.enough}>
      {say(forecast.enough ? 'enough' : 'short', {
        projected: money(forecast.projected),
        difference: money(Math.abs(budget.cap - forecast.projected)),
      })}
    </span>
  );
}

function InCurrency({
  currency,
  of,
  days,
}: {
  currency: string;
  of: OnAccounts[];
  days: Told['days'];
}) {
  const say = useSay('money');
  const capped = of.flatMap((one) => (one.cap ? [{ ...one, cap: one.cap }] : []));
  return (
    <>
      <Section title={say('where', { currency })}>
        <Where currency={currency} of={of} />
      </Section>
      <Section title={say('byDay', { currency })}>
        <ByDay currency={currency} of={of} days={days} />
      </Section>
      {capped.length > 0 && (
        <Section title={say('caps')}>
          <dl className={classes.caps}>
            {capped.map((one) => (
              <div key={one.supplier_id}>
                <dt>
                  <bdi>{one.supplier}</bdi>
                </dt>
                <dd>
                  <Used of={one.cap} />
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
    </>
  );
}

/** By supplier, each account a part; what was refused stands apart: it is not owed. */
function Where({ currency, of }: { currency: string; of: OnAccounts[] }) {
  const say = useSay('money');
  const format = useFormat();
  const money = (value: number) => format.money(value, currency);
  const label = say('where', { currency });
  return (
    <Twin
      label={label}
      table={() => ({
        columns: [
          say('supplier'),
          ...ACCOUNTS.map((account) => say(`accounts.${account}`)),
          say('spent'),
        ],
        rows: of.map((one) => [
          one.supplier,
          ...ACCOUNTS.map((account) => money(one[account])),
          money(one.spent),
        ]),
      })}
    >
      <Stacks
        label={label}
        nameHeading={say('supplier')}
        valueHeading={say('spent')}
        format={(value) => format.number(value, 2)}
        parts={ACCOUNTS.map((account) => ({
          id: account,
          name: say(`accounts.${account}`),
          hue: HUES[account],
          apart: account === 'refused',
        }))}
        stacks={of.map((one) => ({
          id: one.supplier_id,
          name: <bdi>{one.supplier}</bdi>,
          amounts: Object.fromEntries(ACCOUNTS.map((account) => [account, one[account]])),
          text: <bdi>{money(one.spent)}</bdi>,
        }))}
      />
    </Twin>
  );
}

function ByDay({ currency, of, days }: { currency: string; of: OnAccounts[]; days: Told['days'] }) {
  const say = useSay('money');
  const format = useFormat();
  const ids = of.map((one) => one.supplier_id);
  const names = of.map((one) => one.supplier);
  const rows = daysOf(
    days.filter((one) => ids.includes(one.supplier_id)),
    ids,
  );
  if (rows.length === 0) return <Muted>{say('noDays')}</Muted>;
  const money = (value: number) => format.money(value, currency);
  // Isolated: the chart goes from left to right, a date in Arabic does not.
  const told = (day: string) => `\u2068${format.date(`${day}T00:00`)}\u2069`;
  const sum = (amounts: number[]) => amounts.reduce((all, one) => all + one, 0);
  const label = say('byDay', { currency });
  return (
    <Twin
      label={label}
      table={() => ({
        columns: [say('day'), ...names],
        rows: rows.map(({ day, amounts }) => [told(day), ...amounts.map(money)]),
      })}
    >
      <Columns
        label={label}
        names={names}
        format={(value) => format.number(value, 2)}
        columns={rows.map(({ day, amounts }) => ({
          id: day,
          at: told(day),
          says: `${told(day)}: ${money(sum(amounts))}`,
          amounts,
        }))}
      />
    </Twin>
  );
}
