import { useEffect, useRef, useState } from 'react';
import type { AskProps, Kind, TellProps } from '../../form/kind';
import { chordOf, type KeyAction, useKeys } from '../../keys';
import { pageSwitch } from '../../parts/pageSwitch';
import { useFormat, useSay, useWords } from '../../say';
import { Told } from '../Told';
import { CriterionRow, reasonKey, useValueName } from './CriterionRow';
import {
  type Criterion,
  check,
  isJudged,
  isLong,
  isMet,
  type Judged,
  judge,
  nextOpen,
  type Rubric,
  topOf,
} from './check';
import classes from './Rubric.module.css';

// What a criterion weighs can sway whether it is found to be met: hidden until asked for.
const useWeights = pageSwitch(false);

/** Criteria in a column; keys are those of the current one, and go on to the next one open. */
function Ask(props: AskProps<Rubric, Judged>) {
  const { question, answer = {}, onAnswer, active, readOnly, compare } = props;
  const [current, setCurrent] = useState(() => nextOpen(question, answer, -1) ?? 0);
  const [typing, setTyping] = useState<Typing | null>(null);
  const [weights] = useWeights();
  const list = useShownRow(current);
  const criterion = question.criteria[current];

  const goOn = (given: Judged) => setCurrent(nextOpen(question, given, current) ?? current);
  const give = (id: string, value: boolean | number) => {
    const next = judge(answer, id, { value });
    onAnswer(next);
    return next;
  };
  const giveByKey = (one: Criterion, value: boolean | number) => {
    const next = give(one.id, value);
    // Digits may follow the first of a long score; a reason that must be given is given first.
    if (isLong(one)) setTyping({ id: one.id, what: 'score' });
    else if (isJudged(question, one, next)) goOn(next);
    else setTyping({ id: one.id, what: 'why' });
  };
  const move = (by: number) =>
    setCurrent(Math.min(question.criteria.length - 1, Math.max(0, current + by)));
  const says = useKeyWords();
  useKeys(
    [
      ...(criterion
        ? valueKeys(criterion, says.value, (value) => giveByKey(criterion, value))
        : []),
      { id: 'rubric.next', chord: 'ArrowDown', says: says.next, repeats: true, run: () => move(1) },
      {
        id: 'rubric.previous',
        chord: 'ArrowUp',
        says: says.previous,
        repeats: true,
        run: () => move(-1),
      },
      {
        ...reasonKey(),
        says: says.reason,
        run: () => criterion && setTyping({ id: criterion.id, what: 'why' }),
      },
    ],
    { on: active },
  );

  return (
    <>
      <Head question={question} answer={answer} />
      <ol className={classes.criteria} ref={list}>
        {question.criteria.map((one, at) => (
          <CriterionRow
            key={one.id}
            criterion={one}
            at={at}
            name={`${question.id}-${one.id}`}
            judgement={answer[one.id] ?? {}}
            other={compare?.[one.id]}
            isCurrent={active && at === current}
            mustSayWhy={question.require_why ?? false}
            showsWeight={weights}
            readOnly={readOnly}
            onCurrent={() => setCurrent(at)}
            typing={typing?.id === one.id ? typing.what : null}
            onTyping={(what) => setTyping(what && { id: one.id, what })}
            onValue={(value) => give(one.id, value)}
            onDone={() => goOn(answer)}
            onWhy={(why) => onAnswer(judge(answer, one.id, { why }))}
          />
        ))}
      </ol>
    </>
  );
}

interface Typing {
  id: string;
  what: 'score' | 'why';
}

/** Keeps the current row in sight, but does not scroll to it before anybody went there. */
function useShownRow(current: number) {
  const list = useRef<HTMLOListElement>(null);
  const before = useRef(current);
  useEffect(() => {
    if (before.current !== current)
      list.current?.children[current]?.scrollIntoView({ block: 'nearest' });
    before.current = current;
  }, [current]);
  return list;
}

function Head({ question, answer }: { question: Rubric; answer: Judged }) {
  const say = useSay('kinds');
  const [weights, setWeights] = useWeights();
  const judged = question.criteria.filter((one) => isJudged(question, one, answer)).length;
  const differ = new Set(question.criteria.map((one) => one.weight ?? 1)).size > 1;
  return (
    <div className={classes.head}>
      <span aria-live="polite">{say('judgedOf', { judged, count: question.criteria.length })}</span>
      {differ && (
        <label className={classes.weights}>
          <input
            type="checkbox"
            checked={weights}
            onChange={(event) => setWeights(event.currentTarget.checked)}
          />
          {say('weights')}
        </label>
      )}
    </div>
  );
}

function useKeyWords() {
  const say = useSay('kinds');
  const format = useFormat();
  return {
    next: say('nextCriterion'),
    previous: say('previousCriterion'),
    reason: say('reason'),
    value: (value: boolean | number) =>
      typeof value === 'boolean'
        ? say(value ? 'met' : 'notMet')
        : say('score', { score: format.number(value) }),
  };
}

/** 1 and 2 say met or not; a score has its digit, the first of several goes into its field. */
function valueKeys(
  criterion: Criterion,
  says: (value: boolean | number) => string,
  give: (value: boolean | number) => void,
): KeyAction[] {
  if (isMet(criterion)) {
    return [
      { id: 'rubric.met', chord: 'Digit1', says: says(true), run: () => give(true) },
      { id: 'rubric.notMet', chord: 'Digit2', says: says(false), run: () => give(false) },
    ];
  }
  return Array.from({ length: Math.min(topOf(criterion), 9) + 1 }, (_, score) => ({
    id: `rate.${score}`,
    chord: chordOf({ id: `rate.${score}`, chord: `Digit${score}` }),
    says: says(score),
    run: () => give(score),
  }));
}

function Tell({ question, answer, compare }: TellProps<Rubric, Judged>) {
  const words = useWords();
  const valueName = useValueName();
  return (
    <ul className={classes.tell}>
      {question.criteria.map((criterion) => {
        const { value, why } = answer[criterion.id] ?? {};
        if (value === undefined) return null;
        const theirs = compare?.[criterion.id]?.value;
        return (
          <li key={criterion.id}>
            <span dir="auto">{words(criterion.title) || criterion.id}</span>
            <Told differs={theirs !== undefined && theirs !== value}>{valueName(value)}</Told>
            {why && (
              <span className={classes.quoted} dir="auto">
                {why}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export const kind = { Ask, Tell, check } satisfies Kind<Rubric, Judged>;
