import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { api, ok } from '../../api/client';
import { Mark } from '../../app/Frame';
import { useAskAgain, useMay, useMe } from '../../app/session';
import { useGo } from '../../app/url';
import { Failed } from '../../parts/Failed';
import { useSay } from '../../say';
import { Appearance } from './Appearance';
import classes from './SignIn.module.css';

/** After a link was opened: how to sign in next time, and how the page should look. */
export default function Welcome() {
  const say = useSay('me');
  const me = useMe();
  const may = useMay();
  const go = useGo();
  const askAgain = useAskAgain();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [workspace, setWorkspace] = useState(me.workspace);
  const isWorker = me.person.role === 'worker';
  useEffect(() => {
    document.title = `${say('welcome')} · Mihak`;
  }, [say]);
  const save = useMutation({
    mutationFn: async () => {
      const body = { password, ...(isWorker && email ? { email } : {}) };
      if (password) await ok(api.PATCH('/me', { body }));
      if (workspace !== me.workspace)
        await ok(api.PATCH('/workspace', { body: { name: workspace } }));
    },
    onSuccess: async () => {
      go('/', { replace: true });
      await askAgain();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <main className={classes.page}>
      <div className={`${classes.box} ${classes.wide}`}>
        <h1 className={classes.title}>
          <Mark /> {say('welcomeTo', { workspace: me.workspace })}
        </h1>
        <p className={classes.motto}>
          {say('youAre', { name: me.person.name, role: say(`common:role.${me.person.role}`) })}
        </p>
        <form onSubmit={submit} className={classes.form}>
          {may('people.write') && (
            <TextInput
              label={say('workspaceName')}
              required
              dir="auto"
              value={workspace}
              onChange={(event) => setWorkspace(event.currentTarget.value)}
            />
          )}
          {isWorker && (
            <TextInput
              label={say('email')}
              description={say('emailIsYours')}
              type="email"
              dir="ltr"
              autoComplete="username"
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
          )}
          {!isWorker && me.person.email && (
            <input type="hidden" autoComplete="username" value={me.person.email} readOnly />
          )}
          <PasswordInput
            label={say('choosePassword')}
            description={
              isWorker
                ? say('passwordHint')
                : say('passwordHintEmail', { email: me.person.email ?? '' })
            }
            autoComplete="new-password"
            minLength={10}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': say('showPassword') }}
          />
          <Appearance />
          {save.error && <Failed error={save.error} />}
          <div className={classes.actions}>
            <Button type="submit" loading={save.isPending}>
              {password ? say('saveAndGo') : say('goOn')}
            </Button>
          </div>
          {!password && <p className={classes.hint}>{say('noPasswordHint')}</p>}
        </form>
      </div>
    </main>
  );
}
