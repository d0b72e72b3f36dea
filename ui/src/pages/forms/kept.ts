/** Drafts kept in this browser: until they are published or thrown away, whatever others publish. */
import { useEffect, useState } from 'react';

interface Kept<Draft> {
  /** The digest of the version it began from. */
  from: string;
  draft: Draft;
}

function read<Draft>(key: string): Kept<Draft> | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Kept<Draft>> | null;
    return kept?.draft === undefined ? null : (kept as Kept<Draft>);
  } catch {
    return null;
  }
}

/** What was kept when the page was opened; null: nothing. */
export function useKept<Draft>(key: string): Kept<Draft> | null {
  const [kept] = useState(() => read<Draft>(key));
  return kept;
}

interface Keeping<Draft> {
  key: string;
  kept: Kept<Draft> | null;
  draft: Draft;
  published: Draft;
  /** Of what is published. */
  digest: string;
}

/** Keep a draft for as long as it differs from what is published. `isBehind`: somebody published
 * another version since it was begun.
 */
export function useKeeping<Draft>({ key, kept, draft, published, digest }: Keeping<Draft>) {
  const isChanged = JSON.stringify(draft) !== JSON.stringify(published);
  // Once it is as it was published, it begins anew from there.
  const [from, setFrom] = useState(kept && isChanged ? kept.from : digest);
  useEffect(() => {
    if (isChanged) localStorage.setItem(key, JSON.stringify({ from, draft }));
    else localStorage.removeItem(key);
    if (!isChanged) setFrom(digest);
  }, [key, from, draft, isChanged, digest]);
  return { isChanged, isBehind: isChanged && from !== digest };
}
