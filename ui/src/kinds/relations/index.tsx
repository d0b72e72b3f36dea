import type { Kind } from '../../form/kind';
import { Ask } from './Ask';
import { check } from './check';
import { Tell } from './Tell';
import type { Relation, RelationsQuestion } from './types';

/** It has no Stage: it draws on that of the spans it joins. */
export const kind: Kind<RelationsQuestion, Relation[]> = { Ask, Tell, check };
