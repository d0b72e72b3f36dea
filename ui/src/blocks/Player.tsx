import { type ReactNode, useId, useRef, useState } from 'react';
import type { BlockProps } from '../form/block';
import { chordOf, Key } from '../keys';
import { useFormat, useSay, useWords } from '../say';
import { mediaUrl } from './media';
import { Broken, NotHere } from './NotHere';
import classes from './Player.module.css';
import tools from './Tools.module.css';
import { type Player as Playing, SPEEDS, usePlayer } from './usePlayer';

interface PlayerProps extends BlockProps {
  kind: 'audio' | 'video';
}

/** Sound or film by the browser's own controls, and by keys. */
export function Player({ kind, block, value, media }: PlayerProps) {
  const url = mediaUrl(value, media);
  const words = useWords();
  if (url === null) return <NotHere address={String(value)} />;
  return <Loaded key={url} kind={kind} url={url} title={words(block.title) || block.field} />;
}

function Loaded({ kind, url, title }: { kind: 'audio' | 'video'; url: string; title: string }) {
  const element = useRef<HTMLVideoElement>(null);
  const player = usePlayer(element, kind === 'video');
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  if (failed) {
    const again = () => {
      setTries(tries + 1);
      setFailed(false);
    };
    return <Broken onAgain={again} />;
  }
  const Tag = kind as 'video';
  return (
    <div className={classes.player}>
      <Tag
        key={tries}
        ref={element}
        src={url}
        controls
        preload="auto"
        aria-label={title}
        onLoadedMetadata={(event) => {
          event.currentTarget.playbackRate = player.speed;
        }}
        onError={() => setFailed(true)}
      />
      <PlayerKeys player={player} />
    </div>
  );
}

function PlayerKeys({ player }: { player: Playing }) {
  const say = useSay('blocks');
  const format = useFormat();
  const id = useId();
  return (
    <div className={`${tools.tools} ${classes.keys}`}>
      <Act id="media.back" chord="KeyJ" run={() => player.jump(-2)}>
        {say('jumpBack')}
      </Act>
      <Act id="media.play" chord="KeyK" run={player.toggle}>
        {say('playPause')}
      </Act>
      <Act id="media.ahead" chord="KeyL" run={() => player.jump(2)}>
        {say('jumpAhead')}
      </Act>
      <span className={classes.speed}>
        <label htmlFor={id}>{say('speed')}</label>
        <select
          id={id}
          value={player.speed}
          onChange={(event) => player.setSpeed(Number(event.currentTarget.value))}
        >
          {SPEEDS.map((speed) => (
            <option key={speed} value={speed}>
              {format.number(speed, 2)}×
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}

interface ActProps {
  id: string;
  chord: string;
  run: () => void;
  children: ReactNode;
}

function Act({ id, chord, run, children }: ActProps) {
  const cap = chordOf({ id, chord });
  return (
    <button type="button" className={tools.tool} aria-keyshortcuts={cap} onClick={run}>
      {children} <Key chord={cap} />
    </button>
  );
}
