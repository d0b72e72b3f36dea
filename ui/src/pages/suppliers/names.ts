/** Pseudonyms as somebody writes or pastes them: one a line, languages after a comma or tab. */

export interface NewWorker {
  name: string;
  languages: string[];
}

export interface ReadNames {
  workers: NewWorker[];
  /** Names that stand there twice. */
  twice: string[];
  /** What is no tag of a language. */
  strange: string[];
}

const TAG = /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/;

export function readNames(text: string): ReadNames {
  const workers: NewWorker[] = [];
  const seen = new Set<string>();
  const twice = new Set<string>();
  const strange = new Set<string>();
  for (const line of text.split(/\r?\n/)) {
    const [first = '', ...rest] = line.split(/[,;،\t]/);
    const name = first.trim();
    if (name === '') continue;
    if (seen.has(name)) twice.add(name);
    seen.add(name);
    const languages = rest.join(' ').split(/\s+/).filter(Boolean);
    for (const tag of languages) if (!TAG.test(tag)) strange.add(tag);
    workers.push({ name, languages: [...new Set(languages)] });
  }
  return { workers, twice: [...twice], strange: [...strange] };
}

/** Tags as somebody writes them: by commas or spaces. */
export const readTags = (text: string): string[] => [
  ...new Set(text.split(/[\s,;،]+/).filter(Boolean)),
];
