import type { Said } from '../../form/kind';
import type { Answers, Payload } from '../../form/types';
import { keyOf } from '../spans/types';
import {
  type End,
  joins,
  type Relation,
  type RelationsQuestion,
  relation,
  relationKey,
} from './types';

export const MOST = 5_000;

export function check(
  question: RelationsQuestion,
  answer: unknown,
  _payload: Payload,
  answers: Answers,
): Said | null {
  if (!Array.isArray(answer)) return { key: 'relations:noList' };
  if (answer.length > MOST) return { key: 'relations:atMost', values: { count: MOST } };
  if (!answer.every(isRelation)) return { key: 'relations:noRelation' };
  const relations: Relation[] = answer;
  const labels = new Map(question.labels.map((label) => [label.id, label]));
  const keys = new Set<string>();
  for (const { label: name, from, to } of relations) {
    const label = labels.get(name);
    if (label === undefined || keyOf(from) === keyOf(to) || !joins(label, from.label, to.label))
      return { key: 'relations:notAllowed' };
    keys.add(relationKey(relation(label, from, to)));
  }
  if (keys.size < relations.length) return { key: 'relations:twice' };
  const least = question.min ?? 0;
  if (relations.length < least) return { key: 'relations:atLeast', values: { count: least } };
  if (question.max != null && relations.length > question.max)
    return { key: 'relations:atMost', values: { count: question.max } };
  return relations.every(isDrawnBetween(spansOf(question, answers)))
    ? null
    : { key: 'relations:lost' };
}

/** The spans that it may join. */
export function spansOf(question: RelationsQuestion, answers: Answers): End[] {
  const spans = answers[question.spans];
  return Array.isArray(spans) ? spans : [];
}

/** Whether both ends of a relation are marked. */
export function isDrawnBetween(spans: readonly End[]): (one: Relation) => boolean {
  const there = new Set(spans.map(keyOf));
  return ({ from, to }) => there.has(keyOf(from)) && there.has(keyOf(to));
}

function isRelation(one: unknown): one is Relation {
  if (typeof one !== 'object' || one === null || Object.keys(one).length !== 3) return false;
  const { label, from, to } = one as Relation;
  return typeof label === 'string' && isEnd(from) && isEnd(to);
}

function isEnd(one: unknown): one is End {
  if (typeof one !== 'object' || one === null || Object.keys(one).length !== 3) return false;
  const { start, end, label } = one as End;
  return Number.isInteger(start) && Number.isInteger(end) && typeof label === 'string';
}
