import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Definition } from './definition';
import { begun, changed, type History, redone, undone } from './history';

const keyOf = (project: string) => `mihak.form-draft.${project}`;

interface Kept {
  /** The digest of the version it began from. */
  from: string;
  form: Definition;
}

function read(project: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(project)) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

/** The draft of a project's form: kept in this browser until it is published or thrown away. */
export function useDraft(project: string, published: Definition, digest: string) {
  const [kept] = useState(() => read(project));
  const [history, setHistory] = useState<History<Definition>>(() =>
    begun(kept ? kept.form : published),
  );
  const form = history.now;
  const isChanged = useMemo(
    () => JSON.stringify(form) !== JSON.stringify(published),
    [form, published],
  );
  // Once it is as it was published, it begins anew from there.
  const [from, setFrom] = useState(kept && isChanged ? kept.from : digest);
  useEffect(() => {
    if (isChanged) localStorage.setItem(keyOf(project), JSON.stringify({ from, form }));
    else localStorage.removeItem(keyOf(project));
    if (!isChanged) setFrom(digest);
  }, [project, digest, from, form, isChanged]);
  const change = useCallback(
    (next: Definition, touched?: string) =>
      setHistory((before) => changed(before, next, touched ?? null)),
    [],
  );
  return {
    form,
    isChanged,
    /** Somebody published another version since it was begun. */
    isBehind: isChanged && from !== digest,
    change,
    undo: useCallback(() => setHistory(undone), []),
    redo: useCallback(() => setHistory(redone), []),
    canUndo: history.before.length > 0,
    canRedo: history.after.length > 0,
    /** After it was published, or thrown away: go on from `next`. */
    restart: useCallback((next: Definition) => setHistory(begun(next)), []),
  };
}
