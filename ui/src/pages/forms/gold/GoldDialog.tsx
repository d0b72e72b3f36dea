import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { api, ok } from '../../../api/client';
import { useMay } from '../../../app/session';
import { type Answers, answersToSend, type Form, problemsOf, TaskForm, Tell } from '../../../form';
import { Dialog } from '../../../parts/Dialog';
import { Interval } from '../../../parts/Interval';
import { Muted } from '../../../parts/Muted';
import { useUndo } from '../../../parts/useUndo';
import { useSay, useSpoken } from '../../../say';
import { languageName } from '../builder/fields';
import { mediaOf } from '../builder/Preview';
import classes from './Gold.module.css';
import type { GoldItem } from './GoldItems';
import { wilson } from './wilson';

/** What an item of gold or a candidate has in common. */
export interface Knowable {
  id: string;
  external_id: string;
  payload: GoldItem['payload'];
  media: GoldItem['media'];
  answers: GoldItem['answers'];
  reason?: GoldItem['reason'];
}

interface GoldDialogProps {
  project: string;
  form: Form;
  item: Knowable & Partial<GoldItem>;
  onClose: () => void;
}

/** A known answer with what others said; mended through the form itself. */
export function GoldDialog({ project, form, item, onClose }: GoldDialogProps) {
  const say = useSay('forms');
  const may = useMay();
  const [answers, setAnswers] = useState<Answers>(item.answers);
  const [reason, setReason] = useState<Record<string, string>>(item.reason ?? {});
  const isGold = item.answered !== undefined;
  const stale = [
    ['gold', project],
    ['gold-candidates', project],
    ['items', project],
  ];
  const put = (body: { answers: Answers; reason: Record<string, string> | null }) =>
    ok(api.PUT('/items/{item}/gold', { params: { path: { item: item.id } }, body }));
  const keep = useUndo({
    run: () => {
      const kept = Object.fromEntries(Object.entries(reason).filter(([, text]) => text.trim()));
      return put({
        answers: answersToSend(form, answers),
        reason: Object.keys(kept).length ? kept : null,
      });
    },
    says: () => say(isGold ? 'goldPage.corrected' : 'goldPage.made'),
    ...(isGold && { undo: () => put({ answers: item.answers, reason: item.reason ?? null }) }),
    stale,
    onDone: onClose,
  });
  const setRetired = (is_retired: boolean) =>
    ok(
      api.PATCH('/items/{item}/gold', {
        params: { path: { item: item.id } },
        body: { is_retired },
      }),
    );
  const retire = useUndo({
    run: () => setRetired(!item.retired_at),
    says: () => say(item.retired_at ? 'goldPage.broughtBack' : 'goldPage.retired'),
    undo: () => setRetired(Boolean(item.retired_at)),
    stale,
    onDone: onClose,
  });
  const canWrite = may('items.write');
  const isChanged =
    JSON.stringify(answers) !== JSON.stringify(item.answers) ||
    JSON.stringify(reason) !== JSON.stringify(item.reason ?? {});
  return (
    <Dialog title={item.external_id} onClose={onClose} size="72rem">
      {item.is_doubted && (
        <p className={classes.doubt}>
          {say('goldPage.doubtedWhy', {
            count: item.good_workers ?? 0,
            against: String(item.good_against ?? 0),
          })}
        </p>
      )}
      <TaskForm
        form={form}
        payload={item.payload}
        media={{ ...mediaOf(item.payload), ...item.media }}
        answers={answers}
        {...(canWrite && { onAnswers: setAnswers })}
      />
      {isGold && <Others form={form} item={item as GoldItem} onTake={setAnswers} />}
      <Reasons reason={reason} onChange={canWrite ? setReason : undefined} />
      {canWrite && (
        <div className={classes.foot}>
          {isGold && (
            <Button variant="default" loading={retire.isPending} onClick={() => retire.mutate()}>
              {say(item.retired_at ? 'goldPage.bringBack' : 'goldPage.retire')}
            </Button>
          )}
          <Button
            disabled={(isGold && !isChanged) || problemsOf(form, answers, item.payload).size > 0}
            loading={keep.isPending}
            onClick={() => keep.mutate()}
          >
            {say(isGold ? 'goldPage.correct' : 'goldPage.make')}
          </Button>
        </div>
      )}
    </Dialog>
  );
}

/** How it was answered, and what was said instead. */
function Others({
  form,
  item,
  onTake,
}: {
  form: Form;
  item: GoldItem;
  onTake: (answers: Answers) => void;
}) {
  const say = useSay('forms');
  return (
    <section className={classes.others}>
      <h3>{say('goldPage.howAnswered')}</h3>
      <p>
        <Interval of="answers" digits={0} value={wilson(item.right, item.answered)} />{' '}
        <Muted>{say('goldPage.shownTimes', { count: item.shown })}</Muted>
      </p>
      {item.otherwise.length > 0 && (
        <ul>
          {item.otherwise.map((one) => (
            <li key={JSON.stringify(one.answers)}>
              <span className={classes.times}>{say('common:n.answers', { count: one.count })}</span>
              <Tell
                form={form}
                answers={one.answers}
                payload={item.payload}
                compare={item.answers}
              />
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => onTake({ ...item.answers, ...one.answers })}
              >
                {say('goldPage.take')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Why the known answer is right, told after a test answer. */
function Reasons({
  reason,
  onChange,
}: {
  reason: Record<string, string>;
  onChange: ((reason: Record<string, string>) => void) | undefined;
}) {
  const say = useSay('forms');
  const { locale } = useSpoken();
  const tags = [...new Set(['en', 'ar', ...Object.keys(reason)])];
  return (
    <section className={classes.reasons}>
      <h3>{say('goldPage.reason')}</h3>
      <Muted>{say('goldPage.reasonHint')}</Muted>
      <div className={classes.reasonFields}>
        {tags.map((tag) => (
          <Textarea
            key={tag}
            label={languageName(tag, locale)}
            lang={tag}
            dir="auto"
            autosize
            minRows={2}
            maxRows={8}
            readOnly={onChange === undefined}
            value={reason[tag] ?? ''}
            onChange={(event) => onChange?.({ ...reason, [tag]: event.currentTarget.value })}
          />
        ))}
      </div>
    </section>
  );
}
