import { describe, expect, it } from '@jest/globals';
import { changeLeadTime } from './change-lead-time.js';
import { productionTold } from './production-told.js';

describe('What told that something reached production', () => {
  const all = [
    { id: 'a', rung: 'deployment' as const },
    { id: 'b', rung: 'deployment' as const, byTime: true },
    { id: 'c', rung: 'merge' as const },
    { id: 'd', rung: 'release' as const, byTime: true },
    { id: 'e', rung: null },
  ];
  const told = (ids: string) =>
    productionTold(
      all,
      ids.split('').map((id) => ({ id })),
    ).map(({ key, values }) => [key, values['n'], values['of']]);

  it('is each rung with how many, by their order on the ladder, and how many by time alone', () => {
    expect(told('abc')).toEqual([
      ['rung.byDeployment', 2, 3],
      ['rung.byMerge', 1, 3],
      ['rung.byTime', 1, 3],
    ]);
    expect(told('ac')).toEqual([
      ['rung.byDeployment', 1, 2],
      ['rung.byMerge', 1, 2],
    ]);
    expect([told(''), told('e')]).toEqual([[], []]);
  });

  it('stands with the lead time of those changes that it is of, and of no others', () => {
    const day = 86_400_000;
    const from = Date.parse('2026-03-02T12:00:00Z');
    const change = (id: string, number: number, at: number, more: object) => ({
      ...{ id, number, byBot: false, createdAt: at, firstCommitAt: at, mergedAt: at + day, deployedAt: at + day },
      ...more,
    });
    const changes = [
      change('in', 1, from, { rung: 'deployment', byTime: true }),
      change('bot', 2, from, { rung: 'deployment', byBot: true }),
      change('before', 3, from - 30 * day, { rung: 'release' }),
    ];
    const now = '2026-03-20T12:00:00Z';
    const window = { name: 'x', from: '2026-03-02', to: '2026-03-15', zone: 'Europe/Oslo', now, readUntil: now };
    const settings = {
      ...{ headline: 'change-lead-time' as const, baselines: {}, phases: {}, indicatorKey: null, published: {} },
      ...{ historyFrom: '2026-01-01', levels: [0] },
    };
    const { caveats } = changeLeadTime.measure({ changes }, window, settings);
    expect(caveats.filter(({ key }) => key.startsWith('rung.')).map(({ key, values }) => [key, values])).toEqual([
      ['rung.byDeployment', { n: 1, of: 1 }],
      ['rung.byTime', { n: 1, of: 1 }],
    ]);
  });
});
