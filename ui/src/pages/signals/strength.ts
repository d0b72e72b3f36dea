/** How strong the evidence of a signal is, in powers of ten and in a word. */
import type { Api } from '../../api/client';

export type Signal = Api<'Signal'>;

export type Word = 'very' | 'strong' | 'some' | 'none';

/** The logarithm (base 10) of once in how many times chance brings as much; null without a model. */
export function powerOf({ log_e, p }: Pick<Signal, 'log_e' | 'p'>): number | null {
  if (log_e !== null) return log_e / Math.LN10;
  if (p === null) return null;
  // A p too small for a number is at least as strong as this.
  return p > 0 ? -Math.log10(p) : 300;
}

export function wordOf(power: number | null): Word {
  if (power === null) return 'none';
  if (power >= 6) return 'very';
  return power >= 3 ? 'strong' : 'some';
}
