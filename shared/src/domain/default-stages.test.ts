import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultStage, type DefaultStage } from './default-stages.js';
import type { StatusCategory } from './tracker-facts.js';

type Expected = readonly [StatusCategory, string, DefaultStage['kind'], DefaultStage['waitCause']?];

const table: readonly Expected[] = [
  ['new', 'To Do', 'backlog'],
  ['new', 'Backlog', 'backlog'],
  ['new', 'Open', 'backlog'],
  ['new', 'Åpen', 'backlog'],
  ['new', 'Selected for Development', 'queue', 'capacity'],
  ['new', 'Ready for development', 'queue', 'capacity'],
  ['new', 'Klar til utvikling', 'queue', 'capacity'],
  ['indeterminate', 'In Progress', 'active'],
  ['indeterminate', 'Under arbeid', 'active'],
  ['indeterminate', 'Pågående', 'active'],
  ['indeterminate', 'Review', 'active'],
  ['indeterminate', 'In Review', 'active'],
  ['indeterminate', 'Code review', 'active'],
  ['indeterminate', 'To review', 'queue', 'capacity'],
  ['indeterminate', 'Ready for test', 'queue', 'capacity'],
  ['indeterminate', 'Redo för test', 'queue', 'capacity'],
  ['indeterminate', 'Waiting for customer', 'queue', 'unknown'],
  ['indeterminate', 'Waiting for approval', 'queue', 'decision'],
  ['indeterminate', 'Venter på beslutning', 'queue', 'decision'],
  ['indeterminate', 'Väntar på beslut', 'queue', 'decision'],
  ['indeterminate', 'Venter på leverandør', 'queue', 'supplier'],
  ['indeterminate', 'Väntar på leverantör', 'queue', 'supplier'],
  ['indeterminate', 'Venter på et annet team', 'queue', 'otherTeam'],
  ['indeterminate', 'Väntar på ett annat team', 'queue', 'otherTeam'],
  ['indeterminate', 'Venter', 'queue', 'unknown'],
  ['indeterminate', 'Väntar', 'queue', 'unknown'],
  ['indeterminate', 'On hold', 'queue', 'unknown'],
  ['indeterminate', 'På vent', 'queue', 'unknown'],
  ['indeterminate', 'Blocked', 'queue', 'blocked'],
  ['indeterminate', 'Blokkert', 'queue', 'blocked'],
  ['indeterminate', 'Blockerad', 'queue', 'blocked'],
  ['indeterminate', 'Rejected', 'active'],
  ['indeterminate', 'Resolved', 'queue', 'unknown'],
  ['done', 'Done', 'done'],
  ['done', 'Closed', 'done'],
  ['done', 'Resolved', 'done'],
  ['done', 'Ferdig', 'done'],
  ['done', 'Ready for release', 'done'],
  ['done', 'Rejected', 'cancelled'],
  ['done', 'Cancelled', 'cancelled'],
  ['done', 'Canceled', 'cancelled'],
  ['done', "Won't do", 'cancelled'],
  ['done', 'Won’t Fix', 'cancelled'],
  ['done', 'Avbrutt', 'cancelled'],
  ['done', 'Avbruten', 'cancelled'],
  ['undefined', 'Done', 'done'],
  ['undefined', 'Klar', 'done'],
  ['undefined', 'Waiting', 'queue', 'unknown'],
  ['undefined', 'In development', 'active'],
  ['undefined', 'Todo', 'backlog'],
  ['undefined', '📋 Backlog', 'backlog'],
  ['undefined', 'Att göra', 'backlog'],
  ['undefined', 'Open', 'backlog'],
  ['undefined', 'In progress', 'active'],
  ['undefined', 'Ready', 'queue', 'capacity'],
  ['indeterminate', 'Open', 'active'],
  ['undefined', 'Closed as not planned', 'cancelled'],
  ['done', 'Closed as duplicate', 'cancelled'],
];

describe('the default stage of a status', () => {
  it.each(table)('of category %s called “%s” is %s', (category, name, kind, waitCause = null) => {
    expect(defaultStage({ name, category })).toMatchObject({ stage: name, kind, waitCause, sure: true });
  });

  it('is unsure only where neither category nor name tells', () => {
    expect(defaultStage({ name: 'Wibble', category: 'undefined' })).toMatchObject({ kind: 'active', sure: false });
    expect(defaultStage({ name: 'Wibble', category: 'indeterminate' }).sure).toBe(true);
  });

  it('gives a cause to queues and to nothing else, whatever the name', () => {
    const category = fc.constantFrom<StatusCategory>('new', 'indeterminate', 'done', 'undefined');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), category, (name, at) => {
        const stage = defaultStage({ name, category: at });
        expect(stage.waitCause === null).toBe(stage.kind !== 'queue');
      }),
    );
  });
});
