import { useMemo } from 'react';
import { Changed } from '../../parts/Changed';
import { wordDiff } from '../../parts/wordDiff';
import { useSay } from '../../say';
import written from '../chat-edit/ChatEdit.module.css';
import { TurnField } from '../chat-edit/TurnField';
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
        <label htmlFor={field} className={written.role}>
          {say('writeAnew')}
          {must && text === undefined && <span className={written.must}>{say('mustChange')}</span>}
        </label>
        <TurnField id={field} value={text ?? before} onWritten={onWritten} />
      </div>
    );
  }
  if (text === undefined) return null;
  return (
    <div className={classes.mended}>
      <p className={written.role}>{say('writtenAnew')}</p>
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
