import { Button } from '@mantine/core';
import { useState } from 'react';
import { api, ok } from '../../api/client';
import { useSay } from '../../say';
import { AppealForm, AppealMade } from './AppealForm';
import type { Changed } from './Change';

/** My appeal against a review: the way to make it, or what became of it. */
export function Appeal({ change }: { change: Changed }) {
  const say = useSay('work');
  const [isOpen, setOpen] = useState(false);
  if (change.appeal !== null)
    return <AppealMade {...change} result={say(`appeal.is.${change.appeal_result ?? 'open'}`)} />;
  if (isOpen)
    return (
      <AppealForm
        label={say('appeal.text')}
        hint={say('appeal.hint')}
        send={(text) =>
          ok(
            api.POST('/reviews/{review}/appeal', {
              params: { path: { review: change.id } },
              body: { text },
            }),
          )
        }
        stale={['my-feedback', 'list']}
        onClose={() => setOpen(false)}
      />
    );
  return (
    <div>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {say('appeal.make')}
      </Button>
    </div>
  );
}
