/** What a question of spans shares between the text and the rail: its answer, and where one is. */
import { useMemo } from 'react';
import type { AskProps, Said } from '../../form';
import { useShared } from '../../form';
import { type Matching, matches, Offsets, Segments, type Stretch } from '../../text';
import { type Edit, type Marked, mark, relabel, remove, resize, stretchOf } from './edit';
import { at, type Cursor, selectedBy } from './tokens';
import { keyOf, type Span, type SpansQuestion } from './types';

/** Where one is in a text and what one has done to it; no part of the answer. */
export interface View {
  cursor: Cursor | null;
  /** The key of the span that is chosen. */
  chosen: string | null;
  /** The label that is put on whatever is selected next. */
  armed: string | null;
  /** The label last used, for the space bar. */
  last: string | null;
  /** What is selected waits for its label beside the text. */
  asks: boolean;
  /** Escape was pressed with nothing selected: Tab leaves the text. */
  leaves: boolean;
  matching: Matching;
  past: Span[][];
  future: Span[][];
  /** Why the last change was refused. */
  refused: Said | null;
}

export const START: View = {
  cursor: null,
  chosen: null,
  armed: null,
  last: null,
  asks: false,
  leaves: false,
  matching: { whole: true, loose: false },
  past: [],
  future: [],
  refused: null,
};

const NONE: Span[] = [];
const STEPS_BACK = 200;

export type SpansProps = AskProps<SpansQuestion, Span[]>;
export type Spans = ReturnType<typeof useSpans>;

export function useSpans({ question, answer, onAnswer, payload, readOnly }: SpansProps) {
  const [view, setView] = useShared<View>(`${question.id}/view`, START);
  const value = payload[question.field];
  const text = typeof value === 'string' ? value : '';
  const of: Marked = useMemo(
    () => ({ question, offsets: new Offsets(text), segments: new Segments(text) }),
    [question, text],
  );
  const spans = answer ?? NONE;
  const chosen = useMemo(
    () => (view.chosen && spans.find((span) => keyOf(span) === view.chosen)) || null,
    [spans, view.chosen],
  );
  const look = (change: Partial<View>) =>
    setView({ ...view, refused: null, leaves: false, ...change });

  function apply(edit: Edit, change: Partial<View> = {}): void {
    if (readOnly) return;
    if ('refused' in edit) look({ refused: edit.refused });
    else if (edit.spans === spans) look({ ...change, chosen: edit.chosen, asks: false });
    else {
      const past = [...view.past, spans].slice(-STEPS_BACK);
      look({ ...change, chosen: edit.chosen, past, future: [], asks: false });
      onAnswer(edit.spans);
    }
  }

  /** What a label would be put on: what is selected, or else the chosen span. */
  const target: Stretch | null = chosen
    ? stretchOf(of, chosen)
    : view.cursor && selectedBy(view.cursor);

  return {
    of,
    view,
    spans,
    chosen,
    target,
    look,
    choose: (key: string | null) => {
      const span = spans.find((one) => keyOf(one) === key);
      look({ chosen: key, asks: false, cursor: span ? at(stretchOf(of, span)) : view.cursor });
    },
    /** Take a label: for the chosen span, for what is selected, or for what will be. */
    label: (label: string) => {
      if (chosen) apply(relabel(of, spans, keyOf(chosen), label), { last: label });
      else if (view.cursor)
        apply(mark(of, spans, [selectedBy(view.cursor)], label), { last: label });
      else look({ armed: view.armed === label ? null : label });
    },
    /** Something was selected: mark it with the label that is armed, or ask for one. */
    select: (stretch: Stretch) => {
      const cursor = at(stretch);
      if (view.armed && !readOnly)
        apply(mark(of, spans, [stretch], view.armed), { cursor, last: view.armed });
      else look({ cursor, chosen: null, asks: !readOnly });
    },
    resize: (to: Stretch) =>
      chosen && apply(resize(of, spans, keyOf(chosen), to), { cursor: at(to) }),
    remove: (key: string) => apply(remove(spans, key)),
    matches: (how: Matching): Stretch[] =>
      target ? matches(of.segments, of.offsets.text.slice(target.start, target.end), how) : [],
    markAll: (found: Stretch[], label: string) => {
      const edit = mark(of, spans, found, label);
      // The one it began with stays where one is.
      apply('refused' in edit ? edit : { ...edit, chosen: view.chosen }, { last: label });
    },
    /** Say that there is nothing to mark. */
    none: () => answer === undefined && onAnswer([]),
    undo: () => {
      const back = view.past.at(-1);
      if (back === undefined || readOnly) return;
      look({ past: view.past.slice(0, -1), future: [...view.future, spans], chosen: null });
      onAnswer(back);
    },
    redo: () => {
      const next = view.future.at(-1);
      if (next === undefined || readOnly) return;
      look({ future: view.future.slice(0, -1), past: [...view.past, spans], chosen: null });
      onAnswer(next);
    },
  };
}
