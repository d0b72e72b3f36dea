import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Api } from '../../api/client';
import { Key, useKeys } from '../../keys';
import { Dialog } from '../../parts/Dialog';
import { useSay } from '../../say';
import classes from './Skip.module.css';

type Reason = Api<'Skip'>['reason'];
const REASONS: Reason[] = [
  'unclear',
  'broken',
  'not-my-language',
  'not-my-field',
  'harmful',
  'other',
];

interface SkipProps {
  onClose: () => void;
  onSkip: (reason: Reason, comment: string) => void;
}

/** Why a task is not answered. It cannot be taken back, so it is asked before. */
export function Skip(props: SkipProps) {
  const say = useSay('task');
  return (
    <Dialog title={say('skipWhy')} onClose={props.onClose} size="30rem">
      <Reasons {...props} />
    </Dialog>
  );
}

function Reasons({ onSkip }: SkipProps) {
  const say = useSay('task');
  const [comment, setComment] = useState('');
  // Above the dialog's own layer, which puts the page's keys to sleep.
  useKeys(
    REASONS.map((reason, place) => ({
      id: `skip.*${reason}`,
      chord: `Digit${place + 1}`,
      says: say(`reason.${reason}`),
      run: () => onSkip(reason, comment),
    })),
  );
  return (
    <>
      <div className={classes.reasons}>
        {REASONS.map((reason, place) => (
          <button
            key={reason}
            type="button"
            className={classes.reason}
            // biome-ignore lint/a11y/noAutofocus: a dialog's first control has the focus
            autoFocus={place === 0}
            aria-keyshortcuts={String(place + 1)}
            onClick={() => onSkip(reason, comment)}
          >
            <Key chord={`Digit${place + 1}`} /> {say(`reason.${reason}`)}
          </button>
        ))}
      </div>
      <Textarea
        label={say('skipComment')}
        dir="auto"
        autosize
        minRows={2}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
    </>
  );
}
