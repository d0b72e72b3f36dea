import { Button, Select, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type Api, api, ok } from '../../api/client';
import { useUrlState } from '../../app/url';
import { Empty } from '../../parts/Empty';
import { Failed } from '../../parts/Failed';
import { Loading } from '../../parts/Loading';
import { Page } from '../../parts/Page';
import { useFormat, useSay } from '../../say';
import { Answered } from './Answered';
import { atNoon, todayHere } from './days';
import { groupByDay } from './groups';
import classes from './History.module.css';
import { useForms } from './useForms';
import { useProjectNames } from './useProjectNames';
import { zoneHere } from './zone';

const FIRST = { project: '', day: '', open: '' };
type Filter = typeof FIRST;

/** My answers, the newest first; those whose time is not over can be changed. */
export default function History() {
  const say = useSay('work');
  const [filter, setFilter] = useUrlState(FIRST);
  const found = useAnnotations(filter);
  const rows = found.data?.pages.flatMap((page) => page.rows);
  const isFiltered = filter.project !== '' || filter.day !== '';
  return (
    <Page
      title={say('history.title')}
      hint={say('history.hint')}
      actions={<Filters filter={filter} onFilter={setFilter} />}
    >
      {rows === undefined && !found.error && <Loading />}
      {rows === undefined && found.error && (
        <Failed error={found.error} onRetry={() => void found.refetch()} />
      )}
      {rows?.length === 0 && (
        <Empty
          title={say(isFiltered ? 'history.noneHere' : 'history.none')}
          hint={say(isFiltered ? 'history.noneHereHint' : 'history.noneHint')}
        >
          {isFiltered && (
            <Button variant="default" onClick={() => setFilter({ project: '', day: '' })}>
              {say('history.showAll')}
            </Button>
          )}
        </Empty>
      )}
      {rows !== undefined && rows.length > 0 && (
        <Rows rows={rows} open={filter.open} onOpen={(open) => setFilter({ open })} />
      )}
      {found.hasNextPage && (
        <Button
          mt="sm"
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {say('common:more')}
        </Button>
      )}
    </Page>
  );
}

function useAnnotations({ project, day }: Filter) {
  return useInfiniteQuery({
    queryKey: ['my-annotations', project, day],
    queryFn: ({ pageParam }) =>
      ok(
        api.GET('/me/annotations', {
          params: {
            query: {
              limit: 50,
              tz: zoneHere(),
              ...(project && { project }),
              ...(day && { first: day, last: day }),
              ...(pageParam && { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

interface FiltersProps {
  filter: Filter;
  onFilter: (changes: Partial<Filter>) => void;
}

function Filters({ filter, onFilter }: FiltersProps) {
  const say = useSay('work');
  const projects = useProjectNames();
  return (
    <div className={classes.filters}>
      <Select
        label={say('project')}
        placeholder={say('history.allProjects')}
        data={projects.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.project || null}
        onChange={(project) => onFilter({ project: project ?? '' })}
        clearable
        clearButtonProps={{ 'aria-label': say('history.allProjects') }}
        searchable
      />
      <TextInput
        type="date"
        label={say('history.day')}
        max={todayHere()}
        value={filter.day}
        onChange={(event) => onFilter({ day: event.currentTarget.value })}
      />
    </div>
  );
}

interface RowsProps {
  rows: Api<'MyAnnotation'>[];
  open: string;
  onOpen: (id: string) => void;
}

function Rows({ rows, open, onOpen }: RowsProps) {
  const format = useFormat();
  const forms = useForms(rows);
  return (
    <>
      {groupByDay(rows).map(([day, ofDay]) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className={classes.day}>
            {format.date(atNoon(day))}
          </h2>
          <ol className={classes.rows}>
            {ofDay.map((row) => (
              <Answered
                key={row.id}
                annotation={row}
                form={forms.get(row.form_id)}
                isOpen={open === row.id}
                onToggle={() => onOpen(open === row.id ? '' : row.id)}
              />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}
