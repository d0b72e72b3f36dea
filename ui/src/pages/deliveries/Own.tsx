import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useMe } from '../../app/session';
import { useGo } from '../../app/url';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Page, Section } from '../../parts/Page';
import { LoadedPages } from '../../parts/Pages';
import { Table } from '../../parts/Table';
import { useFormat, useSay } from '../../say';
import classes from './Deliveries.module.css';
import { type ToDeliver, useOwnDeliveries, useToDeliver } from './data';
import { FromFile } from './FromFile';
import { HandIn, HowInspected } from './HandIn';
import { useColumns } from './useColumns';

/** What a supplier's manager can hand in, and what became of what was. */
export default function Own() {
  const say = useSay('deliveries');
  const { supplier_id: supplier } = useMe().person;
  const ready = useToDeliver(supplier);
  const [given, setGiven] = useState<ToDeliver | null>(null);
  const [isFromFile, setFromFile] = useState(false);
  return (
    <Page
      title={say('title')}
      hint={say('ownHint')}
      actions={
        <Button
          variant="default"
          leftSection={<IconUpload size={16} />}
          onClick={() => setFromFile(true)}
        >
          {say('fromFile')}
        </Button>
      }
    >
      <Section title={say('ready')}>
        <Loaded
          query={ready}
          isEmpty={({ rows }) => rows.length === 0}
          empty={<Empty title={say('nothingReady')} hint={say('nothingReadyHint')} />}
        >
          {({ rows }) => <Ready rows={rows} onGive={setGiven} />}
        </Loaded>
      </Section>
      <Section title={say('past')}>{supplier && <Past supplier={supplier} />}</Section>
      {given && <HandIn of={given} onClose={() => setGiven(null)} />}
      {isFromFile && supplier && (
        <FromFile supplier={supplier} onClose={() => setFromFile(false)} />
      )}
    </Page>
  );
}

function Ready({ rows, onGive }: { rows: ToDeliver[]; onGive: (row: ToDeliver) => void }) {
  const say = useSay('deliveries');
  const format = useFormat();
  return (
    <Table
      rows={rows}
      rowKey={(row) => row.project_id}
      label={say('ready')}
      columns={[
        {
          id: 'project',
          title: say('project'),
          cell: (row) => (
            <span className={classes.two}>
              <bdi>{row.project}</bdi>
              {row.rework_until && (
                <span className={classes.pressing}>
                  {say('againUntil', { when: format.date(row.rework_until) })}
                </span>
              )}
            </span>
          ),
        },
        {
          id: 'answers',
          title: say('answers'),
          end: true,
          cell: (row) => format.number(row.annotations),
        },
        {
          id: 'amount',
          title: say('amount'),
          end: true,
          cell: (row) => <bdi>{format.money(row.amount, row.currency)}</bdi>,
        },
        {
          id: 'waiting',
          title: say('waiting'),
          end: true,
          cell: (row) => <span title={say('waitingHint')}>{format.number(row.waiting)}</span>,
        },
        { id: 'how', title: say('howTitle'), cell: (row) => <HowInspected of={row} /> },
        {
          id: 'do',
          title: '',
          end: true,
          cell: (row) => (
            <Button
              size="compact-sm"
              disabled={row.annotations === 0 || row.inspection === 'discontinued'}
              aria-label={`${say('handIn')}: ${row.project}`}
              onClick={() => onGive(row)}
            >
              {say('handIn')}
            </Button>
          ),
        },
      ]}
    />
  );
}

function Past({ supplier }: { supplier: string }) {
  const say = useSay('deliveries');
  const go = useGo();
  const pages = useOwnDeliveries(supplier);
  const columns = useColumns('project');
  return (
    <LoadedPages pages={pages} empty={<Empty title={say('none')} hint={say('noneHint')} />}>
      {(rows) => (
        <Table
          rows={rows}
          rowKey={(row) => row.id}
          label={say('past')}
          onOpen={(row) => go(`/s/deliveries/${row.id}`)}
          columns={columns}
        />
      )}
    </LoadedPages>
  );
}
