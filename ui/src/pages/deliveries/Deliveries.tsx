import { Button, Select } from '@mantine/core';
import { IconPackageExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useContracted, useSuppliers } from '../../api/project';
import { useMay } from '../../app/session';
import { useGo, useUrlState } from '../../app/url';
import { Empty } from '../../parts/Empty';
import { Page } from '../../parts/Page';
import { LoadedPages } from '../../parts/Pages';
import { Table } from '../../parts/Table';
import { useSay } from '../../say';
import classes from './Deliveries.module.css';
import { type Filter, useDeliveries } from './data';
import { HandInFor } from './HandIn';
import { useColumns } from './useColumns';

const STATUSES = ['inspecting', 'accepted', 'part', 'rework', 'refused', 'withdrawn'] as const;
const ANY = { supplier: '', status: '' };

/** What was handed in for a project, the newest first. */
export default function Deliveries({ project }: { project: string }) {
  const say = useSay('deliveries');
  const may = useMay();
  const go = useGo();
  const [isOpen, setOpen] = useState(false);
  const [filter, setFilter] = useUrlState(ANY);
  const pages = useDeliveries(project, filter);
  const columns = useColumns('supplier');
  const isFiltered = filter.supplier !== '' || filter.status !== '';
  const give = may('deliveries.write') && may('lab') && (
    <Button leftSection={<IconPackageExport size={16} />} onClick={() => setOpen(true)}>
      {say('handInFor')}
    </Button>
  );
  return (
    <Page title={say('title')} hint={say('hint')} actions={give}>
      <Filters project={project} filter={filter} onChange={setFilter} />
      <LoadedPages
        pages={pages}
        empty={
          isFiltered ? (
            <Empty title={say('noneSuch')} hint={say('noneSuchHint')} />
          ) : (
            <Empty title={say('none')} hint={say('noneHint')} />
          )
        }
      >
        {(rows) => (
          <Table
            rows={rows}
            rowKey={(row) => row.id}
            label={say('title')}
            onOpen={(row) => go(`/p/${project}/deliveries/${row.id}`)}
            columns={columns}
          />
        )}
      </LoadedPages>
      {isOpen && <HandInFor project={project} onClose={() => setOpen(false)} />}
    </Page>
  );
}

function Filters({
  project,
  filter,
  onChange,
}: {
  project: string;
  filter: Filter;
  onChange: (changes: Partial<Filter>) => void;
}) {
  const say = useSay('deliveries');
  const contracts = useContracted(project);
  const names = new Map(useSuppliers().data?.rows.map((one) => [one.id, one.name]));
  const all = { value: '', label: say('common:all') };
  return (
    <div className={classes.bar}>
      <Select
        label={say('state')}
        allowDeselect={false}
        value={filter.status}
        onChange={(status) => onChange({ status: status ?? '' })}
        data={[all, ...STATUSES.map((value) => ({ value, label: say(`common:status.${value}`) }))]}
      />
      <Select
        label={say('supplier')}
        allowDeselect={false}
        value={filter.supplier}
        onChange={(supplier) => onChange({ supplier: supplier ?? '' })}
        data={[
          all,
          ...(contracts.data?.rows ?? []).map(({ supplier_id: id }) => ({
            value: id,
            label: names.get(id) ?? id,
          })),
        ]}
      />
    </div>
  );
}
