import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Api, api, ok } from '../../../api/client';
import { useProject } from '../../../api/project';
import { useMay } from '../../../app/session';
import { Link, useUrlState } from '../../../app/url';
import { Dialog } from '../../../parts/Dialog';
import { Empty } from '../../../parts/Empty';
import { Name } from '../../../parts/Id';
import { Interval } from '../../../parts/Interval';
import { Muted } from '../../../parts/Muted';
import { Section } from '../../../parts/Page';
import { Table } from '../../../parts/Table';
import { useUndo } from '../../../parts/useUndo';
import { useFormat, useSay } from '../../../say';
import classes from './Gold.module.css';
import { Paged } from './Paged';
import { usePages } from './usePages';
import { wilson } from './wilson';

type Standing = Api<'WorkerStanding'>;
const STATES = ['all', 'qualifying', 'working', 'refused'] as const;

/** The test before the work, and how people did in it and in the gold since. */
export function People({ project }: { project: string }) {
  const say = useSay('forms');
  const may = useMay();
  const [{ status }, setUrl] = useUrlState({ status: 'all' });
  const [open, setOpen] = useState<Standing | null>(null);
  const { found, rows } = usePages<Standing>(['standings', project, status], (cursor) =>
    ok(
      api.GET('/projects/{project}/standings', {
        params: {
          path: { project },
          query: {
            ...(status !== 'all' && { status: status as 'working' }),
            ...(cursor && { cursor }),
          },
        },
      }),
    ),
  );
  const canWrite = may('projects.write');
  return (
    <>
      <Test project={project} />
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label={say('goldPage.whose')}
          value={status}
          onChange={(next) => setUrl({ status: next })}
          data={STATES.map((value) => ({ value, label: say(`standing.${value}`) }))}
        />
      </div>
      <Paged
        found={found}
        isEmpty={rows.length === 0}
        empty={<Empty title={say('goldPage.nobody')} hint={say('goldPage.nobodyHint')} />}
      >
        <Table
          label={say('goldPage.view-people')}
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { id: 'name', title: say('goldPage.worker'), cell: (row) => <Name>{row.name}</Name> },
            {
              id: 'supplier',
              title: say('goldPage.supplier'),
              cell: (row) => <Name>{row.supplier}</Name>,
            },
            {
              id: 'status',
              title: say('goldPage.state'),
              cell: (row) => (
                <span data-status={row.status} className={classes.status}>
                  {say(`standing.${row.status}`)}
                </span>
              ),
            },
            {
              id: 'score',
              title: say('goldPage.goldScore'),
              width: '16rem',
              cell: (row) => (
                <Interval
                  of="answers"
                  digits={0}
                  value={wilson((row.gold_score ?? 0) * row.gold_answered, row.gold_answered)}
                />
              ),
            },
            {
              id: 'submitted',
              title: say('goldPage.submitted'),
              end: true,
              cell: (row) => <Count of={row.submitted} />,
            },
            {
              id: 'act',
              title: <span className="unseen">{say('goldPage.change')}</span>,
              width: '9rem',
              cell: (row) =>
                canWrite && (
                  <Button size="compact-xs" variant="default" onClick={() => setOpen(row)}>
                    {say(row.status === 'working' ? 'goldPage.shutOut' : 'goldPage.letIn')}
                  </Button>
                ),
            },
          ]}
        />
      </Paged>
      {open && <Overrule project={project} standing={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function Count({ of }: { of: number }) {
  return <>{useFormat().number(of)}</>;
}

/** What the test is made of, and whether it has enough items. */
function Test({ project }: { project: string }) {
  const say = useSay('forms');
  const format = useFormat();
  const found = useProject(project).data;
  const test = found?.policy?.qualification;
  const items = useQuery({
    queryKey: ['gold', project, 'test', 'count'],
    enabled: test != null,
    queryFn: () =>
      ok(
        api.GET('/projects/{project}/gold', {
          params: { path: { project }, query: { only: 'test', limit: 1000 } },
        }),
      ),
  });
  const has = items.data?.rows.length;
  return (
    <Section title={say('goldPage.test')}>
      {test ? (
        <>
          <p className={classes.testTold}>
            {say('goldPage.testTold', {
              count: test.items,
              mark: format.percent(test.pass_score, 0),
            })}{' '}
            {say(test.explain === false ? 'goldPage.testSilent' : 'goldPage.testExplains')}
          </p>
          {has !== undefined && has < test.items && (
            <p className={classes.doubt}>{say('goldPage.testShort', { count: has })}</p>
          )}
          {has !== undefined && has >= test.items && (
            <Muted>{say('goldPage.testHas', { count: has })}</Muted>
          )}
        </>
      ) : (
        <Muted>{say('goldPage.noTest')}</Muted>
      )}{' '}
      <Link href={`/p/${project}/gold?view=policy`} className={classes.link ?? ''}>
        {say('goldPage.changeTest')}
      </Link>
    </Section>
  );
}

/** Let somebody in who did not pass, or shut somebody out: with a reason, for the audit. */
function Overrule({
  project,
  standing,
  onClose,
}: {
  project: string;
  standing: Standing;
  onClose: () => void;
}) {
  const say = useSay('forms');
  const [reason, setReason] = useState('');
  const status = standing.status === 'working' ? 'refused' : 'working';
  const put = (to: 'working' | 'refused', why: string) =>
    ok(
      api.PATCH('/projects/{project}/standings/{worker}', {
        params: { path: { project, worker: standing.id } },
        body: { status: to, reason: why },
      }),
    );
  const change = useUndo({
    run: () => put(status, reason),
    says: () => say(`goldPage.now-${status}`, { name: standing.name }),
    ...(standing.status !== 'qualifying' && {
      undo: () => put(standing.status as 'working' | 'refused', say('common:undone')),
    }),
    stale: [['standings', project]],
    onDone: onClose,
  });
  return (
    <Dialog title={say(`goldPage.to-${status}`, { name: standing.name })} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <TextInput
          label={say('goldPage.why')}
          description={say('goldPage.whyHint')}
          required
          data-autofocus
          dir="auto"
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={classes.foot}>
          <Button variant="default" onClick={onClose}>
            {say('common:cancel')}
          </Button>
          <Button type="submit" disabled={!reason.trim()} loading={change.isPending}>
            {say(status === 'refused' ? 'goldPage.shutOut' : 'goldPage.letIn')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
