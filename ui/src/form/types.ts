/** A form and what is answered, as `mihak/forms` has them. */

/** Words for people: one string, or one for each language tag. */
export type Words = string | Record<string, string>;

export type ShowKind =
  | 'text'
  | 'markdown'
  | 'chat'
  | 'image'
  | 'audio'
  | 'video'
  | 'table'
  | 'outputs';

export interface Show {
  kind: ShowKind;
  field: string;
  title?: Words | null;
  dir?: 'auto' | 'ltr' | 'rtl';
  optional?: boolean;
}

export interface Option {
  id: string;
  title?: Words | null;
  help?: Words | null;
  options?: Option[];
}

/** What every question has; a kind adds its own keys. */
export interface Question {
  kind: string;
  id: string;
  title?: Words | null;
  help?: Words | null;
  required?: boolean;
  when?: { question: string; is: (string | number)[] } | null;
}

export interface Form {
  title?: Words | null;
  description?: Words | null;
  show: Show[];
  ask: Question[];
}

export type Payload = Record<string, unknown>;
/** Question id to answer, in the shapes of docs/reference/forms.md. */
export type Answers = Record<string, unknown>;
/** Media id or URL in the payload to a link that opens it. */
export type Media = Record<string, string>;

export interface Turn {
  role: string;
  content: string;
}

/** One output of a model as shown: `id` by its place in the payload, `letter` by its place here. */
export interface Output {
  id: string;
  letter: string;
  text: string;
}
