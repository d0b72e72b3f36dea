import { Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Api, api, ok } from '../../api/client';
import { useUrlState } from '../../app/url';
import { Empty } from '../../parts/Empty';
import { Failed } from '../../parts/Failed';
import { Loading } from '../../parts/Loading';
import { Page } from '../../parts/Page';
import { useFormat, useSay } from '../../say';
import { Change } from './Change';
import classes from './Feedback.module.css';
import { Signals } from './Signals';
import { useForms } from './useForms';
import { useMarkRead } from './useMarkRead';

type FeedbackPage = Api<'FeedbackPage'>;

/** What reviews changed of my work, why, and what became of my appeals. */
export default function Feedback() {
  const say = useSay('work');
  const [filter, setFilter] = useUrlState({ show: 'all' });
  const unread = filter.show === 'unread';
  const found = useFeedback(unread);
  const first = found.data?.pages[0];
  const markRead = useMarkRead();
  return (
    <Page
      title={say('feedback.title')}
      hint={say('feedback.hint')}
      actions={
        <>
          <SegmentedControl
            aria-label={say('feedback.show')}
            value={filter.show}
            data={[
              { value: 'all', label: say('common:all') },
              { value: 'unread', label: say('feedback.unread') },
            ]}
            onChange={(show) => setFilter({ show })}
          />
          <Button variant="default" disabled={!first?.unread} onClick={() => markRead.all()}>
            {say('feedback.markAll')}
          </Button>
        </>
      }
    >
      {first && <Summary summary={first.summary} />}
      <Signals />
      <Changes found={found} unread={unread} onSeen={markRead.one} />
    </Page>
  );
}

function useFeedback(unread: boolean) {
  return useInfiniteQuery({
    queryKey: ['my-feedback', 'list', unread],
    queryFn: ({ pageParam }) =>
      ok(
        api.GET('/me/feedback', {
          params: { query: { unread, limit: 20, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page: FeedbackPage) => page.next,
  });
}

function Summary({ summary }: { summary: Api<'FeedbackSummary'> }) {
  const say = useSay('work');
  const format = useFormat();
  const figures: [string, ReactNode][] = (
    ['accepted', 'mended', 'refused', 'overturned'] as const
  ).map((name) => [name, format.number(summary[name])]);
  return (
    <section
      className={classes.summary}
      aria-label={say('feedback.last30', { n: format.number(30) })}
    >
      <span>{say('feedback.last30', { n: format.number(30) })}</span>
      <dl>
        {figures.map(([name, count]) => (
          <div key={name}>
            <dt>{say(`feedback.${name}`)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface ChangesProps {
  found: ReturnType<typeof useFeedback>;
  unread: boolean;
  onSeen: (id: string) => void;
}

function Changes({ found, unread, onSeen }: ChangesProps) {
  const say = useSay('work');
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  const forms = useForms(rows);
  if (found.data === undefined) {
    if (found.error) return <Failed error={found.error} onRetry={() => void found.refetch()} />;
    return <Loading />;
  }
  if (rows.length === 0) {
    return (
      <Empty
        title={say(unread ? 'feedback.noneUnread' : 'feedback.none')}
        hint={say(unread ? 'feedback.noneUnreadHint' : 'feedback.noneHint')}
      />
    );
  }
  return (
    <>
      <ol className={classes.changes}>
        {rows.map((row) => (
          <li key={row.id}>
            <Change change={row} form={forms.get(row.form_id)} onSeen={onSeen} />
          </li>
        ))}
      </ol>
      {found.hasNextPage && (
        <Button
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {say('common:more')}
        </Button>
      )}
    </>
  );
}
