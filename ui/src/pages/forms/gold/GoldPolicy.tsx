import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Api, api, ok } from '../../../api/client';
import { useProject } from '../../../api/project';
import { useMay } from '../../../app/session';
import { Loaded } from '../../../parts/Loaded';
import { useUndo } from '../../../parts/useUndo';
import { useSay } from '../../../say';
import { POLICY, PolicyFields, QualificationFields } from '../Policy';
import classes from './Gold.module.css';

/** How much gold, how much review, which test. */
export function GoldPolicy({ project }: { project: string }) {
  const found = useProject(project);
  return (
    <Loaded query={found}>
      {(data) => <Editing key={JSON.stringify(data.policy)} project={project} found={data} />}
    </Loaded>
  );
}

function Editing({ project, found }: { project: string; found: Api<'Project'> }) {
  const say = useSay('forms');
  const may = useMay();
  const was = { ...POLICY, ...found.policy };
  const [now, setNow] = useState(was);
  const put = (policy: typeof was) =>
    ok(api.PATCH('/projects/{project}', { params: { path: { project } }, body: { policy } }));
  const save = useUndo({
    run: async () => {
      await put(now);
      if (now.qualification && !hasBatch) await makeBatch(project, say('goldPage.testBatch'));
    },
    says: () => say('settingsSaved'),
    undo: () => put(was),
    stale: [
      ['project', project],
      ['batches', project],
    ],
  });
  const batches = useQuery({
    queryKey: ['batches', project, 'all'],
    queryFn: () =>
      ok(
        api.GET('/projects/{project}/batches', {
          params: { path: { project }, query: { limit: 1000 } },
        }),
      ),
  });
  const hasBatch = batches.data?.rows.some((one) => one.kind === 'qualification') ?? true;
  const isChanged = JSON.stringify(now) !== JSON.stringify(was);
  return (
    <div className={classes.policy}>
      <PolicyFields
        value={now}
        disabled={!may('projects.write')}
        onChange={(next) => setNow({ ...now, ...next })}
      />
      <QualificationFields
        value={now.qualification}
        onChange={(qualification) => setNow({ ...now, qualification: qualification ?? null })}
      />
      {now.qualification && !hasBatch && (
        <p className={classes.hint}>{say('goldPage.batchMade')}</p>
      )}
      {may('projects.write') && (
        <div className={classes.foot}>
          <Button variant="default" disabled={!isChanged} onClick={() => setNow(was)}>
            {say('common:cancel')}
          </Button>
          <Button disabled={!isChanged} loading={save.isPending} onClick={() => save.mutate()}>
            {say('common:save')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Test items lie in a batch of their own kind; the first test needs one. */
function makeBatch(project: string, name: string) {
  return ok(
    api.POST('/projects/{project}/batches', {
      params: { path: { project } },
      body: { name, kind: 'qualification', status: 'running', priority: 0 },
    }),
  );
}
