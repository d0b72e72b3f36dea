import { NumberInput, TextInput } from '@mantine/core';
import { useSay } from '../../say';
import classes from './Contract.module.css';

interface NumberProps {
  /** Of the catalogue: `field.NAME`, and `field.NAME-help` where there is more to say. */
  name: string;
  /** In place of the catalogue's. */
  label?: string;
  value: number | null | undefined;
  onChange: (value: number | null) => void;
  min?: number;
  max?: number;
  /** Shown in per cent, kept as a share. */
  share?: boolean;
  percent?: boolean;
  whole?: boolean;
  help?: boolean;
  placeholder?: string;
}

const HUNDRED = 100;
const fine = (value: number) => Number(value.toFixed(8));

/** A number that may be left out. */
export function Amount({
  name,
  label,
  value,
  onChange,
  min = 0,
  max,
  share = false,
  percent = false,
  whole = false,
  help = false,
  placeholder,
}: NumberProps) {
  const say = useSay('contracts');
  const shown = value == null ? '' : share ? fine(value * HUNDRED) : value;
  return (
    <NumberInput
      className={classes.number}
      label={label ?? say(`field.${name}`)}
      description={help ? say(`field.${name}-help`) : undefined}
      inputWrapperOrder={['label', 'input', 'description']}
      placeholder={placeholder}
      hideControls
      allowDecimal={!whole}
      decimalScale={6}
      clampBehavior="blur"
      min={min}
      max={share ? HUNDRED : max}
      suffix={share || percent ? ' %' : undefined}
      value={shown}
      onChange={(given) => {
        if (given === '') onChange(null);
        else if (typeof given === 'number') onChange(share ? fine(given / HUNDRED) : given);
      }}
    />
  );
}

export function Currency({
  value,
  onChange,
}: {
  value: string;
  onChange: (value: string) => void;
}) {
  const say = useSay('contracts');
  return (
    <TextInput
      className={classes.currency}
      label={say('field.currency')}
      dir="ltr"
      required
      pattern="[A-Z]{3}"
      maxLength={3}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.toUpperCase())}
    />
  );
}
