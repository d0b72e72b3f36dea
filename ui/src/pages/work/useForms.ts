import { type QueryClient, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ok } from '../../api/client';
import type { Form } from '../../form';

/** A version never changes, so what was asked for stays right. */
const KEPT = 60 * 60_000;

async function listForms(project: string) {
  const params = { path: { project }, query: { limit: 1000 } };
  return (await ok(api.GET('/projects/{project}/forms', { params }))).rows;
}

async function findForm(client: QueryClient, project: string, id: string): Promise<Form | null> {
  const queryKey = ['forms', project, 'all'];
  // What is kept may be older than the version asked for.
  for (const staleTime of [KEPT, 0]) {
    const versions = await client.fetchQuery({
      queryKey,
      queryFn: () => listForms(project),
      staleTime,
    });
    const found = versions.find((version) => version.id === id);
    if (found) return found.definition as unknown as Form;
  }
  return null;
}

interface OfForm {
  project_id: string;
  form_id: string;
}

/** The forms of annotations, by their ids; those on their way are absent. */
export function useForms(annotations: OfForm[]): Map<string, Form> {
  const client = useQueryClient();
  const wanted = new Map(annotations.map((one) => [one.form_id, one.project_id]));
  const found = useQueries({
    queries: [...wanted].map(([id, project]) => ({
      queryKey: ['form', project, id],
      queryFn: async () => ({ id, form: await findForm(client, project, id) }),
      staleTime: KEPT,
    })),
  });
  return new Map(
    found.flatMap(({ data }) => (data?.form ? [[data.id, data.form] as [string, Form]] : [])),
  );
}

/** The text of one version of a project's guidelines, by language tag. */
export function useGuidelines(project: string, id: string | null) {
  return useQuery({
    queryKey: ['guidelines', project, id],
    queryFn: async () => {
      const params = { path: { project }, query: { limit: 1000 } };
      const page = await ok(api.GET('/projects/{project}/guidelines', { params }));
      return page.rows.find((version) => version.id === id)?.text ?? null;
    },
    enabled: id !== null,
    staleTime: KEPT,
  });
}
