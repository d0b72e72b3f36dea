import { Button, Select, Switch } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Api, api, ok } from '../../api/client';
import { useSuppliers } from '../../api/project';
import { useMay, useMe } from '../../app/session';
import { Link, useUrlState } from '../../app/url';
import { Dialog } from '../../parts/Dialog';
import { Empty } from '../../parts/Empty';
import { Failed } from '../../parts/Failed';
import { INVITED, InvitePerson } from '../../parts/InvitePerson';
import { Links } from '../../parts/Links';
import { Muted } from '../../parts/Muted';
import { Page, Section } from '../../parts/Page';
import { LoadedPages, usePages } from '../../parts/Pages';
import { type Column, Table } from '../../parts/Table';
import { useUndo } from '../../parts/useUndo';
import { useFormat, useSay } from '../../say';
import classes from './People.module.css';

type Person = Api<'Person'>;
type LabRole = NonNullable<Api<'PersonChange'>['role']>;

const LAB: LabRole[] = ['owner', 'lead', 'researcher', 'reviewer'];

const change = (person: string, body: Api<'PersonChange'>) =>
  ok(api.PATCH('/people/{person}', { params: { path: { person } }, body }));

/** The people of the lab and its suppliers' managers. */
export default function People() {
  const say = useSay('people');
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const [filter, setFilter] = useUrlState({ disabled: '' });
  const pages = usePages(['people'], (cursor) =>
    ok(api.GET('/people', { params: { query: { limit: 200, ...(cursor && { cursor }) } } })),
  );
  return (
    <Page
      title={say('title')}
      hint={say('hint')}
      actions={
        may('people.write') && (
          <Button leftSection={<IconUserPlus size={16} />} onClick={() => setOpen(true)}>
            {say('invite')}
          </Button>
        )
      }
    >
      <LoadedPages pages={pages} empty={<Empty title={say('none')} />}>
        {(rows) => (
          <>
            {rows.some((person) => person.disabled_at) && (
              <Switch
                className={classes.filter}
                label={say('showDisabled')}
                checked={filter.disabled === 'yes'}
                onChange={(event) =>
                  setFilter({ disabled: event.currentTarget.checked ? 'yes' : '' })
                }
              />
            )}
            <PeopleTable
              rows={rows.filter((person) => filter.disabled === 'yes' || !person.disabled_at)}
            />
          </>
        )}
      </LoadedPages>
      <div className={classes.below}>
        <Section title={say('roles')}>
          <dl className={classes.roles}>
            {INVITED.map((role) => (
              <div key={role}>
                <dt>{say(`common:role.${role}`)}</dt>
                <dd>{say(`may.${role}`)}</dd>
              </div>
            ))}
            <div>
              <dt>{say('common:role.worker')}</dt>
              <dd>{say('may.worker')}</dd>
            </div>
          </dl>
        </Section>
      </div>
      {isOpen && <InvitePerson onClose={() => setOpen(false)} />}
    </Page>
  );
}

function PeopleTable({ rows }: { rows: Person[] }) {
  const say = useSay('people');
  const format = useFormat();
  const may = useMay();
  const names = useSupplierNames();
  const [linked, setLinked] = useState<Person | null>(null);
  const doing = useDoing(setLinked);
  const columns: Column<Person>[] = [
    { id: 'name', title: say('name'), cell: (person) => <PersonName of={person} /> },
    {
      id: 'email',
      title: say('email'),
      cell: (person) => <bdi dir="ltr">{person.email}</bdi>,
    },
    { id: 'role', title: say('role'), cell: (person) => <Role of={person} /> },
    {
      id: 'supplier',
      title: say('supplier'),
      cell: ({ supplier_id }) =>
        supplier_id ? (
          <Link href={`/suppliers/${supplier_id}`}>
            <bdi>{names.get(supplier_id) ?? '…'}</bdi>
          </Link>
        ) : (
          <Muted>–</Muted>
        ),
    },
    { id: 'since', title: say('since'), cell: (person) => format.date(person.created_at) },
  ];
  return (
    <>
      <Table
        rows={rows}
        rowKey={(person) => person.id}
        label={say('title')}
        columns={may('people.write') ? [...columns, doing] : columns}
      />
      {linked && <NewLink person={linked} onClose={() => setLinked(null)} />}
    </>
  );
}

