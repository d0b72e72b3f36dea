import { describe, expect, it } from 'vitest';
import { movementOf } from './movements';

const move = (kind: 'annotation' | 'bonus' | 'penalty', from_account: string, to_account: string) =>
  movementOf({ kind, from_account, to_account });

describe('what moved', () => {
  it('has a name for each way that money goes', () => {
    expect(move('annotation', 'cost', 'accrued')).toEqual({ kind: null, way: 'accrued' });
    expect(move('annotation', 'refused', 'accrued')).toEqual({ kind: null, way: 'overturned' });
    expect(move('annotation', 'invoiced', 'accepted')).toEqual({ kind: null, way: 'uninvoiced' });
  });

  it('turns a penalty round, which takes money off', () => {
    expect(move('penalty', 'accepted', 'cost')).toEqual({ kind: 'penalty', way: null });
    expect(move('penalty', 'invoiced', 'accepted')).toEqual({ kind: 'penalty', way: 'invoiced' });
    expect(move('bonus', 'cost', 'accepted')).toEqual({ kind: 'bonus', way: null });
    expect(move('bonus', 'invoiced', 'paid')).toEqual({ kind: 'bonus', way: 'paid' });
  });
});
