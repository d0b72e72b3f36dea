import { Button, Tabs, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, Fragment, useState } from 'react';
import { type Api, api, ok } from '../../api/client';
import { useMay } from '../../app/session';
import { Link, useUrlState } from '../../app/url';
import { useNames } from '../../form/useNames';
import { Empty } from '../../parts/Empty';
import { Name } from '../../parts/Id';
import { Loaded } from '../../parts/Loaded';
import { Muted } from '../../parts/Muted';
import { Page } from '../../parts/Page';
import { useFormat, useSay } from '../../say';
import classes from './Memory.module.css';
import { Rules } from './Rules';

type Found = Api<'Found'>;

/** What was learned in a project, for whoever comes after: search, and how rules fare. */
export default function Memory({ project }: { project: string }) {
  const say = useSay('reviews');
  const may = useMay();
  const [{ view }, setUrl] = useUrlState({ view: 'search' });
  const views = may('insight.read') ? (['search', 'rules'] as const) : (['search'] as const);
  const shown = views.find((one) => one === view) ?? 'search';
  return (
    <Page
      title={say('memory.title')}
      hint={say('memory.hint')}
      actions={
        may('review.do') && (
          <Button variant="default" component={Link} href={`/replay/${project}`}>
            {say('practice.title')}
          </Button>
        )
      }
    >
      <Tabs
        value={shown}
        onChange={(to) => setUrl({ view: to ?? 'search' })}
        keepMounted={false}
        className={classes.tabs ?? ''}
      >
        <Tabs.List>
          {views.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {say(`memory.views.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="search" className={classes.panel ?? ''}>
          <Search project={project} />
        </Tabs.Panel>
        <Tabs.Panel value="rules" className={classes.panel ?? ''}>
          <Rules project={project} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function Search({ project }: { project: string }) {
  const say = useSay('reviews');
  const [{ q }, setUrl] = useUrlState({ q: '' });
  const [typed, setTyped] = useState(q);
  const found = useQuery({
    queryKey: ['memory', project, q],
    queryFn: () =>
      ok(api.GET('/projects/{project}/memory', { params: { path: { project }, query: { q } } })),
    enabled: q !== '',
  });
  const look = (event: FormEvent) => {
    event.preventDefault();
    setUrl({ q: typed.trim() });
  };
  return (
    <>
      <search>
        <form className={classes.search} onSubmit={look}>
          <TextInput
            className={classes.query ?? ''}
            label={say('memory.query')}
            description={say('memory.queryHint')}
            dir="auto"
            maxLength={300}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" disabled={typed.trim() === ''}>
            {say('memory.look')}
          </Button>
        </form>
      </search>
      {q === '' ? (
        <Empty title={say('memory.begin')} hint={say('memory.beginHint')} />
      ) : (
        <Loaded
          query={found}
          isEmpty={(data) => data.found.length === 0}
          empty={<Empty title={say('memory.none')} hint={say('memory.noneHint')} />}
        >
          {(data) => (
            <>
              <ol className={classes.found}>
                {data.found.map((one, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: what was found has no other name
                  <Hit key={place} project={project} found={one} />
                ))}
              </ol>
              {data.more && <Muted>{say('memory.more')}</Muted>}
            </>
          )}
        </Loaded>
      )}
    </>
  );
}

function Hit({ project, found }: { project: string; found: Found }) {
  const say = useSay('reviews');
  const format = useFormat();
  const names = useNames(project);
  const versions =
    found.version === null || found.version === undefined
      ? null
      : found.version === found.last_version
        ? say('memory.version', { version: format.number(found.version) })
        : say('memory.versions', {
            from: format.number(found.version),
            to: format.number(found.last_version ?? found.version),
          });
  const kind = say(`memory.kinds.${found.kind}`);
  const named = found.kind === 'form' && found.title ? names.question(found.title) : found.title;
  const title = named || kind;
  const told = [
    title !== kind && kind,
    versions,
    found.who && <Name key="who">{found.who}</Name>,
    format.date(found.at),
  ].filter(Boolean);
  return (
    <li className={classes.hit}>
      <div className={classes.about}>
        <Link href={pathOf(project, found)}>
          <bdi>{title}</bdi>
        </Link>
        <Muted small>
          {told.map((part, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what is told has no other name
            <Fragment key={place}>
              {place > 0 && ' · '}
              {part}
            </Fragment>
          ))}
        </Muted>
      </div>
      <p dir="auto" lang={found.language ?? undefined}>
        {found.excerpt.map((piece, place) =>
          piece.found ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name
            <mark key={place}>{piece.text}</mark>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: nor have these
            <span key={place}>{piece.text}</span>
          ),
        )}
      </p>
    </li>
  );
}

/** Where the thing itself can be looked at. */
function pathOf(project: string, found: Found): string {
  switch (found.kind) {
    case 'guidelines':
    case 'change':
      return `/p/${project}/guidelines?view=versions&to=${found.last_version}${
        found.language ? `&language=${found.language}` : ''
      }`;
    case 'form':
      return `/p/${project}/form`;
    case 'adjudication':
      return `/p/${project}/item/${found.item_id}`;
    default:
      return `/p/${project}/reviews?open=${found.review_id}`;
  }
}
