import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useChangeSettings } from '../../app/session';
import { useSettings } from '../../app/settings';
import { Keys } from '../../keys';
import { GROUPS, inTheWay, type KnownKey } from '../../keys/known';
import { Section } from '../../parts/Page';
import { useSay } from '../../say';
import classes from './Settings.module.css';

const ALONE = new Set([
  'ShiftLeft',
  'ShiftRight',
  'ControlLeft',
  'ControlRight',
  'AltLeft',
  'AltRight',
  'MetaLeft',
  'MetaRight',
]);

/** A press as a chord by place; null while only modifiers are down. */
function chordOfEvent(event: KeyboardEvent): string | null {
  if (ALONE.has(event.code)) return null;
  const parts = [
    (event.ctrlKey || event.metaKey) && '$mod',
    event.altKey && 'Alt',
    event.shiftKey && 'Shift',
    event.code,
  ];
  return parts.filter(Boolean).join('+');
}

/** A person's own keys: press the one wanted; one that is taken is refused, saying by what. */
export function MyKeys() {
  const say = useSay('keys');
  const { keys } = useSettings();
  const changeSettings = useChangeSettings();
  const [listening, setListening] = useState<KnownKey | null>(null);
  const [taken, setTaken] = useState<string | null>(null);

  useEffect(() => {
    if (listening === null) return;
    const listen = (event: KeyboardEvent) => {
      event.preventDefault();
      event.stopPropagation();
      const chord = chordOfEvent(event);
      if (chord === null) return;
      setListening(null);
      if (chord === 'Escape') return;
      const other = inTheWay(listening.id, chord);
      if (other) setTaken(say('taken', { what: say(other.says) }));
      else void changeSettings({ keys: { ...keys, [listening.id]: chord } });
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, [listening, keys, changeSettings, say]);

  return (
    <div id="keys">
      {Object.entries(GROUPS).map(([name, group]) => (
        <Section
          key={name}
          title={say(`group.${name}`)}
          actions={
            name === 'app' && Object.keys(keys).length > 0 ? (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => void changeSettings({ keys: {} })}
              >
                {say('reset')}
              </Button>
            ) : undefined
          }
        >
          <table className={classes.keys}>
            <tbody>
              {group.map((key) => {
                const chord = keys[key.id] ?? key.chord;
                const isListening = listening === key;
                return (
                  <tr key={key.id}>
                    <td>{say(key.says)}</td>
                    <td>
                      <button
                        type="button"
                        className={classes.chord}
                        data-listening={isListening || undefined}
                        aria-label={say('change', { what: say(key.says) })}
                        onClick={() => {
                          setTaken(null);
                          setListening(key);
                        }}
                      >
                        {isListening ? say('press') : <Keys chord={chord} />}
                      </button>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </Section>
      ))}
      <p role="alert">{taken}</p>
    </div>
  );
}
