import type { Said } from '../../form/kind';
import type { Option, Question } from '../../form/types';
import { choosable } from '../options';

export interface Choice extends Question {
  kind: 'choice';
  options: Option[];
  leaves_only?: boolean;
}

export function check(question: Choice, answer: unknown): Said | null {
  if (answer === undefined) return { key: 'kinds:chooseOne' };
  const leavesOnly = question.leaves_only ?? true;
  const known = choosable(question.options, leavesOnly).some(({ option }) => option.id === answer);
  return known ? null : { key: 'kinds:unknownOption', values: { option: String(answer) } };
}
