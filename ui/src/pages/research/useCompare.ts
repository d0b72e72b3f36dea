/** What the server says of two sides. */
import { useQuery } from '@tanstack/react-query';
import { api, ok } from '../../api/client';
import type { Scored } from '../../form/useNames';

export interface Pair extends Scored {
  a: string;
  b: string;
}

/** The questions with classes that anybody has answered. */
export function useScored(project: string) {
  return useQuery({
    queryKey: ['scorecards', project],
    queryFn: () => ok(api.GET('/projects/{project}/scorecards', { params: { path: { project } } })),
    select: (told) => told.scorecards.map(({ question, unit }): Scored => ({ question, unit })),
  });
}

export function useParties(project: string, scored: Scored) {
  return useQuery({
    queryKey: ['compare', project, 'parties', scored],
    queryFn: () =>
      ok(
        api.GET('/projects/{project}/compare/parties', {
          params: { path: { project }, query: scored },
        }),
      ),
    select: (told) => told.workers,
  });
}

export function useComparison(project: string, pair: Pair) {
  return useQuery({
    queryKey: ['compare', project, 'two', pair],
    queryFn: () =>
      ok(api.GET('/projects/{project}/compare', { params: { path: { project }, query: pair } })),
    staleTime: 30_000,
  });
}
