import { Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Api, api, ok } from '../api/client';
import { useSuppliers } from '../api/project';
import { LANGUAGES, useSay } from '../say';
import { Dialog } from './Dialog';
import { Failed } from './Failed';
import classes from './InvitePerson.module.css';
import { Links } from './Links';

type Role = Api<'Invitation'>['role'];
export const INVITED: Role[] = ['owner', 'lead', 'researcher', 'reviewer', 'supplier-manager'];

/** Invite somebody of the lab, or a supplier's manager; shows the one-time link to hand them. */
export function InvitePerson({
  as = 'lead',
  supplier = null,
  onClose,
}: {
  as?: Role;
  /** Whose manager; asked for where it is not given. */
  supplier?: string | null;
  onClose: () => void;
}) {
  const say = useSay('people');
  const queries = useQueryClient();
  const [person, setPerson] = useState({ name: '', email: '', role: as, locale: 'en', supplier });
  const isManager = person.role === 'supplier-manager';
  const invite = useMutation({
    mutationFn: () =>
      ok(
        api.POST('/people', {
          body: {
            name: person.name.trim(),
            email: person.email.trim(),
            role: person.role,
            locale: person.locale as 'en' | 'ar',
            supplier_id: isManager ? person.supplier : null,
          },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['people'] }),
  });
  const set = (changes: Partial<typeof person>) => setPerson({ ...person, ...changes });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate();
  };
  if (invite.data)
    return (
      <Dialog title={say('invited')} onClose={onClose} size="54rem">
        <Links links={[{ ...invite.data, name: person.name }]} />
      </Dialog>
    );
  return (
    <Dialog title={say('invite')} onClose={onClose}>
      <form className={classes.form} onSubmit={submit}>
        <TextInput
          label={say('name')}
          dir="auto"
          required
          maxLength={200}
          data-autofocus
          value={person.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          label={say('email')}
          type="email"
          dir="ltr"
          required
          value={person.email}
          onChange={(event) => set({ email: event.currentTarget.value })}
        />
        {supplier === null && (
          <Select
            label={say('role')}
            description={say(`may.${person.role}`)}
            allowDeselect={false}
            value={person.role}
            onChange={(value) => set({ role: (value ?? 'lead') as Role })}
            data={INVITED.map((one) => ({ value: one, label: say(`common:role.${one}`) }))}
          />
        )}
        {supplier === null && isManager && (
          <SupplierSelect value={person.supplier} onChange={(value) => set({ supplier: value })} />
        )}
        <Select
          label={say('language')}
          allowDeselect={false}
          value={person.locale}
          onChange={(value) => set({ locale: value ?? 'en' })}
          data={Object.entries(LANGUAGES).map(([value, { name }]) => ({ value, label: name }))}
        />
        {invite.error && <Failed error={invite.error} />}
        <Button
          type="submit"
          loading={invite.isPending}
          disabled={isManager && person.supplier === null}
        >
          {say('makeInvitation')}
        </Button>
      </form>
    </Dialog>
  );
}

function SupplierSelect({
  value,
  onChange,
}: {
  value: string | null;
  onChange: (supplier: string | null) => void;
}) {
  const say = useSay('people');
  const suppliers = useSuppliers();
  return (
    <Select
      label={say('supplier')}
      required
      searchable
      value={value}
      onChange={onChange}
      data={(suppliers.data?.rows ?? []).map((one) => ({ value: one.id, label: one.name }))}
    />
  );
}
