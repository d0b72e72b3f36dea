import type { ReactNode } from 'react';

/** What a point rests on; told apart by shape, never by colour alone. */
export type Mark = 'known' | 'estimate';

/** An estimate with its interval. `says`: exact values in words, for tooltip and screen reader. */
export interface Point {
  value: number;
  low: number;
  high: number;
  mark: Mark;
  says: string;
}

/** A row of a forest plot: a name, its points, and the numbers beside them. */
export interface ForestRow {
  id: string;
  name: ReactNode;
  /** The colour, 0 to 11 (`--label-…`), the same for the same thing on all pages; null: none. */
  hue: number | null;
  points: Point[];
  /** The exact numbers, shown at the end of the row. */
  value: ReactNode;
  /** Too few labels to be read: drawn greyed. */
  faint?: boolean;
}

/** A line over a number (labels, milliseconds): values with or without intervals, by ascending x. */
export interface Series {
  id: string;
  name: string;
  hue: number;
  points: { x: number; y: number; low?: number; high?: number }[];
}

/** How the numbers of an axis are written, and what they are. */
export interface AxisWords {
  label: string;
  format: (value: number) => string;
  /** A value with what it counts, such as "1,368 labels"; else the value and the label. */
  says?: (value: number) => string;
}

/** A bar with or without an interval. */
export interface Bar {
  id: string;
  name: ReactNode;
  hue: number;
  value: number;
  low?: number | null;
  high?: number | null;
  says: string;
  text: ReactNode;
}

/** A cell of a matrix. `weight`, 0 to 1, is how strongly it is tinted. */
export interface Cell {
  weight: number;
  text: string;
  says: string;
  tone?: 'good' | 'bad' | 'plain';
  faint?: boolean;
  /** The cell whose items are shown. */
  isChosen?: boolean;
  /** Under the text, smaller: an interval. */
  note?: string;
  onOpen?: () => void;
}
