import { Tabs } from '@mantine/core';
import { useUrlState } from '../../../app/url';
import { Page } from '../../../parts/Page';
import { useSay } from '../../../say';
import { Account } from '../Account';
import { Invoices } from '../Invoices';
import { StatementOf } from '../StatementOf';
import classes from '../Supplier.module.css';
import { useOwn } from './useOwn';

const VIEWS = { statement: StatementOf, account: Account, invoices: Invoices };
type View = keyof typeof VIEWS;

/** Time and pay of a manager's own people; what the lab owes, and the invoices for it. */
export default function Statement() {
  const say = useSay('suppliers');
  const supplier = useOwn();
  const [{ view }, setState] = useUrlState({ view: 'statement' });
  const shown = view in VIEWS ? (view as View) : 'statement';
  const Content = VIEWS[shown];
  return (
    <Page title={say('own.statement')} hint={shown === 'statement' && say('own.statementHint')}>
      <Tabs
        value={shown}
        onChange={(to) => setState({ view: to ?? 'statement' })}
        keepMounted={false}
      >
        <Tabs.List>
          {Object.keys(VIEWS).map((name) => (
            <Tabs.Tab key={name} value={name}>
              {say(`views.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={shown} className={classes.panel}>
          <Content supplier={supplier} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
