import { useQuery } from '@tanstack/react-query';
import { api, ok } from '../../api/client';
import type { Signal } from './strength';

const MOST = 500;

export interface Filter {
  kind: string;
  status: string;
  supplier: string;
}

type Query = NonNullable<Parameters<typeof asked>[1]>;

const asked = (
  project: string,
  query: {
    kind?: Signal['kind'];
    status?: Signal['status'] | 'faded' | 'appealed';
    supplier?: string;
  },
) =>
  ok(
    api.GET('/projects/{project}/signals', {
      params: { path: { project }, query: { limit: MOST, ...query } },
    }),
  );

/** The signals of a project that the filter lets through, with the last look. */
export function useSignals(project: string, { kind, status, supplier }: Filter) {
  const query: Query = {
    ...(kind && { kind: kind as Signal['kind'] }),
    ...(status && { status: status as Signal['status'] }),
    ...(supplier && { supplier }),
  };
  return useQuery({
    queryKey: ['signals', project, query],
    queryFn: () => asked(project, query),
  });
}

export function useSignal(id: string) {
  return useQuery({
    queryKey: ['signal', id],
    queryFn: () => ok(api.GET('/signals/{signal}', { params: { path: { signal: id } } })),
  });
}

/** What a decision makes stale. */
export const staleOf = (project: string, id: string): unknown[][] => [
  ['signals', project],
  ['signal', id],
  ['overview', project],
];
