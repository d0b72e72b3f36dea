import { useMemo } from 'react';
import { useNames } from '../../../form/useNames';

const UNITS = new Set(['choices', 'spans']);

/** What questions and the answers that a change may name are called. */
export function useAnswerNames(project: string) {
  const names = useNames(project);
  return useMemo(
    () => ({
      question: names.question,
      answer: (question: string, answer: string) =>
        UNITS.has(names.kind(question) ?? '')
          ? names.unit({ question, unit: answer })
          : names.label({ question, unit: '' }, answer),
    }),
    [names],
  );
}
