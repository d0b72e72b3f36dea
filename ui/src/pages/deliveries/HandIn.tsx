import { Button, Select, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useContracted, useSuppliers } from '../../api/project';
import { Dialog } from '../../parts/Dialog';
import { Figures } from '../../parts/Figures';
import { Loaded } from '../../parts/Loaded';
import { Muted } from '../../parts/Muted';
import { useUndo } from '../../parts/useUndo';
import { useFormat, useSay } from '../../say';
import classes from './Deliveries.module.css';
import { handIn, STALE, type ToDeliver, useToDeliver, type WholeDelivery, withdraw } from './data';

/** The lab hands in for a supplier that has nobody who does. */
export function HandInFor({ project, onClose }: { project: string; onClose: () => void }) {
  const say = useSay('deliveries');
  const [supplier, setSupplier] = useState<string | null>(null);
  const contracts = useContracted(project);
  const names = new Map(useSuppliers().data?.rows.map((one) => [one.id, one.name]));
  const ready = useToDeliver(supplier);
  return (
    <Dialog title={say('handInFor')} onClose={onClose}>
      <div className={classes.form}>
        <p className={classes.words}>{say('handInForHint')}</p>
        <Select
          label={say('supplier')}
          data-autofocus
          value={supplier}
          onChange={setSupplier}
          placeholder={say('choose')}
          data={(contracts.data?.rows ?? []).map(({ supplier_id: id }) => ({
            value: id,
            label: names.get(id) ?? id,
          }))}
        />
        {supplier && (
          <Loaded query={ready} isEmpty={() => false}>
            {({ rows }) => {
              const here = rows.find((row) => row.project_id === project);
              if (!here?.annotations) return <Nothing waiting={here?.waiting ?? 0} />;
              return <Give key={supplier} of={here} supplier={supplier} onClose={onClose} />;
            }}
          </Loaded>
        )}
      </div>
    </Dialog>
  );
}

function Nothing({ waiting }: { waiting: number }) {
  const say = useSay('deliveries');
  return <Muted>{waiting ? say('waitingOnly', { count: waiting }) : say('nothingReady')}</Muted>;
}

/** A supplier's manager hands in what its people answered. */
export function HandIn({ of, onClose }: { of: ToDeliver; onClose: () => void }) {
  const say = useSay('deliveries');
  return (
    <Dialog title={say('handInOf', { project: of.project })} onClose={onClose}>
      <Give of={of} supplier={null} onClose={onClose} />
    </Dialog>
  );
}

/** What would be handed in and what becomes of it; then it is. */
function Give({
  of,
  supplier,
  onClose,
}: {
  of: ToDeliver;
  supplier: string | null;
  onClose: () => void;
}) {
  const say = useSay('deliveries');
  const format = useFormat();
  const [note, setNote] = useState('');
  // What was accepted at once cannot be taken back.
  const isInspected = (made: WholeDelivery) => made.status === 'inspecting';
  const give = useUndo<void, WholeDelivery>({
    run: () => handIn(of.project_id, note, supplier),
    onDone: onClose,
    says: (made) => say(isInspected(made) ? 'handedInNow' : 'acceptedNow'),
    undo: (made) => withdraw(made.id),
    canUndo: isInspected,
    stale: STALE,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    give.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <Figures
        figures={[
          { id: 'answers', name: say('answers'), value: format.number(of.annotations) },
          {
            id: 'amount',
            name: say('amount'),
            value: <bdi>{format.money(of.amount, of.currency)}</bdi>,
          },
          {
            id: 'waiting',
            name: say('waiting'),
            value: format.number(of.waiting),
            hint: say('waitingHint'),
          },
        ]}
      />
      <p className={classes.words}>
        <HowInspected of={of} />
      </p>
      <Textarea
        label={say('note')}
        description={say('noteHint')}
        dir="auto"
        autosize
        minRows={2}
        maxRows={6}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button type="submit" loading={give.isPending} disabled={of.inspection === 'discontinued'}>
        {say('handIn')}
      </Button>
    </form>
  );
}

/** In a sentence: how it would be inspected. */
export function HowInspected({ of }: { of: ToDeliver }) {
  const say = useSay('deliveries');
  const format = useFormat();
  if (of.at_once) return say('how.atOnce');
  if (of.inspection === 'discontinued') return say('how.discontinued');
  return say('how.sample', {
    sample: format.number(of.sample ?? 0),
    kind: say(`kinds.${of.inspection ?? 'normal'}`),
  });
}
