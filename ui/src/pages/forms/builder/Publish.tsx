import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ok } from '../../../api/client';
import { Dialog } from '../../../parts/Dialog';
import { Failed } from '../../../parts/Failed';
import { done } from '../../../parts/Toasts';
import { useSay } from '../../../say';
import classes from './Builder.module.css';
import { Changes } from './Changes';
import { compareForms } from './compare';
import type { Definition } from './definition';

interface PublishProps {
  project: string;
  published: Definition;
  form: Definition;
  version: number;
  onClose: () => void;
}

/** The last look before a version is there for good. */
export function Publish({ project, published, form, version, onClose }: PublishProps) {
  const say = useSay('forms');
  const queries = useQueryClient();
  const publish = useMutation({
    mutationFn: () =>
      ok(
        api.POST('/projects/{project}/forms', {
          params: { path: { project } },
          body: { definition: { ...form } },
        }),
      ),
    onSuccess: async (made) => {
      onClose();
      done(say('builder.published', { version: String(made.version) }));
      await queries.invalidateQueries({ queryKey: ['forms', project] });
      await queries.invalidateQueries({ queryKey: ['project', project] });
    },
  });
  return (
    <Dialog title={say('builder.publishTitle', { version: String(version) })} onClose={onClose}>
      <p className={classes.hint}>{say('builder.publishHint')}</p>
      <Changes changes={compareForms(published, form)} />
      {publish.error && <Failed error={publish.error} />}
      <div className={classes.dialogEnd}>
        <Button variant="default" onClick={onClose}>
          {say('common:cancel')}
        </Button>
        <Button loading={publish.isPending} onClick={() => publish.mutate()} data-autofocus>
          {say('builder.publishNow')}
        </Button>
      </div>
    </Dialog>
  );
}
