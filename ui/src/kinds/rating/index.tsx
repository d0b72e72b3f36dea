import { useRef } from 'react';
import type { AskProps, Kind, TellProps } from '../../form/kind';
import { chordOf, useKeys } from '../../keys';
import { useFormat, useSay, useWords } from '../../say';
import { Cell } from '../Cell';
import { type Picking, PickRow } from '../PickRow';
import picks from '../Picks.module.css';
import { Told } from '../Told';
import { check, keysOf, pointsOf, type Rating, scaleOf } from './check';
import classes from './Rating.module.css';

type Props = AskProps<Rating, number>;

/** Named points are a list; a few numbers a scale; many a slider with a field. */
function Ask(props: Props) {
  const { question } = props;
  const many = pointsOf(question).length;
  if (many > 11) return <Long {...props} />;
  return Object.keys(question.labels ?? {}).length > 2 ? (
    <Named {...props} />
  ) : (
    <Scale {...props} />
  );
}

/** What both lists of points do: pick one, take it back where none need be given, by key too. */
function usePoints({ question, answer, onAnswer, active }: Props) {
  const words = useWords();
  const labelOf = (point: number) => words(question.labels?.[String(point)]);
  const pick = (point: number, how: { done: boolean }) =>
    point === answer && question.required === false ? onAnswer(undefined) : onAnswer(point, how);
  const points = pointsOf(question);
  const chords = keysOf(question);
  const rows = points.map((point, place) => {
    const chord = chords[place];
    const id = `rate.${chord?.replace('Digit', '')}`;
    return { point, label: labelOf(point), cap: chord && { id, chord: chordOf({ id, chord }) } };
  });
  useKeys(
    rows.flatMap(({ point, label, cap }) =>
      cap
        ? [
            {
              ...cap,
              says: [point, label].filter(Boolean).join(' '),
              run: () => pick(point, { done: true }),
            },
          ]
        : [],
    ),
    { on: active },
  );
  return { rows, pick };
}

function Named(props: Props) {
  const { question, answer, compare, readOnly } = props;
  const format = useFormat();
  const { rows, pick } = usePoints(props);
  const picking: Picking = {
    name: question.id,
    type: 'radio',
    chosen: answer === undefined ? [] : [String(answer)],
    others: compare === undefined ? undefined : [String(compare)],
    readOnly,
    isFull: false,
    onPick: (id, how) => pick(Number(id), how),
  };
  return (
    <div className={picks.group}>
      {rows.map(({ point, label, cap }) => (
        <PickRow
          key={point}
          {...{ picking, cap: cap || undefined }}
          id={String(point)}
          title={
            <>
              <span className={classes.number}>{format.number(point)}</span> {label}
            </>
          }
        />
      ))}
    </div>
  );
}

/** In reading order, so the lowest stands at the right in Arabic; what is stored is the number. */
function Scale(props: Props) {
  const { question, answer, compare, readOnly } = props;
  const format = useFormat();
  const { rows, pick } = usePoints(props);
  return (
    <>
      <div className={classes.scale}>
        {rows.map(({ point, label, cap }) => (
          <Cell
            key={point}
            className={classes.point}
            name={question.id}
            label={[format.number(point), label].filter(Boolean).join(', ')}
            cap={readOnly ? undefined : cap || undefined}
            isChosen={answer === point}
            isOther={compare === point}
            disabled={readOnly}
            onPick={(how) => pick(point, how)}
          >
            {format.number(point)}
          </Cell>
        ))}
      </div>
      <Ends question={question} />
    </>
  );
}

function Ends({ question }: { question: Rating }) {
  const words = useWords();
  const { min, max } = scaleOf(question);
  const labels = question.labels ?? {};
  if (!Object.keys(labels).length) return null;
  return (
    <div className={classes.ends}>
      <span dir="auto">{words(labels[String(min)])}</span>
      {Object.entries(labels)
        .filter(([point]) => Number(point) !== min && Number(point) !== max)
        .map(([point, label]) => (
          <span key={point} dir="auto">
            {words(label)}
          </span>
        ))}
      <span dir="auto">{words(labels[String(max)])}</span>
    </div>
  );
}

/** A scale of more points than there are keys: digits are typed, such as 8 5. */
function Long({ question, answer, onAnswer, active, readOnly, compare }: Props) {
  const say = useSay('kinds');
  const format = useFormat();
  const { min, max } = scaleOf(question);
  useTypedNumber({ min, max, on: active, onNumber: (value) => onAnswer(value) });
  const give = (text: string) => {
    if (text === '') onAnswer(undefined);
    else if (Number.isInteger(Number(text))) onAnswer(Number(text));
  };
  return (
    <>
      <div className={classes.long}>
        <input
          type="range"
          aria-label={say('onScale', { min, max })}
          disabled={readOnly}
          {...{ min, max }}
          step={1}
          data-unset={answer === undefined || undefined}
          value={answer ?? Math.round((min + max) / 2)}
          onChange={(event) => give(event.currentTarget.value)}
        />
        <input
          type="number"
          aria-label={say('onScale', { min, max })}
          disabled={readOnly}
          {...{ min, max }}
          value={answer ?? ''}
          onChange={(event) => give(event.currentTarget.value)}
        />
      </div>
      <Ends question={question} />
      {!readOnly && <p className={picks.count}>{say('typeNumber', { min, max })}</p>}
      {compare !== undefined && compare !== answer && (
        <p className={picks.count}>{say('otherSaid', { what: format.number(compare) })}</p>
      )}
    </>
  );
}

const PAUSE_MS = 1500;

/** Digits pressed one after another are one number; a pause begins a new one. */
function useTypedNumber(to: {
  min: number;
  max: number;
  on: boolean;
  onNumber: (n: number) => void;
}) {
  const say = useSay('kinds');
  const typed = useRef({ text: '', at: 0 });
  const press = (sign: string) => {
    const now = performance.now();
    const before = now - typed.current.at < PAUSE_MS ? typed.current.text : '';
    const fits = (text: string) =>
      text === '-' || (Number(text) >= to.min && Number(text) <= to.max);
    // A digit too many begins anew: 8 5 7 on a scale to 100 is 7.
    const text = fits(before + sign) ? before + sign : sign;
    typed.current = { text, at: now };
    if (text !== '-' && fits(text)) to.onNumber(Number(text));
  };
  const signs = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
  useKeys(
    [
      ...signs.map((sign) => ({
        id: `digit.*${sign}`,
        chord: `Digit${sign}`,
        says: say('typeDigit', { sign }),
        hidden: true,
        run: () => press(sign),
      })),
      {
        id: 'digit.*minus',
        chord: 'Minus',
        says: say('typeDigit', { sign: '-' }),
        hidden: true,
        run: () => press('-'),
      },
    ],
    { on: to.on },
  );
}

function Tell({ question, answer, compare }: TellProps<Rating, number>) {
  const words = useWords();
  const format = useFormat();
  return (
    <Told differs={compare !== undefined && compare !== answer}>
      {format.number(answer)} {words(question.labels?.[String(answer)])}
    </Told>
  );
}

export const kind = { Ask, Tell, check } satisfies Kind<Rating, number>;
