import type { BlockProps } from '../../form/block';
import { Player } from '../Player';

export function Block(props: BlockProps) {
  return <Player kind="audio" {...props} />;
}
