import { describe, expect, it } from '@jest/globals';
import { defaultStage, type StatusCategory } from 'shared/domain';
import { headlineOf } from 'shared/metrics';
import { itemFlow } from './item-flow.js';

/** As the connector names them: a column of a board has a name and no category. */
const categories: Readonly<Record<string, StatusCategory>> = { Open: 'new', Closed: 'done' };

/** An issue of GitHub, opened at 0, by the defaults that nobody has touched. */
const lived = (...changes: readonly (readonly [at: number, from: string, to: string])[]) =>
  itemFlow(
    {
      createdAt: 0,
      statusId: changes.at(-1)?.[2] ?? 'Open',
      resolution: null,
      statusChanges: changes.map(([at, from, to]) => ({ at: at * 1000, from, to })),
      flagChanges: [],
    },
    {
      stageOf: (name) => defaultStage({ name, category: categories[name] ?? 'undefined' }),
      cancelledResolutions: new Set(),
      batchSeconds: new Set(),
    },
  ).flow;

const changes = [{}];

describe('An issue of GitHub', () => {
  it('that is only opened and closed is finished without a start, and the changes keep the headline', () => {
    const item = lived([9, 'Open', 'Closed']);
    expect(item).toMatchObject({ startedAt: null, finishedAt: 9000 });
    expect(lived([9, 'Open', 'Closed as not planned'])).toMatchObject({ finishedAt: null, cancelledAt: 9000 });
    expect(headlineOf({ workItems: [item, lived()], changes })).toBe('change-lead-time');
  });

  it('that went over a board has a start, and the headline is the lead time of work', () => {
    const item = lived([1, 'Open', 'Todo'], [3, 'Todo', 'In Progress'], [9, 'In Progress', 'Closed']);
    expect(item).toMatchObject({ startedAt: 3000, finishedAt: 9000, durationKnown: true });
    expect(headlineOf({ workItems: [item], changes })).toBe('lead-time');
  });

  it('whose history begins in the middle has no time that is known', () => {
    const item = lived([5, 'Open', 'Open'], [5, 'In Progress', 'Review'], [9, 'Review', 'Closed']);
    expect(item).toMatchObject({ startedAt: 5000, finishedAt: 9000, durationKnown: false });
  });

  it('that is opened again is not finished, and has begun', () => {
    const item = lived([3, 'Open', 'In progress'], [9, 'In progress', 'Closed'], [11, 'Closed', 'Open']);
    expect(item).toMatchObject({ startedAt: 3000, finishedAt: null, reopened: 1 });
  });
});
