import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { api, ok } from '../../api/client';
import {
  type Answers,
  answersToSend,
  type Form,
  type Payload,
  problemsOf,
  type Said,
  TaskForm,
} from '../../form';
import { Dialog } from '../../parts/Dialog';
import { Failed } from '../../parts/Failed';
import { Muted } from '../../parts/Muted';
import { useUndo } from '../../parts/useUndo';
import { useSay } from '../../say';
import classes from './Item.module.css';

interface DecideProps {
  item: string;
  form: Form;
  payload: Payload;
  media: Record<string, string>;
  /** What the form holds at first. */
  first: Answers;
  onClose: () => void;
}

const stale = (item: string) => [['item', item]];

/** Make an item gold, or correct its known answers. */
export function SetGold({ isGold, ...props }: DecideProps & { isGold: boolean }) {
  const say = useSay('items');
  const set = (answers: Answers) =>
    ok(
      api.PUT('/items/{item}/gold', { params: { path: { item: props.item } }, body: { answers } }),
    );
  // What was gold before can be put back; what was none cannot leave being gold again.
  const save = useUndo<Answers, unknown>({
    run: set,
    says: () => say('item.goldSaved'),
    ...(isGold && { undo: () => set(props.first) }),
    stale: stale(props.item),
    onDone: props.onClose,
  });
  return (
    <Given
      {...props}
      title={say(isGold ? 'item.correctGold' : 'item.makeGold')}
      hint={say('item.goldHint')}
      onGiven={(answers) => save.mutate(answers)}
      isBusy={save.isPending}
      error={save.error}
    />
  );
}

/** The lab's word on an item. */
export function Adjudicate(props: DecideProps) {
  const say = useSay('items');
  const [reason, setReason] = useState('');
  const save = useUndo<Answers, unknown>({
    run: (answers) =>
      ok(
        api.POST('/items/{item}/adjudicate', {
          params: { path: { item: props.item } },
          body: { answers, ...(reason.trim() && { reason: reason.trim() }) },
        }),
      ),
    says: () => say('item.adjudicated'),
    stale: stale(props.item),
    onDone: props.onClose,
  });
  return (
    <Given
      {...props}
      title={say('item.adjudicateTitle')}
      hint={say('item.adjudicateHint')}
      onGiven={(answers) => save.mutate(answers)}
      isBusy={save.isPending}
      error={save.error}
    >
      <Textarea
        label={say('item.reason')}
        dir="auto"
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Given>
  );
}

interface GivenProps extends DecideProps {
  title: string;
  hint: string;
  onGiven: (answers: Answers) => void;
  isBusy: boolean;
  error: unknown;
  children?: React.ReactNode;
}

/** The form to be answered, in a dialog. */
function Given({ form, payload, media, first, title, hint, onGiven, ...rest }: GivenProps) {
  const say = useSay('items');
  const [answers, setAnswers] = useState(first);
  const [problems, setProblems] = useState<Map<string, Said>>();
  const submit = () => {
    const found = problemsOf(form, answers, payload);
    setProblems(found);
    if (found.size === 0) onGiven(answersToSend(form, answers));
  };
  return (
    <Dialog title={title} size="64rem" onClose={rest.onClose}>
      <div className={classes.form}>
        <Muted>{hint}</Muted>
        <TaskForm
          form={form}
          payload={payload}
          media={media}
          answers={answers}
          onAnswers={setAnswers}
          problems={problems}
        />
        {rest.children}
        {rest.error !== null && rest.error !== undefined && <Failed error={rest.error} />}
        <div className={classes.bar}>
          <Button onClick={submit} loading={rest.isBusy}>
            {say('common:save')}
          </Button>
          <Button variant="default" onClick={rest.onClose}>
            {say('common:cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
