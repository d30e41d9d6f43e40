import { describe, expect, it } from '@jest/globals';
import { foundIn, told } from './environments.js';

const one = (name: string, deployments: number, n: number | null = null) => ({
  ...{ scopeId: '1', name, deployments },
  counted: n === null ? null : { n, by: n === deployments ? ('name' as const) : ('flag' as const) },
});

describe('The environments of a repository', () => {
  it('are told with those that count first, and of the others the busiest eight', () => {
    const others = Array.from({ length: 10 }, (_, n) => one(`test-${n}`, 20 - n));
    const [counting, rest] = told([one('dev', 30), one('prod', 9, 9), one('cases', 8, 7), ...others]);
    expect(counting).toMatchObject({
      ...{ title: 'environments.count', more: 0 },
      lines: [
        { key: 'environments.byName', values: { name: 'prod', n: 9, of: 9 } },
        { key: 'environments.byFlag', values: { name: 'cases', n: 7, of: 8 } },
      ],
    });
    expect(rest).toMatchObject({ title: 'environments.others', more: 3 });
    expect(rest?.lines.map(({ values }) => values.name)).toEqual([
      'dev',
      ...others.slice(0, 7).map(({ name }) => name),
    ]);
  });

  it('to which nothing was deployed are told beside those, as what counts where their name says so', () => {
    const unused = (name: string, counts = false) => ({
      ...{ scopeId: '1', name, deployments: 0 },
      counted: counts ? { n: 0, by: 'name' as const } : null,
    });
    const idle = Array.from({ length: 10 }, (_, n) => unused(`idle-${n}`));
    const busy = Array.from({ length: 9 }, (_, n) => one(`test-${n}`, 20 - n));
    const [counting, rest] = told([one('prod', 9, 9), ...busy, unused('prod-eu', true), ...idle]);
    expect(counting?.lines.map(({ key, values }) => [key, values.name])).toEqual([
      ['environments.byName', 'prod'],
      ['environments.unusedByName', 'prod-eu'],
    ]);
    expect(rest?.lines.filter(({ key }) => key === 'environments.unused')).toHaveLength(8);
    expect([rest?.lines.length, rest?.more]).toEqual([16, 3]);
  });

  it('have no part that is empty', () => {
    expect(told([])).toEqual([]);
    expect(told([one('qa', 1)]).map(({ title }) => title)).toEqual(['environments.others']);
  });

  it('tell what holds while nobody has chosen, where a deployment counts', () => {
    expect(foundIn([one('qa', 3), one('prod', 9, 7)])).toBe('deployment');
    expect(foundIn([one('qa', 3), one('prod', 9, 0)])).toBeNull();
    expect(foundIn([])).toBeNull();
  });
});
