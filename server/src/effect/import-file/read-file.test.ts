import { describe, expect, it } from '@jest/globals';
import { asked, confirmed, fault, read, told } from './test-read.js';

describe('a file of dated answers', () => {
  it.each(['date,score', 'dato;poeng', 'Datum\tBetyg', 'Submitted at,Rating', 'Svarsdatum;Nöjdhet'])(
    'is read by its headers: %s',
    async (header) => {
      const cut = header.match(/[,;\t]/)?.[0] ?? ',';
      const { answers } = await confirmed(`${header}\n2026-11-02${cut}4\n2026-11-03${cut}5\n`);
      expect(answers.map(({ on, score }) => [on, score])).toEqual([
        ['2026-11-02', 4],
        ['2026-11-03', 5],
      ]);
    },
  );

  it('sets bad rows aside with line, column and reason, and reads the others', async () => {
    const { answers, preview } = await confirmed(
      'date,score\n2026-02-30,4\n2026-11-02,9\n2026-11-02\n2027-01-01,4\n2026-11-02,good enough\n,4\n2026-11-02,\n2026-11-02,4,5\n2026-11-02,3\n',
    );
    expect(answers).toHaveLength(1);
    expect(preview.issues.map(({ line, column, message }) => [line, column, message.key])).toEqual([
      [2, 'date', 'import.row.date'],
      [3, 'score', 'import.row.scale'],
      [4, null, 'import.row.short'],
      [5, 'date', 'import.row.future'],
      [6, 'score', 'import.row.score'],
      [7, 'date', 'import.row.noDate'],
      [8, 'score', 'import.row.noScore'],
      [9, null, 'import.row.long'],
    ]);
    expect([preview.rows, preview.accepted, preview.rejected]).toEqual([9, 1, 8]);
  });

  it('names a fault once, with the number of rows that share it', async () => {
    const rows = Array.from({ length: 10_000 }, () => '2031-01-01,4').join('\n');
    const { preview } = await confirmed(`date,score\n2026-11-02,3\n${rows}\n`);
    expect(preview.issues).toMatchObject([{ line: 3, alike: 9_999, message: { key: 'import.row.future' } }]);
    expect(preview.rejected).toBe(10_000);
  });

  it('gives the same answer the same identity in every file, and two equal answers two', async () => {
    const ids = async (text: string) => (await confirmed(text)).answers.map(({ identity }) => identity);
    const one = await ids('date,score\n2026-11-02,4\n2026-11-02,4\n');
    const other = await ids('date,score\n2026-11-02,4\n2026-11-02,4\n2026-11-03,4\n');
    expect(new Set(one).size).toBe(2);
    expect(other.slice(0, 2)).toEqual(one);
  });

  it('knows an answer by its own number and day, whatever else the file says of it', async () => {
    const ids = async (text: string) => (await confirmed(text)).answers.map(({ identity }) => identity);
    const [first] = await ids('id,date,score\n7,2026-11-02,4\n');
    expect(await ids('id;date;score;channel\n7;02.11.2026;4;post\n')).toEqual([first]);
    // Two forms both count from one.
    expect(await ids('id,date,score\n7,2026-11-03,4\n')).not.toEqual([first]);
  });

  it('tells numbers of answers apart that are too long for a plain number', async () => {
    const answer = (id: string): string =>
      `{"id": ${id}, "date": "2026-11-02", "score": 4, "note": "1234567890123456789"}`;
    const text = `[${answer('9007199254740993')}, ${answer('9007199254740992')}, ${answer('-1.5e3')}]`;
    const { preview, answers } = await confirmed(text);
    expect([answers.length, preview.rejected]).toEqual([3, 0]);
  });

  it('counts ten thousand rows with the same number once, and says so', async () => {
    const rows = Array.from({ length: 10_000 }, () => '7,2026-11-02,4').join('\n');
    const { preview, answers } = await confirmed(`id,date,score\n${rows}\n8,2026-11-02,5\n`);
    expect(answers).toHaveLength(2);
    expect(preview.issues).toMatchObject([{ line: 3, alike: 9_998, message: { key: 'import.row.duplicate' } }]);
    expect([preview.accepted, preview.rejected]).toEqual([2, 9_999]);
  });

  it('asks whether ten thousand rows alike to the second are ten thousand answers', async () => {
    const rows = Array.from({ length: 10_000 }, () => '2026-11-02 10:15:07,4').join('\n');
    const text = `date,score\n${rows}\n2026-11-03 08:00:00,5\n`;
    const look = await read(text);
    expect(asked(look)).toEqual(['highestIsBest', 'repeated']);
    expect(look.preview.canSave).toBe(false);
    expect((await confirmed(text)).answers).toHaveLength(10_001);
    const once = await confirmed(text, { repeated: 'once' });
    expect([once.answers.length, once.preview.accepted, once.preview.rejected]).toEqual([2, 2, 9_999]);
  });

  it('only mentions rows that are alike but for a day: many people may say the same in a day', async () => {
    const look = await read(`date,score\n${Array.from({ length: 1_500 }, () => '2026-11-02,4').join('\n')}\n`);
    expect(asked(look)).toEqual(['highestIsBest']);
    expect(told(look)).toEqual(['import.notice.alike']);
  });

  it('shows no count under five for a week', async () => {
    const days = ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06', '2026-11-09'];
    const { preview } = await confirmed(`date,score\n${days.map((day) => `${day},4`).join('\n')}\n`);
    expect(preview.weeks).toEqual([
      { week: '2026-11-02', n: 5, suppressed: false },
      { week: '2026-11-09', n: 0, suppressed: true },
    ]);
  });

  it('keeps answers about other products out, known or not', async () => {
    const { answers, preview } = await confirmed(
      'product,date,score\nbyggesak,2026-11-02,4\nBuilding-permit,2026-11-02,5\nparking,2026-11-02,1\nUfo landing,2026-11-02,1\n',
    );
    expect(answers.map(({ score }) => score)).toEqual([4, 5]);
    expect(preview.issues.map(({ line, message }) => [line, message.key])).toEqual([
      [4, 'import.row.otherProduct'],
      [5, 'import.row.noProduct'],
    ]);
  });

  it('asks which of several surveys in a file is meant', async () => {
    const text = 'survey,date,score\nstart,2026-11-02,4\nend,2026-11-02,5\n';
    const look = await read(text);
    expect(asked(look)).toEqual(['highestIsBest', 'survey']);
    expect(look.preview.surveys).toEqual(['start', 'end']);
    expect((await confirmed(text, { survey: 'end' })).answers.map(({ score }) => score)).toEqual([5]);
    expect((await confirmed(text, { survey: null })).answers).toHaveLength(2);
  });

  it('asks which columns are meant where the header does not say, and judges nothing until then', async () => {
    const look = await read('a,b\nx,y\nz,w\n');
    expect(asked(look)).toEqual(['columns']);
    expect([look.preview.rows, look.preview.accepted]).toEqual([2, 0]);
    const several = await read('date,How was it?,Was it easy?\n2026-11-02,4,5\n2026-11-02,2,1\n');
    expect(several.preview.questions).toMatchObject([
      {
        name: 'columns',
        message: { key: 'import.question.scoreColumn', values: { columns: 'How was it? · Was it easy?' } },
      },
    ]);
    expect((await confirmed('date,How was it?\n2026-11-02,4\n')).answers).toHaveLength(1);
  });

  it('takes markup and formulas for what they are: text that is no answer', async () => {
    const { preview, answers } = await confirmed(
      'date,score\n2026-11-02,"=HYPERLINK(""http://x.example"",1)"\n2026-11-02,<script>alert(1)</script>\n2026-11-02,+4\n2026-11-02,5\n',
    );
    expect(preview.issues.map(({ message }) => message.key)).toEqual(['import.row.score', 'import.row.score']);
    expect(answers.map(({ score }) => score)).toEqual([4, 5]);
  });

  it('reads the next file of the same form as the last one was read', async () => {
    const text = 'date,score\n03/04/2026,1\n';
    const first = await confirmed(text, { dateOrder: 'mdy', highestIsBest: false });
    const remembered = (form: string) =>
      Promise.resolve(form === first.form ? { mapping: first.preview.mapping, fileName: 'october.csv' } : null);
    const next = await read('date,score\n04/05/2026,2\n', { reader: { remembered } });
    expect(asked(next)).toEqual([]);
    expect(next.answers.map(({ on, score }) => [on, score])).toEqual([['2026-04-05', 4]]);
    expect(told(next)).toContain('import.notice.remembered');
    const other = await read('date,rating\n04/05/2026,2\n', { reader: { remembered } });
    expect(asked(other)).toEqual(['dateOrder', 'highestIsBest']);
  });

  it('says that the question is another one than before', async () => {
    const text = 'date,Hvor fornøyd er du med søknaden?\n2026-11-02,Fornøyd\n';
    const first = await read(text);
    expect(first.question).toBe('Hvor fornøyd er du med søknaden?');
    expect(told(await read(text, { reader: { question: first.question } }))).toEqual([]);
    expect(told(await read(text, { reader: { question: 'Hvor fornøyd er du med svaret?' } }))).toEqual([
      'import.notice.wording',
    ]);
  });
});

