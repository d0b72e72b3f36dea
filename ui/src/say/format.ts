import { useMemo } from 'react';
import { useSpoken } from './say';

export interface IntervalValue {
  estimate: number;
  low: number | null;
  high: number | null;
  n?: number;
}

/** Numbers, money and times as this person reads them. */
export interface Format {
  number: (value: number, digits?: number) => string;
  /** A share in [0, 1] as per cent. */
  percent: (share: number, digits?: number) => string;
  /** "92.1 % (90.3–93.7)"; without n, which `<Interval>` shows. */
  interval: (value: IntervalValue, digits?: number) => string;
  money: (amount: number, currency: string) => string;
  date: (when: string | Date) => string;
  /** Date and time of day. */
  time: (when: string | Date) => string;
  /** "3 minutes ago", "in 2 days". */
  ago: (when: string | Date, now?: Date) => string;
  /** Seconds as "4 s", "2 min 10 s", "1 h 5 min". */
  duration: (seconds: number) => string;
  list: (words: string[]) => string;
  locale: string;
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

export function makeFormat(language: string, digits: 'latn' | 'arab'): Format {
  const locale = `${language}-u-nu-${digits}-ca-gregory`;
  const cache = new Map<string, Intl.NumberFormat>();
  const numbers = (options: Intl.NumberFormatOptions) => {
    const key = JSON.stringify(options);
    const found = cache.get(key) ?? new Intl.NumberFormat(locale, options);
    cache.set(key, found);
    return found;
  };
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const times = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const unit = (value: number, name: string) =>
    numbers({ style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 0 }).format(
      value,
    );

  const percent = (share: number, places = 1) =>
    numbers({
      style: 'percent',
      minimumFractionDigits: places,
      maximumFractionDigits: places,
    }).format(share);

  return {
    locale,
    number: (value, places = 0) => numbers({ maximumFractionDigits: places }).format(value),
    percent,
    interval: ({ estimate, low, high }, places = 1) => {
      if (low === null || high === null) return percent(estimate, places);
      // First-strong isolation keeps the pair in order inside Arabic.
      return `${percent(estimate, places)} \u2068(${percent(low, places)} – ${percent(high, places)})\u2069`;
    },
    money: (amount, currency) =>
      numbers({
        style: 'currency',
        currency,
        currencyDisplay: 'code',
        maximumFractionDigits: Math.abs(amount) < 1 && amount !== 0 ? 4 : 2,
      }).format(amount),
    date: (when) => dates.format(new Date(when)),
    time: (when) => times.format(new Date(when)),
    ago: (when, now = new Date()) => {
      const seconds = (new Date(when).getTime() - now.getTime()) / 1000;
      const step = STEPS.find(([, size]) => Math.abs(seconds) >= size);
      if (step === undefined) return relative.format(0, 'second');
      return relative.format(Math.round(seconds / step[1]), step[0]);
    },
    duration: (seconds) => {
      const whole = Math.round(seconds);
      if (whole < 60) return unit(whole, 'second');
      if (whole < 3600)
        return [unit(Math.floor(whole / 60), 'minute'), whole % 60 && unit(whole % 60, 'second')]
          .filter(Boolean)
          .join(' ');
      return [
        unit(Math.floor(whole / 3600), 'hour'),
        Math.floor((whole % 3600) / 60) && unit(Math.floor((whole % 3600) / 60), 'minute'),
      ]
        .filter(Boolean)
        .join(' ');
    },
    list: (words) => lists.format(words),
  };
}

/** Numbers, dates and money in this person's language and digits. */
export function useFormat(): Format {
  const { locale, digits } = useSpoken();
  return useMemo(() => makeFormat(locale, digits), [locale, digits]);
}
