import i18next, { type i18n } from 'i18next';
import { createContext, useCallback, useContext } from 'react';

/** A language by its catalogue: adding one is adding `src/locales/<tag>.json` and a line here. */
export const LANGUAGES = {
  en: { name: 'English', dir: 'ltr', digits: 'latn' },
  ar: { name: 'العربية', dir: 'rtl', digits: 'latn' },
} as const satisfies Record<string, Language>;

interface Language {
  name: string;
  dir: 'ltr' | 'rtl';
  digits: 'latn' | 'arab';
}

export type Locale = keyof typeof LANGUAGES;
export type Values = Record<string, string | number | undefined>;
export type SayWords = (key: string, values?: Values) => string;

/** Catalogues by their addresses: they are data, fetched as they are and not as programs. */
const catalogues = import.meta.glob<string>('../locales/*.json', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Load a language and make it the one spoken. Rejects where the server does not answer. */
export async function speak(locale: Locale): Promise<i18n> {
  const reply = await fetch(catalogues[`../locales/${locale}.json`] ?? '');
  if (!reply.ok) throw new Error(`the words of ${locale} did not come: HTTP ${reply.status}`);
  const words = (await reply.json()) as Record<string, Record<string, string>>;
  const made = i18next.createInstance();
  await made.init({
    lng: locale,
    resources: { [locale]: words },
    ns: Object.keys(words),
    defaultNS: 'common',
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  });
  return made;
}

export const Spoken = createContext<{ i18n: i18n; locale: Locale; digits: 'latn' | 'arab' } | null>(
  null,
);

export function useSpoken() {
  const spoken = useContext(Spoken);
  if (spoken === null) throw new Error('no language is spoken here: <Spoken> is missing');
  return spoken;
}

/** Words of an area: `say('saved')`, `say('answers', { count: 3 })`, `say('common:cancel')`.
 *
 * `count` is written in the digits chosen; give other numbers as text, from `useFormat`.
 */
export function useSay(area: string): SayWords {
  const { i18n, locale, digits } = useSpoken();
  return useCallback(
    (key: string, values?: Values) => {
      const told: Record<string, unknown> = { ns: area, ...values };
      if (typeof values?.count === 'number') {
        // i18next picks the plural form by `count`; {{n}} is the number as people write it.
        told.n = new Intl.NumberFormat(`${locale}-u-nu-${digits}`).format(values.count);
      }
      return i18n.t(key, told) as string;
    },
    [i18n, locale, digits, area],
  );
}

/** Of words in several languages, those for this one (else English, else any). */
export function useWords(): (words: string | Record<string, string> | null | undefined) => string {
  const { locale } = useSpoken();
  return useCallback(
    (words) => {
      if (words == null || typeof words === 'string') return words ?? '';
      return words[locale] ?? words.en ?? Object.values(words)[0] ?? '';
    },
    [locale],
  );
}
