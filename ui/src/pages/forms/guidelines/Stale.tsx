import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type Api, api, ok } from '../../../api/client';
import { useMay } from '../../../app/session';
import { Link } from '../../../app/url';
import { Bars, Twin } from '../../../parts/charts';
import { Empty } from '../../../parts/Empty';
import { Failed } from '../../../parts/Failed';
import { Name } from '../../../parts/Id';
import { Muted } from '../../../parts/Muted';
import { Section } from '../../../parts/Page';
import { LoadedPages, usePages } from '../../../parts/Pages';
import { Table } from '../../../parts/Table';
import { useUndo } from '../../../parts/useUndo';
import { useFormat, useSay } from '../../../say';
import classes from './Stale.module.css';
import { useAnswerNames } from './useAnswerNames';

type Told = Api<'Stale'>;
type Answer = Api<'StaleAnswer'>;
type Asked = Api<'StaleAsked'>;
type Cost = Api<'StaleAskTold'>;

/** What changes of the guidelines made stale, what asking anew would cost, and what was asked. */
export function Stale({ project }: { project: string }) {
  const say = useSay('forms');
  const pages = usePages<Answer>(['stale', project], (cursor) =>
    ok(
      api.GET('/projects/{project}/stale', {
        params: { path: { project }, query: { limit: 50, ...(cursor && { cursor }) } },
      }),
    ),
  );
  const told = pages.data?.pages[0] as Told | undefined;
  return (
    <div className={classes.stale}>
      {told && told.answers > 0 && <Summary project={project} told={told} />}
      {told && told.decided > 0 && (
        <p className={classes.decided}>
          {say('stale.decided', { count: told.decided })}{' '}
          <Link href={`/p/${project}/data?state=decided`}>{say('stale.decidedItems')}</Link>
        </p>
      )}
      <LoadedPages
        pages={pages}
        empty={<Empty title={say('stale.none')} hint={say('stale.noneHint')} />}
      >
        {(rows) => <List project={project} rows={rows} />}
      </LoadedPages>
      {told && told.asked.length > 0 && <AskedBefore project={project} asked={told.asked} />}
    </div>
  );
}

function Summary({ project, told }: { project: string; told: Told }) {
  const say = useSay('forms');
  return (
    <>
      <p className={classes.lead}>
        {say('stale.items', { count: told.items })}
        {told.waiting > 0 && ` ${say('stale.waiting', { count: told.waiting })}`}
      </p>
      {told.items > 0 && <AskAnew project={project} />}
      <div className={classes.charts}>
        <By
          title={say('stale.bySupplier')}
          heading={say('stale.supplier')}
          counts={told.by_supplier.map((one) => ({
            id: one.supplier_id,
            name: one.supplier,
            answers: one.answers,
          }))}
        />
        <ByAnswer project={project} told={told} />
      </div>
    </>
  );
}

function ByAnswer({ project, told }: { project: string; told: Told }) {
  const say = useSay('forms');
  const names = useAnswerNames(project);
  const isOne = new Set(told.by_answer.map((one) => one.question)).size === 1;
  return (
    <By
      title={say('stale.byAnswer')}
      heading={say('stale.answer')}
      counts={told.by_answer.map((one) => {
        const said =
          one.answer === null ? say('stale.whatever') : names.answer(one.question, one.answer);
        return {
          id: `${one.question} ${one.answer}`,
          name: isOne ? said : `${names.question(one.question)} · ${said}`,
          answers: one.answers,
        };
      })}
    />
  );
}

interface Count {
  id: string;
  name: string;
  answers: number;
}

function By({ title, heading, counts }: { title: string; heading: string; counts: Count[] }) {
  const say = useSay('forms');
  const format = useFormat();
  return (
    <Section title={title}>
      <Twin
        label={title}
        table={() => ({
          columns: [heading, say('stale.answers')],
          rows: counts.map((one) => [one.name, format.number(one.answers)]),
        })}
      >
        <Bars
          label={title}
          nameHeading={heading}
          valueHeading={say('stale.answers')}
          format={(value) => format.number(value)}
          bars={counts.map((one) => ({
            id: one.id,
            name: <bdi>{one.name}</bdi>,
            hue: 0,
            value: one.answers,
            says: format.number(one.answers),
            text: format.number(one.answers),
          }))}
        />
      </Twin>
    </Section>
  );
}

/** What asking anew would cost now, and the button for it. */
function AskAnew({ project }: { project: string }) {
  const say = useSay('forms');
  const may = useMay();
  const queries = useQueryClient();
  const canAsk = may('projects.write');
  const post = (dry_run: boolean) =>
    ok(
      api.POST('/projects/{project}/stale/ask', {
        params: { path: { project } },
        body: { dry_run },
      }),
    );
  const preview = useQuery({
    queryKey: ['stale', project, 'preview'],
    queryFn: () => post(true),
    enabled: canAsk,
  });
  const ask = useUndo({
    run: () => post(false),
    says: (made) => say('stale.asked', { count: made.answers }),
    undo: (made) => undoAsk(project, made.id ?? ''),
    stale: [
      ['stale', project],
      ['overview', project],
      ['items', project],
    ],
    onDone: () => queries.removeQueries({ queryKey: ['stale', project, 'preview'] }),
  });
  if (!canAsk) return null;
  if (preview.error) return <Failed error={preview.error} />;
  if (!preview.data) return null;
  return (
    <div className={classes.ask}>
      <Costs told={preview.data} />
      <Button
        loading={ask.isPending}
        disabled={preview.data.items === 0}
        onClick={() => ask.mutate()}
      >
        {say('stale.ask', { count: preview.data.answers })}
      </Button>
    </div>
  );
}

