import { Button, FileInput, Progress, Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Problem } from '../../api/client';
import { Dialog } from '../../parts/Dialog';
import { done, failed } from '../../parts/Toasts';
import { useSay } from '../../say';
import { Problems } from '../items/Problems';
import { send } from '../items/send';
import { useContracts } from '../suppliers/data';
import classes from './Deliveries.module.css';
import { STALE, type WholeDelivery } from './data';

/** Answers given in tools of one's own, handed in as a file: all of them or none. */
export function FromFile({ supplier, onClose }: { supplier: string; onClose: () => void }) {
  const say = useSay('deliveries');
  const queries = useQueryClient();
  const contracts = useContracts(supplier);
  const [project, setProject] = useState<string | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [bad, setBad] = useState<Problem | null>(null);
  const rows = contracts.data?.pages.flatMap((page) => page.rows) ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!file || !project) return;
    setBad(null);
    setShare(0);
    const path = `/projects/${project}/deliveries/file`;
    send<WholeDelivery>(path, { filename: file.name }, file, setShare)
      .done.then(async (made) => {
        await Promise.all(STALE.map((queryKey) => queries.invalidateQueries({ queryKey })));
        done(say(made.status === 'inspecting' ? 'handedInNow' : 'acceptedNow'));
        onClose();
      })
      .catch((problem: unknown) => {
        if (problem instanceof Problem && problem.problems.length) setBad(problem);
        else failed(problem);
      })
      .finally(() => setShare(null));
  };
  return (
    <Dialog title={say('fromFile')} onClose={onClose}>
      <form className={classes.form} onSubmit={submit}>
        <p className={classes.words}>{say('fromFileHint')}</p>
        <Select
          label={say('project')}
          data-autofocus
          required
          value={project}
          onChange={setProject}
          placeholder={say('choose')}
          data={rows.map((one) => ({ value: one.project_id, label: one.project }))}
        />
        <FileInput
          label={say('file')}
          required
          accept=".jsonl,.ndjson,.csv,.parquet"
          placeholder={say('choose')}
          value={file}
          onChange={setFile}
        />
        {share !== null && <Progress value={100 * share} aria-label={say('sending')} animated />}
        {bad && (
          <>
            <p className={classes.words} role="alert">
              {say('badRows')}
            </p>
            <Problems problems={bad.problems} total={bad.problems.length} />
          </>
        )}
        <Button type="submit" loading={share !== null} disabled={!file || !project}>
          {say('handIn')}
        </Button>
      </form>
    </Dialog>
  );
}
