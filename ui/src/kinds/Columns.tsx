import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { Option } from '../form/types';
import { Key, useKeys } from '../keys';
import { useSay, useWords } from '../say';
import { placeOf, walk } from './options';
import { type Picking, PickRow } from './PickRow';
import { useNameOf } from './Picks';
import classes from './Picks.module.css';
import { type Cap, pickKey } from './pickKeys';

interface ColumnsProps {
  picking: Picking;
  options: readonly Option[];
  /** A branch is an answer too. */
  branchesToo: boolean;
  active: boolean;
}

/** A taxonomy, a column for each level opened; the keys are those of the last one. */
export function Columns({ picking, options, branchesToo, active }: ColumnsProps) {
  const say = useSay('kinds');
  const nameOf = useNameOf();
  const [open, setOpen] = useState<Option[]>(
    () => placeOf(options, picking.chosen[0] ?? '')?.path ?? [],
  );
  const columns = [
    { branch: undefined, rows: options as Option[] },
    ...open.map(rowsOf(branchesToo)),
  ];
  const last = columns.length - 1;
  const enter = (level: number, option: Option) => setOpen([...open.slice(0, level), option]);
  const back = () => setOpen(open.slice(0, -1));
  const isBranch = (option: Option, level: number) =>
    !!option.options?.length && option !== columns[level]?.branch;

  useKeys(
    (columns[last]?.rows ?? []).flatMap((option, place) => {
      const cap = pickKey(place);
      if (!cap) return [];
      const run = () =>
        isBranch(option, last) ? enter(last, option) : picking.onPick(option.id, { done: true });
      return [{ ...cap, says: nameOf(option), run }];
    }),
    { on: active },
  );
  useKeys([{ id: 'pick.back', chord: 'Escape', says: say('upOneLevel'), run: back }], {
    on: active && open.length > 0,
  });

  return (
    <div className={classes.columns}>
      {columns.map(({ branch, rows }, level) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll its rows
        <div
          key={branch?.id ?? ''}
          className={`${classes.column} ${classes.group}`}
          role="group"
          aria-label={branch ? nameOf(branch) : say('levels')}
        >
          {rows.map((option, place) => {
            const cap = level === last ? pickKey(place) : undefined;
            if (!isBranch(option, level)) {
              const isOwn = option === branch;
              const title = isOwn ? say('itself', { option: nameOf(option) }) : nameOf(option);
              return <Leaf key={option.id} {...{ picking, option, cap, title }} />;
            }
            return (
              <Branch
                key={option.id}
                {...{ option, cap }}
                isOpen={open[level] === option}
                holdsChosen={walk([option]).some((one) => picking.chosen.includes(one.option.id))}
                onOpen={() => enter(level, option)}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** What a branch's column offers: where a branch is an answer, itself first. */
const rowsOf = (branchesToo: boolean) => (branch: Option) => ({
  branch,
  rows: [...(branchesToo ? [branch] : []), ...(branch.options ?? [])],
});

interface LeafProps {
  picking: Picking;
  option: Option;
  cap: Cap | undefined;
  title: string;
}

function Leaf({ picking, option, cap, title }: LeafProps) {
  const words = useWords();
  return <PickRow {...{ picking, cap, title }} id={option.id} help={words(option.help)} />;
}

interface BranchProps {
  option: Option;
  cap: Cap | undefined;
  isOpen: boolean;
  holdsChosen: boolean;
  onOpen: () => void;
}

function Branch({ option, cap, isOpen, holdsChosen, onOpen }: BranchProps) {
  const say = useSay('kinds');
  const nameOf = useNameOf();
  const words = useWords();
  return (
    <button
      type="button"
      className={`${classes.row} ${classes.branch}`}
      aria-expanded={isOpen}
      aria-keyshortcuts={cap?.chord}
      onClick={onOpen}
    >
      <span className={classes.words} dir="auto">
        {nameOf(option)}
        {option.help && <span className={classes.help}>{words(option.help)}</span>}
      </span>
      {holdsChosen && (
        <span className={classes.within} role="img" aria-label={say('chosenWithin')} />
      )}
      {cap && <Key chord={cap.chord} />}
      <IconChevronRight size="1rem" aria-hidden="true" />
    </button>
  );
}
