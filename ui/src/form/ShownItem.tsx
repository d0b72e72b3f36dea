import { useMemo } from 'react';
import { Loading } from '../parts/Loading';
import { useSay, useWords } from '../say';
import { FormBoard } from './context';
import { orderOf, type Shown } from './order';
import { blockOf, useLoaded } from './registry';
import classes from './ShownItem.module.css';
import type { Form, Media, Payload } from './types';

interface ShownItemProps {
  form: Form;
  payload: Payload;
  media: Media;
  /** The order recorded with an annotation; absent: outputs as in the payload. */
  shown?: Shown | undefined;
}

/** What a form shows of an item, without its questions: beside answers that were given. */
export function ShownItem({ form, payload, media, shown }: ShownItemProps) {
  const words = useWords();
  const say = useSay('form');
  const isLoaded = useLoaded(form);
  const order = useMemo(() => shown ?? orderOf(form, payload), [form, payload, shown]);
  if (!isLoaded) return <Loading />;
  return (
    <FormBoard order={order} payload={payload}>
      <div className={classes.item}>
        {form.show.map((block) => {
          const Block = blockOf(block.kind);
          const value = payload[block.field];
          return (
            <div key={`${block.kind}/${block.field}`}>
              {block.title && <p className={classes.title}>{words(block.title)}</p>}
              {value === undefined ? (
                <p className={classes.absent}>{say('absent', { field: block.field })}</p>
              ) : (
                <div className="content">
                  <Block block={block} value={value} payload={payload} media={media} />
                </div>
              )}
            </div>
          );
        })}
      </div>
    </FormBoard>
  );
}
