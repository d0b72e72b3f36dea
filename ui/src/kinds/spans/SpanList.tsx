import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useSay, useWords } from '../../say';
import { ordered } from './check';
import { LabelName } from './LabelName';
import classes from './SpanList.module.css';
import { hueOf, keyOf, type Span } from './types';
import type { Spans } from './view';

interface SpanListProps {
  spans: Spans;
  compare: Span[] | undefined;
  readOnly: boolean;
}

interface Row {
  span: Span;
  key: string;
  sign: '+' | '−' | '';
}

const ROW_REM = 2;

/** All spans in the text's order: what a screen reader has in place of the marks on the text. */
export function SpanList({ spans, compare, readOnly }: SpanListProps) {
  const say = useSay('spans');
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(spans.spans, compare), [spans.spans, compare]);
  const { chosen } = spans.view;
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_REM * rem(),
    overscan: 12,
  });
  const place = rows.findIndex((row) => row.key === chosen);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows what is chosen, nothing else
  useEffect(() => {
    if (place >= 0) list.scrollToIndex(place);
  }, [chosen]);
  if (rows.length === 0) return null;
  const { labels } = spans.of.question;
  const name = (label: string) => words(labels.find(({ id }) => id === label)?.title) || label;
  return (
    <div ref={box} className={classes.box}>
      <ol
        className={classes.list}
        style={{ blockSize: list.getTotalSize() }}
        aria-label={say('spans')}
      >
        {list.getVirtualItems().map(({ index, start, size }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const { span, key, sign } = row;
          return (
            <li
              key={key}
              className={classes.row}
              style={{ insetBlockStart: start, blockSize: size }}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              data-chosen={key === chosen || undefined}
              data-sign={sign || undefined}
            >
              <button
                type="button"
                className={classes.pick}
                aria-current={key === chosen || undefined}
                disabled={sign === '−'}
                onClick={() => spans.choose(key)}
              >
                {sign && (
                  <span className={classes.sign}>{say(sign === '+' ? 'added' : 'gone')}</span>
                )}
                <span className={classes.quote}>
                  <bdi>{span.quote}</bdi>
                </span>
                <LabelName name={name(span.label)} hue={hueOf(labels, span.label)} />
              </button>
              {!readOnly && sign !== '−' && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="1.5rem"
                  aria-label={say('removeThis', { quote: span.quote })}
                  onClick={() => spans.remove(key)}
                >
                  <IconX size="1rem" aria-hidden="true" />
                </ActionIcon>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** The spans and, beside another answer, which are only here and which only there. */
function rowsOf(spans: Span[], compare: Span[] | undefined): Row[] {
  if (compare === undefined)
    return ordered(spans).map((span) => ({ span, key: keyOf(span), sign: '' as const }));
  const here = new Map(spans.map((span) => [keyOf(span), span]));
  const there = new Set(compare.map(keyOf));
  const lost = compare.filter((span) => !here.has(keyOf(span)));
  return ordered([...spans, ...lost]).map((span) => {
    const key = keyOf(span);
    return { span, key, sign: !here.has(key) ? '−' : there.has(key) ? '' : '+' };
  });
}
