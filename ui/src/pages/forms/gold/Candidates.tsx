import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { type Api, api, ok } from '../../../api/client';
import { useForms } from '../../../api/project';
import { useUrlState } from '../../../app/url';
import { Tell } from '../../../form';
import { Empty } from '../../../parts/Empty';
import { Name } from '../../../parts/Id';
import { Table } from '../../../parts/Table';
import { useFormat, useSay } from '../../../say';
import { Glance } from './Glance';
import classes from './Gold.module.css';
import { GoldDialog } from './GoldDialog';
import { Paged } from './Paged';
import { usePages } from './usePages';

type Candidate = Api<'Candidate'>;

/** Items whose answers are known well enough to become gold. */
export function Candidates({ project }: { project: string }) {
  const say = useSay('forms');
  const format = useFormat();
  const [{ by }, setUrl] = useUrlState({ by: 'decided' });
  const [open, setOpen] = useState<Candidate | null>(null);
  const form = useForms(project).data?.at(-1)?.form ?? null;
  const { found, rows } = usePages<Candidate>(['gold-candidates', project, by], (cursor) =>
    ok(
      api.GET('/projects/{project}/gold-candidates', {
        params: {
          path: { project },
          query: { by: by as 'decided' | 'sure', ...(cursor && { cursor }) },
        },
      }),
    ),
  );
  return (
    <>
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label={say('goldPage.which')}
          value={by}
          onChange={(next) => setUrl({ by: next })}
          data={['decided', 'sure'].map((value) => ({ value, label: say(`goldPage.by-${value}`) }))}
        />
        <span className={classes.hint}>{say(`goldPage.by-${by}Hint`)}</span>
      </div>
      <Paged
        found={found}
        isEmpty={rows.length === 0}
        empty={<Empty title={say(`goldPage.noBy-${by}`)} hint={say('goldPage.noByHint')} />}
      >
        <Table
          label={say('goldPage.view-make')}
          rows={rows}
          rowKey={(row) => row.id}
          onOpen={setOpen}
          columns={[
            {
              id: 'item',
              title: say('goldPage.item'),
              cell: (row) => (
                <div className={classes.item}>
                  <Name>{row.external_id}</Name> <Glance payload={row.payload} />
                </div>
              ),
            },
            {
              id: 'answers',
              title: say('goldPage.wouldBe'),
              cell: (row) =>
                form && (
                  <div className={classes.answers}>
                    <Tell form={form} answers={row.answers} payload={row.payload} />
                  </div>
                ),
            },
            {
              id: 'why',
              title: say('goldPage.because'),
              width: '16rem',
              cell: (row) =>
                row.decided_at
                  ? say('goldPage.decidedAt', { when: format.ago(row.decided_at) })
                  : say('goldPage.sureBy', {
                      count: row.labels ?? 0,
                      share: format.percent(row.confidence ?? 0, 1),
                    }),
            },
          ]}
        />
      </Paged>
      {open && form && (
        <GoldDialog project={project} form={form} item={open} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
