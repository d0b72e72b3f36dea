import { Button } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useContract, useProject } from '../../api/project';
import { Download } from '../../parts/Download';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Page, Section } from '../../parts/Page';
import { useUndo } from '../../parts/useUndo';
import { useFormat, useSay } from '../../say';
import { useOwn } from '../suppliers/own/useOwn';
import classes from './Contract.module.css';
import { Curves } from './Curves';
import { type Contract, fileOf, sign, useVersions, type Version } from './data';
import { Agreed, Changes } from './Said';
import { Versions } from './Versions';

/** A supplier's own contract for a project: to read, and to sign. */
export default function OwnContract({ of: project }: { of: string }) {
  const say = useSay('contracts');
  const supplier = useOwn();
  const contract = useContract(project, supplier);
  return (
    <Loaded query={contract}>
      {(found) => (found ? <Whole contract={found} /> : <Empty title={say('noneSuch')} />)}
    </Loaded>
  );
}

function Whole({ contract }: { contract: Contract }) {
  const say = useSay('contracts');
  const { project_id: project, supplier_id: supplier } = contract;
  const found = useProject(project);
  const versions = useVersions(project, supplier);
  const newest = versions.data?.rows[0];
  return (
    <Page
      title={say('of', { name: found.data?.name ?? '' })}
      actions={<Download href={fileOf(project, supplier)}>{say('asFile')}</Download>}
    >
      {newest && newest.signed_at === null && <Sign contract={contract} newest={newest} />}
      <div className={classes.sides}>
        <div>
          <Section title={say('agreed')}>
            <Agreed of={contract} />
          </Section>
          {contract.terms.secrecy && (
            <Section title={say('field.secrecy')}>
              <p className={classes.secret} dir="auto">
                {contract.terms.secrecy}
              </p>
            </Section>
          )}
        </div>
        <div className={classes.beside}>
          <Curves acceptance={newest?.terms.acceptance ?? contract.terms.acceptance ?? null} />
        </div>
      </div>
      <Versions project={project} supplier={supplier} />
    </Page>
  );
}

/** The newest terms wait for a signature: what they change, and the button. */
function Sign({ contract, newest }: { contract: Contract; newest: Version }) {
  const say = useSay('contracts');
  const format = useFormat();
  const { project_id: project, supplier_id: supplier } = contract;
  const save = useUndo({
    run: () => sign(project, supplier, newest),
    says: () => say('signedNow'),
    stale: [['project', project]],
  });
  const isProposed = newest.in_force_at === null;
  return (
    <Section title={say('toSign', { version: format.number(newest.version) })}>
      <p>{say(isProposed ? 'signHint' : 'signHintInForce')}</p>
      <Changes of={newest.changes} />
      <Button
        className={classes.sign}
        leftSection={<IconSignature size={16} />}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        {say('sign')}
      </Button>
    </Section>
  );
}
