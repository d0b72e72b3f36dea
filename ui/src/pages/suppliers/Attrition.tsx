import { useQuery } from '@tanstack/react-query';
import { type Api, api, ok } from '../../api/client';
import { Bars, Twin } from '../../parts/charts';
import { Interval } from '../../parts/Interval';
import { Loaded } from '../../parts/Loaded';
import { Muted } from '../../parts/Muted';
import { Section } from '../../parts/Page';
import { Table } from '../../parts/Table';
import { useFormat, useSay } from '../../say';
import classes from './Attrition.module.css';

type Told = Api<'Attrition'>;

/** Who left or fell silent, by month, and the skill that went with them. */
export function Attrition({ supplier }: { supplier: string }) {
  const say = useSay('suppliers');
  const found = useQuery({
    queryKey: ['supplier', supplier, 'attrition'],
    queryFn: () =>
      ok(api.GET('/suppliers/{supplier}/attrition', { params: { path: { supplier } } })),
    staleTime: 60_000,
  });
  return (
    <div className={classes.attrition}>
      <Section title={say('attrition.title')}>
        <Loaded
          query={found}
          isEmpty={(data) => data.gone.length === 0}
          empty={<Muted>{say('attrition.none')}</Muted>}
        >
          {(data) => <Gone told={data} />}
        </Loaded>
      </Section>
    </div>
  );
}

function Gone({ told }: { told: Told }) {
  const say = useSay('suppliers');
  const format = useFormat();
  const month = (one: string) =>
    new Intl.DateTimeFormat(format.locale, {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(new Date(one));
  return (
    <>
      <p className={classes.lost}>
        {say('attrition.gone', {
          count: told.gone.length,
          workers: format.number(told.workers),
          share: format.percent(told.share_lost, 0),
        })}{' '}
        <Skill told={told} />
      </p>
      <Twin
        label={say('attrition.byMonth')}
        table={() => ({
          columns: [say('attrition.month'), say('attrition.people'), say('attrition.answers')],
          rows: told.months.map((one) => [
            month(one.month),
            format.number(one.workers),
            format.number(one.answers),
          ]),
        })}
      >
        <Bars
          label={say('attrition.byMonth')}
          nameHeading={say('attrition.month')}
          valueHeading={say('attrition.people')}
          format={(value) => (Number.isInteger(value) ? format.number(value) : '')}
          bars={told.months.map((one) => ({
            id: one.month,
            name: month(one.month),
            hue: 2,
            value: one.workers,
            says: format.number(one.workers),
            text: format.number(one.workers),
          }))}
        />
      </Twin>
      <Table
        label={say('attrition.title')}
        rows={told.gone}
        rowKey={(one) => one.worker_id}
        columns={[
          { id: 'who', title: say('pseudonym'), cell: (one) => <bdi>{one.worker}</bdi> },
          {
            id: 'how',
            title: say('attrition.how'),
            cell: (one) => say(one.how === 'left' ? 'attrition.left' : 'attrition.silent'),
          },
          {
            id: 'last',
            title: say('attrition.last'),
            cell: (one) => format.date(one.last_answer_at),
          },
          {
            id: 'answers',
            title: say('attrition.answers'),
            end: true,
            cell: (one) => `${format.number(one.answers)} (${format.percent(one.share, 0)})`,
          },
          {
            id: 'accuracy',
            title: say('attrition.accuracy'),
            cell: (one) => <Interval value={one.accuracy} />,
          },
        ]}
      />
    </>
  );
}

/** Whether the better ones went: accuracy by answers, with them and without. */
function Skill({ told }: { told: Told }) {
  const say = useSay('suppliers');
  const format = useFormat();
  const { accuracy_of_all: all, accuracy_of_those_there: there, skill_lost: lost } = told;
  if (!all || !there || !lost) return null;
  return (
    <strong>
      {say('attrition.accuracies', { all: format.interval(all), there: format.interval(there) })}{' '}
      {lost.low > 0 && say('attrition.lost')}
    </strong>
  );
}
