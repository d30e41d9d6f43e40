import { describe, expect, it } from '@jest/globals';
import { readFailures } from '../domain/accessibility-failure.js';
import { failuresByAge } from './open-failures.js';

describe('open failures of accessibility', () => {
  it('are told by severity and by how long ago they were found, the ends of a month and a quarter included', () => {
    const found = readFailures(
      // 30, 31, 90 and 91 days before the last of October.
      'serious 2026-10-01: 2\nAlvorlig; 2026-09-30; 3\nallvarliga,2026-08-02,4\nserious 2026-08-01 5\nmindre 2026-10-31: 1',
    );
    expect(Array.isArray(found) && failuresByAge(found, '2026-10-31')).toEqual([
      { severity: 'critical', n: 0, month: 0, quarter: 0, longer: 0, oldestOn: null },
      { severity: 'serious', n: 14, month: 2, quarter: 7, longer: 5, oldestOn: '2026-08-01' },
      { severity: 'moderate', n: 0, month: 0, quarter: 0, longer: 0, oldestOn: null },
      { severity: 'minor', n: 1, month: 1, quarter: 0, longer: 0, oldestOn: '2026-10-31' },
    ]);
  });

  it('lose none: the ages of each severity add up to all of it, whatever the days', () => {
    let seed = 20_261_122;
    const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const severities = ['critical', 'serious', 'moderate', 'minor'] as const;
    for (let world = 0; world < 50; world += 1) {
      const failures = Array.from({ length: next(12) }, () => ({
        ...{ severity: severities[next(4)] ?? 'minor', n: 1 + next(9) },
        foundOn: new Date(Date.UTC(2026, 9, 31) - next(400) * 86_400_000).toISOString().slice(0, 10),
      }));
      const ages = failuresByAge(failures, '2026-10-31');
      expect(ages.map(({ month, quarter, longer }) => month + quarter + longer)).toEqual(ages.map(({ n }) => n));
      expect(ages.reduce((sum, { n }) => sum + n, 0)).toBe(failures.reduce((sum, { n }) => sum + n, 0));
    }
  });

  it.each([
    ['serious 2026-05-01: 3\nserious: 3', 2],
    ['bad 2026-05-01: 3', 1],
    ['serious 2026-02-30: 3', 1],
    ['serious 2026-05-01: 0', 1],
    ['constructor 2026-05-01: 3', 1],
    ['serious 2026-05-01: 3 | minor 2026-05-01: −2', 2],
  ])('are not guessed at: %j has a line that is none', (text, wrongLine) => {
    expect(readFailures(text)).toEqual({ wrongLine });
  });
});
