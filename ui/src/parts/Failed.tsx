import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Problem } from '../api/client';
import { useSay } from '../say';
import classes from './Failed.module.css';

interface FailedProps {
  error?: unknown;
  title?: string;
  hint?: string;
  /** Offer to try again by this. */
  onRetry?: () => void;
  /** Offer to load the page anew. */
  reload?: boolean;
}

/** What went wrong and how to mend it. */
export function Failed({ error, title, hint, onRetry, reload = false }: FailedProps) {
  const say = useSay('common');
  const told = useProblem(error);
  return (
    <div className={classes.failed} role="alert">
      <IconAlertTriangle size={18} className={classes.icon} />
      <div>
        <p className={classes.what}>{title ?? told.what}</p>
        {(hint ?? told.mend) && <p className={classes.mend}>{hint ?? told.mend}</p>}
        {told.all.length > 1 && (
          <ul>
            {told.all.map((one) => (
              <li key={one.where + one.what}>
                <code>{one.where}</code> {one.what} {one.mend}
              </li>
            ))}
          </ul>
        )}
        {onRetry && (
          <Button size="compact-sm" variant="default" onClick={onRetry}>
            {say('tryAgain')}
          </Button>
        )}
        {reload && (
          <Button size="compact-sm" variant="default" onClick={() => location.reload()}>
            {say('reload')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** A failure in words for people. */
export function useProblem(error: unknown) {
  const say = useSay('common');
  if (error instanceof Problem) {
    if (error.status === 0)
      return { what: say('noConnection'), mend: say('noConnectionHint'), all: [] };
    const where = error.where ? `${error.where}: ` : '';
    return { what: where + error.message, mend: error.mend, all: error.problems };
  }
  return { what: say('broken'), mend: error === undefined ? undefined : String(error), all: [] };
}
