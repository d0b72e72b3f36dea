import { useEffect, useState } from 'react';
import type { Media } from '../form/types';

/** The file itself, within the payload: it asks nobody. */
const WITHIN = /^data:(image|audio|video)\//;

/**
 * The address of what a field names: the link that came with the task, an address of our own
 * server, or the file itself. Others are null: loading them would tell a stranger who labels
 * what, and when.
 */
export function mediaUrl(value: unknown, media: Media): string | null {
  const url = media[String(value)] ?? String(value);
  if (WITHIN.test(url)) return url;
  try {
    const { origin } = new URL(url, window.location.href);
    return origin === window.location.origin && /^(\/|https?:)/.test(url) ? url : null;
  } catch {
    return null;
  }
}

export type Decoded = 'loading' | 'ready' | 'failed';

/** An image is shown once all of it is decoded, so that none is judged half drawn. */
export function useDecoded(url: string): Decoded {
  const [state, setState] = useState<{ url: string; decoded: Decoded }>({
    url,
    decoded: 'loading',
  });
  useEffect(() => {
    let isWanted = true;
    const image = new Image();
    image.src = url;
    const tell = (decoded: Decoded) => isWanted && setState({ url, decoded });
    image.decode().then(
      () => tell('ready'),
      () => tell('failed'),
    );
    return () => {
      isWanted = false;
    };
  }, [url]);
  return state.url === url ? state.decoded : 'loading';
}
