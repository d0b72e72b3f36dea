import { useId, useMemo, useRef, useState } from 'react';
import { Key, useKeys } from '../keys';
import { useSay } from '../say';
import { type Placed, search } from './options';
import { useNameOf } from './Picks';
import classes from './Picks.module.css';

const MOST_FOUND = 50;

interface SearchProps {
  placed: readonly Placed[];
  active: boolean;
  onPick: (id: string) => void;
}

/** Find an option by its name or by where it stands; Enter picks the one marked. */
export function Search({ placed, active, onPick }: SearchProps) {
  const say = useSay('kinds');
  const nameOf = useNameOf();
  const field = useRef<HTMLInputElement>(null);
  const list = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const found = useMemo(
    () => (query.trim() ? search(placed, query, nameOf).slice(0, MOST_FOUND) : []),
    [placed, query, nameOf],
  );
  useKeys(
    [
      {
        id: 'pick.search',
        chord: 'Slash',
        says: say('searchOptions'),
        run: () => field.current?.focus(),
      },
    ],
    { on: active },
  );
  const close = () => {
    setQuery('');
    field.current?.blur();
  };
  const pick = (one: Placed | undefined) => {
    if (!one) return;
    close();
    onPick(one.option.id);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    // Enter on nothing is the page's, and so is what is typed.
    if (event.key === 'Enter' && query) pick(found[at]);
    else if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes.search}>
      <input
        ref={field}
        type="text"
        dir="auto"
        role="combobox"
        aria-label={say('searchOptions')}
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={found[at] && `${list}-${at}`}
        placeholder={say('searchOptions')}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Key chord="Slash" />
      {query.trim() && (
        <div className={classes.found} id={list} role="listbox" aria-label={say('searchOptions')}>
          {found.map((one, place) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field above
            <div
              key={one.option.id}
              id={`${list}-${place}`}
              role="option"
              aria-selected={place === at}
              tabIndex={-1}
              onClick={() => pick(one)}
            >
              <span dir="auto">{nameOf(one.option)}</span>
              <Path branches={one.path.map(nameOf)} />
            </div>
          ))}
          {found.length === 0 && <div>{say('common:nothingFound')}</div>}
        </div>
      )}
    </div>
  );
}

/** The branches an option stands under, outermost first. */
export function Path({ branches }: { branches: string[] }) {
  if (!branches.length) return null;
  return (
    <span className={classes.path}>
      {branches.map((branch, place) => (
        <span key={branch}>
          {place > 0 && ' › '}
          <bdi>{branch}</bdi>
        </span>
      ))}
    </span>
  );
}
