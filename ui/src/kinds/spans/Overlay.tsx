import { memo, useMemo } from 'react';
import { hueClass } from '../../parts/charts/hues';
import { useInvisibles } from '../../parts/Invisible';
import { runsOf } from '../../parts/invisibles';
import { useWords } from '../../say';
import { before, type Stretch } from '../../text';
import { stretchOf } from './edit';
import { type Placed, placeTags, type Tag } from './layout';
import classes from './Overlay.module.css';
import { type Box, hasHighlights, type Surface } from './surface';
import { hueOf, keyOf, type Span } from './types';
import type { Drawn, Shown } from './useSurface';
import type { Spans } from './view';

interface OverlayProps {
  spans: Spans;
  surface: Surface;
  /** The spans in view, and those there that only the compared answer has. */
  shown: Shown;
  lost: Shown;
  drawn: Drawn;
  dragged: Stretch | null;
  compare: Span[] | undefined;
  readOnly: boolean;
}

/** What lies over the text: labels, what is chosen and its ends, marks for the unseen.
 * It is for the eye: the list in the rail says the same to a screen reader.
 */
export function Overlay(props: OverlayProps) {
  const { spans, surface, dragged, readOnly, drawn } = props;
  const [reveals] = useInvisibles();
  const outlined = dragged ?? spans.target;
  return (
    <div className={classes.overlay} aria-hidden="true">
      {!hasHighlights() && <Fills {...props} />}
      <Tags {...props} />
      {outlined && (
        <Outline
          surface={surface}
          stretch={outlined}
          hue={spans.chosen && hueOf(spans.of.question.labels, spans.chosen.label)}
          ends={!readOnly}
          isRtl={isRtlAt(spans, outlined)}
          key={drawn.round}
        />
      )}
      {reveals && <Unseen {...props} />}
    </div>
  );
}

const isRtlAt = ({ of }: Spans, { start }: Stretch) => of.segments.directionAt(start) === 'rtl';

function Tags(props: OverlayProps) {
  const { spans, surface, compare, drawn } = props;
  const { of, view } = spans;
  const { labels } = of.question;
  const words = useWords();
  const [shown, lost] = [props.shown.begin, props.lost.begin];
  const had = useMemo(() => compare && new Set(compare.map(keyOf)), [compare]);
  const names = useMemo(
    () => new Map(labels.map(({ id, title }) => [id, words(title) || id])),
    [labels, words],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: places are others in each round
  const placed = useMemo(() => {
    const measure = ruler(surface.host);
    const tags = [...shown, ...lost].map((span) =>
      hang(spans, surface, span, measure(names.get(span.label) ?? '')),
    );
    return placeTags(tags, surface.host.clientWidth);
  }, [shown, lost, names, surface, of, drawn.round]);
  const all = useMemo(
    () => new Map([...shown, ...lost].map((span) => [keyOf(span), span])),
    [shown, lost],
  );
  const isLost = useMemo(() => new Set(lost.map(keyOf)), [lost]);
  return placed.map((tag) => {
    const label = all.get(tag.key)?.label ?? '';
    return (
      <Hung
        key={tag.key}
        tag={tag}
        name={names.get(label) ?? label}
        hue={hueOf(labels, label)}
        isChosen={tag.key === view.chosen}
        sign={isLost.has(tag.key) ? '−' : had && !had.has(tag.key) ? '+' : ''}
      />
    );
  });
}

/** At the highest of a span's pieces, on the side where its line begins. */
function hang({ of }: Spans, surface: Surface, span: Span, width: number): Tag {
  const stretch = stretchOf(of, span);
  const side = of.segments.directionAt(stretch.start) === 'rtl' ? 'right' : 'left';
  const boxes = surface.boxes(stretch);
  const top = Math.min(...boxes.map((box) => box.top));
  const line = boxes.filter((box) => box.top < top + box.height / 2);
  const x =
    side === 'right'
      ? Math.max(...line.map((box) => box.left + box.width))
      : Math.min(...line.map((box) => box.left));
  return {
    key: keyOf(span),
    side,
    x: Number.isFinite(x) ? x : 0,
    y: Number.isFinite(top) ? top : 0,
    width,
  };
}

const canvas = document.createElement('canvas').getContext('2d');
const WIDEST_REM = 9;

/** How wide a tag with these words is; as `.tag` in Overlay.module.css has it. */
function ruler(host: HTMLElement): (words: string) => number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const font = `600 ${0.6875 * rem}px ${getComputedStyle(host).fontFamily}`;
  const known = new Map<string, number>();
  return (words) => {
    const found = known.get(words);
    if (found !== undefined) return found;
    if (canvas) canvas.font = font;
    const width = Math.min((canvas?.measureText(words).width ?? 0) + 0.75 * rem, WIDEST_REM * rem);
    known.set(words, Math.ceil(width));
    return Math.ceil(width);
  };
}

interface HungProps {
  tag: Placed;
  name: string;
  hue: number;
  isChosen: boolean;
  sign: string;
}

