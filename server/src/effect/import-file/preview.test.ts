import { describe, expect, it } from '@jest/globals';
import { readFile, type Reader } from './preview.js';

const reader: Reader = {
  fileName: 'answers.csv',
  scale: { min: 1, max: 5 },
  indicators: new Map([['satisfied', { key: 'satisfied', unit: 'share' }]]),
  today: '2026-11-21',
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, chosen?: Parameters<typeof readFile>[2]) => readFile(bytes(text), reader, chosen);

/** The same file, its questions answered: the highest number is the best. */
function confirmed(text: string, change: object = {}) {
  const { preview } = read(text);
  return read(text, { ...preview.mapping, ...change });
}

describe('a file of dated answers', () => {
  it('is read by its headers, whatever the language and delimiter', () => {
    for (const header of ['date,score', 'dato;poeng', 'Datum\tBetyg']) {
      const cut = header.match(/[,;\t]/)?.[0] ?? ',';
      const { answers } = confirmed(`${header}\n2026-11-02${cut}4\n2026-11-03${cut}5\n`);
      expect(answers.map(({ on, score }) => [on, score])).toEqual([
        ['2026-11-02', 4],
        ['2026-11-03', 5],
      ]);
    }
  });

  it('asks which end of a numbered scale is best, and turns the scores when the lowest is', () => {
    const text = 'date,score\n2026-11-02,1\n2026-11-03,4\n';
    expect(read(text).preview.questions.map(({ name }) => name)).toEqual(['highestIsBest']);
    expect(read(text).preview.canSave).toBe(false);
    expect(confirmed(text, { highestIsBest: false }).answers.map(({ score }) => score)).toEqual([5, 2]);
  });

  it('knows the words of a scale, and keeps "don\'t know" as an answer without a score', () => {
    const { answers, preview } = read(
      "date,rating\n2026-11-02,Extremely likely\n2026-11-02,Don't know\n2026-11-03,Svært misfornøyd\n",
    );
    expect(preview.questions).toEqual([]);
    expect(answers.map(({ score }) => score)).toEqual([5, null, 1]);
  });

  it('asks for the order of day and month only when no date tells it', () => {
    expect(read('date,score\n03/04/2026,4\n').preview.questions.map(({ name }) => name)).toContain('dateOrder');
    expect(confirmed('date,score\n03/04/2026,4\n25/04/2026,4\n').answers[0]?.on).toBe('2026-04-03');
    expect(confirmed('date,score\n03/04/2026,4\n04/25/2026,4\n').answers[0]?.on).toBe('2026-03-04');
    expect(confirmed('date;score\n03.04.2026;4\n').answers[0]?.on).toBe('2026-04-03');
  });

  it('sets bad rows aside with line, column and reason, and reads the others', () => {
    const { answers, preview } = confirmed(
      'date,score\n2026-02-30,4\n2026-11-02,9\n2026-11-02\n2027-01-01,4\n2026-11-02,good enough\n2026-11-02,3\n',
    );
    expect(answers).toHaveLength(1);
    expect(preview.issues.map(({ line, column, message }) => [line, column, message.key])).toEqual([
      [2, 'date', 'import.row.date'],
      [3, 'score', 'import.row.scale'],
      [4, null, 'import.row.short'],
      [5, 'date', 'import.row.future'],
      [6, 'score', 'import.row.score'],
    ]);
  });

  it('drops columns of people by name, before anyone sees them', () => {
    const { preview, answers } = confirmed(
      'date,Name,E-postadresse,score\n2026-11-02,Kari Nordmann,kari@example.test,4\n',
    );
    expect(preview.dropped).toEqual(['Name', 'E-postadresse']);
    expect(JSON.stringify({ preview, answers })).not.toMatch(/Kari|kari@/);
  });

  it('gives the same answer the same identity in every file, and two equal answers two', () => {
    const one = confirmed('date,score\n2026-11-02,4\n2026-11-02,4\n').answers.map(({ identity }) => identity);
    const other = confirmed('date,score\n2026-11-02,4\n2026-11-02,4\n2026-11-03,4\n').answers.map(
      ({ identity }) => identity,
    );
    expect(new Set(one).size).toBe(2);
    expect(other.slice(0, 2)).toEqual(one);
  });

  it('shows no count under five for a week', () => {
    const rows = ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06', '2026-11-09'].map(
      (day) => `${day},4`,
    );
    expect(confirmed(`date,score\n${rows.join('\n')}\n`).preview.weeks).toEqual([
      { week: '2026-11-02', n: 5, suppressed: false },
      { week: '2026-11-09', n: 0, suppressed: true },
    ]);
  });

  it('reads Windows-1252 as Excel writes it', () => {
    const text = 'dato;svar\n02.11.2026;Svært fornøyd\n';
    const windows = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(readFile(windows, reader, undefined).answers).toMatchObject([{ on: '2026-11-02', score: 5 }]);
  });

  it('says what is wrong with a file that is none', () => {
    const fault = (text: string) => read(text).preview.issues[0]?.message.key;
    expect(fault('')).toBe('import.fault.empty');
    expect(fault('<html><body>Sign in</body></html>')).toBe('import.fault.notText');
    expect(fault('date|score\n2026-11-02|4\n')).toBe('import.fault.delimiter');
    expect(read('a,b\n1,2\n').preview.questions.map(({ name }) => name)).toContain('columns');
  });
});

describe('a file of readings', () => {
  it('reads shares as 81, 81 % or 0,81, with the period they stand for', () => {
    for (const [high, low] of [
      ['81', '79'],
      ['81 %', '79 %'],
      ['0,81', '0,79'],
    ]) {
      const { readings } = read(
        `period;indicator;value;n\n2026-W34;satisfied;${high};120\n2026-08;Satisfied;${low};400\n`,
      );
      expect(readings.map(({ from, to, value, n }) => ({ from, to, value, n }))).toEqual([
        { from: '2026-08-17', to: '2026-08-24', value: 0.81, n: 120 },
        { from: '2026-08-01', to: '2026-09-01', value: 0.79, n: 400 },
      ]);
    }
  });

  it('refuses a reading without n, an unknown indicator and a week that does not exist', () => {
    const { preview } = read(
      'period,indicator,value,n\n2026-W34,satisfied,81,\n2026-W34,unknown,81,12\n2025-W53,satisfied,81,12\n2026-W35,satisfied,80,12\n',
    );
    expect(preview.issues.map(({ message }) => message.key)).toEqual([
      'import.row.n',
      'import.row.indicator',
      'import.row.period',
    ]);
    expect(preview.accepted).toBe(1);
  });
});
