import { useQuery } from '@tanstack/react-query';
import { type Api, api, ok } from '../../api/client';
import { Loaded } from '../../parts/Loaded';
import { Muted } from '../../parts/Muted';
import { Section } from '../../parts/Page';
import { Table } from '../../parts/Table';
import { useFormat, useSay } from '../../say';
import classes from './Quality.module.css';
import { bidi } from './useTold';

type Fall = Api<'Fall'>;

/** Whose accuracy fell, by what is known of answers; or how many are watched in vain. */
export function Falls({ project }: { project: string }) {
  const say = useSay('insight');
  const found = useQuery({
    queryKey: ['drift', project],
    queryFn: () => ok(api.GET('/projects/{project}/drift', { params: { path: { project } } })),
    staleTime: 60_000,
  });
  return (
    <Section title={say('falls.title')}>
      <Loaded query={found}>
        {(told) => (
          <div className={classes.panel}>
            {told.falls.length > 0 && <Found falls={told.falls} />}
            <Watched told={told} />
          </div>
        )}
      </Loaded>
    </Section>
  );
}

function Watched({ told }: { told: Api<'Drift'> }) {
  const say = useSay('insight');
  const format = useFormat();
  if (told.watched === 0) return <Muted>{say('falls.tooFew', { count: told.judged })}</Muted>;
  return (
    <Muted>
      {told.falls.length === 0 && `${say('falls.none')} `}
      {say('falls.watched', {
        count: told.watched,
        judged: format.number(told.judged),
        run: format.number(told.run_length),
      })}
    </Muted>
  );
}

function Found({ falls }: { falls: Fall[] }) {
  const say = useSay('insight');
  const format = useFormat();
  return (
    <Table
      label={say('falls.title')}
      rows={falls}
      rowKey={(one) => `${one.supplier_id} ${one.worker_id}`}
      columns={[
        {
          id: 'who',
          title: say('falls.who'),
          cell: (one) => (
            <span className={classes.two}>
              <span>
                <bdi>{one.worker ?? one.supplier}</bdi>
              </span>
              <Muted>
                {one.worker === null
                  ? say('falls.supplier')
                  : say('falls.of', { supplier: bidi(one.supplier) })}
              </Muted>
            </span>
          ),
        },
        {
          id: 'from',
          title: say('falls.change'),
          cell: (one) =>
            say('falls.fromTo', {
              before: format.percent(one.before),
              after: format.percent(one.after),
            }),
        },
        { id: 'since', title: say('falls.since'), cell: (one) => format.time(one.since) },
        { id: 'shown', title: say('falls.shown'), cell: (one) => format.time(one.found_at) },
        {
          id: 'answers',
          title: say('falls.answers'),
          end: true,
          cell: (one) => format.number(one.answers_after),
        },
      ]}
    />
  );
}
