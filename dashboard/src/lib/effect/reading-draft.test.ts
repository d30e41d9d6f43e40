import { describe, expect, it } from '@jest/globals';
import { readingInput } from 'shared/contracts';
import { mayTellAsked, readDraft, waysOf } from './reading-draft.js';

const draft = { way: 'steps' as const, first: '', second: '', lines: '' };

describe('a reading as it is written', () => {
  it('is read step by step, however the numbers are written', () => {
    const lines = 'Startet 2 000\n\nFylt ut: 1.400\nSteg 2; 1200\nSendt inn,1000';
    expect(readDraft({ ...draft, lines })).toEqual({
      counted: {
        kind: 'steps',
        steps: [
          { name: 'Startet', n: 2000 },
          { name: 'Fylt ut', n: 1400 },
          { name: 'Steg 2', n: 1200 },
          { name: 'Sendt inn', n: 1000 },
        ],
      },
    });
  });

  it.each([
    ['Steg 2: 400', 'Steg 2', 400],
    ['Steg: 2 400', 'Steg', 2400],
    ['Steg 2\t1 400', 'Steg 2', 1400],
    ['Steg 2, 2 400', 'Steg 2', 2400],
    ['Steg 2,1200', 'Steg 2', 1200],
    ['Steg 2 1200', 'Steg 2', 1200],
    ['Steg 2 1.400', 'Steg 2', 1400],
    ['Steg 2\u00a0400', 'Steg', 2400],
    ['Started: 1,400', 'Started', 1400],
    ['Startet 12 000', 'Startet', 12_000],
    ['kl. 08:00: 35', 'kl. 08:00', 35],
  ])('keeps name and number apart: %j', (line, name, n) => {
    expect(readDraft({ ...draft, lines: line })).toEqual({ counted: { kind: 'steps', steps: [{ name, n }] } });
  });

  it('has what 85 and 95 of 100 kept within only where that was written', () => {
    const value = { ...draft, way: 'value' as const, first: '9,5', second: '120' };
    expect(readDraft(value)).toEqual({ counted: { kind: 'value', value: 9.5, n: 120 } });
    const found = readDraft({ ...value, third: '24', fourth: ' 41,5 ' });
    expect(found).toEqual({ counted: { kind: 'value', value: 9.5, n: 120, within85: 24, within95: 41.5 } });
  });

  it('tells how many were asked where that was written, of answers of users alone', () => {
    const share = { ...draft, way: 'share' as const, first: '80', second: '100' };
    const counted = { kind: 'share', part: 80, of: 100 };
    expect(readDraft({ ...share, asked: ' ' })).toEqual({ counted });
    expect(readDraft({ ...share, asked: '1 200' })).toEqual({ counted: { ...counted, asked: 1200 } });
    const sampled = { measurement: 'sampled', summary: 'topTwo' };
    const may = (['share', 'value', 'steps', 'gap'] as const).filter((way) => mayTellAsked(way, sampled));
    expect(may).toEqual(['share', 'value']);
    expect(mayTellAsked('share', { ...sampled, measurement: 'counted' })).toBe(false);
  });

  it.each(['Steg 2 400', 'Startet 1 200 000', 'Started 1,400', 'Steg 2 1 400'])(
    'does not guess where a line can be read in two ways: %j',
    (line) => {
      const read = readDraft({ ...draft, lines: `Startet 2000\n${line}` });
      expect(read).toEqual({ wrongLine: 2, why: 'twoWays' });
    },
  );

  it.each([
    ['Startet 2000\nSendt inn', 2],
    ['2000', 1],
    ['2 000', 1],
    [': 2000', 1],
  ])('names the line that is no step: %j', (lines, wrongLine) => {
    expect(readDraft({ ...draft, lines })).toEqual({ wrongLine, why: 'noNumber' });
  });

  it.each([
    ['share', '900', '1 200', { kind: 'share', part: 900, of: 1200 }],
    ['cost', '1.250.000', '5 000', { kind: 'cost', cost: 1_250_000, transactions: 5000 }],
    ['value', '4,5', '30', { kind: 'value', value: 4.5, n: 30 }],
    ['value', '0.125', '1.000', { kind: 'value', value: 0.125, n: 1000 }],
  ] as const)('as %s of %s and %s', (way, first, second, counted) => {
    const read = readDraft({ ...draft, way, first, second });
    expect(read).toEqual({ counted });
    expect(readingInput.shape.counted.parse(counted)).toEqual(counted);
  });

  it('as counts of two groups', () => {
    const read = readDraft({ ...draft, way: 'gap', first: '14', second: '23', third: '380', fourth: '1 410' });
    expect(read).toEqual({
      counted: { kind: 'gap', assistive: { part: 14, of: 23 }, others: { part: 380, of: 1410 } },
    });
  });

  it('as open failures, a line for each severity and day, or none at all', () => {
    const failures = (lines: string) => readDraft({ ...draft, way: 'failures', second: '40', lines });
    const read = failures('Alvorlig 2026-05-01: 3\n\nminor; 2026-06-02; 1');
    expect(read).toEqual({
      counted: {
        ...{ kind: 'failures', pages: 40 },
        failures: [
          { severity: 'serious', foundOn: '2026-05-01', n: 3 },
          { severity: 'minor', foundOn: '2026-06-02', n: 1 },
        ],
      },
    });
    expect(readingInput.shape.counted.parse('counted' in read ? read.counted : null)).toMatchObject({ pages: 40 });
    expect(failures('')).toEqual({ counted: { kind: 'failures', pages: 40, failures: [] } });
    expect(failures('serious 2026-05-01: 3\nmany')).toEqual({ wrongLine: 2, why: 'noFailure' });
  });

  it('is no number where none was written: the server refuses it by its field', () => {
    const read = readDraft({ ...draft, way: 'value', first: 'about 4', second: '' });
    expect(readingInput.shape.counted.safeParse('counted' in read ? read.counted : null).success).toBe(false);
  });

  it('has the ways of its unit', () => {
    expect([
      waysOf('score', 'accessibilityGap'),
      waysOf('share', 'completion'),
      waysOf('share', 'takeUp'),
      waysOf('number', 'costPerTransaction'),
      waysOf('days', 'serviceSpeed'),
      waysOf('number', 'accessibility'),
    ]).toEqual([['gap'], ['steps', 'share'], ['share'], ['cost', 'value'], ['value'], ['failures', 'value']]);
  });
});
