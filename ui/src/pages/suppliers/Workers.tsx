import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Api, api, ok } from '../../api/client';
import { useMay } from '../../app/session';
import { Dialog } from '../../parts/Dialog';
import { Empty } from '../../parts/Empty';
import { Failed } from '../../parts/Failed';
import { Links } from '../../parts/Links';
import { Muted } from '../../parts/Muted';
import { LoadedPages } from '../../parts/Pages';
import { State } from '../../parts/State';
import { type Column, Table } from '../../parts/Table';
import { useUndo } from '../../parts/useUndo';
import { useFormat, useSay } from '../../say';
import { useWorkers, type Worker, type WorkerAtWork } from './data';
import { readTags } from './names';
import classes from './Workers.module.css';

const change = (worker: string, body: Api<'WorkerChange'>) =>
  ok(api.PATCH('/workers/{worker}', { params: { path: { worker } }, body }));

/** A supplier's workers by pseudonym: languages, skills, load; for who may, what to do with them. */
export function Workers({ supplier }: { supplier: string }) {
  const say = useSay('suppliers');
  const may = useMay();
  const pages = useWorkers(supplier);
  const [find, setFind] = useState('');
  const [edited, setEdited] = useState<Worker | null>(null);
  const [linked, setLinked] = useState<Worker | null>(null);
  const columns = useColumns();
  const doing = useDoing(supplier, { onEdit: setEdited, onLink: setLinked });
  const isFound = (worker: Worker) =>
    [worker.name, ...worker.languages, ...worker.skills].some((word) =>
      word.toLocaleLowerCase().includes(find.trim().toLocaleLowerCase()),
    );
  return (
    <>
      <LoadedPages
        pages={pages}
        empty={<Empty title={say('noWorkers')} hint={say('noWorkersHint')} />}
      >
        {(rows) => (
          <>
            <TextInput
              className={classes.find}
              label={say('findWorker')}
              dir="auto"
              value={find}
              onChange={(event) => setFind(event.currentTarget.value)}
            />
            <Table
              rows={rows.filter(isFound)}
              rowKey={(worker) => worker.id}
              label={say('workers')}
              columns={may('workers.write') ? [...columns, doing] : columns}
            />
          </>
        )}
      </LoadedPages>
      {edited && <EditWorker supplier={supplier} worker={edited} onClose={() => setEdited(null)} />}
      {linked && <NewLink worker={linked} onClose={() => setLinked(null)} />}
    </>
  );
}

function useColumns(): Column<WorkerAtWork>[] {
  const say = useSay('suppliers');
  const format = useFormat();
  const tags = (of: string[]) =>
    of.length === 0 ? (
      <Muted>–</Muted>
    ) : (
      of.map((tag) => (
        <code key={tag} className={classes.tag} dir="ltr">
          {tag}
        </code>
      ))
    );
  const count = (of: number | undefined) => (of === undefined ? '' : format.number(of));
  return [
    { id: 'name', title: say('pseudonym'), cell: (worker) => <bdi>{worker.name}</bdi> },
    { id: 'state', title: say('state'), cell: (worker) => <State of={worker.status} /> },
    { id: 'languages', title: say('languages'), cell: (worker) => tags(worker.languages) },
    { id: 'skills', title: say('skills'), cell: (worker) => tags(worker.skills) },
    { id: 'held', title: say('held'), end: true, cell: (worker) => count(worker.load?.held) },
    {
      id: 'today',
      title: say('today'),
      end: true,
      cell: (worker) => count(worker.load?.answers_today),
    },
    {
      id: 'week',
      title: say('week'),
      end: true,
      cell: (worker) => count(worker.load?.answers_this_week),
    },
    {
      id: 'answers',
      title: say('answers'),
      end: true,
      cell: (worker) => count(worker.load?.answers),
    },
    {
      id: 'last',
      title: say('lastAnswer'),
      cell: ({ load }) =>
        load?.last_answer_at ? (
          <span title={format.time(load.last_answer_at)}>{format.ago(load.last_answer_at)}</span>
        ) : (
          <Muted>{say('never')}</Muted>
        ),
    },
  ];
}

