import type { AskProps, Kind, TellProps } from '../../form/kind';
import { useKeys } from '../../keys';
import { useSay } from '../../say';
import { Columns } from '../Columns';
import { isTaxonomy, placeOf, walk } from '../options';
import { type Picking, PickRow } from '../PickRow';
import { Picks, useNameOf } from '../Picks';
import classes from '../Picks.module.css';
import { pickKey } from '../pickKeys';
import { Search } from '../Search';
import { Told, ToldAll } from '../Told';
import { bounds, type Choices, check, toggled } from './check';

const SEARCHED = 10;

function Ask(props: AskProps<Choices, string[]>) {
  const { question, answer, onAnswer, active, readOnly, compare } = props;
  const placed = walk(question.options);
  const { most } = bounds(question);
  const chosen = answer ?? [];
  const isFull = chosen.length >= most;
  const toggle = (id: string) => {
    if (readOnly || (isFull && !chosen.includes(id))) return;
    const next = toggled(question, chosen, id);
    // Nothing ticked says nothing: that none applies is said by itself.
    onAnswer(next.length ? next : undefined);
  };
  const picking: Picking = {
    name: question.id,
    type: 'checkbox',
    chosen,
    others: compare,
    readOnly,
    isFull,
    onPick: toggle,
  };
  const tree = isTaxonomy(question.options);
  return (
    <>
      {placed.length > SEARCHED && !readOnly && (
        <Search placed={placed} active={active} onPick={toggle} />
      )}
      {tree ? (
        <Columns {...{ picking, active }} options={question.options} branchesToo />
      ) : (
        <Picks {...{ picking, active }} options={question.options} />
      )}
      <NoneOfThese {...props} />
      <Count question={question} chosen={chosen.length} />
    </>
  );
}

/** That none applies, which is an answer, unlike none given. */
function NoneOfThese({
  question,
  answer,
  onAnswer,
  active,
  readOnly,
  compare,
}: AskProps<Choices, string[]>) {
  const say = useSay('kinds');
  const isOffered = bounds(question).least === 0;
  // 0 where it is no option's, else the key left of 1.
  const isFree = !isTaxonomy(question.options) && question.options.length < 10;
  const cap = isFree ? pickKey(9) : { id: 'pick.none', chord: 'Backquote' };
  const isNone = answer?.length === 0;
  const run = () => onAnswer(isNone ? undefined : [], { done: !isNone });
  useKeys(cap ? [{ ...cap, says: say('noneOfThese'), run }] : [], { on: active && isOffered });
  if (!isOffered) return null;
  const picking: Picking = {
    name: `${question.id}-none`,
    type: 'checkbox',
    chosen: isNone ? [''] : [],
    others: compare?.length === 0 ? [''] : undefined,
    readOnly,
    isFull: false,
    onPick: run,
  };
  return <PickRow {...{ picking, cap }} id="" title={say('noneOfThese')} />;
}

function Count({ question, chosen }: { question: Choices; chosen: number }) {
  const say = useSay('kinds');
  const { least, most } = bounds(question);
  const isBounded = least > 0 || question.max != null;
  if (!isBounded) return null;
  const asked = least === most ? 'chosenOf' : least === 0 ? 'chosenUpTo' : 'chosenBetween';
  return (
    <p className={classes.count} aria-live="polite">
      {say(asked, { chosen, least, most })}
    </p>
  );
}

function Tell({ question, answer, compare }: TellProps<Choices, string[]>) {
  const say = useSay('kinds');
  const nameOf = useNameOf();
  const called = (id: string) => nameOf(placeOf(question.options, id)?.option ?? { id });
  const dropped = (compare ?? []).filter((id) => !answer.includes(id));
  return (
    <ToldAll>
      {answer.map((id) => (
        <Told key={id} differs={compare !== undefined && !compare.includes(id)}>
          {called(id)}
        </Told>
      ))}
      {answer.length === 0 && <Told differs={!!compare?.length}>{say('noneOfThese')}</Told>}
      {dropped.map((id) => (
        <Told key={id} missing>
          {called(id)}
        </Told>
      ))}
    </ToldAll>
  );
}

const picks = (answer: string[]) => answer;

export const kind = { Ask, Tell, check, picks } satisfies Kind<Choices, string[]>;
