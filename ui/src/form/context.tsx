import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useId,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { Listeners } from '../listeners';
import type { Shown } from './order';
import type { Output, Payload } from './types';

/** What the blocks and questions of one form on the page share. */
class Board {
  private values = new Map<string, unknown>();
  private listeners = new Listeners();
  subscribe = this.listeners.add;

  get = (key: string): unknown => this.values.get(key);
  set = (key: string, value: unknown): void => {
    this.values.set(key, value);
    this.listeners.tell();
  };
}

interface Context {
  id: string;
  board: Board;
  order: Shown;
  payload: Payload;
}

const FormContext = createContext<Context | null>(null);

export function FormBoard({
  order,
  payload,
  children,
}: Omit<Context, 'board' | 'id'> & { children: ReactNode }) {
  const id = useId();
  const [board] = useState(() => new Board());
  const value = useMemo(() => ({ id, board, order, payload }), [id, board, order, payload]);
  return <FormContext.Provider value={value}>{children}</FormContext.Provider>;
}

function useContextOfForm(): Context {
  const context = useContext(FormContext);
  if (context === null) throw new Error('outside of a form');
  return context;
}

/** Makes ids, and names of groups of buttons, this form's own: a dialog may ask over another form. */
export function useIds(): (name: string) => string {
  const { id } = useContextOfForm();
  return useCallback((name: string) => `${name}-${id}`, [id]);
}

/** State that a question's Stage and Ask share and that is no answer: a selection, a tool. */
export function useShared<T>(key: string, start: T): [T, (value: T) => void] {
  const { board } = useContextOfForm();
  const found = useSyncExternalStore(board.subscribe, () => board.get(key));
  const set = useCallback((value: T) => board.set(key, value), [board, key]);
  return [found === undefined ? start : (found as T), set];
}

const textOf = (output: unknown): string => {
  if (typeof output === 'string') return output;
  const parts = output as { text?: string; content?: string };
  return parts.text ?? parts.content ?? '';
};

/** A field's outputs in the order shown: letters by place here, ids by place in the payload. */
export function useOutputs(field: string): Output[] {
  const { order, payload } = useContextOfForm();
  return useMemo(() => {
    const value = payload[field];
    if (!Array.isArray(value)) return [];
    const ids = order[field] ?? value.map((_, place) => String.fromCharCode(97 + place));
    return ids.map((id, place) => ({
      id,
      letter: String.fromCharCode(65 + place),
      text: textOf(value[id.charCodeAt(0) - 97]),
    }));
  }, [order, payload, field]);
}
