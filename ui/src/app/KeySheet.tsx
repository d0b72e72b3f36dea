import { useRef } from 'react';
import { chordOf, Keys, useActiveKeys } from '../keys';
import { Dialog } from '../parts/Dialog';
import { useSay } from '../say';
import classes from './KeySheet.module.css';

/** The keys that worked where it was opened. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const say = useSay('common');
  // As they were before the dialog, which hides them all.
  const shown = useRef(useActiveKeys().filter((action) => !action.hidden)).current;
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
