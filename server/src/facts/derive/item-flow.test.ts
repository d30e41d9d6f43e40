import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { StageKind } from 'shared/domain';
import { itemFlow, type ItemRules } from './item-flow.js';
import type { ItemHistory, StageAt } from './item-history.js';
import { stageLookup } from './stage-rules.js';

/** A status is named after what it is, and a number tells statuses of one kind apart: `active`, `active2`. */
const stageOf = (status: string): StageAt => {
  const kind = status.replace(/\d$/, '') as StageKind;
  return { stage: status, kind, waitCause: kind === 'queue' ? 'unknown' : null };
};
const rules: ItemRules = { stageOf, cancelledResolutions: new Set(), batchSeconds: new Set() };

/** `life(0, 'backlog', [10, 'active'])`: created at 0 in backlog, active from 10 on. Times are seconds. */
function life(createdAt: number, first: string, ...steps: [number, string][]): ItemHistory {
  const statuses = [first, ...steps.map(([, status]) => status)];
  return {
    createdAt: createdAt * 1000,
    statusId: statuses.at(-1) ?? first,
    resolution: null,
    statusChanges: steps.map(([at, to], index) => ({ at: at * 1000, from: statuses[index] ?? '', to })),
    flagChanges: [],
  };
}
const flowOf = (item: ItemHistory, other: Partial<ItemRules> = {}) => itemFlow(item, { ...rules, ...other }).flow;
const intervalsOf = (item: ItemHistory) =>
  itemFlow(item, rules).intervals.map(({ visit, stage, from, to, waitCause }) => [
    visit,
    stage,
    from / 1000,
    to === null ? null : to / 1000,
    waitCause,
  ]);

describe('when an item started and finished', () => {
  it('is the first entry to active work, and the entry to done', () => {
    const flow = flowOf(
      life(0, 'backlog', [10, 'queue'], [20, 'active'], [30, 'queue2'], [40, 'active2'], [50, 'done']),
    );
    expect(flow).toMatchObject({ startedAt: 20_000, finishedAt: 50_000, reopened: 0, durationKnown: true });
  });

  it('is its creation where it was created in active work', () => {
    expect(flowOf(life(5, 'active', [9, 'done']))).toMatchObject({ startedAt: 5_000, finishedAt: 9_000 });
    expect(flowOf(life(5, 'active'))).toMatchObject({ startedAt: 5_000, finishedAt: null, kind: 'active' });
  });

  it('is counted without a duration where it was created in done', () => {
    expect(flowOf(life(5, 'done'))).toMatchObject({ startedAt: null, finishedAt: 5_000, durationKnown: false });
    expect(flowOf(life(5, 'done', [7, 'done2']))).toMatchObject({ finishedAt: 5_000, durationKnown: false });
  });

  it('is the first entry of the last stay in done, however many done statuses it passed', () => {
    const flow = flowOf(life(0, 'active', [10, 'done'], [20, 'active'], [30, 'done'], [40, 'done2'], [50, 'done']));
    expect(flow).toMatchObject({ firstFinishedAt: 10_000, finishedAt: 30_000, reopened: 1 });
  });

  it('is open again once it left done, with the first finish kept', () => {
    const flow = flowOf(life(0, 'active', [10, 'done'], [20, 'queue']));
    expect(flow).toMatchObject({ finishedAt: null, firstFinishedAt: 10_000, reopened: 1, kind: 'queue' });
  });

  it('keeps its start when it is reopened months later', () => {
    const flow = flowOf(life(0, 'backlog', [10, 'active'], [20, 'done'], [9_000_000, 'active'], [9_000_100, 'done']));
    expect(flow).toMatchObject({ startedAt: 10_000, finishedAt: 9_000_100_000, reopened: 1 });
  });

  it('is never for work that was done without being started, though it is finished', () => {
    expect(flowOf(life(0, 'backlog', [10, 'done']))).toMatchObject({
      startedAt: null,
      finishedAt: 10_000,
      durationKnown: true,
    });
  });
});

describe('a cancelled item', () => {
  it('ends without being finished, from the first entry of its last stay there', () => {
    const flow = flowOf(life(0, 'active', [10, 'cancelled'], [15, 'cancelled2']));
    expect(flow).toMatchObject({ finishedAt: null, cancelledAt: 10_000, reopened: 0 });
  });

  it('can be told by its resolution, in any letter case', () => {
    const item = { ...life(0, 'active', [10, 'done']), resolution: "Won't Do" };
    expect(flowOf(item, { cancelledResolutions: new Set(["won't do"]) })).toMatchObject({
      finishedAt: null,
      cancelledAt: 10_000,
    });
    expect(flowOf(item)).toMatchObject({ finishedAt: 10_000, cancelledAt: null });
  });

  it('is no longer cancelled when it is taken up again', () => {
    const flow = flowOf(life(0, 'active', [10, 'cancelled'], [20, 'active']));
    expect(flow).toMatchObject({ cancelledAt: null, finishedAt: null, kind: 'active' });
  });

  it('does not count a resolution that stayed on an open item', () => {
    const item = { ...life(0, 'active'), resolution: 'Duplicate' };
    expect(flowOf(item, { cancelledResolutions: new Set(['duplicate']) }).cancelledAt).toBeNull();
  });
});

