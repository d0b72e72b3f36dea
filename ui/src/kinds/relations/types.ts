import type { Question, Words } from '../../form/types';
import { keyOf, type Span } from '../spans/types';

export interface RelationLabel {
  id: string;
  title?: Words | null;
  help?: Words | null;
  /** Labels that the span it leads from, or to, may have. */
  from: string[];
  to: string[];
  symmetric?: boolean;
}

/** As `mihak/forms/kinds/relations.py`. */
export interface RelationsQuestion extends Question {
  kind: 'relations';
  /** The question whose spans it joins. */
  spans: string;
  labels: RelationLabel[];
  min?: number;
  max?: number | null;
}

/** A span by its ends and its label. */
export type End = Omit<Span, 'quote'>;

export interface Relation {
  label: string;
  from: End;
  to: End;
}

export const endOf = ({ start, end, label }: End): End => ({ start, end, label });

export const relationKey = ({ label, from, to }: Relation): string =>
  JSON.stringify([keyOf(from), keyOf(to), label]);

/** Whether it may lead from a span labelled `one` to one labelled `other`. */
export function joins({ from, to, symmetric }: RelationLabel, one: string, other: string): boolean {
  const there = from.includes(one) && to.includes(other);
  return there || (symmetric === true && from.includes(other) && to.includes(one));
}

/** As the server keeps it: without direction, from the earlier span to the later. */
export function relation(label: RelationLabel, one: End, other: End): Relation {
  const isBack = label.symmetric && compareEnds(one, other) > 0;
  const [from, to] = isBack ? [other, one] : [one, other];
  return { label: label.id, from: endOf(from), to: endOf(to) };
}

export const compareEnds = (a: End, b: End): number =>
  a.start - b.start || a.end - b.end || (a.label < b.label ? -1 : Number(a.label > b.label));
