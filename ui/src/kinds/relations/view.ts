import { useEffect, useRef } from 'react';
import { type AskProps, type Said, useShared } from '../../form';
import type { Published } from '../spans/Stage';
import { keyOf, type Span } from '../spans/types';
import { START as SPANS_START, type View as SpansView } from '../spans/view';
import { MOST, spansOf } from './check';
import { follow, unique } from './follow';
import {
  compareEnds,
  type End,
  endOf,
  joins,
  type Relation,
  type RelationLabel,
  type RelationsQuestion,
  relation,
  relationKey,
} from './types';

interface View {
  /** A relation is being drawn: from this span, or first from one to choose. */
  drawing: { from: End | null } | null;
  chosen: string | null;
  lost: Relation[];
  past: Relation[][];
  future: Relation[][];
  refused: Said | null;
}

const START: View = { drawing: null, chosen: null, lost: [], past: [], future: [], refused: null };
const NONE: Relation[] = [];

export type RelationsProps = AskProps<RelationsQuestion, Relation[]>;
export type Relations = ReturnType<typeof useRelations>;

export function useRelations({ question, answer, onAnswer, answers, readOnly }: RelationsProps) {
  const [view, setView] = useShared<View>(`${question.id}/view`, START);
  const [spansView, setSpansView] = useShared<SpansView>(`${question.spans}/view`, SPANS_START);
  const [text] = useShared<Published | null>(`${question.spans}/text`, null);
  const relations = answer ?? NONE;
  const spans = spansOf(question, answers) as Span[];
  const look = (change: Partial<View>) => setView({ ...view, refused: null, ...change });
  const chosenSpan = spans.find((span) => keyOf(span) === spansView.chosen);
  const from = view.drawing?.from ?? null;
  const to = from && chosenSpan && keyOf(chosenSpan) !== keyOf(from) ? endOf(chosenSpan) : null;

  const give = (next: Relation[], change: Partial<View>) => {
    look({ past: [...view.past, relations], future: [], ...change });
    onAnswer(next);
  };

  useFollowing({ question, relations, spans, lost: view.lost, readOnly }, (next, lost) => {
    if (lost !== view.lost) look({ lost });
    onAnswer(next);
  });

  const steps = { view, relations, look, onAnswer, question, spans };
  return {
    question,
    view,
    spans,
    relations,
    text,
    look,
    /** The spans that a relation is being drawn between; `to` is the one chosen now. */
    from,
    to,
    /** The labels that may join the two. */
    fitting: from && to ? question.labels.filter((one) => joins(one, from.label, to.label)) : [],
    chooseSpan: (key: string) => setSpansView({ ...spansView, chosen: key, asks: false }),
    begin: () => look({ drawing: { from: chosenSpan ? endOf(chosenSpan) : null }, chosen: null }),
    beginAt: (end: End) => look({ drawing: { from: endOf(end) }, chosen: null }),
    draw: (label: RelationLabel, one: End, other: End) => {
      if (readOnly) return;
      const most = Math.min(question.max ?? MOST, MOST);
      const made = relation(label, one, other);
      const next = unique([...relations, made]);
      if (next.length > most)
        look({ refused: { key: 'relations:atMost', values: { count: most } } });
      else give(next, { drawing: null, chosen: relationKey(made) });
    },
    remove: (key: string) =>
      give(
        relations.filter((one) => relationKey(one) !== key),
        { chosen: null },
      ),
    none: () => answer === undefined && onAnswer([]),
    undo: () => step(steps, 'past'),
    redo: () => step(steps, 'future'),
  };
}

interface Steps {
  question: RelationsQuestion;
  view: View;
  relations: Relation[];
  spans: readonly End[];
  look: (change: Partial<View>) => void;
  onAnswer: (answer: Relation[]) => void;
}

function step({ question, view, relations, spans, look, onAnswer }: Steps, way: 'past' | 'future') {
  const target = view[way].at(-1);
  if (target === undefined) return;
  const rest = { [way]: view[way].slice(0, -1) };
  const other = way === 'past' ? 'future' : 'past';
  // Spans may have changed since: what cannot be drawn any more is kept for when it can.
  const found = follow(question, { relations: target, lost: view.lost }, spans, spans);
  look({ ...rest, [other]: [...view[other], relations], lost: found.lost, chosen: null });
  onAnswer(found.relations);
}

interface Following {
  question: RelationsQuestion;
  relations: Relation[];
  spans: Span[];
  lost: Relation[];
  readOnly: boolean;
}

/** When the spans have changed, bring the relations up to them. */
function useFollowing(
  { question, relations, spans, lost, readOnly }: Following,
  change: (relations: Relation[], lost: Relation[]) => void,
): void {
  const before = useRef(spans);
  useEffect(() => {
    const old = before.current;
    before.current = spans;
    if (readOnly || old === spans || relations.length + lost.length === 0) return;
    const next = follow(question, { relations, lost }, old, spans);
    if (!isSame(next.relations, relations)) change(next.relations, next.lost);
  });
}

const isSame = (some: Relation[], others: Relation[]) =>
  some.length === others.length &&
  some.every((one, at) => relationKey(one) === relationKey(others[at] as Relation));

/** In the text's order. */
export const inOrder = (relations: readonly Relation[]): Relation[] =>
  [...relations].sort((a, b) => compareEnds(a.from, b.from) || compareEnds(a.to, b.to));
