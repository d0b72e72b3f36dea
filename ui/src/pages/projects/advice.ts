/** What a project wants next, in words, and the page where one does it. */
import type { Format, SayWords } from '../../say';
import type { Advice } from './data';

type Code = Advice['code'];

const PAGES: Record<Code, (project: string, advice: Advice) => string> = {
  'no-items': (project) => `/p/${project}/batches`,
  'no-contract': (project) => `/p/${project}/suppliers`,
  'no-workers': () => '/suppliers',
  'qualification-lacks-items': (project) => `/p/${project}/gold`,
  'not-started': (project) => `/p/${project}`,
  paused: (project) => `/p/${project}`,
  'no-gold': (project) => `/p/${project}/gold`,
  'few-gold': (project) => `/p/${project}/gold`,
  'calibration-waits': (project) => `/p/${project}#calibration`,
  'nothing-open': (project) => `/p/${project}/batches`,
  'contract-full': (project) => `/p/${project}/suppliers`,
  'appeals-wait': (project) => `/review/${project}/appeals`,
  'reviews-wait': (project) => `/review/${project}`,
  'disagreements-wait': (project) => `/p/${project}/adjudicate`,
  'signals-wait': (project) => `/p/${project}/signals`,
  'many-skips': (project) => `/p/${project}/data?state=skipped`,
  'supplier-behind': (project, advice) =>
    `/p/${project}/quality${advice.question ? `?question=${encodeURIComponent(advice.question)}` : ''}`,
  late: (project) => `/p/${project}/settings`,
  'ready-for-release': (project) => `/p/${project}/data`,
};

export const pageOf = (project: string, advice: Advice): string =>
  PAGES[advice.code](project, advice);

/** Started or gone on with by a button here, not on another page. */
export const startsHere = (advice: Advice): boolean =>
  advice.code === 'not-started' || advice.code === 'paused';

/** What the lab must do before anything goes on, apart from what is only good to know. */
const PRESSING: Code[] = [
  'no-items',
  'no-contract',
  'no-workers',
  'not-started',
  'qualification-lacks-items',
  'calibration-waits',
  'nothing-open',
  'contract-full',
  'late',
];
export const isPressing = (advice: Advice): boolean => PRESSING.includes(advice.code);

const isolated = (name: string | null | undefined): string => `\u2068${name ?? ''}\u2069`;

/** Its words: what is the matter. */
export function wordsOf(advice: Advice, say: SayWords, format: Format): string {
  const { value, low, high } = advice;
  const points = (share: number | null | undefined) => format.number(100 * Math.abs(share ?? 0), 1);
  const values = {
    count: advice.count ?? undefined,
    of: advice.of == null ? undefined : format.number(advice.of),
    name: isolated(advice.name),
    other: isolated(advice.other),
    reason: advice.reason == null ? undefined : say(`reason.${advice.reason}`),
    value: value == null ? undefined : points(value),
    // A difference below zero: what is nearer to zero is the least it is behind.
    low: points(high),
    high: points(low),
    when: advice.when == null ? undefined : format.date(advice.when),
  };
  const key = `advice.${advice.code}${advice.or_more ? '-more' : ''}`;
  return say(key, values);
}