describe('a file of readings', () => {
  it('reads shares as 81, 81 % or 0,81, with the period they stand for', async () => {
    for (const [high, low] of [
      ['81', '79'],
      ['81 %', '79 %'],
      ['0,81', '0,79'],
    ]) {
      const { readings } = await read(
        `period;indicator;value;n\n2026-W34;satisfied;${high};120\n2026-08;Satisfied;${low};400\n`,
      );
      expect(readings.map(({ from, to, value, n }) => ({ from, to, value, n }))).toEqual([
        { from: '2026-08-17', to: '2026-08-24', value: 0.81, n: 120 },
        { from: '2026-08-01', to: '2026-09-01', value: 0.79, n: 400 },
      ]);
    }
  });

  it('does not take shares for hundredths because days stand beside them', async () => {
    const indicators = new Map([
      ['satisfied', { key: 'satisfied', unit: 'share' }],
      ['handling', { key: 'handling', unit: 'days' }],
    ]);
    const { readings } = await read(
      'period;indicator;value;n\n2026-W34;satisfied;0,81;120\n2026-W34;handling;14;120\n',
      { reader: { indicators } },
    );
    expect(readings.map(({ indicator, value }) => [indicator, value])).toEqual([
      ['satisfied', 0.81],
      ['handling', 14],
    ]);
  });

  it('refuses a reading without n, an unknown indicator, a week that does not exist and a comma that cut a number', async () => {
    const { preview } = await read(
      'period,indicator,value,n\n2026-W34,satisfied,81,\n2026-W34,satisfied,81,none\n2026-W34,unknown,81,12\n2025-W53,satisfied,81,12\n2026-W35,satisfied,81,5,120\n2026-W35,satisfied,80,12\n',
    );
    expect(preview.issues.map(({ message }) => message.key)).toEqual([
      'import.row.emptyCell',
      'import.row.n',
      'import.row.indicator',
      'import.row.period',
      'import.row.long',
    ]);
    expect(preview.accepted).toBe(1);
  });
});

