import { type ReactNode, useRef } from 'react';
import { useIds } from '../form/context';
import { Key } from '../keys';
import { useSay } from '../say';
import type { Cap } from './pickKeys';

interface CellProps {
  className: string | undefined;
  name: string;
  /** In words, for who does not see where it stands. */
  label?: string;
  children: ReactNode;
  cap: Cap | undefined;
  isChosen: boolean;
  /** What another answer chose. */
  isOther: boolean;
  disabled: boolean;
  /** `done`: pressed, or by its key; arrow keys only go through the group. */
  onPick: (how: { done: boolean }) => void;
}

/** A radio button that looks like a cell of a scale. */
export function Cell(props: CellProps) {
  const { className, name, label, children, cap, isChosen, isOther, disabled, onPick } = props;
  const say = useSay('kinds');
  const ids = useIds();
  const isPressed = useRef(false);
  const pick = (done: boolean) => {
    isPressed.current = false;
    onPick({ done });
  };
  return (
    <label
      className={className}
      data-other={isOther || undefined}
      title={isOther ? say('otherAnswer') : undefined}
      onPointerDown={() => {
        isPressed.current = true;
      }}
      onKeyDown={() => {
        isPressed.current = false;
      }}
    >
      <input
        type="radio"
        name={ids(name)}
        checked={isChosen}
        disabled={disabled}
        aria-label={isOther && label ? `${label}, ${say('otherAnswer')}` : label}
        aria-keyshortcuts={cap?.chord}
        onChange={() => pick(isPressed.current)}
        // A radio button that is on tells no change: a press on it is told here.
        onClick={() => isChosen && isPressed.current && pick(true)}
      />
      {children}
      {cap && <Key chord={cap.chord} />}
    </label>
  );
}