describe('an item whose history cannot be trusted', () => {
  it('is counted without a duration where its history is older than itself', () => {
    const flow = flowOf(life(100, 'backlog', [10, 'active'], [20, 'done']));
    expect(flow).toMatchObject({ finishedAt: 20_000, durationKnown: false });
  });

  it('is counted without a duration where its history stops short of the present', () => {
    const flow = flowOf({ ...life(0, 'backlog', [10, 'active']), statusId: 'done' });
    expect(flow).toMatchObject({ finishedAt: 10_000, kind: 'done', durationKnown: false });
  });

  it('is counted without a duration where a step in the middle is missing', () => {
    const whole = life(0, 'backlog', [10, 'active'], [20, 'done'], [30, 'active'], [40, 'done']);
    const torn = { ...whole, statusChanges: whole.statusChanges.filter(({ at }) => at !== 20_000) };
    expect(flowOf(torn).durationKnown).toBe(false);
  });

  it('keeps its duration where only the name of a stage was changed underneath it', () => {
    const item = life(0, 'active', [10, 'done']);
    expect(flowOf({ ...item, statusId: 'done2' })).toMatchObject({ finishedAt: 10_000, durationKnown: true });
  });

  it('is counted without a duration where many were moved in one second', () => {
    const item = life(0, 'active', [10, 'done']);
    expect(flowOf(item, { batchSeconds: new Set([10]) })).toMatchObject({ durationKnown: false, batchMoved: true });
    expect(flowOf(item, { batchSeconds: new Set([9]) })).toMatchObject({ durationKnown: true, batchMoved: false });
  });
});

describe('stages over time', () => {
  it('follow each other without gaps, and one stage entered twice running is one visit', () => {
    const item = life(0, 'backlog', [10, 'active'], [20, 'active'], [30, 'queue'], [30, 'active'], [40, 'done']);
    expect(intervalsOf(item)).toEqual([
      [1, 'backlog', 0, 10, null],
      [2, 'active', 10, 30, null],
      [3, 'queue', 30, 30, 'unknown'],
      [4, 'active', 30, 40, null],
      [5, 'done', 40, null, null],
    ]);
  });

  it('keep the order of the source within one instant, and sort what came in disorder', () => {
    const ordered = life(0, 'backlog', [10, 'active'], [10, 'queue'], [20, 'done']);
    const shuffled = { ...ordered, statusChanges: ordered.statusChanges.toSorted((a, b) => b.at - a.at) };
    expect(intervalsOf(shuffled)).toEqual(intervalsOf(ordered));
  });

  it('are split where the item was blocked, in the same visit', () => {
    const flags = [
      { at: 12_000, on: true },
      { at: 15_000, on: false },
    ];
    expect(intervalsOf({ ...life(0, 'active', [20, 'done']), flagChanges: flags })).toEqual([
      [1, 'active', 0, 12, null],
      [1, 'active', 12, 15, 'blocked'],
      [1, 'active', 15, 20, null],
      [2, 'done', 20, null, null],
    ]);
  });

  it('take a flag that nobody took off to last, though not beyond the end of the work', () => {
    const item = { ...life(0, 'active', [20, 'done']), flagChanges: [{ at: 5_000, on: true }] };
    expect(intervalsOf(item)).toEqual([
      [1, 'active', 0, 5, null],
      [1, 'active', 5, 20, 'blocked'],
      [2, 'done', 20, null, null],
    ]);
  });

  it('are decided by the rule in force when a status was entered, and history is not rewritten', () => {
    const dated = (kind: StageKind, validFrom: number | null, validTo: number | null) => ({
      ...{ statusId: 'x', stage: `x as ${kind}`, kind, waitCause: null, validFrom, validTo },
    });
    const lookup = stageLookup([dated('active', null, 100_000), dated('queue', 100_000, null)], stageOf);
    const early = flowOf(life(0, 'backlog', [99, 'x'], [200, 'done']), { stageOf: lookup });
    const late = flowOf(life(0, 'backlog', [100, 'x'], [200, 'done']), { stageOf: lookup });
    expect([early.startedAt, late.startedAt]).toEqual([99_000, null]);
  });

  it('hold for any history: they connect, they never run backwards, and the points lie on them', () => {
    const statuses = fc.constantFrom('backlog', 'queue', 'active', 'active2', 'done', 'done2', 'cancelled');
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 1_000 }), statuses), { maxLength: 12 });
    const flags = fc.array(fc.record({ at: fc.integer({ min: 0, max: 1_000_000 }), on: fc.boolean() }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(statuses, steps, flags, (first, moves, flagChanges) => {
        const item = { ...life(0, first, ...moves.toSorted(([a], [b]) => a - b)), flagChanges };
        const { flow, intervals } = itemFlow(item, rules);
        expect(intervals[0]?.from).toBe(0);
        intervals.forEach((interval, index) => {
          expect(interval.to ?? Infinity).toBeGreaterThanOrEqual(interval.from);
          expect(intervals[index + 1]?.from ?? null).toBe(interval.to);
        });
        const last = intervals.at(-1);
        expect(flow.finishedAt !== null).toBe(last?.kind === 'done');
        expect(flow.cancelledAt !== null).toBe(last?.kind === 'cancelled');
        for (const at of [flow.startedAt, flow.finishedAt, flow.cancelledAt, flow.firstFinishedAt]) {
          if (at !== null) expect(intervals.map(({ from }) => from)).toContain(at);
        }
      }),
    );
  });
});