describe('a file that is none', () => {
  const zip = Uint8Array.of(0x50, 0x4b, 3, 4, ...new Array<number>(60).fill(0));
  it.each([
    ['empty', '', 'import.fault.empty'],
    ['only blanks', ' \r\n \r\n', 'import.fault.empty'],
    ['a page', '<html><body>Sign in</body></html>', 'import.fault.notText'],
    ['cut by nothing', 'date|score\n2026-11-02|4\n', 'import.fault.delimiter'],
    ['a quotation without end', 'date,score\n2026-11-02,"4\n2026-11-02,4\n', 'import.fault.quote'],
    ['a PDF', '%PDF-1.7 ...', 'import.fault.pdf'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), 'import.fault.picture'],
    ['packed', Uint8Array.of(0x1f, 0x8b, 8, 0), 'import.fault.packed'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'import.fault.oldWorkbook'],
    ['a broken workbook', zip, 'import.fault.brokenWorkbook'],
    ['bytes of a program', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 200, 0, 3), 'import.fault.notText'],
    ['JSON without a list', '{"error": "signed out"}', 'import.fault.json'],
  ])('is named for what it is: %s', async (_, content, key) => {
    const found = await read(content);
    expect(fault(found)).toBe(key);
    expect(found.preview.canSave).toBe(false);
  });
});
