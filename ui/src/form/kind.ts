import type { ComponentType, ReactNode } from 'react';
import type { Answers, Media, Payload, Question } from './types';

/** What is missing or wrong with an answer: a key of the catalogue with its values. */
export interface Said {
  key: string;
  values?: Record<string, string | number>;
}

export interface AskProps<Q extends Question = Question, A = unknown> {
  question: Q;
  answer: A | undefined;
  /** `done`: this one act gave the whole answer, so a form of one question may be sent. */
  onAnswer: (answer: A | undefined, how?: { done?: boolean }) => void;
  /** All answers given so far, for kinds that build on another question's. */
  answers: Answers;
  payload: Payload;
  media: Media;
  /** Its keys work: one question of a form has them at a time. */
  active: boolean;
  readOnly: boolean;
  /** Another answer, to show what differs (a reviewer's mend beside the original). */
  compare?: A | undefined;
}

export interface StageProps<Q extends Question = Question, A = unknown> extends AskProps<Q, A> {
  /** The block as it would be shown without this question. */
  children: ReactNode;
}

export interface TellProps<Q extends Question = Question, A = unknown> {
  question: Q;
  answer: A;
  /** Absent in lists that do not load payloads. */
  payload?: Payload;
  compare?: A | undefined;
}

/** A kind of question, as `mihak/forms/kinds/<kind>.py`. */
export interface Kind<Q extends Question = Question, A = unknown> {
  /** The answer controls, in the rail. */
  Ask: ComponentType<AskProps<Q, A>>;
  /** Drawn in place of the show block of `stageField(question)`. */
  Stage?: ComponentType<StageProps<Q, A>>;
  stageField?: (question: Q) => string | undefined;
  /** An answer in a few words. */
  Tell: ComponentType<TellProps<Q, A>>;
  /** What is missing or wrong, as `check` in Python; null when it will be taken. */
  check: (question: Q, answer: A | undefined, payload: Payload, answers: Answers) => Said | null;
  /** The values of `when.is` that an answer picks (Python's `picks`). Default: the answer itself. */
  picks?: (answer: A) => (string | number)[];
}

/** A module `src/kinds/<kind>/index.tsx` exports `kind`. */
export type KindModule = { kind: Kind };
