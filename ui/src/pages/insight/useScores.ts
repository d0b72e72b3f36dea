/** What the server knows of quality, kept fresh by its events. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Api, api, BASE, ok } from '../../api/client';
import type { Scored } from '../../form/useNames';

export function useScorecards(project: string) {
  return useQuery({
    queryKey: ['scorecards', project],
    queryFn: () => ok(api.GET('/projects/{project}/scorecards', { params: { path: { project } } })),
  });
}

export function useHistory(project: string, scored: Scored | undefined) {
  return useQuery({
    queryKey: ['history', project, scored?.question, scored?.unit],
    queryFn: () =>
      ok(
        api.GET('/projects/{project}/scorecards/history', {
          params: { path: { project }, query: scored },
        }),
      ),
    enabled: scored !== undefined,
  });
}

/** Scores by slice; `by` empty: as the server would. */
export function useSlices(project: string, scored: Scored, by: string) {
  return useQuery({
    queryKey: ['slices', project, scored.question, scored.unit, by],
    queryFn: () =>
      ok(
        api.GET('/projects/{project}/scorecards/slices', {
          params: { path: { project }, query: { ...scored, ...(by && { slice_by: by }) } },
        }),
      ),
    placeholderData: (before) => before,
  });
}

/** Supplier and currency, by the supplier's name: contracts say who they are and how they are paid. */
export function useSuppliers(project: string) {
  return useQuery({
    queryKey: ['progress', project],
    queryFn: () => ok(api.GET('/projects/{project}/progress', { params: { path: { project } } })),
    select: (told) => told.suppliers,
  });
}

export function useCurrencies(project: string) {
  return useQuery({
    queryKey: ['contracts', project, 'currencies'],
    queryFn: async () => {
      const params = { path: { project } };
      const { rows } = await ok(api.GET('/projects/{project}/contracts', { params }));
      return new Map(rows.map((row) => [row.supplier_id, row.currency]));
    },
    staleTime: 60_000,
  });
}

/** Ask anew for what a fit or answers change, whenever the server tells of it. */
export function useLive(project: string): boolean {
  const queries = useQueryClient();
  const [isLive, setLive] = useState(false);
  useEffect(() => {
    const events = new EventSource(`${BASE}/projects/${project}/events`);
    const anew = (...names: string[]) => {
      for (const name of names) void queries.invalidateQueries({ queryKey: [name, project] });
    };
    events.addEventListener('scorecards', () =>
      anew('scorecards', 'history', 'workers-scores', 'confusion', 'slices'),
    );
    events.addEventListener('progress', () => anew('progress'));
    events.onopen = () => setLive(true);
    events.onerror = () => setLive(false);
    return () => events.close();
  }, [project, queries]);
  return isLive;
}

/** Seconds by the clock, each few of them: for "updated 12 s ago". */
export function useNow(every = 5): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), every * 1000);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}

export type History = Api<'ScorecardHistory'>;
export type HistoryPoint = Api<'HistoryPoint'>;
