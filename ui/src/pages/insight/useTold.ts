import { useMemo } from 'react';
import type { Api } from '../../api/client';
import { useFormat, useSay } from '../../say';
import type { Comparison, Ends } from './scorecard';

/** Left-to-right and whole inside any sentence, as a pair of numbers with a dash must be. */
export const isolated = (text: string) => `\u2066${text}\u2069`;
/** A name in its own direction inside any sentence. */
export const bidi = (name: string) => `\u2068${name}\u2069`;

/** Numbers and verdicts of scorecards in words. */
export function useTold() {
  const say = useSay('insight');
  const format = useFormat();
  return useMemo(() => {
    const points = (share: number) => isolated(format.number(share * 100, 1));
    const signed = (share: number) =>
      isolated((share > 0 ? '+' : '') + format.number(share * 100, 1));
    const share = (ends: Ends) =>
      `${format.percent(ends.estimate)} ${isolated(
        `${format.number(ends.low * 100, 1)}–${format.number(ends.high * 100, 1)}`,
      )}`;
    const short = new Intl.NumberFormat(format.locale, {
      style: 'unit',
      unit: 'second',
      unitDisplay: 'short',
      maximumFractionDigits: 1,
    });
    const coefficient = (ends: Ends) => {
      const value = isolated(format.number(ends.estimate, 3));
      // However few: drawn anew from answers that are all alike, nothing tells how sure it is.
      if (ends.low === ends.high) return say('agreement.alike', { value });
      const range = `${format.number(ends.low, 2)} – ${format.number(ends.high, 2)}`;
      return `${value} (${isolated(range)})`;
    };
    return {
      points,
      signed,
      share,
      coefficient,
      /** A model answers in less than a second. */
      seconds: (value: number) => (value < 10 ? short.format(value) : format.duration(value)),
      /** "92.1 % (90.3–93.7), 812 labels, on known answers". */
      accuracy: (ends: Ends, mark: 'known' | 'estimate') =>
        say('says', {
          share: format.percent(ends.estimate),
          low: format.percent(ends.low),
          high: format.percent(ends.high),
          labels: say('common:n.labels', { count: ends.n }),
          basis: say(mark),
        }),
      title: (one: Comparison) =>
        one.decided
          ? say('verdict.decided', {
              a: bidi(one.a),
              b: bidi(one.b),
              low: points(one.low),
              high: points(one.high),
            })
          : say('verdict.open', { a: bidi(one.a), b: bidi(one.b) }),
      between: (one: Comparison) =>
        say('verdict.between', { low: points(one.low), high: points(one.high) }),
      basis: (one: Comparison) => {
        if (one.shared_items === 0) return say('verdict.apart');
        return say(`verdict.${one.basis === 'gold' ? 'onGold' : 'onEstimate'}`, {
          count: one.shared_items,
        });
      },
      /** Since when it is decided, and what it took; nothing where that is not known. */
      since: (decided: Api<'Decided'> | undefined) => {
        if (!decided) return '';
        const date = format.date(decided.decided_at);
        return decided.shared_items === 0
          ? say('verdict.sinceApart', { date })
          : say('verdict.since', { date, count: decided.shared_items });
      },
      more: (more: number | null) =>
        more === null ? say('verdict.noEnd') : say('verdict.more', { count: more }),
      workers: (one: Comparison) => {
        if (one.workers_decided === null) return say('verdict.fewWorkers');
        return say(one.workers_decided ? 'verdict.otherWorkers' : 'verdict.notOtherWorkers');
      },
    };
  }, [say, format]);
}
