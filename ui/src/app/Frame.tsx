import { IconLayoutSidebar, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useProject } from '../api/project';
import { Key } from '../keys';
import { useSay } from '../say';
import { openPalette } from './Anywhere';
import classes from './Frame.module.css';
import { loadPage } from './loaded';
import { Person } from './Person';
import { navigationFor, type PageRoute, tabGroups, tabsFor } from './routes';
import { useMay } from './session';
import { Link } from './url';

interface FrameProps {
  title: string;
  path?: string;
  project?: string | undefined;
  children: ReactNode;
}

/** The page's frame: navigation by role, a project's tabs, the palette and the key sheet. */
export function Frame({ title, path, project, children }: FrameProps) {
  const say = useSay('common');
  const [isOpen, setOpen] = useState(false);
  const told = say(title);
  useEffect(() => {
    document.title = `${told} · Mihak`;
  }, [told]);
  return (
    <div className={classes.frame} data-open={isOpen || undefined}>
      <a className={classes.skip} href="#content">
        {say('skipToContent')}
      </a>
      <header className={classes.top}>
        <button
          type="button"
          className={classes.toggle}
          aria-label={say('menu')}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <IconLayoutSidebar size={18} className="turns" />
        </button>
        <Link href="/" className={classes.name} aria-label={say('home')}>
          <Mark />
          <span>{say('product')}</span>
        </Link>
        <Finder />
        <Person />
      </header>
      <Navigation onGo={() => setOpen(false)} />
      <div className={classes.page}>
        {project !== undefined && <ProjectHead project={project} current={path ?? ''} />}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keys too */}
        <main id="content" tabIndex={0} className={classes.content}>
          {children}
        </main>
      </div>
    </div>
  );
}

/** The touchstone and the streak of metal drawn across it. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" className={classes.mark} aria-hidden="true">
      <rect x="3" y="3" width="26" height="26" rx="7" />
      <path d="M9 22 23 10" />
    </svg>
  );
}

function Navigation({ onGo }: { onGo: () => void }) {
  const say = useSay('common');
  const may = useMay();
  const [path] = useLocation();
  const shown = navigationFor(may);
  const here = longest(shown, path);
  return (
    <nav className={classes.nav} aria-label={say('navigation')}>
      <ul>
        {shown.map((page) => {
          const isHere = page === here;
          return (
            <li key={page.path}>
              <Link
                href={page.path}
                aria-current={isHere ? 'page' : undefined}
                className={classes.entry}
                onClick={onGo}
                onMouseEnter={() => void loadPage(page)}
              >
                {page.nav && <page.nav.icon size={18} stroke={1.75} />}
                <span>{say(page.title)}</span>
                {page.nav?.badge && <Waiting count={page.nav.badge} />}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** The page that is open, or that what is open lies under. */
function longest(among: PageRoute[], path: string): PageRoute | undefined {
  return among
    .filter((page) => path === page.path || path.startsWith(`${page.path}/`))
    .sort((one, other) => other.path.length - one.path.length)[0];
}

/** How many things wait there; `count` is a hook of the page's own. */
function Waiting({ count: useCount }: { count: () => number | undefined }) {
  const say = useSay('common');
  const count = useCount();
  if (!count) return null;
  return <span className={classes.badge}>{say('count', { count })}</span>;
}

function ProjectHead({ project, current }: { project: string; current: string }) {
  const say = useSay('common');
  const may = useMay();
  const found = useProject(project);
  const tabs = tabsFor(may);
  // An item belongs to the data it was found in.
  const here = longest(tabs, current.replace('/item/', '/data/'));
  const groups = tabGroups(tabs);
  const open = groups.find((one) => here && one.tabs.includes(here));
  return (
    <section className={classes.project} aria-label={say('project')}>
      <div className={classes.projectName}>
        <bdi>{found.data?.name ?? ' '}</bdi>
        {found.data && (
          <span className={classes.status} data-status={found.data.status}>
            {say(`status.${found.data.status}`)}
          </span>
        )}
      </div>
      <nav aria-label={say('projectPages')}>
        <ul className={classes.tabs}>
          {groups.map((one) => (
            <li key={one.group}>
              <Tab
                of={one.tabs[0] as PageRoute}
                title={one.tabs.length === 1 ? undefined : say(`tabs.${one.group}`)}
                project={project}
                current={one !== open ? undefined : one.tabs.length === 1 ? 'page' : 'true'}
                className={classes.tab}
              />
            </li>
          ))}
        </ul>
        {open && open.tabs.length > 1 && (
          <ul className={classes.within} aria-label={say(`tabs.${open.group}`)}>
            {open.tabs.map((tab) => (
              <li key={tab.path}>
                <Tab
                  of={tab}
                  project={project}
                  current={tab === here ? 'page' : undefined}
                  className={classes.inner}
                />
              </li>
            ))}
          </ul>
        )}
      </nav>
    </section>
  );
}

interface TabProps {
  of: PageRoute;
  /** In place of the page's own. */
  title?: string | undefined;
  project: string;
  current: 'page' | 'true' | undefined;
  className: string | undefined;
}

function Tab({ of, title, project, current, className }: TabProps) {
  const say = useSay('common');
  return (
    <Link
      href={of.path.replace(':project', project)}
      aria-current={current}
      className={className}
      onMouseEnter={() => void loadPage(of)}
    >
      {title ?? say(of.title)}
    </Link>
  );
}

function Finder() {
  const say = useSay('common');
  return (
    <button type="button" className={classes.find} onClick={openPalette}>
      <IconSearch size={15} />
      <span>{say('palette')}</span>
      <Key chord="$mod+KeyK" />
    </button>
  );
}
