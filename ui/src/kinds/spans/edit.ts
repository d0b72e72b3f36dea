/** Changes of an answer: each gives a new list of spans, or says why not. */
import type { Said } from '../../form/kind';
import type { Offsets, Segments, Stretch } from '../../text';
import { MOST, ordered, overlapping } from './check';
import { keyOf, type Span, type SpansQuestion } from './types';

/** A text that is marked. Stretches of it are in UTF-16 offsets, spans in code points. */
export interface Marked {
  question: SpansQuestion;
  offsets: Offsets;
  segments: Segments;
}

export type Edit = { spans: Span[]; chosen: string | null } | { refused: Said };

export function spanOf({ offsets }: Marked, { start, end }: Stretch, label: string): Span {
  const quote = offsets.text.slice(start, end);
  return { start: offsets.toPoints(start), end: offsets.toPoints(end), label, quote };
}

export function stretchOf({ offsets }: Marked, span: Span): Stretch {
  return { start: offsets.toUnits(span.start), end: offsets.toUnits(span.end) };
}

/** Mark stretches with a label. Those that are marked so already stay; of several, those that
 * may not be marked here are left out.
 */
export function mark(of: Marked, spans: Span[], stretches: Stretch[], label: string): Edit {
  const taken = new Set(spans.map(keyOf));
  const added: Span[] = [];
  let refused: Said | null = null;
  for (const stretch of stretches) {
    const span = spanOf(of, stretch, label);
    if (taken.has(keyOf(span))) continue;
    const why = whyNot(of.question, spans.length + added.length, span, [spans, added]);
    if (why === null) added.push(span);
    else refused = why;
  }
  if (added.length === 0 && refused !== null) return { refused };
  const first = added[0] ?? (stretches[0] && spanOf(of, stretches[0], label));
  return {
    spans: added.length === 0 ? spans : ordered([...spans, ...added]),
    chosen: first === undefined ? null : keyOf(first),
  };
}

function whyNot(question: SpansQuestion, many: number, span: Span, others: Span[][]): Said | null {
  const most = Math.min(question.max ?? MOST, MOST);
  if (many >= most) return { key: 'spans:atMost', values: { count: most } };
  const crosses = (other: Span) => other.start < span.end && span.start < other.end;
  if (question.overlap === false && others.some((list) => list.some(crosses)))
    return { key: 'spans:noOverlap' };
  return null;
}

/** Put another span in the place of one. */
function replace(question: SpansQuestion, spans: Span[], old: string, now: Span): Edit {
  const rest = spans.filter((span) => keyOf(span) !== old && keyOf(span) !== keyOf(now));
  const changed = ordered([...rest, now]);
  if (question.overlap === false && overlapping(changed))
    return { refused: { key: 'spans:noOverlap' } };
  return { spans: changed, chosen: keyOf(now) };
}

export function relabel(of: Marked, spans: Span[], key: string, label: string): Edit {
  const old = spans.find((span) => keyOf(span) === key);
  if (old === undefined) return { spans, chosen: null };
  return replace(of.question, spans, key, { ...old, label });
}

/** Move one end of a span to a UTF-16 offset; it keeps at least something. */
export function resize(of: Marked, spans: Span[], key: string, to: Stretch): Edit {
  const old = spans.find((span) => keyOf(span) === key);
  if (old === undefined || to.start >= to.end) return { spans, chosen: old ? key : null };
  return replace(of.question, spans, key, spanOf(of, to, old.label));
}

export function remove(spans: Span[], key: string): Edit {
  return { spans: spans.filter((span) => keyOf(span) !== key), chosen: null };
}
