import { useEffect, useState } from 'react';
import { ChatTools, Turns as Conversation, type Mark } from '../../blocks/chat/Turns';
import { useIds, useShared } from '../../form/context';
import type { AskProps, Kind, StageProps, TellProps } from '../../form/kind';
import { useKeys } from '../../keys';
import { useRole } from '../../parts/roles';
import { useFormat, useSay } from '../../say';
import { type Act, Action } from '../chat-edit/Action';
import { turnsOf } from '../chat-edit/check';
import type { Picking } from '../PickRow';
import { Picks, useNameOf } from '../Picks';
import { Told } from '../Told';
import {
  askedTurns,
  check,
  isMended,
  type Judged,
  judge,
  judgedAt,
  nextOpen,
  type Turns,
} from './check';
import { Mended } from './Mended';
import classes from './Turns.module.css';

type Props = AskProps<Turns, Judged[]>;

/** The turn one is at: the first that is open, until somebody goes elsewhere. */
function useCurrent({ question, answer, payload }: Props): [number, (turn: number) => void] {
  // Once: a turn is done with at its first letter, and one is still at it.
  const [first] = useState(
    () => nextOpen(question, answer, payload, -1) ?? askedTurns(question, payload)[0] ?? -1,
  );
  return useShared(`${question.id}/turn`, first);
}

/** The ids of a turn's box on the page and of the field it is written anew in. */
function useTurnIds({ id }: Turns) {
  const ids = useIds();
  return {
    boxOf: (turn: number) => ids(`turn-${id}-${turn}`),
    fieldOf: (turn: number) => ids(`write-${id}-${turn}`),
  };
}

const NO_TEXTS = {};

/** Say what a turn is, or write it anew. */
function useJudging(props: Props) {
  const { question, answer, onAnswer, payload } = props;
  const [current, setCurrent] = useCurrent(props);
  const turns = turnsOf(payload, question.field);
  const at = judgedAt(answer, current);
  // What was written of a turn is there again, should it be judged otherwise by mistake.
  const [texts, setTexts] = useShared<Record<number, string>>(`${question.id}/texts`, NO_TEXTS);
  return {
    turns,
    asked: askedTurns(question, payload),
    current,
    setCurrent,
    at,
    pick: (option: string, goOn: boolean) => {
      const text = at?.content ?? texts[current];
      const next = judge(question, answer, current, option, text, turns[current]);
      const open = nextOpen(question, next, payload, current);
      onAnswer(next, { done: goOn && open === undefined && !isMended(question, option) });
      // What may be written anew is looked at before one goes on.
      if (goOn && open !== undefined && !isMended(question, option)) setCurrent(open);
    },
    write: (turn: number, text: string | undefined) => {
      const option = judgedAt(answer, turn)?.is;
      if (option === undefined) return;
      const { [turn]: _, ...others } = texts;
      setTexts(text === undefined ? others : { ...others, [turn]: text });
      onAnswer(judge(question, answer, turn, option, text, turns[turn]));
    },
  };
}

type Judging = ReturnType<typeof useJudging>;

/** What an option is called, also one that the form has no more. */
function useOptionName({ options }: Turns): (id: string) => string {
  const nameOf = useNameOf();
  return (id) => nameOf(options.find((option) => option.id === id) ?? { id });
}

/** The conversation, each turn that is asked about with what is said of it. */
function Stage(props: StageProps<Turns, Judged[]>) {
  const { question, answer, readOnly, compare, active } = props;
  const nameOf = useOptionName(question);
  const say = useSay('kinds');
  const { turns, asked, current, setCurrent, write } = useJudging(props);
  const { boxOf, fieldOf } = useTurnIds(question);
  useShownTurn(boxOf(current), active);
  const marks = (place: number): Mark | undefined => {
    if (!asked.includes(place)) return undefined;
    const judged = judgedAt(answer, place);
    const other = judgedAt(compare, place);
    const isCurrent = !readOnly && place === current;
    return {
      id: boxOf(place),
      isCurrent,
      onPick: readOnly ? undefined : () => setCurrent(place),
      badge: judged ? (
        <Told differs={compare !== undefined && other?.is !== judged.is}>{nameOf(judged.is)}</Told>
      ) : (
        <span className={classes.open}>{say('notJudged')}</span>
      ),
      foot: judged && (isMended(question, judged.is) || judged.content !== undefined) && (
        <Mended
          field={fieldOf(place)}
          before={turns[place]?.content ?? ''}
          text={judged.content}
          other={other?.content}
          must={question.must_mend ?? false}
          onWritten={isCurrent ? (text) => write(place, text) : undefined}
        />
      ),
    };
  };
  return (
    <>
      <ChatTools turns={turns} />
      <Conversation turns={turns} marks={marks} />
    </>
  );
}

