import { describe, expect, it } from '@jest/globals';
import { expiryOf } from './expiry.js';

describe('the end of a key', () => {
  it.each([
    ['2026-11-20T11:59:00.000Z', 'ended'],
    ['2026-11-20T12:00:00.000Z', 'ended'],
    ['2026-11-20T13:00:00.000Z', 'soon'],
    ['2027-11-20T12:00:00.000Z', 'soon'],
    ['2099-12-31T00:00:00.000Z', 'far'],
  ] as const)('%s is %s', (expiresAt, kind) => {
    expect(expiryOf(expiresAt, '2026-11-20T12:00:00.000Z').kind).toBe(kind);
  });
});
