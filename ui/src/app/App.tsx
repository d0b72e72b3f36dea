import { lazy, Suspense, useEffect } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { signedOut } from '../api/client';
import { Failed } from '../parts/Failed';
import { Loading } from '../parts/Loading';
import { useSay } from '../say';
import { Anywhere } from './Anywhere';
import { Boundary } from './Boundary';
import { Frame } from './Frame';
import { usePage } from './loaded';
import { type PageRoute, pages } from './routes';
import { type Me, useForget, useMay, useSession } from './session';

const SignIn = lazy(() => import('../pages/me/SignIn'));

/** Where each role's day begins. */
const HOME: Record<string, string> = {
  worker: '/work',
  reviewer: '/review',
  'supplier-manager': '/s',
};

export function App() {
  const { me, error } = useSession();
  const [path] = useLocation();
  const forget = useForget();
  useEffect(() => {
    signedOut.addEventListener('signed-out', forget);
    return () => signedOut.removeEventListener('signed-out', forget);
  }, [forget]);
  useOutbox(me);
  if (error) return <Failed error={error} />;
  if (me === undefined) return <Loading page />;
  if (me === null || path === '/sign-in')
    return (
      <Suspense fallback={<Loading page />}>
        <SignIn />
      </Suspense>
    );
  return (
    <>
      <Anywhere />
      <Switch>
        <Route path="/">
          <Redirect to={HOME[me.person.role] ?? '/projects'} replace />
        </Route>
        {pages.map((page) => (
          <Route key={page.path} path={page.path}>
            {(parameters) => (
              <Opened page={page} parameters={parameters as Record<string, string>} />
            )}
          </Route>
        ))}
        <Route>
          <Frame title="common:notFound">
            <NotFound />
          </Frame>
        </Route>
      </Switch>
    </>
  );
}

/** Answers that an earlier page could not send are sent wherever a worker looks next: their own. */
function useOutbox(me: Me | null | undefined): void {
  const person = me?.permissions.includes('work.do') ? me.person.id : undefined;
  useEffect(() => {
    if (person === undefined) return;
    const outbox = import('../task/outbox');
    void outbox.then(({ outboxOf }) => outboxOf(person).now());
    return () => void outbox.then(({ stopOutbox }) => stopOutbox(person));
  }, [person]);
}

function Opened({ page, parameters }: { page: PageRoute; parameters: Record<string, string> }) {
  const may = useMay();
  const isAllowed = page.may === undefined || may(page.may);
  const content = isAllowed ? (
    // Nothing of one project is carried into another; items of one are gone through by keys.
    <Boundary key={`${parameters.project} ${parameters.supplier}`}>
      <Shown page={page} parameters={parameters} />
    </Boundary>
  ) : (
    <NotFound />
  );
  if (page.full) return content;
  return (
    <Frame title={page.title} project={parameters.project} path={page.path}>
      {content}
    </Frame>
  );
}

function Shown({ page, parameters }: { page: PageRoute; parameters: Record<string, string> }) {
  const Page = usePage(page);
  if (Page === undefined) return <Loading page />;
  return (
    <Suspense fallback={<Loading page />}>
      <Page {...parameters} />
    </Suspense>
  );
}

function NotFound() {
  const say = useSay('common');
  return <Failed title={say('notFound')} hint={say('notFoundHint')} />;
}
