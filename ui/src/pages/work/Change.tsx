import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useCallback, useState } from 'react';
import type { Api } from '../../api/client';
import { type Form, Tell } from '../../form';
import { ShownItem } from '../../form/ShownItem';
import { Loading } from '../../parts/Loading';
import { useFormat, useSay } from '../../say';
import { Appeal } from './Appeal';
import classes from './Change.module.css';
import { RuleLink } from './RuleLink';
import { useSeen } from './useSeen';

export type Changed = Api<'Feedback'>;

interface ChangeProps {
  change: Changed;
  form: Form | undefined;
  onSeen: (id: string) => void;
}

/** One change to my work: the item, my answer and what it became, why, and my appeal. */
export function Change({ change, form, onSeen }: ChangeProps) {
  const say = useSay('work');
  const format = useFormat();
  const seen = useSeen(!change.read, () => onSeen(change.id));
  const isOverturned = change.appeal_result === 'overturned';
  return (
    <article
      ref={seen}
      className={classes.change}
      data-unread={!change.read || undefined}
      aria-label={say('feedback.changeOf', { project: change.project_name })}
    >
      <header className={classes.head}>
        <h2 className={classes.project}>
          <bdi>{change.project_name}</bdi>
        </h2>
        <span className={classes.status} data-status={isOverturned ? 'overturned' : change.status}>
          {say(isOverturned ? 'feedback.isOverturned' : `feedback.is.${change.status}`)}
        </span>
        {!change.read && <span className={classes.new}>{say('feedback.new')}</span>}
        <span className={classes.when}>
          {say('feedback.answered', { when: format.time(change.answered_at) })}
          {' · '}
          {say('feedback.reviewed', { when: format.time(change.decided_at) })}
        </span>
      </header>
      {form ? (
        <div className={classes.body}>
          <Folded label={say('feedback.item')}>
            <ShownItem form={form} payload={change.payload} media={change.media} />
          </Folded>
          <div className={classes.told}>
            <Sides change={change} form={form} />
            <Why change={change} />
            <Appeal change={change} />
          </div>
        </div>
      ) : (
        <Loading />
      )}
    </article>
  );
}

/** My answer and the reviewer's, side by side. */
function Sides({ change, form }: { change: Changed; form: Form }) {
  const say = useSay('work');
  const { before, after, payload } = change;
  return (
    <div className={classes.sides}>
      <div>
        <h3>{say('feedback.before')}</h3>
        <Tell form={form} answers={before} payload={payload} {...(after && { compare: after })} />
      </div>
      {after && (
        <div>
          <h3>{say('feedback.after')}</h3>
          <Tell form={form} answers={after} payload={payload} compare={before} />
        </div>
      )}
    </div>
  );
}

function Why({ change }: { change: Changed }) {
  const say = useSay('work');
  if (!change.rule && !change.comment) return null;
  return (
    <dl className={classes.why}>
      {change.rule && (
        <div>
          <dt>{say('feedback.rule')}</dt>
          <dd>
            <RuleLink
              project={change.project_id}
              guidelines={change.guidelines_id}
              rule={change.rule}
            />
          </dd>
        </div>
      )}
      {change.comment && (
        <div>
          <dt>{say('feedback.comment')}</dt>
          <dd className={classes.words}>
            <bdi>{change.comment}</bdi>
          </dd>
        </div>
      )}
    </dl>
  );
}

/** Content that is cut off while it is long, until somebody wants all of it. */
function Folded({ label, children }: { label: string; children: ReactNode }) {
  const say = useSay('work');
  const [isOpen, setOpen] = useState(false);
  const [isLong, setLong] = useState(false);
  const measure = useCallback((content: HTMLElement | null) => {
    const box = content?.parentElement;
    if (!content || !box) return;
    // Blocks, pictures and fonts come later than this.
    const observer = new ResizeObserver(() => {
      if (content.offsetHeight > box.clientHeight + 4) setLong(true);
    });
    observer.observe(content);
    return () => observer.disconnect();
  }, []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div className={classes.folded} data-open={isOpen || undefined} role="group" aria-label={label}>
      <div className={classes.cut} data-long={isLong || undefined}>
        <div ref={measure}>{children}</div>
      </div>
      {isLong && (
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <IconChevronDown size={14} aria-hidden="true" />
          {say(isOpen ? 'feedback.showLess' : 'feedback.showAll')}
        </button>
      )}
    </div>
  );
}
