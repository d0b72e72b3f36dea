/** The movements of the ledger, named as the PDF names them. */
import type { Api } from '../../api/client';

const WAYS: Record<string, string> = {
  'cost accrued': 'accrued',
  'accrued cancelled': 'cancelled',
  'accrued refused': 'refused',
  'refused accrued': 'overturned',
  'accrued accepted': 'accepted',
  'accepted invoiced': 'invoiced',
  'invoiced accepted': 'uninvoiced',
  'invoiced paid': 'paid',
};

interface Named {
  /** Whether it is a bonus or a penalty (`money:kinds`). */
  kind: 'bonus' | 'penalty' | null;
  /** Which way it went (`money:moves`); null: it came to be. */
  way: string | null;
}

/** A penalty takes money off, so it goes every way backwards. */
export function movementOf(
  move: Pick<Api<'Movement'>, 'kind' | 'from_account' | 'to_account'>,
): Named {
  const ends = [move.from_account, move.to_account];
  const way = (move.kind === 'penalty' ? ends.reverse() : ends).join(' ');
  if (move.kind === 'annotation') return { kind: null, way: WAYS[way] ?? 'other' };
  return { kind: move.kind, way: ends.includes('cost') ? null : (WAYS[way] ?? 'other') };
}
