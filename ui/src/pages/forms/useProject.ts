import { useQuery } from '@tanstack/react-query';
import { api, ok } from '../../api/client';
import type { Form } from '../../form';

/** The project as the server has it; the same cache as the frame's. */
export function useProject(project: string) {
  return useQuery({
    queryKey: ['project', project],
    queryFn: () => ok(api.GET('/projects/{project}', { params: { path: { project } } })),
  });
}

/** The form in force. */
export function useCurrentForm(project: string, version: number | undefined) {
  return useQuery({
    queryKey: ['form', project, version],
    enabled: version !== undefined,
    queryFn: async () => {
      const page = await ok(
        api.GET('/projects/{project}/forms', {
          params: { path: { project }, query: { limit: 1000 } },
        }),
      );
      const found = page.rows.find((one) => one.version === version) ?? page.rows.at(-1);
      return (found?.definition ?? null) as unknown as Form | null;
    },
  });
}
