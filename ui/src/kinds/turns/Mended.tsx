import { useMemo } from 'react';
import { Changed } from '../../parts/Changed';
import { wordDiff } from '../../parts/wordDiff';
import { useSay } from '../../say';
import written from '../chat-edit/ChatEdit.module.css';
import classes from './Turns.module.css';

interface MendedProps {
  field: string;
  /** The turn as it stands in the conversation. */
  before: string;
  /** As it was written anew; undefined: it was not. */
  text: string | undefined;
  /** As another answer has it. */
  other: string | undefined;
  must: boolean;
  /** Absent: it is only looked at. */
  onWritten: ((text: string) => void) | undefined;
}

/** A turn written anew, under the one it is to replace. */
export function Mended({ field, before, text, other, must, onWritten }: MendedProps) {
  const say = useSay('kinds');
  const against = other ?? before;
  const compared = useMemo(
    () => (text === undefined ? null : wordDiff(against, text)),
    [against, text],
  );
  if (onWritten) {
    return (
      <div className={classes.mended}>
        <label htmlFor={field} className={classes.label}>
          {say('writeAnew')}
          {must && text === undefined && <span className={written.must}>{say('mustChange')}</span>}
        </label>
        <textarea
          id={field}
          className={written.written}
          dir="auto"
          value={text ?? before}
          onChange={(event) => onWritten(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            event.currentTarget.blur();
          }}
        />
      </div>
    );
  }
  if (text === undefined) return null;
  return (
    <div className={classes.mended}>
      <p className={classes.label}>{say('writtenAnew')}</p>
      {compared ? (
        <Changed stretches={compared.after} />
      ) : (
        <p dir="auto" className={classes.whole}>
          {text}
        </p>
      )}
    </div>
  );
}
