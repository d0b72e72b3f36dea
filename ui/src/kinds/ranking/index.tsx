import { Button } from '@mantine/core';
import { useOutputs } from '../../form/context';
import { useTellJudged } from '../../form/judged';
import type { AskProps, Kind, TellProps } from '../../form/kind';
import { chordOf, Key, type KeyAction, useKeys } from '../../keys';
import { useFormat, useSay } from '../../say';
import { useNameOf } from '../Picks';
import { pickKey } from '../pickKeys';
import { Told } from '../Told';
import {
  check,
  idsOf,
  type Order,
  pick,
  pickTied,
  places,
  type Ranking,
  type Thing,
  unranked,
} from './order';
import classes from './Ranking.module.css';
import { Standing } from './Standing';

type Props = AskProps<Ranking, Order>;

function Ask(props: Props) {
  return props.question.field ? <OfOutputs {...props} /> : <OfOptions {...props} />;
}

function OfOutputs(props: Props) {
  const field = props.question.field ?? '';
  const say = useSay('kinds');
  const things = useOutputs(field).map(({ id, letter }) => ({
    id,
    name: say('output', { letter }),
  }));
  const isWhole =
    props.answer && unranked(idsOf(props.question, props.payload), props.answer).length === 0;
  useTellJudged(field, isWhole ? { best: props.answer?.[0] ?? [] } : undefined);
  return <Ranked {...props} things={things} />;
}

function OfOptions(props: Props) {
  const nameOf = useNameOf();
  const things = (props.question.options ?? []).map((option) => ({
    id: option.id,
    name: nameOf(option),
  }));
  return <Ranked {...props} things={things} />;
}

/** Each thing has its key: pressed in the order of their worth, best first. */
function Ranked({
  question,
  answer = [],
  onAnswer,
  active,
  readOnly,
  compare,
  things,
}: Props & { things: Thing[] }) {
  const say = useSay('kinds');
  const format = useFormat();
  const ties = question.ties ?? true;
  const place = places(answer);
  const theirs = compare && places(compare);
  const give = (order: Order) => onAnswer(order.length ? order : undefined);
  const clear = () => onAnswer(undefined);
  useKeys(
    rankKeys(
      things,
      ties,
      say,
      (id, tie) => give(tie ? pickTied(answer, id) : pick(answer, id)),
      clear,
    ),
    {
      on: active,
    },
  );
  return (
    <>
      <div className={classes.pad}>
        {things.map((thing, at) => {
          const cap = pickKey(at);
          const rank = place.get(thing.id);
          return (
            <button
              key={thing.id}
              type="button"
              className={classes.thing}
              aria-pressed={rank !== undefined}
              aria-keyshortcuts={cap?.chord}
              disabled={readOnly}
              onClick={(event) =>
                give(event.shiftKey && ties ? pickTied(answer, thing.id) : pick(answer, thing.id))
              }
            >
              <span className={classes.place}>{rank !== undefined && format.number(rank)}</span>
              <span className={classes.name} dir="auto">
                {thing.name}
              </span>
              {theirs && theirs.get(thing.id) !== rank && (
                <Told differs>
                  {say('otherPlace', { place: format.number(theirs.get(thing.id) ?? 0) })}
                </Told>
              )}
              {cap && !readOnly && <Key chord={cap.chord} />}
            </button>
          );
        })}
      </div>
      <div className={classes.orderTitle}>
        <span aria-live="polite">
          {say('rankedOf', { ranked: place.size, count: things.length })}
        </span>
        {!readOnly && (
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={answer.length === 0}
            rightSection={<Key chord={chordOf({ id: 'rank.clear', chord: 'Delete' })} />}
            onClick={clear}
          >
            {say('clear')}
          </Button>
        )}
      </div>
      <Standing order={answer} things={things} ties={ties} readOnly={readOnly} onOrder={give} />
      {!readOnly && <p className={classes.hint}>{say(ties ? 'rankHintTies' : 'rankHint')}</p>}
    </>
  );
}

function rankKeys(
  things: Thing[],
  ties: boolean,
  say: ReturnType<typeof useSay>,
  rank: (id: string, tie: boolean) => void,
  clear: () => void,
): KeyAction[] {
  // With Shift it ties, so that only ten have keys where ties are allowed.
  const own = things.slice(0, ties ? 10 : 20).flatMap(({ id, name }, at) => {
    const cap = pickKey(at);
    return cap ? [{ ...cap, says: say('rankNext', { name }), run: () => rank(id, false) }] : [];
  });
  const tied = things.slice(0, ties ? 10 : 0).map(({ id, name }, at) => ({
    id: `rank.tie.${at + 1}`,
    chord: `Shift+Digit${(at + 1) % 10}`,
    says: say('rankTied', { name }),
    run: () => rank(id, true),
  }));
  return [...own, ...tied, { id: 'rank.clear', chord: 'Delete', says: say('clear'), run: clear }];
}

/** By place in the data, as letters are a matter of the screen it was answered on. */
function Tell({ question, answer, compare }: TellProps<Ranking, Order>) {
  const say = useSay('kinds');
  const format = useFormat();
  const nameOf = useNameOf();
  const theirs = compare && places(compare);
  const ours = places(answer);
  const called = (id: string) => {
    const option = question.options?.find((one) => one.id === id);
    return option
      ? nameOf(option)
      : say('outputAt', { place: format.number(id.charCodeAt(0) - 96) });
  };
  return (
    <span className={classes.tell}>
      {answer.map((group, at) => (
        <span key={group.join()} className={classes.tell}>
          {at > 0 && <span aria-hidden="true">›</span>}
          {group.map((id, inGroup) => (
            <span key={id}>
              {inGroup > 0 && '= '}
              <Told differs={theirs !== undefined && theirs.get(id) !== ours.get(id)}>
                {called(id)}
              </Told>
            </span>
          ))}
        </span>
      ))}
    </span>
  );
}

export const kind = { Ask, Tell, check } satisfies Kind<Ranking, Order>;
