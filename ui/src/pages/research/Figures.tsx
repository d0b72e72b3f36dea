import type { ReactNode } from 'react';
import type { Api } from '../../api/client';
import { Interval } from '../../parts/Interval';
import { Muted } from '../../parts/Muted';
import { Section } from '../../parts/Page';
import { useFormat, useSay } from '../../say';
import classes from './Compare.module.css';
import { type Called, whole } from './told';

type Told = Api<'Comparison'>;
type Ends = Api<'Interval'>;

const COEFFICIENTS = ['percent', 'alpha', 'gwet_ac1', 'gwet_ac2'] as const;

interface FiguresProps {
  told: Told;
  called: Called;
}

/** Who is more accurate, each one's figures, and how far the two agree. */
export function Figures({ told, called }: FiguresProps) {
  const say = useSay('research');
  const format = useFormat();
  const signed = (share: number) =>
    whole(`${share > 0 ? '+' : ''}${format.number(share * 100, 1)}`);
  return (
    <Section title={say('figures')}>
      <Verdict told={told} called={called} />
      <div className={classes.tables}>
        {(told.a.gold ?? told.a.first_wins ?? told.b.first_wins) && (
          <table className={classes.figures}>
            <thead>
              <tr>
                <td />
                <th scope="col">{called.first}</th>
                <th scope="col">{called.second}</th>
                <th scope="col">{say('difference')}</th>
              </tr>
            </thead>
            <tbody>
              {told.a.gold && (
                <Row name={say('accuracy')}>
                  <Interval value={told.a.gold} />
                  <Interval value={told.b.gold} />
                  {told.difference && <Ends value={told.difference} text={signed} />}
                </Row>
              )}
              {told.kind === 'preference' && (
                <Row name={say('firstWins')}>
                  <Wins side={told.a} />
                  <Wins side={told.b} />
                  {null}
                </Row>
              )}
            </tbody>
          </table>
        )}
        {told.agreement && (
          <table className={classes.figures}>
            <thead>
              <tr>
                <td />
                <th scope="col">{say('agreement')}</th>
              </tr>
            </thead>
            <tbody>
              {COEFFICIENTS.map((one) => {
                const value = told.agreement?.[one];
                if (!value) return null;
                return (
                  <Row key={one} name={say(`insight:agreement.${one}`)}>
                    {one === 'percent' ? (
                      <Interval value={value} of="items" />
                    ) : (
                      <Ends
                        value={value}
                        text={(share, isEnd) => whole(format.number(share, isEnd ? 2 : 3))}
                      />
                    )}
                  </Row>
                );
              })}
            </tbody>
          </table>
        )}
      </div>
      {told.agreement && (
        <Muted small>{say('level', { level: say(`insight:agreement.level.${told.level}`) })}</Muted>
      )}
    </Section>
  );
}

/** One sentence: who is more accurate, or that it is open. */
function Verdict({ told, called }: FiguresProps) {
  const say = useSay('research');
  const format = useFormat();
  const { difference } = told;
  if (!difference) return <p className={classes.verdict}>{say('noGold')}</p>;
  const points = (share: number) => whole(format.number(share * 100, 1));
  const isAhead = difference.low > 0;
  if (!isAhead && difference.high >= 0)
    return (
      <p className={classes.verdict}>
        {say('open', { a: called.first, b: called.second })}{' '}
        <Muted>
          {say('between', { low: points(difference.low), high: points(difference.high) })}
        </Muted>
      </p>
    );
  return (
    <p className={classes.verdict} data-decided>
      {say('ahead', {
        a: isAhead ? called.first : called.second,
        b: isAhead ? called.second : called.first,
        low: points(isAhead ? difference.low : -difference.high),
        high: points(isAhead ? difference.high : -difference.low),
      })}
    </p>
  );
}

function Row({ name, children }: { name: string; children: ReactNode[] | ReactNode }) {
  const cells = Array.isArray(children) ? children : [children];
  return (
    <tr>
      <th scope="row">{name}</th>
      {cells.map((cell, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells are their places
        <td key={place}>{cell}</td>
      ))}
    </tr>
  );
}

/** As `Interval`, for what is no share. */
function Ends({ value, text }: { value: Ends; text: (share: number, isEnd: boolean) => string }) {
  const say = useSay('common');
  return (
    <span className={classes.ends}>
      <strong>
        <bdi>{text(value.estimate, false)}</bdi>
      </strong>
      <bdi dir="ltr">
        {text(value.low, true)} … {text(value.high, true)}
      </bdi>
      <small>{say('n.items', { count: value.n })}</small>
    </span>
  );
}

function Wins({ side }: { side: Api<'ComparedSide'> }) {
  const say = useSay('research');
  return (
    <span className={classes.ends}>
      <Interval value={side.first_wins} of="answers" />
      {!!side.ties && <small>{say('ties', { count: side.ties })}</small>}
    </span>
  );
}
