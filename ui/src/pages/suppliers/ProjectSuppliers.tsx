import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Api, api, ok } from '../../api/client';
import { useContracted } from '../../api/project';
import { useMay } from '../../app/session';
import { Link } from '../../app/url';
import { Bars, Twin } from '../../parts/charts';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Muted } from '../../parts/Muted';
import { Page, Section } from '../../parts/Page';
import { State } from '../../parts/State';
import { type Column, Table } from '../../parts/Table';
import { useUndo } from '../../parts/useUndo';
import { useFormat, useSay } from '../../say';
import { useSuppliers } from './data';
import classes from './ProjectSuppliers.module.css';
import { Splits } from './Splits';
import { PauseButton } from './Suppliers';
import { Terms, type TermsGiven } from './Terms';

type Contract = Api<'Contract'>;

const useProgress = (project: string, on: boolean) =>
  useQuery({
    queryKey: ['project', project, 'progress'],
    queryFn: () => ok(api.GET('/projects/{project}/progress', { params: { path: { project } } })),
    enabled: on,
    refetchInterval: 30_000,
  });

const setTerms = (project: string, supplier: string, body: TermsGiven) =>
  ok(
    api.PUT('/projects/{project}/contracts/{supplier}', {
      params: { path: { project, supplier } },
      body: { ...body, propose: false },
    }),
  );

/** Who is contracted for a project, on which terms, and how far each is. */
export default function ProjectSuppliers({ project }: { project: string }) {
  const say = useSay('suppliers');
  const may = useMay();
  const contracts = useContracted(project);
  const suppliers = useSuppliers();
  const [added, setAdded] = useState<string | null>(null);
  const names = new Map(suppliers.data?.rows.map((one) => [one.id, one.name]));
  const taken = new Set(contracts.data?.rows.map((one) => one.supplier_id));
  const open = (suppliers.data?.rows ?? []).filter(
    (one) => !taken.has(one.id) && one.status === 'active',
  );
  const write = may('suppliers.write');
  return (
    <Page title={say('title')} hint={say('projectHint')}>
      {write && suppliers.data && <AddToProject open={open} onAdd={setAdded} />}
      <Loaded
        query={contracts}
        empty={<Empty title={say('noneHere')} hint={say('noneHereHint')} />}
      >
        {(data) => (
          <>
            <ContractsHere project={project} rows={data.rows} names={names} write={write} />
            <Splits
              project={project}
              suppliers={data.rows.map((one) => one.supplier_id)}
              names={names}
            />
          </>
        )}
      </Loaded>
      {added && (
        <AddContract
          project={project}
          supplier={added}
          name={names.get(added) ?? ''}
          currency={contracts.data?.rows[0]?.currency ?? 'USD'}
          onClose={() => setAdded(null)}
        />
      )}
    </Page>
  );
}

function AddToProject({
  open,
  onAdd,
}: {
  open: Api<'Supplier'>[];
  onAdd: (supplier: string) => void;
}) {
  const say = useSay('suppliers');
  const [chosen, setChosen] = useState<string | null>(null);
  if (open.length === 0)
    return (
      <p className={classes.none}>
        {say('allContracted')} <Link href="/suppliers">{say('addSupplier')}</Link>
      </p>
    );
  return (
    <div className={classes.add}>
      <Select
        label={say('contractWith')}
        placeholder={say('choose')}
        searchable
        value={chosen}
        onChange={setChosen}
        data={open.map((one) => ({ value: one.id, label: one.name }))}
      />
      <Button
        disabled={chosen === null}
        onClick={() => {
          if (chosen) onAdd(chosen);
          setChosen(null);
        }}
      >
        {say('setTerms')}
      </Button>
    </div>
  );
}

function AddContract({
  project,
  supplier,
  name,
  currency,
  onClose,
}: {
  project: string;
  supplier: string;
  name: string;
  currency: string;
  onClose: () => void;
}) {
  const say = useSay('suppliers');
  const save = useUndo({
    run: (terms: TermsGiven) => setTerms(project, supplier, terms),
    says: () => say('contracted', { name }),
    // A contract cannot be unmade; ended, it has no effect.
    undo: (made) => setTerms(project, supplier, { ...made.terms, status: 'ended' }),
    stale: [['project', project]],
    onDone: onClose,
  });
  return (
    <Terms
      title={say('termsWith', { name })}
      start={{ currency }}
      isBusy={save.isPending}
      onSave={(terms) => save.mutate(terms)}
      onClose={onClose}
    />
  );
}

interface Here extends Contract {
  answers: number | undefined;
  workers: number | undefined;
}

