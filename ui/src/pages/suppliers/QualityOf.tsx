import { Select } from '@mantine/core';
import type { Api } from '../../api/client';
import { useUrlState } from '../../app/url';
import { Bars, Twin } from '../../parts/charts';
import { Empty } from '../../parts/Empty';
import { Figures } from '../../parts/Figures';
import { Interval } from '../../parts/Interval';
import { Loaded } from '../../parts/Loaded';
import { Section } from '../../parts/Page';
import { Table } from '../../parts/Table';
import { useFormat, useSay } from '../../say';
import { asInterval, useContracts, useQuality } from './data';
import classes from './QualityOf.module.css';

type BrokenRule = Api<'BrokenRule'>;
type WorkerOutcomes = Api<'WorkerOutcomes'>;

/** What reviews say of a supplier: in all, by rule, by worker; each with its interval and n. */
export function QualityOf({ supplier }: { supplier: string }) {
  const say = useSay('suppliers');
  const [filter, setFilter] = useUrlState({ project: '' });
  const quality = useQuality(supplier, filter.project);
  return (
    <>
      <div className={classes.head}>
        <ProjectFilter
          supplier={supplier}
          value={filter.project}
          onChange={(project) => setFilter({ project })}
        />
        <p>{say('qualityHint')}</p>
      </div>
      <Loaded
        query={quality}
        isEmpty={(data) => data.outcomes.n === 0}
        empty={<Empty title={say('noReviews')} hint={say('noReviewsHint')} />}
      >
        {(data) => (
          <>
            <Outcomes of={data.outcomes} />
            <Rules rules={data.rules} />
            <ByWorker workers={data.workers} />
          </>
        )}
      </Loaded>
    </>
  );
}

/** One of the supplier's projects, or all. */
export function ProjectFilter({
  supplier,
  value,
  onChange,
}: {
  supplier: string;
  value: string;
  onChange: (project: string) => void;
}) {
  const say = useSay('suppliers');
  const contracts = useContracts(supplier);
  return (
    <Select
      className={classes.filter}
      label={say('project')}
      allowDeselect={false}
      searchable
      value={value}
      onChange={(project) => onChange(project ?? '')}
      data={[
        { value: '', label: say('allProjects') },
        ...(contracts.rows ?? []).map((contract) => ({
          value: contract.project_id,
          label: contract.project,
        })),
      ]}
    />
  );
}

export function Outcomes({ of }: { of: Api<'ReviewOutcomes'> }) {
  const say = useSay('suppliers');
  return (
    <Figures
      figures={(['accepted', 'mended', 'refused'] as const).map((name) => ({
        id: name,
        name: say(`outcome.${name}`),
        value: <Interval value={asInterval(of[name])} of="reviews" />,
      }))}
    />
  );
}

function Rules({ rules }: { rules: BrokenRule[] }) {
  const say = useSay('suppliers');
  const format = useFormat();
  if (rules.length === 0)
    return (
      <Section title={say('byRule')}>
        <Empty title={say('noRules')} />
      </Section>
    );
  const tell = ({ share }: BrokenRule) =>
    share.estimate === null ? '' : format.interval({ ...share, estimate: share.estimate });
  return (
    <Section title={say('byRule')}>
      <Twin
        label={say('byRule')}
        table={() => ({
          columns: [
            say('rule'),
            say('outcome.refused'),
            say('outcome.mended'),
            say('share'),
            say('from'),
            say('to'),
            say('reviews'),
          ],
          rows: rules.map(({ rule, refused, mended, share }) => [
            rule,
            format.number(refused),
            format.number(mended),
            share.estimate === null ? null : format.percent(share.estimate),
            format.percent(share.low),
            format.percent(share.high),
            format.number(share.n),
          ]),
        })}
      >
        <Bars
          label={say('byRule')}
          nameHeading={say('rule')}
          valueHeading={say('shareBroken')}
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

function RuleName({ rule }: { rule: BrokenRule }) {
  const say = useSay('suppliers');
  const format = useFormat();
  const counts = say('refusedAndMended', {
    refused: format.number(rule.refused),
    mended: format.number(rule.mended),
  });
  return (
    <span className={classes.rule}>
      <span dir="auto">{rule.rule}</span>
      <small>{counts}</small>
    </span>
  );
}

/** Those with enough reviews by their share; the others by name, without a rank. */
function ByWorker({ workers }: { workers: WorkerOutcomes[] }) {
  const say = useSay('suppliers');
  const enough = workers
    .filter((worker) => worker.is_enough)
    .sort((a, b) => (b.refused.estimate ?? 0) - (a.refused.estimate ?? 0));
  const few = workers.filter((worker) => !worker.is_enough);
  return (
    <Section title={say('byWorker')}>
      {enough.length > 0 && <WorkerTable workers={enough} label={say('byWorker')} />}
      {few.length > 0 && (
        <>
          <h3 className={classes.few}>{say('tooFew')}</h3>
          <p className={classes.hint}>{say('tooFewHint')}</p>
          <WorkerTable workers={few} label={say('tooFew')} />
        </>
      )}
    </Section>
  );
}

function WorkerTable({ workers, label }: { workers: WorkerOutcomes[]; label: string }) {
  const say = useSay('suppliers');
  const format = useFormat();
  return (
    <Table
      rows={workers}
      rowKey={(worker) => worker.id}
      label={label}
      columns={[
        { id: 'name', title: say('pseudonym'), cell: (worker) => <bdi>{worker.name}</bdi> },
        {
          id: 'refused',
          title: say('refusedShare'),
          cell: (worker) => <Interval value={asInterval(worker.refused)} of="reviews" />,
        },
        {
          id: 'mended',
          title: say('outcome.mended'),
          end: true,
          cell: (worker) => format.number(worker.mended),
        },
      ]}
    />
  );
}
