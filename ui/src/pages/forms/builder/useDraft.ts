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
  const [history, setHistory] = useState<History<Definition>>(() => {
    const kept = read(project);
    return begun(kept?.from === digest ? kept.form : published);
  });
  const form = history.now;
  const isChanged = useMemo(
    () => JSON.stringify(form) !== JSON.stringify(published),
    [form, published],
  );
  useEffect(() => {
    if (isChanged) localStorage.setItem(keyOf(project), JSON.stringify({ from: digest, form }));
    else localStorage.removeItem(keyOf(project));
  }, [project, digest, form, isChanged]);
  const change = useCallback(
    (next: Definition, touched?: string) =>
      setHistory((before) => changed(before, next, touched ?? null)),
    [],
  );
  return {
    form,
    isChanged,
    change,
    undo: useCallback(() => setHistory(undone), []),
    redo: useCallback(() => setHistory(redone), []),
    canUndo: history.before.length > 0,
    canRedo: history.after.length > 0,
    /** After it was published, or thrown away: go on from `next`. */
    restart: useCallback((next: Definition) => setHistory(begun(next)), []),
  };
}
