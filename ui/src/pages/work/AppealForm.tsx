import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Failed } from '../../parts/Failed';
import { done } from '../../parts/Toasts';
import { useFormat, useSay } from '../../say';
import classes from './Appeal.module.css';

interface AppealFormProps {
  label: string;
  hint: string;
  send: (text: string) => Promise<unknown>;
  /** The list to load anew, by the start of its query key. */
  stale: unknown[];
  onClose: () => void;
}

/** Say once why something decided of my work is wrong. */
export function AppealForm({ label, hint, send, stale, onClose }: AppealFormProps) {
  const say = useSay('work');
  const client = useQueryClient();
  const [text, setText] = useState('');
  const sending = useMutation({
    mutationFn: () => send(text.trim()),
    onSuccess: async () => {
      done(say('appeal.sent'));
      await client.invalidateQueries({ queryKey: stale });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) sending.mutate();
  };
  return (
    <form className={classes.making} onSubmit={submit}>
      <Textarea
        label={label}
        description={hint}
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
        <Button type="submit" size="compact-md" loading={sending.isPending}>
          {say('appeal.send')}
        </Button>
        <Button size="compact-md" variant="default" onClick={onClose}>
          {say('common:cancel')}
        </Button>
      </div>
      {sending.error && <Failed error={sending.error} />}
    </form>
  );
}

interface AppealMadeProps {
  appeal: string | null;
  appealed_at: string | null;
  appeal_result: 'upheld' | 'overturned' | null;
  appeal_comment: string | null;
  appeal_decided_at: string | null;
  /** What became of it, in words. */
  result: string;
}

/** An appeal of mine and what became of it. */
export function AppealMade({ result, ...made }: AppealMadeProps) {
  const say = useSay('work');
  const format = useFormat();
  return (
    <div className={classes.made}>
      <h3>
        {say('appeal.mine')}
        {made.appealed_at && <span>{format.time(made.appealed_at)}</span>}
      </h3>
      <p className={classes.words}>
        <bdi>{made.appeal}</bdi>
      </p>
      <p className={classes.result} data-result={made.appeal_result ?? 'open'}>
        <strong>{result}</strong>
        {made.appeal_decided_at && <span>{format.time(made.appeal_decided_at)}</span>}
      </p>
      {made.appeal_comment && (
        <p className={classes.words}>
          <bdi>{made.appeal_comment}</bdi>
        </p>
      )}
    </div>
  );
}
