import { useMemo } from 'react';
import type { Api } from '../../../api/client';
import type { Payload } from '../../../form';
import { useSay } from '../../../say';
import { fillers } from './definition';

/** A payload to look at a form with, where there is no item yet. */
export function useFillers(fields: Api<'CheckedForm'>['fields'] | undefined): Payload {
  const say = useSay('forms');
  return useMemo(
    () =>
      fillers(fields ?? [], {
        text: say('filler.text'),
        longer: say('filler.longer'),
        user: say('filler.user'),
        reply: say('filler.reply'),
        other: say('filler.other'),
      }),
    [fields, say],
  );
}
