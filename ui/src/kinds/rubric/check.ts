import type { Said } from '../../form/kind';
import type { Question, Words } from '../../form/types';

export interface Criterion {
  id: string;
  title?: Words | null;
  weight?: number;
  kind?: 'met' | 'score';
  max?: number;
}

export interface Rubric extends Question {
  kind: 'rubric';
  criteria: Criterion[];
  require_why?: boolean;
}

/** A judgement on the way may have its reason and no value yet. */
export interface Judgement {
  value?: boolean | number;
  why?: string;
}

export type Judged = Record<string, Judgement>;

export function topOf(criterion: Criterion): number {
  return criterion.max ?? 1;
}

export function isMet(criterion: Criterion): boolean {
  return (criterion.kind ?? 'met') === 'met';
}

/** Of two digits or more: typed, where others are picked. */
export function isLong(criterion: Criterion): boolean {
  return !isMet(criterion) && topOf(criterion) > 9;
}

export function takes(criterion: Criterion, value: unknown): boolean {
  if (isMet(criterion)) return typeof value === 'boolean';
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= topOf(criterion);
}

/** Whether a criterion is done with. */
export function isJudged(question: Rubric, criterion: Criterion, answer: Judged): boolean {
  const { value, why } = answer[criterion.id] ?? {};
  return takes(criterion, value) && (!question.require_why || !!why?.trim());
}

export function check(question: Rubric, answer: unknown): Said | null {
  const judged = (answer ?? {}) as Judged;
  const known = new Set(question.criteria.map((criterion) => criterion.id));
  const unknown = Object.keys(judged).find((id) => !known.has(id));
  if (unknown !== undefined) return { key: 'kinds:unknownOption', values: { option: unknown } };
  const left = question.criteria.filter((one) => !takes(one, judged[one.id]?.value));
  if (left.length) return { key: 'kinds:judgeMore', values: { count: left.length } };
  const isText = ({ why }: Judgement) => why === undefined || typeof why === 'string';
  if (!Object.values(judged).every(isText)) return { key: 'kinds:notAnswered' };
  const silent = question.criteria.filter((one) => !isJudged(question, one, judged));
  return silent.length ? { key: 'kinds:sayWhy', values: { count: silent.length } } : null;
}

/** The answer with a judgement changed; a reason wiped out is left out, as the server stores it. */
export function judge(answer: Judged, id: string, change: Judgement): Judged {
  const { value, why } = { ...answer[id], ...change };
  const judgement: Judgement = {};
  if (value !== undefined) judgement.value = value;
  if (why) judgement.why = why;
  return { ...answer, [id]: judgement };
}

/** The next criterion that is not done with, after `from` and round again; undefined: none. */
export function nextOpen(question: Rubric, answer: Judged, from: number): number | undefined {
  const many = question.criteria.length;
  for (let ahead = 1; ahead <= many; ahead++) {
    const at = (from + ahead) % many;
    const criterion = question.criteria[at];
    if (criterion && !isJudged(question, criterion, answer)) return at;
  }
  return undefined;
}
