import { Popover } from '@mantine/core';
import { IconQuestionMark } from '@tabler/icons-react';
import { useState } from 'react';
import { useSay } from '../../say';
import classes from './What.module.css';

/** "What is this?": one sentence on a number, by pointing, pressing or the keyboard. */
export function What({ of }: { of: string }) {
  const say = useSay('insight');
  const [isPinned, setPinned] = useState(false);
  const [isNear, setNear] = useState(false);
  const near = { onPointerEnter: () => setNear(true), onPointerLeave: () => setNear(false) };
  return (
    <Popover
      opened={isPinned || isNear}
      onChange={setPinned}
      width={320}
      position="bottom-start"
      withArrow
      shadow="none"
      trapFocus={false}
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.what}
          aria-label={say('what.label', { of: say(`what.${of}.of`) })}
          aria-expanded={isPinned}
          onClick={() => setPinned(!isPinned)}
          {...near}
        >
          <IconQuestionMark size={13} aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.said} role="note">
        {say(`what.${of}.is`)}
      </Popover.Dropdown>
    </Popover>
  );
}
