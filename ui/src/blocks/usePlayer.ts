import { type RefObject, useEffect, useState } from 'react';
import { type KeyAction, useKeys } from '../keys';
import { useSay } from '../say';

export const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 2];
const JUMP_S = 2;
const FRAME_S = 1 / 25; // a frame of most videos; no browser tells the true rate

// A person's own speed, kept from item to item.
let lastSpeed = 1;

export interface Player {
  speed: number;
  setSpeed: (speed: number) => void;
  toggle: () => void;
  jump: (seconds: number) => void;
}

/** Sound and film by keys: J K L as editors have them; with Alt while somebody writes. */
export function usePlayer(element: RefObject<HTMLMediaElement | null>, frames: boolean): Player {
  const say = useSay('blocks');
  const [speed, setSpeed] = useState(lastSpeed);
  useEffect(() => {
    lastSpeed = speed;
    if (element.current) element.current.playbackRate = speed;
  }, [speed, element]);
  const jump = (seconds: number) => {
    const media = element.current;
    if (media)
      media.currentTime = Math.min(media.duration || 0, Math.max(0, media.currentTime + seconds));
  };
  const toggle = () => {
    const media = element.current;
    // Refused where the file cannot be played: the element says so itself.
    if (media?.paused) media.play().catch(() => undefined);
    else media?.pause();
  };
  const faster = (by: number) => {
    const at = SPEEDS.indexOf(speed) + by;
    setSpeed(SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, at))] ?? 1);
  };
  const acts: Omit<KeyAction, 'whileTyping'>[] = [
    { id: 'media.play', chord: 'KeyK', says: say('playPause'), run: toggle },
    {
      id: 'media.back',
      chord: 'KeyJ',
      says: say('jumpBack'),
      repeats: true,
      run: () => jump(-JUMP_S),
    },
    {
      id: 'media.ahead',
      chord: 'KeyL',
      says: say('jumpAhead'),
      repeats: true,
      run: () => jump(JUMP_S),
    },
  ];
  useKeys([
    ...acts,
    ...acts.map((act) => ({
      ...act,
      id: `${act.id}.writing`,
      chord: `Alt+${act.chord}`,
      whileTyping: true,
    })),
    { id: 'media.space', chord: 'Space', says: say('playPause'), run: toggle },
    { id: 'media.slower', chord: 'Shift+KeyJ', says: say('slower'), run: () => faster(-1) },
    { id: 'media.faster', chord: 'Shift+KeyL', says: say('faster'), run: () => faster(1) },
    ...(frames
      ? [
          {
            id: 'media.frameBack',
            chord: 'Comma',
            says: say('frameBack'),
            repeats: true,
            run: () => jump(-FRAME_S),
          },
          {
            id: 'media.frameAhead',
            chord: 'Period',
            says: say('frameAhead'),
            repeats: true,
            run: () => jump(FRAME_S),
          },
        ]
      : []),
  ]);
  return { speed, setSpeed, toggle, jump };
}
