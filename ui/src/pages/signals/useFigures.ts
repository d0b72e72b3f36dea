import { useFormat, useSay } from '../../say';
import type { Whole } from './Panel';

interface Figure {
  name: string;
  value: string;
}

const SHARES = [
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
];
const TIMES = ['usual_seconds', 'fast_seconds', 'lag_seconds'];
/** As they are read; all others come before. JSON keeps no order. */
const ORDER = [
  'shared',
  'agreements',
  'rare_agreements',
  'gold',
  'for_gold',
  'other',
  'for_other',
  'observed',
  'expected',
  'places',
  'read',
  'matching',
  ...SHARES,
  ...TIMES,
];
/** Told elsewhere, or in no words of their own. */
const UNTOLD = ['way', 'canary', 'one_answer'];

/** Where the same name means something else, or reads as a plural form in the catalogue. */
function keyOf(kind: Whole['kind'], name: string): string {
  if (kind === 'timing' && name === 'expected') return 'expected_timing';
  return name === 'for_other' ? 'contrary' : name;
}

/** What a signal measured, in words and in the order they are read. */
export function useFigures({ kind, figures }: Whole): Figure[] {
  const say = useSay('signals');
  const format = useFormat();
  const seconds = new Intl.NumberFormat(format.locale, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  });
  const told = (name: string, value: unknown): string => {
    if (typeof value !== 'number') return String(value);
    if (SHARES.includes(name)) return format.percent(value, 0);
    if (TIMES.includes(name)) return seconds.format(value);
    return format.number(value, Number.isInteger(value) ? 0 : 1);
  };
  const ordered = Object.entries(figures).sort(
    ([one], [other]) => ORDER.indexOf(one) - ORDER.indexOf(other),
  );
  return ordered.flatMap(([name, value]) => {
    if (value === null || UNTOLD.includes(name)) return [];
    if (name === 'lag_seconds' && value === 0) return [];
    return [{ name: say(`figure.${keyOf(kind, name)}`), value: told(name, value) }];
  });
}
