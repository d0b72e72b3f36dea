export { answersToSend, asked, isAsked, problemsOf } from './answers';
export type { BlockProps } from './block';
export { useIds, useOutputs, useShared } from './context';
export type { AskProps, Kind, Said, StageProps, TellProps } from './kind';
export { orderOf, type Shown } from './order';
export { KINDS, kindOf, loadKind, preload, useLoaded } from './registry';
export { TaskForm, type TaskFormProps } from './TaskForm';
export { Tell } from './Tell';
export type * from './types';
