import type { Api } from '../../../api/client';
import { useSay } from '../../../say';
import classes from './Wizard.module.css';

const ORDER = ['left out', 'changed', 'taken'] as const;

/** What became of each tag of another tool's configuration; what is missing first. */
export function Remarks({ found }: { found: Api<'ImportedForm'> }) {
  const say = useSay('forms');
  const name = (result: string) => result.replace(' ', '-');
  return (
    <div className={classes.column}>
      {found.form === null && <p className={classes.bad}>{say('remark.nothing')}</p>}
      {(found.problems ?? []).map((one) => (
        <p key={one.where + one.what} className={classes.bad}>
          <code>{one.where}</code> {one.what}
        </p>
      ))}
      {ORDER.map((result) => {
        const remarks = found.remarks.filter((one) => one.result === result);
        if (remarks.length === 0) return null;
        return (
          <details
            key={result}
            className={classes.remarks}
            data-result={name(result)}
            open={result !== 'taken'}
          >
            <summary>{say(`remark.${name(result)}`, { count: remarks.length })}</summary>
            <ul>
              {remarks.map((one) => (
                <li key={`${one.line} ${one.tag} ${one.name} ${one.code} ${one.detail}`}>
                  <code>
                    {say('remark.line', { line: String(one.line) })} · {one.tag}
                    {one.name && ` ${one.name}`}
                  </code>
                  <span dir="auto">
                    {say(`remark.code-${one.code}`, { detail: one.detail ?? '' })}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  );
}
