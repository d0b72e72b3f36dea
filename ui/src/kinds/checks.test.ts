import { expect, it } from 'vitest';
import cases from '../../../tests/forms/answers.json';
import type { Said } from '../form/kind';
import type { Payload, Question } from '../form/types';
import { check as chatEdit } from './chat-edit/check';
import { check as choice } from './choice/check';
import { check as choices } from './choices/check';
import { check as preference } from './preference/check';
import { check as ranking } from './ranking/order';
import { check as rating } from './rating/check';
import { check as rubric } from './rubric/check';
import { check as turns } from './turns/check';

type Check = (question: Question, answer: unknown, payload: Payload) => Said | null;
const CHECKS = {
  choice,
  choices,
  rating,
  preference,
  ranking,
  rubric,
  turns,
  'chat-edit': chatEdit,
} as unknown as Record<string, Check>;

function of(verdict: 'taken' | 'refused') {
  return cases.flatMap(({ question, payload, ...answers }) =>
    answers[verdict].map((answer: unknown) => ({
      name: `${JSON.stringify(question)} ${JSON.stringify(answer)}`,
      said: CHECKS[question.kind]?.(question, answer ?? undefined, payload),
    })),
  );
}

it.each(of('taken'))('takes $name', ({ said }) => {
  expect(said).toBeNull();
});

it.each(of('refused'))('refuses $name', ({ said }) => {
  expect(said).toMatchObject({ key: expect.stringMatching(/^kinds:/) });
});
