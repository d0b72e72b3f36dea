import { Id } from '../../../parts/Id';
import { useSay } from '../../../say';
import classes from './Builder.module.css';
import type { Change } from './compare';

/** What changes from one version to another, with what it means for the answers there are. */
export function Changes({ changes }: { changes: Change[] }) {
  const say = useSay('forms');
  if (changes.length === 0) return <p className={classes.hint}>{say('diff.none')}</p>;
  return (
    <ul className={classes.changes}>
      {changes.map((change) => (
        <li key={`${change.kind} ${change.of} ${change.detail}`} data-weight={change.weight}>
          <span className={classes.weight}>{say(`diff.weight-${change.weight}`)}</span>
          <div>
            <strong>{say(`diff.${change.kind}`)}</strong> <Id>{change.of}</Id>
            {change.detail && (
              <>
                {' '}
                <bdi className={classes.detail}>{change.detail}</bdi>
              </>
            )}
            <p>{say(`diff.${change.kind}-means`)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
