import { useEffect } from 'react';

/** Give a question of the form on the page the keys: where there is something to mend, rather than
 * at the first that is not answered.
 */
export function useStartAt(question: string | undefined): void {
  useEffect(() => {
    if (question === undefined) return;
    // As if somebody had gone there, but without a field that takes the letters of the page's keys.
    document
      .getElementById(`ask-${question}`)
      ?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  }, [question]);
}
