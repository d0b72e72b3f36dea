import { useSay } from '../say';
import { known } from './known';
import type { KeyAction } from './registry';

/** Makes the actions of keys that people may set for themselves: `key('task.skip', run)`. */
export function useKnownKeys(): (id: string, run: () => void) => KeyAction {
  const say = useSay('keys');
  return (id, run) => {
    const key = known(id);
    return { ...key, says: say(key.says), run };
  };
}
