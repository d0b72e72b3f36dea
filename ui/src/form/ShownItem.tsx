import { useMemo } from 'react';
import { Loading } from '../parts/Loading';
import { useWords } from '../say';
import { FormBoard } from './context';
import { orderOf, type Shown } from './order';
import { Plain } from './Plain';
import { useLoaded } from './registry';
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
  const isLoaded = useLoaded(form);
  const order = useMemo(() => shown ?? orderOf(form, payload), [form, payload, shown]);
  if (!isLoaded) return <Loading />;
  return (
    <FormBoard order={order} payload={payload}>
      <div className={classes.item}>
        {form.show.map((block) => (
          <div key={`${block.kind}/${block.field}`}>
            {block.title && <p className={classes.title}>{words(block.title)}</p>}
            <div className="content">
              <Plain block={block} payload={payload} media={media} />
            </div>
          </div>
        ))}
      </div>
    </FormBoard>
  );
}
