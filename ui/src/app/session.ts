/** Who is signed in. */
import { type Query, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { type Api, api, ok, Problem } from '../api/client';
import { change, type Settings, settings } from './settings';

export type Me = Api<'Me'>;

const ME = ['me'];

/** Undefined while asked, null when nobody is signed in. */
export function useSession(): { me: Me | null | undefined; error: Problem | null } {
  const found = useQuery<Me | null, Problem>({ queryKey: ME, queryFn: readMe, staleTime: 60_000 });
  return { me: found.data, error: found.data === undefined ? found.error : null };
}

async function readMe(): Promise<Me | null> {
  try {
    const me = await ok(api.GET('/me'));
    takeOver(me);
    return me;
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

/** Settings made on another machine hold here too. */
function takeOver(me: Me): void {
  const kept = me.settings as Partial<Settings>;
  if (Object.keys(kept).length === 0) return;
  if (JSON.stringify({ ...settings(), ...kept }) !== JSON.stringify(settings())) change(kept);
}

/** The person signed in; only under the frame, which lets nobody else in. */
export function useMe(): Me {
  const { me } = useSession();
  if (!me) throw new Error('nobody is signed in');
  return me;
}

export function useMay(): (what: string) => boolean {
  const { me } = useSession();
  return useCallback(
    (what: string) => {
      if (!me) return false;
      if (what === 'lab') return me.person.supplier_id === null;
      if (what.startsWith('role:')) return me.person.role === what.slice(5);
      return me.permissions.includes(what);
    },
    [me],
  );
}

/** All that the page knows but who is signed in, which may be somebody else's now. */
const others = { predicate: (query: Query) => query.queryKey[0] !== ME[0] };

/** Ask again who is signed in: after signing in or out. */
export function useAskAgain(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(async () => {
    queries.removeQueries(others);
    await queries.invalidateQueries({ queryKey: ME });
  }, [queries]);
}

/** Nobody is signed in any more: the page forgets what it knew. */
export function useForget(): () => void {
  const queries = useQueryClient();
  return useCallback(() => {
    // First this, which takes the pages away: they would ask, and be refused, again and again.
    queries.setQueryData(ME, null);
    queries.removeQueries(others);
  }, [queries]);
}

/** Change settings here at once and keep them with the account. */
export function useChangeSettings(): (changes: Partial<Settings>) => Promise<void> {
  const queries = useQueryClient();
  return useCallback(
    async (changes: Partial<Settings>) => {
      change(changes);
      const me = queries.getQueryData<Me | null>(ME);
      if (!me) return;
      const kept = { ...settings() };
      queries.setQueryData(ME, { ...me, settings: kept });
      await ok(api.PATCH('/me', { body: { settings: { ...kept }, locale: kept.locale } }));
    },
    [queries],
  );
}
