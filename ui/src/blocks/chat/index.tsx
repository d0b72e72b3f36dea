import { useState } from 'react';
import type { BlockProps } from '../../form/block';
import type { Turn } from '../../form/types';
import { useSay } from '../../say';
import classes from './Chat.module.css';
import { ChatTools, Turns } from './Turns';

// As many as are wanted to understand the last one, mostly; the rest is a key away.
const SHOWN = 8;

/** A conversation, turn by turn; of a long one the earlier turns are folded. */
export function Block({ block, value }: BlockProps) {
  const say = useSay('blocks');
  const turns = value as Turn[];
  const [isWhole, setWhole] = useState(false);
  const folded = isWhole || turns.length <= SHOWN + 1 ? 0 : turns.length - SHOWN;
  return (
    <>
      <ChatTools turns={turns} />
      {folded > 0 && (
        <button type="button" className={classes.earlier} onClick={() => setWhole(true)}>
          {say('earlierTurns', { count: folded })}
        </button>
      )}
      <Turns turns={turns} from={folded} dir={block.dir} />
    </>
  );
}
