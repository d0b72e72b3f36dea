import { useEffect } from 'react';
import { useShared } from './context';

/** What questions said so far of a field's outputs, for the block that shows them. */
export interface Judged {
  /** The ids of the best; none for a tie. */
  best: string[];
}

const NOT_YET = null;
const keyOf = (field: string) => `judged/${field}`;

/** Null until the outputs are judged: what would sway the judgement is shown after it. */
export function useJudged(field: string): Judged | null {
  return useShared<Judged | null>(keyOf(field), NOT_YET)[0];
}

/** A question about a field's outputs tells what it holds of them. */
export function useTellJudged(field: string, judged: Judged | undefined): void {
  const [, tell] = useShared<Judged | null>(keyOf(field), NOT_YET);
  const best = judged?.best.join('|');
  useEffect(() => {
    tell(best === undefined ? NOT_YET : { best: best.split('|').filter(Boolean) });
  }, [best, tell]);
}
