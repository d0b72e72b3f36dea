import { useEffect, useState } from 'react';

type Texts = Record<string, string>;

interface Kept {
  /** Of the version it began from. */
  digest: string;
  text: Texts;
}

interface Draft {
  now: Texts;
  set: (next: Texts) => void;
  /** Somebody published another version since it was begun. */
  isBehind: boolean;
}

/** A draft kept in this browser for as long as it differs from what is published. */
export function useKept(key: string, published: Texts, digest: string): Draft {
  const [kept] = useState(() => read(key));
  const [now, set] = useState<Texts>(kept?.text ?? published);
  const isChanged = JSON.stringify(now) !== JSON.stringify(published);
  const [from, setFrom] = useState(kept && isChanged ? kept.digest : digest);
  useEffect(() => {
    if (isChanged) localStorage.setItem(key, JSON.stringify({ digest: from, text: now }));
    else localStorage.removeItem(key);
    if (!isChanged) setFrom(digest);
  }, [key, now, isChanged, from, digest]);
  return { now, set, isBehind: isChanged && from !== digest };
}

function read(key: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}
