import { useState } from 'react';
import { useSay } from '../../../say';
import classes from './Builder.module.css';
import type { Definition } from './definition';

interface JsonViewProps {
  form: Definition;
  onChange: (form: Definition) => void;
}

/** The definition as JSON, to be read, copied, edited: what is valid JSON becomes the draft. */
export function JsonView({ form, onChange }: JsonViewProps) {
  const say = useSay('forms');
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? JSON.stringify(form, null, 2);
  const [wrong, setWrong] = useState<string | null>(null);
  const type = (next: string) => {
    setTyped(next);
    const read = parsed(next);
    setWrong(typeof read === 'string' ? read : null);
    if (typeof read !== 'string') onChange(read);
  };
  return (
    <div className={classes.json}>
      <label htmlFor="form-json" className={classes.label}>
        {say('builder.json')}
      </label>
      <textarea
        id="form-json"
        dir="ltr"
        spellCheck={false}
        value={text}
        aria-invalid={wrong !== null}
        aria-describedby="form-json-state"
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => wrong === null && setTyped(null)}
      />
      <p
        id="form-json-state"
        className={classes.jsonState}
        data-wrong={wrong !== null || undefined}
      >
        {wrong === null ? (
          say('builder.jsonGood')
        ) : (
          <>
            {say('builder.jsonWrong')} <bdi>{wrong}</bdi>
          </>
        )}
      </p>
    </div>
  );
}

/** A definition as far as the page can draw it; the server checks the rest. Else: what is wrong. */
function parsed(text: string): Definition | string {
  try {
    const read = JSON.parse(text) as Partial<Definition> | null;
    const isForm = Array.isArray(read?.show) && Array.isArray(read.ask);
    const areParts =
      isForm &&
      [...(read.show ?? []), ...(read.ask ?? [])].every((one) => one && typeof one === 'object');
    return areParts ? (read as Definition) : '{"show": […], "ask": […]}';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
