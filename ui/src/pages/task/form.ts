import { type QueryClient, useQuery } from '@tanstack/react-query';
import { api, ok } from '../../api/client';
import type { Form } from '../../form';

const query = (project: string, id: string) => ({
  queryKey: ['form', project, id],
  queryFn: async (): Promise<Form> => {
    const path = { project };
    const found = await ok(
      api.GET('/projects/{project}/forms', { params: { path, query: { limit: 1000 } } }),
    );
    const version = found.rows.find((one) => one.id === id);
    if (version === undefined) throw new Error(`there is no form ${id}`);
    return version.definition as unknown as Form;
  },
  staleTime: Number.POSITIVE_INFINITY, // a published version never changes
  gcTime: Number.POSITIVE_INFINITY,
});

/** The version of a form that a task was handed out with. */
export const useFormOf = (project: string, id: string) => useQuery(query(project, id));

export const formOf = (queries: QueryClient, project: string, id: string): Promise<Form> =>
  queries.ensureQueryData(query(project, id));
