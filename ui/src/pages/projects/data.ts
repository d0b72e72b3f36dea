/** What the pages of projects ask of the server. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Api, api, BASE, ok } from '../../api/client';
import { useForms } from '../../api/project';
import { useMay } from '../../app/session';
import type { Question } from '../../form';

export type Project = Api<'Project'>;
export type Overview = Api<'Overview'>;
export type Advice = Api<'Advice'>;
export type Status = NonNullable<Api<'ProjectChange'>['status']>;

export function useProjects() {
  return useQuery({
    queryKey: ['projects'],
    queryFn: async () => {
      const rows: Project[] = [];
      let cursor: string | undefined;
      do {
        const page = await ok(api.GET('/projects', { params: { query: { limit: 1000, cursor } } }));
        rows.push(...page.rows);
        cursor = page.next ?? undefined;
      } while (cursor);
      return rows.toReversed(); // the newest is what one works on
    },
  });
}

export function useOverview(project: string, { often = false } = {}) {
  const may = useMay();
  return useQuery({
    queryKey: ['overview', project],
    queryFn: () => ok(api.GET('/projects/{project}/overview', { params: { path: { project } } })),
    enabled: may('insight.read'),
    staleTime: often ? 2_000 : 30_000,
    ...(often && { refetchInterval: 60_000 }),
  });
}

const AT_MOST_EVERY = 3_000;

/** Look again when answers come in or a fit is done, but not with every answer. */
export function useLive(project: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const stream = new EventSource(`${BASE}/projects/${project}/events`);
    const look = () => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        void queries.invalidateQueries({ queryKey: ['overview', project] });
      }, AT_MOST_EVERY);
    };
    stream.addEventListener('progress', look);
    stream.addEventListener('scorecards', look);
    return () => {
      clearTimeout(waiting);
      stream.close();
    };
  }, [queries, project]);
}

export const change = (project: string, status: Status) =>
  ok(api.PATCH('/projects/{project}', { params: { path: { project } }, body: { status } }));

/** The questions of the present form, for their titles. */
export const useQuestions = (project: string): Question[] =>
  useForms(project).data?.at(-1)?.form.ask ?? [];
