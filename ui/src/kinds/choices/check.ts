import type { Said } from '../../form/kind';
import type { Option, Question } from '../../form/types';
import { walk } from '../options';

export interface Choices extends Question {
  kind: 'choices';
  options: Option[];
  min?: number;
  max?: number | null;
}

/** How few and how many may be chosen. */
export function bounds(question: Choices): { least: number; most: number } {
  return { least: question.min ?? 0, most: question.max ?? walk(question.options).length };
}

export function check(question: Choices, answer: unknown): Said | null {
  const { least, most } = bounds(question);
  if (answer === undefined) return least ? tooFew(least, most) : { key: 'kinds:chooseOrNone' };
  if (!Array.isArray(answer)) return { key: 'kinds:notAnswered' };
  const ids = walk(question.options).map(({ option }) => option.id);
  const unknown = answer.find((one) => !ids.includes(one));
  if (unknown !== undefined) {
    return { key: 'kinds:unknownOption', values: { option: String(unknown) } };
  }
  if (new Set(answer).size !== answer.length) return { key: 'kinds:chosenTwice' };
  return answer.length < least || answer.length > most ? tooFew(least, most) : null;
}

function tooFew(least: number, most: number): Said {
  return least === most
    ? { key: 'kinds:chooseExactly', values: { count: least } }
    : { key: 'kinds:chooseBetween', values: { least, most } };
}

/** The answer with one option turned on or off, in the form's order as the server keeps it. */
export function toggled(question: Choices, answer: readonly string[], id: string): string[] {
  const chosen = new Set(answer);
  if (!chosen.delete(id)) chosen.add(id);
  return walk(question.options)
    .map(({ option }) => option.id)
    .filter((one) => chosen.has(one));
}
