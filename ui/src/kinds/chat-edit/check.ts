import type { Said } from '../../form/kind';
import type { Payload, Question, Turn } from '../../form/types';

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

export const LONGEST = 200_000;
/** Half a surrogate pair, or NUL: what the server cannot keep. */
export const NOT_TEXT = /[\p{Surrogate}\0]/u;

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

/** Characters as the server counts them: Unicode code points. */
export function lengthOf(text: string): number {
  let many = 0;
  for (const _ of text) many++;
  return many;
}

export function check(question: ChatEdit, answer: unknown, payload: Payload): Said | null {
  const { content, ...rest } = (answer ?? {}) as Partial<Written>;
  if (typeof content !== 'string') return { key: 'kinds:writeTurn' };
  if (Object.keys(rest).length) return { key: 'kinds:notAnswered' };
  if (NOT_TEXT.test(content)) return { key: 'kinds:badCharacters' };
  const [least, most] = [question.min_length ?? 1, question.max_length ?? LONGEST];
  const many = lengthOf(content);
  if (many < least) {
    return many
      ? { key: 'kinds:writeAtLeast', values: { count: least } }
      : { key: 'kinds:writeTurn' };
  }
  if (many > most) return { key: 'kinds:writeAtMost', values: { count: most } };
  const before = original(question, payload);
  if ((question.turn ?? 'next') !== 'next' && !before) return { key: 'kinds:noSuchTurn' };
  return question.must_change && before?.content === content ? { key: 'kinds:mustChange' } : null;
}
