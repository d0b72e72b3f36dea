/** Every language says the same things, in all its plural forms, and the page says nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from './say';

const SRC = new URL('..', import.meta.url).pathname;
const PLURAL = /_(zero|one|two|few|many|other)$/;

function flat(words: unknown, path = ''): [string, string][] {
  if (typeof words === 'string') return [[path, words]];
  return Object.entries(words as object).flatMap(([key, inner]) =>
    flat(inner, path === '' ? `${key}:` : path.endsWith(':') ? path + key : `${path}.${key}`),
  );
}

const read = (tag: string) =>
  new Map(flat(JSON.parse(readFileSync(join(SRC, 'locales', `${tag}.json`), 'utf8'))));
const singular = (keys: Iterable<string>) =>
  new Set([...keys].map((key) => key.replace(PLURAL, '')));
const placeholders = (text: string) => new Set(text.match(/\{\{\s*\w+/g) ?? []);

const english = read('en');
const others = Object.keys(LANGUAGES).filter((tag) => tag !== 'en');

describe.each(others)('the catalogue %s', (tag) => {
  const words = read(tag);

  it('has the keys of the English one and no others', () => {
    const ours = singular(words.keys());
    const theirs = singular(english.keys());
    expect([...theirs].filter((key) => !ours.has(key))).toEqual([]);
    expect([...ours].filter((key) => !theirs.has(key))).toEqual([]);
  });

  it('has every plural form of the language', () => {
    const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    const counted = [...english.keys()].filter((key) => /_other$/.test(key));
    const missing = counted.flatMap((key) =>
      forms.map((form) => key.replace(/_other$/, `_${form}`)).filter((one) => !words.has(one)),
    );
    expect(missing).toEqual([]);
  });

  it('has no placeholder that the English words lack', () => {
    const wrong = [...words].filter(([key, text]) => {
      const same = [...english].filter(
        ([one]) => one.replace(PLURAL, '') === key.replace(PLURAL, ''),
      );
      const known = new Set(same.flatMap(([, other]) => [...placeholders(other)]));
      return [...placeholders(text)].some((name) => !known.has(name) && name !== '{{n');
    });
    expect(wrong).toEqual([]);
  });

  it('is translated: nothing but names and signs is the same as in English', () => {
    const same = [...words].filter(
      ([key, text]) =>
        text === english.get(key) && /[A-Za-z]{4}/.test(text.replace(/\{\{.*?\}\}/g, '')),
    );
    expect(same.map(([key]) => key).filter((key) => !ALIKE.has(key))).toEqual([]);
  });
});

/** Names that are written the same in every language. */
const ALIKE = new Set(['forms:builder.view-json', 'forms:goldPage.testBatch']);

describe('the page', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\./.test(file),
  );
  const known = singular(english.keys());

  it('says nothing that no catalogue has', () => {
    const missing = files.flatMap((file) => {
      const code = readFileSync(join(SRC, file), 'utf8');
      const areas = [...code.matchAll(/useSay\('(\w+)'\)/g)].map((found) => found[1]);
      const keys = [...code.matchAll(/\bsay\(\s*'([\w:.-]+)'/g)].map((found) => found[1] ?? '');
      return keys
        .filter((key) =>
          key.includes(':') ? !known.has(key) : !areas.some((area) => known.has(`${area}:${key}`)),
        )
        .filter(() => areas.length > 0)
        .map((key) => `${file}: ${key}`);
    });
    expect(missing).toEqual([]);
  });
});
