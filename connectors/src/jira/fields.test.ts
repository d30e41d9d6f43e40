import { describe, expect, it } from '@jest/globals';
import { findSpecialFields } from './fields.js';

const checkboxes = { custom: 'com.atlassian.jira.plugin.system.customfieldtypes:multicheckboxes' };
const field = (name: string, more: { clauseNames?: string[]; untranslatedName?: string } = {}) => ({
  ...{ id: 'customfield_7', name, clauseNames: ['cf[7]', name], schema: checkboxes, ...more },
});
const flagsIn = (...fields: ReturnType<typeof field>[]) =>
  findSpecialFields(fields).flagged.map(({ names }) => names[0]);

describe('The flag of a Jira', () => {
  it('is found by the name it has in any of our languages, or had before it was translated', () => {
    for (const name of ['Flagged', 'Flagget', 'Flaggad']) expect(flagsIn(field(name))).toEqual([name]);
    expect(flagsIn(field('Gemeldet', { untranslatedName: 'Flagged' }))).toEqual(['Gemeldet']);
    expect(flagsIn(field('Gemeldet', { clauseNames: ['cf[7]', 'Flagged'] }))).toEqual(['Gemeldet']);
  });

  it('is no other list of boxes, and no other kind of field', () => {
    expect(flagsIn(field('Flaggstang'), field('Platforms'))).toEqual([]);
    expect(flagsIn({ ...field('Flagged'), schema: { custom: 'com.example:text' } })).toEqual([]);
  });
});
