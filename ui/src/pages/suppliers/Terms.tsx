import { Button, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Api } from '../../api/client';
import { Dialog } from '../../parts/Dialog';
import { useSay } from '../../say';
import classes from './Terms.module.css';

export type TermsGiven = Api<'Terms'>;

type Field = string | number;

const orNull = (value: Field): number | null => (value === '' ? null : Number(value));
const ofPercent = (value: Field): number | null => (value === '' ? null : Number(value) / 100);
const asPercent = (share: number | null | undefined): Field =>
  share == null ? '' : Number((share * 100).toFixed(4));

/** What is agreed with a supplier for a project. */
export function Terms({
  title,
  start,
  isBusy,
  onSave,
  onClose,
}: {
  title: string;
  start: Partial<TermsGiven>;
  isBusy: boolean;
  onSave: (terms: TermsGiven) => void;
  onClose: () => void;
}) {
  const say = useSay('suppliers');
  const [price, setPrice] = useState<Field>(start.price ?? 0);
  const [currency, setCurrency] = useState(start.currency ?? 'USD');
  const [capacity, setCapacity] = useState<Field>(start.capacity ?? '');
  const [share, setShare] = useState<Field>(asPercent(start.share));
  const [reviewed, setReviewed] = useState<Field>(asPercent(start.review_rate));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave({
      ...start,
      status: start.status ?? 'active',
      price: Number(price),
      currency,
      capacity: orNull(capacity),
      share: ofPercent(share),
      review_rate: ofPercent(reviewed),
    });
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={classes.form} onSubmit={submit}>
        <div className={classes.price}>
          <NumberInput
            label={say('priceEach')}
            description={say('priceHint')}
            required
            min={0}
            max={1_000_000}
            decimalScale={6}
            hideControls
            data-autofocus
            value={price}
            onChange={setPrice}
          />
          <TextInput
            label={say('currency')}
            dir="ltr"
            required
            pattern="[A-Z]{3}"
            maxLength={3}
            value={currency}
            onChange={(event) => setCurrency(event.currentTarget.value.toUpperCase())}
          />
        </div>
        <NumberInput
          label={say('capacity')}
          description={say('capacityHint')}
          min={1}
          allowDecimal={false}
          hideControls
          value={capacity}
          onChange={setCapacity}
        />
        <NumberInput
          label={say('shareAtMost')}
          description={say('shareHint')}
          suffix=" %"
          min={0.0001}
          max={100}
          hideControls
          value={share}
          onChange={setShare}
        />
        <NumberInput
          label={say('reviewRate')}
          description={say('reviewRateHint')}
          suffix=" %"
          min={0}
          max={100}
          hideControls
          value={reviewed}
          onChange={setReviewed}
        />
        <Button type="submit" loading={isBusy} disabled={price === ''}>
          {say('common:save')}
        </Button>
      </form>
    </Dialog>
  );
}
