import { useQuery } from '@tanstack/react-query';
import { api, ok } from '../../api/client';

/** The projects my supplier has or had a contract for, those that are over too. */
export function useProjectNames(): { id: string; name: string }[] {
  const found = useQuery({
    queryKey: ['projects', 'names'],
    queryFn: async () => {
      const page = await ok(api.GET('/projects', { params: { query: { limit: 1000 } } }));
      return page.rows.map(({ id, name }) => ({ id, name }));
    },
    staleTime: 60_000,
  });
  return found.data ?? [];
}
