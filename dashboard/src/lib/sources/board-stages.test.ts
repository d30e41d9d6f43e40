import { describe, expect, it } from '@jest/globals';
import { offBoard, withBoard } from './board-stages.js';

const rule = (statusId: string, kind: 'active' | 'queue' | 'done') => ({
  ...{ statusId, statusName: statusId, category: 'indeterminate', stage: statusId, kind, order: 20 },
  ...{ waitCause: kind === 'queue' ? ('decision' as const) : null, chosen: false, items: 3 },
});

describe('The columns of a board as stages', () => {
  const rules = [rule('1', 'active'), rule('2', 'queue'), rule('3', 'done'), rule('4', 'active')];
  const columns = [
    { name: 'Doing', statusIds: ['1', '2'] },
    { name: 'Empty', statusIds: [] },
    { name: 'Finished', statusIds: ['3'] },
  ];

  it('give names and places from left to right, and change nothing of what a status counts as', () => {
    const taken = withBoard(rules, { name: 'Team', columns });
    expect(taken.map(({ statusId, stage, order, chosen }) => [statusId, stage, order, chosen])).toEqual([
      ['1', 'Doing', 0, true],
      ['2', 'Doing', 0, true],
      ['3', 'Finished', 20, true],
      ['4', '4', 20, false],
    ]);
    expect(taken.map(({ kind, waitCause }) => [kind, waitCause])).toEqual(
      rules.map(({ kind, waitCause }) => [kind, waitCause]),
    );
    expect(offBoard(rules, { name: 'Team', columns })).toBe(1);
  });
});
