import { describe, expect, it } from 'vitest';
import { expiryIn, isOver } from './keys';

const now = new Date('2026-05-01T12:00:00Z');

describe('keys', () => {
  it('end so many days from now, or never', () => {
    expect(expiryIn('30', now)).toBe('2026-05-31T12:00:00.000Z');
    expect(expiryIn('', now)).toBeNull();
  });
  it('are over once revoked or run out', () => {
    expect(isOver({ revoked_at: null, expires_at: null }, now)).toBe(false);
    expect(isOver({ revoked_at: '2026-04-01T00:00:00Z', expires_at: null }, now)).toBe(true);
    expect(isOver({ revoked_at: null, expires_at: '2026-05-01T12:00:00Z' }, now)).toBe(true);
    expect(isOver({ revoked_at: null, expires_at: '2026-05-02T12:00:00Z' }, now)).toBe(false);
  });
});
