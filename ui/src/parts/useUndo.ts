import { useMutation, useQueryClient } from '@tanstack/react-query';
import { done, failed } from './Toasts';

interface Change<In, Out> {
  /** Does it. */
  run: (given: In) => Promise<Out>;
  /** What to say once it is done; undefined says nothing. */
  says?: (out: Out, given: In) => string;
  /** Takes it back. */
  undo?: (out: Out, given: In) => Promise<unknown>;
  /** Whether this one can be taken back; absent: whatever came of it can. */
  canUndo?: (out: Out) => boolean;
  /** Lists to load anew, by the start of their query keys. */
  stale?: unknown[][];
  onDone?: (out: Out, given: In) => void;
}

/** A change that says it was done and can be taken back, rather than asking before. */
export function useUndo<In = void, Out = unknown>(change: Change<In, Out>) {
  const queries = useQueryClient();
  const refresh = () =>
    Promise.all((change.stale ?? []).map((queryKey) => queries.invalidateQueries({ queryKey })));
  return useMutation<Out, unknown, In>({
    mutationFn: change.run,
    onSuccess: async (out, given) => {
      await refresh();
      change.onDone?.(out, given);
      const words = change.says?.(out, given);
      if (words === undefined) return;
      const undo = change.canUndo?.(out) === false ? undefined : change.undo;
      done(words, undo && (() => void undo(out, given).then(refresh).catch(failed)));
    },
    onError: failed,
  });
}
