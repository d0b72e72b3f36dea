import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Api, api, ok } from '../../api/client';
import { useMay } from '../../app/session';
import { Link } from '../../app/url';
import { Dialog } from '../../parts/Dialog';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Page, Section } from '../../parts/Page';
import { State } from '../../parts/State';
import { Table } from '../../parts/Table';
import { useUndo } from '../../parts/useUndo';
import { useFormat, useSay } from '../../say';
import classes from './Batches.module.css';
import { type Batch, useBatches, useSupplierNames } from './data';
import { Media } from './Media';
import { NewBatch } from './NewBatch';
import { Taken, Upload } from './Upload';

/** How items come in, and in which portions they are worked on. */
export default function Batches({ project }: { project: string }) {
  const say = useSay('items');
  const may = useMay();
  const [isMaking, setMaking] = useState(false);
  return (
    <Page
      title={say('batches.title')}
      actions={
        may('projects.write') && (
          <Button leftSection={<IconPlus size={15} />} onClick={() => setMaking(true)}>
            {say('batches.new')}
          </Button>
        )
      }
    >
      <div className={classes.columns}>
        <div>
          <Section title={say('batches.list')}>
            <List project={project} />
          </Section>
          <Section title={say('batches.imports')}>
            <Imports project={project} />
          </Section>
        </div>
        {may('items.write') && (
          <div>
            <Section title={say('batches.upload')}>
              <Upload project={project} />
            </Section>
            <Section title={say('batches.media')}>
              <Media />
            </Section>
          </div>
        )}
      </div>
      {isMaking && <NewBatch project={project} onClose={() => setMaking(false)} />}
    </Page>
  );
}

function List({ project }: { project: string }) {
  const say = useSay('items');
  const format = useFormat();
  const batches = useBatches(project);
  return (
    <Loaded query={batches}>
      {(rows) => (
        <Table
          label={say('batches.list')}
          rows={rows}
          rowKey={(batch) => batch.id}
          columns={[
            {
              id: 'name',
              title: say('batches.name'),
              cell: (batch) => (
                <Link href={`/p/${project}/data?batch=${batch.id}`}>
                  <bdi>{batch.name}</bdi>
                </Link>
              ),
            },
            {
              id: 'kind',
              title: say('batches.kind'),
              cell: (batch) => (
                <span className={classes.once}>{say(`batches.kinds.${batch.kind}`)}</span>
              ),
            },
            {
              id: 'state',
              title: say('batches.state'),
              cell: (batch) => (
                <>
                  <State of={batch.status} />
                  {batch.decision && ` · ${say(`batches.decision.${batch.decision}`)}`}
                </>
              ),
            },
            {
              id: 'priority',
              title: say('batches.priority'),
              end: true,
              cell: (batch) => format.number(batch.priority),
            },
            { id: 'split', title: say('batches.split'), cell: (batch) => <Split of={batch} /> },
            {
              id: 'due',
              title: say('batches.due'),
              cell: (batch) => (batch.due_at ? format.date(batch.due_at) : ''),
            },
            { id: 'acts', title: '', end: true, cell: (batch) => <Acts {...{ project, batch }} /> },
          ]}
        />
      )}
    </Loaded>
  );
}

function Split({ of }: { of: Batch }) {
  const say = useSay('items');
  const format = useFormat();
  const suppliers = useSupplierNames();
  const { split } = of;
  if (!split) return say('batches.splits.none');
  const names = split.suppliers.map(
    (id) => `\u2068${suppliers.find((one) => one.id === id)?.name ?? id}\u2069`,
  );
  const overlap = split.overlap ?? 0;
  return (
    <span title={format.list(names)}>
      {say(`batches.splits.${split.mode ?? 'same'}`)}
      {split.mode === 'random' && overlap > 0
        ? `, ${say('batches.splitOverlap', { share: format.percent(overlap, 0) })}`
        : ''}
    </span>
  );
}

type Status = NonNullable<Api<'BatchChange'>['status']>;

