import { Button } from '@mantine/core';
import { IconChevronDown, IconPencil } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useMemo, useState } from 'react';
import { type Api, api, ok } from '../../api/client';
import { Link, useGo } from '../../app/url';
import { type Form, type Payload, Tell } from '../../form';
import { ShownItem } from '../../form/ShownItem';
import { Loading } from '../../parts/Loading';
import { failed } from '../../parts/Toasts';
import { useFormat, useSay } from '../../say';
import classes from './Answered.module.css';

type Annotation = Api<'MyAnnotation'>;

interface AnsweredProps {
  annotation: Annotation;
  form: Form | undefined;
  isOpen: boolean;
  onToggle: () => void;
}

/** One of my answers: a line that opens to the item and the whole answer. */
export function Answered({ annotation, form, isOpen, onToggle }: AnsweredProps) {
  const say = useSay('work');
  const format = useFormat();
  const clock = useClock();
  const id = useId();
  return (
    <li className={classes.answered} data-state={annotation.state}>
      <div className={classes.line}>
        <button
          type="button"
          className={classes.toggle}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={onToggle}
        >
          <IconChevronDown size={16} aria-hidden="true" />
          <time dateTime={annotation.created_at}>{clock(annotation.created_at)}</time>
          <bdi className={classes.project}>{annotation.project_name}</bdi>
          <span className={classes.item} dir="auto">
            {form && beginning(form, annotation.payload)}
          </span>
          <span className={classes.answer}>
            {form && <Brief form={form} annotation={annotation} />}
          </span>
        </button>
        <State annotation={annotation} />
        <span className={classes.figure}>
          {annotation.seconds === null ? '–' : format.duration(annotation.seconds)}
        </span>
        <bdi className={classes.figure}>{format.money(annotation.pay, annotation.currency)}</bdi>
        <span className={classes.action}>
          <Action annotation={annotation} />
        </span>
      </div>
      {isOpen && (
        <div id={id} className={classes.open}>
          {form ? (
            <>
              <ShownItem form={form} payload={annotation.payload} media={annotation.media} />
              <div>
                <h3>{say('history.answer')}</h3>
                <Tell form={form} answers={annotation.answers} payload={annotation.payload} />
              </div>
            </>
          ) : (
            <Loading />
          )}
        </div>
      )}
    </li>
  );
}

/** The time of day; the day is the heading above. */
function useClock(): (when: string) => string {
  const { locale } = useFormat();
  return useMemo(() => {
    const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
    return (when: string) => clock.format(new Date(when));
  }, [locale]);
}

/** Kinds whose answers are told in a line. */
const BRIEF = ['choice', 'choices', 'rating', 'preference', 'ranking'];

/** The answer to the first question that is told in a line. */
function Brief({ form, annotation }: { form: Form; annotation: Annotation }) {
  const question = form.ask.find(
    (one) => BRIEF.includes(one.kind) && annotation.answers[one.id] !== undefined,
  );
  if (question === undefined) return null;
  return (
    <Tell
      form={{ ...form, ask: [question] }}
      answers={annotation.answers}
      payload={annotation.payload}
    />
  );
}

const LONGEST = 160;

/** The first words an item shows, to tell it from others. */
function beginning(form: Form, payload: Payload): string {
  for (const { kind, field } of form.show) {
    const value = payload[field];
    if (kind === 'markdown' && typeof value === 'string')
      return value.slice(0, LONGEST).replace(/[*_`#>]+/g, '');
    if (typeof value === 'string') return value.slice(0, LONGEST);
    const first: unknown = Array.isArray(value) ? value[0] : undefined;
    const content = (first as { content?: unknown } | undefined)?.content;
    if (typeof content === 'string') return content.slice(0, LONGEST);
  }
  return '';
}

function State({ annotation }: { annotation: Annotation }) {
  const say = useSay('work');
  const told = say(`history.is.${annotation.state}`);
  const hasFeedback = ['mended', 'refused', 'appealed'].includes(annotation.state);
  return (
    <span className={classes.state}>
      {hasFeedback ? <Link href="/feedback">{told}</Link> : told}
      {annotation.is_test && <span className={classes.test}>{say('history.test')}</span>}
    </span>
  );
}

/** Take it back and answer anew, for as long as that goes. */
function Action({ annotation }: { annotation: Annotation }) {
  const say = useSay('work');
  const format = useFormat();
  const go = useGo();
  const client = useQueryClient();
  const isOpen = useIsBefore(annotation.undo_until);
  const undo = useMutation({
    mutationFn: () =>
      ok(
        api.POST('/annotations/{annotation}/undo', {
          params: { path: { annotation: annotation.id } },
        }),
      ),
    onSuccess: (task) => {
      void client.invalidateQueries({ queryKey: ['my-work'] });
      void client.invalidateQueries({ queryKey: ['my-annotations'] });
      go(`/work/${annotation.project_id}?task=${task.id}`);
    },
    onError: failed,
  });
  if (!isOpen || annotation.undo_until === null) return null;
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconPencil size={14} aria-hidden="true" />}
      loading={undo.isPending}
      title={say('history.until', { when: format.ago(annotation.undo_until) })}
      onClick={() => undo.mutate()}
    >
      {say('history.change')}
    </Button>
  );
}

/** Whether a moment is still to come; true turns to false when it is there. */
function useIsBefore(moment: string | null): boolean {
  const left = () => (moment === null ? 0 : Date.parse(moment) - Date.now());
  const [isBefore, setBefore] = useState(() => left() > 0);
  useEffect(() => {
    const ms = moment === null ? 0 : Date.parse(moment) - Date.now();
    setBefore(ms > 0);
    if (ms <= 0) return;
    const timer = setTimeout(() => setBefore(false), Math.min(ms, 2 ** 31 - 1));
    return () => clearTimeout(timer);
  }, [moment]);
  return isBefore;
}
