/** Which questions are asked, what is missing, what is sent: as `mihak/forms/answers.py`. */
import type { Said } from './kind';
import { kindOf } from './registry';
import type { Answers, Form, Payload, Question } from './types';

/** Whether its condition holds, given the answers before it. */
export function isAsked(form: Form, question: Question, answers: Answers): boolean {
  const { when } = question;
  if (!when) return true;
  const other = form.ask.find((one) => one.id === when.question);
  const given = answers[when.question];
  if (other === undefined || given === undefined || !isAsked(form, other, answers)) return false;
  const picks = kindOf(other.kind).picks?.(given) ?? [given as string | number];
  return picks.some((one) => when.is.includes(one));
}

export const asked = (form: Form, answers: Answers): Question[] =>
  form.ask.filter((question) => isAsked(form, question, answers));

/** What keeps the answers from being taken, by question. Empty: they will be. */
export function problemsOf(form: Form, answers: Answers, payload: Payload): Map<string, Said> {
  const found = new Map<string, Said>();
  for (const question of asked(form, answers)) {
    const answer = answers[question.id];
    if (answer === undefined && question.required === false) continue;
    const said = kindOf(question.kind).check(question, answer, payload, answers);
    if (said !== null) found.set(question.id, said);
  }
  return found;
}

/** The answers to questions that are asked: what is sent. */
export function answersToSend(form: Form, answers: Answers): Answers {
  const sent: Answers = {};
  for (const question of asked(form, answers)) {
    const answer = answers[question.id];
    if (answer !== undefined && answer !== null) sent[question.id] = answer;
  }
  return sent;
}
