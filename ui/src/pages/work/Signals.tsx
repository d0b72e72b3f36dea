import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Api, api, ok } from '../../api/client';
import { type Answers, type Form, type Media, type Payload, Tell } from '../../form';
import { ShownItem } from '../../form/ShownItem';
import { Section } from '../../parts/Page';
import { LoadedPages, usePages } from '../../parts/Pages';
import { useFormat, useSay } from '../../say';
import { AppealForm, AppealMade } from './AppealForm';
import classes from './Signals.module.css';
import { useForms } from './useForms';

type Notice = Api<'Notice'>;

const SIGNALS = ['my-signals'];

/** Signals of trouble that a person confirmed and told me of; nothing where there are none. */
export function Signals() {
  const say = useSay('work');
  const pages = usePages(SIGNALS, (cursor) =>
    ok(api.GET('/me/signals', { params: { query: { limit: 20, ...(cursor && { cursor }) } } })),
  );
  if (!pages.rows?.length) return null;
  return (
    <Section title={say('signals.title')}>
      <p className={classes.hint}>{say('signals.hint')}</p>
      <LoadedPages pages={pages} empty={null}>
        {(rows) => (
          <ol className={classes.list}>
            {rows.map((row) => (
              <li key={`${row.id} ${row.worker_id}`}>
                <One notice={row} />
              </li>
            ))}
          </ol>
        )}
      </LoadedPages>
    </Section>
  );
}

function One({ notice }: { notice: Notice }) {
  const say = useSay('work');
  const format = useFormat();
  return (
    <article
      className={classes.one}
      aria-label={say('signals.of', { project: notice.project_name })}
    >
      <header className={classes.head}>
        <h3>
          <bdi>{notice.project_name}</bdi>
        </h3>
        <span>{say('signals.told', { when: format.time(notice.told_at) })}</span>
      </header>
      <p>{say(`signals.about.${notice.kind}`)}</p>
      <dl className={classes.why}>
        <div>
          <dt>{say('signals.reason')}</dt>
          <dd>
            <bdi>{notice.reason}</bdi>
          </dd>
        </div>
        <div>
          <dt>{say('feedback.rule')}</dt>
          <dd>
            <bdi>{notice.rule}</bdi>
          </dd>
        </div>
      </dl>
      <OwnAnswers notice={notice} />
      <Appeal notice={notice} />
    </article>
  );
}

function OwnAnswers({ notice }: { notice: Notice }) {
  const say = useSay('work');
  const forms = useForms(
    notice.answers.map((one) => ({ project_id: notice.project_id, form_id: one.form_id })),
  );
  if (notice.answers.length === 0) return <p>{say('signals.noAnswers')}</p>;
  return (
    <details className={classes.answers}>
      <summary>{say('signals.answers', { count: notice.answers.length })}</summary>
      <ol>
        {notice.answers.map((one) => {
          const form = forms.get(one.form_id);
          return <li key={one.annotation_id}>{form && <Own form={form} one={one} />}</li>;
        })}
      </ol>
    </details>
  );
}

function Own({ form, one }: { form: Form; one: Api<'OwnAnswer'> }) {
  const format = useFormat();
  const payload = one.payload as Payload;
  return (
    <div className={classes.own}>
      <ShownItem form={form} payload={payload} media={one.media as Media} />
      <div>
        <Tell form={form} answers={one.answers as Answers} payload={payload} />
        <span className={classes.when}>
          {format.time(one.at)}
          {one.seconds !== null && ` · ${format.duration(one.seconds)}`}
        </span>
      </div>
    </div>
  );
}

/** My appeal against a signal: the way to make it, or what became of it. */
function Appeal({ notice }: { notice: Notice }) {
  const say = useSay('work');
  const [isOpen, setOpen] = useState(false);
  if (notice.appeal !== null)
    return <AppealMade {...notice} result={say(`signals.is.${notice.appeal_result ?? 'open'}`)} />;
  if (isOpen)
    return (
      <AppealForm
        label={say('signals.appeal.text')}
        hint={say('signals.appeal.hint')}
        send={(text) =>
          ok(
            api.POST('/signals/{signal}/appeal', {
              params: { path: { signal: notice.id } },
              body: { text },
            }),
          )
        }
        stale={SIGNALS}
        onClose={() => setOpen(false)}
      />
    );
  return (
    <div>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {say('appeal.make')}
      </Button>
    </div>
  );
}
