import { describe, expect, it } from '@jest/globals';
import { told } from './environments.js';

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

  it('have no part that is empty', () => {
    expect(told([])).toEqual([]);
    expect(told([one('qa', 1)]).map(({ title }) => title)).toEqual(['environments.others']);
  });
});
