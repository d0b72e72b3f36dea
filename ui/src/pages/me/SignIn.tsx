import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { api, BASE, ok } from '../../api/client';
import { Mark } from '../../app/Frame';
import { useAskAgain } from '../../app/session';
import { change, useSettings } from '../../app/settings';
import { Failed } from '../../parts/Failed';
import { Loading } from '../../parts/Loading';
import { LANGUAGES, useSay } from '../../say';
import classes from './SignIn.module.css';

/** Sign in by e-mail and password, or at once by the one-time link that was opened. */
export default function SignIn() {
  const say = useSay('me');
  const [path, go] = useLocation();
  const askAgain = useAskAgain();
  const token = useToken();
  const byLink = useMutation({
    mutationFn: (given: string) => ok(api.POST('/sign-in/link', { body: { token: given } })),
    onSuccess: async () => {
      go('/welcome', { replace: true });
      await askAgain();
    },
  });
  const sent = useRef(false);
  const { mutate } = byLink;
  useEffect(() => {
    document.title = `${say('signIn')} · Mihak`;
    if (token === null || sent.current) return;
    sent.current = true; // a link holds once, and StrictMode mounts twice
    mutate(token);
  }, [token, mutate, say]);

  if (byLink.isPending || byLink.isSuccess) return <Loading page />;
  return (
    <main className={classes.page}>
      <div className={classes.box}>
        <h1 className={classes.title}>
          <Mark /> {say('common:product')}
        </h1>
        <p className={classes.motto}>{say('motto')}</p>
        {byLink.error && <Failed error={byLink.error} hint={say('linkUsed')} />}
        <ByPassword
          onDone={async () => {
            if (path === '/sign-in') go('/', { replace: true });
            await askAgain();
          }}
        />
        <Language />
      </div>
    </main>
  );
}

/** The token of the address's fragment, which no server sees; taken out of the history. */
function useToken(): string | null {
  const [token] = useState(() => {
    const found = /^#(mhl_\S+)$/.exec(location.hash);
    return found?.[1] ?? null;
  });
  useEffect(() => {
    if (token !== null) history.replaceState(null, '', '/sign-in');
  }, [token]);
  return token;
}

function ByPassword({ onDone }: { onDone: () => Promise<void> }) {
  const say = useSay('me');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: () => ok(api.POST('/sign-in', { body: { email, password } })),
    onSuccess: onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate();
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <TextInput
        label={say('email')}
        type="email"
        autoComplete="username"
        dir="ltr"
        required
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label={say('password')}
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': say('showPassword') }}
      />
      {signIn.error && <Failed error={signIn.error} />}
      <Button type="submit" loading={signIn.isPending}>
        {say('signIn')}
      </Button>
      <OtherWay />
      <p className={classes.hint}>{say('linkHint')}</p>
    </form>
  );
}

/** The lab's identity provider, where one is set up. */
function OtherWay() {
  const say = useSay('me');
  const ways = useQuery({
    queryKey: ['sign-in', 'ways'],
    queryFn: () => ok(api.GET('/sign-in/ways')),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!ways.data?.oidc) return null;
  return (
    <Button component="a" variant="default" href={`${BASE}/sign-in/oidc`}>
      {say('byProvider')}
    </Button>
  );
}

function Language() {
  const { locale } = useSettings();
  return (
    <div className={classes.languages}>
      {Object.entries(LANGUAGES).map(([tag, language]) => (
        <button
          key={tag}
          type="button"
          lang={tag}
          aria-pressed={tag === locale}
          onClick={() => change({ locale: tag as keyof typeof LANGUAGES })}
        >
          {language.name}
        </button>
      ))}
    </div>
  );
}
