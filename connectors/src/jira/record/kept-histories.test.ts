import { describe, expect, it } from '@jest/globals';
import type { SpecialFields } from '../fields.js';
import { keptHistories } from './kept-histories.js';

const fields: SpecialFields = {
  flagged: [{ id: 'customfield_7', names: ['Flagget', 'Flagged'] }],
  sprint: { id: 'customfield_70', names: ['Sprint'] },
  epicLink: undefined,
  epicName: undefined,
};

const status = {
  field: 'status',
  fieldtype: 'jira',
  fieldId: 'status',
  from: '1',
  fromString: 'A',
  to: '2',
  toString: 'B',
};
const kept = { is: 'status', from: '1', to: '2', fromName: 'A', toName: 'B' };

describe('What is kept of a change log', () => {
  it('is the lines on status, flag and moves, and nothing of the others', () => {
    const items = [
      { field: 'assignee', fieldtype: 'jira', fieldId: 'assignee', from: 'anna', to: 'bo', toString: 'Bo' },
      status,
      { field: 'Status', fieldtype: 'custom', fieldId: 'customfield_9', from: null, to: null, toString: 'x' },
      { field: 'Key', fieldtype: 'jira', from: '', fromString: 'ABC-1', to: '', toString: 'DEF-1' },
      { field: 'Project', fieldtype: 'jira', from: '10', fromString: 'Abc', to: '20', toString: 'Def' },
    ];
    const author = { displayName: 'Anna' };
    expect(keptHistories([{ id: '1', author, created: 5, items }], fields)).toEqual([
      {
        id: '1',
        created: 5,
        items: [
          kept,
          { is: 'key', from: '', to: '', fromName: 'ABC-1', toName: 'DEF-1' },
          { is: 'project', from: '10', to: '20', fromName: 'Abc', toName: 'Def' },
        ],
      },
    ]);
  });

  it('leaves out histories that say nothing about flow', () => {
    const items = [{ field: 'description', fieldId: 'description', from: null, to: null, toString: 'long' }];
    expect(keptHistories([{ id: '1', created: 5, items }], fields)).toEqual([]);
  });

  it('knows the flag by its field where one is named, and by its name where none is', () => {
    const of = (item: object) => keptHistories([{ id: '1', created: 5, items: [item] }], fields);
    const on = { from: null, fromString: null, to: '[9]', toString: 'Hindernis' };
    expect(of({ field: 'Markert', fieldId: 'customfield_7', ...on })).toHaveLength(1);
    expect(of({ field: 'Flagged', fieldtype: 'custom', ...on })).toHaveLength(1);
    expect(of({ field: 'Flagget', fieldtype: 'custom', ...on })).toHaveLength(1);
    expect(of({ field: 'Flagged', fieldId: 'customfield_8', ...on })).toHaveLength(0);
  });

  it('does not take the method every object has for the field named toString', () => {
    const items = [{ field: 'status', fieldId: 'status', from: '1', fromString: 'A', to: '2' }];
    expect(keptHistories([{ id: '1', created: 5, items }], fields)).toMatchObject([{ items: [{ toName: null }] }]);
  });

  it('T28, histories told twice: counts a history once when two pages told it', () => {
    const history = { id: '7', created: 5, items: [status] };
    expect(keptHistories([history, { ...history }], fields)).toHaveLength(1);
  });

  it('is in the order of time, and by number within one instant', () => {
    const at = (id: string, created: string | number) => ({ id, created, items: [status] });
    const mixed = [at('100', 2000), at('9', '1970-01-01T00:00:02.000+0000'), at('30', '1970-01-01T01:00:01.000+0100')];
    expect(keptHistories(mixed, fields)).toMatchObject([{ id: '30' }, { id: '9' }, { id: '100' }]);
  });

  it('passes on what is no history, so that the schema can refuse the issue', () => {
    for (const broken of [null, 'x', 5, {}, { id: '1', items: 'none' }]) {
      expect(keptHistories([broken], fields)).toEqual([broken]);
    }
  });
});
