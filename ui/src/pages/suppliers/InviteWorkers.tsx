import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, ok } from '../../api/client';
import { useMay } from '../../app/session';
import { Dialog } from '../../parts/Dialog';
import { Failed } from '../../parts/Failed';
import { Links } from '../../parts/Links';
import { useFormat, useSay } from '../../say';
import classes from './InviteWorkers.module.css';
import { readNames, readTags } from './names';

const MOST = 1000;

/** Paste pseudonyms, get a one-time link for each. */
export function InviteWorkers({ supplier, onClose }: { supplier: string; onClose: () => void }) {
  const say = useSay('suppliers');
  const queries = useQueryClient();
  const invite = useMutation({
    mutationFn: (workers: { name: string; languages: string[]; skills: string[] }[]) =>
      ok(
        api.POST('/suppliers/{supplier}/workers', {
          params: { path: { supplier } },
          body: { workers },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['supplier', supplier] }),
  });
  const links = invite.data?.workers.map((made) => ({ ...made, name: made.worker.name }));
  return (
    <Dialog title={say('inviteWorkers')} onClose={onClose} size="54rem">
      {links ? (
        <Links links={links} />
      ) : (
        <Names isBusy={invite.isPending} error={invite.error} onInvite={invite.mutate} />
      )}
    </Dialog>
  );
}

function Names({
  isBusy,
  error,
  onInvite,
}: {
  isBusy: boolean;
  error: unknown;
  onInvite: (workers: { name: string; languages: string[]; skills: string[] }[]) => void;
}) {
  const say = useSay('suppliers');
  const format = useFormat();
  const may = useMay();
  const [text, setText] = useState('');
  const [languages, setLanguages] = useState('');
  const [skills, setSkills] = useState('');
  const { workers, twice, strange } = readNames(text);
  const wrong =
    (twice.length > 0 && say('twice', { names: format.list(twice) })) ||
    (strange.length > 0 && say('strange', { names: format.list(strange) })) ||
    (workers.length > MOST && say('tooMany', { most: format.number(MOST) })) ||
    null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const forAll = readTags(languages);
    onInvite(
      workers.map(({ name, languages }) => ({
        name,
        languages: languages.length ? languages : forAll,
        skills: readTags(skills),
      })),
    );
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <Textarea
        label={say('names')}
        description={say('namesHint')}
        error={wrong}
        dir="auto"
        autosize
        minRows={6}
        maxRows={16}
        required
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        classNames={{ input: classes.names as string }}
      />
      <div className={classes.tags}>
        <TextInput
          label={say('languagesForAll')}
          description={say('languagesHint')}
          dir="ltr"
          value={languages}
          onChange={(event) => setLanguages(event.currentTarget.value)}
        />
        {may('lab') && (
          <TextInput
            label={say('skillsForAll')}
            description={say('skillsHint')}
            dir="ltr"
            value={skills}
            onChange={(event) => setSkills(event.currentTarget.value)}
          />
        )}
      </div>
      {error != null && <Failed error={error} />}
      <Button type="submit" loading={isBusy} disabled={workers.length === 0 || wrong !== null}>
        {say('inviteCount', { count: workers.length })}
      </Button>
    </form>
  );
}
