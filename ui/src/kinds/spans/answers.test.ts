import { expect, it } from 'vitest';
// As text: bundlers refuse the halves of pairs that the cases hold.
import shared from '../../../../tests/data/answers_about_text.json?raw';
import type { Said } from '../../form/kind';
import type { Answers, Payload, Question } from '../../form/types';
import en from '../../locales/en.json';
import { check as relations } from '../relations/check';
import { check as text } from '../text/check';
import { check as spans } from './check';

interface Case {
  ask: Question[];
  payload: Payload;
  taken: Answers[];
  refused: Answers[];
}
type Check = (
  question: Question,
  answer: unknown,
  payload: Payload,
  answers: Answers,
) => Said | null;

const CHECKS = { spans, relations, text } as unknown as Record<string, Check>;
const CASES: Case[] = JSON.parse(shared);
const WORDS: Record<string, object> = en;

// tests/forms/test_answers_about_text.py holds the server to the same file.
function of(verdict: 'taken' | 'refused') {
  return CASES.flatMap(({ ask, payload, ...cases }) =>
    cases[verdict].map((answers) => {
      const question = ask.at(-1) as Question;
      const said = CHECKS[question.kind]?.(question, answers.q ?? undefined, payload, answers);
      return { name: `${question.kind} ${JSON.stringify(answers.q).slice(0, 90)}`, said };
    }),
  );
}

it.each(of('taken'))('takes $name', ({ said }) => {
  expect(said).toBeNull();
});

it.each(of('refused'))('refuses $name, in words that are there', ({ said }) => {
  const [area, key] = said?.key.split(':') ?? [];
  const keys = Object.keys(WORDS[area ?? ''] ?? {});
  expect(keys.some((one) => one === key || one === `${key}_other`)).toBe(true);
});
