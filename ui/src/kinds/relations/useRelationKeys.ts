import { type KeyAction, useKeys } from '../../keys';
import { useSay, useWords } from '../../say';
import { ordered } from '../spans/check';
import { stretchOf } from '../spans/edit';
import { wayOf } from '../spans/tokens';
import { keyOf, type Span } from '../spans/types';
import { chordOfLabel, reveal } from '../spans/useSpanKeys';
import { joins } from './types';
import type { Relations } from './view';

type Say = (key: string, values?: Record<string, string>) => string;

/** R begins a relation at the chosen span; arrows go to the other; a number names the relation. */
export function useRelationKeys(relations: Relations, active: boolean, readOnly: boolean): void {
  const say = useSay('relations');
  const words = useWords();
  const { view, look, begin } = relations;
  useKeys(
    [
      {
        id: 'relations.begin',
        chord: 'KeyR',
        says: say('begin'),
        run: begin,
      },
    ],
    { on: !readOnly && relations.spans.length > 1 },
  );
  useKeys(
    [
      ...steps(relations, say),
      ...named(relations, words, say),
      {
        id: 'relations.leave*',
        chord: 'Escape',
        says: say('leave'),
        run: () => look({ drawing: null }),
      },
    ],
    { on: !readOnly && view.drawing !== null },
  );
  useKeys(changes(relations, say), { on: active && !readOnly && view.drawing === null });
}

/** While a relation is drawn, arrows go from span to span. */
function steps(relations: Relations, say: Say): KeyAction[] {
  const { spans, text, chooseSpan, from, to, beginAt } = relations;
  const sorted = ordered(spans);
  const chosen = to ?? from;
  const go = (way: 1 | -1) => {
    const place = chosen
      ? sorted.findIndex((span) => keyOf(span) === keyOf(chosen))
      : way === 1
        ? -1
        : sorted.length;
    const next = nextFitting(relations, sorted, place, way);
    if (next === undefined) return;
    chooseSpan(keyOf(next));
    if (!from) beginAt(next);
    if (text) {
      const stretch = stretchOf(text.of, next);
      reveal(text.surface, { anchor: stretch, focus: stretch });
    }
  };
  return (['Left', 'Right', 'Up', 'Down'] as const).map((arrow) => ({
    id: `relations.${arrow}*`,
    chord: `Arrow${arrow}`,
    says: say('nextSpan'),
    hidden: arrow !== 'Right',
    repeats: true,
    run: () => {
      if (arrow === 'Up' || arrow === 'Down') return go(arrow === 'Down' ? 1 : -1);
      const unit = text && chosen ? text.of.offsets.toUnits(chosen.start) : 0;
      go(wayOf(arrow === 'Left' ? 'left' : 'right', text?.of.segments.directionAt(unit) ?? 'ltr'));
    },
  }));
}

/** The next span that a relation from the first may lead to. */
function nextFitting(
  { from, question }: Relations,
  sorted: Span[],
  place: number,
  way: 1 | -1,
): Span | undefined {
  const rest = way === 1 ? sorted.slice(place + 1) : sorted.slice(0, Math.max(0, place)).reverse();
  if (from === null) return rest[0];
  return rest.find(
    (span) =>
      keyOf(span) !== keyOf(from) &&
      question.labels.some((label) => joins(label, from.label, span.label)),
  );
}

function named(relations: Relations, words: ReturnType<typeof useWords>, say: Say): KeyAction[] {
  const { question, from, to, fitting, draw } = relations;
  const numbered = question.labels.flatMap((label, place): KeyAction[] => {
    const chord = chordOfLabel(place);
    if (chord === undefined) return [];
    const run = () => from && to && fitting.includes(label) && draw(label, from, to);
    const says = say('drawAs', { label: words(label.title) || label.id });
    return [{ id: `relations.label*${label.id}`, chord, says, run }];
  });
  const [only, ...more] = fitting;
  if (only === undefined || more.length > 0 || !from || !to) return numbered;
  return [
    ...numbered,
    {
      id: 'relations.only*',
      chord: 'Enter',
      says: say('drawOnly'),
      run: () => draw(only, from, to),
    },
  ];
}

function changes(relations: Relations, say: Say): KeyAction[] {
  const { view, remove, undo, redo, none } = relations;
  const found: KeyAction[] = [
    { id: 'relations.none', chord: 'KeyN', says: say('nothingToDraw'), run: () => void none() },
  ];
  const { chosen } = view;
  if (chosen !== null)
    for (const chord of ['Delete', 'Backspace'])
      found.push({
        id: `relations.${chord.toLowerCase()}`,
        chord,
        says: say('remove'),
        hidden: chord === 'Backspace',
        run: () => remove(chosen),
      });
  if (view.past.length > 0)
    for (const chord of ['KeyZ', '$mod+KeyZ'])
      found.push({
        id: `relations.undo*${chord}`,
        chord,
        says: say('undo'),
        hidden: chord !== 'KeyZ',
        run: undo,
      });
  if (view.future.length > 0)
    for (const chord of ['Shift+KeyZ', '$mod+Shift+KeyZ'])
      found.push({
        id: `relations.redo*${chord}`,
        chord,
        says: say('redo'),
        hidden: chord !== 'Shift+KeyZ',
        run: redo,
      });
  return found;
}
