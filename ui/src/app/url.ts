/** State in the address, so that it can be sent to a colleague. */
import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';

export { Link } from 'wouter';

/** Go to a path of ours. */
export function useGo(): (to: string, options?: { replace?: boolean }) => void {
  return useLocation()[1];
}

/** Named values in the query of the address; what equals its first value is left out of it. */
export function useUrlState<State extends Record<string, string>>(
  first: State,
): [State, (changes: Partial<State>, options?: { push?: boolean }) => void] {
  const search = useSearch();
  const [path, go] = useLocation();
  const firstKey = JSON.stringify(first);
  const state = useMemo(() => {
    const given = new URLSearchParams(search);
    const start = JSON.parse(firstKey) as State;
    const read = Object.entries(start).map(([key, value]) => [key, given.get(key) ?? value]);
    return Object.fromEntries(read) as State;
  }, [search, firstKey]);
  const set = useCallback(
    (changes: Partial<State>, { push = false } = {}) => {
      const given = new URLSearchParams(globalThis.location.search);
      const start = JSON.parse(firstKey) as State;
      for (const [key, value] of Object.entries(changes)) {
        if (value === undefined || value === start[key]) given.delete(key);
        else given.set(key, value);
      }
      const query = given.toString();
      go(query ? `${path}?${query}` : path, { replace: !push });
    },
    [path, go, firstKey],
  );
  return [state, set];
}
