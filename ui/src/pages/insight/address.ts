/** What of this page is in its address: the question, and how far down one has drilled. */
export const FIRST = {
  question: '',
  unit: '',
  supplier: '',
  worker: '',
  true: '',
  said: '',
  slice: '',
};
export type At = typeof FIRST;

/** The address of the same page elsewhere in it. */
export function hrefOf(path: string, at: At): string {
  const given = Object.entries(at).filter(([, value]) => value !== '');
  const query = new URLSearchParams(given).toString();
  return query ? `${path}?${query}` : path;
}
