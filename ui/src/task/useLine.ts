import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { failed } from '../parts/Toasts';
import { Clock } from './clock';
import { Line, type Task } from './line';
import { type Outbox, outboxOf } from './outbox';

/** The line of a project for a person, for as long as the page is open. */
export function useLine(
  project: string,
  person: string,
  options: { first?: string | undefined; onTask: (task: Task) => void },
) {
  const outbox = useMemo(() => outboxOf(person), [person]);
  const [line, setLine] = useState<Line | null>(null);
  const { first, onTask } = options;
  useEffect(() => {
    const opened = new Line(project, person, outbox, onTask, failed);
    setLine(opened);
    void opened.open(first);
    return () => opened.close();
  }, [project, person, outbox, first, onTask]);
  return { line, outbox };
}

const nothing = () => () => undefined;

export function useLineState(line: Line | null) {
  return useSyncExternalStore(line?.subscribe ?? nothing, () => line?.state ?? null);
}

export function useUnsent(outbox: Outbox): { count: number; isOffline: boolean } {
  const count = useSyncExternalStore(outbox.subscribe, outbox.count);
  const isOffline = useSyncExternalStore(outbox.subscribe, () => outbox.isOffline);
  return { count, isOffline };
}

/** A clock that runs while the page is open. */
export function useClock(): Clock {
  const [clock] = useState(() => new Clock());
  useEffect(() => clock.start(), [clock]);
  return clock;
}

/** Whether another tab of this browser works on the project already. */
export function useOnlyTab(project: string): 'asking' | 'mine' | 'taken' {
  const [state, setState] = useState<'asking' | 'mine' | 'taken'>('asking');
  useEffect(() => {
    // Only on secure origins; elsewhere the server's word on each task has to do.
    if (!navigator.locks) {
      setState('mine');
      return;
    }
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let isGone = false;
    void navigator.locks.request(`mihak.work.${project}`, { ifAvailable: true }, async (lock) => {
      if (isGone) return;
      setState(lock === null ? 'taken' : 'mine');
      if (lock !== null) await held;
    });
    return () => {
      isGone = true;
      release();
    };
  }, [project]);
  return state;
}