/** Keeps the turn one is at in sight. */
function useShownTurn(box: string, active: boolean): void {
  useEffect(() => {
    if (active) document.getElementById(box)?.scrollIntoView({ block: 'nearest' });
  }, [box, active]);
}

/** The options for the turn one is at; they stay where they are from turn to turn. */
function Ask(props: Props) {
  const { question, answer, active, readOnly, compare } = props;
  const say = useSay('kinds');
  const format = useFormat();
  const called = useRole();
  const judging = useJudging(props);
  const { turns, asked, current, at, pick } = judging;
  const acts = useActs(props, judging);
  if (asked.length === 0) return <NoTurns {...props} />;
  const other = judgedAt(compare, current);
  const picking: Picking = {
    name: `${question.id}-${current}`,
    type: 'radio',
    chosen: at ? [at.is] : [],
    others: compare === undefined ? undefined : other ? [other.is] : [],
    readOnly,
    isFull: false,
    onPick: (id, { done }) => pick(id, done),
  };
  return (
    <>
      <div className={classes.head}>
        <span aria-live="polite">
          {say('turnOf', {
            place: format.number(current + 1),
            role: called(turns[current]?.role ?? ''),
          })}
        </span>
        <span>{say('judgedOf', { judged: answer?.length ?? 0, count: asked.length })}</span>
      </div>
      <Picks picking={picking} options={question.options} active={active} />
      {!readOnly && (
        <div className={classes.acts}>
          {acts.map((act) => (
            <Action key={act.id} act={act} />
          ))}
        </div>
      )}
    </>
  );
}

/** What can be done besides saying what a turn is, each with its key. */
function useActs({ question, active }: Props, judging: Judging): Act[] {
  const { asked, current, setCurrent, at, write } = judging;
  const say = useSay('kinds');
  const { fieldOf } = useTurnIds(question);
  const move = (by: number) => setCurrent(asked[asked.indexOf(current) + by] ?? current);
  const all: (Act | false)[] = [
    asked.length > 1 && {
      id: 'turns.previous',
      chord: 'ArrowUp',
      says: say('previousTurn'),
      repeats: true,
      run: () => move(-1),
    },
    asked.length > 1 && {
      id: 'turns.next',
      chord: 'ArrowDown',
      says: say('nextTurn'),
      repeats: true,
      run: () => move(1),
    },
    isMended(question, at?.is) && {
      id: 'write.begin',
      chord: 'KeyE',
      says: say('mend'),
      run: () => document.getElementById(fieldOf(current))?.focus(),
    },
    at?.content !== undefined && {
      id: 'write.restore',
      chord: 'KeyR',
      says: say('restore'),
      run: () => write(current, undefined),
    },
  ];
  const acts = all.filter((one) => one !== false);
  useKeys(acts, { on: active });
  return acts;
}

/** Nothing to judge is an answer too. */
function NoTurns({ answer, onAnswer, readOnly }: Props) {
  const say = useSay('kinds');
  useEffect(() => {
    if (!readOnly && answer === undefined) onAnswer([], { done: false });
  }, [answer, onAnswer, readOnly]);
  return <p className={classes.head}>{say('noTurns')}</p>;
}

function Tell({ question, answer, compare }: TellProps<Turns, Judged[]>) {
  const nameOf = useOptionName(question);
  const say = useSay('kinds');
  const format = useFormat();
  return (
    <ol className={classes.tell}>
      {answer.map(({ turn, is, content }) => {
        const other = judgedAt(compare, turn);
        return (
          <li key={turn}>
            <span className={classes.place}>{format.number(turn + 1)}</span>{' '}
            <Told
              differs={compare !== undefined && (other?.is !== is || other.content !== content)}
            >
              {nameOf(is)}
            </Told>
            {content !== undefined && (
              <span className={classes.quoted} title={say('writtenAnew')} dir="auto">
                {content}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

const stageField = (question: Turns) => question.field;

export const kind = { Ask, Stage, stageField, Tell, check } satisfies Kind<Turns, Judged[]>;
