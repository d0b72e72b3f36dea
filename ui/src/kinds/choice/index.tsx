import type { AskProps, Kind, TellProps } from '../../form/kind';
import { Columns } from '../Columns';
import { choosable, isTaxonomy, placeOf } from '../options';
import type { Picking } from '../PickRow';
import { Picks, useNameOf } from '../Picks';
import { Path, Search } from '../Search';
import { Told } from '../Told';
import { type Choice, check } from './check';

const SEARCHED = 10; // more options than keys of one press

function Ask({ question, answer, onAnswer, active, readOnly, compare }: AskProps<Choice, string>) {
  const leavesOnly = question.leaves_only ?? true;
  const placed = choosable(question.options, leavesOnly);
  const picking: Picking = {
    name: question.id,
    type: 'radio',
    chosen: answer === undefined ? [] : [answer],
    others: compare === undefined ? undefined : [compare],
    readOnly,
    isFull: false,
    onPick: (id, { done }) => {
      // Who need not answer can take an answer back.
      if (id === answer && question.required === false) onAnswer(undefined);
      else onAnswer(id, { done });
    },
  };
  const tree = isTaxonomy(question.options);
  return (
    <>
      {placed.length > SEARCHED && !readOnly && (
        <Search
          placed={placed}
          active={active}
          onPick={(id) => picking.onPick(id, { done: true })}
        />
      )}
      {tree ? (
        <Columns {...{ picking, active }} options={question.options} branchesToo={!leavesOnly} />
      ) : (
        <Picks {...{ picking, active }} options={question.options} />
      )}
    </>
  );
}

function Tell({ question, answer, compare }: TellProps<Choice, string>) {
  const nameOf = useNameOf();
  const placed = placeOf(question.options, answer);
  return (
    <Told differs={compare !== undefined && compare !== answer}>
      {placed ? nameOf(placed.option) : answer}
      {placed && <Path branches={placed.path.map(nameOf)} />}
    </Told>
  );
}

export const kind = { Ask, Tell, check } satisfies Kind<Choice, string>;
