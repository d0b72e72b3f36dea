import { Button, Checkbox, NumberInput, Radio, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Api, api, ok } from '../../api/client';
import { useMay } from '../../app/session';
import { Dialog } from '../../parts/Dialog';
import { Section } from '../../parts/Page';
import { State } from '../../parts/State';
import { Table } from '../../parts/Table';
import { useUndo } from '../../parts/useUndo';
import { useFormat, useSay } from '../../say';
import { RoutedSuppliers } from './Routed';
import classes from './Splits.module.css';

type Batch = Api<'Batch'>;
type Split = Api<'Split'>;
type Mode = NonNullable<Split['mode']>;

/** What a blind split is, and the batches that are one. */
export function Splits({
  project,
  suppliers,
  names,
}: {
  project: string;
  suppliers: string[];
  names: Map<string, string>;
}) {
  const say = useSay('suppliers');
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const batches = useQuery({
    queryKey: ['project', project, 'batches'],
    queryFn: () =>
      ok(
        api.GET('/projects/{project}/batches', {
          params: { path: { project }, query: { limit: 1000 } },
        }),
      ),
    enabled: may('items.read'),
  });
  const split = (batches.data?.rows ?? []).filter((batch) => batch.split !== null);
  return (
    <>
      {split.some((batch) => batch.split?.mode === 'routed') && (
        <RoutedSuppliers project={project} />
      )}
      <Section
        title={say('split.title')}
        actions={
          may('projects.write') &&
          suppliers.length > 1 && (
            <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
              {say('split.new')}
            </Button>
          )
        }
      >
        <p className={classes.hint}>{say('split.hint')}</p>
        {split.length > 0 && <SplitTable rows={split} names={names} />}
        {isOpen && (
          <NewSplit
            project={project}
            suppliers={suppliers}
            names={names}
            onClose={() => setOpen(false)}
          />
        )}
      </Section>
    </>
  );
}

function SplitTable({ rows, names }: { rows: Batch[]; names: Map<string, string> }) {
  const say = useSay('suppliers');
  const format = useFormat();
  return (
    <Table
      rows={rows}
      rowKey={(batch) => batch.id}
      label={say('split.title')}
      columns={[
        { id: 'name', title: say('split.batch'), cell: (batch) => <bdi>{batch.name}</bdi> },
        { id: 'state', title: say('state'), cell: (batch) => <State of={batch.status} /> },
        {
          id: 'how',
          title: say('split.how'),
          cell: ({ split }) =>
            split?.mode === 'random'
              ? say('split.randomShort', { overlap: format.percent(split.overlap ?? 0, 0) })
              : say(split?.mode === 'routed' ? 'split.routedShort' : 'split.sameShort'),
        },
        {
          id: 'who',
          title: say('split.among'),
          cell: ({ split }) => (
            <bdi>{format.list((split?.suppliers ?? []).map((id) => names.get(id) ?? id))}</bdi>
          ),
        },
      ]}
    />
  );
}

function NewSplit({
  project,
  suppliers,
  names,
  onClose,
}: {
  project: string;
  suppliers: string[];
  names: Map<string, string>;
  onClose: () => void;
}) {
  const say = useSay('suppliers');
  const [name, setName] = useState('');
  const [mode, setMode] = useState<Mode>('same');
  const [overlap, setOverlap] = useState<string | number>(10);
  const [wait, setWait] = useState<string | number>(30);
  const [among, setAmong] = useState(suppliers.slice(0, 50));
  const make = useUndo({
    run: (split: Split) =>
      ok(
        api.POST('/projects/{project}/batches', {
          params: { path: { project } },
          body: { name: name.trim(), kind: 'production', status: 'running', priority: 0, split },
        }),
      ),
    says: (made) => say('split.made', { name: made.name }),
    stale: [['project', project]],
    onDone: onClose,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate({
      suppliers: among,
      mode,
      overlap: mode === 'random' ? Number(overlap) / 100 : 0,
      seed: Math.floor(Math.random() * 2 ** 31),
      wait_minutes: Number(wait),
    });
  };
  return (
    <Dialog title={say('split.new')} onClose={onClose}>
      <form className={classes.form} onSubmit={submit}>
        <TextInput
          label={say('split.name')}
          description={say('split.nameHint')}
          dir="auto"
          required
          maxLength={200}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox.Group label={say('split.among')} value={among} onChange={setAmong}>
          <div className={classes.choices}>
            {suppliers.map((id) => (
              <Checkbox key={id} value={id} label={<bdi>{names.get(id) ?? id}</bdi>} />
            ))}
          </div>
        </Checkbox.Group>
        <Radio.Group
          label={say('split.how')}
          value={mode}
          onChange={(value) => setMode(value as Mode)}
        >
          <div className={classes.choices}>
            <Radio value="same" label={say('split.same')} description={say('split.sameHint')} />
            <Radio
              value="random"
              label={say('split.random')}
              description={say('split.randomHint')}
            />
            <Radio
              value="routed"
              label={say('split.routed')}
              description={say('split.routedHint')}
            />
          </div>
        </Radio.Group>
        {mode === 'random' && (
          <NumberInput
            label={say('split.overlap')}
            description={say('split.overlapHint')}
            suffix=" %"
            min={0}
            max={100}
            hideControls
            required
            value={overlap}
            onChange={setOverlap}
          />
        )}
        {mode === 'routed' && (
          <NumberInput
            label={say('split.wait')}
            description={say('split.waitHint')}
            min={1}
            max={10_080}
            hideControls
            required
            value={wait}
            onChange={setWait}
          />
        )}
        <Button
          type="submit"
          loading={make.isPending}
          disabled={name.trim() === '' || among.length < 2 || overlap === '' || wait === ''}
        >
          {say('split.make')}
        </Button>
      </form>
    </Dialog>
  );
}