function useSupplierNames(): Map<string, string> {
  const suppliers = useSuppliers();
  return new Map(suppliers.data?.rows.map((one) => [one.id, one.name]));
}

function PersonName({ of }: { of: Person }) {
  const say = useSay('people');
  const format = useFormat();
  const me = useMe();
  return (
    <>
      <bdi>{of.name}</bdi>
      {of.id === me.person.id && <Muted> ({say('you')})</Muted>}
      {of.disabled_at && (
        <div>
          <Muted small>{say('disabledOn', { date: format.date(of.disabled_at) })}</Muted>
        </div>
      )}
    </>
  );
}

/** The role, to be chosen by who may; a manager's is bound to their supplier. */
function Role({ of }: { of: Person }) {
  const say = useSay('people');
  const may = useMay();
  const me = useMe();
  const save = useUndo({
    run: (role: LabRole) => change(of.id, { role }),
    says: (changed) =>
      say('roleChanged', { name: changed.name, role: say(`common:role.${changed.role}`) }),
    undo: () => change(of.id, { role: of.role as LabRole }),
    stale: [['people']],
  });
  const isFixed = of.supplier_id !== null || of.id === me.person.id || of.disabled_at !== null;
  if (!may('people.write') || isFixed)
    return <span title={say(`may.${of.role}`)}>{say(`common:role.${of.role}`)}</span>;
  return (
    <Select
      size="xs"
      aria-label={say('roleOf', { name: of.name })}
      title={say(`may.${of.role}`)}
      allowDeselect={false}
      disabled={save.isPending}
      value={of.role}
      onChange={(role) => role && save.mutate(role as LabRole)}
      data={LAB.map((role) => ({ value: role, label: say(`common:role.${role}`) }))}
    />
  );
}

function useDoing(onLink: (person: Person) => void): Column<Person> {
  const say = useSay('people');
  const me = useMe();
  const disable = useUndo({
    run: ({ person, disabled }: { person: Person; disabled: boolean }) =>
      change(person.id, { disabled }),
    says: (changed, { disabled }) => say(disabled ? 'disabled' : 'enabled', { name: changed.name }),
    undo: (_, { person, disabled }) => change(person.id, { disabled: !disabled }),
    stale: [['people']],
  });
  const button = (person: Person, words: string, run: () => void) => (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={`${words}: ${person.name}`}
      onClick={run}
    >
      {words}
    </Button>
  );
  return {
    id: 'do',
    title: '',
    end: true,
    cell: (person) =>
      person.id === me.person.id ? null : (
        <span className={classes.doing}>
          {!person.disabled_at && button(person, say('newLink'), () => onLink(person))}
          {button(person, say(person.disabled_at ? 'enable' : 'disable'), () =>
            disable.mutate({ person, disabled: person.disabled_at === null }),
          )}
        </span>
      ),
  };
}

function NewLink({ person, onClose }: { person: Person; onClose: () => void }) {
  const say = useSay('people');
  const make = useMutation({
    mutationFn: () =>
      ok(api.POST('/people/{person}/link', { params: { path: { person: person.id } } })),
  });
  return (
    <Dialog title={say('newLinkFor', { name: person.name })} onClose={onClose} size="54rem">
      {make.data ? (
        <Links links={[{ ...make.data, name: person.name }]} />
      ) : (
        <div className={classes.form}>
          <p>{say('newLinkHint')}</p>
          {make.error && <Failed error={make.error} />}
          <Button loading={make.isPending} onClick={() => make.mutate()} data-autofocus>
            {say('makeLink')}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
