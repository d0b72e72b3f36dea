import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { api, ok } from '../api/client';
import { Dialog } from '../parts/Dialog';
import { useSay } from '../say';
import classes from './Palette.module.css';
import { navigationFor, pages, tabsFor } from './routes';
import { useMay } from './session';
import { useGo } from './url';

interface Found {
  id: string;
  words: string;
  hint?: string;
  href: string;
}

const MOST = 12;

/** Go anywhere by a few letters: pages, projects, and the pages of a project. */
export function Palette({ onClose }: { onClose: () => void }) {
  const say = useSay('common');
  const go = useGo();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = useFound(typed).slice(0, MOST);
  const chosen = found[Math.min(at, found.length - 1)];
  const open = (one: Found | undefined) => {
    if (one === undefined) return;
    onClose();
    go(one.href);
  };
  return (
    <Dialog title={say('palette')} onClose={onClose} bare>
      <input
        className={classes.input}
        role="combobox"
        aria-label={say('palette')}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={chosen && `${listId}-${chosen.id}`}
        placeholder={say('paletteHint')}
        dir="auto"
        autoFocus
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (step) setAt((at + step + found.length) % Math.max(found.length, 1));
          else if (event.key === 'Enter') open(chosen);
          else return;
          event.preventDefault();
        }}
      />
      <div id={listId} role="listbox" aria-label={say('palette')} className={classes.list}>
        {found.map((one) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box above has the keys
          <div
            key={one.id}
            id={`${listId}-${one.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={one === chosen}
            className={classes.option}
            onClick={() => open(one)}
          >
            <bdi>{one.words}</bdi>
            {one.hint && <small>{one.hint}</small>}
          </div>
        ))}
        {found.length === 0 && <div className={classes.none}>{say('nothingFound')}</div>}
      </div>
    </Dialog>
  );
}

function useFound(typed: string): Found[] {
  const say = useSay('common');
  const may = useMay();
  const projects = useQuery({
    queryKey: ['projects', 'palette'],
    queryFn: () => ok(api.GET('/projects', { params: { query: { limit: 200 } } })),
    enabled: may('projects.read') && may('lab'),
    staleTime: 30_000,
  });
  const tabs = tabsFor(may);
  const plain = [...navigationFor(may), ...pages.filter((page) => page.path === '/me')];
  const wanted = typed.trim().toLocaleLowerCase();
  const all: Found[] = plain.map((page) => ({
    id: page.path,
    words: say(page.title),
    href: page.path,
  }));
  for (const project of projects.data?.rows ?? []) {
    for (const tab of wanted ? tabs : tabs.slice(0, 1)) {
      all.push({
        id: project.id + tab.path,
        words: project.name,
        hint: say(tab.title),
        href: tab.path.replace(':project', project.id),
      });
    }
  }
  const parts = wanted.split(/\s+/);
  return all.filter((one) => {
    const text = `${one.words} ${one.hint ?? ''}`.toLocaleLowerCase();
    return parts.every((part) => text.includes(part));
  });
}
