import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { JointPartInput } from './inputs.js';
import { jointItems } from './joint-items.js';

const day = 86_400_000;
const part = (change: Partial<JointPartInput>): JointPartInput => ({
  parentId: 'E-1',
  productId: 'a',
  level: 0,
  startedAt: 10 * day,
  finishedAt: 20 * day,
  releasedAt: null,
  ...change,
});
const joint = (...parts: JointPartInput[]) => jointItems(parts, { levels: [0] });

describe('work that several products share', () => {
  it('lasts from the first start to the last release, and to the finish where no release is known', () => {
    const other = part({ productId: 'b', startedAt: 4 * day, finishedAt: 12 * day, releasedAt: 31 * day });
    expect(joint(part({}), other)).toEqual([
      { id: 'E-1', startAt: 4 * day, endAt: 31 * day, value: 27, leftOut: null },
    ]);
    expect(joint(part({}), part({ productId: 'b', finishedAt: 22 * day }))[0]?.value).toBe(12);
  });

  it('is nothing while one of its items is open', () => {
    expect(joint(part({}), part({ productId: 'b' }), part({ productId: 'b', finishedAt: null }))).toEqual([]);
  });

  it('needs two products, and sub-tasks make none', () => {
    expect(joint(part({}), part({}))).toEqual([]);
    expect(joint(part({}), part({ productId: 'b', level: -1 }))).toEqual([]);
    expect(joint(part({}), part({ productId: 'b', parentId: 'E-2' }))).toEqual([]);
  });

  it('has no duration where no start is known, and is left out where it ended before it began', () => {
    const unknown = { startedAt: null };
    expect(joint(part(unknown), part({ ...unknown, productId: 'b' }))).toMatchObject([{ value: null, leftOut: null }]);
    const late = { startedAt: 40 * day };
    expect(joint(part(late), part({ ...late, productId: 'b' }))).toMatchObject([
      { value: null, leftOut: 'reasons.endBeforeStart' },
    ]);
  });

  it('is never shorter than the longest of its finished items, in whatever order they come', () => {
    const parts = fc.array(
      fc.record({ productId: fc.constantFrom('a', 'b', 'c'), start: fc.nat(50), length: fc.nat(50) }),
      { minLength: 2, maxLength: 8 },
    );
    fc.assert(
      fc.property(parts, (all) => {
        const made = all.map(({ productId, start, length }) =>
          part({ productId, startedAt: start * day, finishedAt: (start + length) * day }),
        );
        const [found] = joint(...made);
        expect(joint(...made.toReversed())).toEqual(found ? [found] : []);
        if (found) expect(found.value).toBeGreaterThanOrEqual(Math.max(...all.map(({ length }) => length)));
      }),
    );
  });
});
