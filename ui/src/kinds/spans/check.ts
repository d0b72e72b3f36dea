import type { Said } from '../../form/kind';
import type { Payload } from '../../form/types';
import { Offsets } from '../../text';
import { keyOf, type Span, type SpansQuestion } from './types';

export const MOST = 5_000;

export function check(question: SpansQuestion, answer: unknown, payload: Payload): Said | null {
  if (!Array.isArray(answer)) return { key: 'spans:noList' };
  if (answer.length > MOST) return { key: 'spans:tooMany', values: { count: MOST } };
  const text = payload[question.field];
  const offsets = new Offsets(typeof text === 'string' ? text : '');
  if (!answer.every((one) => isSpan(one, question, offsets))) return { key: 'spans:noSpan' };
  const spans: Span[] = answer;
  if (new Set(spans.map(keyOf)).size < spans.length) return { key: 'spans:twice' };
  const least = question.min ?? 0;
  if (spans.length < least) return { key: 'spans:atLeast', values: { count: least } };
  if (question.max != null && spans.length > question.max)
    return { key: 'spans:atMost', values: { count: question.max } };
  return question.overlap === false && overlapping(spans) ? { key: 'spans:noOverlap' } : null;
}

function isSpan(one: unknown, question: SpansQuestion, offsets: Offsets): one is Span {
  if (typeof one !== 'object' || one === null || Object.keys(one).length !== 4) return false;
  const { start, end, label, quote } = one as Span;
  return (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    start >= 0 &&
    start < end &&
    end <= offsets.points &&
    question.labels.some(({ id }) => id === label) &&
    offsets.slice(start, end) === quote
  );
}

export function overlapping(spans: readonly Span[]): boolean {
  const sorted = ordered(spans);
  return sorted.some((one, place) => one.start < (sorted[place - 1]?.end ?? 0));
}

/** In the text's order, as the server keeps them. */
export function ordered(spans: readonly Span[]): Span[] {
  return [...spans].sort(
    (a, b) => a.start - b.start || a.end - b.end || (a.label < b.label ? -1 : 1),
  );
}
