import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ok } from '../../api/client';

/** A fit now, instead of when its turn comes. All who ask on this page share one. */
export function useFresh(project: string) {
  const queries = useQueryClient();
  const key = ['fresh', project];
  const running = useIsMutating({ mutationKey: key });
  const made = useMutation({
    mutationKey: key,
    mutationFn: () =>
      ok(
        api.GET('/projects/{project}/scorecards', {
          params: { path: { project }, query: { fresh: true } },
        }),
      ),
    onSuccess: (told) => {
      queries.setQueryData(['scorecards', project], told);
      for (const name of ['history', 'workers-scores', 'confusion'])
        void queries.invalidateQueries({ queryKey: [name, project] });
    },
  });
  return { isPending: running > 0, error: made.error, mutate: () => made.mutate() };
}
