import { Button } from '@mantine/core';
import { chordOf, Key } from '../../keys';
import { known } from '../../keys/known';

interface ActProps {
  /** A known key that does the same. */
  by: string;
  onAct: () => void;
  isMain?: boolean;
  disabled?: boolean;
  children: string;
}

/** A button that says by which key it is had. */
export function Act({ by, onAct, isMain = false, disabled = false, children }: ActProps) {
  const chord = chordOf(known(by));
  return (
    <Button
      variant={isMain ? 'filled' : 'default'}
      rightSection={<Key chord={chord} />}
      aria-keyshortcuts={chord.replace('$mod', 'Control').replace(/Key|Digit/, '')}
      disabled={disabled}
      // The keys stay with the page: a focused button would take Enter for itself.
      onClick={(event) => {
        event.currentTarget.blur();
        onAct();
      }}
    >
      {children}
    </Button>
  );
}