function ContractsHere({
  project,
  rows,
  names,
  write,
}: {
  project: string;
  rows: Contract[];
  names: Map<string, string>;
  write: boolean;
}) {
  const say = useSay('suppliers');
  const may = useMay();
  const progress = useProgress(project, may('insight.read'));
  const of = new Map(progress.data?.suppliers.map((one) => [one.id, one]));
  const here: Here[] = rows.map((row) => ({
    ...row,
    answers: of.get(row.supplier_id)?.submitted,
    workers: of.get(row.supplier_id)?.workers,
  }));
  const columns = useColumns(names);
  const doing = useDoing(project, names);
  return (
    <>
      <Table
        rows={here}
        rowKey={(row) => row.id}
        label={say('contracts')}
        columns={write ? [...columns, doing] : columns}
      />
      {progress.data && (
        <div className={classes.below}>
          <Progress of={progress.data} />
        </div>
      )}
    </>
  );
}

function useColumns(names: Map<string, string>): Column<Here>[] {
  const say = useSay('suppliers');
  const format = useFormat();
  const may = useMay();
  const orNone = (value: number | null | undefined, told: (value: number) => string) =>
    value == null ? <Muted>–</Muted> : told(value);
  const number = (value: number) => format.number(value);
  const percent = (value: number) => format.percent(value, 0);
  return [
    {
      id: 'name',
      title: say('one'),
      cell: (row) =>
        may('lab') ? (
          <Link href={`/suppliers/${row.supplier_id}`}>
            <bdi>{names.get(row.supplier_id)}</bdi>
          </Link>
        ) : (
          <bdi>{names.get(row.supplier_id)}</bdi>
        ),
    },
    { id: 'state', title: say('state'), cell: (row) => <State of={row.status} /> },
    {
      id: 'price',
      title: say('price'),
      end: true,
      cell: (row) => <bdi>{format.money(row.price, row.currency)}</bdi>,
    },
    {
      id: 'answers',
      title: say('answers'),
      end: true,
      cell: (row) => orNone(row.answers, number),
    },
    {
      id: 'capacity',
      title: say('capacity'),
      end: true,
      cell: (row) =>
        row.capacity === null ? <Muted>{say('noLimit')}</Muted> : number(row.capacity),
    },
    {
      id: 'share',
      title: say('shareAtMost'),
      end: true,
      cell: (row) => orNone(row.share, percent),
    },
    {
      id: 'reviewed',
      title: say('reviewRate'),
      end: true,
      cell: (row) =>
        row.review_rate === null ? <Muted>{say('asProject')}</Muted> : percent(row.review_rate),
    },
    {
      id: 'workers',
      title: say('workers'),
      end: true,
      cell: (row) => orNone(row.workers, number),
    },
  ];
}

function useDoing(project: string, names: Map<string, string>): Column<Here> {
  const say = useSay('suppliers');
  const nameOf = (contract: Contract) => names.get(contract.supplier_id) ?? '';
  const status = useUndo({
    run: ({ contract, to }: { contract: Contract; to: 'active' | 'paused' }) =>
      setTerms(project, contract.supplier_id, { ...contract.terms, status: to }),
    says: (changed) => say(`now.${changed.status}`, { name: nameOf(changed) }),
    undo: (_, { contract }) => setTerms(project, contract.supplier_id, contract.terms),
    stale: [['project', project]],
  });
  return {
    id: 'do',
    title: '',
    end: true,
    cell: (row) => (
      <span className={classes.doing}>
        <Button
          size="compact-sm"
          variant="default"
          component={Link}
          href={`/p/${project}/suppliers/${row.supplier_id}`}
          aria-label={`${say('terms')}: ${nameOf(row)}`}
        >
          {say('terms')}
        </Button>
        <PauseButton
          status={row.status}
          name={nameOf(row)}
          onChange={(to) => status.mutate({ contract: row, to })}
        />
      </span>
    ),
  };
}

function Progress({ of }: { of: Api<'Progress'> }) {
  const say = useSay('suppliers');
  const format = useFormat();
  const suppliers = of.suppliers.filter((one) => one.submitted > 0);
  if (suppliers.length === 0) return null;
  const all = suppliers.reduce((sum, one) => sum + one.submitted, 0);
  return (
    <Section title={say('progress')}>
      <Twin
        label={say('progress')}
        table={() => ({
          columns: [say('one'), say('answers'), say('ofAll'), say('workers')],
          rows: suppliers.map((one) => [
            one.name,
            format.number(one.submitted),
            format.percent(one.submitted / all),
            format.number(one.workers),
          ]),
        })}
      >
        <Bars
          label={say('progress')}
          nameHeading={say('one')}
          valueHeading={say('answers')}
          format={(value) => format.number(value)}
          bars={suppliers.map((one, place) => ({
            id: one.id,
            name: <bdi>{one.name}</bdi>,
            hue: place,
            value: one.submitted,
            says: format.number(one.submitted),
            text: `${format.number(one.submitted)} · ${format.percent(one.submitted / all, 0)}`,
          }))}
        />
      </Twin>
    </Section>
  );
}