/** What can be done with a batch as it stands. */
function Acts({ project, batch }: { project: string; batch: Batch }) {
  const say = useSay('items');
  const may = useMay();
  const path = { project, batch: batch.id };
  const stale = [
    ['batches', project],
    ['overview', project],
  ];
  const name = `\u2068${batch.name}\u2069`;
  const set = (status: Status) =>
    ok(api.PATCH('/projects/{project}/batches/{batch}', { params: { path }, body: { status } }));
  const change = useUndo<Status, Batch>({
    run: set,
    says: (made) => say('batches.changed', { name, state: say(`common:status.${made.status}`) }),
    undo: () => set(batch.status as Status),
    stale,
  });
  const decide = useUndo<'go' | 'no-go', Batch>({
    run: (decision) =>
      ok(
        api.POST('/projects/{project}/batches/{batch}/decision', {
          params: { path },
          body: { decision },
        }),
      ),
    says: (made) =>
      say('batches.decided', { name, decision: say(`batches.decision.${made.decision}`) }),
    stale,
  });
  if (!may('projects.write')) return null;
  const waits = batch.kind === 'calibration' && batch.decision === null;
  return (
    <span className={classes.acts}>
      {waits && (
        <>
          <Button size="compact-xs" onClick={() => decide.mutate('go')}>
            {say('batches.go')}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => decide.mutate('no-go')}>
            {say('batches.noGo')}
          </Button>
        </>
      )}
      {batch.status === 'running' ? (
        <Button size="compact-xs" variant="default" onClick={() => change.mutate('paused')}>
          {say('batches.pause')}
        </Button>
      ) : (
        <Button size="compact-xs" variant="default" onClick={() => change.mutate('running')}>
          {say('batches.start')}
        </Button>
      )}
      {batch.status !== 'finished' && (
        <Button size="compact-xs" variant="default" onClick={() => change.mutate('finished')}>
          {say('batches.finish')}
        </Button>
      )}
    </span>
  );
}

type Import = Api<'Import'>;

function Imports({ project }: { project: string }) {
  const say = useSay('items');
  const format = useFormat();
  const batches = useBatches(project);
  const [opened, setOpened] = useState<Import>();
  const imports = useQuery({
    queryKey: ['imports', project],
    queryFn: async () =>
      (
        await ok(
          api.GET('/projects/{project}/imports', {
            params: { path: { project }, query: { limit: 1000 } },
          }),
        )
      ).rows.toReversed(),
  });
  return (
    <Loaded
      query={imports}
      empty={<Empty title={say('batches.noImports')} hint={say('batches.dropHint')} />}
    >
      {(rows) => (
        <>
          <Table
            label={say('batches.imports')}
            rows={rows}
            rowKey={(one) => one.id}
            onOpen={setOpened}
            columns={[
              { id: 'file', title: say('batches.file'), cell: (one) => <bdi>{one.filename}</bdi> },
              {
                id: 'batch',
                title: say('batches.into'),
                cell: (one) => (
                  <bdi>{batches.data?.find((batch) => batch.id === one.batch_id)?.name}</bdi>
                ),
              },
              {
                id: 'added',
                title: say('batches.result'),
                cell: (one) =>
                  [
                    say('batches.added', { count: one.rows_added }),
                    one.rows_known > 0 && say('batches.known', { count: one.rows_known }),
                    one.rows_bad > 0 && say('batches.bad', { count: one.rows_bad }),
                  ]
                    .filter(Boolean)
                    .join(' · '),
              },
              {
                id: 'when',
                title: say('batches.when'),
                cell: (one) => <time dateTime={one.created_at}>{format.time(one.created_at)}</time>,
              },
            ]}
          />
          {opened && (
            <Dialog title={opened.filename} size="56rem" onClose={() => setOpened(undefined)}>
              <Taken told={opened} />
            </Dialog>
          )}
        </>
      )}
    </Loaded>
  );
}
