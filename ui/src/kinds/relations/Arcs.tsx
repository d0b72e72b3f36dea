import { useEffect, useId, useMemo } from 'react';
import { createPortal } from 'react-dom';
import { useShared } from '../../form';
import { useWords } from '../../say';
import { stretchOf } from '../spans/edit';
import type { Published, Related } from '../spans/Stage';
import { keyOf } from '../spans/types';
import classes from './Arcs.module.css';
import { type Anchor, arc } from './arcs';
import { ChoiceOfLabel } from './ChoiceOfLabel';
import { type End, type Relation, relationKey } from './types';
import { useDrag } from './useDrag';
import type { Relations } from './view';

interface ArcsProps {
  relations: Relations;
  text: Published;
  compare: Relation[] | undefined;
  readOnly: boolean;
}

/** The relations as lines over the text. For the eye: the list in the rail says the same. */
export function Arcs({ relations, text, compare, readOnly }: ArcsProps) {
  const { view, look, from, to } = relations;
  const { host } = text.surface;
  const id = useId();
  useRelated(relations);
  const anchorOf = useAnchors(text);
  const drag = useDrag(relations, text, !readOnly);
  const drawn = useLines(relations, compare, anchorOf);
  const origin = drag?.from ?? (view.drawing ? from : null);
  return createPortal(
    <>
      <svg className={classes.arcs} aria-hidden="true">
        <defs>
          {['arrow', 'arrowChosen'].map((name) => (
            <marker
              key={name}
              id={`${id}-${name}`}
              className={classes[name]}
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="8"
              markerHeight="8"
              markerUnits="userSpaceOnUse"
              orient="auto-start-reverse"
            >
              <path d="M0 0.5 8 4 0 7.5z" />
            </marker>
          ))}
        </defs>
        {drawn.map(({ one, key, line, sign, isBoth }) => {
          const arrow = `url(#${id}-${key === view.chosen ? 'arrowChosen' : 'arrow'})`;
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the list does the same by keyboard
            <g
              key={key}
              className={classes.arc}
              data-chosen={key === view.chosen || undefined}
              data-sign={sign || undefined}
              data-relation={one.label}
              onClick={() => look({ chosen: key })}
            >
              <path className={classes.hit} d={line.path} />
              <path className={classes.line} d={line.path} markerEnd={isBoth ? undefined : arrow} />
            </g>
          );
        })}
        {/* After all lines, so that none goes through a name. */}
        {drawn.map(({ key, line, name, sign }) => (
          <text
            key={key}
            className={classes.name}
            data-chosen={key === view.chosen || undefined}
            data-sign={sign || undefined}
            x={line.x}
            y={line.y}
          >
            {sign}
            {name}
          </text>
        ))}
        {drag && origin && <Pulled from={anchorOf(origin)} to={drag} />}
      </svg>
      {from && to && !drag && (
        <ChoiceOfLabel relations={relations} at={anchorOf(to)} width={host.clientWidth} />
      )}
    </>,
    host,
  );
}

/** Tell the spans that lines are drawn between them, and while one is, that it has the numbers. */
function useRelated({ question, view }: Relations): void {
  const [, set] = useShared<Related>(`${question.spans}/related`, 'no');
  const now = view.drawing === null ? 'yes' : 'drawing';
  useEffect(() => {
    set(now);
    return () => set('no');
  }, [set, now]);
}

function Pulled({ from, to }: { from: Anchor; to: { x: number; y: number } }) {
  return <path className={classes.pulled} d={`M ${from.x} ${from.top} L ${to.x} ${to.y}`} />;
}

/** Where spans are, each measured once until places move. */
function useAnchors(text: Published): (end: End) => Anchor {
  return useMemo(() => {
    const known = new Map<string, Anchor>();
    return (end) => {
      const found = known.get(keyOf(end)) ?? anchor(text, end);
      known.set(keyOf(end), found);
      return found;
    };
  }, [text]);
}

const TAG_REM = 1;

function anchor({ of, surface }: Published, end: End): Anchor {
  const boxes = surface.boxes(stretchOf(of, { ...end, quote: '' }));
  const first = boxes[0];
  if (first === undefined) return { x: 0, top: 0, bottom: 0 };
  const line = boxes.filter((box) => box.top < first.top + first.height / 2);
  const left = Math.min(...line.map((box) => box.left));
  const right = Math.max(...line.map((box) => box.left + box.width));
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return {
    x: (left + right) / 2,
    top: first.top - TAG_REM * rem,
    bottom: first.top + first.height,
  };
}

function useLines(
  relations: Relations,
  compare: Relation[] | undefined,
  anchorOf: (end: End) => Anchor,
) {
  const words = useWords();
  const { question, relations: all } = relations;
  return useMemo(() => {
    const here = new Set(all.map(relationKey));
    const there = compare && new Set(compare.map(relationKey));
    const gone = compare?.filter((one) => !here.has(relationKey(one))) ?? [];
    const lanes = new Map<number, number>();
    return [...all, ...gone].map((one) => {
      const key = relationKey(one);
      const [from, to] = [anchorOf(one.from), anchorOf(one.to)];
      const lane = lanes.get(from.top) ?? 0;
      lanes.set(from.top, lane + 1);
      const label = question.labels.find(({ id }) => id === one.label);
      const sign = !here.has(key) ? '−' : there && !there.has(key) ? '+' : '';
      const name = words(label?.title) || one.label;
      return { one, key, line: arc(from, to, lane), name, sign, isBoth: label?.symmetric };
    });
  }, [all, compare, question, anchorOf, words]);
}
