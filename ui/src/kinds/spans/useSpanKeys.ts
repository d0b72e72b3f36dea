import { type KeyAction, useKeys } from '../../keys';
import { useSay, useWords } from '../../say';
import type { By } from '../../text';
import type { Surface } from './surface';
import { at, type Cursor, moved, selectedBy, stretched, wayOf } from './tokens';
import { keyOf } from './types';
import type { Spans } from './view';

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0].map((digit) => `Digit${digit}`);

/** The key of a label, by its place; labels beyond the twentieth have none. */
export function chordOfLabel(place: number): string | undefined {
  const digit = DIGITS[place % DIGITS.length];
  if (digit === undefined || place >= 2 * DIGITS.length) return undefined;
  return place < DIGITS.length ? digit : `Shift+${digit}`;
}

/** All keys of a text: read, select, mark, mend. */
export function useSpanKeys(spans: Spans, surface: Surface | null, on: boolean): void {
  const say = useSay('spans');
  useKeys(
    [...moves(spans, surface, say), ...labels(spans, useWords(), say), ...changes(spans, say)],
    { on },
  );
}

type Say = (key: string, values?: Record<string, string>) => string;

const WITH = ['', 'Shift+', 'Alt+', 'Alt+Shift+'];

function moves(spans: Spans, surface: Surface | null, say: Say): KeyAction[] {
  const { of, view, look } = spans;
  const go = (cursor: Cursor | null) => {
    if (cursor === null) return;
    look({ cursor, chosen: null, asks: false });
    if (surface) reveal(surface, cursor);
  };
  const sideways = (['left', 'right'] as const).flatMap((arrow) =>
    WITH.map((modifiers): KeyAction => {
      const by: By = modifiers.includes('Alt') ? 'grapheme' : 'word';
      const extend = modifiers.includes('Shift');
      const unit = view.cursor?.focus.start ?? 0;
      return {
        id: `spans.${arrow}*${modifiers}`,
        chord: `${modifiers}${arrow === 'left' ? 'ArrowLeft' : 'ArrowRight'}`,
        says: say(`${extend ? 'extend' : 'move'}By.${by}`),
        hidden: arrow === 'left',
        repeats: true,
        run: () => {
          const way = wayOf(arrow, of.segments.directionAt(unit));
          go(moved(of.segments, view.cursor, { way, by, extend }));
        },
      };
    }),
  );
  const lines = ([-1, 1] as const).flatMap((way) =>
    ['', 'Shift+'].map(
      (modifiers): KeyAction => ({
        id: `spans.line*${way}${modifiers}`,
        chord: `${modifiers}${way === 1 ? 'ArrowDown' : 'ArrowUp'}`,
        says: say('moveByLine'),
        hidden: way === -1 || modifiers !== '',
        repeats: true,
        run: () => go(surface && lineFrom(spans, surface, way, modifiers !== '')),
      }),
    ),
  );
  return [...sideways, ...lines];
}

/** The word above or below. */
function lineFrom(
  { of, view }: Spans,
  surface: Surface,
  way: 1 | -1,
  extend: boolean,
): Cursor | null {
  const { cursor } = view;
  if (cursor === null) return moved(of.segments, null, { way, by: 'word', extend: false });
  const boxes = surface.boxes(cursor.focus);
  const box = way === 1 ? boxes.at(-1) : boxes[0];
  if (box === undefined) return null;
  const corner = surface.host.getBoundingClientRect();
  const x = corner.left + box.left + box.width / 2;
  // A line is about two letters high, since labels hang between.
  for (let far = 1; far <= 6; far++) {
    const y = corner.top + box.top + box.height / 2 + way * far * box.height * 0.75;
    const unit = surface.caretAt(x, y);
    if (unit === null) continue;
    const word = of.segments.wordAt(unit) ?? of.segments.wordBefore(unit);
    const isOther = word && surface.topOf(word.start) !== surface.topOf(cursor.focus.start);
    if (word && isOther) return extend ? { anchor: cursor.anchor, focus: word } : at(word);
  }
  return null;
}

/** Scroll so that the cursor is seen. */
export function reveal(surface: Surface, cursor: Cursor): void {
  const box = surface.boxes(cursor.focus)[0];
  if (box === undefined) return;
  const scroller = scrollerOf(surface.host);
  const top = surface.host.getBoundingClientRect().top + box.top;
  const view = scroller.getBoundingClientRect();
  const [from, to] = [Math.max(view.top, 0), Math.min(view.bottom, window.innerHeight)];
  const room = 2 * box.height;
  if (top - room < from) scroller.scrollBy({ top: top - room - from });
  else if (top + box.height + room > to) scroller.scrollBy({ top: top + box.height + room - to });
}

