import { useState } from 'react';
import type { BlockProps } from '../../form/block';
import type { Turn } from '../../form/types';
import { useSay } from '../../say';
import { InvisiblesTool, RawTool, Tools } from '../Tools';
import classes from './Chat.module.css';
import { isProse, Turns } from './Turns';

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
      <Tools>
        {turns.some(isProse) && <RawTool />}
        <InvisiblesTool text={turns.map((turn) => turn.content).join('\n')} />
      </Tools>
      {folded > 0 && (
        <button type="button" className={classes.earlier} onClick={() => setWhole(true)}>
          {say('earlierTurns', { count: folded })}
        </button>
      )}
      <Turns turns={turns} from={folded} dir={block.dir} />
    </>
  );
}
