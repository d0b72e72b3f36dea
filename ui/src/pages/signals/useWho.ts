import { useSay } from '../../say';
import type { Signal } from './strength';

/** A name in its own direction inside any sentence. */
export const bidi = (name: string | null): string => `\u2068${name ?? ''}\u2069`;

/** Whom or what a signal is about, in words. */
export function useWho(): (signal: Signal) => string {
  const say = useSay('signals');
  return (signal) => {
    if (signal.external_id !== null) return say('item', { item: bidi(signal.external_id) });
    if (signal.worker === null) return say('from', { supplier: bidi(signal.supplier) });
    if (signal.other_worker === null) return bidi(signal.worker);
    return say('and', { one: bidi(signal.worker), other: bidi(signal.other_worker) });
  };
}
