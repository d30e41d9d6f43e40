import { describe, expect, it } from '@jest/globals';
import type { SpecialFields } from '../fields.js';
import { assemble } from './assemble.js';
import { issueRecord } from './issue-record.js';
import { normaliseIssue } from './normalise.js';

const flag = (id: string) => ({ id, names: [id, 'Flagged'] });
const at = (minute: number): string => `2026-01-05T10:0${minute}:00.000+0000`;
const fields = {
  ...{ summary: 'A form', issuetype: { name: 'Story' }, project: { id: '1' }, status: { id: '2', name: 'Klar' } },
  ...{ created: at(0), updated: at(9) },
};
const turned = (minute: number, fieldId: string, toString: string) => ({
  ...{ id: String(minute), created: at(minute) },
  items: [{ field: 'Flagged', fieldtype: 'custom', fieldId, from: null, to: toString, toString }],
});

/** Who goes by these flags, and what each minute says. */
const changesOf = (ids: readonly string[], histories: readonly object[]): boolean[] => {
  const special: SpecialFields = {
    flagged: ids.map(flag),
    sprint: undefined,
    epicLink: undefined,
    epicName: undefined,
  };
  const record = issueRecord.parse(assemble({ id: '10', key: 'A-10', fields }, [...histories], special, null));
  return normaliseIssue(record, 'https://jira.invalid').flagChanges.map(({ on }) => on);
};

describe('An issue with two flags', () => {
  const both = [turned(1, 'a', 'Impediment'), turned(2, 'b', 'Hindring'), turned(3, 'a', ''), turned(4, 'b', '')];

  it('is held up until the last of them is taken off', () => {
    expect(changesOf(['a', 'b'], both)).toEqual([true, true, true, false]);
  });

  it('goes by the one that its Jira has', () => {
    expect(changesOf(['a'], both)).toEqual([true, false]);
  });
});
