import { useFormat, useSay } from '../../say';
import type { Whole } from './Panel';

interface Figure {
  name: string;
  value: string;
}

const SHARES = new Set([
  'fast_share',
  'share',
  'before',
  'after',
  'others_before',
  'others_after',
  'right_before',
  'right_after',
  'usual_before',
  'usual_after',
  'quick_before',
  'quick_after',
  'posterior',
  'similarity',
  'probability',
]);
const TIMES = new Set(['usual_seconds', 'fast_seconds', 'lag_seconds']);
/** Told elsewhere, or in no words of their own. */
const UNTOLD = new Set(['way', 'canary', 'one_answer']);

/** Where the same name means something else, or reads as a plural form in the catalogue. */
function keyOf(kind: Whole['kind'], name: string): string {
  if (kind === 'timing' && name === 'expected') return 'expected_timing';
  return name === 'for_other' ? 'contrary' : name;
}

/** What a signal measured, in words and in the order it was given. */
export function useFigures({ kind, figures }: Whole): Figure[] {
  const say = useSay('signals');
  const format = useFormat();
  const told = (name: string, value: unknown): string => {
    if (typeof value !== 'number') return String(value);
    if (SHARES.has(name)) return format.percent(value, 0);
    if (TIMES.has(name)) return `${format.number(value, 1)} ${say('chart.seconds')}`;
    return format.number(value, Number.isInteger(value) ? 0 : 1);
  };
  return Object.entries(figures).flatMap(([name, value]) => {
    if (value === null || UNTOLD.has(name)) return [];
    if (name === 'lag_seconds' && value === 0) return [];
    return [{ name: say(`figure.${keyOf(kind, name)}`), value: told(name, value) }];
  });
}
