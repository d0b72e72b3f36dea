import type { ComponentType } from 'react';
import type { Media, Payload, Show } from './types';

export interface BlockProps {
  block: Show;
  /** The payload's field, checked to be there; its shape is the server's promise (forms/payload.py). */
  value: unknown;
  payload: Payload;
  media: Media;
}

/** A module `src/blocks/<kind>/index.tsx` exports `Block`. */
export type BlockModule = { Block: ComponentType<BlockProps> };
