import { Button, SegmentedControl } from '@mantine/core';
import { useEffect } from 'react';
import { type Api, api, ok } from '../../api/client';
import { useForms } from '../../api/project';
import { Link, useGo, useUrlState } from '../../app/url';
import { Tell } from '../../form';
import { useNames } from '../../form/useNames';
import { Empty } from '../../parts/Empty';
import { Loading } from '../../parts/Loading';
import { Muted } from '../../parts/Muted';
import { Section } from '../../parts/Page';
import { LoadedPages, usePages } from '../../parts/Pages';
import { type Column, Table } from '../../parts/Table';
import { useFormat, useSay } from '../../say';
import classes from './Compare.module.css';
import { FIRST, NO_CELL, wantedOf } from './sides';
import type { Called } from './told';
import type { Pair } from './useCompare';

type Row = Api<'ComparedItem'>;

interface ItemsProps {
  project: string;
  pair: Pair;
  called: Called;
}

/** The items both answered: of a cell of the matrix, where the two differ, or all. */
export function Items({ project, pair, called }: ItemsProps) {
  const say = useSay('research');
  const names = useNames(project);
  const [at, set] = useUrlState(FIRST);
  const wanted = wantedOf(at);
  const isCell = 'said_a' in wanted;
  const pages = usePages<Row>(['compare', project, 'items', pair, wanted], (cursor) =>
    ok(
      api.GET('/projects/{project}/compare/items', {
        params: { path: { project }, query: { ...pair, ...wanted, cursor } },
      }),
    ),
  );
  // A request looks through so many labels and no more: go on until something shows.
  const { rows, hasNextPage, isFetching, fetchNextPage } = pages;
  const isLooking = rows?.length === 0 && hasNextPage;
  useEffect(() => {
    if (isLooking && !isFetching) void fetchNextPage();
  }, [isLooking, isFetching, fetchNextPage]);
  return (
    <Section
      title={
        isCell
          ? say('cellTitle', {
              ...called,
              a: names.label(pair, at.said_a),
              b: names.label(pair, at.said_b),
            })
          : say('items')
      }
      actions={
        isCell ? (
          <Button size="compact-sm" variant="default" onClick={() => set(NO_CELL, { push: true })}>
            {say('closeCell')}
          </Button>
        ) : (
          <SegmentedControl
            size="xs"
            aria-label={say('show')}
            value={at.only === 'differ' ? 'differ' : 'all'}
            onChange={(only) => set({ only })}
            data={[
              { value: 'differ', label: say('differ') },
              { value: 'all', label: say('all') },
            ]}
          />
        )
      }
    >
      {isLooking ? (
        <Loading />
      ) : (
        <LoadedPages
          pages={pages}
          empty={<Empty title={say('differ' in wanted ? 'noDiffer' : 'noItems')} />}
        >
          {(found) => <List project={project} rows={found} pair={pair} called={called} />}
        </LoadedPages>
      )}
    </Section>
  );
}

function List({ project, rows, pair, called }: ItemsProps & { rows: Row[] }) {
  const say = useSay('research');
  const go = useGo();
  const hrefOf = (row: Row) => `/p/${project}/item/${row.item_id}`;
  const columns: Column<Row>[] = [
    {
      id: 'item',
      title: say('item'),
      cell: (row) => (
        <Link className={classes.link} href={hrefOf(row)}>
          <bdi>{row.external_id}</bdi>
        </Link>
      ),
    },
    {
      id: 'text',
      title: say('text'),
      width: '40%',
      cell: (row) => (
        <span className={classes.text} dir="auto" title={row.text}>
          {row.text}
        </span>
      ),
    },
    {
      id: 'a',
      title: called.first,
      cell: (row) => <Answer project={project} row={row} side="a" />,
    },
    {
      id: 'b',
      title: called.second,
      cell: (row) => <Answer project={project} row={row} side="b" />,
    },
    {
      id: 'truth',
      title: say('truth'),
      cell: (row) => <Truth project={project} row={row} pair={pair} />,
    },
  ];
  return (
    <>
      <Table
        rows={rows}
        columns={columns}
        rowKey={(row) => row.item_id}
        label={say('items')}
        onOpen={(row) => go(hrefOf(row))}
      />
      <Muted small>{say('signs')}</Muted>
    </>
  );
}

/** An answer as its form tells it, marked where it differs from gold, else from the other's. */
function Answer({ project, row, side }: { project: string; row: Row; side: 'a' | 'b' }) {
  const { data: forms } = useForms(project);
  const own = row[side];
  const other = row[side === 'a' ? 'b' : 'a'];
  const form = forms?.find((one) => one.version === own.form_version)?.form;
  if (!form) return null;
  return (
    <div className={classes.answer}>
      <Tell form={form} answers={own.answers} compare={row.gold ?? other.answers} />
      <Muted small>
        <bdi>{own.worker}</bdi>
      </Muted>
    </div>
  );
}

function Truth({ project, row, pair }: { project: string; row: Row; pair: Pair }) {
  const say = useSay('research');
  const format = useFormat();
  const names = useNames(project);
  const { data: forms } = useForms(project);
  const form = forms?.at(-1)?.form;
  if (row.gold && form)
    return (
      <div className={classes.answer}>
        <Tell form={form} answers={row.gold} />
        <Muted small>{say('known')}</Muted>
      </div>
    );
  if (!row.estimate) return null;
  const { answer, confidence, decided } = row.estimate;
  return (
    <div className={classes.answer}>
      <bdi>{names.label(pair, answer)}</bdi>
      <Muted small>
        {decided ? say('decided') : say('estimated', { share: format.percent(confidence, 0) })}
      </Muted>
    </div>
  );
}
