import { Button, FileButton } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useContract, useSuppliers } from '../../api/project';
import { useMay } from '../../app/session';
import { Download } from '../../parts/Download';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Page, Section } from '../../parts/Page';
import { failed } from '../../parts/Toasts';
import { useUndo } from '../../parts/useUndo';
import { useFormat, useSay } from '../../say';
import classes from './Contract.module.css';
import { Curves } from './Curves';
import { type Contract, check, fileOf, put, type Terms } from './data';
import { Agreed, Changes } from './Said';
import { TermsForm } from './TermsForm';
import { Versions } from './Versions';

/** A contract: its terms, what its plan lets through, its versions, its file. */
export default function ContractPage({ project, supplier }: { project: string; supplier: string }) {
  const say = useSay('contracts');
  const suppliers = useSuppliers();
  const contract = useContract(project, supplier);
  const name = suppliers.data?.rows.find((one) => one.id === supplier)?.name ?? '';
  return (
    <Loaded query={contract} empty={<Empty title={say('noneSuch')} />}>
      {(found) =>
        found === null ? (
          <Empty title={say('noneSuch')} />
        ) : (
          <Whole key={`${found.version}-${found.newest}`} contract={found} name={name} />
        )
      }
    </Loaded>
  );
}

function Whole({ contract, name }: { contract: Contract; name: string }) {
  const say = useSay('contracts');
  const may = useMay();
  const { project_id: project, supplier_id: supplier } = contract;
  const [terms, setTerms] = useState<Terms>(contract.terms);
  const write = may('suppliers.write');
  const read = (file: File | null) => {
    if (!file) return;
    void file
      .text()
      .then((text) => check(project, supplier, text))
      .then((told) => setTerms(told.terms))
      .catch(failed);
  };
  return (
    <Page
      title={say('with', { name })}
      hint={<Standing contract={contract} />}
      actions={
        <>
          <Download href={fileOf(project, supplier)}>{say('asFile')}</Download>
          {write && (
            <FileButton onChange={read} accept=".toml,.json">
              {(props) => (
                <Button {...props} variant="default" leftSection={<IconUpload size={16} />}>
                  {say('fromFile')}
                </Button>
              )}
            </FileButton>
          )}
        </>
      }
    >
      <div className={classes.sides}>
        {write ? (
          <div>
            <TermsForm
              project={project}
              terms={terms}
              set={(changes) => setTerms({ ...terms, ...changes })}
            />
            <Foot contract={contract} terms={terms} onDiscard={() => setTerms(contract.terms)} />
          </div>
        ) : (
          <Agreed of={contract} />
        )}
        <div className={classes.beside}>
          <Curves acceptance={terms.acceptance ?? null} />
        </div>
      </div>
      <Versions project={project} supplier={supplier} />
    </Page>
  );
}

function Standing({ contract }: { contract: Contract }) {
  const say = useSay('contracts');
  const format = useFormat();
  const values = {
    version: format.number(contract.version),
    newest: format.number(contract.newest),
  };
  if (contract.version === 0) return say('standing.first', values);
  if (contract.newest > contract.version) return say('standing.proposed', values);
  return say(contract.signed ? 'standing.signed' : 'standing.unsigned', values);
}

/** What the draft would change, and the ways to make it so. */
function Foot({
  contract,
  terms,
  onDiscard,
}: {
  contract: Contract;
  terms: Terms;
  onDiscard: () => void;
}) {
  const say = useSay('contracts');
  const { project_id: project, supplier_id: supplier } = contract;
  const text = JSON.stringify(terms);
  const isChanged = text !== JSON.stringify(contract.terms);
  const checked = useQuery({
    queryKey: ['contract-check', project, supplier, text],
    queryFn: () => check(project, supplier, text),
    enabled: isChanged,
    retry: false,
  });
  const save = useUndo({
    run: (propose: boolean) => put(project, supplier, terms, propose),
    says: (_, propose) => say(propose ? 'proposedNow' : 'inForceNow'),
    undo: () => put(project, supplier, contract.terms, false),
    canUndo: (made) => made.version === made.newest,
    stale: [['project', project]],
  });
  return (
    <>
      {isChanged && (
        <Section title={say('wouldChange')}>
          <Loaded query={checked}>{(told) => <Changes of={told.changes} />}</Loaded>
        </Section>
      )}
      <div className={classes.foot}>
        <Button
          disabled={!isChanged || checked.isError}
          loading={save.isPending}
          onClick={() => save.mutate(false)}
        >
          {say('putInForce')}
        </Button>
        <Button
          variant="default"
          disabled={!isChanged || checked.isError}
          onClick={() => save.mutate(true)}
        >
          {say('propose')}
        </Button>
        <Button variant="subtle" disabled={!isChanged} onClick={onDiscard}>
          {say('discard')}
        </Button>
      </div>
    </>
  );
}
