import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Key } from '../../keys';
import { hueClass } from '../../parts/charts/hues';
import { useFormat, useSay, useWords } from '../../say';
import rail from '../spans/Ask.module.css';
import { keepFocus } from '../spans/keepFocus';
import { hueOf, keyOf } from '../spans/types';
import { chordOfLabel } from '../spans/useSpanKeys';
import { Arcs } from './Arcs';
import classes from './Ask.module.css';
import { isDrawnBetween } from './check';
import { type End, type Relation, relationKey } from './types';
import { useRelationKeys } from './useRelationKeys';
import { inOrder, type Relations, type RelationsProps, useRelations } from './view';

/** The relations there are to draw, how to, and the list of those drawn. */
export function Ask(props: RelationsProps) {
  const { question, answer, active, readOnly, compare } = props;
  const say = useSay('relations');
  const relations = useRelations(props);
  const { view, text } = relations;
  useRelationKeys(relations, active, readOnly);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only leaves the focus alone
    <div className={rail.ask} onMouseDown={keepFocus}>
      {text && <Arcs {...{ relations, text, compare, readOnly }} />}
      <Labels relations={relations} />
      {!readOnly && (
        <p className={rail.hint} role="status">
          {view.refused ? (
            <span className={rail.refused}>{say(view.refused.key, view.refused.values)}</span>
          ) : (
            <Hint relations={relations} />
          )}
        </p>
      )}
      <RelationList relations={relations} compare={compare} readOnly={readOnly} />
      {!readOnly && answer === undefined && (question.min ?? 0) === 0 && (
        <button type="button" className={rail.none} onClick={relations.none}>
          {active && <Key chord="KeyN" />} {say('nothingToDraw')}
        </button>
      )}
      {answer?.length === 0 && <p className={rail.hint}>{say('nothingDrawn')}</p>}
    </div>
  );
}

function Hint({ relations }: { relations: Relations }) {
  const say = useSay('relations');
  const { view, from, to, fitting, spans } = relations;
  if (view.drawing === null)
    return (
      <>
        <Key chord="KeyR" /> {say(spans.length > 1 ? 'hint' : 'hintFewSpans')}
      </>
    );
  if (from === null) return say('hintFrom');
  const quote = quoteOf(relations, from);
  if (to === null) return say('hintTo', { quote });
  return say(fitting.length === 0 ? 'noneFits' : 'hintLabel');
}

/** The relations by name, with what each may join. */
function Labels({ relations }: { relations: Relations }) {
  const words = useWords();
  const say = useSay('relations');
  const { list } = useFormat();
  const { question, view, from, to, fitting, draw, text } = relations;
  const name = (id: string) =>
    words(text?.of.question.labels.find((label) => label.id === id)?.title) || id;
  return (
    <ul className={classes.labels} aria-label={say('labels')}>
      {question.labels.map((label, place) => {
        const fits = fitting.includes(label);
        const ends = [label.from, label.to].map((ids) => list(ids.map(name)));
        return (
          <li key={label.id}>
            <button
              type="button"
              className={classes.label}
              disabled={!fits}
              title={words(label.help) || undefined}
              onClick={() => from && to && draw(label, from, to)}
            >
              {view.drawing && <Key chord={chordOfLabel(place) ?? ''} />}
              <bdi>{words(label.title) || label.id}</bdi>
              <span className={classes.ends}>
                {say(label.symmetric ? 'betweenEnds' : 'fromTo', { from: ends[0], to: ends[1] })}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function quoteOf({ spans }: Relations, end: End): string {
  return spans.find((span) => keyOf(span) === keyOf(end))?.quote ?? '…';
}

interface ListProps {
  relations: Relations;
  compare: Relation[] | undefined;
  readOnly: boolean;
}

/** All relations: what a screen reader has in place of the lines. */
function RelationList({ relations, compare, readOnly }: ListProps) {
  const say = useSay('relations');
  const words = useWords();
  const { question, view, spans, relations: drawn, look, remove } = relations;
  const here = new Set(drawn.map(relationKey));
  const there = compare && new Set(compare.map(relationKey));
  const gone = compare?.filter((one) => !here.has(relationKey(one))) ?? [];
  const isWhole = isDrawnBetween(spans);
  const all = inOrder([...drawn, ...gone]);
  if (all.length === 0) return null;
  return (
    <ol className={classes.list} aria-label={say('relations')}>
      {all.map((one) => {
        const key = relationKey(one);
        const label = question.labels.find(({ id }) => id === one.label);
        const name = words(label?.title) || one.label;
        const sign = !here.has(key) ? 'gone' : there && !there.has(key) ? 'added' : null;
        return (
          <li
            key={key}
            className={classes.row}
            data-chosen={key === view.chosen || undefined}
            data-sign={sign ?? undefined}
          >
            <button
              type="button"
              className={classes.pick}
              aria-current={key === view.chosen || undefined}
              onClick={() => look({ chosen: key })}
            >
              {sign && <span className={classes.ends}>{say(sign)}</span>}
              <Named relations={relations} end={one.from} />
              <span className={classes.name}>
                <bdi>{name}</bdi> <Arrow isBoth={label?.symmetric === true} />
              </span>
              <Named relations={relations} end={one.to} />
              {!sign && !isWhole(one) && <span className={rail.refused}>{say('spanIsGone')}</span>}
            </button>
            {!readOnly && sign !== 'gone' && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size="1.5rem"
                aria-label={say('removeThis', {
                  label: name,
                  from: quoteOf(relations, one.from),
                  to: quoteOf(relations, one.to),
                })}
                onClick={() => remove(key)}
              >
                <IconX size="1rem" aria-hidden="true" />
              </ActionIcon>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** Points the way one reads. */
function Arrow({ isBoth }: { isBoth: boolean }) {
  return (
    <span className={classes.arrow} aria-hidden="true">
      {isBoth ? '↔' : '→'}
    </span>
  );
}

function Named({ relations, end }: { relations: Relations; end: End }) {
  const labels = relations.text?.of.question.labels ?? [];
  return (
    <span className={`${classes.end} ${hueClass(hueOf(labels, end.label))}`}>
      <bdi>{quoteOf(relations, end)}</bdi>
    </span>
  );
}
