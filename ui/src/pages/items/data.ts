/** What the pages of items ask of the server. */
import { useQuery } from '@tanstack/react-query';
import { type Api, api, ok } from '../../api/client';
import { useMay } from '../../app/session';
import type { Form, Option, Question } from '../../form';

export type Row = Api<'ItemRow'>;
export type Batch = Api<'Batch'>;
export type View = Api<'View'>;

const path = (project: string) => ({ path: { project } });

/** The versions of a project's form, the latest last. */
export function useForms(project: string) {
  return useQuery({
    queryKey: ['forms', project],
    queryFn: async () => {
      const { rows } = await ok(
        api.GET('/projects/{project}/forms', {
          params: { ...path(project), query: { limit: 1000 } },
        }),
      );
      return rows.map((row) => ({ ...row, form: row.definition as unknown as Form }));
    },
    staleTime: 60_000,
  });
}

export function useBatches(project: string) {
  return useQuery({
    queryKey: ['batches', project],
    queryFn: async () =>
      (
        await ok(
          api.GET('/projects/{project}/batches', {
            params: { ...path(project), query: { limit: 1000 } },
          }),
        )
      ).rows,
  });
}

/** Suppliers by id; none for who is not to know them. */
export function useSupplierNames() {
  const may = useMay();
  const found = useQuery({
    queryKey: ['suppliers', 'names'],
    queryFn: async () =>
      (await ok(api.GET('/suppliers', { params: { query: { limit: 1000 } } }))).rows,
    enabled: may('suppliers.read'),
    staleTime: 60_000,
  });
  return found.data ?? [];
}

export function useViews(project: string) {
  return useQuery({
    queryKey: ['views', project],
    queryFn: async () =>
      (
        await ok(
          api.GET('/projects/{project}/views', {
            params: { ...path(project), query: { limit: 1000 } },
          }),
        )
      ).rows,
  });
}

/** The options of a question, those within others as well. */
export function optionsOf(question: Question | undefined): Option[] {
  const given = (question as { options?: Option[] } | undefined)?.options ?? [];
  const all = (options: Option[]): Option[] =>
    options.flatMap((option) => [option, ...all(option.options ?? [])]);
  return all(given);
}
