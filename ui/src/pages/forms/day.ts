/** A day is over at its end, where it is chosen; null: no day. */
export function dayEnd(day: string): string | null {
  return day ? new Date(`${day}T23:59:59`).toISOString() : null;
}

/** The day of a time, where one is, as date fields have it. */
export function dayOf(when: string | null | undefined): string {
  if (!when) return '';
  const at = new Date(when);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
