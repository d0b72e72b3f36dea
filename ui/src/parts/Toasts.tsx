import { useSyncExternalStore } from 'react';
import { Key, useKeys } from '../keys';
import { Listeners } from '../listeners';
import { useSay } from '../say';
import { useProblem } from './Failed';
import classes from './Toasts.module.css';

interface Toast {
  id: number;
  words?: string;
  error?: unknown;
  undo?: () => void;
}

let toasts: Toast[] = [];
let count = 0;
const listeners = new Listeners();
const SECONDS = 8;

function set(next: Toast[]): void {
  toasts = next;
  listeners.tell();
}

function add(toast: Omit<Toast, 'id'>, seconds: number): () => void {
  const id = ++count;
  // One of each sort at a time: the last said is what counts.
  set([...toasts.filter((one) => Boolean(one.error) !== Boolean(toast.error)), { ...toast, id }]);
  const close = () => set(toasts.filter((one) => one.id !== id));
  setTimeout(close, seconds * 1000);
  return close;
}

/** Say that something was done, and offer to take it back. */
export function done(words: string, undo?: () => void): () => void {
  return add({ words, ...(undo && { undo }) }, SECONDS);
}

/** Say that something failed that has no better place on the page. */
export function failed(error: unknown): void {
  add({ error }, 2 * SECONDS);
}

/** Told by the frame at the foot of the page; a live region for screen readers. */
export function Toasts() {
  const shown = useSyncExternalStore(listeners.add, () => toasts);
  return (
    <div className={classes.toasts} role="status" aria-live="polite">
      {shown.map((toast) => (
        <OneToast key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function OneToast({ toast }: { toast: Toast }) {
  const say = useSay('common');
  const problem = useProblem(toast.error);
  const close = () => set(toasts.filter((one) => one.id !== toast.id));
  const undo = toast.undo && {
    run: () => {
      close();
      toast.undo?.();
    },
  };
  useKeys(undo ? [{ id: 'app.undo', chord: '$mod+KeyZ', says: say('undo'), run: undo.run }] : [], {
    on: undo !== undefined,
  });
  return (
    <div className={classes.toast} data-bad={toast.error !== undefined || undefined}>
      <span>
        {toast.words ?? problem.what} {toast.error !== undefined && problem.mend}
      </span>
      {undo && (
        <button type="button" className={classes.undo} onClick={undo.run}>
          {say('undo')} <Key chord="$mod+KeyZ" />
        </button>
      )}
      <button type="button" className={classes.close} aria-label={say('close')} onClick={close}>
        ×
      </button>
    </div>
  );
}
