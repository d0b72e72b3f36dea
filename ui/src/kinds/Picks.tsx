import type { Option } from '../form/types';
import { useKeys } from '../keys';
import { useWords } from '../say';
import { type Picking, PickRow } from './PickRow';
import classes from './Picks.module.css';
import { pickKey } from './pickKeys';

interface PicksProps {
  picking: Picking;
  options: readonly Option[];
  active: boolean;
}

/** Options one below the other, each with a key. */
export function Picks({ picking, options, active }: PicksProps) {
  const nameOf = useNameOf();
  const words = useWords();
  useKeys(
    options.flatMap((option, place) => {
      const cap = pickKey(place);
      if (!cap) return [];
      const run = () => picking.onPick(option.id, { done: true });
      return [{ ...cap, says: nameOf(option), run }];
    }),
    { on: active },
  );
  return (
    <div className={classes.group}>
      {options.map((option, place) => (
        <PickRow
          key={option.id}
          picking={picking}
          id={option.id}
          cap={pickKey(place)}
          title={nameOf(option)}
          help={words(option.help)}
        />
      ))}
    </div>
  );
}

/** What an option is called: its title in this language, or its id. */
export function useNameOf(): (option: Pick<Option, 'id' | 'title'>) => string {
  const words = useWords();
  return (option) => words(option.title) || option.id;
}
