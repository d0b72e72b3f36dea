/** What the pages of deliveries ask of the server. */
import { useQuery } from '@tanstack/react-query';
import { type Api, api, ok } from '../../api/client';
import { usePages } from '../../parts/Pages';
import { isMoving } from './standing';

export type Delivery = Api<'Delivery'>;
export type WholeDelivery = Api<'WholeDelivery'>;
export type ToDeliver = Api<'ToDeliver'>;
export type Decision = Api<'DeliveryDecision'>['decision'];

/** What a delivery that moved on makes old. */
export const STALE = [['deliveries'], ['money'], ['supplier']];
const OFTEN = 2_000;
const NOW_AND_THEN = 15_000;

export const useDelivery = (delivery: string) =>
  useQuery({
    queryKey: ['deliveries', 'one', delivery],
    queryFn: () => ok(api.GET('/deliveries/{delivery}', { params: { path: { delivery } } })),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? OFTEN : false),
  });

export interface Filter {
  supplier: string;
  status: string;
}

export const useDeliveries = (project: string, { supplier, status }: Filter) =>
  usePages(
    ['deliveries', 'of', project, supplier, status],
    (cursor) =>
      ok(
        api.GET('/projects/{project}/deliveries', {
          params: {
            path: { project },
            query: {
              ...(supplier && { supplier }),
              ...(status && { status: status as Delivery['status'] }),
              ...(cursor && { cursor }),
            },
          },
        }),
      ),
    { every: NOW_AND_THEN },
  );

export const useOwnDeliveries = (supplier: string) =>
  usePages(
    ['deliveries', 'by', supplier],
    (cursor) =>
      ok(
        api.GET('/suppliers/{supplier}/deliveries', {
          params: { path: { supplier }, query: { ...(cursor && { cursor }) } },
        }),
      ),
    { every: NOW_AND_THEN },
  );

/** What a supplier could hand in now, by project; of nobody: not asked. */
export const useToDeliver = (supplier: string | null) =>
  useQuery({
    queryKey: ['deliveries', 'ready', supplier],
    queryFn: () =>
      ok(
        api.GET('/suppliers/{supplier}/to-deliver', {
          params: { path: { supplier: supplier ?? '' } },
        }),
      ),
    enabled: supplier !== null,
  });

export const handIn = (project: string, note: string, supplier: string | null) =>
  ok(
    api.POST('/projects/{project}/deliveries', {
      params: { path: { project } },
      body: {
        ...(note.trim() && { note: note.trim() }),
        ...(supplier && { supplier_id: supplier }),
      },
    }),
  );

export const withdraw = (delivery: string) =>
  ok(api.POST('/deliveries/{delivery}/withdraw', { params: { path: { delivery } } }));