function useDoing(
  supplier: string,
  { onEdit, onLink }: { onEdit: (worker: Worker) => void; onLink: (worker: Worker) => void },
): Column<WorkerAtWork> {
  const say = useSay('suppliers');
  const status = useUndo({
    run: ({ worker, to }: { worker: Worker; to: 'active' | 'paused' | 'left' }) =>
      change(worker.id, { status: to }),
    says: (changed) => say(`now.${changed.status}`, { name: changed.name }),
    undo: (_, { worker }) =>
      change(worker.id, { status: worker.status as 'active' | 'paused' | 'left' }),
    stale: [['supplier', supplier]],
  });
  const button = (worker: Worker, words: string, run: () => void) => (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={`${words}: ${worker.name}`}
      onClick={run}
    >
      {words}
    </Button>
  );
  return {
    id: 'do',
    title: '',
    end: true,
    cell: (worker) => (
      <span className={classes.doing}>
        {button(worker, say('common:edit'), () => onEdit(worker))}
        {worker.status !== 'left' && button(worker, say('newLink'), () => onLink(worker))}
        {worker.status === 'active'
          ? button(worker, say('pause'), () => status.mutate({ worker, to: 'paused' }))
          : button(worker, say('resume'), () => status.mutate({ worker, to: 'active' }))}
        {worker.status !== 'left' &&
          button(worker, say('hasLeft'), () => status.mutate({ worker, to: 'left' }))}
      </span>
    ),
  };
}

function EditWorker({
  supplier,
  worker,
  onClose,
}: {
  supplier: string;
  worker: Worker;
  onClose: () => void;
}) {
  const say = useSay('suppliers');
  const may = useMay();
  const [languages, setLanguages] = useState(worker.languages.join(', '));
  const [skills, setSkills] = useState(worker.skills.join(', '));
  // The lab grants skills; a supplier must not even send them.
  const body = ({ languages, skills }: { languages: string[]; skills: string[] }) =>
    may('lab') ? { languages, skills } : { languages };
  const save = useUndo({
    run: () =>
      change(worker.id, body({ languages: readTags(languages), skills: readTags(skills) })),
    says: () => say('common:saved'),
    undo: () => change(worker.id, body(worker)),
    stale: [['supplier', supplier]],
    onDone: onClose,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog title={say('editWorker', { name: worker.name })} onClose={onClose}>
      <form className={classes.form} onSubmit={submit}>
        <TextInput
          label={say('languages')}
          description={say('languagesHint')}
          dir="ltr"
          data-autofocus
          value={languages}
          onChange={(event) => setLanguages(event.currentTarget.value)}
        />
        {may('lab') && (
          <TextInput
            label={say('skills')}
            description={say('skillsHint')}
            dir="ltr"
            value={skills}
            onChange={(event) => setSkills(event.currentTarget.value)}
          />
        )}
        <Button type="submit" loading={save.isPending}>
          {say('common:save')}
        </Button>
      </form>
    </Dialog>
  );
}

function NewLink({ worker, onClose }: { worker: Worker; onClose: () => void }) {
  const say = useSay('suppliers');
  const make = useMutation({
    mutationFn: () =>
      ok(api.POST('/workers/{worker}/link', { params: { path: { worker: worker.id } } })),
  });
  return (
    <Dialog title={say('newLinkFor', { name: worker.name })} onClose={onClose} size="54rem">
      {make.data ? (
        <Links links={[{ ...make.data, name: worker.name }]} />
      ) : (
        <div className={classes.form}>
          <p>{say('newLinkHint')}</p>
          {make.error && <Failed error={make.error} />}
          <Button loading={make.isPending} onClick={() => make.mutate()} data-autofocus>
            {say('makeLink')}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
