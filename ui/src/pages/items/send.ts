/** Send a file with its progress told, which `fetch` cannot do. */
import { BASE, Problem } from '../../api/client';

export interface Sending<T> {
  done: Promise<T>;
  stop: () => void;
}

/** onShare: how much of the file is sent, from 0 to 1. */
export function send<T>(
  path: string,
  query: Record<string, string>,
  file: File,
  onShare: (share: number) => void,
): Sending<T> {
  const request = new XMLHttpRequest();
  const done = new Promise<T>((resolve, reject) => {
    request.open('POST', `${BASE}${path}?${new URLSearchParams(query)}`);
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onShare(event.loaded / event.total);
    };
    request.upload.onload = () => onShare(1);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as T);
      else reject(new Problem(request.status, request.response ?? {}));
    };
    request.onerror = () => reject(new Problem(0, {}));
    request.onabort = () => reject(new Problem(0, {}));
    request.send(file);
  });
  return { done, stop: () => request.abort() };
}
