import { Button } from '@mantine/core';
import { chordOf, Key, type KeyAction } from '../../keys';

/** What may be done to a turn, by key and by mouse. */
export interface Act extends Omit<KeyAction, 'run'> {
  run: () => void;
  /** A switch is on or off. */
  pressed?: boolean;
}

export function Action({ act }: { act: Act }) {
  const chord = chordOf(act);
  return (
    <Button
      size="compact-sm"
      variant={act.pressed ? 'outline' : 'default'}
      aria-pressed={act.pressed}
      aria-keyshortcuts={chord}
      rightSection={<Key chord={chord} />}
      onClick={act.run}
    >
      {act.says}
    </Button>
  );
}
