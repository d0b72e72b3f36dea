import { Button, Tabs, TextInput } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { type Api, api, ok } from '../../api/client';
import { useMay } from '../../app/session';
import { useUrlState } from '../../app/url';
import { Dialog } from '../../parts/Dialog';
import { InvitePerson } from '../../parts/InvitePerson';
import { Loaded } from '../../parts/Loaded';
import { Page } from '../../parts/Page';
import { State } from '../../parts/State';
import { useUndo } from '../../parts/useUndo';
import { useSay } from '../../say';
import { Account } from './Account';
import { Attrition } from './Attrition';
import { Changes } from './Changes';
import { Contracts } from './Contracts';
import { useOverview, useSupplier } from './data';
import { InviteWorkers } from './InviteWorkers';
import { Invoices } from './Invoices';
import { OverviewFigures } from './OverviewFigures';
import { QualityOf } from './QualityOf';
import { StatementOf } from './StatementOf';
import classes from './Supplier.module.css';
import { PauseButton, STALE, useSupplierStatus } from './Suppliers';
import { Workers } from './Workers';

const VIEWS = {
  contracts: Contracts,
  workers: Workers,
  quality: QualityOf,
  changes: Changes,
  statement: StatementOf,
  account: Account,
  invoices: Invoices,
};
type View = keyof typeof VIEWS;

/** One supplier, as the lab sees it. */
export default function Supplier({ supplier }: { supplier: string }) {
  const found = useSupplier(supplier);
  return (
    <Loaded query={found} isEmpty={() => false}>
      {(data) => <Shown supplier={data} />}
    </Loaded>
  );
}

function Shown({ supplier }: { supplier: Api<'Supplier'> }) {
  const say = useSay('suppliers');
  const may = useMay();
  const [{ view }, setState] = useUrlState<Record<string, string>>({ view: 'contracts' });
  const shown = (view ?? '') in VIEWS ? (view as View) : 'contracts';
  const Content = VIEWS[shown];
  return (
    <Page
      title={<bdi>{supplier.name}</bdi>}
      hint={
        <>
          {say(`kinds.${supplier.kind}`)} · <State of={supplier.status} />
        </>
      }
      actions={<Actions supplier={supplier} />}
    >
      <OverviewOf supplier={supplier.id} />
      <Tabs
        value={shown}
        onChange={(to) => setState({ view: to ?? 'contracts' })}
        className={classes.tabs}
        keepMounted={false}
      >
        <Tabs.List>
          {Object.keys(VIEWS)
            .filter((name) => name !== 'changes' || may('items.read'))
            .map((name) => (
              <Tabs.Tab key={name} value={name}>
                {say(`views.${name}`)}
              </Tabs.Tab>
            ))}
        </Tabs.List>
        <Tabs.Panel value={shown} className={classes.panel}>
          <Content supplier={supplier.id} />
          {shown === 'workers' && may('insight.read') && <Attrition supplier={supplier.id} />}
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function OverviewOf({ supplier }: { supplier: string }) {
  const overview = useOverview(supplier);
  return (
    <Loaded query={overview} isEmpty={() => false}>
      {(data) => <OverviewFigures of={data} />}
    </Loaded>
  );
}

function Actions({ supplier }: { supplier: Api<'Supplier'> }) {
  const say = useSay('suppliers');
  const may = useMay();
  const status = useSupplierStatus();
  const [open, setOpen] = useState<'workers' | 'manager' | 'name' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {may('workers.write') && (
        <Button leftSection={<IconUserPlus size={16} />} onClick={() => setOpen('workers')}>
          {say('inviteWorkers')}
        </Button>
      )}
      {may('people.write') && (
        <Button variant="default" onClick={() => setOpen('manager')}>
          {say('inviteManager')}
        </Button>
      )}
      {may('suppliers.write') && (
        <>
          <Button variant="default" onClick={() => setOpen('name')}>
            {say('rename')}
          </Button>
          <PauseButton
            status={supplier.status}
            name={supplier.name}
            size="sm"
            onChange={(to) => status.mutate({ supplier, to })}
          />
        </>
      )}
      {open === 'workers' && <InviteWorkers supplier={supplier.id} onClose={close} />}
      {open === 'manager' && (
        <InvitePerson as="supplier-manager" supplier={supplier.id} onClose={close} />
      )}
      {open === 'name' && <Rename supplier={supplier} onClose={close} />}
    </>
  );
}

function Rename({ supplier, onClose }: { supplier: Api<'Supplier'>; onClose: () => void }) {
  const say = useSay('suppliers');
  const [name, setName] = useState(supplier.name);
  const call = (to: string) =>
    ok(
      api.PATCH('/suppliers/{supplier}', {
        params: { path: { supplier: supplier.id } },
        body: { name: to },
      }),
    );
  const save = useUndo({
    run: () => call(name.trim()),
    says: () => say('common:saved'),
    undo: () => call(supplier.name),
    stale: STALE,
    onDone: onClose,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog title={say('rename')} onClose={onClose}>
      <form className={classes.form} onSubmit={submit}>
        <TextInput
          label={say('name')}
          dir="auto"
          required
          maxLength={200}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" loading={save.isPending} disabled={name.trim() === ''}>
          {say('common:save')}
        </Button>
      </form>
    </Dialog>
  );
}
