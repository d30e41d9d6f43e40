import { describe, expect, it } from '@jest/globals';
import { assemble } from './assemble.js';
import { issueRecord } from './issue-record.js';
import { normaliseIssue } from './normalise.js';
import { sprintIdsOf } from './sprint-ids.js';
import type { SpecialFields } from '../fields.js';

const java = 'com.atlassian.greenhopper.service.sprint.Sprint@1a2b';

describe('The sprints of an issue', () => {
  it.each([
    ['objects of Cloud', [{ id: 7, name: 'S 7' }, { id: 12 }], ['7', '12']],
    [
      'Java that begins with the id',
      [`${java}[id=7,rapidViewId=3,state=CLOSED,name=A, [id=9,] b,startDate=<null>,sequence=8]`],
      ['7'],
    ],
    [
      'Java that ends with it',
      [`${java}[rapidViewId=3,state=ACTIVE,name=A,id=9] and,goal=<null>,startDate=2016-01-04T09:00:00.000+01:00,id=7]`],
      ['7'],
    ],
    ['one alone', { id: '7' }, ['7']],
    ['a bare number', 7, ['7']],
    ['the same twice', [{ id: 7 }, { id: '7' }], ['7']],
    ['none', null, []],
    ['something else', ['Sprint 7', {}, true, [1]], []],
  ])('are known by their ids alone: %s', (_name, value, ids) => expect(sprintIdsOf(value)).toEqual(ids));

  it('T28, the sprint field: are kept without name or goal, as long texts are not kept at all, whatever the answer holds', () => {
    const special: SpecialFields = {
      flagged: [],
      sprint: { id: 'customfield_7', names: ['Sprint'] },
      epicLink: undefined,
      epicName: undefined,
    };
    const adf = { type: 'doc', version: 1, content: [{ type: 'text', text: 'Anna said so' }] };
    const fields = {
      summary: 'A form',
      issuetype: { name: 'Story' },
      project: { id: '1' },
      status: { id: '2', name: 'Klar' },
      created: '2026-01-05T10:06:03.548+0000',
      updated: '2026-01-05T10:06:03.548+0000',
      description: adf,
      comment: { comments: [{ body: adf }] },
      customfield_7: [`${java}[id=7,rapidViewId=3,state=CLOSED,name=Anna's,goal=Anna said so]`],
      issuelinks: [
        { id: '5', type: { name: 'Blocks' }, inwardIssue: { id: '11', key: 'A-11', fields: { summary: 'Anna' } } },
        { id: '6', type: { name: 'constructor' }, outwardIssue: { id: '12' } },
        { id: '7', type: { name: 'Relates' } },
      ],
    };
    const line = (from: string | null, to: string | null) => ({
      field: 'Sprint',
      fieldtype: 'custom',
      from,
      fromString: "Anna's",
      to,
      toString: "Anna's",
    });
    const histories = [
      { id: '1', created: 1_767_600_000_000, items: [line('', '7')] },
      { id: '2', created: 1_767_600_001_000, items: [line('7, 8', '8')] },
      { id: '3', created: 1_767_600_002_000, items: [line('8', null)] },
    ];
    const record = issueRecord.parse(assemble({ id: '10', key: 'A-10', fields }, histories, special, null));
    expect(JSON.stringify(record)).not.toContain('Anna');
    const { sprintIds, sprintChanges, links } = normaliseIssue(record, 'https://jira.example.test');
    expect(sprintIds).toEqual(['7']);
    expect(sprintChanges.map(({ from, to }) => [from, to])).toEqual([
      [[], ['7']],
      [['7', '8'], ['8']],
      [['8'], []],
    ]);
    expect(links).toEqual([
      { sourceId: '5', kind: 'blocks', type: 'Blocks', direction: 'inward', otherSourceId: '11' },
      { sourceId: '6', kind: 'other', type: 'constructor', direction: 'outward', otherSourceId: '12' },
    ]);
  });
});
