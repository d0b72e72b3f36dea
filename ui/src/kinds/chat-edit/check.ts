import type { Said } from '../../form/kind';
import type { Payload, Question, Turn } from '../../form/types';
import { faultOfTurn } from '../written';

export interface ChatEdit extends Question {
  kind: 'chat-edit';
  field: string;
  turn?: 'next' | number;
  role?: string;
  min_length?: number;
  max_length?: number;
  must_change?: boolean;
}

export interface Written {
  content: string;
}

/** The turns of a conversation; none where the payload has no such conversation. */
export function turnsOf(payload: Payload, field: string): Turn[] {
  const turns = payload[field];
  return Array.isArray(turns) ? (turns as Turn[]) : [];
}

/** The turn to mend; undefined where the next one is to be written. */
export function original(question: ChatEdit, payload: Payload): Turn | undefined {
  const at = question.turn ?? 'next';
  return at === 'next' ? undefined : turnsOf(payload, question.field).at(at);
}

export function check(question: ChatEdit, answer: unknown, payload: Payload): Said | null {
  const { content, ...rest } = (answer ?? {}) as Partial<Written>;
  if (typeof content !== 'string') return { key: 'kinds:writeTurn' };
  if (Object.keys(rest).length) return { key: 'kinds:notAnswered' };
  const wrong = faultOfTurn(content, question.min_length, question.max_length);
  if (wrong) return wrong;
  const before = original(question, payload);
  if ((question.turn ?? 'next') !== 'next' && !before) return { key: 'kinds:noSuchTurn' };
  return question.must_change && before?.content === content ? { key: 'kinds:mustChange' } : null;
}
