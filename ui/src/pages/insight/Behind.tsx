import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { type Api, api, ok } from '../../api/client';
import { Link, useUrlState } from '../../app/url';
import { type Scored, useNames } from '../../form/useNames';
import { Failed } from '../../parts/Failed';
import { Loading } from '../../parts/Loading';
import { Muted } from '../../parts/Muted';
import { type Column, Table } from '../../parts/Table';
import { useSay } from '../../say';
import { FIRST } from './address';
import classes from './Quality.module.css';

type Label = Api<'ConfusedLabel'>;

/** The labels behind a cell of the confusion, each with the way to its item. */
export function Behind({
  project,
  scored,
  cell,
  who,
}: {
  project: string;
  scored: Scored;
  cell: { true: string; said: string };
  who: { supplier: string | undefined; worker: string | undefined };
}) {
  const say = useSay('insight');
  const names = useNames(project);
  const [, set] = useUrlState(FIRST);
  const heading = useRef<HTMLHeadingElement>(null);
  const found = useInfiniteQuery({
    queryKey: ['confused', project, scored, cell, who],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      ok(
        api.GET('/projects/{project}/confusion/items', {
          params: { path: { project }, query: { ...scored, ...cell, ...who, cursor: pageParam } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  // A request looks through so many labels and no more: go on until something shows.
  const { hasNextPage, isFetching, fetchNextPage } = found;
  useEffect(() => {
    if (rows.length === 0 && hasNextPage && !isFetching) void fetchNextPage();
  }, [rows.length, hasNextPage, isFetching, fetchNextPage]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell is another list to read
  useEffect(() => heading.current?.focus(), [cell.true, cell.said]);
  return (
    <div className={classes.behind}>
      <div className={classes.controls}>
        <h3 ref={heading} tabIndex={-1}>
          {say('behindCell.title', {
            true: names.label(scored, cell.true),
            said: names.label(scored, cell.said),
          })}
        </h3>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => set({ true: '', said: '' }, { push: true })}
        >
          {say('common:close')}
        </Button>
      </div>
      {found.error && <Failed error={found.error} onRetry={() => void found.refetch()} />}
      {rows.length > 0 && <Labels project={project} rows={rows} label={say('behindCell.label')} />}
      {isFetching ? (
        <Loading />
      ) : (
        rows.length === 0 && !found.error && <Muted>{say('behindCell.none')}</Muted>
      )}
      {hasNextPage && rows.length > 0 && (
        <Button variant="default" onClick={() => void fetchNextPage()} loading={isFetching}>
          {say('common:more')}
        </Button>
      )}
    </div>
  );
}

function Labels({ project, rows, label }: { project: string; rows: Label[]; label: string }) {
  const say = useSay('insight');
  const columns: Column<Label>[] = [
    {
      id: 'item',
      title: say('item'),
      cell: (one) => (
        <Link className={classes.link} href={`/p/${project}/item/${one.item_id}`}>
          <bdi>{one.external_id}</bdi>
        </Link>
      ),
    },
    {
      id: 'text',
      title: say('behindCell.text'),
      cell: (one) => (
        <span className={classes.text} dir="auto" title={one.text}>
          {one.text}
        </span>
      ),
    },
    { id: 'supplier', title: say('supplier'), cell: (one) => <bdi>{one.supplier}</bdi> },
    { id: 'worker', title: say('worker'), cell: (one) => <bdi>{one.worker}</bdi> },
    { id: 'basis', title: say('behindCell.basis'), cell: (one) => say(`basisOf.${one.basis}`) },
  ];
  return (
    <Table
      rows={rows}
      columns={columns}
      rowKey={(one) => `${one.item_id} ${one.worker_id}`}
      label={label}
    />
  );
}
