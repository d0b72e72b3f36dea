/** What the pages of suppliers ask the API. */
import { useQuery } from '@tanstack/react-query';
import { type Api, api, ok } from '../../api/client';
import { usePages } from '../../parts/Pages';
import type { IntervalValue } from '../../say';

/** Days are those of whoever looks. */
export const TZ = Intl.DateTimeFormat().resolvedOptions().timeZone;

const ALL = 1000; // more suppliers than anybody has

export type Supplier = Api<'Supplier'>;
export type Worker = Api<'Worker'>;

export { useSuppliers } from '../../api/project';

export const useTotals = () =>
  useQuery({
    queryKey: ['supplier-totals'],
    queryFn: () => ok(api.GET('/supplier-totals', { params: { query: { limit: ALL, tz: TZ } } })),
  });

export const useSupplier = (supplier: string) =>
  useQuery({
    queryKey: ['supplier', supplier],
    queryFn: () => ok(api.GET('/suppliers/{supplier}', { params: { path: { supplier } } })),
  });

export const useOverview = (supplier: string) =>
  useQuery({
    queryKey: ['supplier', supplier, 'overview'],
    queryFn: () =>
      ok(
        api.GET('/suppliers/{supplier}/overview', {
          params: { path: { supplier }, query: { tz: TZ } },
        }),
      ),
    refetchInterval: 60_000,
  });

export const useContracts = (supplier: string) =>
  usePages(['supplier', supplier, 'contracts'], (cursor) =>
    ok(
      api.GET('/suppliers/{supplier}/contracts', {
        params: { path: { supplier }, query: { tz: TZ, ...(cursor && { cursor }) } },
      }),
    ),
  );

export interface WorkerAtWork extends Worker {
  load: Api<'WorkerLoad'> | undefined;
}

/** Workers with what they hold and have done; both lists come in the same order. */
export const useWorkers = (supplier: string) =>
  usePages<WorkerAtWork>(['supplier', supplier, 'workers'], async (cursor) => {
    const path = { supplier };
    const query = { limit: 200, ...(cursor && { cursor }) };
    const [workers, loads] = await Promise.all([
      ok(api.GET('/suppliers/{supplier}/workers', { params: { path, query } })),
      ok(
        api.GET('/suppliers/{supplier}/workload', {
          params: { path, query: { ...query, tz: TZ } },
        }),
      ),
    ]);
    const of = new Map(loads.rows.map((load) => [load.id, load]));
    return {
      rows: workers.rows.map((worker) => ({ ...worker, load: of.get(worker.id) })),
      next: workers.next ?? null,
    };
  });

export const useQuality = (supplier: string, project: string) =>
  useQuery({
    queryKey: ['supplier', supplier, 'quality', project],
    queryFn: () =>
      ok(
        api.GET('/suppliers/{supplier}/quality', {
          params: { path: { supplier }, query: project ? { project } : {} },
        }),
      ),
  });

/** A share for `<Interval>`; null where there is nothing to tell it from. */
export function asInterval(share: Api<'ReviewedShare'>): IntervalValue | null {
  return share.estimate === null ? null : { ...share, estimate: share.estimate };
}
