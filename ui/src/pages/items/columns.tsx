import type { ReactNode } from 'react';
import type { Form, Question } from '../../form';
import { type Format, type SayWords, useFormat, useSay, useWords } from '../../say';
import type { Row } from './data';
import { optionsOf } from './data';
import type { GridColumn } from './Grid';
import { ItemState } from './ItemState';
import { Sure } from './Sure';

type Words = ReturnType<typeof useWords>;
export type Column = GridColumn<Row> & { name: string };

const SHOWN_FIELDS = 2;
const SHOWN_QUESTIONS = 3;

/** All columns there could be, and which are shown where nobody chose. */
export function useColumns(form: Form | undefined, seesEstimates: boolean) {
  const say = useSay('items');
  const format = useFormat();
  const words = useWords();
  const fields = form ? fieldsOf(form) : [];
  const questions = form && seesEstimates ? form.ask : [];
  const all: Column[] = [
    place(say, format),
    externalId(say),
    state(say),
    ...fields.map((field) => payloadField(field)),
    ...questions.map((question) => estimates(question, words, say)),
    answers(say, format),
    skips(say, format),
    updated(say, format),
  ];
  const first = [
    'place',
    'id',
    'state',
    ...fields.slice(0, SHOWN_FIELDS).map((field) => `f.${field}`),
    ...questions.slice(0, SHOWN_QUESTIONS).map((question) => `q.${question.id}`),
    'answers',
    'updated',
  ];
  return { all, first };
}

/** The payload's fields that the form shows or asks about, in its order. */
function fieldsOf(form: Form): string[] {
  const asked = form.ask.map((question) => (question as { field?: string | null }).field);
  const all = [...form.show.map((block) => block.field), ...asked];
  return [...new Set(all.filter((field): field is string => typeof field === 'string'))];
}

function place(say: SayWords, format: Format): Column {
  return {
    id: 'place',
    name: say('column.place'),
    title: say('column.place'),
    width: 5.5,
    end: true,
    early: true,
    cell: (_, place) => format.number(place + 1),
  };
}

function externalId(say: SayWords): Column {
  return {
    id: 'id',
    name: say('column.id'),
    title: say('column.id'),
    width: 10,
    cell: (row) => <bdi title={row.external_id}>{row.external_id}</bdi>,
  };
}

function state(say: SayWords): Column {
  return {
    id: 'state',
    name: say('column.state'),
    title: say('column.state'),
    width: 7,
    cell: (row) => <ItemState of={row.state} />,
  };
}

function payloadField(field: string): Column {
  return {
    id: `f.${field}`,
    name: field,
    title: <bdi>{field}</bdi>,
    width: 16,
    grow: 3,
    cell: (row) => <span dir="auto">{inOneLine(row.payload[field])}</span>,
  };
}

/** A value of a payload as text: what people said in a chat, the outputs one after the other. */
export function inOneLine(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(inOneLine).join(' · ');
  if (typeof value === 'object') {
    const { content, text } = value as { content?: unknown; text?: unknown };
    const told = content ?? text;
    return typeof told === 'string' ? told : JSON.stringify(value);
  }
  return String(value);
}

function estimates(question: Question, words: Words, say: SayWords): Column {
  const title = words(question.title) || question.id;
  return {
    id: `q.${question.id}`,
    name: title,
    title: <bdi title={title}>{title}</bdi>,
    width: 12,
    grow: 1,
    cell: (row) => told(row, question, words, say),
  };
}

function told(row: Row, question: Question, words: Words, say: SayWords): ReactNode {
  const mine = row.estimates.filter((one) => one.question === question.id);
  const [first] = mine;
  if (first === undefined) return null;
  const sure = Math.min(...mine.map((one) => one.confidence));
  if (first.answer === null)
    return <Sure answer={say('units', { count: first.units })} confidence={sure} />;
  const answer =
    mine.length === 1 ? nameOf(question, first.answer, words) : several(mine, question, words);
  return <Sure answer={<bdi>{answer}</bdi>} confidence={sure} />;
}

/** Of several units (options of `choices`, criteria of a rubric) those that are more than “no”. */
function several(mine: Row['estimates'], question: Question, words: Words): string {
  const isYesNo = mine.every((one) => one.answer === 'yes' || one.answer === 'no');
  if (isYesNo) {
    const yes = mine.filter((one) => one.answer === 'yes');
    return yes.map((one) => nameOf(question, one.unit, words)).join(' · ') || '–';
  }
  return mine
    .map(
      (one) => `${nameOf(question, one.unit, words)}: ${nameOf(question, one.answer ?? '', words)}`,
    )
    .join(' · ');
}

/** An option in the reader's words, where the form has any. */
export function nameOf(question: Question | undefined, id: string, words: Words): string {
  return words(optionsOf(question).find((option) => option.id === id)?.title) || id;
}

function answers(say: SayWords, format: Format): Column {
  return {
    id: 'answers',
    name: say('column.answers'),
    title: say('column.answers'),
    width: 5.5,
    end: true,
    cell: (row) =>
      row.wanted === 0 ? (
        ''
      ) : (
        <bdi>{`${format.number(row.done)} / ${format.number(row.wanted)}`}</bdi>
      ),
  };
}

function skips(say: SayWords, format: Format): Column {
  return {
    id: 'skips',
    name: say('column.skips'),
    title: say('column.skips'),
    width: 5.5,
    end: true,
    cell: (row) => (row.skips === 0 ? '' : format.number(row.skips)),
  };
}

function updated(say: SayWords, format: Format): Column {
  return {
    id: 'updated',
    name: say('column.updated'),
    title: say('column.updated'),
    width: 8,
    cell: (row) => (
      <time dateTime={row.updated_at} title={format.time(row.updated_at)}>
        {format.ago(row.updated_at)}
      </time>
    ),
  };
}
