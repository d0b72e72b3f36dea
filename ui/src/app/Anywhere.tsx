import { useEffect, useState } from 'react';
import { useKeys, useKnownKeys } from '../keys';
import { Listeners } from '../listeners';
import { KeySheet } from './KeySheet';
import { Palette } from './Palette';

const asked = new Listeners();
export const openPalette = (): void => asked.tell();

/** The palette and the key sheet, on every page, with a frame or without. */
export function Anywhere() {
  const [shown, setShown] = useState<'palette' | 'keys' | null>(null);
  useEffect(() => asked.add(() => setShown('palette')), []);
  const key = useKnownKeys();
  useKeys([key('app.palette', () => setShown('palette')), key('app.keys', () => setShown('keys'))]);
  if (shown === 'palette') return <Palette onClose={() => setShown(null)} />;
  if (shown === 'keys') return <KeySheet onClose={() => setShown(null)} />;
  return null;
}
