import { describe, expect, it } from '@jest/globals';
import { indicatorInput } from 'shared/contracts';
import { indicatorOf, starters } from './starters.js';

describe('what a file can be about', () => {
  it.each(starters.map((one) => [one.label, one] as const))('%s is an indicator the server takes', (_, starter) => {
    const made = indicatorInput.parse({ ...indicatorOf(starter, starter.scale?.max ?? 5), askedAt: null });
    expect(made.kind).toBe(starter.kind);
    // Single durations lie on a scale from nothing up, in days or hours; a gap has counts, and no scale at all.
    if (made.summary === 'median') expect([made.scale?.min, made.unit]).toEqual([0, starter.unit]);
    expect(made.scale === null).toBe(made.summary === 'gap');
  });

  it('has a scale of its own only where files differ', () => {
    const scales = starters.map((one) => [one.key, indicatorOf(one, 7).scale?.max ?? null]);
    expect(scales).toEqual([
      ['satisfaction', 7],
      ['ease', 7],
      ...['system-usability', 'usability', 'usability-estimate', 'short-usability'].map((key) => [key, 100]),
      ['completion', 7],
      ['recommendation', 10],
      ['service-speed', 3650],
      ['service-speed', 24 * 3650],
      ['accessibility-gap', null],
    ]);
  });
});
