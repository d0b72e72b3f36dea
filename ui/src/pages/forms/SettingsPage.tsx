import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Api, api, ok } from '../../api/client';
import { useProject } from '../../api/project';
import { Loaded } from '../../parts/Loaded';
import { Page, Section } from '../../parts/Page';
import { useUndo } from '../../parts/useUndo';
import { useSay } from '../../say';
import { Toggle } from './builder/fields';
import { dayEnd, dayOf } from './day';
import { BudgetFields, POLICY, PolicyFields, QualificationFields } from './Policy';
import classes from './Settings.module.css';
import { Tags } from './Tags';

type Project = Api<'Project'>;
type Change = Api<'ProjectChange'>;

/** Name, languages, due date and policy of a project. */
export default function SettingsPage({ project }: { project: string }) {
  const say = useSay('forms');
  const found = useProject(project);
  return (
    <Page title={say('settings')} hint={say('settingsHint')}>
      <Loaded query={found}>
        {(data) => <Settings key={JSON.stringify(before(data))} found={data} />}
      </Loaded>
    </Page>
  );
}

const before = (found: Project): Change => ({
  name: found.name,
  languages: found.languages,
  skills: found.skills,
  due_at: found.due_at,
  policy: { ...POLICY, ...found.policy },
});

function Settings({ found }: { found: Project }) {
  const say = useSay('forms');
  const was = before(found);
  const [now, setNow] = useState(was);
  const queries = useQueryClient();
  const put = async (body: Change) => {
    await ok(api.PATCH('/projects/{project}', { params: { path: { project: found.id } }, body }));
    await queries.invalidateQueries({ queryKey: ['project', found.id] });
  };
  const save = useUndo({
    run: () => put(now),
    says: () => say('settingsSaved'),
    undo: () => put(was),
    stale: [['project', found.id], ['projects']],
  });
  const set = (changes: Change) => setNow({ ...now, ...changes });
  const isChanged = JSON.stringify(now) !== JSON.stringify(was);
  const policy = now.policy ?? POLICY;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Section title={say('new.project')}>
        <div className={classes.fields}>
          <TextInput
            label={say('new.name')}
            value={now.name ?? ''}
            required
            dir="auto"
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={say('new.due')}
            value={dayOf(now.due_at)}
            onChange={(event) => set({ due_at: dayEnd(event.currentTarget.value) })}
          />
          <Tags
            label={say('new.languages')}
            hint={say('new.languagesHint')}
            value={now.languages ?? []}
            onChange={(languages) => set({ languages })}
          />
          <Tags
            label={say('new.skills')}
            hint={say('new.skillsHint')}
            value={now.skills ?? []}
            onChange={(skills) => set({ skills })}
          />
        </div>
      </Section>
      <PolicyFields value={policy} onChange={(next) => set({ policy: { ...policy, ...next } })} />
      <BudgetFields value={policy} onChange={(next) => set({ policy: { ...policy, ...next } })} />
      <QualificationFields
        value={policy.qualification}
        onChange={(qualification) => set({ policy: { ...policy, qualification } })}
      />
      <Section title={say('policy.other')}>
        <Toggle
          label={say('policy.pick')}
          hint={say('policy.pick-help')}
          value={policy.pick ?? false}
          onChange={(pick) => set({ policy: { ...policy, pick } })}
        />
        <Toggle
          label={say('policy.shares')}
          hint={say('policy.shares-help')}
          value={policy.shares === 'routed'}
          onChange={(on) => set({ policy: { ...policy, shares: on ? 'routed' : 'open' } })}
        />
      </Section>
      <div className={classes.foot} data-on={isChanged || undefined}>
        <Button type="submit" disabled={!isChanged} loading={save.isPending}>
          {say('common:save')}
        </Button>
        <Button variant="default" disabled={!isChanged} onClick={() => setNow(was)}>
          {say('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
