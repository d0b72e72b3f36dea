import { type ReactNode, useRef } from 'react';
import { useIds } from '../form/context';
import { Key } from '../keys';
import { useSay } from '../say';
import classes from './Picks.module.css';
import type { Cap } from './pickKeys';

/** What all rows of a question share. */
export interface Picking {
  name: string;
  type: 'radio' | 'checkbox';
  chosen: readonly string[];
  /** What another answer chose, to mark it; undefined where there is none. */
  others: readonly string[] | undefined;
  readOnly: boolean;
  /** As many are chosen as may be. */
  isFull: boolean;
  /** `done`: by one act that means it; arrow keys only go through a group of radio buttons. */
  onPick: (id: string, how: { done: boolean }) => void;
}

interface PickRowProps {
  picking: Picking;
  id: string;
  cap: Cap | undefined;
  title: ReactNode;
  help?: string;
}

/** One option: a real radio button or checkbox, its words, its key. */
export function PickRow({ picking, id, cap, title, help }: PickRowProps) {
  const say = useSay('kinds');
  const ids = useIds();
  const isPressed = useRef(false);
  const { name, type, chosen, others, readOnly, isFull, onPick } = picking;
  const isChosen = chosen.includes(id);
  const pick = (done: boolean) => {
    isPressed.current = false;
    onPick(id, { done });
  };
  return (
    <label
      className={classes.row}
      onPointerDown={() => {
        isPressed.current = true;
      }}
      onKeyDown={() => {
        isPressed.current = false;
      }}
    >
      <input
        type={type}
        name={ids(name)}
        checked={isChosen}
        disabled={readOnly || (isFull && !isChosen)}
        aria-keyshortcuts={cap?.chord}
        onChange={() => pick(isPressed.current)}
        // A radio button that is on tells no change: a press on it is told here.
        onClick={() => type === 'radio' && isChosen && isPressed.current && pick(true)}
      />
      <span className={classes.words} dir="auto">
        {title}
        {help && <span className={classes.help}>{help}</span>}
      </span>
      {others?.includes(id) && <span className={classes.other}>{say('otherAnswer')}</span>}
      {cap && !readOnly && <Key chord={cap.chord} />}
    </label>
  );
}