/** What scrolls a text up and down. */
export function scrollerOf(host: HTMLElement): Element {
  for (let one = host.parentElement; one !== null; one = one.parentElement) {
    const { overflowY } = getComputedStyle(one);
    if (overflowY === 'auto' || overflowY === 'scroll') return one;
  }
  return document.scrollingElement ?? document.documentElement;
}

function labels(spans: Spans, words: ReturnType<typeof useWords>, say: Say): KeyAction[] {
  return spans.of.question.labels.flatMap(({ id, title }, place) => {
    const chord = chordOfLabel(place);
    if (chord === undefined) return [];
    const says = say('markAs', { label: words(title) || id });
    return [{ id: `spans.label*${id}`, chord, says, run: () => spans.label(id) }];
  });
}

function changes(spans: Spans, say: Say): KeyAction[] {
  const { view, chosen, target, look } = spans;
  const when = (holds: unknown, action: () => KeyAction[]): KeyAction[] => (holds ? action() : []);
  return [
    ...when(chosen, () =>
      ['Delete', 'Backspace'].map((chord) => ({
        id: `spans.${chord.toLowerCase()}`,
        chord,
        says: say('removeSpan'),
        hidden: chord === 'Backspace',
        run: () => chosen && spans.remove(keyOf(chosen)),
      })),
    ),
    ...when(target, () => edges(spans, say)),
    ...when(view.cursor && !chosen && view.last, () => [
      {
        id: 'spans.again*',
        chord: 'Space',
        says: say('markAgain'),
        run: () => view.last && spans.label(view.last),
      },
    ]),
    ...when(target, () =>
      [true, false].map((whole) => ({
        id: whole ? 'spans.all' : 'spans.allInside',
        chord: whole ? 'KeyA' : 'Shift+KeyA',
        says: say(whole ? 'markAllWhole' : 'markAllInside'),
        run: () => {
          const label = chosen?.label ?? view.armed ?? view.last;
          if (label !== null) spans.markAll(spans.matches({ ...view.matching, whole }), label);
        },
      })),
    ),
    ...when(chosen || view.cursor || view.armed, () => [
      {
        id: 'spans.leave*',
        chord: 'Escape',
        says: say('leave'),
        run: () => {
          if (view.asks) look({ asks: false });
          else if (chosen) look({ chosen: null });
          else if (view.cursor) look({ cursor: null, leaves: true });
          else look({ armed: null, leaves: true });
        },
      },
    ]),
    { id: 'spans.none', chord: 'KeyN', says: say('nothingToMark'), run: () => void spans.none() },
    ...when(view.past.length, () => back('undo', ['KeyZ', '$mod+KeyZ'], say('undo'), spans.undo)),
    ...when(view.future.length, () =>
      back('redo', ['Shift+KeyZ', '$mod+Shift+KeyZ'], say('redo'), spans.redo),
    ),
  ];
}

const back = (id: string, chords: string[], says: string, run: () => void): KeyAction[] =>
  chords.map((chord, place) => ({
    id: `spans.${id}${place ? '*' : ''}`,
    chord,
    says,
    hidden: place > 0,
    repeats: true,
    run,
  }));

/** `[` and `]` move the beginning and the end outwards, with Shift inwards, with Alt by letters. */
function edges(spans: Spans, say: Say): KeyAction[] {
  const { of, chosen, target, look } = spans;
  return (['start', 'end'] as const).flatMap((edge) =>
    WITH.map((modifiers): KeyAction => {
      const outward = edge === 'start' ? -1 : 1;
      const way = modifiers.includes('Shift') ? (-outward as 1 | -1) : outward;
      const by: By = modifiers.includes('Alt') ? 'grapheme' : 'word';
      return {
        id: `spans.${edge}*${modifiers}`,
        chord: `${modifiers}${edge === 'start' ? 'BracketLeft' : 'BracketRight'}`,
        says: say(`edge.${edge}`),
        hidden: modifiers !== '',
        repeats: true,
        run: () => {
          const to = target && stretched(of.segments, target, edge, way, by);
          if (!to) return;
          if (chosen) spans.resize(to);
          else look({ cursor: at(to) });
        },
      };
    }),
  );
}

export const quoteOf = ({ of }: Spans, cursor: Cursor): string => {
  const { start, end } = selectedBy(cursor);
  return of.offsets.text.slice(start, end);
};
