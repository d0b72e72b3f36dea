import { useEffect, useState } from 'react';

/** Whether something that is loaded when needed is here; loads it where not, and draws anew once it
 * is. Throws where it cannot be had. Unlike `React.lazy`, what is here is drawn at once: React keeps a
 * fallback it has shown for a third of a second, so that nothing flickers.
 *
 * `isHere` and `load` are functions of a module, the same at every call.
 */
export function useArrival<What>(
  what: What,
  isHere: (what: What) => boolean,
  load: (what: What) => Promise<void>,
): boolean {
  const [, setRound] = useState(0);
  const [error, setError] = useState<unknown>();
  const here = isHere(what);
  useEffect(() => {
    if (!here) load(what).then(() => setRound((round) => round + 1), setError);
  }, [what, here, load]);
  if (error !== undefined) throw error;
  return here;
}
