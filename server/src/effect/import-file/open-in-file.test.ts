import { describe, expect, it } from '@jest/globals';
import { asked, confirmed, read, told } from './test-read.js';

const speed = { scale: { min: 0, max: 3650 }, lasting: true, spans: true } as const;
const header = 'saksnummer;mottatt;avsluttet\n';
const file = (...rows: readonly string[]): string => `${header}${rows.join('\n')}\n`;
const refused = (found: Awaited<ReturnType<typeof read>>) =>
  found.preview.issues.map(({ line, column, message }) => [line, column, message.key]);

describe('a file of cases with a start and an end', () => {
  it('tells how many days each took, and which were open when its last whole week was over', async () => {
    // The 15th of November is a Sunday; the file speaks of the days until Wednesday the 18th.
    const found = await read(
      file(
        ...['1;2026-11-02;2026-11-05', '2;2026-11-02;2026-11-15', '3;2026-11-10;2026-11-16'],
        ...['4;2026-11-01;', '5;2026-11-01;', '6;2026-11-15;', '7;2026-11-18;', '8;2026-11-16;2026-11-18'],
      ),
      { reader: speed },
    );
    expect(asked(found)).toEqual([]);
    expect(found.preview).toMatchObject({ rows: 8, accepted: 4, rejected: 0, issues: [], canSave: true });
    expect(found.answers.map(({ on, score }) => [on, score])).toEqual([
      ['2026-11-05', 3],
      ['2026-11-15', 13],
      ['2026-11-16', 6],
      ['2026-11-18', 2],
    ]);
    // The third ended on the day after: it was open. Those of the 16th and the 18th had not begun.
    expect(found.open).toEqual({
      on: '2026-11-15',
      ages: [
        { score: 0, n: 1 },
        { score: 5, n: 1 },
        { score: 14, n: 2 },
      ],
    });
    expect(found.preview.notices).toContainEqual(
      expect.objectContaining({ key: 'import.notice.open', values: expect.objectContaining({ rows: 4, n: 4 }) }),
    );
  });

  it('speaks of its own Sunday where it ends on one, and counts a repeated number once', async () => {
    const found = await read(file('1;2026-11-02;2026-11-15', '2;2026-11-10;', '2;2026-11-10;'), { reader: speed });
    expect(found.open).toEqual({ on: '2026-11-15', ages: [{ score: 5, n: 1 }] });
  });

  it('says nothing of open cases where every case has an end: that is not nobody', async () => {
    const found = await read(file('1;2026-11-02;2026-11-05', '2;2026-11-10;2026-11-18'), { reader: speed });
    expect([found.open, told(found)]).toEqual([null, []]);
  });

  it('refuses, with the reason, an end before its start, days to come, no start, and what lasts longer than anybody waits', async () => {
    const found = await read(
      file(
        ...['1;2026-11-10;2026-11-09', '2;2026-11-22;', '3;2026-11-10;2026-11-30', '4;;2026-11-10', '5;;'],
        ...[
          '6;2011-11-10;',
          '7;2011-11-10;2026-11-10',
          '8;10.11;2026-11-10',
          '9;2026-11-01;2026-11-02',
          '10;1985-01-01;',
        ],
      ),
      { reader: speed },
    );
    expect(refused(found)).toEqual([
      [2, 'avsluttet', 'import.row.endFirst'],
      [3, 'mottatt', 'import.row.future'],
      [4, 'avsluttet', 'import.row.future'],
      [5, 'mottatt', 'import.row.noStart'],
      [7, 'mottatt', 'import.row.span'],
      [9, 'mottatt', 'import.row.date'],
      [11, 'mottatt', 'import.row.past'],
    ]);
    expect([found.preview.accepted, found.preview.rejected, found.open]).toEqual([1, 9, null]);
  });

  it('asks whether the day or the month comes first, by both columns', async () => {
    const found = await read(file('1;03/04/2026;05/06/2026', '2;04/05/2026;'), { reader: speed });
    expect(asked(found)).toEqual(['dateOrder']);
    const sure = await read(file('1;03/04/2026;25/06/2026', '2;04/05/2026;'), { reader: speed });
    expect(asked(sure)).toEqual([]);
    const chosen = await confirmed(file('1;03/04/2026;05/06/2026', '2;04/05/2026;'), { dateOrder: 'mdy' }, speed);
    expect(chosen.answers.map(({ on, score }) => [on, score])).toEqual([['2026-05-06', 63]]);
  });

  it.each([
    ['Søknad mottatt', 'Vedtak fattet'],
    ['Mottatt dato', 'Avsluttet'],
    ['Mottatt', 'Ferdig'],
    ['Opprettet', 'Lukket'],
    ['Innsendt', 'Vedtak'],
    ['Inkommen', 'Beslut'],
    ['Ansökan inkommen', 'Beslutsdatum'],
    ['Skapad', 'Stängd'],
    ['Received', 'Decided'],
    ['Started', 'Closed'],
    ['Created at', 'Closed at'],
    ['Application received', 'Completed'],
  ])('is known by its headers: %s, %s', async (start, end) => {
    const rows = `Avdeling;Svar innen;${end};${start}\nA;2026-11-30;2026-11-05;2026-11-02\nB;2026-12-01;;2026-11-10\n`;
    const { preview } = await read(rows, { reader: speed });
    expect([preview.mapping.columns, preview.questions]).toEqual([{ date: 2, start: 3 }, []]);
  });

  it('takes no outcome for a day, and no start for the end: it asks', async () => {
    const outcome = await read('Mottatt;Vedtak;Dager\n2026-11-02;Innvilget;3\n', { reader: speed });
    expect([outcome.preview.mapping.columns, asked(outcome)]).toEqual([{ start: 0 }, ['columns']]);
    expect(outcome.preview.questions[0]?.message.key).toBe('import.question.caseDays');
    const hours = await read('Mottatt;Timer\n2026-11-02;3\n', { reader: { ...speed, spans: false } });
    expect(hours.preview.mapping.columns.date).toBeUndefined();
    expect(hours.preview.questions[0]?.message.key).toBe('import.question.caseHours');
  });

  it('keeps a day of creation as the end where nothing else tells when the case ended', async () => {
    const { preview } = await read('Navn på sak;Created;Dager\nMur;2026-11-02;3\n', { reader: speed });
    expect(preview.mapping.columns).toEqual({ date: 1, score: 2, start: -1 });
  });

  it('speaks of cases, not of answers', async () => {
    const found = await read('saksnummer;avsluttet;dager\n1;2026-11-02;3\n2;;3\n3;2026-11-02;\n4;2026-11-02;mange\n', {
      reader: speed,
    });
    expect(found.preview.cases).toBe(true);
    expect(refused(found)).toEqual([
      [3, 'avsluttet', 'import.row.emptyCell'],
      [4, 'dager', 'import.row.emptyCell'],
      [5, 'dager', 'import.row.number'],
    ]);
    expect((await read('dato;svar\n2026-11-02;3\n')).preview.cases).toBeUndefined();
  });

  it('is of no use where the indicator tells of hours, or of no time at all', async () => {
    const rows = file('1;2026-11-02;2026-11-05', '2;2026-11-10;');
    for (const reader of [{ ...speed, spans: false }, {}]) {
      const found = await read(rows, { reader });
      expect([asked(found), found.preview.mapping.columns.start]).toEqual([['columns'], undefined]);
    }
  });
});
