/** What the pages of a contract ask the API. */
import { useQuery } from '@tanstack/react-query';
import { type Api, api, BASE, ok } from '../../api/client';

export type Contract = Api<'Contract'>;
export type Terms = Api<'Terms'>;
export type Version = Api<'ContractVersion'>;

export const useVersions = (project: string, supplier: string) =>
  useQuery({
    queryKey: ['project', project, 'contracts', supplier, 'versions'],
    queryFn: () =>
      ok(
        api.GET('/projects/{project}/contracts/{supplier}/versions', {
          params: { path: { project, supplier } },
        }),
      ),
  });

export const put = (project: string, supplier: string, terms: Terms, propose: boolean) =>
  ok(
    api.PUT('/projects/{project}/contracts/{supplier}', {
      params: { path: { project, supplier } },
      body: { ...terms, propose },
    }),
  );

export const sign = (project: string, supplier: string, version: Version) =>
  ok(
    api.POST('/projects/{project}/contracts/{supplier}/sign', {
      params: { path: { project, supplier } },
      body: { version: version.version, digest: version.digest },
    }),
  );

/** A contract's text as it is read, and what it would change; nothing is written. */
export const check = (project: string, supplier: string, text: string) =>
  ok(
    api.POST('/projects/{project}/contracts/{supplier}/check', {
      params: { path: { project, supplier } },
      body: { text },
    }),
  );

export const fileOf = (project: string, supplier: string) =>
  `${BASE}/projects/${project}/contracts/${supplier}/file`;

/** How a delivery of so many answers would be inspected. */
export const usePlan = (acceptance: Api<'Acceptance'> | null, lot: number) =>
  useQuery({
    queryKey: ['plan', acceptance, lot],
    queryFn: () =>
      acceptance && ok(api.POST('/plans', { body: { acceptance, lot, inspection: 'normal' } })),
    enabled: acceptance !== null,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before) => before,
  });
