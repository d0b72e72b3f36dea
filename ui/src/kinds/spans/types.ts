import type { Option, Question } from '../../form/types';

/** As `mihak/forms/kinds/spans.py`. */
export interface SpansQuestion extends Question {
  kind: 'spans';
  field: string;
  labels: Option[];
  overlap?: boolean;
  min?: number;
  max?: number | null;
}

/** Offsets count code points of the payload's text, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
  label: string;
  quote: string;
}

/** What tells a span from the others of an answer. */
export const keyOf = ({ start, end, label }: Omit<Span, 'quote'>): string =>
  `${start}:${end}:${label}`;

export const HUES = 12;

/** The hue of a label: by its place among the question's labels, the same on every page. */
export function hueOf(labels: readonly { id: string }[], label: string): number {
  const place = labels.findIndex((one) => one.id === label);
  return Math.max(0, place) % HUES;
}
