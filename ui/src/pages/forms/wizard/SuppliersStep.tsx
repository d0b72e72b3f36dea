import { Button, Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Api, api, ok } from '../../../api/client';
import { useSuppliers } from '../../../api/project';
import { Empty } from '../../../parts/Empty';
import { Name } from '../../../parts/Id';
import { Loaded } from '../../../parts/Loaded';
import { useUndo } from '../../../parts/useUndo';
import { useSay } from '../../../say';
import type { Contract, Plan } from './plan';
import classes from './Wizard.module.css';

const KINDS = ['team', 'vendor', 'crowd', 'model'] as const;
const CURRENCY = /^[A-Z]{3}$/;

/** Who works on it, for how much an accepted answer. */
export function SuppliersStep({
  plan,
  onChange,
}: {
  plan: Plan;
  onChange: (changes: Partial<Plan>) => void;
}) {
  const say = useSay('forms');
  const found = useSuppliers();
  const set = (contracts: Contract[]) => onChange({ contracts });
  const has = (id: string) => plan.contracts.find((one) => one.supplier === id);
  const change = (id: string, terms: Partial<Contract>) =>
    set(plan.contracts.map((one) => (one.supplier === id ? { ...one, ...terms } : one)));
  const choose = (id: string, is: boolean) =>
    set(
      is
        ? [...plan.contracts, { supplier: id, price: 0, currency: lastCurrency(plan) }]
        : plan.contracts.filter((one) => one.supplier !== id),
    );
  return (
    <div className={classes.column}>
      <p className={classes.hint}>{say('new.suppliersHint')}</p>
      <Loaded
        query={found}
        empty={<Empty title={say('new.noSuppliers')} hint={say('new.noSuppliersHint')} />}
      >
        {(page) => (
          <ul className={classes.suppliers}>
            {page.rows
              .filter((one) => one.status !== 'ended')
              .map((one) => (
                <OneSupplier
                  key={one.id}
                  supplier={one}
                  contract={has(one.id)}
                  onChoose={(is) => choose(one.id, is)}
                  onTerms={(terms) => change(one.id, terms)}
                />
              ))}
          </ul>
        )}
      </Loaded>
      <NewSupplier onMade={(id) => choose(id, true)} />
      {plan.items.from !== 'none' && plan.contracts.length > 0 && (
        <Checkbox
          label={say('new.startNow')}
          description={say('new.startNowHint')}
          checked={plan.start}
          onChange={(event) => onChange({ start: event.currentTarget.checked })}
        />
      )}
    </div>
  );
}

const lastCurrency = (plan: Plan): string => plan.contracts.at(-1)?.currency ?? 'USD';

function OneSupplier({
  supplier,
  contract,
  onChoose,
  onTerms,
}: {
  supplier: Api<'Supplier'>;
  contract: Contract | undefined;
  onChoose: (is: boolean) => void;
  onTerms: (terms: Partial<Contract>) => void;
}) {
  const say = useSay('forms');
  return (
    <li>
      <Checkbox
        label={
          <>
            <Name>{supplier.name}</Name>{' '}
            <small className={classes.hint}>{say(`supplierKind.${supplier.kind}`)}</small>
          </>
        }
        checked={contract !== undefined}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      {contract && (
        <>
          <NumberInput
            size="xs"
            label={say('new.price')}
            min={0}
            decimalScale={6}
            value={contract.price}
            onChange={(price) => typeof price === 'number' && onTerms({ price })}
          />
          <TextInput
            size="xs"
            label={say('new.currency')}
            dir="ltr"
            maxLength={3}
            value={contract.currency}
            error={!CURRENCY.test(contract.currency)}
            onChange={(event) => onTerms({ currency: event.currentTarget.value.toUpperCase() })}
          />
        </>
      )}
    </li>
  );
}

function NewSupplier({ onMade }: { onMade: (id: string) => void }) {
  const say = useSay('forms');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('vendor');
  const add = useUndo({
    run: () => ok(api.POST('/suppliers', { body: { name: name.trim(), kind } })),
    stale: [['suppliers']],
    onDone: (made) => {
      setName('');
      onMade(made.id);
    },
  });
  return (
    <form
      className={classes.addSupplier}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) add.mutate();
      }}
    >
      <TextInput
        label={say('new.newSupplier')}
        dir="auto"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        label={say('new.supplierKind')}
        value={kind}
        data={KINDS.map((value) => ({ value, label: say(`supplierKind.${value}`) }))}
        onChange={(event) => setKind(event.currentTarget.value as (typeof KINDS)[number])}
      />
      <Button type="submit" variant="default" disabled={!name.trim()} loading={add.isPending}>
        {say('common:add')}
      </Button>
    </form>
  );
}
