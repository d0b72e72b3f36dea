import { Button, Checkbox, Progress, Select } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { type Api, Problem, type ProblemDetail } from '../../api/client';
import { Failed } from '../../parts/Failed';
import { useFormat, useSay } from '../../say';
import classes from './Batches.module.css';
import { useBatches } from './data';
import { Problems } from './Problems';
import { send } from './send';

type Import = Api<'Import'>;

/** Items from a file: dropped or chosen, sent with its progress, and what became of each row. */
export function Upload({ project }: { project: string }) {
  const say = useSay('items');
  const batches = useBatches(project);
  const queries = useQueryClient();
  const [batch, setBatch] = useState('main');
  const [skipsBad, setSkipsBad] = useState(false);
  const [sending, setSending] = useState<{ name: string; share: number }>();
  const [told, setTold] = useState<Import>();
  const [error, setError] = useState<unknown>();
  const names = [...new Set([...(batches.data ?? []).map((one) => one.name), 'main'])];

  const upload = async ([file]: File[]) => {
    if (file === undefined) return;
    setTold(undefined);
    setError(undefined);
    setSending({ name: file.name, share: 0 });
    const query = { filename: file.name, batch, skip_bad: String(skipsBad) };
    const share = (share: number) => setSending({ name: file.name, share });
    try {
      setTold(await send<Import>(`/projects/${project}/imports`, query, file, share).done);
    } catch (problem) {
      setError(problem);
    }
    setSending(undefined);
    for (const key of ['imports', 'batches', 'overview'])
      void queries.invalidateQueries({ queryKey: [key, project] });
  };
  return (
    <div className={classes.fields}>
      <div className={classes.row}>
        <Select
          size="xs"
          label={say('batches.into')}
          data={names}
          value={batch}
          allowDeselect={false}
          onChange={(name) => setBatch(name ?? 'main')}
        />
        <Checkbox
          mt="1.25rem"
          size="xs"
          label={say('batches.skipBad')}
          checked={skipsBad}
          onChange={(event) => setSkipsBad(event.currentTarget.checked)}
        />
      </div>
      <DropZone
        accept=".jsonl,.ndjson,.csv,.parquet"
        title={say('batches.drop')}
        hint={say('batches.dropHint')}
        button={say('batches.choose')}
        isBusy={sending !== undefined}
        onFiles={(files) => void upload(files)}
      />
      {sending && <Sent {...sending} />}
      {told && <Taken told={told} />}
      {error !== undefined && <Refused error={error} />}
    </div>
  );
}

function Sent({ name, share }: { name: string; share: number }) {
  const say = useSay('items');
  const format = useFormat();
  const file = `\u2068${name}\u2069`;
  const words =
    share < 1
      ? say('batches.sending', { name: file, share: format.percent(share, 0) })
      : say('batches.checking', { name: file });
  return (
    <div role="status">
      <p>{words}</p>
      <Progress
        className={classes.progress}
        value={100 * share}
        animated={share >= 1}
        aria-label={words}
      />
    </div>
  );
}

/** What was taken, what was there, and the rows that were passed over. */
export function Taken({ told }: { told: Import }) {
  const say = useSay('items');
  const parts = [say('batches.added', { count: told.rows_added })];
  if (told.rows_known > 0) parts.push(say('batches.known', { count: told.rows_known }));
  if (told.rows_bad > 0) parts.push(say('batches.bad', { count: told.rows_bad }));
  const bad = told.problems.map((one) => ({ ...one, where: one.where, row: one.row }));
  return (
    <div className={classes.told} role="status" data-bad={told.rows_bad > 0 || undefined}>
      <p>{parts.join(' · ')}</p>
      {bad.length > 0 && <Problems problems={bad} total={told.rows_bad} />}
    </div>
  );
}

/** Nothing was taken: which rows to mend, and how. */
function Refused({ error }: { error: unknown }) {
  const say = useSay('items');
  const problems: ProblemDetail[] = error instanceof Problem ? error.problems : [];
  if (problems.length === 0) return <Failed error={error} />;
  return (
    <div className={classes.told} role="alert" data-bad>
      <p>{say('batches.refused')}</p>
      <Problems problems={problems} total={problems.length} />
    </div>
  );
}

interface DropZoneProps {
  accept?: string;
  title: string;
  hint: string;
  button: string;
  isBusy: boolean;
  several?: boolean;
  onFiles: (files: File[]) => void;
  children?: ReactNode;
}

/** A place to drop files on; the button does the same for who has no mouse. */
export function DropZone(props: DropZoneProps) {
  const { accept, title, hint, button, isBusy, several = false, onFiles } = props;
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent, is: boolean) => {
    event.preventDefault();
    setOver(is);
  };
  return (
    <section
      className={classes.drop}
      aria-label={title}
      data-over={isOver || undefined}
      onDragOver={(event) => over(event, true)}
      onDragLeave={(event) => over(event, false)}
      onDrop={(event) => {
        over(event, false);
        if (!isBusy) onFiles([...event.dataTransfer.files]);
      }}
    >
      <IconUpload size={22} aria-hidden="true" />
      <strong>{title}</strong>
      <p>{hint}</p>
      <input
        ref={input}
        type="file"
        hidden
        multiple={several}
        accept={accept}
        data-testid={several ? 'media-file' : 'items-file'}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <Button
        variant="default"
        size="compact-sm"
        loading={isBusy}
        onClick={() => input.current?.click()}
      >
        {button}
      </Button>
      {props.children}
    </section>
  );
}
