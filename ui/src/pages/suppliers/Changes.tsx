import { Button, Select, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Api, api, ok } from '../../api/client';
import { useFormOf } from '../../api/project';
import { useMay } from '../../app/session';
import { useUrlState } from '../../app/url';
import { TaskForm, Tell } from '../../form';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Muted } from '../../parts/Muted';
import { LoadedPages, usePages } from '../../parts/Pages';
import { Table } from '../../parts/Table';
import { useUndo } from '../../parts/useUndo';
import { useFormat, useSay } from '../../say';
import classes from './Changes.module.css';
import { ProjectFilter } from './QualityOf';

type Change = Api<'ChangedAnswer'>;
const STATUSES = ['refused', 'mended'] as const;
const APPEALS = ['none', 'open', 'upheld', 'overturned'] as const;

/** The reviews that changed answers: the list, and beside it the one that is looked at. */
export function Changes({ supplier }: { supplier: string }) {
  const say = useSay('suppliers');
  const [filter, setFilter] = useUrlState({ project: '', status: '', appeal: '', review: '' });
  const pages = usePages(
    ['supplier', supplier, 'changes', filter.project, filter.status, filter.appeal],
    (cursor) =>
      ok(
        api.GET('/suppliers/{supplier}/changes', {
          params: { path: { supplier }, query: { ...queryOf(filter), ...(cursor && { cursor }) } },
        }),
      ),
  );
  const choose = (name: 'status' | 'appeal', values: readonly string[]) => (
    <Select
      label={say(name)}
      allowDeselect={false}
      value={filter[name]}
      onChange={(value) => setFilter({ [name]: value ?? '', review: '' })}
      data={[
        { value: '', label: say('common:all') },
        ...values.map((value) => ({
          value,
          label: say(name === 'status' ? `outcome.${value}` : `appeals.${value}`),
        })),
      ]}
    />
  );
  return (
    <>
      <div className={classes.bar}>
        <ProjectFilter
          supplier={supplier}
          value={filter.project}
          onChange={(project) => setFilter({ project, review: '' })}
        />
        {choose('status', STATUSES)}
        {choose('appeal', APPEALS)}
      </div>
      <LoadedPages
        pages={pages}
        empty={<Empty title={say('noChanges')} hint={say('noChangesHint')} />}
      >
        {(rows) => {
          const chosen = rows.find((row) => row.id === filter.review) ?? rows[0];
          return (
            <div className={classes.sides}>
              <div className={classes.list}>
                <ChangeTable
                  rows={rows}
                  chosen={chosen?.id ?? ''}
                  onOpen={(row) => setFilter({ review: row.id })}
                />
              </div>
              {chosen && <OneChange key={chosen.id} supplier={supplier} change={chosen} />}
            </div>
          );
        }}
      </LoadedPages>
    </>
  );
}

function queryOf({ project, status, appeal }: Record<'project' | 'status' | 'appeal', string>) {
  return {
    ...(project && { project }),
    ...(status && { status: status as Change['status'] }),
    ...(appeal && { appeal: appeal as (typeof APPEALS)[number] }),
  };
}

/** What has become of an appeal, in a word. */
function stateOf(change: Change): (typeof APPEALS)[number] {
  if (change.appeal === null) return 'none';
  return change.appeal_result ?? 'open';
}

function ChangeTable({
  rows,
  chosen,
  onOpen,
}: {
  rows: Change[];
  chosen: string;
  onOpen: (row: Change) => void;
}) {
  const say = useSay('suppliers');
  const format = useFormat();
  return (
    <Table
      rows={rows}
      rowKey={(row) => row.id}
      label={say('changes')}
      chosen={chosen}
      onOpen={onOpen}
      columns={[
        {
          id: 'worker',
          title: say('pseudonym'),
          cell: (row) => (
            <div className={classes.whose}>
              <bdi>{row.worker}</bdi>
              <small title={format.time(row.decided_at)}>{format.ago(row.decided_at)}</small>
            </div>
          ),
        },
        {
          id: 'status',
          title: say('status'),
          cell: (row) => <Outcome of={row.status} />,
        },
        {
          id: 'rule',
          title: say('rule'),
          cell: (row) =>
            row.rule ? (
              <span className={classes.rule} dir="auto">
                {row.rule}
              </span>
            ) : (
              <Muted>–</Muted>
            ),
        },
        {
          id: 'appeal',
          title: say('appeal'),
          cell: (row) => {
            const state = stateOf(row);
            if (state === 'none') return <Muted>–</Muted>;
            return <span className={classes.appealed}>{say(`appeals.${state}`)}</span>;
          },
        },
      ]}
    />
  );
}

