import type { Said } from '../../form/kind';
import type { Option, Payload, Question, Turn } from '../../form/types';
import { turnsOf } from '../chat-edit/check';
import { faultOfTurn } from '../written';

export interface Turns extends Question {
  kind: 'turns';
  field: string;
  roles?: string[];
  options: Option[];
  /** Options whose turns may be written anew. */
  mend?: string[];
  must_mend?: boolean;
}

/** What is said of a turn, by its place from 0. */
export interface Judged {
  turn: number;
  is: string;
  content?: string;
}

/** The places of the turns that are asked about. */
export function askedTurns(question: Turns, payload: Payload): number[] {
  const roles = question.roles ?? ['assistant'];
  return turnsOf(payload, question.field).flatMap((turn, place) =>
    roles.includes(turn.role) ? [place] : [],
  );
}

export const isMended = (question: Turns, option: string | undefined): boolean =>
  option !== undefined && (question.mend ?? []).includes(option);

export const judgedAt = (answer: Judged[] | undefined, turn: number): Judged | undefined =>
  answer?.find((one) => one.turn === turn);

/** The answer with a turn judged, in the conversation's order; the same text is none of its own. */
export function judge(
  question: Turns,
  answer: Judged[] | undefined,
  turn: number,
  option: string,
  text: string | undefined,
  before: Turn | undefined,
): Judged[] {
  const judged: Judged = { turn, is: option };
  if (text !== undefined && text !== before?.content && isMended(question, option))
    judged.content = text;
  const others = (answer ?? []).filter((one) => one.turn !== turn);
  return [...others, judged].sort((one, other) => one.turn - other.turn);
}

/** Whether a turn is done with. */
function isDone(question: Turns, one: Judged | undefined): boolean {
  if (one === undefined) return false;
  return !(question.must_mend && isMended(question, one.is) && one.content === undefined);
}

/** The next turn that is not done with, after `from` and round again; undefined: none. */
export function nextOpen(
  question: Turns,
  answer: Judged[] | undefined,
  payload: Payload,
  from: number,
): number | undefined {
  const asked = askedTurns(question, payload);
  const open = asked.filter((turn) => !isDone(question, judgedAt(answer, turn)));
  return open.find((turn) => turn > from) ?? open[0];
}

export function check(question: Turns, answer: unknown, payload: Payload): Said | null {
  const asked = askedTurns(question, payload);
  if (answer === undefined && asked.length === 0) return { key: 'kinds:noTurns' };
  const given = answer ?? [];
  if (!Array.isArray(given)) return { key: 'kinds:notAnswered' };
  const seen = new Set<number>();
  for (const one of given) {
    const wrong = faultOf(question, one, payload, asked);
    if (wrong) return wrong;
    if (seen.has(one.turn)) return { key: 'kinds:notAnswered' };
    seen.add(one.turn);
  }
  const left = asked.length - seen.size;
  if (left > 0) return { key: 'kinds:judgeTurns', values: { count: left } };
  const silent = given.filter((one) => !isDone(question, one)).length;
  return silent ? { key: 'kinds:mendTurns', values: { count: silent } } : null;
}

function faultOf(question: Turns, given: unknown, payload: Payload, asked: number[]): Said | null {
  if (typeof given !== 'object' || given === null) return { key: 'kinds:notAnswered' };
  const { turn, is, content, ...rest } = given as Judged;
  if (Object.keys(rest).length || !asked.includes(turn)) return { key: 'kinds:notAnswered' };
  if (!question.options.some((option) => option.id === is))
    return { key: 'kinds:unknownOption', values: { option: String(is) } };
  if (!('content' in given)) return null;
  if (typeof content !== 'string' || !isMended(question, is)) return { key: 'kinds:notAnswered' };
  const wrong = faultOfTurn(content);
  if (wrong) return wrong;
  const before = turnsOf(payload, question.field)[turn];
  return before?.content === content ? { key: 'kinds:mustChange' } : null;
}
