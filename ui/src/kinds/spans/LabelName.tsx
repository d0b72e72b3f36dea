import { Key } from '../../keys';
import { hueClass } from '../../parts/charts/hues';
import classes from './LabelName.module.css';

interface LabelNameProps {
  name: string;
  hue: number;
  chord?: string | undefined;
}

/** A label as it looks on the text: its hue, and always its words. */
export function LabelName({ name, hue, chord }: LabelNameProps) {
  return (
    <span className={classes.label}>
      {chord && <Key chord={chord} />}
      <span className={`${classes.name} ${hueClass(hue)}`}>
        <bdi className={classes.words}>{name}</bdi>
      </span>
    </span>
  );
}
