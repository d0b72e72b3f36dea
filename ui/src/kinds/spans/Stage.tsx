import {
  type KeyboardEvent,
  memo,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
} from 'react';
import { type StageProps, useShared } from '../../form';
import { chordOf, Key, useKeys } from '../../keys';
import { useInvisibles } from '../../parts/Invisible';
import { hasInvisibles } from '../../parts/invisibles';
import { type SayWords, useSay, useWords } from '../../say';
import { languageOf } from '../../text';
import { ordered } from './check';
import { type Marked, spanOf, stretchOf } from './edit';
import './highlights.css';
import { LANES, lanes } from './layout';
import { Overlay } from './Overlay';
import { Picker } from './Picker';
import classes from './Stage.module.css';
import type { Surface } from './surface';
import { HUES, hueOf, keyOf, type Span, type SpansQuestion } from './types';
import { usePointer } from './usePointer';
import { quoteOf, reveal, useSpanKeys } from './useSpanKeys';
import { type Drawn, type Shown, useShown, useSurface } from './useSurface';
import { type Spans, useSpans } from './view';

/** The text, and what is marked on it. */
export function Stage(props: StageProps<SpansQuestion, Span[]>) {
  const { question, compare, active, readOnly } = props;
  const say = useSay('spans');
  const words = useWords();
  const spans = useSpans(props);
  const { text } = spans.of.offsets;
  const drawn = useSurface(text);
  const { host, words: node, surface } = drawn;
  const sorted = useMemo(() => ordered(spans.spans), [spans.spans]);
  const gone = useMemo(() => missing(compare, spans.spans), [compare, spans.spans]);
  usePublished(question.id, spans.of, drawn);
  const [related] = useShared<Related>(`${question.id}/related`, 'no');
  const shown = useShown(sorted, spans.of.offsets, drawn);
  const lost = useShown(gone, spans.of.offsets, drawn);
  usePaint(spans, surface, sorted, shown, lost);
  useSpanKeys(spans, surface, active && !readOnly);
  const { dragged, ...pointer } = usePointer(spans, surface);
  const title = words(question.title) || question.id;

  if (text === '') return props.children;
  return (
    <>
      <Reveal text={text} />
      <div
        ref={host}
        className={classes.surface}
        data-dragging={dragged !== null || undefined}
        data-related={related !== 'no' || undefined}
        {...pointer}
      >
        <Text
          text={text}
          node={node}
          label={say('textOf', { question: title })}
          onFocus={() => spans.view.leaves && spans.look({})}
          onKeyDown={(event) => tabThrough(event, spans, surface, sorted)}
          onCopy={spans.view.cursor && quoteOf(spans, spans.view.cursor)}
        />
        {surface && (
          <Overlay {...{ spans, surface, shown, lost, drawn, dragged, compare, readOnly }} />
        )}
        {surface && spans.view.asks && spans.view.cursor && (
          <Picker spans={spans} surface={surface} cursor={spans.view.cursor} />
        )}
        <p className="unseen" aria-live="polite">
          {spans.view.cursor && told(spans, say, words)}
        </p>
      </div>
    </>
  );
}

/** Offered where the text holds characters nobody sees. */
function Reveal({ text }: { text: string }) {
  const say = useSay('spans');
  const [on, show] = useInvisibles();
  const has = useMemo(() => hasInvisibles(text), [text]);
  const key = { id: 'block.invisibles', chord: 'KeyI', says: say('reveal') };
  useKeys([{ ...key, run: () => show(!on) }], { on: has });
  if (!has) return null;
  return (
    <button type="button" className={classes.reveal} aria-pressed={on} onClick={() => show(!on)}>
      {key.says} <Key chord={chordOf(key)} />
    </button>
  );
}

interface TextProps {
  text: string;
  node: RefObject<HTMLDivElement | null>;
  label: string;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onCopy: string | null;
}

