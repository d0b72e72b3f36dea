import { useQuery } from '@tanstack/react-query';
import { type Api, api, ok } from '../../api/client';
import { Bars, Twin } from '../../parts/charts';
import { Empty } from '../../parts/Empty';
import { Interval } from '../../parts/Interval';
import { Loaded } from '../../parts/Loaded';
import { Muted } from '../../parts/Muted';
import { Section } from '../../parts/Page';
import { Table } from '../../parts/Table';
import { type IntervalValue, useFormat, useSay, useWords } from '../../say';
import classes from './Memory.module.css';

type Rule = Api<'Rule'>;
type Share = Api<'RuleShare'>;
const MOST_WORKERS = 3;

const asInterval = (share: Share | null | undefined): IntervalValue | null =>
  !share || share.estimate === null || share.estimate === undefined
    ? null
    : { ...share, estimate: share.estimate };

/** How often each rule is got wrong, by whom, and whether a new wording helped. */
export function Rules({ project }: { project: string }) {
  const say = useSay('reviews');
  const found = useQuery({
    queryKey: ['rules', project],
    queryFn: () => ok(api.GET('/projects/{project}/rules', { params: { path: { project } } })),
    staleTime: 60_000,
  });
  return (
    <Loaded
      query={found}
      isEmpty={(data) => data.reviewed === 0}
      empty={<Empty title={say('rules.none')} hint={say('rules.noneHint')} />}
    >
      {(data) => <Shown told={data} />}
    </Loaded>
  );
}

function Shown({ told }: { told: Api<'Rules'> }) {
  const say = useSay('reviews');
  const broken = told.rules.filter((rule) => rule.refused + rule.mended > 0);
  const kept = told.rules.filter((rule) => rule.refused + rule.mended === 0);
  return (
    <>
      <p className={classes.note}>{say('rules.reviewed', { count: told.reviewed })}</p>
      {broken.length > 0 && (
        <>
          <Broken rules={broken} />
          <Details rules={broken} />
        </>
      )}
      {kept.length > 0 && (
        <Section title={say('rules.kept')}>
          <ul>
            {kept.map((rule) => (
              <li key={rule.rule}>
                <RuleName rule={rule} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function useRuleName() {
  const words = useWords();
  return (rule: Rule) => words(rule.names) || rule.rule;
}

function RuleName({ rule }: { rule: Rule }) {
  const say = useSay('reviews');
  const name = useRuleName();
  return (
    <span className={classes.rule}>
      <bdi>{name(rule)}</bdi>
      {!rule.is_current && <small>{say('rules.gone')}</small>}
    </span>
  );
}

function Broken({ rules }: { rules: Rule[] }) {
  const say = useSay('reviews');
  const format = useFormat();
  const name = useRuleName();
  const tell = (rule: Rule) => {
    const share = asInterval(rule.share);
    return share ? format.interval(share) : '';
  };
  return (
    <Section title={say('rules.broken')}>
      <Twin
        label={say('rules.broken')}
        table={() => ({
          columns: [
            say('rule'),
            say('rules.refused'),
            say('rules.mended'),
            say('rules.share'),
            say('rules.from'),
            say('rules.to'),
          ],
          rows: rules.map((rule) => [
            name(rule),
            format.number(rule.refused),
            format.number(rule.mended),
            rule.share.estimate === null || rule.share.estimate === undefined
              ? null
              : format.percent(rule.share.estimate),
            format.percent(rule.share.low),
            format.percent(rule.share.high),
          ]),
        })}
      >
        <Bars
          label={say('rules.broken')}
          nameHeading={say('rule')}
          valueHeading={say('rules.share')}
          format={(value) => format.percent(value, 0)}
          bars={rules.map((rule) => ({
            id: rule.rule,
            name: <RuleName rule={rule} />,
            hue: 2,
            value: rule.share.estimate ?? 0,
            low: rule.share.low,
            high: rule.share.high,
            says: tell(rule),
            text: <Interval value={asInterval(rule.share)} of="reviews" />,
          }))}
        />
      </Twin>
    </Section>
  );
}

function Details({ rules }: { rules: Rule[] }) {
  const say = useSay('reviews');
  const format = useFormat();
  const share = (of: Share) => <Interval value={asInterval(of)} of="reviews" digits={0} />;
  return (
    <Section title={say('rules.details')}>
      <Table
        label={say('rules.details')}
        rows={rules}
        rowKey={(rule) => rule.rule}
        columns={[
          { id: 'rule', title: say('rule'), cell: (rule) => <RuleName rule={rule} /> },
          {
            id: 'change',
            title: say('rules.change'),
            cell: (rule) =>
              rule.before && rule.after && rule.since ? (
                <span className={classes.who}>
                  <span>
                    {say('rules.before')} {share(rule.before)}
                  </span>
                  <span>
                    {say('rules.after', { version: format.number(rule.since) })} {share(rule.after)}
                  </span>
                </span>
              ) : (
                <Muted>{say('rules.unchanged')}</Muted>
              ),
          },
          {
            id: 'suppliers',
            title: say('rules.suppliers'),
            cell: (rule) => (
              <span className={classes.who}>
                {rule.suppliers.map((one) => (
                  <span key={one.supplier_id}>
                    <bdi>{one.supplier}</bdi> {share(one.share)}
                  </span>
                ))}
              </span>
            ),
          },
          {
            id: 'workers',
            title: say('rules.workers'),
            cell: (rule) => (
              <span className={classes.who}>
                {rule.workers.slice(0, MOST_WORKERS).map((one) => (
                  <span key={one.worker_id}>
                    <bdi>{one.worker}</bdi>{' '}
                    <Muted small>
                      {say('rules.times', { count: one.broken, n: format.number(one.share.n) })}
                    </Muted>
                  </span>
                ))}
              </span>
            ),
          },
          {
            id: 'last',
            title: say('rules.last'),
            cell: (rule) => rule.last_at && format.date(rule.last_at),
          },
        ]}
      />
    </Section>
  );
}
