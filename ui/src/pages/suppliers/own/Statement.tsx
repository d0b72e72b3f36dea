import { Page } from '../../../parts/Page';
import { useSay } from '../../../say';
import { StatementOf } from '../StatementOf';
import { useOwn } from './useOwn';

/** Time and pay of a manager's own people. */
export default function Statement() {
  const say = useSay('suppliers');
  return (
    <Page title={say('own.statement')} hint={say('own.statementHint')}>
      <StatementOf supplier={useOwn()} />
    </Page>
  );
}
