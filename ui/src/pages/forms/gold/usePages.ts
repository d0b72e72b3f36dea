import { useInfiniteQuery } from '@tanstack/react-query';

interface PageOf<Row> {
  rows: Row[];
  next?: string | null;
}

/** A list that comes in pages, with what is there so far. */
export function usePages<Row>(
  queryKey: unknown[],
  read: (cursor: string | undefined) => Promise<PageOf<Row>>,
) {
  const found = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return { found, rows: found.data?.pages.flatMap((page) => page.rows) ?? [] };
}
