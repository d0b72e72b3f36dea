import { useState } from 'react';
import { active, chordOf, Keys } from '../keys';
import { Dialog } from '../parts/Dialog';
import { useSay } from '../say';
import classes from './KeySheet.module.css';

/** The keys that worked where it was opened. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const say = useSay('common');
  // As they were before the dialog, which hides them all.
  const [shown] = useState(() => active().filter((action) => !action.hidden));
  return (
    <Dialog title={say('keySheet')} onClose={onClose}>
      <dl className={classes.list}>
        {shown.map((action) => (
          <div key={action.id + action.chord}>
            <dt>{action.says}</dt>
            <dd>
              <Keys chord={chordOf(action)} />
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
