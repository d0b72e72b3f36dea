import { Checkbox } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { useShared } from '../../form';
import { Key } from '../../keys';
import { useFormat, useSay, useWords } from '../../say';
import classes from './Ask.module.css';
import { keepFocus } from './keepFocus';
import { LabelName } from './LabelName';
import { SpanList } from './SpanList';
import type { Related } from './Stage';
import { hueOf } from './types';
import { chordOfLabel } from './useSpanKeys';
import { type Spans, type SpansProps, useSpans } from './view';

/** The labels, what else can be marked at once, and the list of what is marked. */
export function Ask(props: SpansProps) {
  const { question, answer, active, readOnly } = props;
  const say = useSay('spans');
  const spans = useSpans(props);
  const { refused } = spans.view;
  const [related] = useShared<Related>(`${question.id}/related`, 'no');
  const keys = active && related !== 'drawing';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only leaves the focus alone
    <div className={classes.ask} onMouseDown={keepFocus}>
      <Palette spans={spans} keys={keys} readOnly={readOnly} />
      {!readOnly && related !== 'drawing' && (
        <p className={classes.hint} role="status">
          {refused ? (
            <span className={classes.refused}>{say(refused.key, refused.values)}</span>
          ) : (
            say(hintFor(spans))
          )}
        </p>
      )}
      <SpanList spans={spans} compare={props.compare} readOnly={readOnly} />
      {!readOnly && spans.target && labelOfAll(spans) !== null && (
        <MarkAll spans={spans} keys={keys} />
      )}
      {!readOnly && answer === undefined && (question.min ?? 0) === 0 && (
        <button type="button" className={classes.none} onClick={spans.none}>
          {active && <Key chord="KeyN" />} {say('nothingToMark')}
        </button>
      )}
      {answer?.length === 0 && <p className={classes.hint}>{say('nothingMarked')}</p>}
    </div>
  );
}

function hintFor({ chosen, view }: Spans): string {
  if (chosen) return 'hintChosen';
  if (view.cursor) return 'hintSelected';
  return view.armed ? 'hintArmed' : 'hint';
}

interface PartProps {
  spans: Spans;
  keys: boolean;
}

function Palette({ spans, keys, readOnly }: PartProps & { readOnly: boolean }) {
  const words = useWords();
  const say = useSay('spans');
  const { number } = useFormat();
  const { labels } = spans.of.question;
  const many = useMemo(() => countByLabel(spans.spans), [spans.spans]);
  return (
    <div className={classes.palette} role="toolbar" aria-label={say('labels')}>
      {labels.map(({ id, title, help }, place) => (
        <button
          key={id}
          type="button"
          className={classes.label}
          aria-pressed={spans.chosen ? spans.chosen.label === id : spans.view.armed === id}
          disabled={readOnly}
          title={words(help) || undefined}
          onClick={() => spans.label(id)}
        >
          <LabelName
            name={words(title) || id}
            hue={hueOf(labels, id)}
            chord={keys ? chordOfLabel(place) : undefined}
          />
          <span className={classes.many}>{number(many.get(id) ?? 0)}</span>
        </button>
      ))}
    </div>
  );
}

function countByLabel(spans: readonly { label: string }[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { label } of spans) found.set(label, (found.get(label) ?? 0) + 1);
  return found;
}

/** What else is marked gets the label of the chosen span, or else the one in use. */
const labelOfAll = ({ chosen, view }: Spans) => chosen?.label ?? view.armed ?? view.last;

/** Mark every place where the same words stand. */
function MarkAll({ spans, keys }: PartProps) {
  const say = useSay('spans');
  const words = useWords();
  const { view, of, look } = spans;
  // Looking through a long text must not hold up the next key.
  const target = useDeferredValue(spans.target);
  const { loose } = view.matching;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the target stands for what is sought
  const { whole, inside, most } = useMemo(
    () => ({
      whole: spans.matches({ whole: true, loose }),
      inside: spans.matches({ whole: false, loose }),
      most: spans.matches({ whole: false, loose: true }).length,
    }),
    [target?.start, target?.end, of, loose],
  );
  const label = labelOfAll(spans);
  if (label === null || most < 2) return null;
  const option = of.question.labels.find(({ id }) => id === label);
  const ways = [
    { found: whole, key: 'markAllWholeN', chord: 'KeyA' },
    { found: inside, key: 'markAllInsideN', chord: 'Shift+KeyA' },
  ];
  // "Inside words" is offered where it finds more.
  const offered = ways.filter(({ found }, at) =>
    at ? found.length > whole.length : found.length > 1,
  );
  return (
    <div className={classes.all}>
      {offered.map(({ found, key, chord }) => (
        <button
          key={key}
          type="button"
          className={classes.action}
          onClick={() => spans.markAll(found, label)}
        >
          {keys && <Key chord={chord} />}{' '}
          {say(key, { count: found.length, label: words(option?.title) || label })}
        </button>
      ))}
      <Checkbox
        size="xs"
        label={say('loosely')}
        checked={loose}
        onChange={(event) =>
          look({ matching: { ...view.matching, loose: event.currentTarget.checked } })
        }
      />
    </div>
  );
}
