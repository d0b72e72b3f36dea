import { Button, Select } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type Api, api, ok } from '../../api/client';
import { useSuppliers } from '../../api/project';
import { useMay } from '../../app/session';
import { useUrlState } from '../../app/url';
import { Dialog } from '../../parts/Dialog';
import { Empty } from '../../parts/Empty';
import { Failed } from '../../parts/Failed';
import { Name } from '../../parts/Id';
import { Loaded } from '../../parts/Loaded';
import { Loading } from '../../parts/Loading';
import { Page } from '../../parts/Page';
import { type Column, Table } from '../../parts/Table';
import { useFormat, useSay } from '../../say';
import classes from './Decided.module.css';
import { ReviewShown } from './ReviewShown';
import { Status } from './Status';

type Row = Api<'Review'>;
type Search = NonNullable<NonNullable<Parameters<typeof fetchReviews>[1]>>;

const STATUSES = [
  'decided',
  'accepted',
  'mended',
  'refused',
  'appealed',
  'open',
  'leased',
  'void',
] as const;
const REASONS = ['sample', 'doubt'] as const;
const FIRST = { status: 'decided', supplier: '', reason: '', reviewer: '', open: '' };
const AT_ONCE = 100;

function fetchReviews(
  project: string,
  search: {
    status: (typeof STATUSES)[number];
    supplier?: string;
    reason?: (typeof REASONS)[number];
    reviewer?: string;
    cursor?: string;
  },
) {
  const query = { ...search, newest: true, limit: AT_ONCE };
  return ok(api.GET('/projects/{project}/reviews', { params: { path: { project }, query } }));
}

/** All reviews of a project: what was decided, by whom, for which rule. */
export default function Decided({ project }: { project: string }) {
  const say = useSay('reviews');
  const [url, setUrl] = useUrlState(FIRST);
  const search = {
    status: STATUSES.find((one) => one === url.status) ?? 'decided',
    ...(url.supplier && { supplier: url.supplier }),
    ...(url.reviewer && { reviewer: url.reviewer }),
    ...(REASONS.some((one) => one === url.reason) && { reason: url.reason }),
  } as Search;
  const found = useInfiniteQuery({
    queryKey: ['reviews', project, search],
    queryFn: ({ pageParam }) =>
      fetchReviews(project, pageParam ? { ...search, cursor: pageParam } : search),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });
  const rows = found.data?.pages.flatMap((page) => page.rows);
  return (
    <Page title={say('decided')} hint={say('decidedHint')}>
      <Filters url={url} onChange={setUrl} />
      {found.error && <Failed error={found.error} onRetry={() => void found.refetch()} />}
      {!rows && !found.error && <Loading />}
      {rows?.length === 0 && <Empty title={say('noReviews')} hint={say('noReviewsHint')} />}
      {rows && rows.length > 0 && (
        <Reviews rows={rows} chosen={url.open} onOpen={(row) => setUrl({ open: row.id })} />
      )}
      {found.hasNextPage && (
        <Button
          variant="default"
          className={classes.more}
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {say('common:more')}
        </Button>
      )}
      {url.open && (
        <Dialog title={say('review')} size="80rem" onClose={() => setUrl({ open: '' })}>
          <Opened project={project} id={url.open} />
        </Dialog>
      )}
    </Page>
  );
}

function Opened({ project, id }: { project: string; id: string }) {
  const review = useQuery({
    queryKey: ['review', id],
    queryFn: () => ok(api.GET('/reviews/{review}', { params: { path: { review: id } } })),
  });
  return (
    <Loaded query={review}>{(data) => <ReviewShown project={project} review={data} />}</Loaded>
  );
}

interface ReviewsProps {
  rows: Row[];
  chosen: string;
  onOpen: (row: Row) => void;
}

function Reviews({ rows, chosen, onOpen }: ReviewsProps) {
  const say = useSay('reviews');
  const format = useFormat();
  const names = (one: string | null, other: string | null) => (
    <>
      {one && <Name>{one}</Name>}
      {one && other && ' · '}
      {other && <Name>{other}</Name>}
    </>
  );
  const columns: Column<Row>[] = [
    {
      id: 'when',
      title: say('when'),
      width: '12rem',
      cell: (row) => row.decided_at && format.time(row.decided_at),
    },
    { id: 'item', title: say('item'), cell: (row) => <Name>{row.external_id ?? ''}</Name> },
    { id: 'status', title: say('decision'), cell: (row) => <Status review={row} /> },
    { id: 'rule', title: say('rule'), cell: (row) => <bdi>{row.rule}</bdi> },
    { id: 'comment', title: say('comment'), cell: (row) => <bdi>{row.comment}</bdi> },
    { id: 'whose', title: say('whose'), cell: (row) => names(row.supplier, row.worker) },
    {
      id: 'reason',
      title: say('why'),
      cell: (row) => row.reason && say(`reason.${row.reason}`),
    },
    { id: 'who', title: say('who'), cell: (row) => names(row.reviewer, null) },
  ];
  return (
    <Table
      label={say('decided')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={columns}
      onOpen={onOpen}
      {...(chosen && { chosen })}
    />
  );
}

interface FiltersProps {
  url: typeof FIRST;
  onChange: (changes: Partial<typeof FIRST>) => void;
}

function Filters({ url, onChange }: FiltersProps) {
  const say = useSay('reviews');
  const may = useMay();
  const suppliers = useSuppliers({ on: may('suppliers.read') });
  const people = useQuery({
    queryKey: ['people', 'names'],
    queryFn: () => ok(api.GET('/people', { params: { query: { limit: 1000 } } })),
    enabled: may('people.read'),
  });
  const select = (name: 'status' | 'supplier' | 'reason' | 'reviewer', data: Option[]) => (
    <Select
      label={say(`filter.${name}`)}
      data={data}
      value={url[name]}
      onChange={(value) => onChange({ [name]: value ?? FIRST[name] })}
      allowDeselect={false}
      searchable={data.length > 10}
    />
  );
  const anyone = { value: '', label: say('common:all') };
  const reviewers = (people.data?.rows ?? []).filter((person) => person.supplier_id === null);
  return (
    <div className={classes.filters}>
      {select(
        'status',
        STATUSES.map((value) => ({ value, label: say(`status.${value}`) })),
      )}
      {select('reason', [
        anyone,
        ...REASONS.map((value) => ({ value, label: say(`reason.${value}`) })),
      ])}
      {suppliers.data && select('supplier', [anyone, ...suppliers.data.rows.map(named)])}
      {people.data && select('reviewer', [anyone, ...reviewers.map(named)])}
    </div>
  );
}

interface Option {
  value: string;
  label: string;
}

const named = ({ id, name }: { id: string; name: string }): Option => ({ value: id, label: name });
