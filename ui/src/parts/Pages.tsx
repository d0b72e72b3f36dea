import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSay } from '../say';
import { Failed } from './Failed';
import { Loading } from './Loading';
import classes from './Pages.module.css';

interface OnePage<Row> {
  rows: Row[];
  next?: string | null;
}

/** A list of the API, page after page as somebody asks for more. */
export function usePages<Row>(
  queryKey: unknown[],
  load: (cursor: string | undefined) => Promise<OnePage<Row>>,
  { on = true, every = false }: { on?: boolean; every?: number | false } = {},
) {
  const found = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => load(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: on,
    refetchInterval: every,
  });
  const rows = found.data?.pages.flatMap((page) => page.rows);
  return { ...found, rows };
}

export type Pages<Row> = ReturnType<typeof usePages<Row>>;

/** What a list brought, and a button for more of it. */
export function LoadedPages<Row>({
  pages,
  empty,
  children,
}: {
  pages: Pages<Row>;
  empty: ReactNode;
  children: (rows: Row[]) => ReactNode;
}) {
  const say = useSay('common');
  if (pages.rows === undefined) {
    if (pages.error) return <Failed error={pages.error} onRetry={() => void pages.refetch()} />;
    return <Loading />;
  }
  if (pages.rows.length === 0) return <>{empty}</>;
  return (
    <>
      {children(pages.rows)}
      {pages.hasNextPage && (
        <div className={classes.more}>
          <Button
            variant="default"
            size="compact-sm"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {say('more')}
          </Button>
        </div>
      )}
    </>
  );
}
