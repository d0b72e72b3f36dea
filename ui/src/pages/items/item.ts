/** One item, and its neighbours in the list it was opened from. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Api, api, ok } from '../../api/client';
import { useMay } from '../../app/session';
import { type ListState, toApi } from './query';

export type History = Api<'ItemHistory'>;
export type Answer = Api<'ItemAnswer'>;

/** What is shown of an item to whom: who reviews blindly sees the item, and not whose is what. */
export interface Shown {
  id: string;
  external_id: string;
  payload: Record<string, unknown>;
  media: Record<string, string>;
  gold: Record<string, unknown> | null;
  history: History | null;
}

async function read(item: string, whole: boolean): Promise<Shown> {
  const params = { path: { item } };
  if (whole) {
    const history = await ok(api.GET('/items/{item}/history', { params }));
    return { ...history, gold: history.gold ?? null, history };
  }
  const found = await ok(api.GET('/items/{item}', { params }));
  return { ...found, gold: found.gold ?? null, media: {}, history: null };
}

const keyOf = (item: string) => ['item', item];

export function useItem(item: string) {
  const may = useMay();
  const whole = may('insight.read');
  return useQuery({ queryKey: keyOf(item), queryFn: () => read(item, whole) });
}

/** The rows before and after the place in the list; none where the item was opened by itself. */
export function useNeighbours(project: string, state: ListState, listing: string) {
  const place = state.row === '' ? Number.NaN : Number(state.row);
  const first = Math.max(0, place - 1);
  const query = { ...toApi(state), at: first, limit: 3, cut: 20, listing: listing || undefined };
  const found = useQuery({
    queryKey: ['neighbours', project, query],
    queryFn: () =>
      ok(api.GET('/projects/{project}/items/at', { params: { path: { project }, query } })),
    enabled: Number.isInteger(place) && place >= 0,
    staleTime: 60_000,
    placeholderData: (before) => before,
  });
  const rows = found.isPlaceholderData ? undefined : found.data?.rows;
  const at = place - first;
  const before = at > 0 ? rows?.[at - 1]?.id : undefined;
  const after = rows?.[at + 1]?.id;
  usePrefetch([after, before]);
  return { place, total: found.data?.total, more: found.data?.more ?? false, before, after };
}

function usePrefetch(items: (string | undefined)[]): void {
  const queries = useQueryClient();
  const may = useMay();
  const whole = may('insight.read');
  const ids = items.filter(Boolean).join();
  useEffect(() => {
    for (const item of ids.split(',').filter(Boolean)) {
      void queries.prefetchQuery({
        queryKey: keyOf(item),
        queryFn: () => read(item, whole),
        staleTime: 30_000,
      });
    }
  }, [queries, ids, whole]);
}
