import { useEffect, useRef } from 'react';
import { chordOf, Key } from '../../keys';
import { useFormat, useSay, useWords } from '../../say';
import { Cell } from '../Cell';
import type { Cap } from '../pickKeys';
import { type Criterion, isLong, isMet, type Judgement, takes, topOf } from './check';
import classes from './Rubric.module.css';

export const reasonKey = (): Cap => ({
  id: 'rubric.reason',
  chord: chordOf({ id: 'rubric.reason', chord: 'KeyW' }),
});

interface CriterionRowProps {
  criterion: Criterion;
  at: number;
  name: string;
  judgement: Judgement;
  other: Judgement | undefined;
  isCurrent: boolean;
  mustSayWhy: boolean;
  showsWeight: boolean;
  readOnly: boolean;
  /** What is typed here now. */
  typing: 'score' | 'why' | null;
  onCurrent: () => void;
  onTyping: (what: 'why' | null) => void;
  /** Typed to the end. */
  onDone: () => void;
  onValue: (value: boolean | number) => void;
  onWhy: (why: string) => void;
}

export function CriterionRow(props: CriterionRowProps) {
  const { criterion, at, judgement, other, isCurrent, readOnly } = props;
  const words = useWords();
  const say = useSay('kinds');
  const format = useFormat();
  const valueName = useValueName();
  const weight = criterion.weight ?? 1;
  const differs = other?.value !== undefined && other.value !== judgement.value;
  return (
    <li
      className={classes.criterion}
      data-current={isCurrent || undefined}
      onFocusCapture={props.onCurrent}
      onPointerDownCapture={props.onCurrent}
    >
      <fieldset>
        <legend>
          <span className={classes.number}>{format.number(at + 1)}</span>
          <span className={classes.title} dir="auto">
            {words(criterion.title) || criterion.id}
          </span>
          {props.showsWeight && (
            <span className={classes.weight} title={say('weight')}>
              <bdi dir="ltr">{weight > 0 ? `+${weight}` : `−${Math.abs(weight)}`}</bdi>
            </span>
          )}
        </legend>
        <div className={classes.marks}>
          <Values {...props} />
          {!readOnly && <ReasonButton {...props} />}
        </div>
      </fieldset>
      <Reason {...props} />
      {differs && other?.value !== undefined && (
        <p className={classes.quoted}>{say('otherSaid', { what: valueName(other.value) })}</p>
      )}
      {other?.why && other.why !== judgement.why && (
        <p className={classes.quoted} dir="auto">
          {other.why}
        </p>
      )}
    </li>
  );
}

function Values(props: CriterionRowProps) {
  const { criterion, name, judgement, other, isCurrent, readOnly, onValue } = props;
  const say = useSay('kinds');
  const valueName = useValueName();
  const top = topOf(criterion);
  if (isLong(criterion)) return <LongScore {...props} />;
  const values = isMet(criterion)
    ? [true, false]
    : Array.from({ length: top + 1 }, (_, score) => score);
  return values.map((value, place) => {
    const cap = isCurrent ? capOf(value, place) : undefined;
    const isScore = typeof value === 'number';
    return (
      <Cell
        key={String(value)}
        className={classes.mark}
        name={name}
        {...(isScore && { label: say('score', { score: valueName(value) }) })}
        // The digit itself is the key of a score: said once.
        cap={isScore || readOnly ? undefined : cap}
        isChosen={judgement.value === value}
        isOther={other?.value === value}
        disabled={readOnly}
        onPick={() => onValue(value)}
      >
        {valueName(value)}
      </Cell>
    );
  });
}

function capOf(value: boolean | number, place: number): Cap {
  const [id, chord] =
    typeof value === 'number'
      ? [`rate.${value}`, `Digit${value}`]
      : [value ? 'rubric.met' : 'rubric.notMet', `Digit${place + 1}`];
  return { id, chord: chordOf({ id, chord }) };
}

/** A score of two digits: the first one, pressed anywhere, is taken into the field and typed on. */
function LongScore(props: CriterionRowProps) {
  const { criterion, judgement, typing, readOnly, onValue, onTyping, onDone } = props;
  const say = useSay('kinds');
  const words = useWords();
  const field = useRef<HTMLInputElement>(null);
  const top = topOf(criterion);
  const text = judgement.value === undefined ? '' : String(judgement.value);
  useEffect(() => {
    if (typing !== 'score') return;
    field.current?.focus();
    field.current?.setSelectionRange(text.length, text.length);
  }, [typing, text]);
  return (
    <input
      ref={field}
      className={classes.score}
      type="text"
      inputMode="numeric"
      dir="ltr"
      disabled={readOnly}
      aria-label={say('scoreFor', { criterion: words(criterion.title) || criterion.id, max: top })}
      placeholder={`0–${top}`}
      value={text}
      onChange={(event) => {
        const score = Number(event.currentTarget.value);
        if (event.currentTarget.value && takes(criterion, score)) onValue(score);
      }}
      onBlur={() => onTyping(null)}
      onKeyDown={(event) => {
        const isSent = event.ctrlKey || event.metaKey;
        if (isSent || (event.key !== 'Enter' && event.key !== 'Escape')) return;
        event.preventDefault();
        field.current?.blur();
        if (event.key === 'Enter') onDone();
      }}
    />
  );
}

function ReasonButton({ judgement, mustSayWhy, isCurrent, typing, onTyping }: CriterionRowProps) {
  const say = useSay('kinds');
  if (typing === 'why' || mustSayWhy || judgement.why) return null;
  return (
    <button type="button" className={classes.addReason} onClick={() => onTyping('why')}>
      {say('reason')}
      {isCurrent && <Key chord={reasonKey().chord} />}
    </button>
  );
}

/** The reason: a field where one is asked for or begun. Escape leaves it, with what was written. */
function Reason(props: CriterionRowProps) {
  const { criterion, judgement, mustSayWhy, readOnly, typing, onTyping, onWhy } = props;
  const say = useSay('kinds');
  const words = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (typing === 'why') field.current?.focus();
  }, [typing]);
  const { why } = judgement;
  if (readOnly) {
    return why ? (
      <p className={classes.quoted} dir="auto">
        {why}
      </p>
    ) : null;
  }
  if (typing !== 'why' && !mustSayWhy && !why) return null;
  return (
    <textarea
      ref={field}
      className={classes.reason}
      dir="auto"
      aria-label={say('reasonFor', { criterion: words(criterion.title) || criterion.id })}
      aria-required={mustSayWhy}
      placeholder={say(mustSayWhy ? 'reasonNeeded' : 'reason')}
      value={why ?? ''}
      onChange={(event) => onWhy(event.currentTarget.value)}
      onBlur={() => onTyping(null)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        field.current?.blur();
      }}
    />
  );
}

/** A judgement in words. */
export function useValueName() {
  const say = useSay('kinds');
  const format = useFormat();
  return (value: boolean | number): string => {
    if (typeof value === 'boolean') return say(value ? 'met' : 'notMet');
    return format.number(value);
  };
}
