/** The queue of items whose answers disagree, least sure first. */
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, ok } from '../../api/client';

const AT_ONCE = 100;
const itemKey = (item: string) => ['item', item, 'answers'];

/** whole: without items that wait for more answers. */
export function useDisagreements(project: string, whole: boolean) {
  return useInfiniteQuery({
    queryKey: ['disagreements', project, whole],
    queryFn: ({ pageParam }) =>
      ok(
        api.GET('/projects/{project}/disagreements', {
          params: {
            path: { project },
            query: { limit: AT_ONCE, whole, ...(pageParam && { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });
}

const fetchAnswers = (item: string) =>
  ok(api.GET('/items/{item}/answers', { params: { path: { item } } }));

export function useAnswers(item: string | undefined) {
  return useQuery({
    queryKey: itemKey(item ?? ''),
    queryFn: () => fetchAnswers(item ?? ''),
    enabled: item !== undefined,
  });
}

/** The next ones are there when they are wanted. */
export function useAnswersAhead(items: string[]): void {
  const queries = useQueryClient();
  const names = items.join(' ');
  useEffect(() => {
    for (const item of names ? names.split(' ') : []) {
      void queries.prefetchQuery({
        queryKey: itemKey(item),
        queryFn: () => fetchAnswers(item),
        staleTime: 60_000,
      });
    }
  }, [queries, names]);
}
