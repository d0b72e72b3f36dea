import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Api, api, ok } from '../../api/client';
import { Link } from '../../app/url';
import { Empty } from '../../parts/Empty';
import { Name } from '../../parts/Id';
import { Loaded } from '../../parts/Loaded';
import { Muted } from '../../parts/Muted';
import { Page, Section } from '../../parts/Page';
import { Table } from '../../parts/Table';
import { useUndo } from '../../parts/useUndo';
import { useFormat, useSay } from '../../say';
import { Status } from './Status';
import classes from './Waiting.module.css';
import { BOUND, useWaiting, WAITING } from './waiting';

type Row = Api<'ReviewsWaiting'>;

/** What waits for me, project by project, and what I decided last. */
export default function Waiting() {
  const say = useSay('reviews');
  const waiting = useWaiting();
  const decided = waiting.data?.decided ?? 0;
  return (
    <Page title={say('title')} hint={say('decidedToday', { count: decided })}>
      <Loaded
        query={waiting}
        isEmpty={(data) => data.projects.length === 0}
        empty={<Empty title={say('allDone')} hint={say('allDoneHint')} />}
      >
        {(data) => (
          <ul className={classes.projects}>
            {data.projects.map((row) => (
              <Project key={row.id} row={row} />
            ))}
          </ul>
        )}
      </Loaded>
      <Section title={say('lastDecided')}>
        <LastDecided />
      </Section>
    </Page>
  );
}

function Project({ row }: { row: Row }) {
  const say = useSay('reviews');
  const begin = beginOf(row);
  return (
    <li className={classes.project}>
      <h2>
        <Name>{row.name}</Name>
      </h2>
      <div className={classes.counts}>
        <Count to={`/review/${row.id}`} count={row.reviews} name="waitReviews" />
        <Count to={`/review/${row.id}/appeals`} count={row.appeals} name="waitAppeals" />
        <Count to={`/adjudicate/${row.id}`} count={row.disagreements} name="waitDisagreements" />
      </div>
      <Button variant="filled" component={Link} href={begin}>
        {say('start')}
      </Button>
    </li>
  );
}

/** Appeals first: somebody waits for their pay. */
function beginOf(row: Row): string {
  if (row.appeals > 0) return `/review/${row.id}/appeals`;
  return row.reviews > 0 ? `/review/${row.id}` : `/adjudicate/${row.id}`;
}

function Count({ to, count, name }: { to: string; count: number; name: string }) {
  const say = useSay('reviews');
  const format = useFormat();
  const told = count >= BOUND ? `${format.number(BOUND)}+` : format.number(count);
  const words = say(name, { count });
  const inner = (
    <>
      <bdi className={classes.number}>{told}</bdi> <span>{words}</span>
    </>
  );
  if (count === 0) return <span className={classes.none}>{inner}</span>;
  return (
    <Link href={to} className={classes.count}>
      {inner}
    </Link>
  );
}

function LastDecided() {
  const say = useSay('reviews');
  const format = useFormat();
  const decided = useQuery({
    queryKey: [...WAITING, 'decided'],
    queryFn: () => ok(api.GET('/me/reviews/decided', { params: { query: { limit: 50 } } })),
  });
  const undo = useUndo({
    run: (row: Api<'MyReview'>) =>
      ok(api.POST('/reviews/{review}/undo', { params: { path: { review: row.id } } })),
    says: () => say('takenBack'),
    stale: [WAITING],
  });
  return (
    <Loaded query={decided} empty={<Muted>{say('noneDecided')}</Muted>}>
      {({ rows }) => (
        <Table
          label={say('lastDecided')}
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            {
              id: 'when',
              title: say('when'),
              cell: (row) => row.decided_at && format.ago(row.decided_at),
            },
            { id: 'project', title: say('project'), cell: (row) => <Name>{row.project}</Name> },
            { id: 'item', title: say('item'), cell: (row) => <Name>{row.external_id ?? ''}</Name> },
            { id: 'status', title: say('decision'), cell: (row) => <Status review={row} /> },
            { id: 'rule', title: say('rule'), cell: (row) => <bdi>{row.rule}</bdi> },
            { id: 'comment', title: say('comment'), cell: (row) => <bdi>{row.comment}</bdi> },
            {
              id: 'undo',
              title: <span className="unseen">{say('common:undo')}</span>,
              end: true,
              cell: (row) =>
                row.undo_until && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    title={say('undoUntil', { when: format.time(row.undo_until) })}
                    loading={undo.isPending && undo.variables?.id === row.id}
                    onClick={() => undo.mutate(row)}
                  >
                    {say('common:undo')}
                  </Button>
                ),
            },
          ]}
        />
      )}
    </Loaded>
  );
}
