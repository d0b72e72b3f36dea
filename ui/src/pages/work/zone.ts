/** Whose midnight ends a day: an IANA name, or an offset where the browser knows no name. */
export function zoneHere(now = new Date()): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return isName(timeZone) ? timeZone : offsetOf(now.getTimezoneOffset());
}

const isName = (zone: string | undefined): zone is string =>
  zone !== undefined && zone !== 'Etc/Unknown' && /^[A-Za-z]/.test(zone);

/** `minutes` as `Date` counts them: those to add for UTC. */
export function offsetOf(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes > 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
