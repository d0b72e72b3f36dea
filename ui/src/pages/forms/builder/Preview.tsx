import { SegmentedControl } from '@mantine/core';
import type { i18n } from 'i18next';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { Boundary } from '../../../app/Boundary';
import {
  type Answers,
  type Form,
  type Media,
  type Payload,
  TaskForm,
  type TaskFormProps,
} from '../../../form';
import { LANGUAGES, type Locale, Spoken, speak, useSay, useSpoken } from '../../../say';
import classes from './Builder.module.css';
import type { Definition } from './definition';
import { useCheck } from './useCheck';
import { useFillers } from './useFillers';

interface PreviewProps {
  form: Form;
  payload: Payload;
  media?: Media;
  answers?: Answers;
  /** What stands beside the languages: a choice of samples. */
  samples?: ReactNode;
  layout?: 'split' | 'stacked';
}

/** A form as an annotator has it, in any of the page's languages, to be tried out. */
export function Preview({
  form,
  payload,
  media,
  samples,
  layout = 'stacked',
  ...given
}: PreviewProps) {
  const say = useSay('forms');
  const { locale: own } = useSpoken();
  const [locale, setLocale] = useState<Locale>(own);
  // Drawn anew where what it is about changed: answers to other options mean nothing.
  const key = useMemo(
    () => JSON.stringify([form.ask.map((one) => [one.id, one.kind]), payload]),
    [form, payload],
  );
  return (
    <div className={classes.preview}>
      <div className={classes.previewHead}>
        <SegmentedControl
          size="xs"
          aria-label={say('builder.previewIn')}
          value={locale}
          onChange={(chosen) => setLocale(chosen as Locale)}
          data={Object.entries(LANGUAGES).map(([value, language]) => ({
            value,
            label: language.name,
          }))}
        />
        {samples}
      </div>
      <In locale={locale}>
        <Boundary key={key}>
          <TriedOut
            key={key}
            form={form}
            payload={payload}
            media={media ?? mediaOf(payload)}
            first={given.answers ?? {}}
            layout={layout}
          />
        </Boundary>
      </In>
    </div>
  );
}

type TriedOutProps = Pick<TaskFormProps, 'form' | 'payload' | 'media' | 'layout'> & {
  first: Answers;
};

function TriedOut({ first, ...shown }: TriedOutProps) {
  const [answers, setAnswers] = useState(first);
  return <TaskForm {...shown} answers={answers} onAnswers={setAnswers} active={false} />;
}

/** A form with something to look at in each of its fields. */
export function FilledPreview({ form }: { form: Form }) {
  const { checked } = useCheck(form as Definition, null);
  const payload = useFillers(checked?.fields);
  return <Preview form={form} payload={payload} />;
}

/** Sounds and pictures of samples come as data; they open as themselves. */
export function mediaOf(payload: Payload): Media {
  return Object.fromEntries(
    Object.values(payload)
      .filter((value): value is string => typeof value === 'string' && value.startsWith('data:'))
      .map((value) => [value, value]),
  );
}

/** What is in it speaks another language than the page. */
function In({ locale, children }: { locale: Locale; children: ReactNode }) {
  const spoken = useSpoken();
  const [other, setOther] = useState<{ locale: Locale; i18n: i18n } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    if (locale !== spoken.locale)
      void speak(locale).then((i18n) => isCurrent && setOther({ locale, i18n }));
    return () => {
      isCurrent = false;
    };
  }, [locale, spoken.locale]);
  const now = locale !== spoken.locale && other?.locale === locale ? other : spoken;
  return (
    <Spoken.Provider value={{ ...spoken, i18n: now.i18n, locale: now.locale }}>
      <div dir={LANGUAGES[now.locale].dir} lang={now.locale} className={classes.previewBody}>
        {children}
      </div>
    </Spoken.Provider>
  );
}
