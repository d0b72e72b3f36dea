import { Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api, ok } from '../../api/client';
import { useContracted, useGuidelines } from '../../api/project';
import { Key, useKeys, useKnownKeys } from '../../keys';
import { Dialog } from '../../parts/Dialog';
import { rulesOf, withoutTitle } from '../../parts/Markdown';
import { useUndo } from '../../parts/useUndo';
import { useFormat, useSay, useWords } from '../../say';
import classes from './Delivery.module.css';
import { type Decision, STALE, type WholeDelivery } from './data';
import { worstFirst } from './standing';

const CHORDS: Record<Decision, string> = {
  accept: 'KeyA',
  part: 'KeyP',
  rework: 'KeyW',
  refuse: 'KeyX',
};

/** What the lab may do with a delivery: accept it at any time, the rest once its plan refused it. */
export function Deciding({ of }: { of: WholeDelivery }) {
  const say = useSay('deliveries');
  const [asked, setAsked] = useState<Decision | null>(null);
  const given = useDecisions(of);
  useKeys(
    given.map((decision) => ({
      id: `delivery.*${decision}`,
      chord: CHORDS[decision],
      says: say(`decide.${decision}`),
      run: () => setAsked(decision),
    })),
  );
  return (
    <div className={classes.acts}>
      {given.map((decision) => (
        <Button
          key={decision}
          variant={decision === 'accept' ? 'filled' : 'default'}
          aria-keyshortcuts={CHORDS[decision].replace('Key', '')}
          rightSection={<Key chord={CHORDS[decision]} />}
          onClick={() => setAsked(decision)}
        >
          {say(`decide.${decision}`)}
        </Button>
      ))}
      {asked && <Decide of={of} decision={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}

function useDecisions(of: WholeDelivery): Decision[] {
  const contracts = useContracted(of.project_id);
  if (of.verdict !== 'refuse') return ['accept'];
  const found = contracts.data?.rows.find((one) => one.supplier_id === of.supplier_id);
  const reworks = found?.terms.rework?.times ?? 1;
  // A delivery that does not count was handed in again; how often more, the server knows.
  const canRework = reworks > (of.counts ? 0 : 1);
  return canRework ? ['accept', 'part', 'rework', 'refuse'] : ['accept', 'part', 'refuse'];
}

function Decide({
  of,
  decision,
  onClose,
}: {
  of: WholeDelivery;
  decision: Decision;
  onClose: () => void;
}) {
  const say = useSay('deliveries');
  const format = useFormat();
  const key = useKnownKeys();
  const [workers, setWorkers] = useState<string[]>([]);
  const [rule, setRule] = useState('');
  const [reason, setReason] = useState('');
  const decide = useUndo({
    run: () =>
      ok(
        api.POST('/deliveries/{delivery}/decide', {
          params: { path: { delivery: of.id } },
          body: {
            decision,
            ...(decision === 'part' && { workers }),
            ...(rule.trim() && { rule: rule.trim() }),
            ...(reason.trim() && { reason: reason.trim() }),
          },
        }),
      ),
    says: () => say('decided'),
    stale: STALE,
    onDone: onClose,
  });
  const isWhole =
    decision === 'accept' || (reason.trim() !== '' && (decision !== 'part' || workers.length > 0));
  const send = () => {
    if (isWhole && !decide.isPending) decide.mutate();
  };
  useKeys([key('review.submitTyping', send)]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <Dialog title={say(`decide.${decision}`)} onClose={onClose}>
      <form className={classes.form} onSubmit={submit}>
        <p>
          {say(
            decision === 'accept' ? `accepting.${of.verdict ?? 'inspect'}` : `means.${decision}`,
            {
              amount: format.money(of.amount, of.currency),
            },
          )}
        </p>
        {decision === 'part' && <WhichWorkers of={of} chosen={workers} onChange={setWorkers} />}
        {decision !== 'accept' && (
          <>
            <WhichRule project={of.project_id} value={rule} onChange={setRule} />
            <Textarea
              label={say('reason')}
              description={say('reasonHint')}
              dir="auto"
              autosize
              minRows={2}
              maxRows={6}
              required
              data-autofocus={decision === 'part' ? undefined : true}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </>
        )}
        <div className={classes.foot}>
          <Button variant="default" onClick={onClose}>
            {say('common:cancel')}
          </Button>
          <Button
            type="submit"
            loading={decide.isPending}
            disabled={!isWhole}
            data-autofocus={decision === 'accept' || undefined}
          >
            {say(`decide.${decision}`)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Whose answers are refused, those first of whom most was wrong. */
function WhichWorkers({
  of,
  chosen,
  onChange,
}: {
  of: WholeDelivery;
  chosen: string[];
  onChange: (workers: string[]) => void;
}) {
  const say = useSay('deliveries');
  const format = useFormat();
  return (
    <Checkbox.Group label={say('whoseRefused')} value={chosen} onChange={onChange}>
      <div className={classes.people}>
        {worstFirst(of.workers).map((one, place) => (
          <Checkbox
            key={one.worker_id}
            value={one.worker_id}
            data-autofocus={place === 0 || undefined}
            label={<bdi>{one.worker}</bdi>}
            description={say('workerFound', {
              wrong: format.number(one.defects),
              inspected: format.number(one.inspected),
              answers: format.number(one.annotations),
            })}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}

/** A rule of the guidelines, or, where there are none, one by name. */
function WhichRule({
  project,
  value,
  onChange,
}: {
  project: string;
  value: string;
  onChange: (rule: string) => void;
}) {
  const say = useSay('deliveries');
  const words = useWords();
  const text = words(useGuidelines(project).data?.at(-1)?.text);
  const rules = [...new Set(withoutTitle(rulesOf(text)).map((one) => one.text))];
  if (rules.length === 0)
    return (
      <TextInput
        label={say('rule')}
        dir="auto"
        maxLength={200}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  return (
    <Select
      label={say('ruleBroken')}
      clearable
      searchable
      value={value || null}
      onChange={(rule) => onChange(rule ?? '')}
      data={rules}
    />
  );
}
