import type { Kind } from '../../form/kind';
import { Ask } from './Ask';
import { check } from './check';
import { Stage } from './Stage';
import { Tell } from './Tell';
import type { Span, SpansQuestion } from './types';

export const kind: Kind<SpansQuestion, Span[]> = {
  Ask,
  Stage,
  stageField: (question) => question.field,
  Tell,
  check,
};
