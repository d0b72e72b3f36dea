/** What the pages of items ask of the server. */
import { useQuery } from '@tanstack/react-query';
import { type Api, api, ok } from '../../api/client';
import { useSuppliers } from '../../api/project';
import { useMay } from '../../app/session';
import type { Option, Question } from '../../form';

export type Row = Api<'ItemRow'>;
export type Batch = Api<'Batch'>;
export type View = Api<'View'>;

const path = (project: string) => ({ path: { project } });

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

/** The suppliers; none for who is not to know them. */
export function useSupplierNames() {
  const may = useMay();
  return useSuppliers({ on: may('suppliers.read') }).data?.rows ?? [];
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
