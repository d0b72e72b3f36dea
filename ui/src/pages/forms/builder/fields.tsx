/** The fields that settings are made of. */
import { Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Words } from '../../../form';
import { useSay } from '../../../say';
import classes from './Builder.module.css';
import { withWords, wordsIn } from './definition';

interface WordsFieldProps {
  label: string;
  hint?: string;
  words: Words | null | undefined;
  languages: string[];
  onChange: (words: Words | undefined) => void;
  multiline?: boolean;
  /** Only read out: what it is says the row around it. */
  quiet?: boolean;
}

const names = new Map<string, Intl.DisplayNames>();

/** A language's name in the reader's own. */
export function languageName(tag: string, locale: string): string {
  const known = names.get(locale) ?? new Intl.DisplayNames([locale], { type: 'language' });
  names.set(locale, known);
  try {
    return known.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Words for people, in each of the project's languages. */
export function WordsField({ label, hint, words, languages, onChange, ...look }: WordsFieldProps) {
  const first = languages[0] ?? 'en';
  const Field = look.multiline ? Textarea : TextInput;
  return (
    <fieldset className={classes.words} aria-label={label}>
      {!look.quiet && <span className={classes.label}>{label}</span>}
      {hint && <span className={classes.hint}>{hint}</span>}
      {languages.map((language) => (
        <Field
          key={language}
          size="xs"
          dir="auto"
          lang={language}
          aria-label={`${label} (${language})`}
          placeholder={look.quiet ? label : undefined}
          leftSection={<bdi className={classes.tag}>{language}</bdi>}
          value={wordsIn(words, language, first)}
          onChange={(event) =>
            onChange(withWords(words, language, event.currentTarget.value, languages))
          }
          {...(look.multiline && { autosize: true, minRows: 1, maxRows: 6 })}
        />
      ))}
    </fieldset>
  );
}

interface IdFieldProps {
  label: string;
  value: string;
  onChange: (id: string) => void;
  taken: string[];
  pattern?: RegExp;
  quiet?: boolean;
}

/** An id: changed when it is left, and only into one that will do. */
export function IdField({ label, value, onChange, taken, pattern, quiet = false }: IdFieldProps) {
  const say = useSay('forms');
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? value;
  const isTaken = shown !== value && taken.includes(shown);
  const isWrong = shown === '' || (pattern !== undefined && !pattern.test(shown));
  const error = isTaken ? say('builder.idTaken') : isWrong ? say('builder.idWrong') : undefined;
  const leave = () => {
    if (typed !== null && typed !== value && error === undefined) onChange(typed);
    setTyped(null);
  };
  return (
    <TextInput
      size="xs"
      dir="auto"
      className={classes.id}
      label={quiet ? undefined : label}
      aria-label={label}
      value={shown}
      error={error}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
        if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
}

interface NumberFieldProps {
  label: string;
  hint?: string;
  value: number | null | undefined;
  onChange: (value: number | undefined) => void;
  min?: number;
  max?: number;
  step?: number;
  decimal?: boolean;
  placeholder?: string;
  suffix?: string;
}

export function NumberField({ label, hint, value, onChange, decimal, ...more }: NumberFieldProps) {
  // What is no number yet, such as "-" or "0.", stays as it is typed.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <NumberInput
      size="xs"
      label={label}
      description={hint}
      value={typed ?? value ?? ''}
      allowDecimal={decimal ?? false}
      clampBehavior="blur"
      onChange={(given) => {
        setTyped(typeof given === 'number' ? null : given);
        if (typeof given === 'number') onChange(given);
        else if (given === '') onChange(undefined);
      }}
      onBlur={() => setTyped(null)}
      {...more}
    />
  );
}

interface ToggleProps {
  label: string;
  hint?: string | undefined;
  value: boolean;
  onChange: (value: boolean) => void;
}

export function Toggle({ label, hint, value, onChange }: ToggleProps) {
  return (
    <Checkbox
      size="sm"
      label={label}
      description={hint}
      checked={value}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}

interface PickProps {
  label: string;
  hint?: string;
  value: string;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
}

export function Pick({ label, hint, value, options, onChange }: PickProps) {
  return (
    <NativeSelect
      size="xs"
      label={label}
      description={hint}
      value={value}
      data={options}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface TextFieldProps {
  label: string;
  hint?: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** One line for programs to read, from the left. */
export function TextField({ label, hint, value, onChange }: TextFieldProps) {
  return (
    <TextInput
      size="xs"
      dir="ltr"
      spellCheck={false}
      label={label}
      description={hint}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  );
}

interface SeveralProps {
  label: string;
  all: { id: string; name: string }[];
  chosen: string[];
  least?: number;
  onChange: (chosen: string[]) => void;
}

/** Any of a few. */
export function Several({ label, all, chosen, least = 0, onChange }: SeveralProps) {
  return (
    <fieldset className={classes.several}>
      <legend className={classes.label}>{label}</legend>
      {all.map(({ id, name }) => (
        <Checkbox
          key={id}
          size="sm"
          label={<bdi>{name}</bdi>}
          checked={chosen.includes(id)}
          disabled={chosen.includes(id) && chosen.length <= least}
          onChange={(event) =>
            onChange(
              all
                .map((one) => one.id)
                .filter((one) => (one === id ? event.currentTarget.checked : chosen.includes(one))),
            )
          }
        />
      ))}
    </fieldset>
  );
}

/** Settings that belong together. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
