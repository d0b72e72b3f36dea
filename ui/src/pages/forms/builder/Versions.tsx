import { Button } from '@mantine/core';
import type { Api } from '../../../api/client';
import { useUrlState } from '../../../app/url';
import { Section } from '../../../parts/Page';
import { useFormat, useSay } from '../../../say';
import classes from './Builder.module.css';
import { Changes } from './Changes';
import { compareForms } from './compare';
import type { Definition } from './definition';
import { Pick } from './fields';

interface VersionsProps {
  versions: Api<'FormVersion'>[];
  onRestore: (definition: Definition) => void;
}

const asForm = (one: Api<'FormVersion'> | undefined): Definition =>
  (one?.definition ?? { show: [], ask: [] }) as unknown as Definition;

/** All versions of the form, and what differs between any two. */
export function Versions({ versions, onRestore }: VersionsProps) {
  const say = useSay('forms');
  const format = useFormat();
  const last = versions.length;
  const [{ from, to }, setPair] = useUrlState({
    from: String(Math.max(1, last - 1)),
    to: String(last),
  });
  const find = (version: string) => versions.find((one) => String(one.version) === version);
  const options = versions.map((one) => ({
    value: String(one.version),
    label: say('builder.versionAt', {
      version: String(one.version),
      when: format.time(one.created_at),
    }),
  }));
  return (
    <div className={classes.versions}>
      <Section title={say('builder.versions')}>
        <ol className={classes.versionList} reversed>
          {versions.toReversed().map((one) => (
            <li key={one.id}>
              <button
                type="button"
                className={classes.link}
                aria-current={to === String(one.version) || undefined}
                onClick={() =>
                  setPair({ from: String(Math.max(1, one.version - 1)), to: String(one.version) })
                }
              >
                {say('builder.version', { version: String(one.version) })}
              </button>
              <span>{format.time(one.created_at)}</span>
              <code title={one.digest}>{one.digest.slice(0, 8)}</code>
              {one.version !== last && (
                <Button size="compact-xs" variant="default" onClick={() => onRestore(asForm(one))}>
                  {say('builder.restore')}
                </Button>
              )}
            </li>
          ))}
        </ol>
      </Section>
      <Section title={say('builder.differences')}>
        <div className={classes.line}>
          <Pick
            label={say('builder.fromVersion')}
            value={from}
            options={options}
            onChange={(one) => setPair({ from: one })}
          />
          <Pick
            label={say('builder.toVersion')}
            value={to}
            options={options}
            onChange={(one) => setPair({ to: one })}
          />
        </div>
        <Changes changes={compareForms(asForm(find(from)), asForm(find(to)))} />
      </Section>
    </div>
  );
}
