import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, ok } from '../../api/client';
import { Failed } from '../../parts/Failed';
import { done } from '../../parts/Toasts';
import { useFormat, useSay } from '../../say';
import classes from './Appeal.module.css';
import type { Changed } from './Change';

/** My appeal against a review: the way to make it, or what became of it. */
export function Appeal({ change }: { change: Changed }) {
  const say = useSay('work');
  const [isOpen, setOpen] = useState(false);
  if (change.appeal !== null) return <Made change={change} />;
  if (isOpen) return <Making change={change} onClose={() => setOpen(false)} />;
  return (
    <div>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {say('appeal.make')}
      </Button>
    </div>
  );
}

function Making({ change, onClose }: { change: Changed; onClose: () => void }) {
  const say = useSay('work');
  const client = useQueryClient();
  const [text, setText] = useState('');
  const send = useMutation({
    mutationFn: () =>
      ok(
        api.POST('/reviews/{review}/appeal', {
          params: { path: { review: change.id } },
          body: { text: text.trim() },
        }),
      ),
    onSuccess: async () => {
      done(say('appeal.sent'));
      await client.invalidateQueries({ queryKey: ['my-feedback', 'list'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) send.mutate();
  };
  return (
    <form className={classes.making} onSubmit={submit}>
      <Textarea
        label={say('appeal.text')}
        description={say('appeal.hint')}
        dir="auto"
        autosize
        minRows={2}
        maxRows={10}
        required
        data-autofocus
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
          if (event.key === 'Escape') onClose();
        }}
      />
      <div className={classes.buttons}>
        <Button type="submit" size="compact-md" loading={send.isPending}>
          {say('appeal.send')}
        </Button>
        <Button size="compact-md" variant="default" onClick={onClose}>
          {say('common:cancel')}
        </Button>
      </div>
      {send.error && <Failed error={send.error} />}
    </form>
  );
}

function Made({ change }: { change: Changed }) {
  const say = useSay('work');
  const format = useFormat();
  return (
    <div className={classes.made}>
      <h3>
        {say('appeal.mine')}
        {change.appealed_at && <span>{format.time(change.appealed_at)}</span>}
      </h3>
      <p className={classes.words}>
        <bdi>{change.appeal}</bdi>
      </p>
      <p className={classes.result} data-result={change.appeal_result ?? 'open'}>
        <strong>{say(`appeal.is.${change.appeal_result ?? 'open'}`)}</strong>
        {change.appeal_decided_at && <span>{format.time(change.appeal_decided_at)}</span>}
      </p>
      {change.appeal_comment && (
        <p className={classes.words}>
          <bdi>{change.appeal_comment}</bdi>
        </p>
      )}
    </div>
  );
}
