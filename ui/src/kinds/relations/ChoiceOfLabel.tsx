import { Key } from '../../keys';
import { useSay, useWords } from '../../say';
import picker from '../spans/Picker.module.css';
import { chordOfLabel } from '../spans/useSpanKeys';
import type { Anchor } from './arcs';
import type { Relations } from './view';

interface ChoiceProps {
  relations: Relations;
  at: Anchor;
  width: number;
}

/** Asks beside the second span which relation it is. */
export function ChoiceOfLabel({ relations, at, width }: ChoiceProps) {
  const say = useSay('relations');
  const words = useWords();
  const { question, fitting, from, to, draw } = relations;
  if (!from || !to) return null;
  // On the side where there is room.
  const side = at.x < width / 2 ? { left: at.x } : { right: width - at.x };
  return (
    <div
      className={picker.picker}
      style={{ ...side, top: at.bottom + 6 }}
      role="toolbar"
      aria-label={say('which')}
    >
      {fitting.length === 0 && <span>{say('noneFits')}</span>}
      {fitting.map((label) => (
        <button key={label.id} type="button" onClick={() => draw(label, from, to)}>
          <Key chord={chordOfLabel(question.labels.indexOf(label)) ?? ''} />{' '}
          <bdi>{words(label.title) || label.id}</bdi>
        </button>
      ))}
    </div>
  );
}
