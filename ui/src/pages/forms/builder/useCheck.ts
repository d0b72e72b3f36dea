import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Api, api, ok } from '../../../api/client';
import type { Payload } from '../../../form';
import type { Definition } from './definition';

const PAUSE_MS = 200;

/** What the server says of a draft, a moment after the last change. */
export function useCheck(definition: Definition, payload: Payload | null) {
  const text = JSON.stringify({ definition, ...(payload && { payload }) });
  const settled = useSettled(text);
  const found = useQuery({
    queryKey: ['form-check', settled],
    queryFn: () => ok(api.POST('/form-check', { body: JSON.parse(settled) as Api<'FormDraft'> })),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 30_000,
  });
  return { checked: found.data, error: found.error };
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
