import { Button, Menu, TextInput } from '@mantine/core';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { api, ok } from '../../api/client';
import { Dialog } from '../../parts/Dialog';
import { useUndo } from '../../parts/useUndo';
import { useSay } from '../../say';
import { useViews, type View } from './data';
import { viewQuery } from './query';
import classes from './Views.module.css';

/** Filters, order and columns that somebody gave a name, for everybody in the lab. */
export function Views({ project }: { project: string }) {
  const say = useSay('items');
  const views = useViews(project);
  const [path, go] = useLocation();
  const [isSaving, setSaving] = useState(false);
  const save = (name: string, query: string) =>
    ok(
      api.POST('/projects/{project}/views', {
        params: { path: { project } },
        body: { name, query },
      }),
    );
  const remove = useUndo<View, unknown>({
    run: (view) =>
      ok(
        api.DELETE('/projects/{project}/views/{view}', {
          params: { path: { project, view: view.id } },
        }),
      ),
    says: (_, view) => say('view.removed', { name: view.name }),
    undo: (_, view) => save(view.name, view.query),
    stale: [['views', project]],
  });
  const keep = useUndo<string, View>({
    run: (name) => save(name, viewQuery(globalThis.location.search)),
    says: (view) => say('view.saved', { name: view.name }),
    stale: [['views', project]],
    onDone: () => setSaving(false),
  });
  return (
    <>
      <Menu position="bottom-start" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button size="compact-sm" variant="default" leftSection={<IconBookmark size={14} />}>
            {say('view.title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.data?.length === 0 && <Menu.Label>{say('view.none')}</Menu.Label>}
          {views.data?.map((view) => (
            <div key={view.id} className={classes.view} role="none">
              <Menu.Item
                onClick={() => go(view.query ? `${path}?${view.query}` : path)}
                title={view.person}
              >
                <bdi>{view.name}</bdi>
              </Menu.Item>
              <Menu.Item
                className={classes.remove}
                aria-label={say('view.remove', { name: view.name })}
                onClick={() => remove.mutate(view)}
              >
                <IconTrash size={14} aria-hidden="true" />
              </Menu.Item>
            </div>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setSaving(true)}>{say('view.save')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isSaving && (
        <Dialog title={say('view.save')} size="26rem" onClose={() => setSaving(false)}>
          <NameForm onName={(name) => keep.mutate(name)} isBusy={keep.isPending} />
        </Dialog>
      )}
    </>
  );
}

function NameForm({ onName, isBusy }: { onName: (name: string) => void; isBusy: boolean }) {
  const say = useSay('items');
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) onName(name.trim());
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <TextInput
        label={say('view.name')}
        description={say('view.hint')}
        dir="auto"
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <Button type="submit" loading={isBusy} disabled={!name.trim()}>
        {say('common:save')}
      </Button>
    </form>
  );
}
