import { chordOf, type KeyAction } from '../../keys';
import { known } from '../../keys/known';
import { useSay } from '../../say';

/** Makes the actions of keys that people may remap. */
export function useKnownKeys(): (id: string, run: () => void) => KeyAction {
  const say = useSay('keys');
  return (id, run) => {
    const key = known(id);
    return { ...key, says: say(key.says), run };
  };
}

/** The chord of a known key as this person has it. */
export const chordFor = (id: string): string => chordOf(known(id));
