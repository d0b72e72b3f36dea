import type { MouseEvent } from 'react';

/** A button clicked leaves the focus where it was, so that Enter still sends the answer and does
 * not click it again. Buttons come into focus by Tab as ever.
 */
export function keepFocus(event: MouseEvent): void {
  if ((event.target as Element).closest('button')) event.preventDefault();
}
