import { useLayoutEffect, useRef, useState } from 'react';
import { useSay, useWords } from '../../say';
import { keepFocus } from './keepFocus';
import { LabelName } from './LabelName';
import classes from './Picker.module.css';
import type { Surface } from './surface';
import { type Cursor, selectedBy } from './tokens';
import { hueOf } from './types';
import { chordOfLabel } from './useSpanKeys';
import type { Spans } from './view';

interface PickerProps {
  spans: Spans;
  surface: Surface;
  cursor: Cursor;
}

/** Asks beside what was just selected which label it is to have. */
export function Picker({ spans, surface, cursor }: PickerProps) {
  const say = useSay('spans');
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => {
    const last = surface.boxes(selectedBy(cursor)).at(-1);
    if (last === undefined || box.current === null) return;
    const room = surface.host.clientWidth - box.current.offsetWidth;
    const middle = last.left + last.width / 2 - box.current.offsetWidth / 2;
    setPlace({ left: Math.max(0, Math.min(middle, room)), top: last.top + last.height + 6 });
  }, [surface, cursor]);
  const { labels } = spans.of.question;
  return (
    <div
      ref={box}
      className={classes.picker}
      style={place}
      onMouseDown={keepFocus}
      role="toolbar"
      aria-label={say('labelIt')}
    >
      {labels.map(({ id, title }, at) => (
        <button key={id} type="button" onClick={() => spans.label(id)}>
          <LabelName name={words(title) || id} hue={hueOf(labels, id)} chord={chordOfLabel(at)} />
        </button>
      ))}
    </div>
  );
}
