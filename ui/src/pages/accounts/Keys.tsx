import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Api, api, ok } from '../../api/client';
import { useMe } from '../../app/session';
import { Copy } from '../../parts/Copy';
import { Dialog } from '../../parts/Dialog';
import { Empty } from '../../parts/Empty';
import { Failed } from '../../parts/Failed';
import { Muted } from '../../parts/Muted';
import { Page, Section } from '../../parts/Page';
import { LoadedPages, usePages } from '../../parts/Pages';
import { type Column, Table } from '../../parts/Table';
import { useUndo } from '../../parts/useUndo';
import { useFormat, useSay } from '../../say';
import classes from './Keys.module.css';
import { expiryIn, isOver, snippetOf } from './keys';

type Key = Api<'Key'>;
type Scope = NonNullable<Api<'NewKey'>['scopes']>[number];

/** Keys for programs: made narrow, shown once, ended at any time. */
export default function Keys() {
  const say = useSay('people');
  const [isOpen, setOpen] = useState(false);
  const pages = usePages(['keys'], (cursor) =>
    ok(api.GET('/keys', { params: { query: { limit: 200, ...(cursor && { cursor }) } } })),
  );
  return (
    <Page
      title={say('keys.title')}
      hint={say('keys.hint')}
      actions={<Button onClick={() => setOpen(true)}>{say('keys.new')}</Button>}
    >
      <LoadedPages
        pages={pages}
        empty={<Empty title={say('keys.none')} hint={say('keys.noneHint')} />}
      >
        {(rows) => <KeyTable rows={rows} />}
      </LoadedPages>
      <div className={classes.below}>
        <Section
          title={say('keys.python')}
          actions={<Copy text={snippetOf(location.origin)} label={say('keys.copySnippet')} />}
        >
          <pre className={classes.code}>
            <code>{snippetOf(location.origin)}</code>
          </pre>
        </Section>
      </div>
      {isOpen && <NewKey onClose={() => setOpen(false)} />}
    </Page>
  );
}

function KeyTable({ rows }: { rows: Key[] }) {
  const say = useSay('people');
  const format = useFormat();
  const me = useMe();
  const [ended, setEnded] = useState<Key | null>(null);
  const now = new Date();
  const columns: Column<Key>[] = [
    {
      id: 'name',
      title: say('name'),
      cell: (key) => (
        <>
          <bdi>{key.name}</bdi>
          {key.person_id !== me.person.id && <Muted> ({say('keys.anothers')})</Muted>}
        </>
      ),
    },
    {
      id: 'start',
      title: say('keys.start'),
      cell: (key) => <code dir="ltr">{key.start}…</code>,
    },
    {
      id: 'scopes',
      title: say('keys.may'),
      cell: (key) =>
        key.scopes === null ? (
          say('keys.all')
        ) : (
          <span
            title={key.scopes.map((scope) => say(`scope.${scope.replace('.', '_')}`)).join('\n')}
          >
            {format.list(key.scopes.map((scope) => say(`scopeShort.${scope.replace('.', '_')}`)))}
          </span>
        ),
    },
    { id: 'made', title: say('keys.made'), cell: (key) => format.date(key.created_at) },
    {
      id: 'until',
      title: say('keys.until'),
      cell: (key) => {
        if (key.revoked_at)
          return <Muted>{say('keys.endedOn', { date: format.date(key.revoked_at) })}</Muted>;
        if (key.expires_at === null) return say('keys.never');
        const date = format.date(key.expires_at);
        return isOver(key, now) ? <Muted>{say('keys.ranOut', { date })}</Muted> : date;
      },
    },
    {
      id: 'do',
      title: '',
      end: true,
      cell: (key) =>
        !isOver(key, now) && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${say('keys.end')}: ${key.name}`}
            onClick={() => setEnded(key)}
          >
            {say('keys.end')}
          </Button>
        ),
    },
  ];
  return (
    <>
      <Table rows={rows} rowKey={(key) => key.id} label={say('keys.title')} columns={columns} />
      {ended && <EndKey of={ended} onClose={() => setEnded(null)} />}
    </>
  );
}

/** The one thing here that cannot be taken back, so it is asked. */
function EndKey({ of, onClose }: { of: Key; onClose: () => void }) {
  const say = useSay('people');
  const end = useUndo({
    run: () => ok(api.DELETE('/keys/{key}', { params: { path: { key: of.id } } })),
    says: () => say('keys.ended', { name: of.name }),
    stale: [['keys']],
    onDone: onClose,
  });
  return (
    <Dialog title={say('keys.endName', { name: of.name })} onClose={onClose}>
      <div className={classes.form}>
        <p>{say('keys.endHint')}</p>
        <div className={classes.choices}>
          <Button color="red" loading={end.isPending} onClick={() => end.mutate()}>
            {say('keys.end')}
          </Button>
          <Button variant="default" onClick={onClose} data-autofocus>
            {say('common:cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

const DAYS = ['30', '90', '365', ''] as const;

function NewKey({ onClose }: { onClose: () => void }) {
  const say = useSay('people');
  const me = useMe();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [days, setDays] = useState<string>('90');
  const [isNarrow, setNarrow] = useState(true);
  const [scopes, setScopes] = useState<string[]>(
    me.permissions.filter(
      (permission) => permission.endsWith('.read') && permission !== 'audit.read',
    ),
  );
  const make = useMutation({
    mutationFn: () =>
      ok(
        api.POST('/keys', {
          body: {
            name: name.trim(),
            scopes: isNarrow ? (scopes as Scope[]) : null,
            expires_at: expiryIn(days, new Date()),
          },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['keys'] }),
  });
  if (make.data)
    return (
      <Dialog title={say('keys.isMade', { name: make.data.name })} onClose={onClose}>
        <div className={classes.form}>
          <p>{say('keys.once')}</p>
          <div className={classes.made}>
            <code dir="ltr">{make.data.key}</code>
            <Copy text={make.data.key} label={say('keys.copy')} />
          </div>
        </div>
      </Dialog>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <Dialog title={say('keys.new')} onClose={onClose}>
      <form className={classes.form} onSubmit={submit}>
        <TextInput
          label={say('name')}
          description={say('keys.nameHint')}
          dir="auto"
          required
          maxLength={200}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={say('keys.until')}
          allowDeselect={false}
          value={days}
          onChange={(value) => setDays(value ?? '90')}
          data={DAYS.map((value) => ({
            value,
            label: value === '' ? say('keys.never') : say('keys.days', { count: Number(value) }),
          }))}
        />
        <Checkbox
          label={say('keys.allMine')}
          description={say('keys.allMineHint')}
          checked={!isNarrow}
          onChange={(event) => setNarrow(!event.currentTarget.checked)}
        />
        {isNarrow && (
          <Checkbox.Group label={say('keys.may')} value={scopes} onChange={setScopes}>
            <div className={classes.scopes}>
              {me.permissions.map((permission) => (
                <Checkbox
                  key={permission}
                  value={permission}
                  label={say(`scope.${permission.replace('.', '_')}`)}
                />
              ))}
            </div>
          </Checkbox.Group>
        )}
        {make.error && <Failed error={make.error} />}
        <Button
          type="submit"
          loading={make.isPending}
          disabled={name.trim() === '' || (isNarrow && scopes.length === 0)}
        >
          {say('keys.make')}
        </Button>
      </form>
    </Dialog>
  );
}
