import { Button, PasswordInput, Switch, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, ok } from '../../api/client';
import { useAskAgain, useChangeSettings, useMe } from '../../app/session';
import { useSettings } from '../../app/settings';
import { Failed } from '../../parts/Failed';
import { Page, Section } from '../../parts/Page';
import { done } from '../../parts/Toasts';
import { useSay } from '../../say';
import { Appearance } from './Appearance';
import { MyKeys } from './MyKeys';
import classes from './Settings.module.css';

/** What a person sets for themselves. */
export default function Settings() {
  const say = useSay('me');
  const settings = useSettings();
  const changeSettings = useChangeSettings();
  return (
    <Page title={say('title')}>
      <div className={classes.columns}>
        <div>
          <Section title={say('appearance')}>
            <Appearance />
          </Section>
          <Section title={say('working')}>
            <div className={classes.switches}>
              <Switch
                label={say('autoSubmit')}
                description={say('autoSubmitHint')}
                checked={settings.autoSubmit}
                onChange={(event) =>
                  void changeSettings({ autoSubmit: event.currentTarget.checked })
                }
              />
              <Switch
                label={say('hints')}
                checked={settings.hints}
                onChange={(event) => void changeSettings({ hints: event.currentTarget.checked })}
              />
            </div>
          </Section>
          <Section title={say('account')}>
            <MyName />
            <MyPassword />
          </Section>
        </div>
        <MyKeys />
      </div>
    </Page>
  );
}

function MyName() {
  const say = useSay('me');
  const me = useMe();
  const askAgain = useAskAgain();
  const [name, setName] = useState(me.person.name);
  const save = useMutation({
    mutationFn: () => ok(api.PATCH('/me', { body: { name } })),
    onSuccess: async () => {
      done(say('common:saved'));
      await askAgain();
    },
  });
  return (
    <form
      className={classes.line}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <TextInput
        label={say('name')}
        dir="auto"
        required
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={save.isPending}>
        {say('common:save')}
      </Button>
      {save.error && <Failed error={save.error} />}
    </form>
  );
}

function MyPassword() {
  const say = useSay('me');
  const me = useMe();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const save = useMutation({
    mutationFn: () =>
      ok(
        api.PATCH('/me', {
          body: { password, ...(current && { current_password: current }) },
        }),
      ),
    onSuccess: () => {
      setCurrent('');
      setPassword('');
      done(say('passwordChanged'));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const toggle = { 'aria-label': say('showPassword') };
  return (
    <form className={classes.line} onSubmit={submit}>
      {me.person.email && (
        <input type="hidden" autoComplete="username" value={me.person.email} readOnly />
      )}
      <PasswordInput
        label={say('currentPassword')}
        autoComplete="current-password"
        value={current}
        onChange={(event) => setCurrent(event.currentTarget.value)}
        visibilityToggleButtonProps={toggle}
      />
      <PasswordInput
        label={say('newPassword')}
        autoComplete="new-password"
        minLength={10}
        required
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={toggle}
      />
      <Button type="submit" variant="default" loading={save.isPending}>
        {say('changePassword')}
      </Button>
      {save.error && <Failed error={save.error} />}
    </form>
  );
}
