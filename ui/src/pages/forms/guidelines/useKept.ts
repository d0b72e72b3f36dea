import { useEffect, useState } from 'react';

type Texts = Record<string, string>;

/** A draft kept in this browser for as long as it differs from what it began from. */
export function useKept(key: string, from: Texts, digest: string): [Texts, (next: Texts) => void] {
  const [now, setNow] = useState<Texts>(() => read(key, digest) ?? from);
  useEffect(() => {
    if (JSON.stringify(now) === JSON.stringify(from)) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ digest, text: now }));
  }, [key, now, from, digest]);
  return [now, setNow];
}

function read(key: string, digest: string): Texts | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as {
      digest: string;
      text: Texts;
    } | null;
    return kept?.digest === digest ? kept.text : null;
  } catch {
    return null;
  }
}
