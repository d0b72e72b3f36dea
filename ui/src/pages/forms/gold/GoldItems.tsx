import { Badge, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { type Api, api, ok } from '../../../api/client';
import { useForms } from '../../../api/project';
import { useUrlState } from '../../../app/url';
import { type Form, Tell } from '../../../form';
import { Empty } from '../../../parts/Empty';
import { Name } from '../../../parts/Id';
import { Interval } from '../../../parts/Interval';
import { Muted } from '../../../parts/Muted';
import { type Column, Table } from '../../../parts/Table';
import { useSay } from '../../../say';
import { Glance } from './Glance';
import classes from './Gold.module.css';
import { GoldDialog } from './GoldDialog';
import { Paged } from './Paged';
import { usePages } from './usePages';
import { wilson } from './wilson';

export type GoldItem = Api<'GoldItem'>;
const ONLY = ['all', 'doubted', 'served', 'test', 'retired'] as const;

/** The items with known answers, the doubted ones marked. */
export function GoldItems({ project }: { project: string }) {
  const say = useSay('forms');
  const [{ only, item }, setUrl] = useUrlState({ only: 'all', item: '' });
  const form = useForms(project).data?.at(-1)?.form ?? null;
  const { found, rows } = usePages<GoldItem>(['gold', project, only], (cursor) =>
    ok(
      api.GET('/projects/{project}/gold', {
        params: {
          path: { project },
          query: {
            ...(only !== 'all' && { only: only as 'doubted' }),
            ...(cursor && { cursor }),
          },
        },
      }),
    ),
  );
  const [asMade, setAsMade] = useState<GoldItem | null>(null);
  const open = rows.find((one) => one.id === item) ?? (asMade?.id === item ? asMade : null);
  return (
    <>
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label={say('goldPage.which')}
          value={only}
          onChange={(next) => setUrl({ only: next })}
          data={ONLY.map((value) => ({ value, label: say(`goldPage.only-${value}`) }))}
        />
      </div>
      <Paged
        found={found}
        isEmpty={rows.length === 0}
        empty={
          <Empty title={say(`goldPage.none-${only}`)} hint={say(`goldPage.noneHint-${only}`)} />
        }
      >
        <Table
          label={say('gold')}
          rows={rows}
          rowKey={(row) => row.id}
          columns={columnsOf(say, form)}
          {...(item && { chosen: item })}
          onOpen={(row) => {
            setAsMade(row);
            setUrl({ item: row.id });
          }}
        />
      </Paged>
      {open && form && (
        <GoldDialog
          project={project}
          form={form}
          item={open}
          onClose={() => setUrl({ item: '' })}
        />
      )}
    </>
  );
}

function columnsOf(say: ReturnType<typeof useSay>, form: Form | null): Column<GoldItem>[] {
  return [
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
      title: say('goldPage.known'),
      cell: (row) =>
        form && (
          <div className={classes.answers}>
            <Tell form={form} answers={row.answers} payload={row.payload} />
          </div>
        ),
    },
    {
      id: 'right',
      title: say('goldPage.right'),
      width: '15rem',
      cell: (row) => <Interval of="answers" digits={0} value={wilson(row.right, row.answered)} />,
    },
    {
      id: 'state',
      title: say('goldPage.state'),
      width: '12rem',
      cell: (row) => <State row={row} />,
    },
  ];
}

function State({ row }: { row: GoldItem }) {
  const say = useSay('forms');
  if (row.retired_at) return <Muted>{say('goldPage.isRetired')}</Muted>;
  return (
    <span className={classes.states}>
      {row.is_doubted && (
        <Badge color="red" variant="light" radius="sm" className={classes.badge ?? ''}>
          {say('goldPage.doubted')}
        </Badge>
      )}
      {row.batch_kind === 'qualification' && <Muted>{say('goldPage.inTest')}</Muted>}
      {!row.reason && <Muted small>{say('goldPage.noReason')}</Muted>}
    </span>
  );
}
