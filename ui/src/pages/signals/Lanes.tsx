import { Section } from '../../parts/Page';
import { useFormat, useSay } from '../../say';
import classes from './Lanes.module.css';

interface LanesProps {
  window: number;
  lanes: [number, number][][];
  names: string[];
}

const THIRDS = [0, 1, 2, 3];

/** When two people worked within a quarter of an hour, one above the other; left to right always. */
export function Lanes({ window, lanes, names }: LanesProps) {
  const say = useSay('signals');
  const format = useFormat();
  return (
    <Section title={say('chart.lanes')}>
      <div className={classes.lanes} dir="ltr">
        {lanes.map((lane, place) => (
          <div className={classes.lane} key={names[place]}>
            <bdi className={classes.name}>{names[place]}</bdi>
            <svg
              className={classes.track}
              viewBox={`0 0 ${window} 20`}
              preserveAspectRatio="none"
              role="img"
              aria-label={names[place]}
            >
              {lane.map(([begun, ended]) => (
                <rect
                  key={begun}
                  x={begun}
                  y="2"
                  width={Math.max(ended - begun, 1.5)}
                  height="16"
                  data-place={place}
                />
              ))}
            </svg>
          </div>
        ))}
        <div className={classes.axis} aria-hidden="true">
          {THIRDS.map((third) => (
            <span key={third}>
              {say('chart.minutes', { n: format.number((third * window) / 180) })}
            </span>
          ))}
        </div>
      </div>
    </Section>
  );
}
