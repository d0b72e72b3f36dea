import { Loaded } from '../../parts/Loaded';
import { Muted } from '../../parts/Muted';
import { Section } from '../../parts/Page';
import { Table } from '../../parts/Table';
import { useFormat, useSay } from '../../say';
import { useVersions, type Version } from './data';
import { Changes } from './Said';

/** Every version of a contract: what it changed, when it came in force, who signed. */
export function Versions({ project, supplier }: { project: string; supplier: string }) {
  const say = useSay('contracts');
  const format = useFormat();
  const versions = useVersions(project, supplier);
  const when = (at: string | null, by?: string | null) =>
    at === null ? (
      <Muted>–</Muted>
    ) : (
      <>
        {format.time(at)}
        {by && (
          <div>
            <Muted small>
              <bdi>{by}</bdi>
            </Muted>
          </div>
        )}
      </>
    );
  return (
    <Section title={say('versions')}>
      <Loaded query={versions}>
        {({ rows }) => (
          <Table<Version>
            rows={rows}
            rowKey={(row) => String(row.version)}
            label={say('versions')}
            columns={[
              {
                id: 'version',
                title: say('version'),
                end: true,
                cell: (row) => format.number(row.version),
              },
              { id: 'changes', title: say('changes'), cell: (row) => <Changes of={row.changes} /> },
              {
                id: 'proposed',
                title: say('proposed'),
                cell: (row) => when(row.proposed_at, row.proposed_by),
              },
              { id: 'inForce', title: say('inForce'), cell: (row) => when(row.in_force_at) },
              {
                id: 'signed',
                title: say('signed'),
                cell: (row) => when(row.signed_at, row.signed_by),
              },
            ]}
          />
        )}
      </Loaded>
    </Section>
  );
}
