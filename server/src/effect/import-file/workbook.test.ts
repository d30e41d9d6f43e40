import { describe, expect, it } from '@jest/globals';
import { confirmed, fault, read, told } from './test-read.js';
import { workbook, zip } from './test-workbook.js';

const header = ['ID', 'Fullføringstidspunkt', 'E-post', 'Hvor fornøyd er du?'];

describe('an Excel workbook', () => {
  it('is read like the same table as CSV, days and words as they stand in the sheet', async () => {
    const file = workbook({
      Svar: [header, [1, { day: 46328 }, 'kari@x.no', 'Svært fornøyd'], [2, { day: 46328.4 }, null, 'Misfornøyd']],
    });
    const { answers, preview } = await read(file, { reader: { fileName: 'svar.xlsx' } });
    expect(answers.map(({ on, score }) => [on, score])).toEqual([
      ['2026-11-02', 5],
      ['2026-11-02', 2],
    ]);
    expect(preview.template).toBeNull();
    expect(preview.dropped).toEqual(['E-post']);
    expect(JSON.stringify(preview)).not.toContain('kari@');
    const csv = `${header.join(';')}\n1;02.11.2026;kari@x.no;Svært fornøyd\n2;02.11.2026;;Misfornøyd\n`;
    expect((await read(csv)).answers.map(({ identity }) => identity)).toEqual(answers.map(({ identity }) => identity));
  });

  it('has the stored value of a formula counted, and never works one out', async () => {
    const file = workbook({
      A: [
        ['date', 'score'],
        ['2026-11-02', { formula: '2+3', value: 4 }],
        ['2026-11-02', { formula: 'A1', value: '=cmd()' }],
      ],
    });
    const { answers, preview } = await confirmed(file);
    expect(answers.map(({ score }) => score)).toEqual([4]);
    expect(preview.issues).toMatchObject([{ line: 3, message: { key: 'import.row.score' } }]);
  });

  it('has its first filled sheet read, and the others named', async () => {
    const table = [
      ['date', 'score'],
      ['2026-11-02', 4],
    ];
    const look = await read(workbook({ Forside: [], Svar: table, Gammelt: table }), {
      reader: { fileName: 'svar.xlsx' },
    });
    expect(look.preview.notices).toMatchObject([
      { key: 'import.notice.sheets', values: { read: 'Svar', others: 'Gammelt' } },
    ]);
    expect(look.preview.rows).toBe(1);
  });

  it('is told apart from its name, either way', async () => {
    const file = workbook({
      A: [
        ['date', 'score'],
        ['2026-11-02', 4],
      ],
    });
    expect(told(await read(file, { reader: { fileName: 'svar.csv' } }))).toEqual(['import.notice.isWorkbook']);
    expect(told(await read('date,score\n2026-11-02,4\n', { reader: { fileName: 'svar.xlsx' } }))).toEqual([
      'import.notice.isText',
    ]);
  });

  it('may have 50,000 rows, and above that is asked for as CSV', async () => {
    const rows = (n: number) => Array.from({ length: n }, () => ['2026-11-02', 4] as const);
    const full = await read(workbook({ A: [['date', 'score'], ...rows(50_000)] }), { part: 65_536 });
    expect(full.preview.rows).toBe(50_000);
    const over = await read(workbook({ A: [['date', 'score'], ...rows(50_001)] }), { part: 65_536 });
    expect(over.preview.issues).toMatchObject([
      { message: { key: 'import.fault.tooManyInWorkbook', values: { most: 50_000 } } },
    ]);
  }, 60_000);

  it('is refused before it is unpacked whole, however small it is packed', async () => {
    const bomb = zip({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': 'x'.repeat(260 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(fault(await read(bomb, { part: 65_536 }))).toBe('import.fault.tooManyInWorkbook');
  }, 60_000);

  it('is not any packed folder', async () => {
    expect(fault(await read(zip({ 'svar.csv': 'date,score\n2026-11-02,4\n' })))).toBe('import.fault.zip');
  });
});
