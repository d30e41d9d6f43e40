import { describe, expect, it } from '@jest/globals';
import { dateEvidence, dayPart, readDate } from './dates.js';
import { asked, confirmed, read } from './test-read.js';

describe('a date', () => {
  it.each([
    ['2026-04-03', '2026-04-03'],
    ['2026/4/3 10:15', '2026-04-03'],
    ['03.04.2026', '2026-04-03'],
    ['3.4.26 09:00', '2026-04-03'],
    ['3. april 2026', '2026-04-03'],
    ['3 Apr 2026', '2026-04-03'],
    ['April 3, 2026', '2026-04-03'],
    ['24. desember 2026', '2026-12-24'],
    ['5 maj 2026', '2026-05-05'],
    ['12-Oct-2026', '2026-10-12'],
    ['46115', '2026-04-03'],
    ['46115.52', '2026-04-03'],
    ['2026-02-30', null],
    ['31.06.2026', null],
    ['soon', null],
    ['', null],
    ['4', null],
    ['2026-04-03 10:15 +0200', '2026-04-03'],
    ['2026-13-01T10:00:00Z', null],
    ['2026-06-31T10:00:00Z', null],
    ['2026-04-03T25:00:00+02:00', null],
  ])('%s is %s', (cell, day) => {
    expect(readDate(cell, 'dmy')).toBe(day);
    expect(readDate(dayPart(cell, 'Europe/Oslo'), 'dmy')).toBe(day);
  });

  it('is the day where the installation is, when the file gives the instant', () => {
    expect(dayPart('2026-11-02T23:30:00Z', 'Europe/Oslo')).toBe('2026-11-03');
    expect(dayPart('2026-11-02T23:30:00+01:00', 'Europe/Oslo')).toBe('2026-11-02');
    expect(dayPart('2026-11-02T23:30:00', 'Europe/Oslo')).toBe('2026-11-02');
  });
});

describe('the order of day and month', () => {
  it('is known from one date that can be read one way only', () => {
    expect(dateEvidence(['03/04/2026', '25/04/2026']).order).toBe('dmy');
    expect(dateEvidence(['03/04/2026', '04/25/2026']).order).toBe('mdy');
    expect(dateEvidence(['03/04/2026', '04/04/2026']).order).toBeNull();
    expect(dateEvidence(['03.04.2026', '2026-04-04']).order).toBe('dmy');
    expect(dateEvidence(['2026-04-03']).order).toBe('ymd');
  });

  it('stands beside one date of each way of writing them', () => {
    const cells = ['2026-04-25', '25.04.2026', '26.04.2026', '04/25/2026', '4. mai 2026', '46115', 'soon'];
    expect(dateEvidence(cells).written).toEqual(['2026-04-25', '25.04.2026', '04/25/2026', '4. mai 2026', '46115']);
    expect(dateEvidence(['25.04.2026', '26.04.2026']).written).toEqual(['25.04.2026']);
  });

  it('is asked when no date of the file tells it', async () => {
    const look = await read('date,score\n03/04/2026,4\n04/05/2026,5\n');
    expect(asked(look)).toContain('dateOrder');
    const mdy = await confirmed('date,score\n03/04/2026,4\n04/05/2026,5\n', { dateOrder: 'mdy' });
    expect(mdy.answers.map(({ on }) => on)).toEqual(['2026-03-04', '2026-04-05']);
  });

  it('cannot be answered when the file has both: nothing of it may be saved', async () => {
    const text = 'date,score\n25/04/2026,4\n04/25/2026,5\n03/04/2026,5\n';
    for (const dateOrder of ['dmy', 'mdy'] as const) {
      const look = await confirmed(text, { dateOrder });
      expect(look.preview.questions).toMatchObject([
        {
          message: { key: 'import.question.mixedDates', values: { dayFirst: '25/04/2026', monthFirst: '04/25/2026' } },
        },
      ]);
      expect(look.preview.canSave).toBe(false);
    }
  });

  it('is found by the last row too, and what was guessed before it is not saved', async () => {
    const rows = Array.from({ length: 1_500 }, () => '03/04/2026,4');
    const file = `date,score\n${[...rows, '04/25/2026,5'].join('\n')}\n`;
    const look = await read(file);
    expect(look.preview.mapping.dateOrder).toBe('mdy');
    expect(asked(look)).toEqual(['highestIsBest']);
    expect([look.answers, look.late, look.preview.alreadyStored]).toEqual([[], true, null]);
    const saved = await confirmed(file);
    expect(saved.late).toBe(false);
    expect(saved.answers[0]?.on).toBe('2026-03-04');
  });

  it("is the file's own where nobody chose, also after another column was", async () => {
    const text = 'when,score\n03/04/2026,4\n04/25/2026,5\n';
    const { preview } = await read(text);
    const chosen = { ...preview.mapping, columns: { date: 0, score: 1 }, dateOrder: 'dmy' as const, answered: [] };
    expect((await read(text, { chosen })).preview).toMatchObject({ mapping: { dateOrder: 'mdy' }, accepted: 2 });
  });

  it('does not matter where years come first or months have names, and both may stand in one file', async () => {
    const { answers } = await confirmed('date,score\n2026-04-03,4\n03.04.2026,4\n3 Apr 2026,4\n');
    expect(answers.map(({ on }) => on)).toEqual(['2026-04-03', '2026-04-03', '2026-04-03']);
  });
});
