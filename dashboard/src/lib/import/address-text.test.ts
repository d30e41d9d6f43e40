import { describe, expect, it } from '@jest/globals';
import { pullIntervals } from 'shared/contracts';
import { headerOf, intervalOf } from './address-text.js';

describe('what is said of an address', () => {
  it('has words of its own for each interval', () => {
    const words = pullIntervals.map((everyHours) => intervalOf({ everyHours }));
    expect(new Set(words).size).toBe(pullIntervals.length);
  });

  it.each([
    ['', '', null],
    ['  ', ' ', null],
    [' Authorization ', ' Bearer x', { name: 'Authorization', value: 'Bearer x' }],
    // Half a header is sent as it is, for the server to name the half that is missing.
    ['', 'Bearer x', { name: '', value: 'Bearer x' }],
  ])('sends the header "%s: %s" whole, or none', (name, value, header) => {
    expect(headerOf(name, value)).toEqual(header);
  });
});
