import { describe, expect, it } from '@jest/globals';
import { headlineOf } from './headline.js';

const [opened, started] = [{ startedAt: null }, { startedAt: 1 }];

describe('The headline lead time', () => {
  it.each([
    ['nothing at all', [], [], 'change-lead-time'],
    ['a repository alone', [], [1], 'change-lead-time'],
    ['issues that only open and close, with a repository', [opened, opened], [1], 'change-lead-time'],
    ['one of them with a history on a board', [opened, started], [1], 'lead-time'],
    ['a tracker alone, with nothing begun yet', [opened], [], 'lead-time'],
    ['a tracker and a repository', [started], [1, 2], 'lead-time'],
  ] as const)('of %s', (_, workItems, changes, headline) => {
    expect(headlineOf({ workItems, changes })).toBe(headline);
  });
});
