/** What pages of many concepts ask of a project. Each thing has one key and one shape here: two pages
 * that kept different things under one key would be given each other's.
 */
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Form } from '../form';
import { type Api, api, ok } from './client';

export interface FormVersion extends Api<'FormVersion'> {
  form: Form;
}

const HOUR = 60 * 60_000;
const MOST = 1000;

interface Page<Row> {
  rows: Row[];
  next?: string | null | undefined;
}

/** All rows of a list, page by page. */
async function allRows<Row>(ask: (cursor?: string) => Promise<Page<Row>>): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask(cursor);
    rows.push(...page.rows);
    cursor = page.next ?? undefined;
  } while (cursor);
  return rows;
}

export const useProject = (project: string) =>
  useQuery({
    queryKey: ['project', project],
    queryFn: () => ok(api.GET('/projects/{project}', { params: { path: { project } } })),
    staleTime: 30_000,
  });

const formsQuery = (project: string) => ({
  queryKey: ['forms', project],
  queryFn: async (): Promise<FormVersion[]> => {
    const path = { project };
    const rows = await allRows((cursor) =>
      ok(
        api.GET('/projects/{project}/forms', {
          params: { path, query: { limit: MOST, ...(cursor && { cursor }) } },
        }),
      ),
    );
    return rows.map((row) => ({ ...row, form: row.definition as unknown as Form }));
  },
  staleTime: 60_000,
});

/** The versions of a project's form, the latest last. */
export const useForms = (project: string) => useQuery(formsQuery(project));

/** The version of a form that something was handed out or answered with. */
export const formQuery = (queries: QueryClient, project: string, id: string) => ({
  queryKey: ['form', project, id],
  queryFn: async (): Promise<Form> => {
    // What is kept may be older than the version asked for.
    for (const staleTime of [HOUR, 0]) {
      const versions = await queries.fetchQuery({ ...formsQuery(project), staleTime });
      const found = versions.find((version) => version.id === id);
      if (found) return found.form;
    }
    throw new Error(`there is no form ${id}`);
  },
  staleTime: Number.POSITIVE_INFINITY, // a published version never changes
  gcTime: Number.POSITIVE_INFINITY,
});

export function useFormOf(project: string, id: string | undefined) {
  const queries = useQueryClient();
  return useQuery({ ...formQuery(queries, project, id ?? ''), enabled: id !== undefined });
}

/** Who is contracted for a project: for the lab all, for a supplier itself. */
const contractsQuery = (project: string) => ({
  queryKey: ['project', project, 'contracts'],
  queryFn: () =>
    ok(
      api.GET('/projects/{project}/contracts', {
        params: { path: { project }, query: { limit: MOST } },
      }),
    ),
});

export const useContracted = (project: string) => useQuery(contractsQuery(project));

/** A supplier's contract for a project; null: there is none. */
export const useContract = (project: string, supplier: string) =>
  useQuery({
    ...contractsQuery(project),
    select: ({ rows }) => rows.find((one) => one.supplier_id === supplier) ?? null,
  });

/** The versions of a project's guidelines, the latest last. */
export const useGuidelines = (project: string) =>
  useQuery({
    queryKey: ['guidelines', project],
    queryFn: () => {
      const path = { project };
      return allRows((cursor) =>
        ok(
          api.GET('/projects/{project}/guidelines', {
            params: { path, query: { limit: MOST, ...(cursor && { cursor }) } },
          }),
        ),
      );
    },
    staleTime: 60_000,
  });

/** All suppliers; `on: false` for who may not see them. */
export const useSuppliers = ({ on = true } = {}) =>
  useQuery({
    queryKey: ['suppliers'],
    queryFn: () => ok(api.GET('/suppliers', { params: { query: { limit: MOST } } })),
    enabled: on,
  });
