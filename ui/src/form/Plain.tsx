import { useSay } from '../say';
import classes from './Plain.module.css';
import { blockOf } from './registry';
import type { Media, Payload, Show } from './types';

/** A show block by itself; an item may lack what an optional one shows. */
export function Plain({ block, payload, media }: { block: Show; payload: Payload; media: Media }) {
  const say = useSay('form');
  const Block = blockOf(block.kind);
  const value = payload[block.field];
  if (value === undefined)
    return <p className={classes.absent}>{say('absent', { field: block.field })}</p>;
  return <Block block={block} value={value} payload={payload} media={media} />;
}
