import { Button, Switch } from '@mantine/core';
import { Link, useGo, useUrlState } from '../../app/url';
import { Empty } from '../../parts/Empty';
import { Failed } from '../../parts/Failed';
import { Name } from '../../parts/Id';
import { Loading } from '../../parts/Loading';
import { Page } from '../../parts/Page';
import { Table } from '../../parts/Table';
import { useFormat, useSay } from '../../say';
import classes from './Decided.module.css';
import { useDisagreements } from './disagreements';

/** The items whose answers leave open what is true, the least sure first. */
export default function Disagreements({ project }: { project: string }) {
  const say = useSay('reviews');
  const go = useGo();
  const [{ whole }, setUrl] = useUrlState({ whole: 'yes' });
  const found = useDisagreements(project, whole === 'yes');
  const rows = found.data?.pages.flatMap((page) => page.rows);
  const begin = rows && rows.length > 0 && (
    <Button variant="filled" component={Link} href={`/adjudicate/${project}`}>
      {say('startLeastSure')}
    </Button>
  );
  return (
    <Page title={say('disagreements')} hint={say('disagreementsHint')} actions={begin}>
      <div className={classes.filters}>
        <Switch
          label={say('wholeOnly')}
          checked={whole === 'yes'}
          onChange={(event) => setUrl({ whole: event.currentTarget.checked ? 'yes' : 'no' })}
        />
      </div>
      {found.error && <Failed error={found.error} onRetry={() => void found.refetch()} />}
      {!rows && !found.error && <Loading />}
      {rows?.length === 0 && (
        <Empty title={say('noDisagreements')} hint={say('noDisagreementsHint')} />
      )}
      {rows && rows.length > 0 && (
        <Queue rows={rows} onOpen={(id) => go(`/adjudicate/${project}?item=${id}`)} />
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
    </Page>
  );
}

interface QueueProps {
  rows: NonNullable<ReturnType<typeof useDisagreements>['data']>['pages'][number]['rows'];
  onOpen: (item: string) => void;
}

function Queue({ rows, onOpen }: QueueProps) {
  const say = useSay('reviews');
  const format = useFormat();
  return (
    <Table
      label={say('disagreements')}
      rows={rows}
      rowKey={(row) => row.id}
      onOpen={(row) => onOpen(row.id)}
      columns={[
        { id: 'item', title: say('item'), cell: (row) => <Name>{row.external_id}</Name> },
        { id: 'question', title: say('leastSureIn'), cell: (row) => <bdi>{row.question}</bdi> },
        {
          id: 'confidence',
          title: say('confidence'),
          end: true,
          cell: (row) => (
            <span title={say('common:n.answers', { count: row.labels })}>
              {format.percent(row.confidence, 0)}
            </span>
          ),
        },
        {
          id: 'labels',
          title: say('answers'),
          end: true,
          cell: (row) => format.number(row.labels),
        },
        {
          id: 'awaited',
          title: say('awaited'),
          end: true,
          cell: (row) => format.number(row.awaited),
        },
      ]}
    />
  );
}
