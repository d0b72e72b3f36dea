import type { Api } from '../../api/client';
import { Muted } from '../../parts/Muted';
import { useFormat, useSay } from '../../say';
import classes from './Item.module.css';

type Event = Api<'HistoryEvent'>;

const TONES: Record<string, string> = {
  'reviewed-accepted': 'good',
  'reviewed-refused': 'bad',
  'reviewed-mended': 'bad',
  skipped: 'bad',
  'taken-back': 'bad',
  answered: 'good',
  'gold-set': 'lab',
  adjudicated: 'lab',
  'appeal-decided-overturned': 'good',
};

/** All that happened to an item, in order. */
export function Timeline({ events }: { events: Event[] }) {
  return (
    <ol className={classes.timeline}>
      {events.map((event, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what happened is never reordered
        <Happened key={place} event={event} />
      ))}
    </ol>
  );
}

function Happened({ event }: { event: Event }) {
  const say = useSay('items');
  const format = useFormat();
  const key = event.outcome ? `${event.kind}-${event.outcome}` : event.kind;
  const told =
    event.kind === 'added'
      ? // Items sent in a request's body have no file: the server calls that “request”.
        say(event.filename && event.filename !== 'request' ? 'event.addedBy' : 'event.added', {
          batch: isolated(event.batch),
          filename: isolated(event.filename),
        })
      : say(`event.${key}`);
  const who = event.person ?? (event.worker ? `${event.worker} · ${event.supplier}` : null);
  return (
    <li className={classes.event} data-tone={TONES[key]}>
      <div className={classes.who}>
        <span>{told}</span>
        <Muted small>
          <time dateTime={event.at} title={format.ago(event.at)}>
            {format.time(event.at)}
          </time>
        </Muted>
      </div>
      {who && (
        <Muted small>
          <bdi>{who}</bdi>
        </Muted>
      )}
      {event.rule && (
        <p className={classes.words} dir="auto">
          {say('event.rule', { rule: isolated(event.rule) })}
        </p>
      )}
      {event.words && (
        <p className={classes.words} dir="auto">
          {event.words}
        </p>
      )}
    </li>
  );
}

/** A name inside a sentence, in its own direction. */
const isolated = (name: string | null | undefined): string => `\u2068${name ?? ''}\u2069`;