function Text({ text, node, label, onFocus, onKeyDown, onCopy }: TextProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would not hold what is read
    <div
      className={classes.focus}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys move through it, word by word
      tabIndex={0}
      role="group"
      aria-label={label}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onCopy={(event) => {
        if (onCopy === null || document.getSelection()?.isCollapsed === false) return;
        event.preventDefault();
        event.clipboardData.setData('text/plain', onCopy);
      }}
    >
      <Words text={text} node={node} />
    </div>
  );
}

/** The one text node. It never renders again while its text is the same. */
const Words = memo(({ text, node }: Pick<TextProps, 'text' | 'node'>) => (
  <div ref={node} className={classes.text} dir="auto" lang={languageOf(text)}>
    {text}
  </div>
));

/** Whether relations are drawn between these spans, and whether one is being drawn now. */
export type Related = 'no' | 'yes' | 'drawing';

/** What relations between these spans draw upon. */
export interface Published {
  of: Marked;
  surface: Surface;
  round: number;
}

function usePublished(id: string, of: Marked, { surface, round }: Drawn): void {
  const [, publish] = useShared<Published | null>(`${id}/text`, null);
  useEffect(() => publish(surface && { of, surface, round }), [of, surface, round, publish]);
  useEffect(() => () => publish(null), [publish]);
}

const missing = (compare: Span[] | undefined, spans: Span[]): Span[] => {
  if (compare === undefined) return [];
  const there = new Set(spans.map(keyOf));
  return compare.filter((span) => !there.has(keyOf(span)));
};

function usePaint(
  { of }: Spans,
  surface: Surface | null,
  sorted: Span[],
  shown: Shown,
  lost: Shown,
): void {
  const lane = useMemo(() => lanes(sorted), [sorted]);
  useLayoutEffect(() => {
    if (surface === null) return;
    const stretches = (spans: Span[]) => spans.map((span) => stretchOf(of, span));
    const byName = new Map<string, Span[]>(NAMES.map((name) => [name, []]));
    for (const span of [...shown.reach, ...shown.begin]) {
      const hue = hueOf(of.question.labels, span.label);
      byName.get(`span-${hue}-${lane.get(keyOf(span)) ?? 0}`)?.push(span);
    }
    for (const [name, spans] of byName) surface.paint(name, stretches(spans));
    surface.paint('span-gone', stretches([...lost.reach, ...lost.begin]), 1);
  }, [surface, shown, lost, lane, of]);
}

const NAMES = Array.from(
  { length: HUES * LANES },
  (_, n) => `span-${n % HUES}-${Math.floor(n / HUES)}`,
);

/** Tab goes from span to span; from the last one, or after Escape, out of the text. */
function tabThrough(event: KeyboardEvent, spans: Spans, surface: Surface | null, sorted: Span[]) {
  if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
  const { chosen, view, of } = spans;
  if (view.leaves) return;
  const unit = view.cursor?.anchor.start ?? (event.shiftKey ? Number.POSITIVE_INFINITY : -1);
  const place = chosen
    ? sorted.findIndex((span) => keyOf(span) === keyOf(chosen))
    : sorted.findIndex((span) => stretchOf(of, span).start > unit) - (event.shiftKey ? 0 : 1);
  const next = sorted[place + (event.shiftKey ? -1 : 1)];
  if (next === undefined) return;
  event.preventDefault();
  spans.choose(keyOf(next));
  const stretch = stretchOf(of, next);
  if (surface) reveal(surface, { anchor: stretch, focus: stretch });
}

/** For who does not see the text: where one is, and what is marked there. */
function told(
  { of, view, target, chosen, spans }: Spans,
  say: SayWords,
  words: ReturnType<typeof useWords>,
) {
  if (view.cursor === null || target === null) return '';
  const here = spanOf(of, target, '');
  const name = (label: string) =>
    words(of.question.labels.find(({ id }) => id === label)?.title) || label;
  if (chosen) return say('toldSpan', { quote: here.quote, label: name(chosen.label) });
  const around = spans.filter((span) => span.start < here.end && here.start < span.end);
  const labels = [...new Set(around.map((span) => name(span.label)))].join(', ');
  return labels ? say('toldMarked', { quote: here.quote, labels }) : here.quote;
}
