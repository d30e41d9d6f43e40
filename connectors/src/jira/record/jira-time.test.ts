import { describe, expect, it } from '@jest/globals';
import { jiraTime } from './jira-time.js';

describe('A time as Jira writes it', () => {
  it.each([
    ['2021-04-22T05:37:05.000+0000', '2021-04-22T05:37:05.000Z'],
    ['2026-01-05T10:06:03.548+0800', '2026-01-05T02:06:03.548Z'],
    ['2026-01-05T10:06:03.548-0330', '2026-01-05T13:36:03.548Z'],
    ['2026-01-05T10:06:03+01:00', '2026-01-05T09:06:03.000Z'],
  ])('%s is %s in UTC', (written, instant) => {
    expect(jiraTime.parse(written)).toBe(instant);
  });

  it('T28, created in milliseconds: is read from a number as from a text', () => {
    expect(jiraTime.parse(1790584137824)).toBe('2026-09-28T08:28:57.824Z');
  });

  it('stays as it is once read', () => {
    expect(jiraTime.parse(jiraTime.parse('2026-01-05T10:06:03.548+0800'))).toBe('2026-01-05T02:06:03.548Z');
  });

  it.each(['2021-04-22T05:37:05.000', '2021-04-22', 'yesterday', '2021-13-45T00:00:00.000Z', 1e300, 1.5, null])(
    'refuses %s, whose instant cannot be known',
    (written) => {
      expect(jiraTime.safeParse(written).success).toBe(false);
    },
  );
});