function Outcome({ of }: { of: Change['status'] }) {
  const say = useSay('suppliers');
  return (
    <span className={classes.outcome} data-outcome={of}>
      {say(`outcome.${of}`)}
    </span>
  );
}

function OneChange({ supplier, change }: { supplier: string; change: Change }) {
  const say = useSay('suppliers');
  const format = useFormat();
  return (
    <section className={classes.one} aria-label={say('theChange')}>
      <header className={classes.head}>
        <Outcome of={change.status} />
        <span>
          <bdi>{change.worker}</bdi> · <bdi>{change.project}</bdi>
        </span>
        <Muted small>
          {say('answeredAndDecided', {
            answered: format.time(change.answered_at),
            decided: format.time(change.decided_at),
          })}
        </Muted>
      </header>
      {change.rule && <Quoted title={say('rule')} text={change.rule} />}
      {change.comment && <Quoted title={say('reviewerSays')} text={change.comment} />}
      <BeforeAndAfter change={change} />
      <Appeal supplier={supplier} change={change} />
    </section>
  );
}

function Quoted({ title, text }: { title: string; text: string }) {
  return (
    <div className={classes.quoted}>
      <h3>{title}</h3>
      <p dir="auto">{text}</p>
    </div>
  );
}

/** The item as it was shown, what was answered, and what took its place. */
function BeforeAndAfter({ change }: { change: Change }) {
  const say = useSay('suppliers');
  const form = useFormOf(change.project_id, change.form_id);
  return (
    <Loaded query={form} isEmpty={() => false}>
      {(found) =>
        found && (
          <>
            <TaskForm
              form={{ ...found, ask: [] }}
              payload={change.payload}
              media={change.media}
              answers={{}}
              layout="stacked"
              active={false}
            />
            <div className={classes.answers}>
              <div>
                <h3>{say('before')}</h3>
                <Tell form={found} answers={change.answers} payload={change.payload} />
              </div>
              {change.mended_answers && (
                <div>
                  <h3>{say('after')}</h3>
                  <Tell
                    form={found}
                    answers={change.mended_answers}
                    payload={change.payload}
                    compare={change.answers}
                  />
                </div>
              )}
            </div>
          </>
        )
      }
    </Loaded>
  );
}

function Appeal({ supplier, change }: { supplier: string; change: Change }) {
  const say = useSay('suppliers');
  const format = useFormat();
  const may = useMay();
  if (change.appeal === null)
    return may('review.appeal') ? <AppealForm supplier={supplier} change={change} /> : null;
  return (
    <>
      <Quoted title={say('appeal')} text={change.appeal} />
      {change.appeal_result === null ? (
        <p>
          {say('appealWaits', {
            when: change.appealed_at ? format.ago(change.appealed_at) : '',
          })}
        </p>
      ) : (
        <div className={classes.quoted}>
          <h3>{say(`appealResult.${change.appeal_result}`)}</h3>
          {change.appeal_comment && <p dir="auto">{change.appeal_comment}</p>}
        </div>
      )}
    </>
  );
}

function AppealForm({ supplier, change }: { supplier: string; change: Change }) {
  const say = useSay('suppliers');
  const [text, setText] = useState('');
  const appeal = useUndo({
    run: () =>
      ok(
        api.POST('/reviews/{review}/appeal', {
          params: { path: { review: change.id } },
          body: { text: text.trim() },
        }),
      ),
    says: () => say('appealed'),
    stale: [['supplier', supplier]],
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    appeal.mutate();
  };
  return (
    <form className={classes.appeal} onSubmit={submit}>
      <Textarea
        label={say('appealFor', { name: change.worker })}
        description={say('appealHint')}
        dir="auto"
        autosize
        minRows={2}
        required
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" loading={appeal.isPending} disabled={text.trim() === ''}>
        {say('doAppeal')}
      </Button>
    </form>
  );
}
