import { useCallback, useState } from 'react';
import { useKeeping, useKept } from '../kept';
import type { Definition } from './definition';
import { begun, changed, type History, redone, undone } from './history';

/** The draft of a project's form. */
export function useDraft(project: string, published: Definition, digest: string) {
  const key = `mihak.form-draft.${project}`;
  const kept = useKept<Definition>(key);
  const [history, setHistory] = useState<History<Definition>>(() =>
    begun(kept ? kept.draft : published),
  );
  const form = history.now;
  const { isChanged, isBehind } = useKeeping({ key, kept, draft: form, published, digest });
  const change = useCallback(
    (next: Definition, touched?: string) =>
      setHistory((before) => changed(before, next, touched ?? null)),
    [],
  );
  return {
    form,
    isChanged,
    isBehind,
    change,
    undo: useCallback(() => setHistory(undone), []),
    redo: useCallback(() => setHistory(redone), []),
    canUndo: history.before.length > 0,
    canRedo: history.after.length > 0,
  };
}
