import { IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Api } from '../../api/client';
import { Link } from '../../app/url';
import { useFormat, useSay } from '../../say';
import classes from './Today.module.css';
import { useUnread } from './useUnread';

/** Answers, time and pay since midnight, and feedback that waits. */
export function Today({ today }: { today: Api<'MyToday'> }) {
  const say = useSay('work');
  const format = useFormat();
  const unread = useUnread() ?? 0;
  return (
    <section aria-label={say('today.title', { day: format.date(`${today.day}T12:00`) })}>
      <dl className={classes.today}>
        <Figure name={say('today.answers')} to="/history">
          {format.number(today.answers)}
          {today.refused > 0 && <small>{say('today.refused', { count: today.refused })}</small>}
        </Figure>
        <Figure name={say('today.time')} to="/time">
          {format.duration(today.seconds)}
        </Figure>
        <Figure name={say('today.pay')} to="/time">
          <Pay pay={today.pay} />
        </Figure>
        <Figure name={say('today.feedback')} to="/feedback" waits={unread > 0}>
          {unread > 0 ? say('today.unread', { count: unread }) : say('today.allRead')}
        </Figure>
      </dl>
    </section>
  );
}

function Pay({ pay }: { pay: Api<'MyPay'>[] }) {
  const format = useFormat();
  if (pay.length === 0) return <>{'–'}</>;
  return (
    <>
      {pay.map((one) => (
        <bdi key={one.currency} className={classes.money}>
          {format.money(one.pay, one.currency)}
        </bdi>
      ))}
    </>
  );
}

interface FigureProps {
  name: string;
  to: string;
  waits?: boolean;
  children: ReactNode;
}

function Figure({ name, to, waits = false, children }: FigureProps) {
  return (
    <div className={classes.figure} data-waits={waits || undefined}>
      <dt>
        <Link href={to}>
          {name}
          <IconArrowRight size={14} className="turns" aria-hidden="true" />
        </Link>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
