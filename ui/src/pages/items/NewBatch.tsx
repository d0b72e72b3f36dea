import { Button, MultiSelect, NumberInput, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Api, api, ok } from '../../api/client';
import { Dialog } from '../../parts/Dialog';
import { Failed } from '../../parts/Failed';
import { useUndo } from '../../parts/useUndo';
import { useSay } from '../../say';
import classes from './Batches.module.css';
import { type Batch, useSupplierNames } from './data';

type Given = Api<'NewBatch'>;
const KINDS = ['production', 'calibration', 'qualification'] as const;
const MODES = ['none', 'same', 'random', 'routed'] as const;

/** A batch: its kind, its place in the queue, who shares it. */
export function NewBatch({ project, onClose }: { project: string; onClose: () => void }) {
  const say = useSay('items');
  const suppliers = useSupplierNames();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('production');
  const [priority, setPriority] = useState<number | string>(0);
  const [mode, setMode] = useState<(typeof MODES)[number]>('none');
  const [chosen, setChosen] = useState<string[]>([]);
  const [overlap, setOverlap] = useState<number | string>(10);
  const make = useUndo<Given, Batch>({
    run: (body) =>
      ok(api.POST('/projects/{project}/batches', { params: { path: { project } }, body })),
    says: (batch) => say('batches.created', { name: `\u2068${batch.name}\u2069` }),
    stale: [
      ['batches', project],
      ['overview', project],
    ],
    onDone: onClose,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const split =
      mode === 'none'
        ? null
        : {
            suppliers: chosen,
            mode,
            overlap: mode === 'random' ? Number(overlap) / 100 : 0,
            seed: Math.floor(Math.random() * 2 ** 31),
            wait_minutes: 30,
          };
    make.mutate({ name: name.trim(), kind, status: 'running', priority: Number(priority), split });
  };
  const isWhole = name.trim() !== '' && (mode === 'none' || chosen.length > 1);
  return (
    <Dialog title={say('batches.new')} size="30rem" onClose={onClose}>
      <form onSubmit={submit} className={classes.fields}>
        <TextInput
          label={say('batches.name')}
          dir="auto"
          maxLength={200}
          value={name}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={say('batches.kind')}
          data={KINDS.map((one) => ({ value: one, label: say(`batches.kinds.${one}`) }))}
          value={kind}
          allowDeselect={false}
          onChange={(one) => setKind(KINDS.find((name) => name === one) ?? 'production')}
        />
        <NumberInput
          label={say('batches.priority')}
          description={say('batches.priorityHint')}
          min={-1000}
          max={1000}
          value={priority}
          onChange={setPriority}
        />
        <Select
          label={say('batches.split')}
          data={MODES.map((one) => ({ value: one, label: say(`batches.splits.${one}`) }))}
          value={mode}
          allowDeselect={false}
          onChange={(one) => setMode(MODES.find((name) => name === one) ?? 'none')}
        />
        {mode !== 'none' && (
          <MultiSelect
            label={say('batches.suppliers')}
            data={suppliers.map((one) => ({ value: one.id, label: one.name }))}
            value={chosen}
            onChange={setChosen}
          />
        )}
        {mode === 'random' && (
          <NumberInput
            label={say('batches.overlap')}
            suffix=" %"
            min={0}
            max={100}
            value={overlap}
            onChange={setOverlap}
          />
        )}
        {make.error !== null && <Failed error={make.error} />}
        <Button type="submit" disabled={!isWhole} loading={make.isPending}>
          {say('batches.new')}
        </Button>
      </form>
    </Dialog>
  );
}