const Hung = memo(({ tag, name, hue, isChosen, sign }: HungProps) => (
  <span
    className={`${classes.tag} ${hueClass(hue)}`}
    style={{ [tag.side]: tag.inset, top: tag.y, maxWidth: tag.room }}
    data-span={tag.key}
    data-chosen={isChosen || undefined}
    data-sign={sign || undefined}
  >
    {sign}
    <bdi>{name}</bdi>
  </span>
));

interface OutlineProps {
  surface: Surface;
  stretch: Stretch;
  hue: number | null;
  ends: boolean;
  isRtl: boolean;
}

/** Around what is chosen or selected, with a handle at either end. */
function Outline({ surface, stretch, hue, ends, isRtl }: OutlineProps) {
  const boxes = surface.boxes(stretch);
  const [first, last] = [boxes[0], boxes.at(-1)];
  const colour = hue === null ? '' : hueClass(hue);
  return (
    <>
      {boxes.map((box) => (
        <span
          key={`${box.left},${box.top}`}
          className={`${classes.outline} ${colour}`}
          data-chosen={hue !== null || undefined}
          style={placeOf(box)}
        />
      ))}
      {ends && first && last && (
        <>
          <Handle edge="start" {...endOf(surface, stretch.start, stretch, isRtl)} colour={colour} />
          <Handle edge="end" {...endOf(surface, stretch.end - 1, stretch, isRtl)} colour={colour} />
        </>
      )}
    </>
  );
}

const placeOf = ({ left, top, width, height }: Box) => ({ left, top, width, height });

const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const LTR_LETTER = /[\p{L}\p{N}]/u;

/** The edge of a letter where it begins (or, at the end of a stretch, where it ends). */
function endOf(surface: Surface, unit: number, stretch: Stretch, isRtl: boolean) {
  const letter = surface.node.data.slice(unit, unit + 1);
  // Digits and Latin letters run from the left inside Arabic, too.
  const runsRtl =
    RTL_LETTER.test(letter) && !/\p{N}/u.test(letter)
      ? true
      : LTR_LETTER.test(letter)
        ? false
        : isRtl;
  const box = surface.boxes({ start: unit, end: unit + 1 })[0] ?? surface.boxes(stretch)[0];
  const isStart = unit === stretch.start;
  const right = runsRtl === isStart;
  return {
    x: (box?.left ?? 0) + (right ? (box?.width ?? 0) : 0),
    y: box?.top ?? 0,
    height: box?.height ?? 0,
  };
}

interface HandleProps {
  edge: 'start' | 'end';
  x: number;
  y: number;
  height: number;
  colour: string;
}

function Handle({ edge, x, y, height, colour }: HandleProps) {
  return (
    <span
      className={`${classes.handle} ${colour}`}
      data-edge={edge}
      style={{ left: x, top: y, height }}
    />
  );
}

/** Where the browser has no highlights: boxes behind the words. */
function Fills({ spans, surface, shown }: OverlayProps) {
  return [...shown.reach, ...shown.begin].flatMap((span) =>
    surface.boxes(stretchOf(spans.of, span)).map((box, place) => (
      <span
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a span have no other name
        key={`${keyOf(span)}/${place}`}
        className={`${classes.fill} ${hueClass(hueOf(spans.of.question.labels, span.label))}`}
        style={placeOf(box)}
      />
    )),
  );
}

/** A mark at each character in view that nobody sees. */
function Unseen({ spans, surface, drawn }: OverlayProps) {
  const { text } = spans.of.offsets;
  const { view, round } = drawn;
  const all = useMemo(() => unseenIn(text), [text]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: places are others in each round
  const shown = useMemo(() => {
    const first = before(all, ({ at }) => surface.topOf(at) < view.from);
    const rest = all.slice(first);
    const last = before(rest, ({ at }) => surface.topOf(at) <= view.to);
    return rest.slice(0, last).map((one) => ({ ...one, box: placeOfUnseen(surface, one.at) }));
  }, [all, surface, view, round]);
  return shown.map(({ at, mark, box }) => (
    <span
      key={at}
      className={classes.unseen}
      data-mark={mark}
      style={{ left: box.left, top: box.top + box.height }}
    >
      {mark}
    </span>
  ));
}

function unseenIn(text: string): { at: number; mark: string }[] {
  const found: { at: number; end: number; mark: string }[] = [];
  let at = 0;
  for (const run of runsOf(text)) {
    const end = at + ('text' in run ? run.text.length : run.sign.length);
    const last = found.at(-1);
    // Those in one place share a mark.
    if ('mark' in run && last?.end === at)
      Object.assign(last, { end, mark: `${last.mark} ${run.mark}` });
    else if ('mark' in run) found.push({ at, end, mark: run.mark });
    at = end;
  }
  return found;
}

/** It has no width: beside the letter before it, or the one after. */
function placeOfUnseen(surface: Surface, at: number): Box {
  const around = [at - 1, at + 1].map((unit) => surface.boxes({ start: unit, end: unit + 1 })[0]);
  return around[0] ?? around[1] ?? { left: 0, top: 0, width: 0, height: 0 };
}