const undoAsk = (project: string, id: string) =>
  ok(
    api.POST('/projects/{project}/stale/{stale_ask}/undo', {
      params: { path: { project, stale_ask: id } },
    }),
  );

function Costs({ told }: { told: Cost }) {
  const say = useSay('forms');
  const format = useFormat();
  const sums = new Map<string, number>();
  for (const { currency, cost } of told.costs) sums.set(currency, (sums.get(currency) ?? 0) + cost);
  const money = format.list([...sums].map(([currency, sum]) => format.money(sum, currency)));
  return (
    <div className={classes.costs}>
      <p>
        {say('stale.plan', { count: told.answers, aside: format.number(told.set_aside) })}{' '}
        {money && <strong>{say('stale.cost', { money })}</strong>}
      </p>
      {told.at_most > told.answers && (
        <Muted small>{say('stale.atMost', { most: format.number(told.at_most) })}</Muted>
      )}
      {told.nobody > 0 && (
        <p className={classes.nobody}>{say('stale.nobody', { count: told.nobody })}</p>
      )}
      {told.costs.length > 1 && (
        <Muted small>
          {format.list(
            told.costs.map((one) =>
              say('stale.ofSupplier', {
                supplier: `\u2068${one.supplier}\u2069`,
                answers: format.number(one.answers, 0),
                money: format.money(one.cost, one.currency),
              }),
            ),
          )}
        </Muted>
      )}
    </div>
  );
}

function List({ project, rows }: { project: string; rows: Answer[] }) {
  const say = useSay('forms');
  const format = useFormat();
  const names = useAnswerNames(project);
  const tell = ({ question, answer }: Answer) =>
    typeof answer === 'string' || typeof answer === 'number'
      ? names.answer(question, String(answer))
      : JSON.stringify(answer);
  return (
    <Section title={say('stale.list')}>
      <Table
        label={say('stale.list')}
        rows={rows}
        rowKey={(row) => `${row.id} ${row.question}`}
        columns={[
          {
            id: 'item',
            title: say('stale.item'),
            cell: (row) => (
              <Link href={`/p/${project}/item/${row.item_id}`}>
                <Name>{row.external_id}</Name>
              </Link>
            ),
          },
          {
            id: 'question',
            title: say('stale.question'),
            cell: (row) => <bdi>{names.question(row.question)}</bdi>,
          },
          { id: 'answer', title: say('stale.answer'), cell: (row) => <bdi>{tell(row)}</bdi> },
          {
            id: 'whose',
            title: say('stale.whose'),
            cell: (row) => (
              <>
                <Name>{row.supplier}</Name> · <Name>{row.worker}</Name>
              </>
            ),
          },
          {
            id: 'version',
            title: say('stale.version'),
            end: true,
            cell: (row) =>
              row.version === null || row.version === undefined
                ? '–'
                : say('stale.underOf', {
                    under: format.number(row.version),
                    changed: format.number(row.changed),
                  }),
          },
          { id: 'when', title: say('stale.when'), cell: (row) => format.time(row.created_at) },
        ]}
      />
    </Section>
  );
}

/** The times that stale answers were set aside; each can be taken back until somebody began. */
function AskedBefore({ project, asked }: { project: string; asked: Asked[] }) {
  const say = useSay('forms');
  const format = useFormat();
  const may = useMay();
  const undo = useUndo<string>({
    run: (id) => undoAsk(project, id),
    says: () => say('stale.undone'),
    stale: [
      ['stale', project],
      ['overview', project],
      ['items', project],
    ],
  });
  const tell = (one: Asked) => {
    if (one.undone_at) return <Muted>{say('stale.undone')}</Muted>;
    if (one.begun > 0) return say('stale.begun', { count: one.begun });
    if (!may('projects.write')) return null;
    return (
      <Button
        variant="default"
        size="compact-xs"
        loading={undo.isPending}
        onClick={() => undo.mutate(one.id)}
      >
        {say('common:undo')}
      </Button>
    );
  };
  return (
    <Section title={say('stale.before')}>
      <Table
        label={say('stale.before')}
        rows={asked}
        rowKey={(one) => one.id}
        columns={[
          { id: 'when', title: say('stale.when'), cell: (one) => format.time(one.asked_at) },
          { id: 'who', title: say('stale.who'), cell: (one) => <Name>{one.person}</Name> },
          {
            id: 'items',
            title: say('stale.itemsHead'),
            end: true,
            cell: (one) => format.number(one.items),
          },
          {
            id: 'aside',
            title: say('stale.aside'),
            end: true,
            cell: (one) => format.number(one.set_aside),
          },
          {
            id: 'opened',
            title: say('stale.opened'),
            end: true,
            cell: (one) => format.number(one.opened),
          },
          { id: 'state', title: say('stale.state'), cell: tell },
        ]}
      />
    </Section>
  );
}
